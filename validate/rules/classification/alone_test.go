package classification_test

import (
	"context"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules/classification"
)

// A document of one programme is a part of a publication: that it lacks the programme which is named says nothing. With
// two the list is there to be looked in.
func TestOneProgrammeSaysNothingOfIncidentalItemsOfOthers(t *testing.T) {
	text, err := os.ReadFile("testdata/bbv3011.bad.json")
	require.NoError(t, err)
	d, err := programme.Parse(text)
	require.NoError(t, err)
	require.Greater(t, len(d.Programmes), 1)
	all := d.Programmes
	for n, want := range map[int]int{1: 0, 2: 1} {
		d.Programmes = all[:n]
		report, err := validate.Run(context.Background(), d, classification.Rules())
		require.NoError(t, err)
		found := 0
		for _, f := range report.Findings {
			if f.Code == "BBV3011" {
				found++
			}
		}
		assert.Equal(t, want, found, "%d programmes", n)
	}
}

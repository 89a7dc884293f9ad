package programme_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/programme"
)

// A document does not differ from itself, and two documents differ in as many
// places the one way round as the other.
func FuzzCompare(f *testing.F) {
	for _, name := range []string{"begroting", "jaarstukken"} {
		data, err := os.ReadFile("../validate/testdata/whole-" + name + ".json")
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add([]byte(smallest))
	other := whole(f, "begroting")
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := programme.Parse(data)
		if err != nil {
			return
		}
		assert.Empty(t, programme.Compare(d, d))
		assert.Len(t, programme.Compare(d, other), len(programme.Compare(other, d)))
		programme.CompareOpening(d, other)
		for c := range d.Overview().Finances().Raming(other.Columns[0].Column) {
			_, err := cyclus.Amendments{{Changes: []cyclus.Change{{Position: c, Opens: true}}}}.Apply(nil)
			assert.True(t, err == nil || c.Programme == "", "%v", c)
		}
	})
}

package main

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

var update = flag.Bool("update", false, "write the golden files")

// The program prints what stands in its golden files.
func TestOutput(t *testing.T) {
	for _, language := range []string{"nl", "en"} {
		var got bytes.Buffer
		require.NoError(t, run(&got, language))
		name := "testdata/output." + language + ".txt"
		if *update {
			require.NoError(t, os.WriteFile(name, got.Bytes(), 0o644))
		}
		want, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Equal(t, string(want), got.String())
	}
	assert.Error(t, run(&bytes.Buffer{}, "fr"))
}

// Every total that a page prints is what its rows come to, but for rounding: the figures were carried over as they stand there.
func TestTheFiguresAreThoseOfThePages(t *testing.T) {
	documents, err := load()
	require.NoError(t, err)
	for _, d := range documents {
		report, err := validate.Run(t.Context(), d, rules.All())
		require.NoError(t, err)
		for _, f := range report.AtLeast(finding.Error) {
			assert.Fail(t, "a figure does not follow", "%s: %s %s", d.Title, f.Code, f.Place)
		}
		if d.Explanation == nil && d.Uitkeringen == nil { // a table in euros beside a document in thousands counts no comparisons
			assert.Greater(t, report.Tally.Exact+report.Tally.Plausible, 3, d.Title)
		}
	}
}

package validate_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// Every finding about a fixture or an example stands at a place of its
// document, and so does what it is related to.
func TestPathsOfFindingsResolve(t *testing.T) {
	var files []string
	for _, pattern := range []string{"rules/*/testdata/*.json", "testdata/whole-*.json", "../examples/*/testdata/document.json"} {
		found, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, found, pattern)
		files = append(files, found...)
	}
	seen := 0
	for _, file := range files {
		doc := readDocument(t, file)
		report, err := validate.Run(t.Context(), doc, append(rules.All(), rules.Plausibility()...))
		require.NoError(t, err)
		for _, f := range report.Findings {
			seen++
			_, ok := doc.At(f.Place.Path)
			assert.True(t, ok, "%s: %s at %s", file, f.Code, f.Place.Path)
			for _, r := range f.Related {
				_, ok := doc.At(r.Place.Path)
				assert.True(t, ok, "%s: %s at %s, related %s", file, f.Code, f.Place.Path, r.Place.Path)
			}
		}
	}
	assert.Greater(t, seen, 500)
}

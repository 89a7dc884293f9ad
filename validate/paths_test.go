package validate_test

import (
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

// unresolved are the rules with findings at a path at which nothing stands in
// the document. The list only gets shorter.
var unresolved = map[string]bool{
	"BBV1027": true, "BBV1030": true, "BBV1031": true, "BBV1033": true, "BBV1038": true, "BBV1039": true, "BBV1040": true,
	"BBV1041": true, "BBV1042": true, "BBV1045": true, "BBV1046": true, "BBV2010": true, "BBV2019": true, "BBV4014": true,
	"BBV5006": true, "BBV9002": true, "BBV9004": true,
}

// Every finding about a fixture or an example stands at a place of its
// document, and so does what it is related to.
func TestPathsOfFindingsResolve(t *testing.T) {
	var files []string
	for _, pattern := range []string{"testdata/BBV*/*.json", "testdata/whole-*.json", "../examples/*/testdata/document.json"} {
		found, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, found, pattern)
		files = append(files, found...)
	}
	left := maps.Clone(unresolved)
	seen := 0
	for _, file := range files {
		doc := readDocument(t, file)
		report, err := validate.Run(doc, append(validate.Rules(), validate.PlausibilityRules()...))
		require.NoError(t, err)
		for _, f := range report.Findings {
			seen++
			if !resolve(t, doc, file, f) {
				assert.True(t, unresolved[f.Code], "%s: %s at %s", file, f.Code, f.Place.Path)
				delete(left, f.Code)
			}
		}
	}
	assert.Greater(t, seen, 500)
	assert.Empty(t, slices.Sorted(maps.Keys(left)), "these resolve now: take them off the list")
}

func resolve(t *testing.T, doc *programme.Document, file string, f finding.Finding) bool {
	for _, r := range f.Related {
		_, ok := doc.At(r.Place.Path)
		assert.True(t, ok, "%s: %s at %s, related %s", file, f.Code, f.Place.Path, r.Place.Path)
	}
	_, ok := doc.At(f.Place.Path)
	return ok
}

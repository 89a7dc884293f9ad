package validate_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// Any document that can be read can be checked: a run ends, says the same twice,
// and its findings can be written in both languages.
func FuzzRun(f *testing.F) {
	files, err := filepath.Glob("rules/*/testdata/*.bad.json")
	require.NoError(f, err)
	for _, file := range append(files, "testdata/whole-begroting.json", "testdata/whole-jaarstukken.json") {
		data, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(data)
	}
	rules := append(rules.All(), rules.Plausibility()...)
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := programme.Parse(data)
		if err != nil {
			return
		}
		first, err := validate.Run(t.Context(), doc, rules)
		require.NoError(t, err)
		second, err := validate.Run(t.Context(), doc, rules)
		require.NoError(t, err)
		assert.Equal(t, summary(first.Findings), summary(second.Findings))
		for _, l := range []finding.Language{finding.Dutch, finding.English} {
			require.NoError(t, first.WriteJSON(&bytes.Buffer{}, l))
		}
		for _, f := range first.Findings {
			assert.NotEmpty(t, f.Message(finding.English), f.Code)
		}
	})
}

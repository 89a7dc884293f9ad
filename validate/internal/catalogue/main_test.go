package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

func TestPageIsCurrent(t *testing.T) {
	got, err := os.ReadFile("../../../docs/regels.md")
	require.NoError(t, err)
	assert.True(t, bytes.Equal(page(), got), "the page is not what the rules say; run go generate ./validate")
}

func TestEveryRuleIsOnThePage(t *testing.T) {
	text := string(page())
	for _, r := range append(rules.All(), rules.Plausibility()...) {
		assert.Contains(t, text, "### "+r.Code+" "+r.Title.EN)
		assert.NotEmpty(t, families[r.Code[3]], "the family of %s has no heading", r.Code)
	}
	assert.Contains(t, text, "not verified: ")
}

func TestRunWritesThePage(t *testing.T) {
	out := filepath.Join(t.TempDir(), "regels.md")
	require.NoError(t, run(out))
	got, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.Equal(t, page(), got)
	assert.Error(t, run(filepath.Join(t.TempDir(), "no", "page.md")))
}

func TestYears(t *testing.T) {
	assert.Equal(t, "budget years 2004 to 2016", years(validate.Rule{From: 2004, Until: 2016}))
}

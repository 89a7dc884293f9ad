package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

func TestPagesAreCurrent(t *testing.T) {
	for l, name := range names {
		got, err := os.ReadFile("../../../docs/" + name)
		require.NoError(t, err)
		assert.True(t, bytes.Equal(page(l), got), "%s is not what the rules say; run go generate ./validate", name)
	}
}

func TestEveryRuleIsOnThePages(t *testing.T) {
	for l, unverified := range map[finding.Language]string{finding.English: "not verified: ", finding.Dutch: "niet nagegaan: "} {
		text := string(page(l))
		for _, r := range append(rules.All(), rules.Plausibility()...) {
			assert.Contains(t, text, "### "+r.Code+" "+r.Title.In(l))
			assert.NotEmpty(t, families[r.Code[3]].In(l), "the family of %s has no heading", r.Code)
		}
		assert.Contains(t, text, unverified)
	}
}

// Words that stand in every text of one language stand in none of the other.
func TestLanguagesAreNotMixed(t *testing.T) {
	english := regexp.MustCompile(`(?i)\b(the|which|that|what|not verified|basis|severity|warning)\b`)
	dutch := regexp.MustCompile(`(?i)\b(een|wordt|zijn|niet|ernst|grondslag)\b`)
	intro := regexp.MustCompile(`(?s)^# .*?\n## `) // names the code
	quoted := regexp.MustCompile(`"[^"\n]*"|\([^)]*\)`)
	only := func(l finding.Language) string {
		return quoted.ReplaceAllString(intro.ReplaceAllString(string(page(l)), ""), "")
	}
	assert.NotRegexp(t, english, only(finding.Dutch))
	assert.NotRegexp(t, dutch, only(finding.English))
	for _, r := range append(rules.All(), rules.Plausibility()...) {
		share := float64(len(r.Doc.NL)) / float64(len(r.Doc.EN))
		assert.True(t, share > .75 && share < 1.5, "%s says more in one language: %.2f", r.Code, share)
	}
}

func TestRunWritesThePages(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, run(dir))
	for l, name := range names {
		got, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		assert.Equal(t, page(l), got)
	}
	assert.Error(t, run(filepath.Join(t.TempDir(), "no")))
}

func TestYears(t *testing.T) {
	assert.Equal(t, "budget years 2004 to 2016", years(validate.Rule{From: 2004, Until: 2016}).EN)
	assert.Equal(t, "vanaf begrotingsjaar 2004", years(validate.Rule{}).NL)
}

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
)

const moduleRoot, checkedIn = "../../..", "../../document.schema.json"

func TestCheckedInSchemaIsCurrent(t *testing.T) {
	want, err := generate(moduleRoot)
	require.NoError(t, err)
	got, err := os.ReadFile(checkedIn)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(want, got), "the schema is not what the types say; run go generate ./programme")
}

func TestRunWritesTheFile(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out.json")
	require.NoError(t, run(moduleRoot, out))
	got, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.True(t, json.Valid(got))
	assert.Error(t, run(moduleRoot, filepath.Join(t.TempDir(), "no", "folder")))
}

func TestRunNeedsTheModule(t *testing.T) {
	assert.ErrorContains(t, run(t.TempDir(), "out.json"), "no Go files")
}

// Every type and every field of it is described, but for the fields of the
// types of package indicator that speak for themselves.
func TestEverythingIsDescribed(t *testing.T) {
	terse := map[string]bool{"Indicator": true, "Measurement": true, "Note": true, "ScoreScale": true, "Target": true}
	var schema struct {
		Defs map[string]struct {
			Description string
			Properties  map[string]struct{ Description string }
		} `json:"$defs"`
	}
	text, err := generate(moduleRoot)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &schema))
	require.Contains(t, schema.Defs, "TaakveldLine")
	for name, def := range schema.Defs {
		assert.NotEmpty(t, def.Description, name)
		for field, property := range def.Properties {
			if !terse[name] {
				assert.NotEmpty(t, property.Description, name+"."+field)
			}
		}
	}
	for _, word := range []string{" nil", "zero value", "pointer"} {
		assert.False(t, bytes.Contains(text, []byte(word)), "%q means nothing to the reader of a schema", word)
	}
}

func TestDescribe(t *testing.T) {
	for comment, want := range map[string]string{
		"Title is the title\nas printed.\n":                "The title as printed.",
		"Title are [budget.Column]s. The zero value is no": "Budget.Columns.",
		"Title says it.\n\nMore for Go programmers.\n":     "Says it.",
		"":                        "",
		"in lower case, trailing": "In lower case, trailing",
	} {
		assert.Equal(t, want, describe("Title", comment), comment)
	}
}

// The patterns say the same as the parsers.
func TestPatternsAgreeWithParsers(t *testing.T) {
	var amount, column *regexp.Regexp
	for typ, leaf := range leaves(comments{}) {
		switch typ.String() {
		case "budget.Amount":
			amount = regexp.MustCompile(leaf.Pattern)
		case "budget.Column":
			column = regexp.MustCompile(leaf.Pattern)
		}
	}
	for _, text := range []string{
		"0", "-0", "00", "01", "1", "-1", "--1", "1.", ".5", "0.5", "1.50", "1,5", "1e3", "+1", " 1", "1 ", "", "-",
		strings.Repeat("9", 40), strings.Repeat("9", 41), "0." + strings.Repeat("1", 40), "0." + strings.Repeat("1", 41),
	} {
		_, err := budget.ParseAmount(text)
		assert.Equal(t, err == nil, amount.MatchString(text), "%q: %v", text, err)
	}
	for _, text := range []string{
		"1899-realisatie", "1900-realisatie", "2999-realisatie", "3000-realisatie", "2017-begroting", "2017-na-wijziging",
		"2017-meerjarenraming", "2017-prognose", "2017", "2017-", "2017-Realisatie", "017-realisatie", "2017-realisatie ",
	} {
		_, err := budget.ParseColumn(text)
		assert.Equal(t, err == nil, column.MatchString(text), "%q: %v", text, err)
	}
}

func TestTextsListEveryConstant(t *testing.T) {
	assert.Equal(t, []string{"begroting", "na-wijziging", "realisatie", "meerjarenraming", "prognose"}, texts[budget.Stage]())
	assert.Equal(t, []string{"1", "1000", "1000000"}, texts[budget.Unit]())
	assert.Equal(t, []string{"", "hoger", "lager", "doelwaarde", "bandbreedte", "neutraal"}, texts[indicator.Direction]())
}

func TestCommentsNeedSources(t *testing.T) {
	assert.ErrorContains(t, comments{}.read(t.TempDir()), "no Go files")
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "x.go"), []byte("not Go"), 0o600))
	assert.Error(t, comments{}.read(dir))
}

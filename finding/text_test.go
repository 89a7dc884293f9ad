package finding_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
)

func TestTextInBothLanguages(t *testing.T) {
	text := finding.Text{NL: "{0} is geen {1}", EN: "{0} is no {1}"}.With("{1}", "last")
	assert.Equal(t, "{1} is geen last", text.In(finding.Dutch), "what is filled in is not filled in again")
	assert.Equal(t, "{1} is no last", text.In(finding.English))
	assert.Equal(t, text.NL, text.In(finding.Language(13)))
	assert.Equal(t, finding.Text{NL: "{2}"}, finding.Text{NL: "{2}"}.With("a"), "without an argument it stays")
	assert.Zero(t, finding.Text{}.With("a"))
}

func TestLanguage(t *testing.T) {
	var l finding.Language
	assert.Equal(t, finding.Dutch, l)
	require.NoError(t, l.UnmarshalText([]byte("en")))
	assert.Equal(t, finding.English, l)
	assert.ErrorContains(t, l.UnmarshalText([]byte("fr")), `language "fr": want one of nl, en`)
	assert.Equal(t, "Language(13)", finding.Language(13).String())
}

func TestSeveritiesAreOrdered(t *testing.T) {
	var none finding.Severity
	assert.False(t, none.Valid(), "the zero value is none")
	assert.Equal(t, "Severity(0)", none.String())
	assert.Less(t, none, finding.Info)
	assert.Less(t, finding.Info, finding.Warning)
	assert.Less(t, finding.Warning, finding.Error)
	assert.Equal(t, "info warning error", finding.Info.String()+" "+finding.Warning.String()+" "+finding.Error.String())
}

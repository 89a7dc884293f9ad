package budget_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

func parseStage(text string) (stage budget.Stage, err error) {
	err = stage.UnmarshalText([]byte(text))
	return stage, err
}

// stageTexts are the stages in the order of the cycle.
var stageTexts = []string{"begroting", "na-wijziging", "realisatie", "meerjarenraming", "prognose"}

func TestStageTexts(t *testing.T) {
	for i, text := range stageTexts {
		stage, err := parseStage(text)
		require.NoError(t, err)
		assert.Equal(t, budget.Stage(i+1), stage)
		assert.True(t, stage.Valid())
		assert.Equal(t, text, stage.String())
	}
}

func TestStageRefusesOtherTexts(t *testing.T) {
	for _, text := range []string{"", "Begroting", "rekening", "begroting ", "Stage(1)", "na wijziging"} {
		_, err := parseStage(text)
		var e *budget.ParseError
		if assert.ErrorAs(t, err, &e, text) {
			assert.Equal(t, text, e.Input)
			assert.Equal(t, "stage", e.What)
		}
	}
	_, err := parseStage("rekening")
	assert.EqualError(t, err, `parse stage "rekening": want one of begroting, na-wijziging, realisatie, meerjarenraming, prognose`)
}

func TestStageOutsideTheEnumeration(t *testing.T) {
	assert.Equal(t, "Stage(13)", budget.Stage(13).String())
	assert.Equal(t, "Stage(0)", budget.Stage(0).String())
	assert.False(t, budget.Stage(0).Valid())
	assert.False(t, budget.Stage(6).Valid())
	_, err := json.Marshal(budget.Stage(6))
	var e *budget.ParseError
	assert.ErrorAs(t, err, &e)
}

// An enumeration that cannot be read keeps its value, and a nil target is an
// error.
func TestUnmarshalTextOfEnumerations(t *testing.T) {
	stage, side, column := budget.Prognose, budget.Saldo, budget.MustParseColumn("2017-prognose")
	assert.Error(t, stage.UnmarshalText([]byte("x")))
	assert.Error(t, side.UnmarshalText([]byte("x")))
	assert.Error(t, column.UnmarshalText([]byte("x")))
	assert.Equal(t, budget.Prognose, stage)
	assert.Equal(t, budget.Saldo, side)
	assert.Equal(t, "2017-prognose", column.String())

	assert.ErrorContains(t, (*budget.Stage)(nil).UnmarshalText([]byte("prognose")), "nil")
	assert.ErrorContains(t, (*budget.Side)(nil).UnmarshalText([]byte("saldo")), "nil")
	assert.ErrorContains(t, (*budget.Column)(nil).UnmarshalText([]byte("2017-prognose")), "nil")
}

func FuzzParseStage(f *testing.F) {
	for _, text := range append(stageTexts, "", "Stage(3)") {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		stage, err := parseStage(text)
		if err != nil {
			require.Zero(t, stage)
			return
		}
		require.Equal(t, text, stage.String())
		data, err := json.Marshal(stage)
		require.NoError(t, err)
		var back budget.Stage
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, stage, back)
	})
}

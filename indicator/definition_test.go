package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/enum"
)

// TestEnumerations goes through every list: its names are distinct, it travels as text
// and back where it is on the wire, and a number outside it prints as such.
func TestEnumerations(t *testing.T) {
	assert.Equal(t, "Direction(99)", Direction(99).String())
	assert.Equal(t, "ValueRole(99)", ValueRole(99).String())
	assert.Equal(t, "Attainment(99)", Attainment(99).String())
	assert.Equal(t, "ValueKind(99)", ValueKind(99).String())
	assert.Equal(t, "Qualifier(99)", Qualifier(99).String())
	assert.Equal(t, "Course(99)", Course(99).String())
	assert.Equal(t, "≥", AtLeast.String())
	assert.Equal(t, "stijgend", rising.String())
	assert.Equal(t, "series", Series.String())
}

func TestEnumerationsOnTheWire(t *testing.T) {
	for d := Undirected; d <= Neutral; d++ {
		text, err := d.MarshalText()
		require.NoError(t, err)
		var back Direction
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, d, back)
	}
	for r := NoRole; r <= Aim; r++ {
		text, err := r.MarshalText()
		require.NoError(t, err)
		var back ValueRole
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, r, back)
	}
	for s := NotMeasurable; s <= NotJudged; s++ {
		text, err := s.MarshalText()
		require.NoError(t, err)
		var back Attainment
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, s, back)
	}
	var wrong *enum.ParseError
	_, err := Direction(99).MarshalText()
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, "richting", wrong.What)
	var none *Direction
	assert.Error(t, none.UnmarshalText([]byte("hoger")))
	var d Direction
	assert.EqualError(t, d.UnmarshalText([]byte("omhoog")),
		`parse richting "omhoog": want one of nothing, hoger, lager, doelwaarde, bandbreedte, neutraal`)
}

func TestReadDirection(t *testing.T) {
	for text, want := range map[string]Direction{
		"hoger": HigherIsBetter, "Omhoog": HigherIsBetter, " meer ": HigherIsBetter, "Hoe hoger, hoe beter": HigherIsBetter, "hoe hoger hoe beter": HigherIsBetter,
		"lager": LowerIsBetter, "omlaag": LowerIsBetter, "minder is beter": LowerIsBetter,
		"doelwaarde": TargetValue, "Bandbreedte": WithinRange, "neutraal": Neutral,
		"": Undirected, "stijgend": Undirected, "3": Undirected,
	} {
		d, ok := ReadDirection(text)
		assert.Equal(t, want, d, text)
		assert.Equal(t, want != Undirected, ok, text)
	}
}

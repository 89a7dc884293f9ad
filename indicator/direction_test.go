package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestEnumerations goes through every list: its names are distinct, it travels as text
// and back where it is on the wire, and a number outside it prints as such.
func TestEnumerations(t *testing.T) {
	assert.Equal(t, "Direction(99)", Direction(99).String())
	assert.Equal(t, "Role(99)", Role(99).String())
	assert.Equal(t, "Status(99)", Status(99).String())
	assert.Equal(t, "Kind(99)", Kind(99).String())
	assert.Equal(t, "Relation(99)", Relation(99).String())
	assert.Equal(t, "Reason(99)", Reason(99).String())
	assert.Equal(t, "Course(99)", Course(99).String())
	assert.Equal(t, "Cause(99)", Cause(99).String())
	assert.Equal(t, "ChangeKind(99)", ChangeKind(99).String())
	assert.Equal(t, "Presence(99)", Presence(99).String())
	assert.Equal(t, "≥", AtLeast.String())
	assert.Equal(t, "stijgend", Rising.String())
	assert.Equal(t, "gegevens niet beschikbaar", Declared.String())
	assert.Equal(t, "volgorde van de oordelen onbekend", ReasonMarks.String())
	assert.Equal(t, "niet te koppelen", Unmatched.String())
	assert.Equal(t, CauseUnitOnly.String(), causeTexts[len(causeTexts)-1])
	assert.Equal(t, Series.String(), kindNames[len(kindNames)-1])
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
		var back Role
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, r, back)
	}
	for s := NotMeasurable; s <= NotJudged; s++ {
		text, err := s.MarshalText()
		require.NoError(t, err)
		var back Status
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, s, back)
	}
	var wrong *EnumError
	_, err := Direction(99).MarshalText()
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, "richting", wrong.List)
	var none *Direction
	assert.Error(t, none.UnmarshalText([]byte("hoger")))
	var d Direction
	assert.EqualError(t, d.UnmarshalText([]byte("omhoog")),
		`richting: unknown value "omhoog"; use one of ["" "hoger" "lager" "doelwaarde" "bandbreedte" "neutraal"]`)
}

package indicator

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

func TestZeroValueIsBlank(t *testing.T) {
	var v Value
	assert.True(t, v.IsMissing())
	assert.Equal(t, Missing, v.Kind())
	assert.Equal(t, budget.MissingBlank, v.Missing())
	assert.True(t, v.Equal(MustRead("")))
	_, _, ok := v.Number()
	assert.False(t, ok)
	_, ok = v.Amount()
	assert.False(t, ok)
	assert.Empty(t, v.Word())
	assert.Nil(t, v.Series())
}

func TestValueAccessors(t *testing.T) {
	coef, decimals, ok := MustRead("72,80%").Number()
	assert.Equal(t, []any{int64(7280), 2, true}, []any{coef, decimals, ok})
	_, _, ok = MustRead("6-7").Number()
	assert.False(t, ok, "a range is not one number")
	_, _, ok = MustRead("6").Ends()
	assert.False(t, ok)
	yes, ok := MustRead("Ja").Yes()
	assert.Equal(t, []bool{true, true}, []bool{yes, ok})
	yes, ok = MustRead("nee").Yes()
	assert.Equal(t, []bool{false, true}, []bool{yes, ok})
	_, ok = MustRead("Goed").Yes()
	assert.False(t, ok)
	assert.Equal(t, "Goed", MustRead("Goed*").Word())
	assert.Empty(t, MustRead("Goed").Unit())
	s, ok := MustRead("3e van 342").Scale()
	assert.True(t, ok)
	assert.Equal(t, Scale{Max: 342}, s)
	_, ok = MustRead("3e").Scale()
	assert.False(t, ok)
	assert.Equal(t, "18,4 %", MustRead("18,4 %").String())
}

func TestValueAmount(t *testing.T) {
	for text, want := range map[string]string{"€ 606,-": "606", "€ 2,5 mln": "2500000", "€ 1.234,50": "1234.50", "max. € 5": "5"} {
		a, ok := MustRead(text).Amount()
		require.True(t, ok, text)
		assert.True(t, a.Equal(budget.MustParseAmount(want)), text)
	}
	for _, text := range []string{"606", "60%", "€ 5 - € 7", "nvt"} {
		_, ok := MustRead(text).Amount()
		assert.False(t, ok, text)
	}
}

func TestSeriesItems(t *testing.T) {
	items := MustRead("5,8 (2014) 5,7 (2015) 5,9 (2016)").Series()
	require.Len(t, items, 3)
	assert.Equal(t, Dated{2014, MustRead("5,8")}, items[0])
	assert.Equal(t, Dated{2016, MustRead("5,9")}, items[2])
	for text, want := range map[string][]string{
		"33% (2014), 32% (2015); 35% (2016)": {"33%", "32%", "35%"},
		"2014: 5,8; 2015: nvt; 2016: 6":      {"5,8", "nvt", "6"},
		"2016: 6 2015: 5":                    {"6", "5"},
		"- (2014) 350 kind (2015).":          {"-", "350 kind"},
	} {
		var got []string
		for _, item := range MustRead(text).Series() {
			got = append(got, item.Value.Raw())
		}
		assert.Equal(t, want, got, text)
	}
}

func TestReadLimits(t *testing.T) {
	var refused *ReadError
	_, err := Read(strings.Repeat("1", maxCell+1))
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, CauseTooLong.String(), refused.Cause.String())
	_, err = Read(strings.Repeat("1 (2014) ", 1000))
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, CauseTooLong, refused.Cause)
	assert.Less(t, len(err.Error()), 250, "the message quotes the beginning only")
	_, err = Read("5 " + strings.Repeat("é", 100))
	assert.ErrorContains(t, err, "…")
}

func TestMustReadPanics(t *testing.T) {
	assert.Panics(t, func() { MustRead("veel") })
	assert.NotPanics(t, func() { MustRead("5") })
}

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
	var d Direction
	assert.EqualError(t, d.UnmarshalText([]byte("omhoog")),
		`richting: unknown value "omhoog"; use one of ["" "hoger" "lager" "doelwaarde" "bandbreedte" "neutraal"]`)
}

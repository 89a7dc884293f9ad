package indicator

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTextRoundTrip(t *testing.T) {
	for _, c := range append(printedCells, spelledCells...) {
		v := MustRead(c.cell)
		text, err := v.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, c.cell, string(text))
		var back Value
		require.NoError(t, back.UnmarshalText(text))
		assert.True(t, v == back, c.cell)
	}
}

func TestEnglishValueKeepsItsReading(t *testing.T) {
	e := Weigh([]string{"1,234.5"})
	v, err := e.Read("1,234")
	require.NoError(t, err)
	data, err := json.Marshal(v)
	require.NoError(t, err)
	assert.Equal(t, `"en:1,234"`, string(data))
	var back Value
	require.NoError(t, json.Unmarshal(data, &back))
	assert.True(t, v == back)
	assert.Equal(t, "1234", numberText(back))

	same, err := e.Read("12.5")
	require.NoError(t, err)
	assert.True(t, same == MustRead("12.5"), "what both readings agree on carries no mark")
}

func TestEnglishSeries(t *testing.T) {
	v, err := Weigh([]string{"1,234.5"}).Read("1,234 (2014) 1,300 (2015)")
	require.NoError(t, err)
	items := v.series()
	require.Len(t, items, 2)
	assert.Equal(t, "1234", numberText(items[0].value))
	assert.Equal(t, "1300", numberText(items[1].value))
}

func TestUnmarshalTextRefuses(t *testing.T) {
	var v Value
	assert.ErrorAs(t, v.UnmarshalText([]byte("veel")), new(*ValueError))
	assert.Equal(t, Value{}, v)
	var none *Value
	assert.Error(t, none.UnmarshalText([]byte("5")))
	for _, data := range []string{"5", "null", "{}", `["5"]`, "\"\xff\"", `"veel"`} {
		assert.Error(t, json.Unmarshal([]byte(data), &v), data)
	}
	assert.Error(t, v.UnmarshalJSON(nil))
	assert.Error(t, v.UnmarshalJSON([]byte(`"5`)))
	assert.Equal(t, Value{}, v)
}

func TestEqual(t *testing.T) {
	equal := [][]string{
		{"60%", "60,0 %", "60 procent", "60%*", "60% (streven)"}, {"1.247", "1247", "1247,0"}, {"nvt", "n.v.t."},
		{"ja", "JA"}, {"Goed", "goed*"}, {"6-6,5", "6 tot 6,5"}, {"< 5%", "minder dan 5 %"}, {"350 kind", "350 Kind"},
		{"€ 2,5 mln", "€ 2.500.000"}, {"5,8 (2014) 5,7 (2015)", "2014: 5,8 2015: 5,7"}, {"62% (2017)", "2017: 62%"},
		{"geen meting", "niet gemeten"}, {"3e van 342", "3e plaats van 342"},
	}
	for i, class := range equal {
		for _, a := range class {
			for j, other := range equal {
				for _, b := range other {
					assert.Equal(t, i == j, MustRead(a).Equal(MustRead(b)), "%q and %q", a, b)
				}
			}
		}
	}
	for _, pair := range [][2]string{
		{"60%", "60"}, {"60%", "61%"}, {"nvt", "nnb"}, {"ja", "nee"}, {"Goed", "Matig"}, {"6-6,5", "6-7"},
		{"< 5", "≤ 5"}, {"350 kind", "350 deeln"}, {"62% (2017)", "62% (2016)"}, {"62%", "62% (2017)"},
		{"1 (2014) 2 (2015)", "1 (2014) 3 (2015)"}, {"1 (2014) 2 (2015)", "1 (2014) 2 (2015) 3 (2016)"},
		{"4 van de 6", "4 van de 5"}, {"-", ""},
	} {
		assert.False(t, MustRead(pair[0]).Equal(MustRead(pair[1])), "%q and %q", pair[0], pair[1])
	}
}

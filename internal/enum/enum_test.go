package enum_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/enum"
)

type season = enum.Of[seasons]

const (
	spring season = iota + 1
	autumn
)

type seasons struct{}

func (seasons) List() *enum.List { return &seasonList }

var seasonList = enum.List{Type: "Season", What: "jaargetijde", First: 1, Words: []string{"lente", "herfst"}}

type tide uint8

var tides = enum.List{Type: "Tide", What: "getij", Words: []string{"", "eb", "vloed"}}

func TestValuesPrintAsTheirWords(t *testing.T) {
	assert.Equal(t, "lente", spring.String())
	assert.Equal(t, "herfst", autumn.String())
	assert.Equal(t, "Season(0)", season(0).String(), "the zero value is none")
	assert.Equal(t, "Season(3)", season(3).String())
	assert.Equal(t, "", tides.String(0), "the zero value is one, without a word")
	assert.Equal(t, "Tide(3)", tides.String(3))
}

func TestEveryByteIsAValueOrNone(t *testing.T) {
	for b := range 256 {
		v := season(b)
		text, err := v.MarshalText()
		assert.Equal(t, v.Valid(), err == nil, b)
		if err != nil {
			assert.Nil(t, text)
			continue
		}
		var back season
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, v, back)
	}
}

func TestReadingRefusesWhatIsNoWord(t *testing.T) {
	v := autumn
	for _, text := range []string{"", "Herfst", " herfst", "winter", "Season(1)"} {
		err := v.UnmarshalText([]byte(text))
		var want *enum.ParseError
		require.ErrorAs(t, err, &want, text)
		assert.Equal(t, text, want.Input)
		assert.Contains(t, err.Error(), "one of lente, herfst")
		assert.Equal(t, autumn, v, "after an error it is what it was")
	}
	var none *season
	assert.ErrorContains(t, none.UnmarshalText([]byte("lente")), "nil")
	var low tide
	require.NoError(t, enum.Unmarshal(&tides, &low, []byte("eb")))
	assert.Equal(t, tide(1), low)
	assert.ErrorContains(t, enum.Unmarshal(&tides, &low, []byte("springtij")), "one of nothing, eb, vloed")
	assert.Equal(t, tide(1), low)
}

func TestJSON(t *testing.T) {
	text, err := json.Marshal(map[season]season{spring: autumn})
	require.NoError(t, err)
	assert.JSONEq(t, `{"lente":"herfst"}`, string(text))
	_, err = json.Marshal(season(9))
	assert.ErrorContains(t, err, "Season(9)")
}

func TestQuoteCutsBetweenCharacters(t *testing.T) {
	assert.Equal(t, `"€"`, enum.Quote("€"))
	long := enum.Quote(strings.Repeat("€", 1000))
	assert.Equal(t, `"`+strings.Repeat("€", 20)+`"… (3000 bytes)`, long)
	odd := enum.Quote("x" + strings.Repeat("€", 1000))
	assert.Equal(t, `"x`+strings.Repeat("€", 19)+`"… (3001 bytes)`, odd)
	assert.NotPanics(t, func() { enum.Quote(strings.Repeat("\x80", 100)) })
}

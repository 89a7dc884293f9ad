package strictjson

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEncode(t *testing.T) {
	got, err := Encode(&tree{base: base{"a & <b>"}, By: map[word3]*word3{}, Raw: &raw3{"xyz"}, Below: []tree{{}}}, 6)
	require.NoError(t, err)
	assert.Equal(t, `{
  "naam": "a & <b>",
  "ruw": "xyz",
  "onder": [
    {
      "naam": ""
    }
  ],
  "per": {}
}
`, string(got))
}

// mute is read from a text and not written as one.
type mute struct{}

func (*mute) UnmarshalText([]byte) error { return nil }

// Fields that must be there and may be nil.
type bare struct {
	List  []string          `json:"lijst"`
	Map   map[string]string `json:"map"`
	Point *base             `json:"punt"`
}

func TestEncodeErrors(t *testing.T) {
	vier, abc := word3("vier"), word3("abc")
	self := make([]tree, 1)
	self[0].Below = self
	for _, tt := range []struct {
		value any
		want  string
	}{
		{tree{base: base{"\xff"}}, `naam: "\xff" is not UTF-8`},
		{tree{Texts: map[string]string{"\xfe": "", "b": ""}}, `teksten: "\xfe" is not UTF-8`},
		{tree{Texts: map[string]string{"c": "\xff", "b": "\xfe"}}, `teksten.b: "\xfe" is not UTF-8`},
		{tree{Word: "vier"}, `woord: want three letters`},
		{tree{Word: "a\xffb"}, `woord: "a\xffb" is not UTF-8`},
		{tree{By: map[word3]*word3{"abc": &vier}}, `per.abc: want three letters`},
		{tree{By: map[word3]*word3{"abc": nil}}, `per.abc: nil where a text between quotes is expected`},
		{tree{By: map[word3]*word3{"vier": &abc}}, `per: want three letters`},
		{tree{Below: []tree{{}, {Below: []tree{{Word: "b"}}}}}, `onder[1].onder[0].woord: want three letters`},
		{tree{Below: self}, `onder[0].onder[0].onder[0]: nested more than 6 deep`},
		{bare{Map: map[string]string{}, Point: &base{}}, `lijst: nil where a list is expected`},
		{bare{List: []string{}, Point: &base{}}, `map: nil where an object is expected`},
		{bare{List: []string{}, Map: map[string]string{}}, `punt: nil where an object is expected`},
		{(*tree)(nil), `nil where an object is expected`},
		{struct {
			M mute `json:"m"`
		}{}, `m: strictjson.mute has no MarshalText`},
	} {
		_, err := Encode(tt.value, 6)
		var e *Error
		if assert.ErrorAs(t, err, &e, tt.want) {
			assert.Equal(t, tt.want, err.Error())
			assert.Zero(t, e.Line)
		}
	}
}

func TestEncodeUnwrapsToWhatTheTypeSaid(t *testing.T) {
	_, err := Encode(tree{Word: "b"}, 6)
	assert.ErrorIs(t, err, errNotThree)
}

// liar checks out well and then refuses to be written.
type liar struct{ word3 }

func (liar) MarshalJSON() ([]byte, error) { return nil, errors.New("no") }

func TestEncodePassesOnWhatJSONSays(t *testing.T) {
	_, err := Encode(struct {
		L liar `json:"l"`
	}{liar{"abc"}}, 6)
	assert.ErrorContains(t, err, "no")
}

package strictjson

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// word3 is a text of three letters.
type word3 string

var errNotThree = errors.New("want three letters")

func (w word3) MarshalText() ([]byte, error) {
	if len(w) != 3 {
		return nil, errNotThree
	}
	return []byte(w), nil
}

func (w *word3) UnmarshalText(text []byte) error {
	if len(text) != 3 {
		return errNotThree
	}
	*w = word3(text)
	return nil
}

// raw3 is a word3 with a JSON form of its own, which Decode does not ask.
type raw3 struct{ word word3 }

func (r raw3) MarshalText() ([]byte, error)  { return r.word.MarshalText() }
func (r raw3) MarshalJSON() ([]byte, error)  { return json.Marshal(string(r.word)) }
func (r *raw3) UnmarshalText(t []byte) error { return r.word.UnmarshalText(t) }
func (r *raw3) UnmarshalJSON(d []byte) error { return json.Unmarshal(d, &r.word) }
func (r raw3) String() string                { return string(r.word) }

type base struct {
	Name string `json:"naam"`
}

// tree has a field of every kind that documents use.
type tree struct {
	base
	Base  base              `json:"los,omitzero"`
	Count int               `json:"aantal,omitzero"`
	Yes   bool              `json:"ja,omitzero"`
	Word  word3             `json:"woord,omitzero"`
	Raw   *raw3             `json:"ruw,omitzero"`
	Below []tree            `json:"onder,omitzero"`
	By    map[word3]*word3  `json:"per,omitzero"`
	Texts map[string]string `json:"teksten,omitzero"`
}

func decode(text string) (tree, error) {
	var out tree
	err := Decode([]byte(text), &out, 6)
	return out, err
}

func TestDecode(t *testing.T) {
	got, err := decode(`{"naam":"a\u00e9\ud83d\ude00\ufffd","los":{"naam":""},"aantal":-12,"ja":true,"woord":"b\u0063d",
		"ruw":"x\u0079z", "onder" : [ {"naam":"c"} , {"naam":"d","onder":[]} ],"per":{"abc":"def"},"teksten":{"":"e","f":"g"}}`)
	require.NoError(t, err)
	def := word3("def")
	assert.Equal(t, tree{
		base: base{"aé😀\ufffd"}, Count: -12, Yes: true, Word: "bcd", Raw: &raw3{"xyz"},
		Below: []tree{{base: base{"c"}}, {base: base{"d"}, Below: []tree{}}},
		By:    map[word3]*word3{"abc": &def}, Texts: map[string]string{"": "e", "f": "g"},
	}, got)
}

func TestDecodeSkipsAByteOrderMark(t *testing.T) {
	got, err := decode("\ufeff{\"naam\":\"a\"}")
	require.NoError(t, err)
	assert.Equal(t, "a", got.Name)
}

// Every error says where it is and what is wrong; nothing is decoded.
func TestDecodeErrors(t *testing.T) {
	const unknown = `; known here: naam, los, aantal, ja, woord, ruw, onder, per, teksten`
	deep := strings.Repeat(`{"naam":"a","onder":[`, 4)
	for _, tt := range []struct{ text, want string }{
		{``, `line 1, column 1: the text ends where an object is expected; is the file cut off?`},
		{` `, `line 1, column 2: the text ends where an object is expected; is the file cut off?`},
		{`null`, `line 1, column 1: "null" where an object is expected; leave the field out instead`},
		{`[]`, `line 1, column 1: "[" where an object is expected`},
		{`{`, `line 1, column 2: the text ends where '}' is expected; is the file cut off?`},
		{`{}`, `line 1, column 1: the field "naam" is missing`},
		{`{"naam":"a"`, `line 1, column 12: the text ends where '}' is expected; is the file cut off?`},
		{`{"naam":"a",}`, `line 1, column 13: a comma before '}'`},
		{`{"naam":"a",`, `line 1, column 13: the text ends where '}' is expected; is the file cut off?`},
		{`{"naam":"a" "ja":true}`, `line 1, column 13: "\"ja\"" where a comma or '}' is expected`},
		{`{"naam":"a"} {}`, `line 1, column 14: there is more text after the end of the document: "{"`},
		{`{"naam" "a"}`, `line 1, column 9: no colon after "naam"`},
		{`{"naam"`, `line 1, column 8: no colon after "naam"`},
		{`{"naam":`, `naam: line 1, column 9: the text ends where a text between quotes is expected; is the file cut off?`},
		{`{naam:"a"}`, `line 1, column 2: "naam" where a name between quotes is expected`},
		{`{"naam":"a","Ja":true}`, `line 1, column 13: unknown field "Ja"` + unknown},
		{`{"naam":"a","naam":"b"}`, `line 1, column 13: "naam" stands here twice`},
		{`{"naam":"a","na\u0061m":"b"}`, `line 1, column 13: "naam" stands here twice`},
		{"{\"naam\":\"a\",\n \"aantal\":\"1\"}", `aantal: line 2, column 11: "\"1\"" where a whole number is expected`},
		{`{"naam":"a","aantal":1.0}`, `aantal: line 1, column 22: "1.0" where a whole number is expected`},
		{`{"naam":"a","aantal":1e2}`, `aantal: line 1, column 22: "1e2" where a whole number is expected`},
		{`{"naam":"a","aantal":01}`, `aantal: line 1, column 22: "01" where a whole number is expected`},
		{`{"naam":"a","aantal":+1}`, `aantal: line 1, column 22: "+1" where a whole number is expected`},
		{`{"naam":"a","aantal":-}`, `aantal: line 1, column 22: "-" where a whole number is expected`},
		{`{"naam":"a","aantal":9223372036854775808}`, `aantal: line 1, column 22: "9223372036854775808" where a whole number is expected`},
		{`{"naam":"a","aantal":null}`, `aantal: line 1, column 22: "null" where a whole number is expected; leave the field out instead`},
		{`{"naam":"a","ja":1}`, `ja: line 1, column 18: "1" where true or false is expected`},
		{`{"naam":"a","ja":trues}`, `line 1, column 22: "s" where a comma or '}' is expected`},
		{`{"naam":1}`, `naam: line 1, column 9: "1" where a text between quotes is expected; put it between quotes`},
		{`{"naam":"a","woord":"vier"}`, `woord: line 1, column 21: want three letters`},
		{`{"naam":"a","woord":{}}`, `woord: line 1, column 21: "{" where a text between quotes is expected`},
		{`{"naam":"a","ruw":null}`, `ruw: line 1, column 19: "null" where a text between quotes is expected; leave the field out instead`},
		{`{"naam":"a","per":{"vier":"abc"}}`, `per: line 1, column 20: want three letters`},
		{`{"naam":"a","per":{"abc":"vier"}}`, `per.abc: line 1, column 26: want three letters`},
		{`{"naam":"a","per":[]}`, `per: line 1, column 19: "[" where an object is expected`},
		{`{"naam":"a","onder":{}}`, `onder: line 1, column 21: "{" where a list is expected`},
		{`{"naam":"a","onder":[{"naam":"b"},{"naam":"c","los":{}}]}`, `onder[1].los: line 1, column 53: the field "naam" is missing`},
		{`{"naam":"a","onder":[{"naam":"b"},]}`, `onder: line 1, column 35: a comma before ']'`},
		{deep, `onder[0].onder[0].onder[0]: line 1, column 64: nested more than 6 deep`},
		{`{"naam":"a`, `naam: line 1, column 9: a text that does not end; is the file cut off?`},
		{`{"naam":"a\`, `naam: line 1, column 9: a text that does not end; is the file cut off?`},
		{`{"naam":"a\"`, `naam: line 1, column 9: a text that does not end; is the file cut off?`},
		{`{"naam":"a\x"}`, `naam: line 1, column 9: "\"a\\x\"" is not a valid JSON text`},
		{"{\"naam\":\"a\tb\"}", `naam: line 1, column 11: a control character (0x09) in a text; write it as \u0009`},
		{"{\"naam\":\"a\xff\"}", `line 1, column 11: the text is not UTF-8; save it as UTF-8`},
		{"\xff\xfe{\x00", `line 1, column 1: the text is not UTF-8; save it as UTF-8`},
		{`{"naam":"\ud800"}`, `naam: line 1, column 9: "\"\\ud800\"" holds half a surrogate pair`},
		{`{"naam":"\ud800\ufffd"}`, `naam: line 1, column 9: "\"\\ud800\\ufffd\"" holds half a surrogate pair`},
		{`{"naam":"\udc00\ud800"}`, `naam: line 1, column 9: "\"\\udc00\\ud800\"" holds half a surrogate pair`},
		{`{"naam":"\ud83dx"}`, `naam: line 1, column 9: "\"\\ud83dx\"" holds half a surrogate pair`},
	} {
		got, err := decode(tt.text)
		var e *Error
		if assert.ErrorAs(t, err, &e, tt.text) {
			assert.Equal(t, tt.want, err.Error(), tt.text)
		}
		assert.Equal(t, tree{}, got, tt.text)
	}
}

func TestErrorUnwrapsToWhatTheTypeSaid(t *testing.T) {
	_, err := decode(`{"naam":"a","woord":"vier"}`)
	assert.ErrorIs(t, err, errNotThree)
	_, err = decode(`{"naam":1}`)
	assert.NotErrorIs(t, err, errNotThree)
}

func TestErrorsStayShort(t *testing.T) {
	long := strings.Repeat("x", 1_000_000)
	for _, text := range []string{
		`{"` + long + `":1}`, `{"naam":"\` + long + `"}`, long, `{"naam":"\ud800` + long + `"}`,
		`{"teksten":{"` + long + `":"a","` + long + `":"b"}}`,
	} {
		_, err := decode(text)
		require.Error(t, err)
		assert.Less(t, len(err.Error()), 300)
	}
}

func TestManyKeysAreStillDistinct(t *testing.T) {
	var b strings.Builder
	for i := range 3 * 32 {
		fmt.Fprintf(&b, `"k%d":"",`, i)
	}
	good := `{"naam":"","teksten":{` + b.String() + `"z":""}}`
	got, err := decode(good)
	require.NoError(t, err)
	assert.Len(t, got.Texts, 3*32+1)
	_, err = decode(strings.Replace(good, `"z"`, `"k3"`, 1))
	assert.ErrorContains(t, err, `"k3" stands here twice`)
}

// What Decode accepts, encoding/json accepts too with unknown fields
// disallowed, and both read the same.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		`{"naam":"a"}`, `{"naam":"a\u0062\ud83d\ude00","aantal":-0,"ja":false,"woord":"abc","ruw":"abc"}`,
		`{"naam":"a","onder":[{"naam":"b"}],"per":{"abc":"def"},"teksten":{"x":"y"}}`,
		`{"naam":"a","ruw":"\u0061bc"}`, `{"naam":"\ud800"}`, `{"naam":"a","Naam":"b"}`, `{"naam":null}`, "\ufeff{}",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var got, want tree
		err := Decode(data, &got, 6)
		if err != nil {
			var e *Error
			require.ErrorAs(t, err, &e)
			require.Positive(t, e.Line)
			require.NotContains(t, e.Reason.EN, "json:", "the check let through what encoding/json refuses")
			return
		}
		d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
		d.DisallowUnknownFields()
		require.NoError(t, d.Decode(&want))
		require.Equal(t, want, got)
	})
}

// Encode and Decode are each other's inverse.
func FuzzEncode(f *testing.F) {
	f.Add("a", "abc", "<&>", 3)
	f.Add("\xff", "vier", "", -1)
	f.Fuzz(func(t *testing.T, name, word, text string, n int) {
		in := tree{base: base{name}, Word: word3(word), Count: n, Below: []tree{{base: base{text}, Below: []tree{}}}, Texts: map[string]string{text: name}}
		data, err := Encode(in, 6)
		if err != nil {
			return
		}
		var out tree
		require.NoError(t, Decode(data, &out, 6))
		require.Equal(t, in, out)
	})
}

// A field that came later says from which version on; the first of the newest is told, with its place.
func TestNewest(t *testing.T) {
	type item struct {
		Name string `json:"naam"`
		Late string `json:"later,omitzero" since:"3"`
	}
	type whole struct {
		Items []item `json:"lijst,omitzero"`
		New   bool   `json:"nieuw,omitzero" since:"2"`
	}
	for text, want := range map[string]Newest{
		`{}`:                       {},
		`{"lijst":[{"naam":"a"}]}`: {},
		"{\n \"nieuw\": true}":     {2, Error{Path: "nieuw", Line: 2, Column: 2}},
		`{"lijst":[{"naam":"a"},{"later":"b","naam":"later"}],"nieuw":true}`: {3, Error{Path: "lijst[1].later", Line: 1, Column: 25}},
		`{"nieuw":true,"lijst":[{"later":"","naam":"a"}]}`:                   {3, Error{Path: "lijst[0].later", Line: 1, Column: 25}},
	} {
		var into whole
		got, err := DecodeNewest([]byte(text), &into, 9)
		require.NoError(t, err, text)
		assert.Equal(t, want, got, text)
	}
	properties := Schema(whole{}, SchemaOptions{})["properties"].(Node)
	assert.Equal(t, 2, properties["nieuw"].(Node)["x-since"])
	assert.NotContains(t, properties["lijst"], "x-since")
}

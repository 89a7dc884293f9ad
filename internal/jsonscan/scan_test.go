package jsonscan

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func valid(text string) error {
	s := New([]byte(text))
	if _, err := s.Skip(); err != nil {
		return err
	}
	return s.End()
}

var samples = []string{`{}`, `[]`, ` {"a" : [1, -2.5e+3, "x", true, false, null]} `, `"\u00e9\n\"\\"`, `"\ud83d\ude00"`,
	`{"a":1,}`, `[1 2]`, `01`, `1.`, `-`, `1e`, `tru`, `nul`, `"a`, `"\x"`, `"\u12"`, `"\ud83d"`, "\"\x01\"", ``, `{"a" 1}`, `[`, `{`, `]`, `1 2`, `{1:2}`, `"\`}

// TestAgainstStandardLibrary uses encoding/json as a second reader. Half a surrogate
// pair, which it replaces, is refused here.
func TestAgainstStandardLibrary(t *testing.T) {
	for _, text := range samples {
		want := json.Valid([]byte(text)) && !strings.Contains(text, `\ud83d"`)
		assert.Equal(t, want, valid(text) == nil, "%q: %v", text, valid(text))
	}
}

func TestTextAndNumber(t *testing.T) {
	s := New([]byte(`["caf\u00e9 \"x\"", -12.50e3, "plain", true]`))
	var got []string
	require.NoError(t, s.EachElement(func() error {
		var b []byte
		var err error
		switch s.Peek() {
		case String:
			b, err = s.Text()
		case Number:
			b, err = s.Digits()
		default:
			var truth bool
			truth, err = s.Truth()
			assert.True(t, truth)
		}
		got = append(got, string(b))
		return err
	}))
	assert.Equal(t, []string{`café "x"`, "-12.50e3", "plain", ""}, got)
}

func TestPlaceOfAnError(t *testing.T) {
	err := valid("{\n  \"a\": 1,\n  \"b\": ?\n}")
	var syntax *SyntaxError
	require.ErrorAs(t, err, &syntax)
	assert.Equal(t, 3, syntax.Line)
	assert.Equal(t, 8, syntax.Column)
	assert.Contains(t, err.Error(), "line 3, column 8")
}

func TestWrongKindsAreErrors(t *testing.T) {
	for _, text := range []string{`{}`, `[]`, `"a"`, `1`, `true`, `null`, `?`, ``} {
		s := func() *Scanner { return New([]byte(text)) }
		_, errText := s().Text()
		_, errDigits := s().Digits()
		_, errTruth := s().Truth()
		assert.Equal(t, text == `"a"`, errText == nil)
		assert.Equal(t, text == `1`, errDigits == nil)
		assert.Equal(t, text == `true`, errTruth == nil)
		assert.NotEmpty(t, s().Peek().String())
	}
	assert.Equal(t, "no value", Kind(99).String())
}

func TestDepthIsLimited(t *testing.T) {
	assert.NoError(t, valid(strings.Repeat("[", New(nil).MaxDepth)+strings.Repeat("]", New(nil).MaxDepth)))
	err := valid(strings.Repeat("[", 1_000_000))
	assert.ErrorContains(t, err, "nested more than 64 deep")
}

func FuzzValid(f *testing.F) {
	for _, text := range samples {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		err := valid(text)
		if err == nil {
			assert.True(t, json.Valid([]byte(text)), "%q", text)
		} else if json.Valid([]byte(text)) {
			assert.Regexp(t, `half a surrogate pair|nested more than`, err.Error())
		}
	})
}

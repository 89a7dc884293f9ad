package opendata

import (
	"regexp"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
)

// few is what fewDigits reads: up to seven digits that no eighth one follows, or nothing.
var few = regexp.MustCompile(`^("?)(-?[0-9]{1,7}|)("?)`)

// FuzzFewDigits holds the digits that are read a word at a time against a pattern.
func FuzzFewDigits(f *testing.F) {
	f.Add([]byte("-1234567;9"))
	f.Add([]byte("12345678\n"))
	f.Add([]byte("\x8a12\xff;"))
	f.Add([]byte(`"-12";`))
	f.Add([]byte(`"";`))
	f.Add([]byte(`"1;`))
	f.Add([]byte(`-;`))
	f.Fuzz(func(t *testing.T, text []byte) {
		padded := append(append([]byte{}, text...), make([]byte, pad)...)
		n, to := fewDigits(padded, 0)
		m := few.FindSubmatch(padded)
		length := len(m[1]) + len(m[2])
		switch next := padded[length]; {
		case '0' <= next && next <= '9', next == '-' && len(m[2]) == 0, len(m[1]) > 0 && len(m[3]) == 0:
			assert.Equal(t, -1, to)
			return
		case len(m[1]) > 0:
			length++
		}
		assert.Equal(t, length, to)
		if len(m[2]) == 0 {
			assert.Equal(t, missing, int(n))
			return
		}
		want, err := strconv.Atoi(string(m[2]))
		assert.NoError(t, err)
		assert.Equal(t, want, int(n))
	})
}

// before is what digitsBefore reads: an amount of at most seven signs, or nothing, and the sign behind it.
var before = regexp.MustCompile(`^(-[0-9]{1,6}|[0-9]{0,7});`)

// FuzzDigitsBefore does the same for those that end at a sign that is known.
func FuzzDigitsBefore(f *testing.F) {
	for _, text := range []string{"-123456;9", "-1234567;", "1234567;", "12345678;", ";", "-;", "--1;", "1-2;", "\x8a12\xff;", "12\r;", "0;;", "12", ":;", "/;", "1:;"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		n, next := digitsBefore(append(append([]byte{}, text...), make([]byte, pad)...), 0, everyByte(';'))
		m := before.FindSubmatch(text)
		if m == nil {
			assert.Equal(t, -1, next)
			return
		}
		assert.Equal(t, len(m[0]), next)
		if len(m[1]) == 0 {
			assert.Equal(t, missing, int(n))
			return
		}
		want, err := strconv.Atoi(string(m[1]))
		assert.NoError(t, err)
		assert.Equal(t, want, int(n))
	})
}

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

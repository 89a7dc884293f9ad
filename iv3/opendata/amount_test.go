package opendata

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
)

// FuzzSmallAmount holds the digits that are read a word at a time against a loop over bytes.
func FuzzSmallAmount(f *testing.F) {
	f.Add([]byte("-1234567;9"))
	f.Add([]byte("12345678\n"))
	f.Add([]byte("\x8a12\xff;"))
	f.Fuzz(func(t *testing.T, text []byte) {
		padded := append(append([]byte{}, text...), make([]byte, pad)...)
		digits := 0
		for start := sign(padded); digits < 9 && padded[start+digits]-'0' < 10; {
			digits++
		}
		n, to := smallAmount(padded, 0)
		if digits < 1 || digits > 7 {
			assert.Equal(t, -1, to)
			return
		}
		want, err := strconv.Atoi(string(padded[:sign(padded)+digits]))
		assert.NoError(t, err)
		assert.Equal(t, want, int(n))
		assert.Equal(t, sign(padded)+digits, to)
	})
}

func sign(text []byte) int {
	if text[0] == '-' {
		return 1
	}
	return 0
}

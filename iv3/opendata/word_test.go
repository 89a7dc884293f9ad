package opendata

import (
	"encoding/binary"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
)

// FuzzWords holds the word-at-a-time functions against loops over bytes.
func FuzzWords(f *testing.F) {
	f.Add([]byte("L1.1    ;x12345"), byte(';'))
	f.Add([]byte("-1234567;9"), byte(';'))
	f.Add([]byte("12345678\n"), byte('\n'))
	f.Add([]byte("\x8a12\xff;"), byte(0))
	f.Fuzz(func(t *testing.T, text []byte, separator byte) {
		padded := append(append([]byte{}, text...), make([]byte, pad)...)
		word := binary.LittleEndian.Uint64(padded)

		length := 0
		for length < 8 && padded[length] != separator {
			length++
		}
		marks := zeroByte(word ^ everyByte(separator))
		assert.Equal(t, length == 8, marks == 0)
		key := make([]byte, 8)
		copy(key, padded[:length])
		assert.Equal(t, binary.LittleEndian.Uint64(key), below(word, marks))

		digits := 0
		for start := sign(padded); digits < 9 && padded[start+digits]-'0' < 10; {
			digits++
		}
		n, to := smallAmount(padded, 0, word)
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

package iv3

import (
	"bytes"
)

// code is the text of a code, padded with zero bytes. The longest official code
// ("A1331a") has six bytes.
type code [6]byte

func makeCode(s string) (c code) {
	copy(c[:], s)
	return c
}

func (c code) String() string { return string(bytes.TrimRight(c[:], "\x00")) }

// clip keeps quoted input short; file names and labels never need more.
func clip(s string) string {
	const most = 80
	if len(s) <= most {
		return s
	}
	cut := most
	for cut > 0 && s[cut]&0xC0 == 0x80 {
		cut--
	}
	return s[:cut] + "…"
}

func digit(b byte) bool { return '0' <= b && b <= '9' }

// letter reports whether b is one of the letters that codes end in.
func letter(b byte) bool { return 'a' <= b && b <= 'z' }

// allDigits reports whether s consists of lo to hi digits.
func allDigits(s string, lo, hi int) bool {
	if len(s) < lo || len(s) > hi {
		return false
	}
	for i := 0; i < len(s); i++ {
		if !digit(s[i]) {
			return false
		}
	}
	return true
}

// cutLetter splits off one trailing letter.
func cutLetter(s string) (digits string, hasLetter bool) {
	if n := len(s); n > 0 && letter(s[n-1]) {
		return s[:n-1], true
	}
	return s, false
}

// must turns the error of a Parse function into a panic, for the MustParse functions.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

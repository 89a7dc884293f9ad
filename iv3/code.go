package iv3

import (
	"bytes"

	"github.com/bbvgo/bbv/budget"
)

// code is the text of a code, padded with zero bytes. The longest official code
// ("A1331a") has six bytes.
type code [6]byte

func makeCode(s string) (c code) {
	copy(c[:], s)
	return c
}

func (c code) String() string { return string(bytes.TrimRight(c[:], "\x00")) }

// form is how the codes of one list are written.
type form struct {
	what string // "taakveld"
	want string // what to write instead
	// signs is the longest code without its letter: 0 is a digit, A is A or P. A shorter
	// code is the begin of it, of at least the given length, and ends in a digit.
	signs  string
	least  int
	letter bool // a letter from a to z may follow
}

var (
	taakvelden   = form{"taakveld", `want a code such as "0.10" or "6.71a"`, "0.000", 3, true}
	categorieen  = form{"categorie", `want a code such as "1.1" or "4.3.1"`, "0.0.0", 3, false}
	balansposten = form{"balanspost", `want a code such as "A1331b" or "P114"`, "A0000", 2, true}
)

// read reads a code strictly; the error is a *budget.ParseError.
func (f *form) read(s string) (code, error) {
	text := s
	if f.letter {
		text, _ = cutLetter(s)
	}
	n := len(text)
	if n < f.least || n > len(f.signs) || !digit(text[n-1]) {
		return code{}, f.refuse(s)
	}
	for i := range n {
		switch sign := f.signs[i]; {
		case sign == '0' && digit(text[i]):
		case sign == 'A' && (text[i] == 'A' || text[i] == 'P'):
		case sign != text[i]:
			return code{}, f.refuse(s)
		}
	}
	return makeCode(s), nil
}

func (f *form) refuse(s string) error {
	return &budget.ParseError{What: f.what, Input: s, Reason: f.want}
}

func digit(b byte) bool { return '0' <= b && b <= '9' }

// cutLetter splits off one trailing letter, of those that codes end in.
func cutLetter(s string) (digits string, hasLetter bool) {
	if n := len(s); n > 0 && 'a' <= s[n-1] && s[n-1] <= 'z' {
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

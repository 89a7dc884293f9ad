package iv3

import (
	"bytes"
	"cmp"

	"github.com/bbvgo/bbv/budget"
)

// Code is a code of one of the three national lists: a [Taakveld], a [Categorie] or a
// [Balanspost]. It is a text, not a number, and says nothing without layer and year.
// Values are comparable with == and usable as map keys. The zero value is no code and
// prints as the empty string.
type Code[L list] struct{ text codeText }

// codeText is padded with zero bytes. The longest official code ("A1331a") has six bytes.
type codeText [6]byte

func makeText(s string) (t codeText) {
	copy(t[:], s)
	return t
}

type list interface{ form() *form }

type (
	taakvelden   struct{}
	categorieen  struct{}
	balansposten struct{}
)

// Taakveld is the code of a taakveld, such as "0.1", "0.10" or "6.71a". Its first digit is
// the main field (hoofdtaakveld).
type Taakveld = Code[taakvelden]

// Categorie is the code of an economic category (economische categorie), such as "1.1" or
// "4.3.1".
type Categorie = Code[categorieen]

// Balanspost is the code of a balance sheet item (balanscode), such as "A1331b" or "P114":
// A for activa or P for passiva, one to four digits, possibly a letter.
type Balanspost = Code[balansposten]

// ParseTaakveld reads a code strictly: one digit, a point, one to three digits and
// possibly a letter. Padding and other variants are for [Classification.Read]. It
// does not decide whether the code exists; a [Classification] does.
func ParseTaakveld(s string) (Taakveld, error) { return parse[taakvelden](s) }

// ParseCategorie reads a code strictly: two or three single digits with points between
// them. CBS open data prefixes the side ("L1.1"); that prefix is not part of the code.
func ParseCategorie(s string) (Categorie, error) { return parse[categorieen](s) }

// ParseBalanspost reads a code strictly, also the headings A1, A2, P1 and P2, on which
// nothing can be booked.
func ParseBalanspost(s string) (Balanspost, error) { return parse[balansposten](s) }

// MustParseTaakveld is [ParseTaakveld] for constants; it panics on an error.
func MustParseTaakveld(s string) Taakveld { return must(ParseTaakveld(s)) }

// MustParseCategorie is [ParseCategorie] for constants; it panics on an error.
func MustParseCategorie(s string) Categorie { return must(ParseCategorie(s)) }

// MustParseBalanspost is [ParseBalanspost] for constants; it panics on an error.
func MustParseBalanspost(s string) Balanspost { return must(ParseBalanspost(s)) }

// must turns the error of a Parse function into a panic, for the MustParse functions.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// String returns the code as written: "0.10".
func (c Code[L]) String() string { return string(bytes.TrimRight(c.text[:], "\x00")) }

// IsZero reports whether c is the zero value, which is no code.
func (c Code[L]) IsZero() bool { return c == Code[L]{} }

// Compare orders codes by their components, as the official lists do since 2020. Of
// taakvelden 0.5 < 0.61 < 0.7 < 0.9 < 0.10 < 0.11 and 6.2 < 6.21 < 6.3 < 6.71 < 6.71a <
// 6.711: two digits that start with a 1 are the numbers ten to nineteen; otherwise each
// digit is a level of its own, because 0.61 divides a 0.6 that does not exist. The
// components of the other codes are single digits, in the order of the text.
func (c Code[L]) Compare(d Code[L]) int {
	f := c.form()
	return cmp.Or(cmp.Compare(f.order(c.text), f.order(d.text)), bytes.Compare(c.text[:], d.text[:]))
}

// MarshalText returns the code.
func (c Code[L]) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what the Parse function of the code reads. A JSON number is refused
// by encoding/json before it comes here: as a number 0.10 would be 0.1.
func (c *Code[L]) UnmarshalText(text []byte) (err error) {
	if c == nil {
		return &budget.ParseError{What: Code[L]{}.form().what, Input: string(text), Reason: "there is no variable to read it into: the pointer is nil"}
	}
	*c, err = parse[L](string(text))
	return err
}

func (Code[L]) form() *form {
	var l L
	return l.form()
}

// form is how the codes of one list are written.
type form struct {
	what string // "taakveld"
	want string // what to write instead
	// signs is the longest code without its letter: 0 is a digit, A is A or P. A shorter
	// code is the begin of it, of at least the given length, and ends in a digit.
	signs  string
	least  int
	letter bool                    // a letter from a to z may follow
	order  func(t codeText) uint64 // what comes before the order of the texts
}

var (
	taakveldForm   = form{"taakveld", `want a code such as "0.10" or "6.71a"`, "0.000", 3, true, taakveldOrder}
	categorieForm  = form{"categorie", `want a code such as "1.1" or "4.3.1"`, "0.0.0", 3, false, textOrder}
	balanspostForm = form{"balanspost", `want a code such as "A1331b" or "P114"`, "A0000", 2, true, textOrder}
)

func (taakvelden) form() *form   { return &taakveldForm }
func (categorieen) form() *form  { return &categorieForm }
func (balansposten) form() *form { return &balanspostForm }

func textOrder(codeText) uint64 { return 0 }

// taakveldOrder packs the components: main field, first level, second, third, letter.
func taakveldOrder(t codeText) (key uint64) {
	if t == (codeText{}) {
		return 0
	}
	key = uint64(t[0])
	digits := t[2:]
	if digit(digits[1]) && !digit(digits[2]) && digits[0] == '1' {
		key, digits = key<<8|uint64(10+digits[1]), digits[2:]
	}
	for digit(digits[0]) {
		key, digits = key<<8|uint64(digits[0]), digits[1:]
	}
	for key < 1<<24 {
		key <<= 8
	}
	return key<<8 | uint64(digits[0])
}

// parse reads a code strictly; the error is a *budget.ParseError.
func parse[L list](s string) (Code[L], error) {
	var l L
	f := l.form()
	text := s
	if n := len(s); f.letter && n > 0 && 'a' <= s[n-1] && s[n-1] <= 'z' {
		text = s[:n-1]
	}
	n := len(text)
	fits := n >= f.least && n <= len(f.signs) && digit(text[n-1])
	for i := 0; fits && i < n; i++ {
		switch f.signs[i] {
		case '0':
			fits = digit(text[i])
		case 'A':
			fits = text[i] == 'A' || text[i] == 'P'
		default:
			fits = text[i] == f.signs[i]
		}
	}
	if !fits {
		return Code[L]{}, &budget.ParseError{What: f.what, Input: s, Reason: f.want}
	}
	return Code[L]{makeText(s)}, nil
}

func digit(b byte) bool { return '0' <= b && b <= '9' }

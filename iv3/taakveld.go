package iv3

import "cmp"

// Taakveld is the code of a taakveld, such as "0.1", "0.10" or "6.71a": a text, not a
// number. It says nothing without layer and year. Values are comparable with == and
// usable as map keys. The zero value is no code and prints as the empty string.
type Taakveld struct{ c code }

// ParseTaakveld reads a code strictly: one digit, a point, one to three digits and
// possibly a letter. Padding and other variants are for [Classification.Read]. It
// does not decide whether the code exists; a [Classification] does.
func ParseTaakveld(s string) (Taakveld, error) {
	c, err := taakvelden.read(s)
	return Taakveld{c}, err
}

// MustParseTaakveld is [ParseTaakveld] for constants; it panics on an error.
func MustParseTaakveld(s string) Taakveld { return must(ParseTaakveld(s)) }

// String returns the code as written: "0.10".
func (t Taakveld) String() string { return t.c.String() }

// IsZero reports whether t is the zero value, which is no code.
func (t Taakveld) IsZero() bool { return t == Taakveld{} }

// Hoofdtaakveld returns the code of the main field (hoofdtaakveld), "0" to "8", that the
// code belongs to; empty for the zero value.
func (t Taakveld) Hoofdtaakveld() string {
	if t.IsZero() {
		return ""
	}
	return string(t.c[:1])
}

// Compare orders codes by their components, as the official lists do since 2020:
// 0.5 < 0.61 < 0.7 < 0.9 < 0.10 < 0.11 and 6.2 < 6.21 < 6.3 < 6.71 < 6.71a < 6.711.
// Two digits that start with a 1 are the numbers ten to nineteen; otherwise each digit
// is a level of its own, because 0.61 divides a 0.6 that does not exist.
func (t Taakveld) Compare(u Taakveld) int {
	if t == u {
		return 0
	}
	if c := cmp.Compare(t.sortKey(), u.sortKey()); c != 0 {
		return c
	}
	return cmp.Compare(t.String(), u.String())
}

// sortKey packs the components: main field, first level, second, third, letter.
func (t Taakveld) sortKey() (key uint64) {
	s := t.String()
	if s == "" {
		return 0
	}
	digits, hasLetter := cutLetter(s[2:])
	key = uint64(s[0])
	if len(digits) == 2 && digits[0] == '1' {
		key = key<<8 | uint64('0'+10+digits[1]-'0')
		digits = ""
	}
	for len(digits) > 0 {
		key, digits = key<<8|uint64(digits[0]), digits[1:]
	}
	for key < 1<<24 {
		key <<= 8
	}
	key <<= 8
	if hasLetter {
		key |= uint64(s[len(s)-1])
	}
	return key
}

// MarshalText returns the code.
func (t Taakveld) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads what [ParseTaakveld] reads. A JSON number is refused by
// encoding/json before it comes here: as a number 0.10 would be 0.1.
func (t *Taakveld) UnmarshalText(text []byte) (err error) {
	*t, err = ParseTaakveld(string(text))
	return err
}

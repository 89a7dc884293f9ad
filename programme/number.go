package programme

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// Number is the number of a goal, an activity or an indicator, taken apart:
// "9A1.a" is 9, A, 1, a. Numbers are comparable: two spellings of one number,
// such as "1.4" and "1.4." or "9a1" and "9A1", are equal under ==. The zero
// value is no number.
type Number struct {
	parts string // lower case, without leading zeros, joined by points
}

// maxNumber is the length in bytes of the longest number that is taken apart.
const maxNumber = 40

// ParseNumber takes a printed number apart. Parts end at a point, a hyphen or
// a slash and where digits meet letters; outer blanks and closing points and
// parentheses do not count. A text that is empty, has other signs in it, no
// digit and more than one letter, or more than 40 bytes, points between all
// parts included, is a *budget.ParseError.
func ParseNumber(text string) (Number, error) {
	s := strings.TrimRight(strings.TrimSpace(text), ".):")
	if s == "" || len(s) > maxNumber {
		return Number{}, numberError(text, 0, fmt.Sprintf("want a number of 1 to %d characters, such as 9A1.a", maxNumber))
	}
	var parts []string
	for at := 0; at < len(s); {
		if at > 0 && strings.IndexByte(".-/", s[at]) >= 0 {
			at++
		}
		end := at + run(s[at:])
		if end == at {
			return Number{}, numberError(text, at, "want digits or letters here")
		}
		parts = append(parts, canonical(s[at:end]))
		at = end
	}
	if !strings.ContainsAny(s, "0123456789") && len(s) > 1 {
		return Number{}, numberError(text, 0, "a number has a digit, or is a single letter")
	}
	joined := strings.Join(parts, ".")
	if len(joined) > maxNumber {
		return Number{}, numberError(text, 0, fmt.Sprintf("with points between its parts it is longer than %d characters", maxNumber))
	}
	return Number{joined}, nil
}

// MustParseNumber is ParseNumber for constants in tests and examples; it
// panics on an error.
func MustParseNumber(text string) Number {
	n, err := ParseNumber(text)
	if err != nil {
		panic(err)
	}
	return n
}

func numberError(text string, at int, reason string) error {
	return &budget.ParseError{What: "number", Input: text, Offset: at, Reason: reason}
}

// run measures the digits, or else the letters, with which s begins.
func run(s string) int {
	for _, same := range []func(byte) bool{isDigit, isLetter} {
		n := 0
		for n < len(s) && same(s[n]) {
			n++
		}
		if n > 0 {
			return n
		}
	}
	return 0
}

func isDigit(b byte) bool  { return b >= '0' && b <= '9' }
func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func canonical(part string) string {
	if trimmed := strings.TrimLeft(part, "0"); trimmed != "" {
		return strings.ToLower(trimmed)
	}
	return "0"
}

// String returns the parts in lower case, joined by points: "9.a.1.a". It is
// not how a document prints the number. The zero value is "".
func (n Number) String() string { return n.parts }

// Parent returns the number without its last part, and whether there is one:
// that of "9A1.a" is "9A1", "9" has none.
func (n Number) Parent() (Number, bool) {
	i := strings.LastIndexByte(n.parts, '.')
	if i < 0 {
		return Number{}, false
	}
	return Number{n.parts[:i]}, true
}

// Within reports whether the number belongs below another by its parts:
// "4.1.1" and "4.1" are within "4", "40" and "4" itself are not. No number is
// within the zero value.
func (n Number) Within(above Number) bool {
	return above.parts != "" && strings.HasPrefix(n.parts, above.parts+".")
}

// Ordinal returns the place that the last part gives among its siblings: 4
// for "1.4", 3 for "9A1.c". It is false where the last part is neither a
// number below a billion nor a single letter.
func (n Number) Ordinal() (int, bool) {
	last := n.parts[strings.LastIndexByte(n.parts, '.')+1:]
	if len(last) == 1 && isLetter(last[0]) {
		return int(last[0]-'a') + 1, true
	}
	i, err := strconv.Atoi(last)
	return i, err == nil && len(last) < 10
}

// Sibling returns the number with another ordinal in its last part, in the
// same manner of counting. It returns the zero value where Ordinal is false or
// the letters end.
func (n Number) Sibling(ordinal int) Number {
	if _, ok := n.Ordinal(); !ok || ordinal < 0 {
		return Number{}
	}
	i := strings.LastIndexByte(n.parts, '.') + 1
	switch {
	case isDigit(n.parts[i]):
		return Number{n.parts[:i] + strconv.Itoa(ordinal)}
	case ordinal >= 1 && ordinal <= 26:
		return Number{n.parts[:i] + string(rune('a'+ordinal-1))}
	}
	return Number{}
}

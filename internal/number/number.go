// Package number takes the numbers apart by which documents link goals,
// activities and indicators.
package number

import (
	"strconv"
	"strings"
)

// Number is the number of a goal, an activity or an indicator, taken apart:
// "9A1.a" is 9, A, 1, a. Numbers are comparable: two spellings of one number,
// such as "1.4" and "1.4." or "9a1" and "9A1", are equal under ==. The zero
// value is no number.
type Number struct {
	parts string // lower case, without leading zeros, joined by points
}

// most is the length in bytes of the longest number that is taken apart, with
// points between all its parts.
const most = 40

const digits, letters = "0123456789", "abcdefghijklmnopqrstuvwxyz"

// Parse takes a printed number apart, and reports whether it is one. Parts end
// at a point, a hyphen or a slash and where digits meet letters; outer blanks
// and closing points and parentheses do not count. A number has a digit, or is
// a single letter.
func Parse(text string) (Number, bool) {
	s := strings.ToLower(strings.TrimRight(strings.TrimSpace(text), ".):"))
	if s == "" || len(s) > most || len(s) > 1 && !strings.ContainsAny(s, digits) {
		return Number{}, false
	}
	var parts []string
	for rest := s; rest != ""; {
		if parts != nil && strings.IndexByte(".-/", rest[0]) >= 0 {
			rest = rest[1:]
		}
		after := strings.TrimLeft(rest, digits)
		if after == rest {
			after = strings.TrimLeft(rest, letters)
		}
		part := rest[:len(rest)-len(after)]
		if part == "" {
			return Number{}, false
		}
		if part = strings.TrimLeft(part, "0"); part == "" {
			part = "0"
		}
		parts, rest = append(parts, part), after
	}
	joined := strings.Join(parts, ".")
	return Number{joined}, len(joined) <= most
}

// String returns the parts in lower case, joined by points: "9.a.1.a". It is
// not how a document prints the number. The zero value is "".
func (n Number) String() string { return n.parts }

// Parent returns the number without its last part, and whether there is one:
// that of "9A1.a" is "9A1", "9" has none.
func (n Number) Parent() (Number, bool) {
	i := strings.LastIndexByte(n.parts, '.')
	return Number{n.parts[:max(i, 0)]}, i >= 0
}

// Within reports whether the number belongs below another by its parts:
// "4.1.1" and "4.1" are within "4", "40" and "4" itself are not. No number is
// within the zero value.
func (n Number) Within(above Number) bool {
	return above.parts != "" && strings.HasPrefix(n.parts, above.parts+".")
}

// Last returns the last part, such as "a" of "9A1.a".
func (n Number) Last() string { return n.parts[strings.LastIndexByte(n.parts, '.')+1:] }

// Ordinal returns the place that the last part gives among its siblings: 4
// for "1.4", 3 for "9A1.c". It is false where the last part is neither a
// number below a billion nor a single letter.
func (n Number) Ordinal() (int, bool) {
	last := n.Last()
	if i := strings.Index(letters, last); len(last) == 1 && i >= 0 {
		return i + 1, true
	}
	i, err := strconv.Atoi(last)
	return i, err == nil && len(last) < 10
}

// Sibling returns the number with another ordinal in its last part, in the
// same manner of counting. It returns the zero value where Ordinal is false or
// the letters end.
func (n Number) Sibling(ordinal int) Number {
	_, ok := n.Ordinal()
	last := n.Last()
	above := strings.TrimSuffix(n.parts, last)
	switch {
	case !ok || ordinal < 0:
		return Number{}
	case strings.Contains(digits, last[:1]):
		return Number{above + strconv.Itoa(ordinal)}
	case ordinal >= 1 && ordinal <= len(letters):
		return Number{above + letters[ordinal-1:ordinal]}
	}
	return Number{}
}

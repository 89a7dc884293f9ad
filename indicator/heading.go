package indicator

import (
	"cmp"
	"strings"
	"unicode"
)

// Heading is what a column heading of an indicator table says about the values below.
type Heading struct {
	Text string    // as printed
	Year int       // 0 where none is printed
	Role ValueRole // NoRole where the heading does not say
}

func shortRole(word string, inParentheses bool) (ValueRole, int) {
	year := 0
	if len(word) == 5 {
		year = yearOf(word[1:])
	}
	if year == 0 && (len(word) != 1 || !inParentheses) {
		return NoRole, 0
	}
	role, ok := headingLetters().of(word[:1])
	if !ok {
		return NoRole, 0
	}
	return role, year
}

// ReadHeading reads a column heading: "Realisatie 2018", "2017 (w)", "Doel 2022",
// "Streefwaarde 2019", "Nulmeting". ok is false when the heading announces no values
// ("Bron", "Eenheid") or contradicts itself: two different years or roles.
func ReadHeading(s string) (h Heading, ok bool) {
	lower := strings.ToLower(s)
	words := strings.FieldsFunc(lower, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for _, w := range words {
		year := yearOf(w)
		role, _ := headingWords().of(w)
		if year == 0 && role == NoRole {
			role, year = shortRole(w, strings.Contains(lower, "("+w+")"))
		}
		if year != 0 && h.Year != 0 && h.Year != year || role != NoRole && h.Role != NoRole && h.Role != role {
			return Heading{Text: s}, false
		}
		h.Year = cmp.Or(h.Year, year)
		h.Role = cmp.Or(h.Role, role)
	}
	h.Text = s
	return h, h.Year != 0 || h.Role != NoRole
}

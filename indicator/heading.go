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

// roleOf knows the words of the headings of published tables. What is budgeted counts
// as aimed at; an interim report (najaarsnota, berap) prints what is expected.
func roleOf(word string) ValueRole {
	switch word {
	case "realisatie", "gerealiseerd", "werkelijk", "rekening", "jaarrekening", "jaarstukken", "jaarverslag",
		"resultaat", "meting", "gemeten":
		return Realisation
	case "nulmeting", "uitgangswaarde":
		return Baseline
	case "verwacht", "verwachting", "prognose", "najaarsnota", "voorjaarsnota", "tussenrapportage", "berap":
		return Forecast
	case "doel", "doelwaarde", "streefwaarde", "streefwaarden", "streefcijfer", "streven", "norm", "ambitie",
		"begroting", "begroot", "raming":
		return Aim
	}
	return NoRole
}

// shortRole knows the marks of werkelijk and begroot in "2017 (w)" and "2020 (b)", and
// of rekening and begroting in "R2014" and "B2023".
func shortRole(word string, inParentheses bool) (ValueRole, int) {
	year := 0
	if len(word) == 5 {
		year = yearOf(word[1:])
	}
	if year == 0 && (len(word) != 1 || !inParentheses) {
		return NoRole, 0
	}
	switch word[0] {
	case 'w', 'r':
		return Realisation, year
	case 'b':
		return Aim, year
	}
	return NoRole, 0
}

// ReadHeading reads a column heading: "Realisatie 2018", "2017 (w)", "Doel 2022",
// "Streefwaarde 2019", "Nulmeting". ok is false when the heading announces no values
// ("Bron", "Eenheid") or contradicts itself: two different years or roles.
func ReadHeading(s string) (h Heading, ok bool) {
	lower := strings.ToLower(s)
	words := strings.FieldsFunc(lower, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for _, w := range words {
		year, role := yearOf(w), roleOf(w)
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

// yearOf reads a year in which an indicator can have been measured; 0 if s is none.
func yearOf(s string) int {
	if len(s) != 4 {
		return 0
	}
	y := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0
		}
		y = y*10 + int(s[i]-'0')
	}
	if y < 1950 || y > 2100 {
		return 0
	}
	return y
}

package indicator

import (
	"strings"
	"unicode"
)

// Heading is what a column heading of an indicator table says about the values below.
type Heading struct {
	Text string // as printed
	Year int    // 0 where none is printed
	Role Role   // NoRole where the heading does not say
}

// roleWords are the words of the headings of published tables; "w" and "b" are the
// marks werkelijk and begroot of Leiderdorp's begroting 2021.
var roleWords = map[string]Role{
	"realisatie": Realisation, "werkelijk": Realisation, "w": Realisation, "rekening": Realisation,
	"jaarrekening": Realisation, "resultaat": Realisation, "gerealiseerd": Realisation,
	"gemeten": Realisation, "meting": Realisation, "jaarstukken": Realisation,
	"nulmeting": Baseline, "uitgangswaarde": Baseline,
	"verwacht": Forecast, "verwachting": Forecast, "prognose": Forecast, "najaarsnota": Forecast,
	"doel": Aim, "doelwaarde": Aim, "streefwaarde": Aim, "streefwaarden": Aim, "streefcijfer": Aim, "streven": Aim,
	"begroting": Aim, "begroot": Aim, "b": Aim, "raming": Aim, "norm": Aim, "ambitie": Aim,
}

// ReadHeading reads a column heading: "Realisatie 2018", "2017 (w)", "Doel 2022",
// "Streefwaarde 2019", "Nulmeting". ok is false when the heading announces no values
// ("Bron", "Eenheid") or contradicts itself: two different years or roles.
func ReadHeading(s string) (h Heading, ok bool) {
	h.Text = s
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	for _, w := range words {
		if y := yearOf(w); y != 0 {
			if h.Year != 0 && h.Year != y {
				return Heading{Text: s}, false
			}
			h.Year = y
		} else if r := roleWords[w]; r != NoRole {
			if h.Role != NoRole && h.Role != r {
				return Heading{Text: s}, false
			}
			h.Role = r
		}
	}
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

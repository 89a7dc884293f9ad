// Package form recognises what stands in the cells and lines of printed tables by their form: years and dates, figures,
// formulas, units, and the words of headers. Which words there are says package lexicon; readers of tables and their
// understanding ask the same questions.
//
// Files, in the order in which data flows: year.go, years and dates; figure.go, figures and formulas; header.go, the words of headers;
// says.go, what a word says; lines.go, what lines are in a cell.
package form

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// IsYear reports whether a token is a year as tables print it: 2018, and 2.018 where a spreadsheet formatted it.
func IsYear(token string) bool {
	thousands, rest := "", token
	if len(token) == 5 && token[1] == '.' {
		thousands, rest = token[:1], token[2:]
	} else if len(token) == 4 {
		thousands, rest = token[:1], token[1:]
	}
	return (thousands == "2" && rest[0] == '0' || thousands == "1" && rest[0] == '9') && IsDigit(rest[1]) && IsDigit(rest[2])
}

// HeaderYears reports whether years that stand side by side can be those of a header: near each other, as 2024 2025 2026
// and 2.018 2.019 are. 2.012 2.025 2.040 are amounts, and so is 2.012 alone.
func HeaderYears(list []string) bool {
	last := 0
	for i, s := range list {
		plain := strings.Replace(s, ".", "", 1)
		year, _ := strconv.Atoi(plain)
		far := 10
		if plain != s {
			far = 4
		}
		if i > 0 && (year-last > far || last-year > far) || plain != s && len(list) == 1 {
			return false
		}
		last = year
	}
	return true
}

const letters = "abcdefghijklmnopqrstuvwxyz"

// LetterYear is the year of the headers R2014, B2023, JR2019; 0 for anything else.
func LetterYear(token string) int {
	rest := strings.TrimLeft(token, letters)
	if n := len(token) - len(rest); n == 0 || n > 3 || !IsYear(rest) {
		return 0
	}
	return Number(rest)
}

// Number reads a short run of digits, dots left out.
func Number(s string) int {
	n := 0
	for i := 0; i < len(s) && n < 1_000_000; i++ {
		if IsDigit(s[i]) {
			n = n*10 + int(s[i]-'0')
		}
	}
	return n
}

// IsDate reports whether a folded text contains a day and month, such as 31-12-2018, 1/1/2020 or 1 januari.
func IsDate(folded string) bool { return DayOf(folded) != 0 }

// DayOf is 1 for a text with the first day of a year, 31 for one with the last, 0 for none.
func DayOf(folded string) int {
	if !mayHoldDay(folded) {
		return 0
	}
	return dayIn(folded)
}

func dayIn(folded string) int {
	for _, w := range strings.Fields(monthNumbers.Replace(folded)) {
		w = strings.Trim(w, "(),:;")
		switch {
		case datePrefix(w, "1-1", "01-01", "1-01", "01-1", "1.1"):
			return 1
		case datePrefix(w, "31-12", "31.12"):
			return 31
		}
	}
	return 0
}

// mayHoldDay reports whether a text has a 1 in front of what may be a month: all days that DayOf knows end in one. Few texts do, and the
// others are not taken apart.
func mayHoldDay(folded string) bool {
	for i := 1; i < len(folded); i++ {
		if folded[i-1] == '1' && strings.IndexByte("-./ ", folded[i]) >= 0 {
			return true
		}
	}
	return false
}

var monthNumbers = strings.NewReplacer("/", "-", " januari", "-1", " jan", "-1", " december", "-12", " dec", "-12")

func datePrefix(w string, dates ...string) bool {
	return slices.ContainsFunc(dates, func(d string) bool {
		rest, ok := strings.CutPrefix(w, d)
		return ok && (rest == "" || rest[0] == '-' || rest[0] == '.')
	})
}

// IsFullDate reports whether a text is a day, month and year and nothing else: 31-12-2024, 1/7/2024.
func IsFullDate(s string) bool {
	m := fullDate.FindStringSubmatch(strings.TrimSpace(s))
	return m != nil && Number(m[1]) <= 31 && Number(m[2]) <= 12 && Number(m[1])*Number(m[2]) > 0
}

var fullDate = regexp.MustCompile(`^(\d{1,2})[-/.](\d{1,2})[-/.](?:19|20)\d\d$`)

// IsCode reports whether a text is printed as codes of a classification are: 0.10, 6.72a, 1.2.3.
func IsCode(s string) bool { return code.MatchString(strings.TrimSpace(s)) }

var code = regexp.MustCompile(`^\d{1,2}(?:\.\d{1,3}){1,2}[a-zA-Z]?$`)

// IsDigit reports whether c is one of 0 to 9.
func IsDigit(c byte) bool { return c >= '0' && c <= '9' }

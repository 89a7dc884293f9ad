package rhythm

import (
	"regexp"
	"strings"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/form"
)

// kind is what a text can be by its form.
type kind uint8

const (
	word   kind = iota // a label, a header, a heading, prose
	year               // a year or a date: a header, or a figure of a column of years
	figure             // a figure, or what stands for one
	mark               // a letter or sign that may be a cell: V, N, L, +
	code               // a number that belongs to the label behind it: 04.01, 6.72a
	empty              // nothing: a line left open where a cell was
)

const amount = `(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?`

var (
	figureForm = regexp.MustCompile(`^(?:[VN] )?[-+–]?(?: ?€ ?)?[-+–]? ?(?:\(` + amount + `\)|` + amount + `|\d+\.\d{1,2} ?%)(?:,[-–]{1,2})?(?: ?-)?(?: ?[%€‰])?(?: ?[VNvn])?\*{0,2}$`)
	nilForm    = regexp.MustCompile(`^(?:€ ?)?[-–—]{1,2}(?: ?%)?$`)
	yearForm   = regexp.MustCompile(`^(?:19|20)\d\d\*?$`)
	dateForm   = regexp.MustCompile(`^\d{1,2}[-/]\d{1,2}[-/]'?(?:\d{4}|\d\d)$`)
	codeForm   = regexp.MustCompile(`^(?:\d{1,3}\.|\d{1,3}\.?[a-zA-Z]\.?|\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?|0\d[\d.]*|[A-Z]{1,2}\.?\d+(?:\.\d+)*)$`)
	rangeForm  = regexp.MustCompile(`^\d{1,3}(?:,\d+)? ?[-–] ?\d{1,3}(?:,\d+)?%?\*{0,2}$`)
	measured   = regexp.MustCompile(`^(?:` + amount + ` ?%? \((?:19|20)\d\d\)(?: |$))+$`)
	bare       = regexp.MustCompile(`^\d{1,6}$`)
	dotted     = regexp.MustCompile(`\d\.\d{3}(?:\D|$)`)
	markForm   = regexp.MustCompile(`^(?:[A-Z]|[A-Z] ?/ ?[A-Z]|[-+]|%)$`)
)

// longestCell bounds the work: a figure, a date or a code has fewer bytes, letters, signs and blanks included.
const longestCell = 60

// kindOf tells what a text can be.
func kindOf(text string) kind {
	s := strings.ReplaceAll(text, "−", "-")
	switch {
	case s == "":
		return empty
	case len(s) > longestCell:
		return word
	case strings.ContainsAny(s, "0123456789"):
		return numberKind(s)
	case nilForm.MatchString(s), placeholder(s):
		return figure
	case markForm.MatchString(s), form.Mark(s) != 0:
		return mark
	}
	return word
}

// numberKind tells what a text with a digit can be; only such a one is a year, a code or a figure.
func numberKind(s string) kind {
	switch {
	case yearForm.MatchString(s), strings.ContainsAny(s, "-/") && dateForm.MatchString(s):
		return year
	case codeForm.MatchString(s):
		return code
	case figureForm.MatchString(s), placeholder(s), measured.MatchString(s):
		return figure
	case form.Mark(s) != 0:
		return mark
	}
	return word
}

// IsFigure reports whether a text by itself is a figure, a year, or what stands for a figure: a dash, PM.
func IsFigure(text string) bool {
	k := kindOf(text)
	return k == figure || k == year || k == code && figureForm.MatchString(text)
}

// IsRange reports whether a text is a range, "6,5 - 7". It is a value beside another, and may be a name where it is alone:
// an age, 4-12.
func IsRange(text string) bool { return rangeForm.MatchString(text) }

// IsMeasured reports whether a text is figures with the years in which they were measured: "5,8 (2014) 5,7 (2015)".
func IsMeasured(text string) bool { return measured.MatchString(text) }

// placeholder reports whether a text stands for a figure in letters: p.m., n.v.t.
func placeholder(s string) bool {
	s = strings.TrimSuffix(strings.TrimPrefix(s, "-"), "%")
	if len(s) < 2 {
		return false
	}
	c, err := printed.Read(s, printed.Dutch)
	return err == nil && c.Missing() != printed.NotMissing && c.Missing() != printed.MissingBlank && c.Missing() != printed.MissingDash
}

// hasYear reports whether a text speaks of a year: "Begroting 2024", "R '23".
func hasYear(s string) bool { return yearWithin.MatchString(s) }

var yearWithin = regexp.MustCompile(`(?:^|[^\d])(?:(?:19|20)\d\d|'\d\d)(?:$|[^\d])`)

package understand

import (
	"regexp"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Spell prints a figure as the table prints the figure of a cell: with its euro sign and its letter, with the minus of the cell,
// or else of another negative cell, and with what stands between thousands. What it cannot tell it prints as Dutch
// figures usually are. The letter of a column of letters is not part of the cell: see [Understanding.Letters].
func (u *Understanding) Spell(at CellRef, p budget.Printed) string {
	u = lenient.OrZero(u)
	negative := p.Count() < 0
	i, ok := u.index(at)
	if !ok {
		return p.String()
	}
	text := u.text(i)
	before, after := around(text)
	switch printed := strings.ContainsAny(before+after, minuses); {
	case u.Convention.Marker == letterOnCell && u.figures.effects[i] != budget.Neutraal:
		if negative != (u.figures.values[i] < 0) {
			before, after = otherLetter.Replace(before), otherLetter.Replace(after)
		}
	case u.signs(at.Column): // the letter tells
	case printed && !negative:
		before, after = noMinus.Replace(before), noMinus.Replace(after)
	case negative && !printed:
		before, after = u.minus(at, strings.ReplaceAll(before, "+", ""), after)
	}
	return strings.TrimSpace(blanks.ReplaceAllString(before, " ") + u.digits(p, text) + blanks.ReplaceAllString(after, " "))
}

// Letters returns the V or N that is printed in a column of its own beside a cell, and the one that would stand there beside
// another figure: where the letters give the figures their signs, or agree with those that are printed in nearly all rows. There
// the second differs from the first beside the printed figure too where one of the two is wrong. Both are empty for other
// cells; only the first is where none is printed.
func (u *Understanding) Letters(at CellRef, meant budget.Printed) (printed, wanted string) {
	u = lenient.OrZero(u)
	i, ok := u.index(at)
	if !ok {
		return "", ""
	}
	printed = strings.TrimSpace(u.Table.Cell(at.Row, at.Column+1).Text)
	if positive := u.figures.beside[at.Column+1]; positive != 0 {
		mark, count := form.Mark(printed), meant.Count()*positive
		if mark < 0 && count > 0 || mark > 0 && count < 0 {
			return printed, otherLetter.Replace(printed)
		}
		return printed, printed
	}
	if !u.signs(at.Column) {
		return "", ""
	}
	switch was := u.figures.values[i] < 0; {
	case was == (meant.Count() < 0):
		return printed, printed
	case printed != "":
		return printed, otherLetter.Replace(printed)
	case was:
		return "", "V"
	}
	return "", "N"
}

// signs reports whether the column of letters gives a column its signs.
func (u *Understanding) signs(column int) bool { return slices.Contains(u.figures.signing, column+1) }

// text is what a cell prints.
func (u *Understanding) text(i int) string {
	return strings.TrimSpace(u.Table.Cell(i/u.figures.cols, i%u.figures.cols).Text)
}

// around is what stands around the digits of a figure.
func around(text string) (before, after string) {
	first, last := strings.IndexAny(text, digits), strings.LastIndexAny(text, digits)
	if first < 0 {
		return "", ""
	}
	return text[:first], text[last+1:]
}

const (
	digits  = "0123456789"
	minuses = "-–−("
)

// sample bounds the cells that are looked at to tell how a table spells.
const sample = 10_000

var (
	otherLetter = strings.NewReplacer("voorde", "nade", "nade", "voorde", "Voorde", "Nade", "Nade", "Voorde", "VOORDE", "NADE", "NADE", "VOORDE",
		"V", "N", "N", "V", "v", "n", "n", "v")
	noMinus  = strings.NewReplacer("-/-", "", "-", "", "–", "", "−", "", "(", "", ")", "")
	anyMinus = regexp.MustCompile(`\s*(?:-/-|[-–−()])\s*`)
)

// minus puts the minus of the table around a figure.
func (u *Understanding) minus(at CellRef, before, after string) (string, string) {
	lead, tail := u.negative(at.Column)
	if front, end := anyMinus.FindString(lead), anyMinus.FindString(tail); front+end != "" {
		if front != lead && strings.HasPrefix(lead, front) { // before the euro sign
			return front + before, end + after
		}
		return before + front, end + after
	}
	if u.Convention.Marker == letterOnCell && after == "" {
		return before + lead, tail
	}
	return before + "-", after
}

// negative is what stands around the first negative figure of a column, or else of the table.
func (u *Understanding) negative(column int) (before, after string) {
	found := false
	for i, s := range u.figures.states[:min(len(u.figures.states), sample)] {
		own := i%u.figures.cols == column
		if s != number || u.figures.values[i] >= 0 || found && !own || u.signs(i%u.figures.cols) {
			continue
		}
		before, after = around(u.text(i))
		if found = true; own {
			break
		}
	}
	return before, after
}

// digits prints a figure without its sign, with what the table prints between thousands and before decimals.
func (u *Understanding) digits(p budget.Printed, like string) string {
	body := strings.TrimPrefix(p.String(), "-")
	between, ok := u.between(like)
	for i := 0; !ok && i < min(len(u.figures.states), sample); i++ {
		if u.figures.states[i] == number {
			between, ok = u.between(u.text(i))
		}
	}
	marks := []string{".", between}
	if u.Locale.Locale == printed.English {
		marks = append(marks, ",", ".")
	}
	switch {
	case !ok && len(marks) > 2:
		marks[1] = ","
	case !ok:
		return body
	}
	return strings.NewReplacer(marks...).Replace(body)
}

// between is what stands between the thousands of a figure; ok is false for one without thousands.
func (u *Understanding) between(text string) (separator string, ok bool) {
	mark := ","
	if u.Locale.Locale == printed.English {
		mark = "."
	}
	whole, _, _ := strings.Cut(text, mark)
	if apart := thousands.FindStringSubmatch(whole); apart != nil {
		return apart[1], true
	}
	return "", fourDigits.MatchString(whole)
}

// thousands matches what stands between the thousands of a figure, fourDigits thousands with nothing between.
var (
	thousands  = regexp.MustCompile(`\d([.,' \x{A0}\x{2009}\x{202F}])\d{3}(?:\D|$)`)
	fourDigits = regexp.MustCompile(`\d{4}`)
	blanks     = regexp.MustCompile(` {2,}`)
)

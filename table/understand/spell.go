package understand

import (
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
)

// Spell prints a figure as the table prints the figure of a cell: with its euro sign, its letter or its kind of minus,
// and with or without points between thousands. What it cannot tell it prints as Dutch figures usually are.
func (u *Understanding) Spell(at CellRef, p budget.Printed) string {
	negative := p.Count() < 0
	i, ok := u.index(at)
	if !ok {
		return p.String()
	}
	text := strings.TrimSpace(u.Table.Cell(at.Row, at.Column).Text)
	first, last := strings.IndexAny(text, digits), strings.LastIndexAny(text, digits)
	body := u.digits(p)
	if spaced.MatchString(text) {
		body = strings.ReplaceAll(body, ".", " ")
	}
	if first < 0 {
		if negative {
			return "-" + body
		}
		return body
	}
	before, after := text[:first], text[last+1:]
	printed := strings.ContainsAny(before+after, "-–−(")
	was := u.figures.values[i] < 0
	switch {
	case u.Convention.Marker == letterOnCell && u.figures.effects[i] != budget.Neutraal:
		if negative != was {
			before, after = otherLetter.Replace(before), otherLetter.Replace(after)
		}
	case was && !printed: // a letter elsewhere gives the sign
		if !negative {
			return body
		}
	case printed && !negative:
		before, after = noMinus.Replace(before), noMinus.Replace(after)
	case negative && !printed && u.trailing():
		after = "-" + after
	case negative && !printed:
		before += "-"
	}
	return strings.TrimSpace(before + body + after)
}

const digits = "0123456789"

// sample bounds the cells that are looked at to tell how a table spells.
const sample = 10_000

var (
	otherLetter = strings.NewReplacer("V", "N", "N", "V", "v", "n", "n", "v")
	noMinus     = strings.NewReplacer("-/-", "", "-", "", "–", "", "−", "", "(", "", ")", "")
	swapMarks   = strings.NewReplacer(".", ",", ",", ".")
)

// digits prints a figure without its sign.
func (u *Understanding) digits(p budget.Printed) string {
	body := strings.TrimPrefix(p.String(), "-")
	if !u.grouped() {
		body = strings.ReplaceAll(body, ".", "")
	}
	if u.Locale.Locale == printed.English {
		body = swapMarks.Replace(body)
	}
	return body
}

// grouped reports whether thousands are set apart; it is false only where figures of four digits show it.
func (u *Understanding) grouped() bool {
	plain := false
	for i, s := range u.figures.states[:min(len(u.figures.states), sample)] {
		if s != number || abs(u.figures.values[i])/u.figures.one() < 1000 {
			continue
		}
		text := u.Table.Cell(i/u.figures.cols, i%u.figures.cols).Text
		if longestRun(text) < 4 {
			return true
		}
		plain = true
	}
	return !plain
}

func longestRun(s string) (longest int) {
	n := 0
	for i := range len(s) {
		if n++; s[i] < '0' || s[i] > '9' {
			n = 0
		}
		longest = max(longest, n)
	}
	return longest
}

// trailing reports whether the table prints a minus behind its figures.
func (u *Understanding) trailing() bool {
	for i, s := range u.figures.states[:min(len(u.figures.states), sample)] {
		if s == number && u.figures.values[i] < 0 {
			text := strings.TrimSpace(u.Table.Cell(i/u.figures.cols, i%u.figures.cols).Text)
			return strings.HasSuffix(text, "-")
		}
	}
	return false
}

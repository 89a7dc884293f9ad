package understand

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
)

// mostWorked is how many figures of a sum are written out: a row of them is read at a glance. Of a longer sum the first
// and the last stand there, and how many there are.
const mostWorked = 8

// Worked is a sum at one place as a person works it out: "9.335 − 30.455 = −21.120", and where another total is printed
// "9.335 − 30.455 = −21.120; vermeld −21.210 (verschil −90)". Figures of which one should equal the other have their names:
// "Totaal passiva = Totaal activa = 62.637; vermeld 86.768 (verschil 24.131)". Cells that count as nil are left out. It is empty
// where a figure is unknown.
func (u *Understanding) Worked(id CellSum) finding.Text {
	sum, decimals, unit := budget.Amount{}, 0, budget.InEuros
	var terms []string
	ordered := slices.Clone(id.Terms) // what is added goes before what is subtracted
	slices.SortStableFunc(ordered, func(a, b CellTerm) int { return cmp.Compare(b.Coefficient, a.Coefficient) })
	for _, t := range ordered {
		v, ok := u.Value(t.Cell)
		if !ok && u.Nil(t.Cell) {
			continue
		}
		if !ok {
			return finding.Text{}
		}
		decimals, unit = max(decimals, v.Decimals()), v.Unit()
		amount, sign := v.Amount(), "+"
		if t.Coefficient < 0 {
			amount = amount.Neg()
		}
		if sum = sum.Add(amount); t.Coefficient < 0 {
			sign = "−"
		}
		terms = append(terms, sign, bracketed(v, len(terms) > 0 || t.Coefficient < 0))
	}
	target, ok := u.Value(id.Target)
	if !ok && !u.Nil(id.Target) || len(terms) == 0 {
		return finding.Text{}
	}
	if ok {
		decimals, unit = max(decimals, target.Decimals()), target.Unit()
	}
	total, err := budget.Print(sum, decimals, unit, budget.HalfUp)
	if err != nil {
		return finding.Text{}
	}
	worked := writtenOut(terms) + " = " + minus(total.String())
	if names := u.equal(id); names != "" {
		worked = names + " = " + minus(total.String())
	}
	difference := target.Amount().Sub(sum)
	off, err := budget.Print(difference, decimals, unit, budget.HalfUp)
	if difference.IsZero() || err != nil {
		return finding.Text{NL: worked, EN: worked}
	}
	return finding.Text{
		NL: fmt.Sprintf("%s; vermeld %s (verschil %s)", worked, minus(target.String()), minus(off.String())),
		EN: fmt.Sprintf("%s; stated %s (difference %s)", worked, minus(target.String()), minus(off.String())),
	}
}

// equal is what two figures are called of which one should equal the other: by their rows, or by their columns where both stand in
// one row. It is empty for a sum of more.
func (u *Understanding) equal(id CellSum) string {
	if len(id.Terms) != 1 || id.Terms[0].Coefficient < 0 {
		return ""
	}
	row, column := u.Names(id.Terms[0].Cell)
	ofRow, ofColumn := u.Names(id.Target)
	if id.Terms[0].Cell.Row == id.Target.Row {
		row, ofRow = column, ofColumn
	}
	names := slices.DeleteFunc([]string{strings.TrimSpace(ofRow), strings.TrimSpace(row)}, func(name string) bool { return name == "" })
	return strings.Join(slices.Compact(names), " = ")
}

// writtenOut joins signs and figures; the first has a sign only where that is a minus.
func writtenOut(terms []string) string {
	if terms[0] == "+" {
		terms = terms[1:]
	} else {
		terms = append([]string{terms[0] + terms[1]}, terms[2:]...)
	}
	if of := (len(terms) + 1) / 2; of > mostWorked {
		return fmt.Sprintf("%s + … %s (%d)", strings.Join(terms[:3], " "), strings.Join(terms[len(terms)-2:], " "), of)
	}
	return strings.Join(terms, " ")
}

// bracketed is a figure as it stands in a sum: one below zero behind a sign in brackets.
func bracketed(p budget.Printed, behind bool) string {
	if p.Count() < 0 && behind {
		return "(" + minus(p.String()) + ")"
	}
	return minus(p.String())
}

// minus is a figure with a minus sign, which is as wide as a plus, for a hyphen.
func minus(figure string) string { return strings.Replace(figure, "-", "−", 1) }

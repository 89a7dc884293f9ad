package understand

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
)

// Sums is the sums of a table as package rounding judges them: [rounding.System.Verdicts]
// says which of them cannot hold. Which figures are to blame is in [Understanding.Conflicts].
type Sums struct {
	*rounding.System
	// Cells are the cells of the figures, in their order.
	Cells []CellRef
	// Identities are the indexes in [Understanding.Identities] of the identities, in their order.
	Identities []int
}

// Sums prepares the identities that are neither tentative nor implied for judgement. Blank cells and dashes stand for exactly nil.
// It returns a *[rounding.FigureError] for figures too far apart in size, and a *[budget.LimitError] for a table of
// more than 2^24 figures in sums.
func (u *Understanding) Sums() (Sums, error) {
	var out Sums
	var figures []rounding.Figure
	var identities []rounding.Identity
	index := map[CellRef]int{}
	at := func(c CellRef) int {
		i, ok := index[c]
		if !ok {
			i = len(figures)
			index[c] = i
			figures = append(figures, u.figure(c))
			out.Cells = append(out.Cells, c)
		}
		return i
	}
	for i, id := range u.Identities {
		if id.Tentative || u.Families[id.Family].Implied {
			continue
		}
		r := rounding.Identity{Name: u.Families[id.Family].Formula, Total: at(id.Target)}
		for _, t := range id.Terms {
			r.Parts = append(r.Parts, rounding.Addend{Figure: at(t.Cell), Sign: t.Coefficient})
		}
		identities = append(identities, r)
		out.Identities = append(out.Identities, i)
	}
	s, err := rounding.NewSystem(figures, identities, budget.Unstated)
	out.System = s
	return out, err
}

// figure is a cell as a figure of a system.
func (u *Understanding) figure(c CellRef) rounding.Figure {
	row, col := &u.Rows[c.Row], &u.Columns[c.Column]
	p, ok := u.Value(c)
	if !ok {
		p, _ = budget.NewPrinted(0, u.figures.decimals, u.Unit.Unit)
	}
	return rounding.Figure{Name: joinNonEmpty(", ", row.Label, col.Label), Row: c.Row, Column: c.Column, Printed: p, Exact: !ok}
}

func joinNonEmpty(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), sep)
}

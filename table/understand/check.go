package understand

import (
	"context"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
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
// It returns a *[rounding.FigureError] for figures too far apart in size, a *[budget.LimitError] for a table of
// more than 2^24 figures in sums, and an error that wraps that of the context when it ends.
func (u *Understanding) Sums(ctx context.Context) (Sums, error) {
	u, ctx = lenient.OrZero(u), lenient.Context(ctx)
	var out Sums
	parts := 0
	for i, id := range u.Identities {
		if u.isSum(id) && !id.Tentative && !u.Families[id.Family].Implied {
			out.Identities = append(out.Identities, i)
			parts += len(id.Terms)
		}
	}
	at := u.numbering()
	identities, all := make([]rounding.Identity, len(out.Identities)), make([]rounding.Addend, 0, parts)
	for k, i := range out.Identities {
		if ctx.Err() != nil {
			break
		}
		id := u.Identities[i]
		from := len(all)
		total := at.number(id.Target)
		for _, t := range id.Terms {
			all = append(all, rounding.Addend{Figure: at.number(t.Cell), Sign: t.Coefficient})
		}
		identities[k] = rounding.Identity{Name: u.formulaAt(id), Total: total, Parts: all[from:]}
	}
	out.Cells = at.cells
	figures := make([]rounding.Figure, len(out.Cells))
	for k, c := range out.Cells {
		if ctx.Err() != nil {
			break
		}
		figures[k] = u.figure(c)
	}
	s, err := rounding.NewSystem(ctx, figures, identities, budget.Unstated)
	out.System = s
	return out, err
}

// Unsummed are the rows that are called a total, a saldo or a resultaat, and stand in no sum of rows that is held against
// the table, or only as a part of another while the lines above them stand in none: their figures are not checked, however
// well the others add up.
func (u *Understanding) Unsummed() (rows []int) {
	u = u.Sound()
	summed, total := make([]bool, len(u.Rows)), make([]bool, len(u.Rows))
	for _, id := range u.Identities {
		if id.Tentative || !u.isSum(id) || id.Terms[0].Cell.Row == id.Target.Row {
			continue
		}
		summed[id.Target.Row], total[id.Target.Row] = true, true
		for _, t := range id.Terms {
			summed[t.Cell.Row] = true
		}
	}
	loose := 0 // lines above that stand in no sum
	for i, r := range u.Rows {
		calls := r.Role != roleSection && r.Role != roleHeader && r.sums() && r.side != sideMutatie
		if calls && (!summed[i] || loose > 1 && !total[i]) {
			rows = append(rows, i)
		}
		if loose++; summed[i] || calls || r.Role == roleSection || r.Role == roleHeader {
			loose = 0
		}
	}
	return rows
}

// numbering numbers cells in the order in which they are asked for.
type numbering struct {
	*figures
	of    []int32 // by cell the number, counted from 1; 0 for none
	cells []CellRef
}

func (u *Understanding) numbering() numbering {
	n := numbering{figures: u.figures}
	if u.figures != nil {
		n.of = make([]int32, len(u.figures.states))
	}
	return n
}

func (n *numbering) number(c CellRef) int {
	i := n.at(c.Row, c.Column)
	if n.of[i] == 0 {
		n.cells = append(n.cells, c)
		n.of[i] = int32(len(n.cells))
	}
	return int(n.of[i]) - 1
}

// figure is a cell as a figure of a system.
func (u *Understanding) figure(c CellRef) rounding.Figure {
	row, column := u.Names(c)
	p, ok := u.Value(c)
	if !ok {
		p, _ = budget.NewPrinted(0, u.figures.decimals, u.Unit.Unit)
	}
	return rounding.Figure{Name: joinNonEmpty(", ", row, column), Row: c.Row, Column: c.Column, Printed: p, Exact: !ok || u.Unit.counts.exact && u.IsCount(c)}
}

// formulaAt writes a sum in words of the table, as it stands at one place: halves of a table have words of their own.
func (u *Understanding) formulaAt(id CellSum) string {
	if u.half == 0 {
		return u.Families[id.Family].Formula
	}
	return u.Formula(id).NL
}

// Formula is a sum in words of the table, as it stands at one place: "Saldo = Baten − Lasten". A row or column without a
// label is told by its number, in the language of the text.
func (u *Understanding) Formula(id CellSum) finding.Text {
	return lenient.OrZero(u).formula(id.addends())
}

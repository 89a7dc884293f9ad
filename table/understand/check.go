package understand

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/rounding"
)

// Sums are the verdicts of package rounding on the sums of a table, each by itself: which of them cannot hold. Which figures are
// to blame is in [Understanding.Conflicts].
type Sums struct {
	// Verdicts are those on [Understanding.Identities], in their order; unknown for one that is tentative or implied, and not
	// held against the table.
	Verdicts []rounding.Verdict
	// Mode is how the figures were rounded: to nearest, or truncated where only that explains them.
	Mode budget.RoundingMode
}

// mostTogether bounds how many identities are prepared for judgement at once. Any bound gives the same verdicts.
const mostTogether = 1_000

// Sums judges the identities that are neither tentative nor implied. Blank cells and dashes stand for exactly nil.
// It returns a *[rounding.FigureError] for figures too far apart in size, and an error that wraps that of the context when
// it ends.
func (u *Understanding) Sums(ctx context.Context) (Sums, error) {
	u, ctx = lenient.OrZero(u), lenient.Context(ctx)
	var held []int
	for i, id := range u.Identities {
		if u.isSum(id) && !id.Tentative && !u.Families[id.Family].Implied {
			held = append(held, i)
		}
	}
	out := Sums{Verdicts: make([]rounding.Verdict, len(u.Identities)), Mode: budget.Nearest}
	at := u.numbering()
	verdicts, mode, err := rounding.JudgeParts(ctx, func(yield func([]rounding.Figure, []rounding.Identity) bool) {
		for part := range slices.Chunk(held, mostTogether) {
			if ctx.Err() != nil || !yield(at.part(u, part)) {
				return
			}
		}
	})
	if tooLarge := (*rounding.FigureError)(nil); errors.As(err, &tooLarge) {
		tooLarge.Name = u.nameOf(at.cells[tooLarge.Figure])
	}
	if err == nil && ctx.Err() != nil {
		err = fmt.Errorf("judge the sums of a table: %w", ctx.Err())
	}
	if err != nil {
		return Sums{}, err
	}
	for k, i := range held {
		out.Verdicts[i] = verdicts[k]
	}
	out.Mode = mode
	return out, nil
}

// System is one sum as package rounding judges it under a mode: its total is the first of the figures, its terms are the others.
// Errors are those of [Understanding.Sums]; it is empty for a sum of cells that the table does not have.
func (u *Understanding) System(id CellSum, mode budget.RoundingMode) (*rounding.System, error) {
	u = lenient.OrZero(u)
	if !u.isSum(id) {
		return &rounding.System{}, nil
	}
	figures := []rounding.Figure{u.figure(id.Target)}
	identity := rounding.Identity{Name: u.Formula(id).NL}
	for _, t := range id.Terms {
		identity.Parts = append(identity.Parts, rounding.Addend{Figure: len(figures), Sign: t.Coefficient})
		figures = append(figures, u.figure(t.Cell))
	}
	for i := range figures {
		figures[i].Name = u.nameOf(CellRef{figures[i].Row, figures[i].Column})
	}
	return rounding.NewSystem(context.Background(), figures, []rounding.Identity{identity}, mode)
}

// CauseOf says how the printed figure of a cell came of what was meant: by a slip in writing, or because a figure of its row, or
// of its column, was copied; the zero Cause where neither explains it.
func (u *Understanding) CauseOf(at CellRef, meant budget.Printed) finding.Cause {
	u = lenient.OrZero(u)
	if !u.exists(at) {
		return finding.Cause{}
	}
	f := u.figure(at)
	if cause := rounding.CauseOf(f, meant); cause != (finding.Cause{}) {
		return cause
	}
	var beside []rounding.Figure
	add := func(c CellRef) {
		if i := u.figures.at(c.Row, c.Column); u.figures.states[i] == number && c.Column < len(u.Columns) && u.Columns[c.Column].numeric() {
			if o := u.figure(c); o.Printed == f.Printed {
				o.Name = u.nameOf(c)
				beside = append(beside, o)
			}
		}
	}
	for column := range u.figures.cols {
		add(CellRef{at.Row, column})
	}
	for row := range u.figures.rows {
		add(CellRef{row, at.Column})
	}
	return rounding.CauseOf(f, meant, beside...)
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
		summed[id.Target.Row] = true
		total[id.Target.Row] = total[id.Target.Row] || len(id.Terms) > 1 // what repeats another row is not the sum of its own lines
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
		if !u.isNil(i) {
			loose++
		}
		if summed[i] || calls || r.Role == roleSection || r.Role == roleHeader {
			loose = 0
		}
	}
	return rows
}

// isNil reports whether a row has no figures but nil.
func (u *Understanding) isNil(row int) bool {
	f := u.figures
	return f == nil || !slices.ContainsFunc(f.values[f.at(row, 0):f.at(row+1, 0)], func(v int64) bool { return v != 0 })
}

// numbering numbers cells in the order in which they are asked for.
type numbering struct {
	of    []int32 // by cell the number, counted from 1; 0 for none
	cells []CellRef
	// room for one part after another
	figures    []rounding.Figure
	identities []rounding.Identity
	addends    []rounding.Addend
}

func (u *Understanding) numbering() numbering {
	if u.figures == nil {
		return numbering{}
	}
	return numbering{of: make([]int32, len(u.figures.states))}
}

// part is the figures and identities of some sums, by their index.
func (n *numbering) part(u *Understanding, sums []int) ([]rounding.Figure, []rounding.Identity) {
	for _, c := range n.cells {
		n.of[u.figures.at(c.Row, c.Column)] = 0
	}
	n.cells = n.cells[:0]
	parts := 0
	for _, i := range sums {
		parts += len(u.Identities[i].Terms)
	}
	n.identities, n.addends = slices.Grow(n.identities[:0], len(sums)), slices.Grow(n.addends[:0], parts)
	for _, i := range sums {
		id, from := u.Identities[i], len(n.addends)
		total := n.number(u, id.Target)
		for _, t := range id.Terms {
			n.addends = append(n.addends, rounding.Addend{Figure: n.number(u, t.Cell), Sign: t.Coefficient})
		}
		n.identities = append(n.identities, rounding.Identity{Total: total, Parts: n.addends[from:]})
	}
	n.figures = slices.Grow(n.figures[:0], len(n.cells))
	for _, c := range n.cells {
		n.figures = append(n.figures, u.figure(c))
	}
	return n.figures, n.identities
}

func (n *numbering) number(u *Understanding, c CellRef) int {
	i := u.figures.at(c.Row, c.Column)
	if n.of[i] == 0 {
		n.cells = append(n.cells, c)
		n.of[i] = int32(len(n.cells))
	}
	return int(n.of[i]) - 1
}

// figure is a cell as a figure without a name.
func (u *Understanding) figure(c CellRef) rounding.Figure {
	p, ok := u.Value(c)
	if !ok {
		p, _ = budget.NewPrinted(0, u.figures.decimals, u.Unit.Unit)
	}
	return rounding.Figure{Row: c.Row, Column: c.Column, Printed: p, Exact: !ok || u.Unit.counts.exact && u.IsCount(c)}
}

// nameOf names a cell.
func (u *Understanding) nameOf(c CellRef) string {
	row, column := u.Names(c)
	return joinNonEmpty(", ", row, column)
}

// Formula is a sum in words of the table, as it stands at one place: "Saldo = Baten − Lasten". A row or column without a
// label is told by its number, in the language of the text.
func (u *Understanding) Formula(id CellSum) finding.Text {
	return lenient.OrZero(u).formula(id.addends())
}

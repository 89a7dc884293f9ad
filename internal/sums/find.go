package sums

import "slices"

// Find returns the sums that the figures of a table bear out, on both axes: those
// over columns first, then those over rows.
func (g *Grid) Find() (found []*Sum) {
	g.lay()
	over := g.choose(overColumns, g.pool(overColumns, append(g.candidates(overColumns), g.differences()...)))
	g.depend(over)
	g.straighten(over)
	rows := g.choose(overRows, g.pool(overRows, g.candidates(overRows)))
	return slices.Concat(over, g.halves(rows), rows)
}

// depend marks columns that follow from others: each independent sum over columns
// makes one of them no evidence of its own for sums over rows.
func (g *Grid) depend(over []*Sum) {
	follows := g.axes[overRows].follows
	free := len(follows) - 1
	for _, r := range over {
		if r.Tentative() || len(r.terms) < 2 || r.Implied || r.partial || free <= 0 {
			continue
		}
		for _, l := range append([]int{r.target}, linesOf(r.terms)...) {
			if !follows[l] {
				follows[l] = true
				free--
				break
			}
		}
	}
}

// straighten turns the figures of columns that are a difference whose sign goes by
// row, so that sums over rows have the same signs in them as in other columns.
func (g *Grid) straighten(over []*Sum) {
	a := &g.axes[overRows]
	for _, r := range over {
		if !r.partial {
			continue
		}
		sign := r.terms[0].sign
		if sign > 0 { // the other half of the rows is turned
			continue
		}
		for row, o := range r.outcome {
			if o.kind == silent {
				continue
			}
			if a.turned == nil {
				a.turned = map[Place]bool{}
			}
			a.turned[g.place(overRows, row, r.target)] = true
			a.count[row][r.target] = -a.count[row][r.target]
		}
	}
}

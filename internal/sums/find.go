package sums

import (
	"context"
	"slices"
)

// Find returns the sums that the figures of a table bear out, on both axes: those
// over columns first, then those over rows. Its error is that of the context, which
// ended before all sums were found; there are none then.
func (g *Grid) Find(ctx context.Context) (found []*Sum, err error) {
	g.until = until{ctx: ctx}
	g.lay()
	over := g.choose(overColumns, g.meant(g.pool(overColumns, append(g.candidates(overColumns), g.differences()...))))
	g.depend(over)
	g.straighten(over)
	rows := g.sumsOfRows()
	g.takeSides(rows)
	turned := false
	for _, c := range g.contraries(over) {
		turned = g.turnBack(c) || turned
	}
	if turned {
		rows = g.sumsOfRows()
	}
	found = slices.Concat(over, g.meant(g.halves(rows)), rows)
	g.doubt(found)
	if g.over() {
		return nil, g.err
	}
	return found, nil
}

// sumsOfRows are the sums over rows, with the signs that figures have there by now.
func (g *Grid) sumsOfRows() []*Sum {
	return g.choose(overRows, g.meant(g.pool(overRows, g.candidates(overRows))))
}

// doubt takes what they say from rows that are equal where no sum of two rows or more is established, and no words call one
// the total of the other: of a list of figures that are never added up two may be equal.
func (g *Grid) doubt(found []*Sum) {
	single := func(s *Sum) bool { return s.axis == overRows && len(s.terms) == 1 }
	if slices.ContainsFunc(found, func(s *Sum) bool { return !single(s) && !s.Tentative() }) {
		return
	}
	for _, s := range found {
		if single(s) && g.axes[overRows].hint(s.target) <= 0 {
			s.Bits = min(s.Bits, tentative)
		}
	}
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
	for _, r := range over {
		if !r.partial {
			continue
		}
		sign := r.terms[0].sign
		if sign > 0 { // the other half of the rows is turned
			continue
		}
		for row, o := range r.outcome {
			if o.kind != silent {
				g.turn(overRows, row, r.target)
			}
		}
	}
}

// Alike returns how many rows and columns were not looked at because their figures
// stand so often that every sum would hold, or so evenly that too many do.
func (g *Grid) Alike() (rows, columns int) { return g.alike[overRows], g.alike[overColumns] }

// candidates proposes the sums along an axis.
func (g *Grid) candidates(id int) []*Sum {
	s := &search{axis: &g.axes[id], until: &g.until, tried: map[uint64]*Sum{}}
	is := make([]bool, 3*s.n)
	s.vague, s.passed, s.totals = is[:s.n], is[s.n:2*s.n], is[2*s.n:]
	s.tells, s.signs = make([]tells, s.n), s.signsOf()
	g.alike[id], s.full = 0, make([]int, 0, s.n)
	tells, same := s.most() >= telling, s.repeats()
	for l := range s.n {
		if s.over() {
			return nil
		}
		s.tells[l], s.vague[l] = s.telling(l), !tells || same[l] > mostAlike
		if !s.empty[l] {
			s.full = append(s.full, l)
			s.passed[l] = same[l] > mostAlike
		}
	}
	s.nearest(slices.DeleteFunc(s.runs(), func(l int) bool { return s.empty[l] }))
	clear(s.tried)
	if id == overRows {
		s.sameLabel()
		s.equal()
		s.totalsOfTotals()
	} else {
		s.ofOneColumn()
	}
	for _, passed := range s.passed {
		if passed {
			g.alike[id]++
		}
	}
	return s.order
}

// nearest proposes for every line sums of few lines about it; open are those that are part of no total.
func (s *search) nearest(open []int) {
	first := len(s.order)
	for looked, target := range s.full {
		if s.over() || s.overcrowded(looked, first) {
			return
		}
		clear(s.tried)
		s.from = len(s.order)
		if s.id == overRows {
			s.adjacent(target)
		}
		for _, n := range nears[s.id] {
			pool := s.full
			if n.open {
				pool = open
			}
			s.near(target, pool, n)
		}
		s.disperse(target)
	}
}

// Totals reports which rows are the sum of others by sums that are established and hold
// everywhere.
func (g *Grid) Totals(found []*Sum) []bool {
	total := make([]bool, len(g.Rows))
	for _, s := range found {
		if s.axis == overRows && len(s.terms) > 1 && s.Fails == 0 && !s.Tentative() {
			total[g.rows[s.target]] = true
		}
	}
	return total
}

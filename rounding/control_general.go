package rounding

import "slices"

// maxBranches bounds how many tableaus one search for whole numbers may solve.
const maxBranches = 400

// maxGeneral bounds figures × identities of controlled rounding of tables that are no flow.
const maxGeneral = 1 << 23

// general solves controlled rounding for identities that are no flow: exact bounds for every figure, and
// where the simplex method ends between whole numbers, both ways are tried.
func (p *control) general() (Additive, error) {
	result := p.within(0)
	if result == Feasible {
		p.polish(0)
		return p.result(), nil
	}
	refusal := &NotPossibleError{Proved: result == Infeasible}
	for extra := int64(1); extra <= 3; extra++ {
		if p.within(extra) == Feasible {
			p.polish(extra)
			refusal.Alternative = p.result()
			refusal.Units = p.farthest()
			break
		}
	}
	return Additive{}, refusal
}

// bounds are the ups allowed to a figure when it may lie extra units farther off than rounding takes it.
func (p *control) bounds(i int, extra int64) (lo, hi int64) {
	if p.share[i] > 0 {
		return -extra, 1 + extra
	}
	return -extra, extra
}

// within looks for ups within the bounds that satisfy all identities.
func (p *control) within(extra int64) Feasibility {
	n := len(p.up)
	if n*len(p.s.identities) > maxGeneral {
		return Undecided
	}
	lo, hi := make([]int64, n), make([]int64, n)
	for i := range n {
		lo[i], hi[i] = p.bounds(i, extra)
	}
	ids := make([]tabIdentity, len(p.s.identities))
	for j := range ids {
		ids[j].terms = p.s.row(j)
		for _, t := range ids[j].terms {
			ids[j].constant += t.sign() * p.floor[t.cell()]
		}
	}
	b := brancher{left: maxBranches}
	start := p.nearest
	result := b.search(newTableau(lo, hi, start, ids, false))
	if result == Feasible {
		copy(p.up, b.found)
	}
	return result
}

// brancher looks for a solution in whole numbers.
type brancher struct {
	left  int
	found []int64
}

func (b *brancher) search(t *tableau) Feasibility {
	if b.left--; b.left < 0 {
		return Undecided
	}
	if result, _ := t.solve(); result != Feasible {
		return result
	}
	row := t.fractional()
	if row < 0 {
		b.found = t.solution()
		return Feasible
	}
	below := floorDiv(t.rows[row].num, t.rows[row].den)
	nearer := 2*(t.rows[row].num-below*t.rows[row].den) >= t.rows[row].den
	first := b.search(t.branch(row, below, nearer))
	if first == Feasible {
		return Feasible
	}
	second := b.search(t.branch(row, below, !nearer))
	if second == Infeasible {
		return first
	}
	return second
}

// branch is a copy of the tableau in which the figure of a row lies above the whole number below its value,
// or not above it.
func (t *tableau) branch(row int, below int64, above bool) *tableau {
	u := t.clone()
	if basic := t.rows[row].basic; above {
		u.lo[basic] = below + 1
	} else {
		u.hi[basic] = below
	}
	return u
}

// fractional returns a row whose figure is not a whole number; −1 if there is none.
func (t *tableau) fractional() int {
	return slices.IndexFunc(t.rows, func(r tabRow) bool { return r.num%r.den != 0 })
}

// solution reads the values of the figures off a tableau.
func (t *tableau) solution() []int64 {
	x := slices.Clone(t.val[:t.n])
	for _, r := range t.rows {
		if r.basic < t.n {
			x[r.basic] = r.num / r.den
		}
	}
	return x
}

func (t *tableau) clone() *tableau {
	u := *t
	u.lo, u.hi, u.val, u.rows = slices.Clone(t.lo), slices.Clone(t.hi), slices.Clone(t.val), slices.Clone(t.rows)
	for i := range u.rows {
		u.rows[i].coef = slices.Clone(u.rows[i].coef)
	}
	return &u
}

// farthest is how many units, rounded up, a figure is off at most.
func (p *control) farthest() int {
	var most int64
	for i, up := range p.up {
		off := up*shares - p.share[i]
		most = max(most, (max(off, -off)+shares-1)/shares)
	}
	return int(most)
}

package rounding

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
)

// Control rounds amounts to so many decimals of a unit, 0 to 9, so that the printed figures satisfy every identity exactly, each figure within
// one unit of the last printed digit of its amount, and amounts that need no rounding unchanged
// (controlled rounding). Where every figure stands in at most two identities and these can be given sides
// such that it stands on both, as in all tables that add up along rows, along columns, along both, or along one
// hierarchy, that is always possible, and the sum of all deviations is the smallest there is. Otherwise a
// table that adds up is looked for exactly, and its figures are brought nearer a few at a time. The outcome
// depends on nothing but the arguments.
//
// It returns an *IdentityError for an unusable identity, a *NotAdditiveError when the amounts
// themselves do not add up, a *NotPossibleError when no such table exists or none was found within the limits
// (figures × identities up to 8,388,608 for tables that are no flow), and a *budget.RangeError for
// decimals or a unit that do not exist or an amount beyond 2^59 units.
func Control(amounts []budget.Amount, identities []Identity, decimals int, unit budget.Unit) (Additive, error) {
	p, err := newControl(amounts, identities, decimals, unit)
	if err != nil {
		return Additive{}, err
	}
	if net, ok := p.network(); ok {
		net.solve()
		return p.result(), nil
	}
	return p.general()
}

// maxBranches bounds how many tableaus one search for whole numbers may solve.
const maxBranches = 400

// maxGeneral bounds figures × identities of controlled rounding of tables that are no flow.
const maxGeneral = 1 << 23

// general solves controlled rounding for identities that are no flow: exact bounds for every figure, and
// where the simplex method ends between whole numbers, both ways are tried.
func (p *control) general() (Additive, error) {
	result := p.within()
	if result != solvable {
		return Additive{}, &NotPossibleError{Proved: result == contradictory}
	}
	p.polish()
	return p.result(), nil
}

// within looks for ups within the bounds that satisfy all identities.
func (p *control) within() answer {
	n := len(p.up)
	if n*len(p.s.identities) > maxGeneral {
		return undecided
	}
	lo, hi := make([]int64, n), make([]int64, n)
	for i := range n {
		hi[i] = p.highest(i)
	}
	ids := make([]tabIdentity, len(p.s.identities))
	for j := range ids {
		ids[j].terms = p.s.row(j)
		for _, t := range ids[j].terms {
			ids[j].constant += t.sign() * p.floor[t.cell()]
		}
	}
	b := brancher{left: maxBranches}
	result := b.search(newTableau(lo, hi, p.nearest, ids))
	if result == solvable {
		copy(p.up, b.found)
	}
	return result
}

// brancher looks for a solution in whole numbers.
type brancher struct {
	left  int
	found []int64
}

func (b *brancher) search(t *tableau) answer {
	if b.left--; b.left < 0 {
		return undecided
	}
	if result := t.solve(); result != solvable {
		return result
	}
	row := t.fractional()
	if row < 0 {
		b.found = t.solution()
		return solvable
	}
	below := floorDiv(t.rows[row].num, t.rows[row].den)
	nearer := 2*(t.rows[row].num-below*t.rows[row].den) >= t.rows[row].den
	first := b.search(t.branch(row, below, nearer))
	if first == solvable {
		return solvable
	}
	second := b.search(t.branch(row, below, !nearer))
	if second == contradictory {
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

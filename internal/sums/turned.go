package sums

import (
	"math"
	"slices"
)

// How often the difference of a line is printed with the other sign than those of
// other lines: set by trial, as those of innocent.go.
const (
	turnedSign = .05
	oddTurn    = .01 // of that where its own sums do not become plain by it
	otherSide  = .3  // what a row tells to which words give another side
)

// turning is cells of one column that may be printed with the other sign.
type turning []Place

// turnings are each cell alone, and together those in which one difference fails and
// would hold then.
func (j *judge) turnings(failures []Instance) (list []turning) {
	for _, p := range cellsOf(failures) {
		list = append(list, turning{p})
	}
	together := map[*Sum]turning{}
	var order []*Sum
	for _, in := range failures {
		if !in.difference() || in.Sum.terms[0].sign == in.Sum.terms[1].sign {
			continue
		}
		if _, ok := j.turn(turning{in.Target}, in, nowhere, 0); ok {
			if together[in.Sum] == nil {
				order = append(order, in.Sum)
			}
			together[in.Sum] = append(together[in.Sum], in.Target)
		}
	}
	for _, s := range order {
		if len(together[s]) > 1 {
			list = append(list, together[s])
		}
	}
	return list
}

// difference reports whether an instance is two columns and their difference.
func (in Instance) difference() bool {
	return in.Sum.axis == overColumns && len(in.Sum.terms) == 2
}

// turn adds up an instance with some cells the other way; ok is false unless one of
// them is in it and it holds then.
func (j *judge) turn(cells turning, in Instance, changed Place, by int64) (t tally, ok bool) {
	t = j.residual(in, changed, by)
	for _, p := range cells {
		c := in.coefficient(p)
		t.rest -= 2 * c * j.at(p).Count
		ok = ok || c != 0
	}
	return t, ok && 2*abs(t.rest) <= j.slack(in)+mostCarriedSteps*j.step
}

// turned: differences are printed with the other sign, which explains the failures
// of their sums; the other sums are not meant.
func (j *judge) turned(cells turning, failures []Instance, each []float64, changed Place, by int64) float64 {
	mended, bits, chance, shown := 0, 0.0, turnedSign, math.Inf(1)
	for k, in := range failures {
		t, ok := j.turn(cells, in, changed, by)
		if !ok {
			bits += each[k]
			continue
		}
		mended++
		bits += math.Log2(max(t.likelihood(), t.carried()))
		switch {
		case in.difference():
			shown = min(shown, j.shown(in))
		case in.Sum.axis == overRows && !j.plainWhenTurned(in, cells):
			chance *= oddTurn
		}
	}
	if math.IsInf(shown, 1) {
		if mended == 0 || !j.bound(cells, failures) {
			return math.Inf(-1)
		}
		shown = 0
	}
	// Each row that keeps the sign makes it less likely that one does not; more so
	// where nothing but the difference tells.
	power := 2.0
	if mended == 1 {
		power = 3
	}
	return bits + math.Log2(chance) - power*shown
}

// bound reports whether the sign of each cell is shown by a sum that holds and would
// not with the other, and no cell of the failures has its count besides: then it is
// no slip.
func (j *judge) bound(cells turning, failures []Instance) bool {
	for _, p := range cells {
		if slices.ContainsFunc(cellsOf(failures), func(q Place) bool { return q != p && abs(j.at(q).Count) == abs(j.at(p).Count) }) {
			return false
		}
		if !slices.ContainsFunc(j.users[p], func(in Instance) bool {
			_, turned := j.turn(turning{p}, in, nowhere, 0)
			return !in.Fails && !in.Sum.Tentative() && !turned
		}) {
			return false
		}
	}
	return true
}

// shown is how many rows show the sign of a difference, since with the other it would
// not hold, as a logarithm; those to which words give another side tell less.
func (j *judge) shown(in Instance) float64 {
	s := in.Sum
	a := &j.axes[s.axis]
	same, other := 1.0, 1.0
	for i, o := range s.outcome {
		switch {
		case o.kind != holds || 2*abs(2*a.count[s.target][i]) <= int64(2*o.count)*j.step:
		case a.side[i]*a.side[in.at] < 0:
			other++
		default:
			same++
		}
	}
	return math.Log2(same) + otherSide*math.Log2(other)
}

// plainWhenTurned reports whether all parts of a sum add up once cells count the
// other way: as lasten do in the saldo of favourable differences.
func (j *judge) plainWhenTurned(in Instance, cells turning) bool {
	for _, x := range in.Terms {
		if j.at(x.Place).Count == 0 {
			continue
		}
		if plus := (x.Sign > 0) != slices.Contains(cells, x.Place); plus == slices.Contains(cells, in.Target) {
			return false
		}
	}
	return true
}

package rounding

import (
	"cmp"
	"math"
	"math/bits"
	"slices"

	"github.com/bbvgo/bbv/budget"
)

// A Correction is another figure for one place: what may have been meant, and how the printed one came of it.
type Correction struct {
	Figure int            // where
	To     budget.Printed // the figure that repairs it, printed as the table prints
	Slip   Slip           // how the printed figure came of it
	Other  int            // the figure that the slip speaks of (the neighbour, the other one, the part); −1 if none
}

// An Implied is the interval in which the identities put one figure, whatever is printed there. It is
// as wide as honest rounding requires. When Bounded is false, nothing fixes the figure.
type Implied struct {
	Figure    int
	Bounded   bool
	Low, High budget.Amount  // the amount, in euros
	From, To  budget.Printed // the figures that print so
}

// An Accusation is one smallest set of figures that, changed, makes all identities of a conflict
// possible and breaks none.
type Accusation struct {
	Figures  []int          // in ascending order
	Implied  []Implied      // per figure
	Remedies [][]Correction // ways to repair them, a correction for each, best first; none where nothing bounds the figures
	Share    int            // how probable it is among the accusations of its conflict, in thousandths, rounded down
	weight   uint64
}

// maxRemedies is how many remedies an accusation keeps.
const maxRemedies = 12

// breadth is how many hypotheses about one figure are tried against those about the next.
const breadth = 6

// remedy is a remedy under construction.
type remedy struct {
	assumed []hypothesis // per figure of the set, in its order
	weight  uint64
}

// accuse weighs one set of figures. wide tells whether the whole system agrees with the set, so that its
// intervals may be used.
func (e *evidence) accuse(set []int32, wide bool) Accusation {
	a := Accusation{Figures: make([]int, len(set)), weight: 1}
	for i, c := range set {
		a.Figures[i] = int(c)
	}
	e.set = set
	e.narrowFor(set, wide, nil)
	for _, c := range set {
		a.Implied = append(a.Implied, e.s.implied(e.b, int(c)))
	}
	rest := e.fit(e.outside(set))
	found := e.remedies(set, wide)
	for _, r := range found {
		a.weight = min(a.weight+min(product(r.weight, rest, full), heaviest), heaviest)
	}
	for _, r := range found[:min(len(found), maxRemedies)] {
		a.Remedies = append(a.Remedies, e.s.remedyOf(set, r))
	}
	return a
}

// outside lists the identities of the scope in which no figure of the set stands.
func (e *evidence) outside(set []int32) []int32 {
	var out []int32
	for _, j := range e.scope {
		touched := slices.ContainsFunc(set, func(c int32) bool { return slices.Contains(e.s.users[c], j) })
		if !touched {
			out = append(out, j)
		}
	}
	return out
}

// narrowFor narrows the box for a set of which the figures in known have been assumed.
func (e *evidence) narrowFor(set []int32, wide bool, known map[int32]hypothesis) bool {
	e.b.reset()
	for _, c := range set {
		h, ok := known[c]
		if !ok {
			e.b.free(int(c))
			e.fixed[c] = infinite
			continue
		}
		mid := e.s.centreOf(int(c), h.count)
		e.fixed[c] = mid
		e.b.lo[c], e.b.hi[c] = mid-e.s.half[c], mid+e.s.half[c]
	}
	if wide {
		return e.b.propagate()
	}
	return e.b.settle(set)
}

// exploration tries the hypotheses about one figure of a set after those about another.
type exploration struct {
	e     *evidence
	set   []int32
	wide  bool
	known map[int32]hypothesis
	found []remedy
}

// remedies lists the ways to repair a set, best first.
func (e *evidence) remedies(set []int32, wide bool) []remedy {
	x := exploration{e: e, set: set, wide: wide, known: map[int32]hypothesis{}}
	x.descend(0)
	slices.SortStableFunc(x.found, func(a, b remedy) int { return cmp.Compare(b.weight, a.weight) })
	return x.found
}

// descend tries the hypotheses about the figure of the set that is known best among those still open.
func (x *exploration) descend(weight uint64) {
	if len(x.known) == len(x.set) {
		r := remedy{weight: weight}
		for _, c := range x.set {
			r.assumed = append(r.assumed, x.known[c])
		}
		x.found = append(x.found, r)
		return
	}
	if !x.e.narrowFor(x.set, x.wide, x.known) {
		return
	}
	c := x.e.narrowest(x.set, x.known)
	list := x.e.hypotheses(int(c))
	if len(x.set) > 1 {
		list = x.e.exchanged(list, x.set, c)
		list = list[:min(len(list), breadth)]
	}
	for _, h := range list {
		x.known[c] = h
		x.descend(combine(weight, h.weight))
	}
	delete(x.known, c)
}

// heaviest bounds the weight of an accusation, so that those of a thousand can be added up.
const heaviest = 1 << 50

// combine multiplies two probabilities in 10^-12; the first is 0 when there is nothing yet.
func combine(a, b uint64) uint64 {
	if a == 0 {
		return b
	}
	return product(a, b, 1_000_000_000_000)
}

// product is a·b/unit, at least 1, and the largest number where it is larger than that.
func product(a, b, unit uint64) uint64 {
	high, low := bits.Mul64(a, b)
	if high >= unit {
		return math.MaxUint64
	}
	quotient, _ := bits.Div64(high, low, unit)
	return max(quotient, 1)
}

// narrowest picks the figure of the set, not yet known, with the shortest interval.
func (e *evidence) narrowest(set []int32, known map[int32]hypothesis) int32 {
	best := int32(-1)
	for _, c := range set {
		if _, ok := known[c]; ok {
			continue
		}
		if best < 0 || e.b.hi[c]/2-e.b.lo[c]/2 < e.b.hi[best]/2-e.b.lo[best]/2 {
			best = c
		}
	}
	return best
}

// exchangeWeight is the weight of each half of an exchange. An exchange is one slip, not two, so that it
// outweighs two slips that happen to make the same figures.
const exchangeWeight = 300_000_000_000

// exchanged adds the hypothesis that the figure of another place in the set belongs here.
func (e *evidence) exchanged(list []hypothesis, set []int32, c int32) []hypothesis {
	from, to, ok := e.b.countRange(int(c))
	if !ok {
		return list
	}
	for _, d := range set {
		count := e.s.figures[d].Printed.Count()
		if d != c && e.s.step[d] == e.s.step[c] && count >= from && count <= to && count != e.s.figures[c].Printed.Count() {
			list = slices.Insert(list, 0, hypothesis{count: count, slip: swappedFigures, other: d, weight: exchangeWeight})
		}
	}
	return list
}

func (s *System) remedyOf(set []int32, r remedy) []Correction {
	out := make([]Correction, len(set))
	for i, c := range set {
		h := r.assumed[i]
		out[i] = Correction{Figure: int(c), To: s.print(int(c), h.count), Slip: h.slip, Other: int(h.other)}
	}
	return out
}

// print prints a count at place c as the table prints there.
func (s *System) print(c int, count int64) budget.Printed {
	p := s.figures[c].Printed
	q, err := budget.NewPrinted(count, p.Decimals(), p.Unit())
	if err != nil {
		return p // unreachable: decimals and unit are those of a printed figure
	}
	return q
}

// implied reads the interval of a figure out of a box.
func (s *System) implied(b *box, c int) Implied {
	from, to, ok := b.countRange(c)
	if !ok {
		return Implied{Figure: c}
	}
	return Implied{
		Figure: c, Bounded: true, Low: s.amount(b.lo[c]), High: s.amount(b.hi[c]),
		From: s.print(c, from), To: s.print(c, to),
	}
}

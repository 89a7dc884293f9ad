package sums

import (
	"math"
	"slices"
	"sync"
)

// verdict is what a position makes of a sum.
type verdict uint8

const (
	silent verdict = iota // a figure is unknown, or nothing is printed
	nils                  // all figures are nil
	holds                 // it holds within half a step a figure
	fails
)

type outcome struct {
	bits  float64 // evidence for the sum, negative where it fails
	off   float64 // steps between the target and the sum
	count int32   // figures that are not nil; the target counts always
	kind  verdict
}

// How honest sums of published tables are off, counted over 7,843 of them:
// four in ten add up exactly because they were added up
// from the printed figures, one in two hundred is beyond what rounding explains.
const (
	misprinted = .005
	addedUp    = .4
	leastBits  = -12 // a place where a sum fails speaks against it, but one misprint must not refute it
)

// mostCarriedSteps is by how many half steps more than rounding explains a sum may be off where figures were added up that had
// been rounded before.
const mostCarriedSteps = 4

// likelihood is the chance of being off by so many steps where the sum is meant.
func likelihood(n int, off, size float64) float64 {
	p := (1 - addedUp) * irwinHall(n, int(math.Round(2*off)))
	if off < .25 {
		p += addedUp
	}
	return (1-misprinted)*p + misprinted*anywhere(off, size)
}

// anywhere is the chance of being off by so many steps where nothing binds the
// figures but their size: even over the orders of magnitude.
func anywhere(off, size float64) float64 { return 1 / (2 * (off + 1) * math.Log(size+3)) }

// weigh returns what each position makes of a sum. A position that follows from
// others is no evidence of its own, and one whose figures are those of another, or
// in proportion to them, only as far as they are not.
func (a *axis) weigh(target int, x []term) []outcome {
	return a.weighIn(nil, target, x, a.inProportion(target, x))
}

// inProportion reports whether proportion counts, as it does where nothing but the figures tells the lines of a sum.
func (a *axis) inProportion(target int, x []term) bool {
	return affine(x) || a.id == overRows && !adjacent(target, x)
}

// weighIn does so in a room, which grows where it is too small; alike says whether proportion counts.
func (a *axis) weighIn(room []outcome, target int, x []term, alike bool) []outcome {
	out := slices.Grow(room[:0], a.m)[:a.m]
	var buffer [mostBeside]int
	told := buffer[:0]
	for i := range out {
		o := &out[i]
		var chance float64
		if *o, chance = a.outcomeAt(target, x, i); o.bits <= 0 {
			continue
		}
		limit := chance
		for _, j := range told {
			if alike || a.equalAt(target, x, i, j) {
				limit = min(limit, a.beside(target, x, i, j))
			}
		}
		switch {
		case a.follows[i] || a.id == overColumns && a.smooth(target, x, i):
			o.bits = 0
		case limit < chance:
			o.bits = max(0, o.bits+math.Log2((2*limit+1)/(2*chance+1)))
		}
		if len(told) == mostBeside {
			told = told[:copy(told, told[1:])]
		}
		told = append(told, i)
	}
	return out
}

// mostBeside is with how many positions before it one is compared.
const mostBeside = 8

// beside returns how far the figures of a sum at a position are from those at
// another in proportion, in steps: so far could its target have been.
func (a *axis) beside(target int, x []term, i, j int) float64 {
	top, step := target, max(1, a.step(target, i))
	for _, t := range x {
		if step = max(step, a.step(t.line, i)); abs(a.count(t.line, j)) > abs(a.count(top, j)) {
			top = t.line
		}
	}
	if a.count(top, j) == 0 {
		return math.Inf(1)
	}
	if few := a.figures(target, x, i); few < 3 && a.count(top, i) != a.count(top, j) {
		return math.Inf(1) // two figures that are equal are always in proportion
	}
	ratio := float64(a.count(top, i)) / float64(a.count(top, j))
	away := func(l int) float64 { return math.Abs(float64(a.count(l, i)) - ratio*float64(a.count(l, j))) }
	far := away(target)
	for _, t := range x {
		far = max(far, away(t.line))
	}
	return far / float64(step)
}

// figures counts the figures of a sum at a position that are not nil.
func (a *axis) figures(target int, x []term, i int) (n int) {
	if a.count(target, i) != 0 {
		n++
	}
	for _, t := range x {
		if a.count(t.line, i) != 0 {
			n++
		}
	}
	return n
}

// adjacent reports whether a sum is a total of lines next to it on one side, none
// taken from it: that they are in proportion everywhere makes it no accident where
// one is.
func adjacent(target int, x []term) bool {
	first, last := x[0].line, x[len(x)-1].line
	if slices.ContainsFunc(x, func(t term) bool { return t.sign < 0 }) || last-first >= 2*len(x) {
		return false
	}
	return first == target+1 || last == target-1
}

// affine reports whether the signs of several lines, and so of three or more, come to one: a
// constant satisfies it.
func affine(x []term) bool {
	signs := 0
	for _, t := range x {
		signs += t.sign
	}
	return signs == 1 && len(x) > 1
}

// equalAt reports whether the figures of a sum are the same at two positions.
func (a *axis) equalAt(target int, x []term, i, j int) bool {
	return a.count(target, i) == a.count(target, j) && !slices.ContainsFunc(x, func(t term) bool { return a.count(t.line, i) != a.count(t.line, j) })
}

// smooth reports whether the figures of a sum whose signs come to one are all of
// one size: then years of one row that hardly change, or change evenly, satisfy it.
func (a *axis) smooth(target int, x []term, i int) bool {
	if !affine(x) {
		return false
	}
	least, most := a.count(target, i), a.count(target, i)
	for _, t := range x {
		least, most = min(least, a.count(t.line, i)), max(most, a.count(t.line, i))
	}
	if most < 0 {
		least, most = -most, -least
	}
	return least > 0 && most <= 2*least
}

// tally adds up a sum at one position.
type tally struct {
	rest, step       int64 // terms less target; the largest step
	largest          int64
	few              [3]int64 // the largest figures, the largest first
	count            int
	lean             int // figures that count positive, less those that count negative
	zeros            int // figures that are printed as 0
	printed, unknown bool
}

// third is the third largest figure, or the smallest of fewer: a small part of a sum
// of three takes nothing from what the others say.
func (t tally) third() int64 { return t.few[max(0, min(t.count, len(t.few))-1)] }

// likelihood is the chance of the sum that was added up where it is meant.
func (t tally) likelihood() float64 {
	return likelihood(t.count, float64(abs(t.rest))/float64(t.step), float64(t.largest)/float64(t.step))
}

// holds reports whether the sum that was added up holds within half a step a figure.
func (t tally) holds() bool { return 2*abs(t.rest) <= int64(t.count)*t.step }

func (t *tally) add(state State, count, step, sign int64) {
	t.unknown = t.unknown || state == Unknown
	t.printed = t.printed || state == Figure || state == Dash
	t.rest += sign * count
	t.step = max(t.step, step)
	if count == 0 && state == Figure {
		t.zeros++
	}
	if w := abs(count); w != 0 {
		t.largest = max(t.largest, w)
		t.count++
		if (count < 0) == (sign < 0) {
			t.lean++
		} else {
			t.lean--
		}
		for i := range t.few {
			t.few[i], w = max(t.few[i], w), min(t.few[i], w)
		}
	}
}

// outcomeAt is what a position makes of a sum by its own figures; chance is how far
// apart, in steps, the target could have been.
func (a *axis) outcomeAt(target int, x []term, i int) (o outcome, chance float64) {
	if s := a.state(target, i); s != Figure && s != Dash {
		return o, 0
	}
	var t tally
	for _, term := range x {
		t.add(a.state(term.line, i), a.count(term.line, i), a.step(term.line, i), int64(term.sign))
	}
	terms := t.count
	if t.unknown || !t.printed {
		return o, 0
	}
	t.add(a.state(target, i), a.count(target, i), a.step(target, i), -1)
	if t.largest == 0 {
		return outcome{kind: nils}, 0
	}
	step := float64(max(t.step, 1))
	size := float64(t.largest) / step
	chance = size
	if len(x) <= 3 {
		chance = min(size, math.Sqrt(float64(t.largest))*math.Sqrt(4*float64(t.third()))/step)
	}
	o = outcome{kind: fails, off: float64(abs(t.rest)) / step, count: int32(terms + 1)}
	o.bits = math.Log2(likelihood(terms+1, o.off, size) * (2*chance + 1))
	if 2*o.off <= float64(o.count) {
		o.kind = holds
		if round := float64(a.roundness(target, x, i)) / step; round >= fewestRound {
			g := math.Sqrt(round)
			chance, size = chance/g, size/g
			o.bits = math.Log2(likelihood(terms+1, o.off, size) * (2*chance + 1))
		}
	} else {
		o.bits = max(o.bits, leastBits)
	}
	return o, chance
}

// How round figures are held to be at least and at most, in steps: less is soon an accident. Half of what it takes from a sum that
// they are as round counts, as some of them are by accident.
const (
	fewestRound = 100
	roundest    = 1_000_000_000
)

// roundness is the largest power of ten, or half of one, of which all figures of a sum at a position are multiples; 1 for none.
func (a *axis) roundness(target int, x []term, i int) int64 {
	g := int64(roundest)
	reduce := func(count int64) {
		for g > 1 && count%g != 0 {
			g /= 10
		}
	}
	reduce(a.count(target, i))
	for _, t := range x {
		reduce(a.count(t.line, i))
	}
	half := func(l int) bool { return a.count(l, i)%(5*g) == 0 }
	if half(target) && !slices.ContainsFunc(x, func(t term) bool { return !half(t.line) }) {
		g *= 5
	}
	return g
}

// irwinHall returns the density at half of q of the sum of n roundings, each even
// between −½ and ½.
func irwinHall(n, q int) float64 {
	x := float64(q) / 2
	if n > mostHall { // near enough to the normal distribution
		return math.Exp(-x*x*6/float64(n)) / math.Sqrt(2*math.Pi*float64(n)/12)
	}
	if t := halls()[n]; q < len(t) {
		return t[q]
	}
	return 0
}

const mostHall = 14

var halls = sync.OnceValue(func() (t [mostHall + 1][]float64) {
	for n := 1; n <= mostHall; n++ {
		for q := range n {
			t[n] = append(t[n], hall(n, float64(n-q)/2))
		}
	}
	return t
})

// hall is the density of the sum of n even variables between 0 and 1 at y, which
// is at most n/2: the alternating sum of (y−k)^(n−1)·C(n,k), over (n−1)!.
func hall(n int, y float64) float64 {
	sum, choose, factorial := 0.0, 1.0, 1.0
	for k := 0; k <= int(y); k++ {
		sum += choose * math.Pow(y-float64(k), float64(n-1))
		choose *= -float64(n-k) / float64(k+1)
	}
	for k := 1; k < n; k++ {
		factorial *= float64(k)
	}
	return max(0, sum/factorial)
}

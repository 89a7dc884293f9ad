package sums

import (
	"cmp"
	"math"
	"slices"
)

// How often sums are not meant where they fail: set by trial on the published
// tables, on which nobody may be accused (docs/table.md).
const (
	exception        = .001 // a sum that holds elsewhere
	carried          = .003 // a total of rounded parts that are not printed
	fewParts         = .1   // of that where the sum has few parts
	turnedSign       = .05  // a line whose difference is printed with the other sign
	oddTurn          = .01  // of that where its own sums do not become plain by it
	blankPart        = .3   // a part is blank, and nowhere else: the figure may have been lost
	unexplored       = .9
	mostCarriedSteps = 4  // half steps beyond what rounding explains
	nilLines         = .5 // lines that are nil elsewhere explain the failure
	newLine          = .3 // a line amid the others is nil where the sum holds, and not where it fails
)

// innocent returns how likely failures are, in bits, when no figure is wrong but
// one that is changed: their sums are not meant there, rounding was carried into
// them, or the difference of one line is printed with the other sign.
func (j *judge) innocent(failures, group []Instance, changed Place, by int64) float64 {
	each := make([]float64, len(failures))
	best := 0.0
	for k, in := range failures {
		each[k] = j.unmeant(in, group, j.residual(in, changed, by))
		best += each[k]
	}
	for _, p := range cellsOf(failures) {
		if p != changed {
			best = max(best, j.turned(p, failures, each, changed, by))
		}
	}
	return best
}

// unmeant is the chance, in bits, that a failing sum is not meant at its place or
// that rounding was carried into it.
func (j *judge) unmeant(in Instance, group []Instance, t tally) float64 {
	off := float64(abs(t.rest)) / float64(t.step)
	wide := anywhere(off, float64(t.largest)/float64(t.step))
	p := j.rate(in, group, in.Sum.Bits-in.Sum.outcome[in.at].bits) * wide
	if j.nilElsewhere(in, t.rest) {
		p = max(p, nilLines)
	}
	if j.lost(in) {
		p = max(p, nilLines)
	}
	if j.amid(in) {
		p = max(p, newLine*wide)
	}
	return math.Log2(p + t.carried())
}

// carried is the chance that figures were added up which had been rounded before.
func (t tally) carried() float64 {
	beyond := 2*float64(abs(t.rest))/float64(t.step) - float64(t.count)
	switch chance := carried * math.Exp2(-max(beyond, 0)); {
	case beyond > mostCarriedSteps:
		return 0
	case t.count < 5:
		return chance * fewParts
	default:
		return chance
	}
}

// rate is the chance that a sum is not meant at a place: it fails elsewhere, other
// sums fail there, a part is blank, or by so many bits it is no sum at all.
func (j *judge) rate(in Instance, group []Instance, bits float64) float64 {
	s := in.Sum
	rate := max(s.odd, (exception+float64(s.Fails-1))/float64(s.Holds+s.Fails+1))
	hold, fail := j.tally[s.axis][in.at][0], j.tally[s.axis][in.at][1]
	for _, q := range group {
		if q.Sum.axis == s.axis && q.at == in.at {
			fail--
		}
	}
	if fail > 0 {
		rate = max(rate, (float64(fail)+exception)/float64(hold+fail+1))
	}
	if j.blank(in) && !slices.ContainsFunc(slices.Collect(j.Instances(s)), func(q Instance) bool { return !q.Fails && j.blank(q) }) {
		rate = max(rate, blankPart)
	}
	return min(unexplored, max(rate, math.Exp2(-max(bits, 0))))
}

// blank reports whether a part of a sum is blank at its place.
func (g *Grid) blank(in Instance) bool {
	return slices.ContainsFunc(in.Terms, func(x Addend) bool { return g.at(x.Place).State == Blank })
}

// slack is twice what rounding can leave of an instance.
func (j *judge) slack(in Instance) int64 { return int64(in.Sum.outcome[in.at].count) * j.step }

// turned: the difference in one cell is printed with the other sign, which
// explains the failures of its sums; the other sums are not meant.
func (j *judge) turned(p Place, failures []Instance, each []float64, changed Place, by int64) float64 {
	least, mended, bits, chance := -1, 0, 0.0, turnedSign
	for k, in := range failures {
		c := in.coefficient(p)
		if c == 0 {
			bits += each[k]
			continue
		}
		t := j.residual(in, changed, by)
		if t.rest -= 2 * c * j.at(p).Count; 2*abs(t.rest) > j.slack(in)+mostCarriedSteps*j.step {
			bits += each[k]
			continue
		}
		mended++
		bits += math.Log2(max(t.likelihood(), t.carried()))
		switch s := in.Sum; {
		case s.axis == overColumns && len(s.terms) == 2:
			if shown := j.shown(s); least < 0 || shown < least {
				least = shown
			}
		case s.axis == overRows && !j.plainWhenTurned(in, p):
			chance *= oddTurn
		}
	}
	if least < 0 {
		return math.Inf(-1)
	}
	// Each row that keeps the sign makes it less likely that one does not; more so
	// where nothing but the difference tells.
	power := 2.0
	if mended == 1 {
		power = 3
	}
	return bits + math.Log2(chance) - power*math.Log2(float64(least+1))
}

// shown counts the places where a difference shows its sign: with the other it
// would not hold.
func (j *judge) shown(s *Sum) (n int) {
	a := &j.axes[s.axis]
	for i, o := range s.outcome {
		if o.kind == holds && 2*abs(2*a.count[s.target][i]) > int64(2*o.count)*j.step {
			n++
		}
	}
	return n
}

// plainWhenTurned reports whether all parts of a sum add up once a cell counts the
// other way: as lasten do in the saldo of favourable differences.
func (j *judge) plainWhenTurned(in Instance, p Place) bool {
	for _, x := range in.Terms {
		if j.at(x.Place).Count == 0 {
			continue
		}
		if plus := (x.Sign > 0) != (x.Place == p); plus == (in.Target == p) {
			return false
		}
	}
	return true
}

// mostNil bounds the lines that are tried as what a sum lacks: those under
// the same heading and the nearest.
const mostNil = 8

// nilElsewhere reports whether at most three lines that are nil wherever a sum
// holds explain why it fails here: they belong to it, or do not, or with the other
// sign.
func (j *judge) nilElsewhere(in Instance, rest int64) bool {
	s := in.Sum
	a := &j.axes[s.axis]
	lines := append(linesOf(s.terms), s.target)
	first, last := slices.Min(lines), slices.Max(lines)
	var absent []int
	for l := range a.n {
		if !slices.Contains(lines, l) && a.count[l][in.at] != 0 && !a.told(l, s) {
			absent = append(absent, l)
		}
	}
	far := func(l int) int {
		away := max(first-l, l-last, 0)
		if a.heads[l] != a.heads[s.target] {
			away += a.n
		}
		if (l < first) == (s.target == first) {
			away += a.n
		}
		return away
	}
	slices.SortStableFunc(absent, func(p, q int) int { return cmp.Compare(far(p), far(q)) })
	var counts []int64
	for _, t := range s.terms {
		if c := a.count[t.line][in.at]; c != 0 && !a.told(t.line, s) { // left out, or turned
			counts = append(counts, c, 2*c)
		}
	}
	for _, l := range absent[:min(len(absent), mostNil)] {
		counts = append(counts, a.count[l][in.at])
	}
	return fewMend(counts, rest, j.slack(in)+j.step, 3)
}

// lost reports whether a row whose figures have no columns stands amid those of a
// sum, or next to them: it may be what the sum lacks.
func (j *judge) lost(in Instance) bool {
	if in.Sum.axis != overRows {
		return false
	}
	first, last := in.Target.Row, in.Target.Row
	for _, x := range in.Terms {
		first, last = min(first, x.Row), max(last, x.Row)
	}
	return slices.ContainsFunc(j.Rows[max(0, first-1):min(len(j.Rows), last+2)], func(l Line) bool { return l.Lost })
}

// amid reports whether a row that stands amid those of a sum, or next to them under
// the same heading, is nil wherever the sum holds, and not where it fails.
func (j *judge) amid(in Instance) bool {
	s, a := in.Sum, &j.axes[in.Sum.axis]
	if s.axis != overRows {
		return false
	}
	lines := append(linesOf(s.terms), s.target)
	first, last := slices.Min(lines), slices.Max(lines)
	for l := max(0, first-1); l < min(a.n, last+2); l++ {
		if a.heads[l] == a.heads[s.target] && !slices.Contains(lines, l) && a.count[l][in.at] != 0 && !a.told(l, s) {
			return true
		}
	}
	return false
}

// told reports whether a line has a figure where a sum holds.
func (a *axis) told(line int, s *Sum) bool {
	for i, o := range s.outcome {
		if o.kind == holds && a.count[line][i] != 0 {
			return true
		}
	}
	return false
}

// fewMend reports whether one to most signed counts bring the rest within slack.
func fewMend(counts []int64, rest, slack int64, most int) bool {
	for i, c := range counts {
		for _, sign := range []int64{1, -1} {
			left := rest + sign*c
			if 2*abs(left) <= slack || most > 1 && fewMend(counts[i+1:], left, slack, most-1) {
				return true
			}
		}
	}
	return false
}

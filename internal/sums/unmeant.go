package sums

import (
	"cmp"
	"math"
	"slices"
)

// How often sums are not meant where they fail: set by trial on the published
// tables, on which nobody may be accused (docs/table.md).
const (
	exception  = .001 // a sum that holds elsewhere
	carried    = .003 // a total of rounded parts that are not printed
	fewParts   = .1   // of that where the sum has few parts
	blankPart  = .3   // a part is blank, and nowhere else: the figure may have been lost; and where another sum is meant
	unexplored = .9
	nilLines   = .5 // lines that are nil elsewhere explain the failure
	newLine    = .3 // a line amid the others is nil where the sum holds, and not where it fails
)

// unmeant is the chance, in bits, that a failing sum is not meant at its place or
// that rounding was carried into it, or that figures were cut off.
func (j *judge) unmeant(in Instance, group []Instance, t tally) float64 {
	off := float64(abs(t.rest)) / float64(t.step)
	wide := anywhere(off, float64(t.largest)/float64(t.step))
	p := j.rate(in, group, in.Sum.Bits-in.Sum.outcome[in.at].bits) * wide
	p = max(p, j.nilElsewhere(in, t.rest))
	if j.signUntold(in, t.rest) {
		p = max(p, nilLines)
	}
	if j.lost(in) {
		p = max(p, nilLines)
	}
	if j.amid(in) {
		p = max(p, newLine*wide)
	}
	p = max(p, j.oneMore(in.Sum))
	return math.Log2(p + t.carried() + j.cutOff*t.cutLikelihood())
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
	rate := max(float64(s.odd), (exception+float64(s.Fails-1))/float64(s.Holds+s.Fails+1))
	hold, fail := j.tally[s.axis][in.at][0], j.tally[s.axis][in.at][1]
	for _, q := range group {
		if q.Sum.axis == s.axis && q.at == in.at {
			fail--
		}
	}
	if fail > 0 {
		rate = max(rate, (float64(fail)+exception)/float64(hold+fail+1))
	}
	if j.blank(in) && !j.blankElsewhere(s) || j.amongParts(s) || j.otherDifference(in) {
		rate = max(rate, blankPart)
	}
	return min(unexplored, max(rate, math.Exp2(-max(bits, 0))))
}

// amongParts reports whether all lines of a sum are parts of one total, which nobody prints: that would count them twice.
func (j *judge) amongParts(s *Sum) bool {
	if len(s.terms) < 2 {
		return false
	}
	return slices.ContainsFunc(j.ofLine(j.Grid, int(s.axis), s.target), func(k int32) bool {
		t := j.users.sums[k]
		if t == s || t.target == s.target || t.Tentative() || len(t.terms) <= len(s.terms) {
			return false
		}
		return !slices.ContainsFunc(s.terms, func(x term) bool {
			return !slices.ContainsFunc(t.terms, func(y term) bool { return y.line == x.line })
		}) && !slices.ContainsFunc(t.terms, func(y term) bool { return y.sign != t.terms[0].sign })
	})
}

// otherDifference reports whether a column that is two others by a sum that fails is by one that says more, and holds
// there, one of them and another: it has one meaning.
func (j *judge) otherDifference(in Instance) bool {
	s := in.Sum
	if s.axis != overColumns || len(s.terms) != 2 {
		return false
	}
	return slices.ContainsFunc(j.ofLine(j.Grid, int(s.axis), s.target), func(k int32) bool {
		o := j.users.sums[k]
		return o.target == s.target && len(o.terms) == 2 && o.Bits > s.Bits && o.outcome[in.at].kind == holds && o.between() != s.between()
	})
}

// blank reports whether a part of a sum is blank at its place.
func (g *Grid) blank(in Instance) bool {
	return slices.ContainsFunc(in.Terms, func(x Addend) bool { return g.at(x.Place).State == Blank })
}

// blankElsewhere reports whether a part of a sum is blank where it does not fail.
func (j *judge) blankElsewhere(s *Sum) bool {
	for in := range j.Instances(s) {
		if !in.Fails && j.blank(in) {
			return true
		}
	}
	return false
}

// oneMore is the chance that a sum that fails is not meant, but one of its lines and one more beside them, with any signs:
// that holds at all places. Every cell of the sum is in it, so that a slip would break it, too, but for accident, which
// figures of one digit or two have.
func (j *judge) oneMore(s *Sum) float64 {
	chance, ok := j.more[s]
	if !ok {
		chance = j.axes[s.axis].oneMore(s)
		if j.more == nil {
			j.more = map[*Sum]float64{}
		}
		j.more[s] = chance
	}
	return chance
}

// mostMore is how many lines a sum may have that is looked at with one more.
const mostMore = 4

func (a *axis) oneMore(s *Sum) float64 {
	if s.Holds == 0 || len(s.terms) > mostMore {
		return 0
	}
	lines := linesOf(s.terms)
	first, last := min(slices.Min(lines), s.target), max(slices.Max(lines), s.target)
	accidents, found := 0.0, false
	for l := max(0, first-mostNil); l < min(a.n, last+mostNil+1); l++ {
		if l == s.target || slices.Contains(lines, l) || !a.matters(l, s) {
			continue
		}
		all := append(lines[:len(lines):len(lines)], l)
		accidents += a.byAccident(s, all) * float64(int(1)<<len(all))
		found = found || a.anySigns(s, all)
	}
	if !found {
		return 0
	}
	return nilLines / (1 + accidents)
}

// matters reports whether a line has a figure where a sum holds that is more than rounding leaves of the sum with it.
func (a *axis) matters(line int, s *Sum) bool {
	return slices.ContainsFunc(s.said(), func(i int) bool {
		o := s.outcome[i]
		return o.kind == holds && 2*abs(a.count(line, i)) > int64(o.count+1)*max(1, a.step(line, i))
	})
}

// byAccident is how likely it is that figures of the size of those of some lines come to a total within rounding at all
// places where a sum says something.
func (a *axis) byAccident(s *Sum, lines []int) float64 {
	chance := 1.0
	for _, i := range s.said() {
		largest := abs(a.count(s.target, i))
		for _, l := range lines {
			largest = max(largest, abs(a.count(l, i)))
		}
		step := float64(max(1, a.step(s.target, i)))
		chance *= min(1, float64(len(lines)+2)/(2*float64(largest)/step+1))
	}
	return chance
}

// anySigns reports whether some lines come to the total of a sum with some signs, the same at all places.
func (a *axis) anySigns(s *Sum, lines []int) bool {
	for signs := range 1 << len(lines) {
		fits := func(i int) bool {
			rest, n, step := -a.count(s.target, i), int64(1), max(1, a.step(s.target, i))
			for k, l := range lines {
				if c := a.count(l, i); c != 0 {
					rest += c * int64(1-2*(signs>>k&1))
					n++
				}
				step = max(step, a.step(l, i))
			}
			return 2*abs(rest) <= n*step
		}
		if !slices.ContainsFunc(s.said(), func(i int) bool { return !fits(i) }) {
			return true
		}
	}
	return false
}

// said are the positions at which a sum holds or fails.
func (s *Sum) said() (at []int) {
	for i, o := range s.outcome {
		if o.kind >= holds {
			at = append(at, i)
		}
	}
	return at
}

// slack is twice what rounding can leave of an instance.
func (j *judge) slack(in Instance) int64 { return int64(in.Sum.outcome[in.at].count) * j.step }

// mostNil bounds the lines that are tried as what a sum lacks: those under
// the same heading and the nearest.
const mostNil = 8

// nilElsewhere is the chance that one, two or three lines that are nil wherever a sum
// holds are why it fails here: they belong to it, or do not, or with the other sign. The
// more of them could be, the less two that mend it prove.
func (j *judge) nilElsewhere(in Instance, rest int64) float64 {
	s := in.Sum
	if s.Holds == 0 {
		return 0
	}
	a := &j.axes[s.axis]
	lines := append(linesOf(s.terms), s.target)
	first, last := slices.Min(lines), slices.Max(lines)
	if n := j.further(in, rest, first, last); n > 0 {
		return nilLines / float64(n)
	}
	var absent []int
	for l := range a.n {
		if !slices.Contains(lines, l) && a.count(l, in.at) != 0 && !a.told(l, s) {
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
		if c := a.count(t.line, in.at); c != 0 && !a.bound(t.line, s) { // left out, or turned
			counts = append(counts, c, 2*c)
		}
	}
	for _, l := range absent[:min(len(absent), mostNil)] {
		counts = append(counts, a.count(l, in.at))
	}
	for most := 1; most <= 3; most++ {
		if fewMend(counts, rest, j.slack(in)+j.step, most) {
			return nilLines / ways(len(counts), most)
		}
	}
	return 0
}

// mostFurther is how many lines a sum may go on.
const mostFurther = 4

// further is how many lines next to those of a total, away from it and nil wherever it
// holds, make it hold where it fails; 0 for none.
func (j *judge) further(in Instance, rest int64, first, last int) int {
	s, a := in.Sum, &j.axes[in.Sum.axis]
	l, step := first-1, -1
	if s.target == first {
		l, step = last+1, 1
	}
	for n := 1; n <= mostFurther && l >= 0 && l < a.n; n, l = n+1, l+step {
		if a.told(l, s) {
			break
		}
		if rest += a.count(l, in.at); 2*abs(rest) <= j.slack(in)+j.step {
			return n
		}
	}
	return 0
}

// ways is in how many ways two or three of some lines count more or less; one is the
// line that a reader would think of.
func ways(lines, most int) float64 {
	if most == 1 {
		return 1
	}
	return float64(combinations(lines, most) * int(1<<most))
}

// signUntold reports whether a sum fails and would not with another sign of a line of which no place shows how it counts: of two lines
// where one of them is nil wherever it holds, of more where that line is, but in columns of differences, where the sign goes by row.
func (j *judge) signUntold(in Instance, rest int64) bool {
	s := in.Sum
	return slices.ContainsFunc(in.Terms, func(t Addend) bool {
		return 2*abs(rest-2*int64(t.Sign)*j.at(t.Place).Count) <= j.slack(in)+j.step &&
			(len(s.terms) == 2 && j.nilWhereItHolds(s, s.terms[0].line, s.terms[1].line) ||
				s.axis == overRows && len(s.terms) > 2 && j.nilWhereItHolds(s, lineOf(j.rows, t.Row)))
	})
}

// nilWhereItHolds reports whether one of some lines is nil wherever a sum holds; columns of differences do not count for one line alone.
func (j *judge) nilWhereItHolds(s *Sum, lines ...int) bool {
	a := &j.axes[s.axis]
	for i, o := range s.outcome {
		if o.kind == holds && !(len(lines) == 1 && j.differs[i]) && !slices.ContainsFunc(lines, func(l int) bool { return a.count(l, i) == 0 }) {
			return false
		}
	}
	return true
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
		if a.heads[l] == a.heads[s.target] && !slices.Contains(lines, l) && a.count(l, in.at) != 0 && !a.told(l, s) {
			return true
		}
	}
	return false
}

// told reports whether a line has a figure where a sum holds.
func (a *axis) told(line int, s *Sum) bool {
	for i, o := range s.outcome {
		if o.kind == holds && a.count(line, i) != 0 {
			return true
		}
	}
	return false
}

// bound reports whether a line of a sum has a figure where it holds that is more than
// rounding leaves of it: with the other sign it would fail there.
func (a *axis) bound(line int, s *Sum) bool {
	for i, o := range s.outcome {
		if o.kind == holds && 4*abs(a.count(line, i)) > int64(o.count)*max(1, a.step(line, i)) {
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

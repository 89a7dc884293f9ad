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
	return math.Log2(p + t.carried() + j.addedUp(in, t) + j.cutOff*t.cutLikelihood())
}

// addedUp is the chance of what is left of a sum if its figures that are totals of others to the last digit were added up from
// those as they are printed, of which each was rounded.
func (j *judge) addedUp(in Instance, t tally) float64 {
	roundings := t.count
	for _, x := range in.addends() {
		of := j.using(x.Place)
		if i := slices.IndexFunc(of, func(o Instance) bool { return o.Exact && addsUp(o, x.Place) }); i >= 0 {
			roundings += len(of[i].Terms) - 1
		}
	}
	if roundings == t.count {
		return 0
	}
	return addedUp * irwinHall(roundings, int(math.Round(2*float64(abs(t.rest))/float64(t.step))))
}

// addsUp reports whether a cell is the total of a sum that holds.
func addsUp(in Instance, p Place) bool {
	return in.Target == p && !in.Fails && !in.Sum.Tentative() && len(in.Terms) > 1
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
	if j.blank(in) && !j.blankElsewhere(s) || j.amongParts(s) || j.anotherSum(in) {
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

// anotherSum reports whether a line that is the sum of some lines by one that fails is that of others by one that says more,
// and holds there: a difference of columns has one meaning, and a total of rows for which little speaks may be an accident.
func (j *judge) anotherSum(in Instance) bool {
	s := in.Sum
	if s.axis == overColumns && len(s.terms) != 2 || s.axis == overRows && (len(s.terms) == 1 || s.Bits > manyBits) {
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

// slack is twice what rounding can leave of an instance.
func (j *judge) slack(in Instance) int64 { return int64(in.Sum.outcome[in.at].count) * j.step }

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
// holds but for what rounding leaves of it, make it hold where it fails; 0 for none.
func (j *judge) further(in Instance, rest int64, first, last int) int {
	s, a := in.Sum, &j.axes[in.Sum.axis]
	l, step := first-1, -1
	if s.target == first {
		l, step = last+1, 1
	}
	for n := 1; n <= mostFurther && l >= 0 && l < a.n; n, l = n+1, l+step {
		if a.matters(l, s) {
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

// cutOff is how often the figures of a table are cut off, and not rounded.
const cutOff = .005

// cutLikelihood is the chance of what is left of a sum where every figure was cut off
// after its last digit: then it is off to one side. What is printed as 0 may have been
// anything below one step.
func (t tally) cutLikelihood() (p float64) {
	middle := 2*float64(t.rest)/float64(t.step) + float64(t.lean)
	for _, zeros := range []int{t.zeros, -t.zeros} {
		p = max(p, irwinHall(t.count+t.zeros, int(math.Abs(math.Round(middle+float64(zeros))))))
	}
	return p
}

// cut returns how likely it is, by all sums that hold, that the figures of the table
// were cut off.
func (j *judge) cut(found []*Sum) float64 {
	bits := math.Log2(cutOff)
	for _, s := range found {
		if s.Implied || len(s.terms) < 2 {
			continue
		}
		for i, o := range s.outcome {
			if o.kind == holds && !j.axes[s.axis].follows[i] {
				bits += j.residual(j.passing(s, i), nowhere, 0).cutBits()
			}
		}
	}
	return 1 / (1 + math.Exp2(-bits))
}

// cutBits is what a sum says for figures that were cut off, against rounded ones.
func (t tally) cutBits() float64 {
	exact := 0.
	if t.rest == 0 {
		exact = addedUp
	}
	rounded := irwinHall(t.count, int(2*abs(t.rest)/t.step))
	return math.Log2((exact + (1-addedUp)*t.cutLikelihood() + misprinted) / (exact + (1-addedUp)*rounded + misprinted))
}

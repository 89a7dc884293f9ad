package sums

import "slices"

// oneMore is the chance that a sum that fails is not meant, but one of its lines and one more beside them, with any signs:
// that holds at all places. Every cell of the sum is in it, so that a slip would break it, too, but for accident, which
// figures of one digit or two have. Where little speaks for the sum, it may also be one of its lines less and two more.
func (j *judge) oneMore(s *Sum) float64 {
	chance, ok := j.more[s]
	if !ok {
		chance = j.anotherOf(s)
		if j.more == nil {
			j.more = map[*Sum]float64{}
		}
		j.more[s] = chance
	}
	return chance
}

const (
	nilLines = .5 // how often lines that a sum lacks are why it fails, where they can be
	// mostNil bounds the lines that are tried as what a sum lacks: those under the same heading and the nearest.
	mostNil = 8

	mostMore  = 4  // lines of a sum that is looked at with one more
	manyBits  = 16 // of a sum of more it is not asked whether it is one line less and two more
	leastHeld = 3  // places where it holds for that: at fewer the two may as well be the parts of that one
)

func (j *judge) anotherOf(s *Sum) float64 {
	a := &j.axes[s.axis]
	if s.Holds == 0 || len(s.terms) > mostMore {
		return 0
	}
	lines := linesOf(s.terms)
	first, last := min(slices.Min(lines), s.target), max(slices.Max(lines), s.target)
	accidents, found := 0.0, false
	try := func(all []int) {
		accidents += a.byAccident(s, all) * float64(int(1)<<len(all))
		found = found || a.anySigns(s, all)
	}
	var beside []int
	for l := max(0, first-mostNil); l < min(a.n, last+mostNil+1); l++ {
		if l != s.target && !slices.Contains(lines, l) && a.matters(l, s) {
			beside = append(beside, l)
			try(append(lines[:len(lines):len(lines)], l))
		}
	}
	if s.Bits <= manyBits && s.Holds >= leastHeld && len(lines) > 1 {
		for l := range lines {
			j.oneLess(s, l, beside, try)
		}
	}
	if !found {
		return 0
	}
	return nilLines / (1 + accidents)
}

// oneLess tries the lines of a sum without one of them and with two of those beside it; not with two between which and that
// one another sum holds, as a saldo is of lasten and baten: they say the same, and nothing of its figure.
func (j *judge) oneLess(s *Sum, without int, beside []int, try func([]int)) {
	lines := linesOf(s.terms)
	rest := slices.Delete(slices.Clone(lines), without, without+1)
	for k, l := range beside {
		for _, m := range beside[k+1:] {
			if !j.holdsBetween(int(s.axis), lines[without], l, m) {
				try(append(rest[:len(rest):len(rest)], l, m))
			}
		}
	}
}

// holdsBetween reports whether a sum of three lines is known.
func (j *judge) holdsBetween(id int, lines ...int) bool {
	return slices.ContainsFunc(j.ofLine(j.Grid, id, lines[0]), func(k int32) bool {
		s := j.sums[k]
		return len(s.terms) == len(lines)-1 && !slices.ContainsFunc(append(linesOf(s.terms), s.target), func(l int) bool { return !slices.Contains(lines, l) })
	})
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
	at := s.said()
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
		if !slices.ContainsFunc(at, func(i int) bool { return !fits(i) }) {
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

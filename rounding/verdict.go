package rounding

import (
	"math/big"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Verdict is what honest rounding has to say about one identity. The zero value is Unknown. Its String is
// the word in lower case.
type Verdict = enum.Of[verdicts]

// The verdicts, in order of gravity. Only Impossible is an error.
const (
	Unknown    Verdict = iota // a figure is missing: nothing can be said
	Exact                     // the printed figures satisfy the identity to the last digit
	Plausible                 // rounding explains the difference
	Suspicious                // rounding can explain the difference, but would hardly ever make it so large
	Impossible                // no amounts that satisfy the identity print as these figures
)

type verdicts struct{}

func (verdicts) List() *enum.List { return &verdictList }

var verdictList = enum.List{Type: "Verdict", What: "verdict", Words: []string{"unknown", "exact", "plausible", "suspicious", "impossible"}}

// Verdicts appends the verdict on every identity, each by itself, in order, to dst and returns it. It does not
// allocate when dst has the capacity.
func (s *System) Verdicts(dst []Verdict) []Verdict {
	s = lenient.OrZero(s)
	if s.plain {
		return s.plainVerdicts(dst)
	}
	for j := range s.spans {
		dst = append(dst, s.verdict(j))
	}
	return dst
}

// plainVerdicts is Verdicts for figures rounded to nearest, none of them missing.
func (s *System) plainVerdicts(dst []Verdict) []Verdict {
	for j := range s.spans {
		p := &s.spans[j]
		var r int64
		for _, c := range s.flat[p.from:p.split] {
			r += s.mid[c]
		}
		for _, c := range s.flat[p.split:p.to] {
			r -= s.mid[c]
		}
		r = max(r, -r)
		switch {
		case r == 0:
			dst = append(dst, Exact)
		case r > p.bound:
			dst = append(dst, Impossible)
		case r < p.critical, r < p.certain && !s.doubtful(j, r):
			dst = append(dst, Plausible)
		default:
			dst = append(dst, Suspicious)
		}
	}
	return dst
}

// differ returns by how much the two sides of identity j differ, as printed and at the centre of what that stands for; not
// known where a figure is missing.
func (s *System) differ(j int) (face, mid int64, known bool) {
	for _, t := range s.row(j) {
		c, sign := t.cell(), t.sign()
		if s.figures[c].Missing {
			return 0, 0, false
		}
		face += sign * s.val[c]
		mid += sign * s.mid[c]
	}
	return face, max(mid, -mid), true
}

// exceeds reports whether identity j cannot hold with such a difference.
func (s *System) exceeds(j int, mid int64) bool {
	return mid > s.spans[j].bound || mid == s.spans[j].bound && s.openEnd(j)
}

// isImpossible reports whether that is the verdict on identity j.
func (s *System) isImpossible(j int) bool {
	_, mid, known := s.differ(j)
	return known && s.exceeds(j, mid)
}

func (s *System) verdict(j int) Verdict {
	face, mid, known := s.differ(j)
	switch {
	case !known:
		return Unknown
	case s.exceeds(j, mid):
		return Impossible
	case face == 0:
		return Exact
	case mid >= s.spans[j].certain || mid >= s.spans[j].critical && s.doubtful(j, mid):
		return Suspicious
	default:
		return Plausible
	}
}

// doubtful says whether honest rounding makes a difference of r in identity j less often than the
// threshold of suspicion. It is asked only within the bracket of figures with unequal steps.
func (s *System) doubtful(j int, r int64) bool {
	return tail(s.widths(j, nil), r).Cmp(big.NewRat(1, suspiciousOneIn)) < 0
}

// openEnd says whether an identity whose difference just reaches its bound needs an end of some
// interval that the rounding mode excludes.
func (s *System) openEnd(j int) bool {
	if s.mode == budget.Nearest {
		return false
	}
	var mid int64
	for _, t := range s.row(j) {
		mid += t.sign() * s.mid[t.cell()]
	}
	for _, t := range s.row(j) {
		lowOpen, highOpen := ends(s.mode, s.figures[t.cell()])
		// A difference above nothing is closed by lowering what is added and raising what is taken off.
		if needLow := (mid > 0) == (t.sign() > 0); needLow && lowOpen || !needLow && highOpen {
			return true
		}
	}
	return false
}

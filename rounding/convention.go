package rounding

import (
	"math/big"

	"github.com/bbvgo/bbv/internal/enum"
)

// Convention is a way of making tables that is no error but makes figures differ by more than rounding
// them one by one does: "totals of rounded", totals that are the sums of rounded parts, or "carried remainder",
// differences that were carried into figures so that the table adds up. The zero value is "none": nothing points to one.
type Convention = enum.Of[conventions]

const (
	noConvention     Convention = iota // nothing points to one
	totalsOfRounded                    // totals are the sums of the rounded parts
	carriedRemainder                   // differences were carried into figures so that the table adds up
)

type conventions struct{}

func (conventions) List() *enum.List { return &conventionList }

var conventionList = enum.List{Type: "Convention", What: "convention", Words: []string{"none", "totals of rounded", "carried remainder"}}

// convention tells whether the totals were computed from rounded parts: all sums of three or more parts
// hold to the last digit, although independent rounding would leave them so less than once in a thousand
// times. The probability is exact; it is that of identities that share no figures, taken in order.
func (s *System) convention() Convention {
	seen := make([]bool, len(s.figures))
	chance := big.NewRat(1, 1)
	for j := range s.identities {
		if !s.isSum(j) {
			continue
		}
		switch s.verdict(j) {
		case Plausible, Suspicious:
			return noConvention
		case Exact:
			if s.disjoint(j, seen) {
				chance.Mul(chance, s.chanceOfExact(j))
			}
		}
	}
	if chance.Cmp(big.NewRat(1, suspiciousOneIn)) < 0 {
		return totalsOfRounded
	}
	return noConvention
}

// isSum says whether identity j adds up three or more parts.
func (s *System) isSum(j int) bool {
	row := s.row(j)
	for _, t := range row[1:] {
		if t.sign() > 0 {
			return false
		}
	}
	return len(row) > 3
}

// unbound marks the figures that a convention moves farther than rounding: those of identities that it
// explains, and all totals that were added up from rounded parts.
func (s *System) unbound(verdicts []Verdict, convention Convention) []bool {
	free := make([]bool, len(s.figures))
	for j, v := range verdicts {
		if v == Conventional {
			for _, t := range s.row(j) {
				free[t.cell()] = true
			}
		}
		if convention == totalsOfRounded && v == Exact && s.isSum(j) {
			free[s.row(j)[0].cell()] = true
		}
	}
	return free
}

// chanceOfExact is the probability that the rounded total is the sum of the rounded parts: that the errors
// of the parts add up to less than half a step of the total. Figures with unequal steps count as certain.
func (s *System) chanceOfExact(j int) *big.Rat {
	row := s.row(j)
	halves := make([]int64, 0, len(row))
	for _, t := range row[1:] {
		halves = append(halves, s.half[t.cell()])
	}
	groups, total := groupWidths(halves), s.half[row[0].cell()]
	if len(groups) != 1 || groups[0].half != total || !tailFits(groups) {
		return big.NewRat(1, 1)
	}
	return new(big.Rat).Sub(big.NewRat(1, 1), tail(groups, total))
}

// excuse turns Impossible into Conventional where a convention explains an identity, and says which.
func (s *System) excuse(verdicts []Verdict) []Convention {
	excuses := make([]Convention, len(verdicts))
	for j, v := range verdicts {
		if v != Impossible {
			continue
		}
		if excuses[j] = s.excused(j, verdicts); excuses[j] != noConvention {
			verdicts[j] = Conventional
		}
	}
	return excuses
}

// excused tells which convention explains an identity that rounding alone does not.
func (s *System) excused(j int, verdicts []Verdict) Convention {
	switch {
	case s.ofRoundedTotals(j, verdicts):
		return totalsOfRounded
	case s.carried(j, verdicts):
		return carriedRemainder
	default:
		return noConvention
	}
}

// ofRoundedTotals says whether identity j relates totals that are all exact sums, and rounding explains it
// once their parts stand in the place of the totals. A wrong figure among the totals would not be an exact
// sum.
func (s *System) ofRoundedTotals(j int, verdicts []Verdict) bool {
	coef := map[int]int64{}
	for _, t := range s.row(j) {
		k := s.exactSum(t.cell(), j, verdicts)
		if k < 0 {
			return false
		}
		for _, u := range s.row(k)[1:] {
			coef[u.cell()] -= t.sign() * u.sign()
		}
	}
	var mid, bound int64
	for c, w := range coef {
		mid += w * s.mid[c]
		bound += max(w, -w) * s.half[c]
	}
	return max(mid, -mid) <= bound
}

// exactSum returns an identity, other than j, that makes figure c the exact sum of two or more parts; −1 if
// there is none, or if some such identity is not exact.
func (s *System) exactSum(c, j int, verdicts []Verdict) int {
	found := -1
	for _, k := range s.users[c] {
		row := s.row(int(k))
		if int(k) == j || row[0].cell() != c || len(row) < 3 {
			continue
		}
		if verdicts[k] != Exact {
			return -1
		}
		found = int(k)
	}
	return found
}

// carried says whether every figure of identity j stands in other identities too, all of which hold
// exactly, and moving each figure by up to one unit instead of half of one explains j. A wrong figure
// would show in its other identities.
func (s *System) carried(j int, verdicts []Verdict) bool {
	var mid int64
	for _, t := range s.row(j) {
		mid += t.sign() * s.mid[t.cell()]
		if s.half[t.cell()] > 0 && !s.exactElsewhere(t.cell(), j, verdicts) {
			return false
		}
	}
	return max(mid, -mid) <= 2*s.bound[j]
}

func (s *System) exactElsewhere(c, j int, verdicts []Verdict) bool {
	others := 0
	for _, k := range s.users[c] {
		if int(k) == j {
			continue
		}
		if verdicts[k] != Exact {
			return false
		}
		others++
	}
	return others > 0
}

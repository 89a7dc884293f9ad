package rounding

import (
	"math/big"

	"github.com/bbvgo/bbv/budget"
)

// A Multiple is one identity or one figure, and how often a certificate adds it: −1 subtracts it.
type Multiple struct {
	Of    int // its index
	Times int64
}

// A Certificate proves by hand-checkable arithmetic that printed figures cannot all be right. Adding
// up the identities in Uses gives Σ Left = Σ Right; but the figures on the one side add up to at most
// LeftHigh, and those on the other to at least RightLow, which is more. The zero value proves nothing.
type Certificate struct {
	Uses                []Multiple    // of identities
	Left, Right         []Multiple    // of figures, all positive
	LeftLow, LeftHigh   budget.Amount // what the left side can amount to, in euros
	RightLow, RightHigh budget.Amount // and the right side
}

// proves reports whether the certificate shows a contradiction: the two sides cannot be equal.
func (c Certificate) proves() bool {
	return c.LeftHigh.Cmp(c.RightLow) < 0 || c.RightHigh.Cmp(c.LeftLow) < 0
}

// certify adds up identities and works out both sides from the printed figures alone. ok is false when
// that does not prove a contradiction.
func (s *System) certify(uses []Multiple, free []bool) (Certificate, bool) {
	coef, order := s.combine(uses)
	cert := Certificate{Uses: uses}
	var left, right [2]big.Int
	for _, c := range order {
		switch w := coef[c]; {
		case w == 0:
		case s.figures[c].Missing || free != nil && free[c]:
			return Certificate{}, false
		case w > 0:
			cert.Left = append(cert.Left, Multiple{c, w})
			s.addBounds(&left, c, w)
		default:
			cert.Right = append(cert.Right, Multiple{c, -w})
			s.addBounds(&right, c, -w)
		}
	}
	cert.LeftLow, cert.LeftHigh = amountOf(&left[0], s.finest), amountOf(&left[1], s.finest)
	cert.RightLow, cert.RightHigh = amountOf(&right[0], s.finest), amountOf(&right[1], s.finest)
	return cert, cert.proves()
}

// proofOf returns the certificate that one identity is impossible by itself; ok is false when it is not. An
// identity that is impossible only because the stated rounding mode excludes the very end of an interval has
// no certificate.
func (s *System) proofOf(identity int) (c Certificate, ok bool) {
	if s.verdict(identity) != Impossible {
		return Certificate{}, false
	}
	return s.certify([]Multiple{{Of: identity, Times: 1}}, nil)
}

// combine adds up identities: the coefficient of every figure, and the figures in order of appearance.
func (s *System) combine(uses []Multiple) (coef map[int]int64, order []int) {
	coef = map[int]int64{}
	for _, u := range uses {
		for _, t := range s.row(u.Of) {
			if _, ok := coef[t.cell()]; !ok {
				order = append(order, t.cell())
			}
			coef[t.cell()] += t.sign() * u.Times
		}
	}
	return coef, order
}

func (s *System) addBounds(side *[2]big.Int, c int, times int64) {
	for i, bound := range [...]int64{s.mid[c] - s.half[c], s.mid[c] + s.half[c]} {
		b := new(big.Int).Mul(big.NewInt(bound), big.NewInt(times))
		side[i].Add(&side[i], b)
	}
}

// maxTableau bounds the size of the exact joint test: identities × (figures + identities).
const maxTableau = 1 << 22

// feasible decides exactly whether there are amounts that print as the figures and satisfy all identities
// together, which is more than each of them apart: without the identities that are off, and with the given figures
// free. When there are none, the certificate proves it. A system that does not state its mode is read as truncated
// where only that makes it solvable; the system comes back as it had to be read.
func (s *System) feasible(off, free []bool) (*System, answer, Certificate) {
	f, cert := s.jointly(off, free)
	if f == contradictory {
		if t, ok := s.asTruncated(); ok && !t.anyImpossible() {
			if g, c := t.jointly(off, free); g != contradictory {
				return t, g, c
			}
		}
	}
	return s, f, cert
}

// jointly is feasible with the mode that the system has.
func (s *System) jointly(off, free []bool) (answer, Certificate) {
	index, ids, used := s.jointProblem(off)
	n := len(used)
	if len(ids)*(n+len(ids)) > maxTableau {
		return undecided, Certificate{}
	}
	lo, hi := make([]int64, n), make([]int64, n)
	for i, c := range used {
		lo[i], hi[i] = -s.half[c], s.half[c]
		if s.figures[c].Missing || free[c] {
			lo[i], hi[i] = -infinite, infinite
		}
	}
	t := newTableau(lo, hi, make([]int64, n), ids, true)
	switch result, row := t.solve(); result {
	case solvable:
		return solvable, Certificate{}
	case contradictory:
		if cert, ok := s.certify(t.proof(row, index), free); ok {
			return contradictory, cert
		}
	}
	return undecided, Certificate{}
}

// jointProblem numbers the figures that stand in identities anew, and writes the identities in the
// differences between amounts and printed figures.
func (s *System) jointProblem(off []bool) (index []int, ids []tabIdentity, used []int) {
	number := make([]int32, len(s.figures))
	for j := range s.identities {
		if off[j] {
			continue
		}
		id := tabIdentity{terms: make([]term, 0, len(s.row(j)))}
		for _, u := range s.row(j) {
			c := u.cell()
			if number[c] == 0 {
				used = append(used, c)
				number[c] = int32(len(used))
			}
			id.constant += u.sign() * s.mid[c]
			id.terms = append(id.terms, term(2*(number[c]-1))|u&1)
		}
		ids = append(ids, id)
		index = append(index, j)
	}
	return index, ids, used
}

// proof reads off an infeasible row which identities, how often, contradict the printed figures.
func (t *tableau) proof(row int, index []int) []Multiple {
	r := &t.rows[row]
	var uses []Multiple
	for j := range t.m {
		times := -r.coef[t.n+j]
		if r.basic == t.n+j {
			times = r.den
		}
		if times != 0 {
			uses = append(uses, Multiple{Of: index[j], Times: times})
		}
	}
	return uses
}

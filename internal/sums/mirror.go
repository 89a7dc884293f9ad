package sums

import (
	"math"
	"slices"
)

// otherWay is what the way round that words do not expect has to pay in bits, where one place says the one and another the
// other: five in six conventions of published tables have a saldo of baten less lasten (docs/table.md).
const otherWay = 2.5

// mirror credits a sum over rows that fails at one place where it would hold if its total had the other sign: a row has one
// way round, and the figures say which lines it is the sum of there, too, less what a sign slip costs.
func (s *search) mirror(r *Sum) {
	i := s.mirrored(r)
	if i < 0 {
		return
	}
	o := &r.outcome[i]
	slipped := s.slipped(append(slices.Clone(r.terms), term{-1, r.target}), i, *o)
	if slipped <= o.bits {
		return
	}
	r.Bits += slipped - o.bits
	o.bits = slipped
	if of := oneSide(r.terms, s.sides); of != 0 && of != s.sides[r.target] {
		r.Bits -= otherWay
	}
}

// mirrored is the one position at which a sum over rows fails and would hold with the other sign of its total; −1 for none.
// Two of its lines at least have a figure there: that one is the opposite of another tells no way round.
func (a *axis) mirrored(r *Sum) int {
	if a.id != overRows || r.Fails != 1 || r.Holds == 0 || len(r.terms) < 2 {
		return -1
	}
	i := slices.IndexFunc(r.outcome, func(o outcome) bool { return o.kind == fails })
	total, figures := int64(0), 0
	for _, t := range r.terms {
		total += int64(t.sign) * a.count(t.line, i)
		if a.count(t.line, i) != 0 {
			figures++
		}
	}
	off := float64(abs(total+a.count(r.target, i))) / float64(max(1, a.step(r.target, i)))
	if figures < 2 || math.Round(2*off) > float64(r.outcome[i].count) {
		return -1
	}
	return i
}

// otherCell adds to a verdict on the sign of a total that of the one other place where its sum says something, where neither
// words nor other sums tell which of the two has the sign that is meant.
func (j *judge) otherCell(v *Verdict) {
	if len(v.Failures) != 1 || v.Failures[0].Sum.Holds != 1 {
		return
	}
	in, first := v.Failures[0], &v.Suspects[0]
	a, s := &j.axes[in.Sum.axis], in.Sum
	if a.mirrored(s) != in.at || first.Place != in.Target || first.Meant != -j.at(in.Target).Count {
		return
	}
	if of := oneSide(s.terms, a.sides); of != 0 && of == a.sides[s.target] {
		return
	}
	other := j.instance(s, slices.IndexFunc(s.outcome, func(o outcome) bool { return o.kind == holds })).Target
	for _, p := range []Place{other, in.Target} {
		if slices.ContainsFunc(j.using(p), func(o Instance) bool { return o.Sum != s && !o.Sum.Tentative() }) {
			return
		}
	}
	first.Chance, first.flat = first.Chance/2, first.flat/2
	v.Suspects = slices.Insert(v.Suspects, 1, Suspect{Place: other, Meant: -j.at(other).Count, Chance: first.Chance, flat: first.flat, slip: signSlip})
}

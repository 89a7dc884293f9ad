package sums

import (
	"cmp"
	"slices"

	"github.com/bbvgo/bbv/internal/span"
)

// few is how many terms a reader adds up at a glance.
const few = 4

// mostTried is how many sums are weighed for a line, the likeliest: more fit only
// where figures are all alike.
const mostTried = 20

// mostImplied is how many sums of a line are kept that follow from others.
const mostImplied = 4

// choose takes sums by what they say, as far as they say something beyond the
// chosen. What follows from those and fails nowhere says the same again; it is kept
// where it is shorter, for readers, who add up what stands next to each other.
func (g *Grid) choose(id int, proposed []*Sum) (chosen []*Sum) {
	a := &g.axes[id]
	sizes := a.sizes()
	sp := &span.Span{Compare: func(k, l int) int { // the largest go first, so that what is left of a sum says least
		return cmp.Or(cmp.Compare(sizes[k], sizes[l]), cmp.Compare(l, k))
	}}
	list := writings(proposed)
	var sound, of [][]*Sum // by line, for sums that fail
	if slices.ContainsFunc(list, func(r *Sum) bool { return r.Fails > 0 }) {
		sound, of = a.sound(list), make([][]*Sum, a.n)
	}
	slices.SortStableFunc(list, func(p, q *Sum) int {
		return cmp.Or(cmp.Compare(q.Bits, p.Bits), cmp.Compare(len(p.terms), len(q.terms)))
	})
	shortest := make([]int32, a.n) // terms of the sums of a line
	tried := make([]uint8, a.n)
	implied := make([]uint8, a.n) // and those of them that follow from others
	byRow := rowDifferences{}
	for _, r := range list {
		if g.over() {
			return nil
		}
		if tried[r.target] == mostTried {
			continue
		}
		tried[r.target]++
		if r.Bits+float64(r.spared) < tentative || r.refuted() || r.Fails > 0 && (a.covered(r, sound[r.target]) || a.rivalled(r, of) || r.repeats(of)) || byRow.have(r) || !r.partial && !a.saysMore(sp, sizes, r) {
			if r.Fails > 0 && !r.partial {
				r.standIn(sp, of[r.target])
			}
			continue
		}
		r = a.oriented(r)
		if r.Implied {
			if implied[r.target] == mostImplied {
				continue
			}
			implied[r.target]++
		}
		if least := int(shortest[r.target]); r.Implied && least > 0 && len(r.terms) > max(least, few) {
			continue
		} else if least == 0 || len(r.terms) < least {
			shortest[r.target] = int32(len(r.terms))
		}
		if r.partial {
			byRow[r.between()] = r.target
		}
		if of != nil {
			enter(of, r)
		}
		chosen = append(chosen, r)
	}
	shorten(chosen)
	return chosen
}

// rowDifferences are the lines of which one is the difference of two others, its sign by row, and which of them that is.
type rowDifferences map[uint64]int

// have reports whether the lines of a sum are such lines already, and it is not the other half of their difference.
func (d rowDifferences) have(s *Sum) bool {
	if len(d) == 0 {
		return false
	}
	target, ok := d[s.between()]
	return ok && !(s.partial && s.target == target)
}

// sound returns, by the lines that they are of, the sums that are established and hold everywhere.
func (a *axis) sound(list []*Sum) [][]*Sum {
	of := make([][]*Sum, a.n)
	for _, r := range list {
		if r.Fails > 0 || r.partial || r.Bits <= established || len(r.terms) < 2 || len(of[r.target]) >= mostTried {
			continue
		}
		enter(of, r)
	}
	return of
}

// enter lists a sum with its lines.
func enter(of [][]*Sum, r *Sum) {
	for _, t := range r.terms {
		of[t.line] = append(of[t.line], r)
	}
	of[r.target] = append(of[r.target], r)
}

// covered reports whether a sum, that fails, is, but for one line, another that holds
// everywhere, and at more places: it lacks that line, or has it wrongly. That of a
// section may be so but for two, and a difference may be that of another column.
func (a *axis) covered(s *Sum, sound []*Sum) bool {
	most := 1
	if s.family {
		most = 2
	}
	return slices.ContainsFunc(sound, func(o *Sum) bool {
		return o.Holds > s.Holds && !a.twins(s, o) && (s.without(o, 1).n <= most || s.without(o, -1).n <= most || a.id == overColumns && a.rivalsDifference(s, o))
	})
}

// repeats reports whether a sum has all parts of a chosen one of the same line, and
// others, or a total beside all its parts: then it says that those come to nothing, or
// counts them twice, which is not meant where it fails.
func (s *Sum) repeats(of [][]*Sum) bool {
	has := func(o *Sum, sign int) bool {
		return len(o.terms) > 1 && len(o.terms) < len(s.terms) &&
			!slices.ContainsFunc(o.terms, func(t term) bool { return !slices.Contains(s.terms, term{t.sign * sign, t.line}) })
	}
	for _, total := range append(s.terms[:len(s.terms):len(s.terms)], term{1, s.target}) {
		if slices.ContainsFunc(of[total.line], func(o *Sum) bool { return o.target == total.line && has(o, total.sign) }) {
			return true
		}
	}
	return false
}

// rivalled reports whether one of the sums of its lines rivals a sum: as does that of a
// twin, where the total of the sum is that of other lines.
func (a *axis) rivalled(r *Sum, of [][]*Sum) bool {
	total := slices.ContainsFunc(of[r.target], func(o *Sum) bool { return o.target == r.target })
	rivals := func(o *Sum) bool { return a.rivals(r, o) || total && a.twins(r, o) }
	return slices.ContainsFunc(of[r.target], rivals) || slices.ContainsFunc(of[r.terms[0].line], rivals)
}

// rivals reports whether a sum is another but for one line in the place of one
// that is like it and not the same, as last year's figures are like the budget: then
// one of them is not meant. A total by words of the lines above it is.
func (a *axis) rivals(s, o *Sum) bool {
	if o.partial {
		return false
	}
	for _, sign := range []int{1, -1} {
		if r := s.without(o, sign); r.n == 2 && (!a.same(r.lines[0], r.lines[1]) || a.id == overRows && o.Fails == 0 && !a.twins(s, o) && !(s.told && s.terms[len(s.terms)-1].line < s.target)) {
			return true
		}
	}
	return false
}

// rivalsDifference reports whether a sum of three columns has the target of another, one
// of its two terms, and another column instead of the second, whatever the signs.
func (a *axis) rivalsDifference(s, o *Sum) bool {
	lines := append(linesOf(s.terms), s.target)
	rest := slices.DeleteFunc(slices.Clone(lines), func(l int) bool {
		return l == o.target || slices.ContainsFunc(o.terms, func(t term) bool { return t.line == l })
	})
	return len(lines) == 3 && len(o.terms) == 2 && len(rest) == 1 && slices.Contains(lines, o.target) && !slices.ContainsFunc(o.terms, func(t term) bool { return a.same(rest[0], t.line) })
}

// twins reports whether two sums are of the same lines, and their totals equal but for
// one slip.
func (a *axis) twins(s, o *Sum) bool {
	return s.target != o.target && slices.Equal(s.terms, o.terms) && a.same(s.target, o.target)
}

// same reports whether two lines are equal but for one slip.
func (a *axis) same(k, l int) bool {
	differ := 0
	for i := range a.m {
		if a.count(k, i) != a.count(l, i) {
			differ++
		}
	}
	return differ < 2
}

// shorten lets a shorter sum of the same line stand for a longer one from which it
// follows: resultaat = saldo + mutaties for resultaat = baten − lasten + mutaties.
func shorten(chosen []*Sum) {
	if !slices.ContainsFunc(chosen, func(s *Sum) bool { return s.Implied }) {
		return
	}
	longer := map[int][]*Sum{} // by target: sums that hold everywhere and say more
	for _, c := range chosen {
		if !c.Implied && c.Fails == 0 {
			longer[c.target] = append(longer[c.target], c)
		}
	}
	for _, r := range chosen {
		if !r.Implied {
			continue
		}
		for _, c := range longer[r.target] {
			if !c.Implied && len(c.terms) > len(r.terms) {
				c.Implied, r.Implied = true, false
				break
			}
		}
	}
}

// standIn lets a shorter sum that fails stand for a longer one of the same line that fails as often and says less, given
// the others: that of totals for that of their parts.
func (s *Sum) standIn(sp *span.Span, of []*Sum) {
	for _, c := range of {
		if c.target == s.target && c.Fails == s.Fails && len(c.terms) > len(s.terms) && c.Bits < s.Bits && !c.partial {
			if rest, ok := sp.Reduce(sp.Of(s)); ok && len(rest) == 0 {
				*c = *s
				return
			}
		}
	}
}

// oriented writes a sum with that line as its target of which words say that it is
// the sum of others, the last if there are several.
func (a *axis) oriented(s *Sum) *Sum {
	best := s.target
	for _, t := range s.terms {
		if a.hint(t.line) > a.hint(best) || a.hint(t.line) == a.hint(best) && a.hint(best) > 0 && t.line > best {
			best = t.line
		}
	}
	if best == s.target || s.partial {
		return s
	}
	i := slices.IndexFunc(s.terms, func(t term) bool { return t.line == best })
	x := append(make([]term, 0, len(s.terms)), term{s.terms[i].sign, s.target})
	for _, t := range s.terms {
		if t.line != best {
			x = append(x, term{-t.sign * s.terms[i].sign, t.line})
		}
	}
	w := a.weigh(best, x)
	other := newSum(int(s.axis), best, inOrder(x), s.shape, s.price, w)
	if other.silent() > s.silent() {
		return s
	}
	other.Bits, other.Implied, other.family, other.odd, other.spared = s.Bits, s.Implied, s.family, s.odd, s.spared
	return other
}

// refuted reports whether a sum fails too often to be meant: at more than half
// of the places where it holds, and one.
func (s *Sum) refuted() bool {
	if s.family && s.Fails == 1 {
		return false
	}
	return 2*s.Fails > s.Holds+1
}

// writings keeps one writing of each sum: c = a + b and a = c − b are one
// hypothesis. It is the writing that is silent least, with what the best of them
// says.
func writings(proposed []*Sum) (list []*Sum) {
	index, room := make(map[uint64]int32, len(proposed)), []term(nil)
	for _, r := range proposed {
		k := r.canonical(&room)
		i, ok := index[k]
		if r.partial || !ok {
			if !r.partial {
				index[k] = int32(len(list))
			}
			list = append(list, r)
			continue
		}
		best := max(list[i].Bits, r.Bits)
		if cmp.Or(cmp.Compare(r.silent(), list[i].silent()), cmp.Compare(list[i].Bits, r.Bits)) < 0 {
			list[i] = r
		}
		list[i].Bits = best
	}
	return list
}

// sizes are the largest counts of the lines.
func (a *axis) sizes() []int64 {
	sizes := make([]int64, a.n)
	for l := range a.n {
		for i := range a.m {
			sizes[l] = max(sizes[l], abs(a.count(l, i)))
		}
	}
	return sizes
}

// Len is of how many lines a sum is a relation.
func (s *Sum) Len() int { return len(s.terms) + 1 }

// Term is one of these lines, with its coefficient.
func (s *Sum) Term(i int) (line, coefficient int) {
	if i == len(s.terms) {
		return s.target, -1
	}
	return s.terms[i].line, s.terms[i].sign
}

// saysMore reports whether a sum says enough beyond the chosen ones, and adds it
// to them if so.
func (a *axis) saysMore(sp *span.Span, sizes []int64, r *Sum) bool {
	own := sp.Of(r)
	rest, ok := sp.Reduce(own)
	switch {
	case !ok:
		return false
	case len(rest) == 0:
		r.Implied = r.Fails == 0 && !r.Tentative()
		return r.Implied
	}
	if !slices.Equal(own, rest) {
		telling := slices.DeleteFunc(slices.Clone(rest), func(t span.Term) bool { return sizes[t.Key] == 0 })
		if len(telling) == 0 || !a.saysBeyond(telling, r) { // that nil lines are nil, or too little
			return false
		}
	}
	sp.Add(rest)
	return true
}

// saysBeyond reports whether what is left of a sum says enough, and takes from it what it says no more.
func (a *axis) saysBeyond(telling span.Vector, r *Sum) bool {
	bits, ok := a.beyond(telling, r)
	borne := r.family && bits > 1 && r.Fails == 0
	if !ok || bits+float64(r.spared)-r.price < tentative && !borne {
		return false
	}
	if !r.family {
		r.Bits = min(r.Bits, bits-r.price)
	}
	return true
}

// mostBeyond bounds what a place says for a sum of which only a multiple is left.
const mostBeyond = 6

// beyond returns the evidence for what is left of a sum.
func (a *axis) beyond(rest span.Vector, r *Sum) (bits float64, ok bool) {
	w, ok := rest.Whole()
	if !ok || len(rest) == 1 { // that one line is nil
		return 0, false
	}
	if abs(int64(w[0])) != 1 {
		for _, o := range r.outcome {
			if o.kind == holds && r.Fails == 0 {
				bits += min(mostBeyond, o.bits)
			}
		}
		return bits, true
	}
	x := make([]term, 0, len(rest))
	for i, c := range w[1:] {
		x = append(x, term{-c / w[0], rest[i+1].Key})
	}
	for _, o := range a.weigh(rest[0].Key, inOrder(x)) {
		bits += o.bits
	}
	return bits, true
}

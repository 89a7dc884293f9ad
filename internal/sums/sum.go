package sums

import (
	"encoding/binary"
	"slices"
)

// shape is the form in which a sum was proposed.
type shape uint8

const (
	run        shape = iota // adjacent lines, their own totals taken out
	stride                  // the same line of every block
	near                    // a few signed lines within a window
	sameLabel               // all lines of one label
	equal                   // one other line
	totals                  // the totals of one level
	difference              // the difference of two columns, its sign by row
	pooled                  // proposed by its family
)

// Sum is a hypothesis that the figures bear out: the target line is the signed
// sum of other lines.
type Sum struct {
	Bits    float64 // evidence less price: how much more likely the figures are if the sum is meant
	Holds   int32   // places where it holds
	Fails   int32   // places where it does not
	target  int
	terms   []term // in the order of their lines
	price   float64
	outcome []outcome // by position
	odd     float32   // how often its family is not meant at a place
	spared  float32   // bits that it would have more if its one failure is a slip of a known kind
	axis    int8
	Implied bool // it follows from sums that say more
	shape   shape
	mended  bool // a slip explains a failure
	partial bool // meant at some positions only
	section bool // of a section and its total
	family  bool // borne out by the same sum elsewhere
	told    bool // words and headings tell its lines
}

func newSum(axis, target int, terms []term, shape shape, price float64, w []outcome) *Sum {
	s := sumOf(axis, target, terms, shape, price, w)
	return &s
}

func sumOf(axis, target int, terms []term, shape shape, price float64, w []outcome) Sum {
	s := Sum{axis: int8(axis), target: target, terms: terms, shape: shape, price: price, outcome: w, Bits: -price}
	for _, o := range w {
		s.Bits += o.bits
		switch o.kind {
		case fails:
			s.Fails++
		case holds:
			s.Holds++
		}
	}
	return s
}

// kept has room for sums with their terms and outcomes, for many at once.
type kept struct {
	sums     []Sum
	terms    []term
	outcomes []outcome
}

// keep returns a copy of a sum of which nothing is used again.
func (k *kept) keep(s Sum) *Sum {
	s.terms, s.outcome = stow(&k.terms, s.terms), stow(&k.outcomes, s.outcome)
	return &stow(&k.sums, []Sum{s})[0]
}

// drop gives the room of the sums that were kept last to others.
func (k *kept) drop(last []*Sum) {
	terms, outcomes := 0, 0
	for _, s := range last {
		terms, outcomes = terms+len(s.terms), outcomes+len(s.outcome)
	}
	k.sums = k.sums[:max(0, len(k.sums)-len(last))]
	k.terms, k.outcomes = k.terms[:max(0, len(k.terms)-terms)], k.outcomes[:max(0, len(k.outcomes)-outcomes)]
}

// stow copies values to what is left of a block, or to a new one.
func stow[T any](block *[]T, values []T) []T {
	if cap(*block)-len(*block) < len(values) {
		*block = make([]T, 0, max(len(values), min(max(16, 2*cap(*block)), 1024)))
	}
	from := len(*block)
	*block = append(*block, values...)
	return (*block)[from:len(*block):len(*block)]
}

// unlessLarge returns room that is used again, where it is not so large that it is better left.
func unlessLarge[T any](room []T) []T {
	const large = 256
	if cap(room) > large {
		return nil
	}
	return room
}

// evidence is the bits of the figures alone.
func (s *Sum) evidence() (bits float64) {
	for _, o := range s.outcome {
		bits += o.bits
	}
	return bits
}

// silent counts the places where the sum says nothing.
func (s *Sum) silent() (n int) {
	for _, o := range s.outcome {
		if o.kind == silent {
			n++
		}
	}
	return n
}

// Places is at how many places it says something.
func (s *Sum) Places() int { return len(s.outcome) - s.silent() }

// Tentative reports whether the evidence is too little to hold the sum against
// the table: the figures where it holds, or a slip that explains where it fails.
func (s *Sum) Tentative() bool { return s.Bits < established && !s.mended }

// oneSide is the side to which all lines of a sum count, 0 where they differ.
func oneSide(x []term, side []int32) int32 {
	of := int32(x[0].sign) * side[x[0].line]
	for _, t := range x {
		if int32(t.sign)*side[t.line] != of {
			return 0
		}
	}
	return of
}

// between names the lines of a sum, whatever their signs.
func (s *Sum) between() uint64 {
	var room [16]int
	lines := append(room[:0], s.target)
	for _, t := range s.terms {
		lines = append(lines, t.line)
	}
	slices.Sort(lines)
	var buffer [64]byte
	name := buffer[:0]
	for _, l := range lines {
		name = binary.AppendUvarint(name, uint64(l))
	}
	return hash(name)
}

// hashOf is the hash of what tells sums of one axis apart.
func hashOf(target int, x []term) uint64 {
	var buffer [64]byte
	return hash(appendKey(buffer[:0], target, x))
}

// appendKey appends what tells sums of one axis apart; the terms are in the order of their lines.
func appendKey(b []byte, target int, x []term) []byte {
	b = binary.AppendUvarint(b, uint64(target))
	for _, t := range x {
		b = binary.AppendVarint(b, int64((t.line+1)*t.sign))
	}
	return b
}

// hash is the FNV-1a hash of a key.
func hash(key []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range key {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// canonical is the hash of the relation between lines, whichever of them is the target, in the room that is given.
func (s *Sum) canonical(room *[]term) uint64 {
	all := inOrder(append(append((*room)[:0], s.terms...), term{-1, s.target}))
	*room = all
	first := all[0].sign
	for i := range all {
		all[i].sign *= first
	}
	return hashOf(0, all)
}

// Bits of evidence from which a sum is established, and from which it is
// tentative: one in 64 accidents, one in eight.
const (
	established = 6.0
	tentative   = 3.0
	telling     = 3.0 // of the figures alone: less cannot start a family
)

// register finds sums of one axis by the hashes of what they are: there may be hundreds of thousands.
type register map[uint64]*Sum

// get returns the sum of a target and terms in the order of their lines, nil where it
// is not known.
func (r register) get(target int, x []term) *Sum {
	if s := r[hashOf(target, x)]; s != nil && s.is(target, x) {
		return s
	}
	return nil
}

// is reports whether a sum is that of a target and terms.
func (s *Sum) is(target int, x []term) bool { return s.target == target && slices.Equal(s.terms, x) }

// set makes a sum known, in the place of one that is the same.
func (r *register) set(s *Sum) {
	if *r == nil {
		*r = register{}
	}
	(*r)[hashOf(s.target, s.terms)] = s
}

// rest are the lines in which two sums differ: how many, and two of them in their order, if there are no more. Of three or more n is three.
type rest struct {
	n     int
	lines [2]int
}

// without returns the lines in which a sum differs from another, or from its opposite.
func (s *Sum) without(o *Sum, sign int) (r rest) {
	if far := len(s.terms) - len(o.terms); far > 2 || far < -2 {
		return rest{n: 3}
	}
	for p, q := s.walk(), o.walk(); r.n < 3; {
		x, more := p.peek()
		y, others := q.peek()
		switch {
		case !more && !others:
			return r
		case !others || more && x.line < y.line:
			r.add(x.line)
			p.next()
		case !more || y.line < x.line:
			r.add(y.line)
			q.next()
		default:
			if x.sign != sign*y.sign {
				r.add(x.line)
			}
			p.next()
			q.next()
		}
	}
	return r
}

func (r *rest) add(line int) {
	if r.n < len(r.lines) {
		r.lines[r.n] = line
	}
	r.n++
}

// walk goes through the lines of a sum in their order, the target with sign −1 among them.
type walk struct {
	terms  []term
	target int // −1 once it was passed
}

func (s *Sum) walk() walk { return walk{s.terms, s.target} }

// peek is the line at hand; ok is false behind the last.
func (w *walk) peek() (t term, ok bool) {
	switch {
	case w.target >= 0 && (len(w.terms) == 0 || w.target < w.terms[0].line):
		return term{-1, w.target}, true
	case len(w.terms) == 0:
		return t, false
	}
	return w.terms[0], true
}

func (w *walk) next() {
	if w.target >= 0 && (len(w.terms) == 0 || w.target < w.terms[0].line) {
		w.target = -1
		return
	}
	w.terms = w.terms[1:]
}

// role is what lines are in sums of several that are held against the table.
type role struct{ total, part bool }

// roles are those of the lines of both axes.
func (g *Grid) roles(found []*Sum) (of [2][]role) {
	for id := range of {
		of[id] = make([]role, g.axes[id].n)
	}
	for _, s := range found {
		if len(s.terms) > 1 && !s.Tentative() && !s.Implied {
			of[s.axis][s.target].total = true
			for _, t := range s.terms {
				of[s.axis][t.line].part = true
			}
		}
	}
	return of
}

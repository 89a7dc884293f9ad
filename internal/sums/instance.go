package sums

import (
	"cmp"
	"encoding/binary"
	"iter"
	"slices"
)

// Instance is a sum at one place.
type Instance struct {
	Sum    *Sum
	Target Place
	Terms  []Addend
	Fails  bool
	Exact  bool // to the last digit
	Wide   bool // it fails by more than rounding explains, also of figures that were added up rounded
	at     int
}

func (g *Grid) instance(s *Sum, i int) Instance {
	return g.instanceIn(make([]Addend, 0, len(s.terms)+1), s, i)
}

// instanceIn makes an instance in a room for its terms and its target.
func (g *Grid) instanceIn(room []Addend, s *Sum, i int) Instance {
	in := Instance{Sum: s, Terms: room, Target: g.place(int(s.axis), s.target, i), Fails: s.outcome[i].kind == fails, Exact: s.outcome[i].off == 0, at: i}
	in.Wide = in.Fails && 2*s.outcome[i].off-float64(s.outcome[i].count) > mostCarriedSteps
	turned := g.axes[s.axis].turned
	for _, t := range s.terms {
		a := Addend{t.sign, g.place(int(s.axis), t.line, i)}
		if turned[a.Place] != turned[in.Target] {
			a.Sign = -a.Sign
		}
		in.Terms = append(in.Terms, a)
	}
	return in
}

// passing is an instance until the next is passing.
func (g *Grid) passing(s *Sum, i int) Instance {
	in := g.instanceIn(g.room[:0], s, i)
	g.room = in.Terms
	return in
}

// Instances yields a sum at all places where it says something.
func (g *Grid) Instances(s *Sum) iter.Seq[Instance] {
	return func(yield func(Instance) bool) {
		rooms := roomsFor(s)
		for i, o := range s.outcome {
			if o.kind != silent && !yield(g.instanceIn(rooms(), s, i)) {
				return
			}
		}
	}
}

// Everywhere yields a sum at all places of its lines, also where it says nothing; not where somebody refused it.
func (g *Grid) Everywhere(s *Sum) iter.Seq[Instance] {
	return func(yield func(Instance) bool) {
		refused, rooms := g.refusals(), roomsFor(s)
		for i := range s.outcome {
			if in := g.instanceIn(rooms(), s, i); (len(refused) == 0 || !refused[g.relates(in.addends())]) && !yield(in) {
				return
			}
		}
	}
}

// roomsFor cuts rooms for instances of a sum out of larger ones.
func roomsFor(s *Sum) func() []Addend {
	const together = 32
	var room []Addend
	n := len(s.terms) + 1
	return func() []Addend {
		if len(room) < n {
			room = make([]Addend, n*min(together, len(s.outcome)))
		}
		one := room[:0:n]
		room = room[n:]
		return one
	}
}

// Lines returns the rows, or the columns, between which a sum holds: the target
// with sign −1 last.
func (g *Grid) Lines(s *Sum) (terms []Addend, overRows bool) {
	terms = make([]Addend, 0, len(s.terms)+1)
	for i := range s.Len() {
		line, sign := s.Term(i)
		p := Addend{Sign: sign}
		if s.axis == 0 {
			p.Row = int(g.rows[line])
		} else {
			p.Column = int(g.columns[line])
		}
		terms = append(terms, p)
	}
	return terms, s.axis == 0
}

// addends are the terms and the target.
func (in Instance) addends() []Addend { return append(in.Terms, Addend{-1, in.Target}) }

// coefficient is what a cell is multiplied by, 0 where it takes no part.
func (in Instance) coefficient(p Place) (k int64) {
	if p.Row != in.Target.Row && p.Column != in.Target.Column { // its cells are of one row, or of one column
		return 0
	}
	for _, t := range in.Terms {
		if t.Place == p {
			k += int64(t.Sign)
		}
	}
	if in.Target == p {
		k--
	}
	return k
}

// residual adds up an instance when one cell is changed.
func (g *Grid) residual(in Instance, changed Place, by int64) (t tally) {
	for _, x := range in.Terms {
		c := g.at(x.Place)
		if x.Place == changed {
			c.Count += by
		}
		t.add(c.State, c.Count, int64(c.Step), int64(x.Sign))
	}
	t.count++ // the target counts always
	terms := t.count
	c := g.at(in.Target)
	if in.Target == changed {
		c.Count += by
	}
	t.add(c.State, c.Count, int64(c.Step), -1)
	t.count, t.step = terms, max(t.step, 1)
	return t
}

// nowhere is no cell.
var nowhere = Place{-1, -1}

// refusal is what is known to be no sum: the cells of every refused relation, by what
// relates names it, whichever of them is the total.
type refusal map[string]bool

// refusals lists the refused relations.
func (g *Grid) refusals() refusal {
	if len(g.Refused) == 0 {
		return nil
	}
	r := refusal{}
	for _, addends := range g.Refused {
		r[g.relates(addends)] = true
	}
	delete(r, "") // of cells that are all nil
	return r
}

// relates names a relation between cells, whatever its total and overall sign. Cells that
// are nil add nothing to it.
func (g *Grid) relates(addends []Addend) string {
	all := slices.DeleteFunc(slices.Clone(addends), func(a Addend) bool { return g.isNil(a.Place) })
	slices.SortFunc(all, func(p, q Addend) int {
		return cmp.Or(cmp.Compare(p.Row, q.Row), cmp.Compare(p.Column, q.Column))
	})
	var b []byte
	for _, a := range all {
		b = binary.AppendVarint(b, int64(a.Sign*all[0].Sign))
		b = binary.AppendUvarint(binary.AppendUvarint(b, uint64(a.Row)), uint64(a.Column))
	}
	return string(b)
}

// isNil reports whether a cell is nil, or none of the grid.
func (g *Grid) isNil(p Place) bool {
	if p.Row < 0 || p.Column < 0 || p.Row >= len(g.Rows) || p.Column >= len(g.Columns) {
		return true
	}
	c := g.at(p)
	return c.State != Unknown && c.Count == 0
}

// meant are the sums without the places where somebody knows that they are not meant.
func (g *Grid) meant(list []*Sum) (kept []*Sum) {
	refused := g.refusals()
	if len(refused) == 0 {
		return list
	}
	for _, s := range list {
		at := slices.Clone(s.outcome)
		for i, o := range s.outcome {
			if o.kind != silent && refused[g.relates(g.instance(s, i).addends())] {
				s.forget(at, i)
			}
		}
		if s.outcome = at; s.Places() > 0 {
			kept = append(kept, s)
		}
	}
	return kept
}

// forget takes what a position says of a sum out of it.
func (s *Sum) forget(outcomes []outcome, i int) {
	switch o := outcomes[i]; o.kind {
	case holds:
		s.Holds--
	case fails:
		s.Fails--
	}
	s.Bits -= outcomes[i].bits
	outcomes[i] = outcome{}
}

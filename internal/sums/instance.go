package sums

import "iter"

// Addend is a cell of a sum with its sign.
type Addend struct {
	Sign int
	Place
}

// Instance is a sum at one place.
type Instance struct {
	Sum    *Sum
	Target Place
	Terms  []Addend
	Fails  bool
	Exact  bool // to the last digit
	at     int
}

func (g *Grid) instance(s *Sum, i int) Instance {
	in := Instance{Sum: s, Terms: make([]Addend, 0, len(s.terms)), Target: g.place(s.axis, s.target, i), Fails: s.outcome[i].kind == fails, Exact: s.outcome[i].off == 0, at: i}
	turned := g.axes[s.axis].turned
	for _, t := range s.terms {
		a := Addend{t.sign, g.place(s.axis, t.line, i)}
		if turned[a.Place] != turned[in.Target] {
			a.Sign = -a.Sign
		}
		in.Terms = append(in.Terms, a)
	}
	return in
}

// Instances yields a sum at all places where it says something.
func (g *Grid) Instances(s *Sum) iter.Seq[Instance] {
	return func(yield func(Instance) bool) {
		for i, o := range s.outcome {
			if o.kind != silent && !yield(g.instance(s, i)) {
				return
			}
		}
	}
}

// Lines returns the rows, or the columns, between which a sum holds: the target
// with sign −1 last.
func (g *Grid) Lines(s *Sum) (terms []Addend, overRows bool) {
	for _, t := range append(s.terms[:len(s.terms):len(s.terms)], term{-1, s.target}) {
		p := Addend{Sign: t.sign}
		if s.axis == 0 {
			p.Row = g.rows[t.line]
		} else {
			p.Column = g.columns[t.line]
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

package opendata

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
)

// Absence is evidence in the figures for why an authority is an outlier: taakvelden on
// which it has nothing at all on the side that falls short, while nearly all others have,
// and whose size may explain the difference. It is evidence, not proof.
type Absence struct {
	Side budget.Side
	// Taakvelden are stems of codes, in code order: 6.71 stands for 6.71 and all codes that
	// begin with it. Empty when there is no evidence.
	Taakvelden []iv3.Taakveld
	Others     int // how many of the others have amounts on each of them, at least
	Of         int // how many others there are
	// Estimate is what the others have on them, net of the other side, per inhabitant,
	// times the inhabitants of the authority: rounded to thousands of euros.
	Estimate budget.Amount
}

// Text says it in words; empty when there is no evidence.
func (a Absence) Text() finding.Text {
	if len(a.Taakvelden) == 0 {
		return finding.Text{}
	}
	codes := make([]string, len(a.Taakvelden))
	for i, t := range a.Taakvelden {
		codes[i] = t.String()
	}
	return finding.Text{
		NL: "geen {0} op {1}, waar minstens {2} van {3} andere die wel hebben; naar hun gemiddelde per inwoner zou dat ongeveer € {4} zijn",
		EN: "no {0} at all on {1}, where at least {2} of {3} others have them; at their average per inhabitant that would be about € {4}",
	}.With(a.Side.String(), strings.Join(codes, ", "), strconv.Itoa(a.Others), strconv.Itoa(a.Of), fmt.Sprintf("%n", a.Estimate))
}

// EntityCheck is the check of one authority at one moment. All taakvelden together,
// 0.10 and 0.11 included, have as many baten as lasten.
type EntityCheck struct {
	Entity        Entity
	Lasten, Baten budget.Amount
	Difference    budget.Amount // lasten − baten
	Delivered     bool          // false for nothing but zeros, or no rows at all
	Outlier       bool          // the difference of what was delivered is beyond the tolerance
	// Absence is what the figures themselves show about an outlier, or empty.
	Absence Absence
}

// DefaultTolerance is the tolerance of CBS control PF006 on published figures: 50 times
// € 1.000. Published figures are rounded to thousands one by one, so equality is too much
// to ask.
func DefaultTolerance() budget.Amount { return budget.Euros(50_000) }

// Check checks every authority of the set at a moment, in the order of [Set.Entities]. A
// total such as Nederland, which is never an outlier, is held against the sum of the
// authorities: its Difference is its lasten − theirs, and Lasten and Baten are its own.
func (t *Totals) Check(m Moment, tolerance budget.Amount) []EntityCheck {
	t = t.orNone()
	var list []EntityCheck
	var sum budget.Amount
	for _, e := range t.set.Entities() {
		c := EntityCheck{Entity: e, Delivered: t.delivered(e, m)}
		c.Lasten, _ = t.sum(e, m, budget.Lasten, onTaakvelden)
		c.Baten, _ = t.sum(e, m, budget.Baten, onTaakvelden)
		c.Difference = c.Lasten.Sub(c.Baten)
		c.Outlier = c.Delivered && !e.Pseudo() && c.Difference.Abs().Cmp(tolerance) > 0
		if !e.Pseudo() {
			sum = sum.Add(c.Lasten)
		}
		list = append(list, c)
	}
	t.explain(list, m)
	for i, c := range list {
		if c.Entity.Pseudo() {
			list[i].Difference = c.Lasten.Sub(sum)
		}
	}
	return list
}

// explain looks for what is absent of every outlier.
func (t *Totals) explain(list []EntityCheck, m Moment) {
	var others []Entity
	for _, c := range list {
		if c.Delivered && !c.Outlier && !c.Entity.Pseudo() {
			others = append(others, c.Entity)
		}
	}
	for i, c := range list {
		if !c.Outlier {
			continue
		}
		side := budget.Lasten // fewer lasten than baten: something is missing among the lasten
		if c.Difference.Sign() > 0 {
			side = budget.Baten
		}
		list[i].Absence = t.absence(c, m, side, others)
	}
}

// What counts as evidence: the part of the others that must have an amount, and the part
// of the difference that a stem must explain, both per cent.
const (
	usual    = 90
	material = 5
)

func (t *Totals) absence(c EntityCheck, m Moment, side budget.Side, others []Entity) Absence {
	found := Absence{Side: side, Of: len(others), Others: len(others)}
	own, _ := t.set.Facts(c.Entity, m)
	var inhabitants int64
	for _, o := range others {
		f, _ := t.set.Facts(o, m)
		inhabitants += int64(f.Inhabitants)
	}
	if own.Inhabitants <= 0 || inhabitants <= 0 {
		return Absence{}
	}
	for _, stem := range t.stems() {
		in := func(p post) bool { return onTaakvelden(p) && stemOf(p.Taakveld) == stem }
		if a, _ := t.sum(c.Entity, m, side, in); !a.IsZero() {
			continue
		}
		have, net := t.usual(others, m, side, in)
		estimate, err := net.Mul(decimal.NewFromInt(int64(own.Inhabitants)), 2, budget.HalfUp)
		if err == nil {
			estimate, err = estimate.Div(decimal.NewFromInt(inhabitants), -3, budget.HalfUp)
		}
		large, errLarge := c.Difference.Abs().Mul(decimal.New(material, -2), 2, budget.HalfUp)
		if err != nil || errLarge != nil || have*100 < usual*len(others) || estimate.Cmp(large) < 0 {
			continue
		}
		found.Taakvelden = append(found.Taakvelden, stem)
		found.Others = min(found.Others, have)
		found.Estimate = found.Estimate.Add(estimate)
	}
	return found
}

// usual counts the others that have an amount on some posts and adds up their net amounts.
func (t *Totals) usual(others []Entity, m Moment, side budget.Side, in func(post) bool) (have int, net budget.Amount) {
	other := budget.Lasten + budget.Baten - side
	for _, o := range others {
		a, _ := t.sum(o, m, side, in)
		b, _ := t.sum(o, m, other, in)
		if net = net.Add(a).Sub(b); !a.IsZero() {
			have++
		}
	}
	return have, net
}

// stems returns the stems of all taakvelden of the set, in code order.
func (t *Totals) stems() []iv3.Taakveld {
	var list []iv3.Taakveld
	for _, p := range t.set.posts {
		if onTaakvelden(p) {
			list = append(list, stemOf(p.Taakveld))
		}
	}
	slices.SortFunc(list, iv3.Taakveld.Compare)
	return slices.Compact(list)
}

// stemOf is a taakveld code with at most two digits after the point.
func stemOf(t iv3.Taakveld) iv3.Taakveld {
	text := t.String()
	s, err := iv3.ParseTaakveld(text[:min(4, len(text))])
	if err != nil {
		return t
	}
	return s
}

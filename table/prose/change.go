package prose

import (
	"slices"

	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/shopspring/decimal"
)

// direction is which way something changed; 0 where no word tells.
type direction int

const (
	down direction = -1
	up   direction = 1
)

// change is what a sentence says of one thing at two moments. Numerals are nil where they are not said.
type change struct {
	from, to    *Numeral
	by, percent *Numeral
	way         direction
	used        int // figures that take part
}

// reader goes over the items of a sentence that is about to be understood.
type reader struct {
	s *Sentence
}

func (r reader) item(i int) item {
	if i < 0 || i >= len(r.s.items) {
		return item{kind: markItem}
	}
	return r.s.items[i]
}

// figure is the figure at item i, nil where there is none.
func (r reader) figure(i int) *Numeral {
	if it := r.item(i); it.kind == figureItem && it.numeral < len(r.s.Numerals) { // a caller may have taken numerals away
		return &r.s.Numerals[it.numeral]
	}
	return nil
}

func (r reader) word(i int, k lexicon.Kind) bool {
	it := r.item(i)
	return it.kind == wordItem && k.Has(it.text)
}

// wayOf is the direction that the word at item i tells, 0 for any other item.
func (r reader) wayOf(i int) direction {
	switch {
	case r.word(i, lexicon.Rise):
		return up
	case r.word(i, lexicon.Fall):
		return down
	}
	return 0
}

// passable reports whether an item says nothing of what a figure is of: it may stand between the figures of one change.
func (r reader) passable(i int) bool {
	switch it := r.item(i); it.kind {
	case yearItem:
		return true
	case markItem:
		return i >= 0 && i < len(r.s.items)
	case wordItem:
		return lexicon.BesideChange.Has(it.text) || stageWord(it.text)
	}
	return false
}

// stageWord reports whether a word names the stage of a figure.
func stageWord(w string) bool {
	return lexicon.Realisatie.Has(w) || lexicon.Begroting.Has(w) || lexicon.Meerjarenraming.Has(w) || lexicon.Primitief.Has(w)
}

// longestUnit is how many words may stand behind a figure for what it counts: "leerlingen", "euro per inwoner".
const longestUnit = 2

// after is the first item from i on that says something, behind the unit of the figure before i.
func (r reader) after(i int) int {
	for n := 0; n < longestUnit && r.unitWord(i); n++ {
		i++
	}
	for r.passable(i) {
		i++
	}
	return i
}

// unitWord reports whether a word may say what the figure before it counts.
func (r reader) unitWord(i int) bool {
	return r.item(i).kind == wordItem && r.wayOf(i) == 0 && !r.passable(i) && !r.word(i, lexicon.To) && !r.word(i, lexicon.From) &&
		!r.word(i, lexicon.By) && !r.word(i, lexicon.Than) && !r.word(i, lexicon.More) && !r.word(i, lexicon.Less)
}

// before is the last item up to i that says something.
func (r reader) before(i int) int {
	for r.passable(i) {
		i--
	}
	return i
}

// pair finds "van A naar B": the item of van, and the one behind B.
func (r reader) pair() (c change, begin, end int, ok bool) {
	for i := range r.s.items {
		if !r.word(i, lexicon.From) || r.figure(i+1) == nil {
			continue
		}
		j := r.after(i + 2)
		if !r.word(j, lexicon.To) {
			continue
		}
		k := j + 1
		for r.passable(k) || r.word(k, lexicon.From) {
			k++
		}
		if b := r.figure(k); b != nil {
			return change{from: r.figure(i + 1), to: b, used: 2}, i, k + 1, true
		}
	}
	return change{}, 0, 0, false
}

// difference takes a figure by which something changed.
func (c *change) difference(m *Numeral) bool {
	percentages := c.to.measure == percentage
	switch {
	case m.measure == percentage && !percentages && c.percent == nil:
		c.percent = m
	case c.by == nil && (m.measure == c.to.measure || m.measure == points && percentages):
		c.by = m
	default:
		return false
	}
	c.used++
	return true
}

// fromTo reads what a sentence says of a change from one figure to another: "van A naar B, een daling van C (D %)",
// "stijgt met C van A naar B".
func (r reader) fromTo() (c change, ok bool) {
	c, begin, end, ok := r.pair()
	if !ok || !c.alignUnits() {
		return change{}, false
	}
	i := r.before(begin - 1)
	if m := r.figure(i); m != nil && r.apposed(i) && r.said(r.before(i-1)) && c.difference(m) {
		i = r.before(i - 1)
	}
	if m := r.figure(i); m != nil && r.said(i) && c.difference(m) {
		i = r.before(i - 2)
	}
	c.way = r.wayOf(i)
	i = r.after(end)
	if way := r.wayOf(i); way != 0 && c.by == nil && c.percent == nil {
		if m := r.figure(i + 2); m != nil && (r.word(i+1, lexicon.From) || r.word(i+1, lexicon.By)) && c.difference(m) {
			c.way, i = way, r.after(i+3)
		}
	}
	for m := r.figure(i); m != nil && r.apposed(i) && c.difference(m); m = r.figure(i) {
		i = r.after(i + 1)
	}
	return c, true
}

// said reports whether the figure at item i is one by which something changed: "met C", "een daling van C".
func (r reader) said(i int) bool {
	return r.figure(i) != nil && (r.word(i-1, lexicon.By) || r.word(i-1, lexicon.From) && r.wayOf(i-2) != 0)
}

// apposed reports whether the figure at item i says the same as the one before it, in another measure: in parentheses, or
// behind "ofwel".
func (r reader) apposed(i int) bool {
	return r.item(i-1).text == "(" || r.word(i-1, lexicon.InOtherWords)
}

// alignUnits gives the first figure the words of the second that it lacks: "van 2,3 naar 2,5 miljoen", "van 3 naar 5 %".
// It reports whether both then count the same.
func (c *change) alignUnits() bool {
	a, b := *c.from, *c.to
	if a.measure == plain && a.scale == 0 && b.measure != plain || a.measure == b.measure && a.scale == 0 && b.scale != 0 && a.value.Abs().LessThan(thousand) {
		a.measure = b.measure
		a.value, a.step, a.scale = a.value.Shift(b.scale), a.step.Shift(b.scale), b.scale
		c.from = &a
	}
	if a.measure == euros && b.measure == plain && b.scale == 0 {
		b.measure = euros
		c.to = &b
	}
	return c.from.measure == c.to.measure && a.closeness != bound && b.closeness != bound
}

var thousand = decimal.NewFromInt(1000)

// higherThan reads "B, C hoger dan A": the figure, by how much, and the other one.
func (r reader) higherThan() (c change, ok bool) {
	for i := range r.s.items {
		more, less := r.word(i, lexicon.More), r.word(i, lexicon.Less)
		if !more && !less || !r.word(i+1, lexicon.Than) {
			continue
		}
		by, to := r.figure(i-1), r.figure(r.before(i-2))
		from := r.figure(r.after(i + 2))
		if by == nil || to == nil || from == nil {
			continue
		}
		c = change{from: from, to: to, used: 2, way: up}
		if less {
			c.way = down
		}
		return c, c.alignUnits() && c.difference(by)
	}
	return change{}, false
}

// mistakes are the figures of a change that do not follow from the others, however these were rounded; signed says that they
// may be of either sign, which the words tell.
func (c change) mistakes(signed bool) (list []Mistake) {
	if !signed && c.wrongWay() {
		return []Mistake{{fault: wrongWay, Numeral: *c.to, From: []Numeral{*c.from}}}
	}
	moved := c.moved(signed)
	if m := c.by; m != nil && m.closeness != bound && !moved.by(m) {
		switch {
		case m.measure != percentage:
			list = append(list, c.mistake(wrongDifference, m, c.to.value.Sub(c.from.value).Abs()))
		case !moved.percent(m): // of percentages people print the difference, or how much more that is
			list = append(list, c.mistake(wrongPercentage, m, c.percentOf(m.decimals)))
		}
	}
	if m := c.percent; m != nil && m.closeness != bound && !moved.percent(m) {
		list = append(list, c.mistake(wrongPercentage, m, c.percentOf(m.decimals)))
	}
	return list
}

// wrongWay reports whether the figures go up where the words go down, or the other way.
func (c change) wrongWay() bool {
	a, b := c.from.span(), c.to.span()
	moved := b.sub(a)
	return a.low.Sign() >= 0 && b.low.Sign() >= 0 && (c.way == up && moved.high.IsNegative() || c.way == down && moved.low.IsPositive())
}

// movement is by how much something may have changed.
type movement struct {
	from  span
	sizes []span
}

func (c change) moved(signed bool) movement {
	a, b := c.from.span(), c.to.span()
	m := movement{a.size(), []span{b.sub(a).size()}}
	if signed {
		m.sizes = append(m.sizes, a.size().add(b.size())) // from nadelig to voordelig
	}
	return m
}

// by reports whether a figure can be by how much it changed.
func (v movement) by(m *Numeral) bool { return slices.ContainsFunc(v.sizes, m.span().size().meets) }

// percent reports whether a figure can be the percentage by which it changed.
func (v movement) percent(m *Numeral) bool {
	return slices.ContainsFunc(v.sizes, func(s span) bool { return percentMeets(s, v.from, m.span().size()) })
}

// percentOf is the change as a percentage, at face value. No figure that was read is 0; one that a caller put there may be.
func (c change) percentOf(decimals int) decimal.Decimal {
	if c.from.value.IsZero() {
		return decimal.Zero
	}
	return c.to.value.Sub(c.from.value).Abs().Mul(hundred).DivRound(c.from.value.Abs(), int32(decimals))
}

func (c change) mistake(fault fault, m *Numeral, computed decimal.Decimal) Mistake {
	return Mistake{fault: fault, Numeral: *m, From: []Numeral{*c.from, *c.to}, Computed: m.like(computed)}
}

package prose

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/shopspring/decimal"
)

// measure is what a figure in a sentence counts.
type measure uint8

const (
	plain      measure = iota // not said: persons, houses, or the unit of a table nearby
	euros                     // money: "€ 2,3 miljoen", "68.000 euro"
	percentage                // "3 %", "3 procent"
	points                    // the difference of two percentages: "2 procentpunt"
)

// closeness is what the words before a figure say of how near it is to what is meant.
type closeness uint8

const (
	asPrinted closeness = iota // nothing: it is rounded or cut off to the digits that are printed
	roughly                    // circa, ongeveer, rond: a little more or less
	justOver                   // ruim: a little more
	justUnder                  // bijna: a little less
	bound                      // ten minste, hoogstens, meer dan: an end of a range, with which nothing can be computed
)

// Numeral is a figure that a sentence mentions. The zero value is none.
type Numeral struct {
	Text string         // as it stands, with its unit: "€ 2,3 miljoen"
	At   table.Position // of its first character

	measure   measure
	closeness closeness
	value     decimal.Decimal // in euros, percents, or as counted
	step      decimal.Decimal // what one in the last digit that is no closing nought is worth
	scale     int32           // power of ten of the words for thousand, million and milliard
	from      int             // byte of the sentence at which it begins
	digit     [2]int          // bytes of Text with its digits
	decimals  int
}

// Amount is the figure in euros; ok is false for one that counts something else. A V or N, or a word such as nadelig, does
// not change its sign.
func (m Numeral) Amount() (amount budget.Amount, ok bool) {
	if m.measure != euros {
		return budget.Amount{}, false
	}
	amount, err := budget.FromDecimal(m.value)
	return amount, err == nil
}

// inEuros reports whether the figure is one in euros: others may count in the unit of a table.
func (m Numeral) inEuros() bool { return m.measure == euros || m.scale != 0 }

// like prints another number as the figure is printed.
func (m Numeral) like(v decimal.Decimal) string {
	count := v.Shift(int32(m.decimals) - m.scale).Round(0)
	p, err := budget.NewPrinted(count.IntPart(), m.decimals, budget.InEuros)
	if err != nil || !count.Equal(decimal.NewFromInt(p.Count())) {
		return v.String()
	}
	if m.digit[1] > len(m.Text) { // a caller changed the text
		return p.String()
	}
	return m.Text[:m.digit[0]] + p.String() + m.Text[m.digit[1]:]
}

// span is the range in which a number lies, both ends included.
type span struct{ low, high decimal.Decimal }

var (
	two     = decimal.NewFromInt(2)
	hundred = decimal.NewFromInt(100)
)

// loose is how many steps a figure with circa may be off: "circa 2,3 miljoen" is said of all from 2,1 to 2,5 million.
// Half of it, and people who write circa for 2,45 are said to err; twice of it, and a wrong digit passes.
const loose = 2

// span is what a figure may stand for, whatever way it was rounded: half a step around it, a whole one beyond it where
// digits were cut off.
func (m Numeral) span() span {
	size, half := m.value.Abs(), m.step.Div(two)
	s := span{size.Sub(half), size.Add(m.step)}
	switch m.closeness {
	case roughly:
		wide := m.step.Mul(decimal.NewFromInt(loose))
		s = span{size.Sub(wide), size.Add(wide)}
	case justUnder:
		s = span{size.Sub(m.step), size.Add(half)}
	}
	if s.low.IsNegative() {
		s.low = decimal.Decimal{}
	}
	if m.value.IsNegative() {
		return span{s.high.Neg(), s.low.Neg()}
	}
	return s
}

func (s span) add(t span) span { return span{s.low.Add(t.low), s.high.Add(t.high)} }

func (s span) neg() span { return span{s.high.Neg(), s.low.Neg()} }

func (s span) sub(t span) span { return s.add(t.neg()) }

// size is the range of the number without its sign.
func (s span) size() span {
	switch {
	case s.low.Sign() >= 0:
		return s
	case s.high.Sign() <= 0:
		return s.neg()
	}
	return span{decimal.Decimal{}, decimal.Max(s.high, s.low.Neg())}
}

// meets reports whether two ranges have a number in common.
func (s span) meets(t span) bool { return s.low.Cmp(t.high) <= 0 && t.low.Cmp(s.high) <= 0 }

// percentMeets reports whether part can be a percentage, within p, of whole: none is negative. Nothing is divided, so that
// nothing is rounded.
func percentMeets(part, whole, p span) bool {
	return part.low.Mul(hundred).Cmp(p.high.Mul(whole.high)) <= 0 && p.low.Mul(whole.low).Cmp(part.high.Mul(hundred)) <= 0
}

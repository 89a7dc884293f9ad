package indicator

import "github.com/shopspring/decimal"

// interval is the set of numbers that a value stands for. An end that is open on the
// outside reaches to infinity.
type interval struct {
	low, high         decimal.Decimal
	noLow, noHigh     bool // reaches to infinity on that side
	openLow, openHigh bool // the end itself does not belong to it
}

// numbers is the interval of a value with a number: one point, the ends of a range, or
// one side of a bound. An estimate, a rank and everything without a number have none.
func (v Value) numbers() (interval, bool) {
	iv := interval{low: v.lower(), high: v.lower()}
	switch {
	case v.kind == Range:
		iv.high = v.upper()
		return iv, true
	case v.kind == Rank || v.kind == Number && v.qualifier != About:
		return iv.bounded(v.qualifier), true
	}
	return interval{}, false
}

func (iv interval) bounded(r Qualifier) interval {
	switch r {
	case Below, AtMost:
		iv.noLow, iv.openHigh = true, r == Below
	case Above, AtLeast:
		iv.noHigh, iv.openLow = true, r == Above
	}
	return iv
}

// within tells whether every number of iv belongs to w.
func (iv interval) within(w interval) bool {
	return (w.noLow || !iv.noLow && startsIn(iv, w)) && (w.noHigh || !iv.noHigh && endsIn(iv, w))
}

func startsIn(iv, w interval) bool {
	c := iv.low.Cmp(w.low)
	return c > 0 || c == 0 && (!w.openLow || iv.openLow)
}

func endsIn(iv, w interval) bool {
	c := iv.high.Cmp(w.high)
	return c < 0 || c == 0 && (!w.openHigh || iv.openHigh)
}

// apart tells whether iv and w have no number in common.
func (iv interval) apart(w interval) bool { return iv.before(w) || w.before(iv) }

// before tells whether every number of iv is lower than every number of w.
func (iv interval) before(w interval) bool {
	if iv.noHigh || w.noLow {
		return false
	}
	c := iv.high.Cmp(w.low)
	return c < 0 || c == 0 && (iv.openHigh || w.openLow)
}

// point is the single number of an interval, if it is one.
func (iv interval) point() (decimal.Decimal, bool) {
	return iv.low, !iv.noLow && !iv.noHigh && iv.low.Equal(iv.high)
}

func (v Value) singleNumber() (decimal.Decimal, bool) {
	iv, ok := v.numbers()
	if !ok {
		return decimal.Decimal{}, false
	}
	return iv.point()
}

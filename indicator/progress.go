package indicator

import (
	"errors"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
)

// ErrNoDistance reports that progress cannot be expressed: the base meets the target
// already, so there was no distance to go.
var ErrNoDistance = errors.New("progress: the base meets the target already; there is no distance to divide by")

// ErrNotComparable reports that progress cannot be expressed: one of the three values
// is no single number, or they are in different units, or the direction is unknown.
var ErrNotComparable = errors.New("progress: base, measurement and target are not numbers in one unit with a known direction")

// Progress is the part of the distance from base to target that has been covered:
// (measured − base) / (target − base), 1 when the target is reached, negative when the
// measurement moved away from it. For a range or bound the distance is that to its
// nearest end. The quotient is exact and then rounded once to places decimals by mode.
// It fails with [ErrNoDistance], with [ErrNotComparable], also where the assessment has
// no base, or with the error of [budget.Amount.Quo] for a number of places or mode that
// is out of range.
func (a Assessment) Progress(places int, mode budget.RoundingMode) (decimal.Decimal, error) {
	return a.def.progress(a.Base.Value, a.Measured.Value, a.Target.Value, places, mode)
}

func (d Definition) progress(base, measured, target Value, places int, mode budget.RoundingMode) (decimal.Decimal, error) {
	c, ok := d.courseOf(base, measured, target)
	if !ok || d.Direction == Neutral {
		return decimal.Decimal{}, ErrNotComparable
	}
	goal, ok := c.accepted.nearest(c.base)
	if !ok {
		return decimal.Decimal{}, ErrNoDistance
	}
	done, err := budget.FromDecimal(c.measured.Sub(c.base))
	if err != nil {
		return decimal.Decimal{}, err
	}
	all, err := budget.FromDecimal(goal.Sub(c.base))
	if err != nil {
		return decimal.Decimal{}, err
	}
	return done.Quo(all, places, mode)
}

// courseValues are base, measurement and target as numbers in one unit.
type courseValues struct {
	base, measured decimal.Decimal
	accepted       interval
}

// courseOf is false when one of the values is no number, or units or direction do not
// allow a comparison.
func (d Definition) courseOf(base, measured, target Value) (c courseValues, ok bool) {
	var reason string
	c.accepted, reason = d.accepted(target)
	ok = reason == noReason && d.comparable(base, target) && d.comparable(measured, target)
	if ok {
		c.base, ok = base.singleNumber()
	}
	if ok {
		c.measured, ok = measured.singleNumber()
	}
	return c, ok
}

// singleNumber is the number of a value that stands for exactly one.
func (v Value) singleNumber() (decimal.Decimal, bool) {
	iv, ok := v.numbers()
	if !ok {
		return decimal.Decimal{}, false
	}
	return iv.point()
}

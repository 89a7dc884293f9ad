package budget

import (
	"math/big"
	"strconv"

	"github.com/shopspring/decimal"
)

// maxPrintedDecimals is the largest number of decimals of a printed figure.
const maxPrintedDecimals = 9

// Printed is one figure as a table prints it: a count of the last printed digit, the number of
// decimals, and the unit of the table. 33.955 under "x € 1.000" is the count 33955 with no decimals
// in [InThousands]; it says that the amount lies from €33.954.500 to €33.955.500, not that it is
// €33.955.000. Calculations on counts are what rounding can be judged by.
//
// The zero value is the figure "0" in whole euros.
//
// Two figures are == when they are printed alike: 12,5 and 12,50 differ, and so do 1.000 x € 1 and
// 1 x € 1.000. Compare what they are worth by [Printed.Amount].
type Printed struct {
	count    int64
	decimals uint8
	unit     Unit
}

// NewPrinted returns the figure of count units of the last digit. It returns a *RangeError when
// decimals is not from 0 to 9 or the unit is none of the three.
func NewPrinted(count int64, decimals int, u Unit) (Printed, error) {
	if err := checkPrinted("print", decimals, u); err != nil {
		return Printed{}, err
	}
	return Printed{count, uint8(decimals), u}, nil
}

// checkPrinted checks the form of a printed figure.
func checkPrinted(op string, decimals int, u Unit) error {
	if decimals < 0 || decimals > maxPrintedDecimals {
		return &RangeError{Op: op + " with decimals", Value: strconv.Itoa(decimals), Reason: "not from 0 to 9"}
	}
	return u.check(op)
}

// Print returns how a is printed in unit u with the given decimals, rounded in the given mode. It
// returns a *RangeError when decimals is not from 0 to 9, the unit or the mode is unknown, or the
// count does not fit an int64.
func Print(a Amount, decimals int, u Unit, mode RoundingMode) (Printed, error) {
	if err := checkPrinted("print", decimals, u); err != nil {
		return Printed{}, err
	}
	if err := checkMode("print", mode); err != nil {
		return Printed{}, err
	}
	a = a.Round(decimals-u.exponent(), mode)
	count, ok := a.countOf(u.exponent() - decimals)
	if !ok {
		return Printed{}, &RangeError{Op: "print", Value: describe(a.Decimal()), Reason: "too large for a printed figure; use a larger unit or fewer decimals"}
	}
	return Printed{count, uint8(decimals), u}, nil
}

// countOf returns a / 10^exp, which is a whole number; ok is false when it does not fit.
func (a Amount) countOf(exp int) (count int64, ok bool) {
	if shift := exp + scale; a.n != isWide && shift >= 0 {
		return int64(a.n) / int64(pow10[shift]), true
	}
	d := a.Decimal()
	c := ratio(d.Coefficient(), big.NewInt(1), int(d.Exponent()), -exp, Truncate).Coefficient()
	return c.Int64(), c.IsInt64()
}

// Count returns the figure as a count of its last printed digit, with its sign.
func (p Printed) Count() int64 { return p.count }

// Decimals returns the number of printed decimals, 0 to 9.
func (p Printed) Decimals() int { return int(p.decimals) }

// Unit returns the unit of the table.
func (p Printed) Unit() Unit { return p.unit }

// Amount returns the figure at face value, in euros: count × unit / 10^decimals.
func (p Printed) Amount() Amount { return p.steps(p.count) }

// Step returns the value of one in the last printed digit: €1.000 for 33.955 x € 1.000, €0,01 for
// 12,50 in euros.
func (p Printed) Step() Amount { return p.steps(1) }

// steps returns n times the value of the last printed digit.
func (p Printed) steps(n int64) Amount {
	exp := p.unit.exponent() - int(p.decimals)
	if exp >= -scale {
		return scaled(n, int64(pow10[exp+scale]))
	}
	return canonical(decimal.New(n, int32(exp)))
}

// String returns the figure as a Dutch table prints it, without its unit: "33.955", "-1.655", "12,5".
func (p Printed) String() string {
	return string(appendFigure(make([]byte, 0, 32), p.count, int(p.decimals), '.', ','))
}

package budget

import (
	"math/big"
	"strconv"
	"strings"

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
func (p Printed) Amount() Amount { return p.steps(p.count, 0) }

// Step returns the value of one in the last printed digit: €1.000 for 33.955 x € 1.000, €0,01 for
// 12,50 in euros.
func (p Printed) Step() Amount { return p.steps(1, 0) }

// Bounds returns the smallest and the largest amount that rounding to the nearest, half up or half
// even, can print as p: Amount ± Step/2, both included. Exactly.
func (p Printed) Bounds() (lo, hi Amount) {
	half := p.steps(5, 1)
	a := p.Amount()
	return a.Sub(half), a.Add(half)
}

// steps returns n times the value of the last printed digit, divided by 10^finer.
func (p Printed) steps(n int64, finer int) Amount {
	exp := p.unit.exponent() - int(p.decimals) - finer
	if exp >= -scale {
		return scaled(n, int64(pow10[exp+scale]))
	}
	return canonical(decimal.New(n, int32(exp)))
}

// String returns the figure as a Dutch table prints it, without its unit: "33.955", "-1.655", "12,5".
func (p Printed) String() string {
	return string(appendFigure(make([]byte, 0, 32), p.count, int(p.decimals), '.', ','))
}

// MarshalText returns the figure with its decimals and unit: "33955 x 1000", "-12.50 x 1".
// The error is always nil.
func (p Printed) MarshalText() ([]byte, error) {
	text := append(appendFigure(nil, p.count, int(p.decimals), 0, '.'), " x "...)
	return strconv.AppendUint(text, pow10[p.unit.exponent()], 10), nil
}

// UnmarshalText reads what [Printed.MarshalText] writes, and nothing else: no grouping, no leading
// zero, no minus before zero.
func (p *Printed) UnmarshalText(text []byte) error {
	if p == nil {
		return errNilTarget("printed figure")
	}
	s := string(text)
	figure, unitText, ok := strings.Cut(s, " x ")
	if !ok {
		return &ParseError{What: "printed figure", Input: s, Offset: len(s), Reason: "no unit; write for example 33955 x 1000"}
	}
	var u Unit
	if err := u.UnmarshalText([]byte(unitText)); err != nil {
		return &ParseError{What: "printed figure", Input: s, Offset: len(figure) + 3, Reason: "the unit is not 1, 1000 or 1000000"}
	}
	if at, reason := checkCanonical(figure, 19, maxPrintedDecimals); reason != "" {
		return &ParseError{What: "printed figure", Input: s, Offset: at, Reason: reason}
	}
	whole, frac, _ := strings.Cut(figure, ".")
	count, err := strconv.ParseInt(whole+frac, 10, 64)
	if err != nil {
		return &ParseError{What: "printed figure", Input: s, Reason: "too many digits"}
	}
	if count == 0 && s[0] == '-' {
		return &ParseError{What: "printed figure", Input: s, Reason: "zero has no sign; drop the minus"}
	}
	*p = Printed{count, uint8(len(frac)), u}
	return nil
}

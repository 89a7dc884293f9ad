package budget

import "github.com/shopspring/decimal"

// Percentage returns part as a percentage of whole, rounded to the given
// number of decimals (−14 to 38): realisatie as a percentage of raming, baten
// as a percentage of lasten. It returns ErrDivisionByZero when whole is €0
// and a *RangeError for any other number of decimals.
func Percentage(part, whole Amount, places int, mode Rounding) (decimal.Decimal, error) {
	// Rounding the ratio two places further down is rounding the percentage.
	ratio, err := part.Quo(whole, places+2, mode)
	if err != nil {
		return decimal.Decimal{}, err
	}
	return ratio.Shift(2), nil
}

// Index returns the index of value with base = 100, rounded to the given
// number of decimals. Errors are those of Percentage.
func Index(value, base Amount, places int, mode Rounding) (decimal.Decimal, error) {
	return Percentage(value, base, places, mode)
}

// Growth returns by how many per cent value differs from base, rounded to the
// given number of decimals: negative is a decrease. The sign follows the size
// of base, so a deficit that doubles grows by −100. Errors are those of
// Percentage.
func Growth(value, base Amount, places int, mode Rounding) (decimal.Decimal, error) {
	return Percentage(value.Sub(base), base.Abs(), places, mode)
}

// PerInwoner returns the amount per inhabitant in euros, rounded to the given
// number of decimals. It returns ErrDivisionByZero for no inhabitants and a
// *RangeError for a negative number of them.
func PerInwoner(a Amount, inwoners int, places int, mode Rounding) (Amount, error) {
	if inwoners < 0 {
		return Amount{}, &RangeError{Op: "per inwoner", Value: decimal.NewFromInt(int64(inwoners)).String(), Reason: "want one inhabitant or more"}
	}
	return a.Div(decimal.NewFromInt(int64(inwoners)), places, mode)
}

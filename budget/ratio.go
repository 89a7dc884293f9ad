package budget

import (
	"strconv"

	"github.com/shopspring/decimal"
)

// A percentage is rounded where its ratio is, two places further down, and
// those places are limited as those of Quo are.
const minPercentPlaces, maxPercentPlaces = minPlaces - 2, maxDecimals - 2

// Percentage returns part as a percentage of whole, rounded to the given
// number of decimals: realisatie as a percentage of raming, baten as a
// percentage of lasten. Negative is a part whose sign is not that of the
// whole.
//
// It returns ErrDivisionByZero when whole is €0, and a *RangeError when
// places is not from −14 to 38 or the mode is unknown.
func Percentage(part, whole Amount, places int, mode RoundingMode) (decimal.Decimal, error) {
	if places < minPercentPlaces || places > maxPercentPlaces {
		return decimal.Decimal{}, &RangeError{Op: "percentage, rounded to places", Value: strconv.Itoa(places), Reason: "not from -14 to 38"}
	}
	ratio, err := part.Quo(whole, places+2, mode)
	if err != nil {
		return decimal.Decimal{}, err
	}
	return ratio.Shift(2), nil
}

// Index returns the index of value with base = 100, rounded to the given
// number of decimals: 103 is three per cent more than base. Errors are those
// of Percentage.
func Index(value, base Amount, places int, mode RoundingMode) (decimal.Decimal, error) {
	return Percentage(value, base, places, mode)
}

// Growth returns by how many per cent value differs from base, rounded to the
// given number of decimals: negative is a decrease. The sign follows the size
// of base, so a deficit that doubles grows by −100. Errors are those of
// Percentage.
func Growth(value, base Amount, places int, mode RoundingMode) (decimal.Decimal, error) {
	return Percentage(value.Sub(base), base.Abs(), places, mode)
}

// PerInwoner returns the amount per inhabitant in euros, rounded to the given
// number of decimals (−12 to 40).
//
// It returns ErrDivisionByZero for no inhabitants, and a *RangeError for a
// negative number of them or as Amount.Div does.
func PerInwoner(a Amount, inwoners int, places int, mode RoundingMode) (Amount, error) {
	if inwoners < 0 {
		return Amount{}, &RangeError{Op: "per inwoner", Value: strconv.Itoa(inwoners), Reason: "want one inhabitant or more"}
	}
	return a.Div(decimal.NewFromInt(int64(inwoners)), places, mode)
}

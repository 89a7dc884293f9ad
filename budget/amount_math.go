package budget

import (
	"fmt"
	"math/big"
	"math/bits"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/internal/enum"
)

// minPlaces is the coarsest place that a result is rounded to: units of a billion euro.
const minPlaces = -12

// Mul returns a times rate, rounded to places decimals (negative: to tens, hundreds, thousands at −3)
// in the given mode. The product is exact until it is rounded, once.
//
// It returns a *RangeError when places is not from −12 to 40, the mode is unknown, the rate has more
// than 100 digits or decimals, or the result has more than 40 digits before the point.
func (a Amount) Mul(rate decimal.Decimal, places int, mode RoundingMode) (Amount, error) {
	raise, exp := uint(scale-places), int(rate.Exponent())
	drop := raise - uint(exp) // digits of the product that are rounded away
	if mode != HalfUp || raise > scale-minPlaces || exp > 0 || drop > 19 || a.n == isWide || rate.NumDigits() > 18 {
		return a.mulSlow(rate, places, mode)
	}
	n, c := int64(a.n), rate.CoefficientInt64()
	hi, lo := bits.Mul64(magnitude(n), uint64(c))
	den := pow10[drop]
	q := (lo + den/2) / den * pow10[raise]
	// Below 2^63 nothing wraps: drop ≥ raise, so that q is at most lo + den/2. A negative rate, which
	// is 2^63 or more here, does not pass.
	if hi|lo>>63 != 0 || q > maxFast {
		return a.mulSlow(rate, places, mode)
	}
	return signed(q, n), nil
}

// mulSlow is Mul for what its own 64 bits do not do: in 128 bits, or in numbers of any size.
func (a Amount) mulSlow(rate decimal.Decimal, places int, mode RoundingMode) (Amount, error) {
	drop := scale - places - int(rate.Exponent())
	if uint(drop) <= 19 && fastPlaces(places) && mode <= Truncate && a.n != isWide && rate.NumDigits() <= 18 {
		n, c := int64(a.n), rate.CoefficientInt64()
		hi, lo := bits.Mul64(magnitude(n), magnitude(c))
		if q, ok := quotient(hi, lo, pow10[drop], mode); ok {
			if r, ok := raised(q, scale-places, n^c); ok {
				return r, nil
			}
		}
	}
	return a.mulWide(rate, places, mode)
}

// fastPlaces reports whether a result of that many decimals has a fast form.
func fastPlaces(places int) bool { return minPlaces <= places && places <= scale }

// Div returns a divided by divisor, rounded to places decimals in the given mode.
//
// It returns [ErrDivisionByZero] when the divisor is zero, and a *RangeError as [Amount.Mul] does.
func (a Amount) Div(divisor decimal.Decimal, places int, mode RoundingMode) (Amount, error) {
	if a.n != isWide && divisor.NumDigits() <= 18 && mode <= Truncate {
		if r, ok := divFast(int64(a.n), divisor.CoefficientInt64(), int(divisor.Exponent()), places, mode); ok {
			return r, nil
		}
	}
	return a.divWide(divisor, places, mode)
}

// divFast divides n ten-thousandths by c×10^exp in 128 bits. It reports false when the calculation
// does not fit, and for a zero divisor.
func divFast(n, c int64, exp, places int, mode RoundingMode) (Amount, bool) {
	shift := places - scale - exp // the quotient in units of 10^−places is n×10^shift / c
	if c == 0 || !fastPlaces(places) || shift < -18 || shift > 19 {
		return Amount{}, false
	}
	num, den := magnitude(n), magnitude(c)
	var hi uint64
	if shift >= 0 {
		hi, num = bits.Mul64(num, pow10[shift])
	} else if hi, den = bits.Mul64(den, pow10[-shift]); hi != 0 {
		return Amount{}, false
	}
	q, ok := quotient(hi, num, den, mode)
	if !ok {
		return Amount{}, false
	}
	return raised(q, scale-places, n^c)
}

// quotient returns hi:lo/den rounded. It reports false when hi:lo or the quotient does not fit.
// Whether a figure rounds up, and whether it is negative, is random to the processor, so here and in
// signed both are calculated and not branched on.
func quotient(hi, lo, den uint64, mode RoundingMode) (uint64, bool) {
	if mode != Truncate {
		var carry uint64
		lo, carry = bits.Add64(lo, den/2, 0)
		hi += carry
	}
	if hi >= den {
		return 0, false
	}
	q, r := bits.Div64(hi, lo, den)
	if mode == HalfEven && r == 0 && den&1 == 0 { // it was a half
		q &^= 1
	}
	return q, true
}

// raised returns q×10^raise ten-thousandths with the sign of sign. It reports false when that does
// not fit.
func raised(q uint64, raise int, sign int64) (Amount, bool) {
	over, q := bits.Mul64(q, pow10[raise])
	return signed(q, sign), over == 0 && q <= maxFast
}

// signed returns q ten-thousandths with the sign of sign.
func signed(q uint64, sign int64) Amount {
	neg := uint64(sign >> 63) // all ones or zero; x^neg − neg is −x or x
	return Amount{n: (q ^ neg) - neg}
}

// mulWide is Mul in numbers of any size.
func (a Amount) mulWide(rate decimal.Decimal, places int, mode RoundingMode) (Amount, error) {
	if err := checkCall("multiply by", rate, places, mode); err != nil {
		return Amount{}, err
	}
	d := a.Decimal()
	num := d.Coefficient()
	num.Mul(num, rate.Coefficient())
	return limited("multiply by", rate, ratio(num, big.NewInt(1), int(d.Exponent()+rate.Exponent()), places, mode))
}

// divWide is Div in numbers of any size.
func (a Amount) divWide(divisor decimal.Decimal, places int, mode RoundingMode) (Amount, error) {
	if divisor.IsZero() {
		return Amount{}, fmt.Errorf("divide %s: %w", enum.Quote(a.String()), ErrDivisionByZero)
	}
	if err := checkCall("divide by", divisor, places, mode); err != nil {
		return Amount{}, err
	}
	d := a.Decimal()
	return limited("divide by", divisor, ratio(d.Coefficient(), divisor.Coefficient(), int(d.Exponent()-divisor.Exponent()), places, mode))
}

// Quo returns the ratio a/b as a pure number, rounded to places decimals in the given mode.
// Realisation as a part of the budget is realisatie.Quo(raming, 3, HalfUp).
//
// It returns [ErrDivisionByZero] when b is €0, and a *RangeError when places is not from −12 to 40 or
// the mode is unknown.
func (a Amount) Quo(b Amount, places int, mode RoundingMode) (decimal.Decimal, error) {
	if b.IsZero() {
		return decimal.Decimal{}, fmt.Errorf("divide %s: %w", enum.Quote(a.String()), ErrDivisionByZero)
	}
	if err := checkPlaces("divide by", places, mode); err != nil {
		return decimal.Decimal{}, err
	}
	x, y := a.Decimal(), b.Decimal()
	return ratio(x.Coefficient(), y.Coefficient(), int(x.Exponent()-y.Exponent()), places, mode), nil
}

// Round returns a rounded to places decimals: 2 for cents, 0 for euros, −3 for thousands of euros.
// An amount that has no more decimals than that is returned unchanged. A mode that is none of the
// three counts as [HalfUp].
func (a Amount) Round(places int, mode RoundingMode) Amount {
	if a.n != isWide && places >= scale {
		return a
	}
	if a.n != isWide && places > scale-len(pow10) {
		if q, ok := quotient(0, magnitude(int64(a.n)), pow10[scale-places], mode); ok {
			if r, ok := raised(q, scale-places, int64(a.n)); ok {
				return r
			}
		}
	}
	d := a.Decimal()
	switch exp := int(d.Exponent()); {
	case places >= -exp:
		return a
	case places < -(d.NumDigits() + exp): // less than a tenth of the unit
		return Amount{}
	}
	return canonical(ratio(d.Coefficient(), big.NewInt(1), int(d.Exponent()), places, mode))
}

// ratio returns num/den × 10^exp rounded to places decimals. The exponents are moderate and den is
// not zero.
func ratio(num, den *big.Int, exp, places int, mode RoundingMode) decimal.Decimal {
	if shift := exp + places; shift >= 0 {
		num = new(big.Int).Mul(num, bigPow10(shift))
	} else {
		den = new(big.Int).Mul(den, bigPow10(-shift))
	}
	return decimal.NewFromBigInt(quo(mode, num, den), int32(-places))
}

// limited returns d as an amount, or an error that names the operation with x that gave it.
func limited(op string, x, d decimal.Decimal) (Amount, error) {
	if d.NumDigits()+int(d.Exponent()) > maxIntegerDigits && !d.IsZero() {
		return Amount{}, &RangeError{Op: op, Value: describe(x), Reason: "the result has more than 40 digits before the point"}
	}
	return canonical(d), nil
}

// checkCall checks the arguments of a multiplication or division.
func checkCall(op string, x decimal.Decimal, places int, mode RoundingMode) error {
	if err := checkFactor(op, x); err != nil {
		return err
	}
	return checkPlaces(op, places, mode)
}

// checkFactor keeps a factor that would cost gigabytes out of a calculation.
func checkFactor(op string, x decimal.Decimal) error {
	if exp := int(x.Exponent()); exp < -maxRateDigits || exp > maxRateDigits || x.NumDigits() > maxRateDigits {
		return &RangeError{Op: op, Value: describe(x), Reason: "more than 100 digits or decimals; round it first"}
	}
	return nil
}

// checkPlaces checks where and how an operation is to round.
func checkPlaces(op string, places int, mode RoundingMode) error {
	if places < minPlaces || places > maxDecimals {
		return &RangeError{Op: op + ", rounded to places", Value: strconv.Itoa(places), Reason: "not from -12 to 40"}
	}
	return checkMode(op, mode)
}

// maxDescribed keeps a message readable.
const maxDescribed = 60

// describe returns d for a message, in scientific notation when it would be long in print.
func describe(d decimal.Decimal) string {
	exp := int(d.Exponent())
	if d.NumDigits() > maxDescribed {
		return "a number of " + strconv.Itoa(d.NumDigits()) + " digits, e" + strconv.Itoa(exp)
	}
	w := wide{d.Coefficient().String(), d.Exponent()}
	if exp > maxIntegerDigits || exp < -maxDecimals {
		return w.coef + "e" + strconv.Itoa(exp)
	}
	return string(w.append(nil, 0, '.'))
}

// FromDecimal returns the amount of d euros, exactly. It returns a *RangeError when d has more than
// 40 digits before, or more than 40 decimals after the point.
func FromDecimal(d decimal.Decimal) (Amount, error) {
	digits, exp := d.NumDigits(), int(d.Exponent())
	if exp == 0 && digits <= 14 {
		return Euros(d.CoefficientInt64()), nil
	}
	if d.IsZero() {
		return Amount{}, nil
	}
	if digits+exp > maxIntegerDigits || -exp > maxDecimals+digits || digits > 2*(maxIntegerDigits+maxDecimals) {
		return Amount{}, rangeOf(d)
	}
	a := canonical(d)
	if a.n == isWide && -a.wide.Value().exp > maxDecimals {
		return Amount{}, rangeOf(d)
	}
	return a, nil
}

// rangeOf is the error of FromDecimal. It does not print d, which may take a gigabyte.
func rangeOf(d decimal.Decimal) error {
	return &RangeError{Op: "take as an amount", Value: describe(d),
		Reason: "an amount has at most 40 digits before and 40 decimals after the point; round it first"}
}

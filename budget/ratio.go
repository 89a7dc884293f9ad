package budget

import (
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/internal/enum"
)

// ErrNoOutcome is returned, wrapped, by [Ratio.Value] when the numerator or the
// denominator has no outcome: what is absent is not zero.
var ErrNoOutcome = errors.New("a figure that is needed is missing")

// Ratio is one calculation divided by another, as a percentage or as a plain
// number, rounded as was asked for. It keeps both calculations, so it can
// explain itself down to the stated figures and be compared exactly; see Cmp.
//
// A Ratio is immutable; == is not defined. The zero value is a ratio without a
// name whose figures nobody stated.
type Ratio struct {
	label       string
	numerator   Calc
	denominator Calc
	shift       int // 2 for a percentage
	places      int
	mode        RoundingMode
	value       decimal.Decimal
	err         error
}

// PercentageOf returns numerator / denominator × 100, rounded to the given
// number of decimals. It has no outcome where either has none and where the
// denominator is €0; Value says which. It returns a *RangeError when places is
// not from −14 to 38 or the mode is unknown.
func PercentageOf(label string, numerator, denominator Calc, places int, mode RoundingMode) (Ratio, error) {
	return newRatio(Ratio{label: label, numerator: numerator, denominator: denominator, shift: 2, places: places, mode: mode})
}

// QuotientOf returns numerator / denominator as a plain number, rounded to the
// given number of decimals; see PercentageOf.
func QuotientOf(label string, numerator, denominator Calc, places int, mode RoundingMode) (Ratio, error) {
	return newRatio(Ratio{label: label, numerator: numerator, denominator: denominator, places: places, mode: mode})
}

func newRatio(r Ratio) (Ratio, error) {
	if r.places < minPlaces-r.shift || r.places > maxDecimals-r.shift {
		return Ratio{}, &RangeError{Op: "ratio, rounded to places", Value: strconv.Itoa(r.places), Reason: "not from -12 to 40, or for a percentage not from -14 to 38"}
	}
	if err := checkMode("ratio", r.mode); err != nil {
		return Ratio{}, err
	}
	above, ok := r.numerator.Amount()
	below, ok2 := r.denominator.Amount()
	if !ok || !ok2 {
		r.err = fmt.Errorf("compute %s: %w", enum.Quote(r.label), ErrNoOutcome)
		return r, nil
	}
	var value decimal.Decimal
	if value, r.err = above.Quo(below, r.places+r.shift, r.mode); r.err != nil {
		r.err = fmt.Errorf("compute %s: %w", enum.Quote(r.label), r.err)
		return r, nil
	}
	r.value = value.Shift(int32(r.shift))
	return r, nil
}

// Value returns the rounded outcome, in per cent or as a plain number. The error
// says why there is none: it wraps ErrNoOutcome where a figure is missing and
// ErrDivisionByZero where the denominator is €0.
func (r Ratio) Value() (decimal.Decimal, error) {
	if _, known := r.numerator.Amount(); r.err == nil && !known {
		return decimal.Decimal{}, ErrNoOutcome
	}
	return r.value, r.err
}

// Label returns the name of the ratio.
func (r Ratio) Label() string { return r.label }

// Numerator returns what is divided.
func (r Ratio) Numerator() Calc { return r.numerator }

// Denominator returns what it is divided by.
func (r Ratio) Denominator() Calc { return r.denominator }

func (r Ratio) isPercentage() bool { return r.shift == 2 }

// Cmp compares the ratio, before it is rounded, with a limit in the same unit,
// exactly: −1 when it is lower, 0 when it is equal, +1 when it is higher. It
// reports false where the ratio has no outcome, and for a limit of more than
// 100 digits or decimals.
func (r Ratio) Cmp(limit decimal.Decimal) (int, bool) {
	if _, err := r.Value(); err != nil || checkCall("compare with", limit, 0, r.mode) != nil {
		return 0, false
	}
	// a/b < l is a < l×b when b is positive and a > l×b when it is negative.
	left := r.numerator.amount.Decimal().Shift(int32(r.shift))
	right := limit.Mul(r.denominator.amount.Decimal())
	return left.Cmp(right) * r.denominator.amount.Sign(), true
}

// String returns the formula and the rounded outcome, "Netto schuldquote = Netto
// schuld / Totale baten × 100 = 20,03 %", or "?" where there is none.
func (r Ratio) String() string {
	text := oneLine(r.label) + " = " + oneLine(r.numerator.label) + " / " + oneLine(r.denominator.label)
	if r.isPercentage() {
		text += " × 100"
	}
	return text + " = " + r.Outcome()
}

// Outcome returns the rounded outcome as Dutch documents print it, with all
// its decimals: "20,03 %", or "1.234,5" for a plain number; "?" where there is
// none.
func (r Ratio) Outcome() string {
	value, err := r.Value()
	if err != nil {
		return notStated
	}
	text := fmt.Sprintf("%.*n", max(r.places, 0), canonical(value))
	if r.isPercentage() {
		text += " %"
	}
	return text
}

// rounding returns how the outcome is rounded, in Dutch.
func (r Ratio) rounding() string {
	verb := "afgerond"
	switch r.mode {
	case HalfEven:
		verb = "half-even afgerond"
	case Truncate:
		verb = "afgekapt"
	}
	noun := "decimalen"
	if r.places == 1 {
		noun = "decimaal"
	}
	return fmt.Sprintf("%s op %d %s", verb, r.places, noun)
}

// WriteTree prints the ratio with its outcome and how that is rounded, and
// below it the numerator and the denominator down to their leaves, in the
// given unit and decimals; see Calc.WriteTree, whose limits and errors are
// those of each of the two.
func (r Ratio) WriteTree(w io.Writer, u Unit, decimals int) error {
	for _, c := range []Calc{r.numerator, r.denominator} {
		if err := c.printable(); err != nil {
			return err
		}
	}
	if w == nil {
		return fmt.Errorf("print the calculation of %s: there is no writer", enum.Quote(r.label))
	}
	t := tree{unit: u, decimals: decimals}
	t.rows = append(t.rows, treeRow{"│  ", oneLine(r.label), r.Outcome(), Source{Document: r.rounding()}, false})
	if err := t.add(r.numerator, "├─ ", "│  "); err != nil {
		return err
	}
	if err := t.add(r.denominator, "└─ ÷ ", "   "); err != nil {
		return err
	}
	t.columnOnce()
	_, err := io.WriteString(w, t.text())
	return err
}

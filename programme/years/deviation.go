package years

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
)

// Deviation is what a figure of a subject in one column differs from that in
// another, favourable positive: more lasten are a nadeel, more baten a voordeel. Of
// realisatie and raming it is the afwijking of BBV art. 28, under a; that of lasten
// is called onderbesteding where it is a voordeel.
//
// It has no outcome where a figure is absent, and where the two are not of the same
// scope; see [Subject.Deviation]. The zero value has none.
type Deviation struct {
	budget.Afwijking
	// Side says what is compared.
	Side budget.Side
	// From and To are the columns: To is compared with From.
	From, To budget.Column
	// Before and After are the figures in them.
	Before, After budget.Calc
	// In are the documents that print them, of From and of To: two, or twice the
	// same.
	In [2]string

	margin      budget.Amount
	inhabitants int
}

// Percentage returns the deviation as a percentage of the figure that it deviates
// from, rounded as asked, favourable positive: that of a saldo of −€100 which
// becomes −€90 is 10. It has no value where the deviation has none and where that
// figure is €0; see [budget.Ratio.Value].
func (d Deviation) Percentage(places int, mode budget.RoundingMode) (budget.Ratio, error) {
	from := d.Before
	if a, _ := from.Amount(); a.Sign() < 0 {
		from = budget.Computed("− "+from.Label(), budget.Minus(from))
	}
	return budget.PercentageOf(d.Label()+" in procenten", d.Calc, from, places, mode)
}

// PerInhabitant returns the deviation in euros per inhabitant of the year of To,
// rounded as asked. The error wraps [budget.ErrNoOutcome] where the deviation has no
// outcome or the [Dossier] does not know the inhabitants of that year.
func (d Deviation) PerInhabitant(places int, mode budget.RoundingMode) (budget.Amount, error) {
	a, ok := d.Amount()
	switch {
	case !ok:
		return a, fmt.Errorf("%s per inhabitant: %w", d.Label(), budget.ErrNoOutcome)
	case d.inhabitants == 0:
		return budget.Amount{}, fmt.Errorf("%s per inhabitant: the inhabitants of %d: %w", d.Label(), d.To.Year, budget.ErrNoOutcome)
	}
	return a.Div(decimal.NewFromInt(int64(d.inhabitants)), places, mode)
}

// Margin returns the most by which rounding can have moved the deviation: half a
// unit of print for each printed figure that it follows from.
func (d Deviation) Margin() budget.Amount { return d.margin }

// Certain reports whether the deviation is more than rounding can explain, so that it
// is certain whether it is a voordeel or a nadeel.
func (d Deviation) Certain() bool {
	a, ok := d.Amount()
	return ok && a.Abs().Cmp(d.margin) > 0
}

// AtLeast reports whether the deviation is certain, and at least so many percent of
// what it deviates from, compared exactly. Of €0 every deviation is.
func (d Deviation) AtLeast(percent decimal.Decimal) bool {
	if before, _ := d.Before.Amount(); before.IsZero() || !d.Certain() {
		return d.Certain()
	}
	r, err := d.Percentage(0, budget.HalfUp)
	if err != nil {
		return false
	}
	above, ok := r.Cmp(percent)
	below, _ := r.Cmp(percent.Neg())
	return ok && (above >= 0 || below <= 0)
}

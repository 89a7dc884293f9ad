package years

import (
	"fmt"
	"slices"

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
	// Subject is what deviates.
	Subject Subject
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

// Deviations returns what the subjects of some kinds differ in one column from another
// on each side, such as the realisatie from the begroting na wijziging: the largest
// first, whether it is a voordeel or a nadeel, and last what has no outcome, because
// one of the two figures is absent. Without kinds it is of programmes and other parts,
// which together are the whole.
//
// The sides are those that are booked (lasten, baten, toevoeging, onttrekking), so that
// nothing counts twice: deviations of one kind add up to that of the resultaat. A saldo or
// resultaat stands there only where no side that it follows from has an outcome, as where
// the documents print no more. What the documents call otherwise is not compared, and is
// here without an outcome under each of its names; see [History.Apart].
func (h *History) Deviations(from, to budget.Column, kinds ...SubjectKind) []Deviation {
	if len(kinds) == 0 {
		kinds = []SubjectKind{Programmes, OtherParts}
	}
	var out []Deviation
	for _, s := range h.Subjects {
		if slices.Contains(kinds, s.Kind) {
			out = append(out, s.deviations(budget.Resultaat, from, to)...)
		}
	}
	slices.SortStableFunc(out, func(a, b Deviation) int {
		x, okX := a.Amount()
		y, okY := b.Amount()
		switch {
		case okX != okY && okX:
			return -1
		case okX != okY:
			return 1
		}
		return y.Abs().Cmp(x.Abs())
	})
	return out
}

// deviations are those of the sides that a side follows from, or of the side itself where
// it is booked, or none of these has an outcome and it has.
func (s Subject) deviations(side budget.Side, from, to budget.Column) (out []Deviation) {
	some := false
	for part := range side.Parts() {
		for _, d := range s.deviations(part, from, to) {
			_, ok := d.Amount()
			some = some || ok
			out = append(out, d)
		}
	}
	d := s.Deviation(side, from, to)
	_, ok := d.Amount()
	has := s.entry(from).has[side] || s.entry(to).has[side]
	if ok && !some || has && len(out) == 0 {
		return []Deviation{d}
	}
	return out
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

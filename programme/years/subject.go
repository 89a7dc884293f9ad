package years

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
)

// Subject is what is followed through the years: a programme, another part of the
// overzicht van baten en lasten, the whole, or a taakveld. Get one from
// [Dossier.Follow]. It cannot be changed, and may be used by several goroutines at
// once. The zero value has no figures.
type Subject struct {
	Kind SubjectKind
	// Label is what the last document calls it: number and name of a programme; "overhead",
	// "vpb" and "onvoorzien" by any name; the codes of taakvelden.
	Label string
	// Earlier are other labels that it had before, the oldest first.
	Earlier []string
	// Group says of taakvelden which codes they are in each year, whether that rests
	// on official lists, and why they were taken together.
	Group iv3.SeriesGroup

	years       []int // of the history
	entries     map[budget.Column]*entry
	inhabitants map[int]int
}

// Figure returns a side of the subject in a column, in euros, and how it came about.
// It is computed from the leaf figures of the document that prints it; where these
// are absent and one total is printed, it is that. It has no outcome where no
// document has the figure.
func (s Subject) Figure(side budget.Side, c budget.Column) budget.Calc {
	return s.entry(c).side(side, s.Label, c).Calc
}

// Deviation returns what the figure of a side in one column differs from that in
// another, favourable positive:
//
//   - from the begroting na wijziging to the realisatie of a year it is the afwijking
//     of BBV art. 28, under a;
//   - from the begroting to the realisatie that from the begroting as first adopted;
//   - from the begroting to the begroting na wijziging what the council amended, and
//     these two add up to the one before;
//   - from the realisatie of a year to that of the next it is how it grew.
//
// It has no outcome where a figure is absent. Neither has it for the whole where the
// two come from documents in which different parts have the side, nor for a saldo or
// resultaat of which one lacks a side that the other has.
func (s Subject) Deviation(side budget.Side, from, to budget.Column) Deviation {
	before, after := s.entry(from), s.entry(to)
	b, a := before.side(side, s.Label, from), after.side(side, s.Label, to)
	d := Deviation{
		Subject: s, Side: side, From: from, To: to, Before: b.Calc, After: a.Calc, In: [2]string{before.in, after.in},
		margin: b.margin.Add(a.margin), inhabitants: s.inhabitants[to.Year],
	}
	label := "Afwijking " + named(side, s.Label)
	if d.Afwijking = side.Afwijking(label, d.Before, d.After); !before.alike(after, side) {
		d.Afwijking = budget.Afwijking{Calc: budget.NotStated(label, budget.Source{})}
	}
	return d
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

// entry returns what is said of the subject in a column.
func (s Subject) entry(c budget.Column) *entry {
	if e, ok := s.entries[c]; ok {
		return e
	}
	return new(entry)
}

// side returns a side of an entry; without an outcome where it has none, with the column
// in which it should be.
func (e *entry) side(side budget.Side, label string, c budget.Column) figure {
	if !side.Valid() || !e.has[side] {
		return figure{Calc: budget.NotStated(named(side, label), budget.Source{}.At(c))}
	}
	return e.sides[side]
}

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

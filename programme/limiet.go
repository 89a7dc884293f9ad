package programme

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Limiet is a limit that is a percentage of the begrotingstotaal, with what is held
// against it: a kasgeldlimiet, a renterisiconorm or a drempelbedrag of the
// schatkistbankieren. Amounts are in euros. The zero value prints nothing.
type Limiet struct {
	// Name is the limit as printed.
	Name string `json:"naam,omitzero"`
	// Base is the begrotingstotaal of which it is a percentage.
	Base budget.Series `json:"begrotingstotaal,omitzero"`
	// Percentage is that percentage as printed, "8,5%".
	Percentage Values `json:"percentage,omitzero"`
	// Norm is the printed limit: a claim where its base and percentage are there.
	Norm budget.Series `json:"norm,omitzero"`
	// Uses are what is held against it, by year or by quarter.
	Uses []Benutting `json:"benutting,omitzero"`
	// Source says where it is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Benutting is what is held against a Limiet in the years of its columns, or in a
// quarter of each. Amounts are in euros. The zero value prints nothing.
type Benutting struct {
	// Quarter is the quarter, 1 to 4; 0 for the whole year.
	Quarter int `json:"kwartaal,omitzero"`
	// Counts are what counts: the vlottende schuld, the renteherzieningen and
	// aflossingen, unsigned; in a year with more u/g than o/g to be revised a
	// renteherziening is negative.
	Counts []Staatregel `json:"bij,omitzero"`
	// Lowers are what is taken off, unsigned: the vlottende middelen.
	Lowers []Staatregel `json:"af,omitzero"`
	// Over is of how many stands the rows are, where the limit holds of their
	// average: 3 months, or the days of the quarter; 0 where it holds of their sum.
	Over int `json:"gemiddeldOver,omitzero"`
	// Held is what is held against the limit, as printed: a claim where its rows
	// are there. It is negative where more is taken off than counts.
	Held budget.Series `json:"bezetting,omitzero"`
	// Norm is the limit as printed beside it, where it is printed for each quarter.
	Norm budget.Series `json:"norm,omitzero"`
	// Ruimte is the printed room below the limit, negative for an overschrijding: a
	// claim.
	Ruimte budget.Series `json:"gedrukteRuimte,omitzero"`
	// Source says where it is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Use computes what is held against the limit in a column, in euros: what counts less
// what is taken off, or, where the limit holds of their average, that; where there are
// no rows, as it is printed. It has no outcome where a row has no figure.
func (l *Limiet) Use(b *Benutting, c budget.Column) budget.Calc {
	l, b = lenient.OrZero(l), lenient.OrZero(b)
	label := l.label(b, "bezetting")
	if len(b.Counts)+len(b.Lowers) == 0 {
		return b.Held.Stated(label, c, b.Source)
	}
	var terms []budget.Term
	for i := range b.Counts {
		terms = append(terms, budget.Plus(b.Counts[i].Sum(c).Named(l.label(b, b.Counts[i].Name))))
	}
	for i := range b.Lowers {
		terms = append(terms, budget.Minus(b.Lowers[i].Sum(c).Named(l.label(b, b.Lowers[i].Name))))
	}
	sum := budget.Computed(label, terms...)
	if b.Over <= 1 {
		return sum
	}
	amount, ok := sum.Amount()
	mean, err := amount.Div(budget.Euros(int64(b.Over)).Decimal(), exactPlaces, budget.HalfUp)
	if !ok || err != nil {
		return budget.NotStated(label, b.Source.At(c))
	}
	return budget.Stated(l.label(b, "gemiddelde over "+strconv.Itoa(b.Over)), mean, b.Source.At(c))
}

// exactPlaces are the decimals to which a percentage and an average are worked out: of cents far more than any document prints.
const exactPlaces = 12

// Room computes the room below the limit in a column, in euros, negative for an
// overschrijding: the limit, less Use. The limit is as it is printed beside the
// benutting, or for the year, or else its percentage of the begrotingstotaal, exactly;
// that knows of no minimum, and of no second percentage above some total, as a
// drempelbedrag has.
func (l *Limiet) Room(b *Benutting, c budget.Column) budget.Calc {
	l, b = lenient.OrZero(l), lenient.OrZero(b)
	norm := l.product(c)
	if _, ok := l.Norm[c]; ok {
		norm = l.Norm.Stated(l.label(nil, "norm"), c, l.Source)
	}
	if _, ok := b.Norm[c]; ok {
		norm = b.Norm.Stated(l.label(b, "norm erbij"), c, b.Source)
	}
	return budget.Computed(l.label(b, "ruimte"), budget.Plus(norm), budget.Minus(l.Use(b, c)))
}

// product is the percentage of the begrotingstotaal; it has no outcome where either is not there or the percentage is no number.
func (l *Limiet) product(c budget.Column) budget.Calc {
	label := l.label(nil, l.Percentage[c].String()+" van het begrotingstotaal")
	base, ok := l.Base[c]
	rate, isNumber := l.Percentage[c].Decimal()
	product, err := base.Mul(rate.Shift(-2), exactPlaces, budget.HalfUp)
	if !ok || !isNumber || err != nil {
		return budget.NotStated(label, l.Source.At(c))
	}
	return budget.Stated(label, product, l.Source.At(c))
}

// label is the name of a figure of the limit: figures of several limits and quarters go by other names.
func (l *Limiet) label(b *Benutting, name string) string {
	if l.Name != "" {
		name = l.Name + ": " + name
	}
	if b != nil && b.Quarter != 0 {
		name += ", " + strconv.Itoa(b.Quarter) + "e kwartaal"
	}
	return name
}

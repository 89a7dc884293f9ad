// Package verantwoording holds what jaarstukken account for in a form that other law than the BBV
// prescribes: the bezoldiging of topfunctionarissen (Wet normering topinkomens), and specifieke
// uitkeringen in the SiSa-bijlage (Regeling informatieverstrekking sisa).
package verantwoording

import (
	"time"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Bezoldiging is what jaarstukken say of one topfunctionaris in one calendar year, as the
// model of the Wet normering topinkomens has it. Amounts are in euros, unsigned; one that is not
// printed, or as "n.v.t.", is absent. The zero value is of nobody.
type Bezoldiging struct {
	// Name is the topfunctionaris as printed.
	Name string `json:"naam"`
	// Function is the function as printed, such as "griffier".
	Function string `json:"functie,omitzero"`
	// Begin is the first day of the function in the year.
	Begin budget.Date `json:"aanvang,omitzero"`
	// Einde is the last day of it in the year.
	Einde budget.Date `json:"einde,omitzero"`
	// Deeltijd is the deeltijdfactor in fte as printed, such as "0,89".
	Deeltijd indicator.Value `json:"deeltijdfactor,omitzero"`
	// FirstYear says that there is no dienstbetrekking and these are of the first twelve months,
	// for which the maximum is one by month and by hour.
	FirstYear bool `json:"zonderDienstbetrekkingEersteJaar,omitzero"`
	// Beloning is the beloning plus belastbare onkostenvergoedingen.
	Beloning *budget.Amount `json:"beloning,omitempty"` // omitzero would leave out a pointer to €0
	// OpTermijn are the beloningen betaalbaar op termijn.
	OpTermijn *budget.Amount `json:"beloningenOpTermijn,omitempty"`
	// Subtotaal is the printed sum of these: a claim.
	Subtotaal *budget.Amount `json:"gedruktSubtotaal,omitempty"`
	// Onverschuldigd is what was paid without being due and has not been paid back, which is
	// taken off.
	Onverschuldigd *budget.Amount `json:"onverschuldigdBetaald,omitempty"`
	// Totaal is the printed bezoldiging: a claim.
	Totaal *budget.Amount `json:"gedruktTotaal,omitempty"`
	// Maximum is the printed individueel toepasselijk bezoldigingsmaximum: a claim.
	Maximum *budget.Amount `json:"gedruktMaximum,omitempty"`
	// Reason is why an overschrijding is allowed or not, as printed.
	Reason string `json:"redenOverschrijding,omitzero"`
	// Source says where it is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Sum computes the bezoldiging, in euros: beloning plus beloningen op termijn, less what was paid
// without being due where that is printed. It has no outcome where one of the first two is not.
func (b *Bezoldiging) Sum() budget.Calc {
	b = lenient.OrZero(b)
	terms := []budget.Term{budget.Plus(stated("beloning", b.Beloning, b.Source)), budget.Plus(stated("beloningen op termijn", b.OpTermijn, b.Source))}
	if b.Onverschuldigd != nil {
		terms = append(terms, budget.Minus(stated("onverschuldigd betaald", b.Onverschuldigd, b.Source)))
	}
	return budget.Computed("bezoldiging "+b.Name, terms...)
}

// maxima are the algemene bezoldigingsmaxima by year, in euros, as the ministeriële regelingen set them and
// topinkomens.nl (2015, 2016) and jaarstukken of gemeenten (2016 to 2024) state them. No
// later one was seen.
var maxima = map[int]int64{
	2015: 178_000, 2016: 179_000, 2017: 181_000, 2018: 189_000, 2019: 194_000, 2020: 201_000,
	2021: 209_000, 2022: 216_000, 2023: 223_000, 2024: 233_000,
}

// The deeltijdfactor counts for no less and no more than these (topinkomens.nl).
var leastFactor, mostFactor = decimal.New(25, -3), decimal.New(1, 0)

// places are the decimals to which a maximum is worked out: of cents far more than any document prints.
const places = 12

// Norm computes the individueel toepasselijk bezoldigingsmaximum, in euros: the algemeen
// bezoldigingsmaximum of the year, times the deeltijdfactor, of which 0.025 counts at least and
// 1 at most, times the calendar days of the function, over those of the year (topinkomens.nl). It has
// no outcome where a day or the deeltijdfactor is not there, the days are not of one year, or in their
// order, the year is none from 2015 to 2024, or the first twelve months of somebody without
// dienstbetrekking have a norm of their own.
func (b *Bezoldiging) Norm() budget.Calc {
	b = lenient.OrZero(b)
	const label = "individueel bezoldigingsmaximum"
	most, ok := maxima[b.Begin.Year()]
	factor, isNumber := b.Deeltijd.Decimal()
	days := daysOf(b.Begin, b.Einde)
	if !ok || !isNumber || days == 0 || b.FirstYear {
		return budget.NotStated(label, b.Source)
	}
	factor = decimal.Min(decimal.Max(factor, leastFactor), mostFactor)
	year := daysOf(firstOf(b.Begin), lastOf(b.Begin))
	product, err := budget.Euros(most).Mul(factor.Mul(decimal.New(int64(days), 0)), places, budget.HalfUp)
	if err != nil {
		return budget.NotStated(label, b.Source)
	}
	norm, err := product.Div(decimal.New(int64(year), 0), places, budget.HalfUp)
	if err != nil {
		return budget.NotStated(label, b.Source)
	}
	return budget.Stated(label, norm, b.Source)
}

func firstOf(d budget.Date) budget.Date { return d[:4] + "-01-01" }
func lastOf(d budget.Date) budget.Date  { return d[:4] + "-12-31" }

// daysOf counts the days from one to another of the same year, both included; 0 where they are not.
func daysOf(from, to budget.Date) int {
	if from.Year() == 0 || from.Year() != to.Year() || to < from {
		return 0
	}
	first, _ := time.Parse(time.DateOnly, string(from))
	last, _ := time.Parse(time.DateOnly, string(to))
	return last.YearDay() - first.YearDay() + 1
}

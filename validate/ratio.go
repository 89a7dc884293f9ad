package validate

import (
	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/rounding"
)

// CompareRatio compares a printed ratio with those that follow, of figures that
// were each rounded to a step, until one explains it or cannot be computed. It
// reports a ratio that no figures within rounding of those in the document give.
// One that is printed as a percentage is read as such.
func (p *Pass) CompareRatio(at Location, printed indicator.Value, percentage bool, step budget.Amount, ratios ...func() (budget.Ratio, error)) {
	if p = p.orNone(); p.over() {
		return
	}
	var first budget.Ratio
	found := false
	for _, compute := range ratios {
		if compute == nil {
			continue
		}
		ratio, err := compute()
		if err != nil {
			break
		}
		switch fits, known := fit(printed, ratio, step, percentage); {
		case !known && !found:
			p.undecided(at, budget.Calc{})
			return
		case fits:
			p.report.Tally.Plausible++
			return
		case !found:
			first, found = ratio, true
		}
	}
	if !found {
		return
	}
	p.report.Tally.Impossible++
	args := []string{printed.String(), first.Outcome(), first.Label()}
	p.Report(finding.Warning, at,
		finding.Text{NL: "vermeld {0}, uit de cijfers van het document volgt {1}", EN: "stated {0}, from the figures of the document follows {1}"}.With(args...),
		finding.Text{
			NL: "controleer de cijfers waaruit {2} volgt, of vermeld welke andere zijn gebruikt",
			EN: "check the figures that {2} follows from, or state which others were used",
		}.With(args...))
}

// fit reports whether a printed figure can be a ratio of figures that were each
// rounded to a step, and whether that can be known.
func fit(printed indicator.Value, ratio budget.Ratio, step budget.Amount, percentage bool) (fits, known bool) {
	value, ok := printed.Decimal()
	if _, err := ratio.Value(); !ok || err != nil || -value.Exponent() > maxDecimals {
		return false, false
	}
	unit := decimal.New(1, value.Exponent())
	if percentage {
		value, unit = value.Shift(-2), unit.Shift(-2)
	}
	return reachable(value, unit, reachOf(ratio.Numerator(), step), reachOf(ratio.Denominator(), step)), true
}

// reach is what a calculation over rounded figures can be.
type reach struct{ low, high decimal.Decimal }

func reachOf(c budget.Calc, step budget.Amount) reach {
	amount, _ := c.Amount()
	slack := rounding.Bound(times(step, c.LeafCount())).Decimal()
	return reach{amount.Decimal().Sub(slack), amount.Decimal().Add(slack)}
}

// reachable reports whether a value that is printed to a unit can be a
// quotient: whether value × denominator meets the numerator for some value
// and denominator within reach. Products of two ranges are greatest and
// smallest at their ends.
func reachable(value, unit decimal.Decimal, numerator, denominator reach) bool {
	half := unit.Mul(decimal.New(5, -1))
	var products []decimal.Decimal
	for _, v := range []decimal.Decimal{value.Sub(half), value.Add(half)} {
		products = append(products, v.Mul(denominator.low), v.Mul(denominator.high))
	}
	low, high := decimal.Min(products[0], products[1:]...), decimal.Max(products[0], products[1:]...)
	return !high.LessThan(numerator.low) && !low.GreaterThan(numerator.high)
}

package stand

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/programme/verantwoording"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv4021 = validate.Rule{
	Code:  "BBV4021",
	Title: finding.Text{NL: "De bezoldiging blijft onder het maximum, dat uit jaar, deeltijdfactor en dagen volgt", EN: "The bezoldiging stays below the maximum, which follows from year, deeltijdfactor and days"},
	Doc: finding.Text{
		NL: `Het vermelde individueel toepasselijke bezoldigingsmaximum van een topfunctionaris wordt vergeleken met
het algemene bezoldigingsmaximum van het jaar (2015 tot en met 2024) maal de deeltijdfactor, ten hoogste
1, maal de kalenderdagen van de functievervulling, gedeeld door die van het jaar: 366 in een
schrikkeljaar. Een verschil mag er zijn voor zover het afronden van het maximum en de deeltijdfactor dat
verklaart. Is de bezoldiging hoger dan het maximum, dan vermeldt het document de reden waarom dat al dan
niet is toegestaan. Voor wie zonder dienstbetrekking in de eerste twaalf maanden is gelden bedragen per
maand en per uur, die hier niet berekend worden.`,
		EN: `The stated individueel toepasselijk bezoldigingsmaximum of a topfunctionaris is compared with the algemeen
bezoldigingsmaximum of the year (2015 to 2024) times the deeltijdfactor, 1 at most, times the calendar
days of the function, over those of the year: 366 in a leap year. They may differ as far as rounding of
the maximum and the deeltijdfactor explains. Where the bezoldiging is above the maximum, the document
states the reason why that is allowed or not. For who has no dienstbetrekking and is in the first twelve
months amounts by month and by hour hold, which are not computed here.`,
	},
	Basis: []validate.Basis{{Law: "Wet normering topinkomens", Article: "2.3", Edition: "2024", Unverified: finding.Text{
		NL: "de wet en haar regelingen zijn niet gezien; topinkomens.nl geeft de berekening, en jaarstukken vermelden de bedragen",
		EN: "the act and its regelingen were not seen; topinkomens.nl gives the computation, and jaarstukken state the amounts",
	}}},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		for path, b := range programme.Each[verantwoording.Bezoldiging](p.Document()) {
			at := validate.Location{Path: path + ".gedruktMaximum", Part: "topfunctionarissen", Row: b.Name, Source: b.Source}
			most, bound, computed := maximumOf(b)
			if norm, ok := b.Norm().Amount(); ok && b.Maximum != nil && b.Maximum.Sub(norm).Abs().Cmp(bound) > 0 {
				p.Report(finding.Warning, at, parts.InEuros(b.Maximum).Contradicts(*b.Maximum, norm), finding.Text{
					NL: "controleer het bezoldigingsmaximum van het jaar, de deeltijdfactor en de kalenderdagen", EN: "check the bezoldigingsmaximum of the year, the deeltijdfactor and the calendar days",
				})
			}
			paid, ok := b.Sum().Amount()
			if b.Totaal != nil {
				paid, ok = *b.Totaal, true
			}
			if ok && computed && paid.Cmp(most.Add(bound)) > 0 && !says(b.Reason) {
				in := parts.InEuros(&paid)
				at.Path = path
				p.Report(finding.Warning, at, finding.Text{
					NL: "de bezoldiging is {0}, het maximum {1}, en de reden waarom dat al dan niet is toegestaan ontbreekt", EN: "the bezoldiging is {0}, the maximum {1}, and the reason why that is allowed or not is missing",
				}.With(in.Show(paid), in.Show(most)), finding.Text{NL: "vermeld de overschrijding en de reden", EN: "state the overschrijding and the reason"})
			}
		}
	},
}

// maximumOf returns the maximum that a document prints, or else that which follows, and what rounding explains of its difference
// from what follows; false where there is neither.
func maximumOf(b *verantwoording.Bezoldiging) (most, bound budget.Amount, ok bool) {
	norm, known := b.Norm().Amount()
	bound = parts.InEuros(b.Maximum).Bound(1)
	factor, _ := b.Deeltijd.Decimal()
	if known && factor.IsPositive() && factor.LessThan(decimal.New(1, 0)) { // a factor of 1 is not rounded
		steps := factor.Shift(-factor.Exponent()) // of the last digit in the factor
		if width, err := norm.Div(steps, 12, budget.HalfUp); err == nil {
			bound = bound.Add(rounding.Bound(width))
		}
	}
	if b.Maximum != nil {
		return *b.Maximum, bound, true
	}
	return norm, bound, known
}

// says reports whether a reason is one, and not "n.v.t.".
func says(reason string) bool {
	letters := strings.ToLower(strings.Map(func(r rune) rune {
		if strings.ContainsRune(" .-/–", r) {
			return -1
		}
		return r
	}, reason))
	return letters != "" && letters != "nvt"
}

package controls

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/internal/catalogue"
)

// Result is the outcome of one plausibility control.
type Result struct {
	Control string
	// Applies says whether the definitions ask for the control in the period of the
	// delivery. A result is worked out either way.
	Applies bool
	// Found is the value, a percentage of up to 14 decimals when Percentage, otherwise an
	// amount in the unit of the file. It is 0 when something is missing.
	Found      decimal.Decimal
	Percentage bool
	Tolerance  Tolerance
	Passed     bool
	// Missing names what the control lacks; then it has not passed, and its finding is
	// PF099.
	Missing string
	// Detail names the balance items that PF003 found to differ.
	Detail string
}

// finding is what is found, with the rows that it comes of where it comes of some.
func (r Result) finding(d *delivery.Delivery, c *iv3.Classification) finding.Finding {
	f := r.fault().Finding()
	if r.Missing != "" {
		return f
	}
	rows := causes(d, c, r.Control, r.Detail)
	f.Related = rows
	if names := named(rows); names != "" {
		f.Remedy = finding.Text{NL: f.Remedy.NL + ": zie " + names, EN: f.Remedy.EN + ": see " + names}
	}
	return f
}

func (r Result) fault() catalogue.Fault {
	if r.Missing != "" {
		return catalogue.Fault{Control: "PF099", Path: "data", Section: "data", Subject: r.Control, Wanted: r.Missing}
	}
	return catalogue.Fault{Control: r.Control, Path: "data", Section: r.Detail, Subject: r.print(r.Found), Wanted: r.print(r.Tolerance.Max), Figures: true}
}

func (r Result) print(d decimal.Decimal) string {
	if r.Percentage {
		return d.String() + " %"
	}
	return d.String()
}

// Plausibility works out all nine plausibility controls on a delivery, in order.
//
// The formulas of PF001 and, by one published outcome, PF002 are known; PF006, PF007 and
// PF008 follow from their descriptions and reproduce published outcomes. Those of PF003,
// PF004 and PF005 are not published: they take the deviation that the description names
// as a percentage of all lasten of the taakvelden, the denominator of PF002.
func Plausibility(d *delivery.Delivery, c *iv3.Classification, t Tolerances) []Result {
	if d == nil || c == nil {
		return nil
	}
	s := newSums(d, c)
	lasten := s.total(onLasten)
	percentage := func(control string, part, whole budget.Amount, tolerance Tolerance) Result {
		r := Result{Control: control, Percentage: true, Tolerance: tolerance, Missing: s.absent(matrices[:]...)}
		if r.Missing == "" && whole.Sign() <= 0 {
			r.Missing = "lasten > 0"
		}
		if r.Missing == "" {
			r.Found = percent(part, whole)
		}
		return r
	}
	amount := func(control string, a budget.Amount, tolerance Tolerance, needs ...string) Result {
		return Result{Control: control, Found: inUnit(a.Abs(), d.Unit), Tolerance: tolerance, Missing: s.absent(needs...)}
	}
	moved, items := s.movements(d.Meta.Period == delivery.PeriodJaarrekening)
	pf003 := percentage("PF003", moved, lasten, t.PF003)
	pf003.Detail = strings.Join(items, ", ")
	if missing := s.absent("balans_standen"); missing != "" {
		pf003.Missing = missing
	}
	primo, ultimo := s.balance()
	results := []Result{
		percentage("PF001", s.saldi(), s.group(onLasten, lopendeRekening).Add(s.group(onBalansLasten, lopendeRekening)), t.PF001),
		percentage("PF002", s.misplaced, lasten, t.PF002),
		pf003,
		percentage("PF004", s.verrekend(), lasten, t.PF004),
		percentage("PF005", s.outside, lasten, t.PF005),
		amount("PF006", lasten.Sub(s.total(onBaten)), t.PF006, "lasten", "baten"),
		amount("PF007", primo, t.PF007, "balans_standen"),
		amount("PF008", ultimo, t.PF008, "balans_standen"),
		amount("PF009", s.undivided, t.PF009, matrices[:]...),
	}
	for i := range results {
		results[i].Applies = applies(results[i].Control, d.Meta.Period)
		results[i].Passed = results[i].Missing == "" && results[i].Found.LessThanOrEqual(results[i].Tolerance.Max)
	}
	return results
}

// percent returns 100 × part / whole to 14 decimals, the precision of published outcomes.
func percent(part, whole budget.Amount) decimal.Decimal {
	return part.Abs().Decimal().Shift(2).DivRound(whole.Decimal(), 14)
}

// applies follows the lists of periods in the definitions, the same in every year.
func applies(control string, p delivery.Period) bool {
	switch control {
	case "PF006":
		return p == delivery.PeriodBegroting || p == delivery.PeriodJaarrekening
	case "PF007", "PF008":
		return p == delivery.PeriodJaarrekening
	}
	return p != delivery.PeriodBegroting
}

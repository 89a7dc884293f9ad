package indicator

import (
	"cmp"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// Reasons why an assessment could not say more.
var (
	reasonNoMeasurement = finding.Text{NL: "geen meting", EN: "no measurement"}                                                               // nothing was measured up to the year
	reasonMissing       = finding.Text{NL: "meting ontbreekt", EN: "the measurement is missing"}                                              // the measurement of the year is printed as missing
	reasonNoBase        = finding.Text{NL: "maar één meting: koers niet te bepalen", EN: "only one measurement: no course to tell"}           // a course needs an earlier measurement as well
	reasonOtherBase     = finding.Text{NL: "eerdere metingen zijn niet te vergelijken", EN: "earlier measurements cannot be compared"}        // there are some, in another unit or without one number
	reasonNoYear        = finding.Text{NL: "jaar van de meting onbekend", EN: "year of the measurement unknown"}                              // the measurements have no year
	reasonLastTarget    = finding.Text{NL: "de laatste is van {0}", EN: "the last is of {0}"}                                                 // there are targets, all of them for years before
	reasonUndated       = finding.Text{NL: "streefwaarde zonder jaar", EN: "target without a year"}                                           // the only target has no year
	reasonTargetOpen    = finding.Text{NL: "streefwaarde nog open", EN: "target still open"}                                                  // targets are printed, but as missing ("PM", "-")
	reasonTwoTargets    = finding.Text{NL: "twee streefwaarden", EN: "two targets"}                                                           // two different targets for the same year
	reasonNoDirection   = finding.Text{NL: "richting onbekend", EN: "direction unknown"}                                                      // it is not stated which values are better
	reasonNeutral       = finding.Text{NL: "neutraal", EN: "neutral"}                                                                         // no value is better than another
	reasonContradiction = finding.Text{NL: "richting en streefwaarde spreken elkaar tegen", EN: "direction and target contradict each other"} // the target is a bound on the side that is worse
	reasonUnits         = finding.Text{NL: "verschillende eenheden", EN: "different units"}                                                   // measurement and target are in different units
	reasonNoNumber      = finding.Text{NL: "geen exact getal", EN: "no exact number"}                                                         // an estimate or a series has no exact number
	reasonOverlap       = finding.Text{NL: "deels binnen de streefwaarde", EN: "partly within the target"}                                    // a range or bound that meets the target only in part
	reasonMarks         = finding.Text{NL: "volgorde van de oordelen onbekend", EN: "order of the marks unknown"}                             // different marks, of which the order is not known
)

// meets tells whether a measured value meets a target. With a reason it cannot be told.
func (d Definition) meets(v, target Value) (meets bool, reason finding.Text) {
	if v.kind == YesNo || v.kind == Mark || target.kind == YesNo || target.kind == Mark {
		return meetsWord(v, target)
	}
	if !d.Comparable(v, target) {
		return false, reasonUnits
	}
	measured, ok := v.numbers()
	accepted, reason := d.accepted(target)
	switch {
	case !ok:
		return false, reasonNoNumber
	case reason != noReason:
		return false, reason
	case measured.within(accepted):
		return true, noReason
	case measured.apart(accepted):
		return false, noReason
	}
	return false, reasonOverlap
}

// meetsWord compares words: the same word meets the target. That a mark differs is
// not enough to say that it is worse.
func meetsWord(v, target Value) (meets bool, reason finding.Text) {
	switch {
	case v.kind != target.kind:
		return false, reasonUnits
	case v.kind == YesNo:
		return v.flags&isYes == target.flags&isYes, noReason
	case strings.EqualFold(v.Word(), target.Word()):
		return true, noReason
	}
	return false, reasonMarks
}

// accepted is the set of numbers that meet the target.
func (d Definition) accepted(target Value) (interval, finding.Text) {
	iv, ok := target.numbers()
	if !ok {
		return iv, reasonNoNumber
	}
	if iv.noLow || iv.noHigh {
		if iv.noLow && d.Direction == HigherIsBetter || iv.noHigh && d.Direction == LowerIsBetter {
			return iv, reasonContradiction
		}
		return iv, noReason
	}
	switch d.direction(target) {
	case HigherIsBetter:
		return interval{low: iv.low, noHigh: true}, noReason
	case LowerIsBetter:
		return interval{high: iv.high, noLow: true}, noReason
	case TargetValue, WithinRange:
		return iv, noReason
	}
	return iv, reasonNoDirection
}

// direction is the direction as far as the target itself does not give it: a rank is
// better when it is lower.
func (d Definition) direction(target Value) Direction {
	if d.Direction == Undirected && target.kind == Rank {
		return LowerIsBetter
	}
	return d.Direction
}

// Comparable tells whether two values can be set against each other: whether they are in one unit. It decides for
// [Indicator.Assess], [Indicator.Trend] and a drawing alike.
//
// A value that prints a unit is in that unit; a bare number is in the unit of the definition, whatever stands beside it.
// Two values that print the same unit go together, and so do two bare numbers. A bare number goes with
//
//   - a percentage where the definition counts per cents ("%", "percentage"), except a number between −1 and 1: 0,019 beside
//     1,8% can be the fraction that a spreadsheet keeps for 1,9%;
//   - an amount in euros where the definition names no unit or whole euros: beside € 1.200 the 1.350 of a definition in
//     "x € 1.000" is a thousand times more than it looks;
//   - a number with another unit ("350 kind"), because definitions name units in their own words.
//
// Two scores on different scales, and a rank and a number, do not go together.
func (d Definition) Comparable(v, w Value) bool {
	a, b := v.Unit(), w.Unit()
	bare := v
	if a != "" {
		bare = w
	}
	switch {
	case (v.kind == Rank) != (w.kind == Rank):
		return false
	case sameUnit(a, b):
		return sameScale(v, w)
	case a != "" && b != "":
		return false
	case a+b == "%": // one of them is empty
		return d.countsPercents() && !bare.isFraction()
	case (v.flags|w.flags)&isEuro != 0:
		return d.countsEuros()
	}
	return sameScale(v, w)
}

// isFraction tells whether a bare number can be a fraction of one, of which a percentage is a hundred times as much.
func (v Value) isFraction() bool {
	below := func(n decimal.Decimal) bool { return !n.IsZero() && n.Abs().LessThan(decimal.NewFromInt(1)) }
	return below(v.lower()) || v.kind == Range && below(v.upper())
}

// countsEuros tells whether a bare number of the indicator can be in whole euros.
func (d Definition) countsEuros() bool {
	words := lexicon.Words(lexicon.Fold(d.Unit))
	unit, err := printed.ParseUnit(d.Unit)
	switch {
	case err == nil:
		return unit == budget.InEuros
	case lexicon.Thousand.HasAny(words), lexicon.Million.HasAny(words), lexicon.ThousandMillion.HasAny(words):
		return false
	}
	return d.Unit == "" || strings.Contains(d.Unit, euroSigns[0]) || lexicon.Euro.HasAny(words)
}

// sameScale tells whether two scores stand on the same scale, as far as both print it.
func sameScale(v, w Value) bool {
	return v.kind == Rank || v.scale == w.scale || v.scale == scale16{} || w.scale == scale16{}
}

func (d Definition) countsPercents() bool {
	return lexicon.PercentBegin.Begins(strings.ToLower(cmp.Or(d.Unit, d.Name)))
}

// nearest is the end of the accepted numbers that a course from base must reach. ok is
// false when the base is inside already.
func (iv interval) nearest(base decimal.Decimal) (end decimal.Decimal, ok bool) {
	switch {
	case !iv.noLow && base.LessThan(iv.low):
		return iv.low, true
	case !iv.noHigh && base.GreaterThan(iv.high):
		return iv.high, true
	}
	return decimal.Decimal{}, false
}

type point struct {
	year int
	at   decimal.Decimal
}

// onCourse tells whether measured lies on, or on the target's side of, the straight line
// from base to target, but not past the target. With b, m and t the years that is whether
// (measured−base)·(t−b) reaches (target−base)·(m−b).
func onCourse(base, measured, target point) bool {
	years := func(to point) decimal.Decimal { return decimal.NewFromInt(int64(to.year - base.year)) }
	done := measured.at.Sub(base.at).Mul(years(target))
	due := target.at.Sub(base.at).Mul(years(measured))
	if target.at.LessThan(base.at) {
		return done.LessThanOrEqual(due) && measured.at.GreaterThanOrEqual(target.at)
	}
	return done.GreaterThanOrEqual(due) && measured.at.LessThanOrEqual(target.at)
}

package indicator

import (
	"cmp"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/internal/lexicon"
)

// Reasons why an assessment could not say more.
const (
	noReason            = ""
	reasonNoMeasurement = "geen meting"                                   // nothing was measured up to the year
	reasonMissing       = "meting ontbreekt"                              // the measurement of the year is printed as missing
	reasonNoBase        = "eerdere meting ontbreekt"                      // a course needs an earlier measurement as well
	reasonNoYear        = "jaar van de meting onbekend"                   // the measurements have no year
	reasonNoTarget      = "geen streefwaarde"                             // no target for the year or a later one
	reasonTargetOpen    = "streefwaarde nog open"                         // targets are printed, but as missing ("PM", "-")
	reasonTwoTargets    = "twee streefwaarden"                            // two different targets for the same year
	reasonNoDirection   = "richting onbekend"                             // it is not stated which values are better
	reasonNeutral       = "neutraal"                                      // no value is better than another
	reasonContradiction = "richting en streefwaarde spreken elkaar tegen" // the target is a bound on the side that is worse
	reasonUnits         = "verschillende eenheden"                        // measurement and target are in different units
	reasonNoNumber      = "geen exact getal"                              // an estimate or a series has no exact number
	reasonOverlap       = "deels binnen de streefwaarde"                  // a range or bound that meets the target only in part
	reasonMarks         = "volgorde van de oordelen onbekend"             // different marks, of which the order is not known
)

// meets tells whether a measured value meets a target. With a reason it cannot be told.
func (d Definition) meets(v, target Value) (meets bool, reason string) {
	if v.kind == YesNo || v.kind == Mark || target.kind == YesNo || target.kind == Mark {
		return meetsWord(v, target)
	}
	if !d.comparable(v, target) {
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
func meetsWord(v, target Value) (meets bool, reason string) {
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
func (d Definition) accepted(target Value) (interval, string) {
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

// comparable tells whether two values are in the same unit. A bare number is in the
// unit of the definition, so it goes with every unit but a percentage, for which the
// definition must say that it counts per cents.
func (d Definition) comparable(v, w Value) bool {
	a, b := v.Unit(), w.Unit()
	switch {
	case (v.kind == Rank) != (w.kind == Rank):
		return false
	case sameUnit(a, b):
		return sameScale(v, w)
	case a != "" && b != "":
		return false
	case a == "%" || b == "%":
		return d.countsPercents()
	}
	return sameScale(v, w)
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

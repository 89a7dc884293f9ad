package indicator

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/enum"
)

// Attainment says how far a target is attained, the answer of an [Assessment] (oordeel).
type Attainment = enum.Of[attainments]

// Answers of an assessment.
const (
	NotMeasurable Attainment = iota // "nog niet meetbaar": there is no measurement to judge by
	Achieved                        // "bereikt": the measurement of the target year meets the target
	OnCourse                        // "op koers": an earlier measurement meets it, or lies on the way to it
	Behind                          // "achter": the measurement does not meet it, or lags behind
	NoTarget                        // "geen streefwaarde": there is nothing to reach
	NotJudged                       // "geen oordeel": there are values, but they cannot be set against each other
)

type attainments struct{}

func (attainments) List() *enum.List { return &attainmentList }

var attainmentList = enum.List{Type: "Attainment", What: "oordeel", Words: []string{
	"nog niet meetbaar", "bereikt", "op koers", "achter", "geen streefwaarde", "geen oordeel",
}}

// attainmentInEnglish says the answers in English.
var attainmentInEnglish = map[Attainment]string{
	NotMeasurable: "not measurable yet", Achieved: "attained", OnCourse: "on course", Behind: "behind", NoTarget: "no target", NotJudged: "no verdict",
}

// Assessment sets what was measured against what was aimed at.
type Assessment struct {
	Year       int          // the year for which the question was asked
	Attainment Attainment   // the answer
	Reason     finding.Text // why the answer is not more definite; empty where it is
	Target     Target       // the target of the year, else the first later one
	Measured   Measurement  // the last measurement up to the year
	Base       Measurement  // the measurement from which the course counts
	def        Definition
}

// Assess answers how the indicator stands in a year.
//
// The target is that of the year itself, or else the first later one. A measurement of
// the target year is Achieved or Behind. An earlier measurement can be no more than
// OnCourse: it meets the target already, or it is at least as far as a straight line
// from the base to the target would be by then. The base is the baseline
// (nulmeting), else the first measurement. Expected values (verwachting) are no
// measurements. A measurement of the target year that is printed as missing ("nnb")
// makes the answer NotMeasurable, whatever was measured before. Where the direction is
// unknown or neutral, or units differ (see [Definition.Comparable]), or the only target
// has no year, the answer is NotJudged with the reason.
func (ind Indicator) Assess(year int) Assessment {
	a := Assessment{Year: year, def: ind.Definition}
	var found bool
	if a.Target, a.Reason, found = ind.targetFrom(year); !found || a.Reason != noReason {
		a.Attainment = NoTarget
		if found {
			a.Attainment = NotJudged
		}
		return a
	}
	if a.Measured, a.Reason = ind.lastMeasured(year, a.Target.Year); a.Reason != noReason {
		return a
	}
	if a.Reason = ind.unjudged(a.Target.Value); a.Reason != noReason {
		a.Attainment = NotJudged
		return a
	}
	return a.judge(ind)
}

// unjudged tells why no value of the indicator can be judged against the target.
func (d Definition) unjudged(target Value) finding.Text {
	if d.Direction == Neutral {
		return reasonNeutral
	}
	if target.kind == YesNo || target.kind == Mark {
		return noReason
	}
	_, reason := d.accepted(target)
	return reason
}

// targetFrom finds the target of the year or of the first later year that has one, else one without a year; with a reason
// it cannot be judged by.
func (ind Indicator) targetFrom(year int) (best Target, reason finding.Text, found bool) {
	undated, last := -1, 0
	open := false
	for i, t := range ind.Targets {
		switch missing := t.Value.IsMissing(); {
		case missing:
			open = open || t.Year >= year || t.Year == 0
		case t.Year == 0 && undated < 0:
			undated = i
		case t.Year < year:
			last = max(last, t.Year)
		case !found, t.Year < best.Year:
			best, reason, found = t, noReason, true
		case t.Year == best.Year && !t.Value.Equal(best.Value):
			reason = reasonTwoTargets
		}
	}
	switch {
	case found:
		return best, reason, true
	case undated >= 0:
		return ind.Targets[undated], reasonUndated, true
	case open:
		return best, reasonTargetOpen, false
	case last > 0:
		return best, reasonLastTarget.With(strconv.Itoa(last)), false
	}
	return best, noReason, false
}

// lastMeasured finds the last measurement up to the year. A measurement of the target
// year that is printed as missing is not replaced by an older one.
func (ind Indicator) lastMeasured(year, targetYear int) (Measurement, finding.Text) {
	var last Measurement
	reason := reasonNoMeasurement
	for _, m := range ind.History() {
		at := m.Measured()
		switch {
		case !m.isMeasured() || at > year:
		case at == 0:
			if !m.Value.IsMissing() && reason == reasonNoMeasurement {
				last, reason = m, reasonNoYear
			}
		case !m.Value.IsMissing():
			last, reason = m, noReason
		case at == targetYear && last.Measured() != targetYear:
			last, reason = m, reasonMissing
		}
	}
	return last, reason
}

func (a Assessment) judge(ind Indicator) Assessment {
	base, hasBase := ind.baseFor(a.Measured)
	if hasBase {
		a.Base = base
	}
	meets, reason := ind.meets(a.Measured.Value, a.Target.Value)
	inTime := a.Measured.Measured() >= a.Target.Year
	switch {
	case reason != noReason:
		a.Attainment, a.Reason = NotJudged, reason
	case meets && inTime:
		a.Attainment = Achieved
	case meets:
		a.Attainment = OnCourse
	case inTime:
		a.Attainment = Behind
	case !hasBase:
		a.Attainment, a.Reason = NotMeasurable, ind.withoutBase(a.Measured)
	default:
		a.Attainment = a.course()
	}
	return a
}

// baseFor finds the measurement from which the course to m counts: the baseline, else
// the first number, provided that it is older and in the same unit.
func (ind Indicator) baseFor(m Measurement) (Measurement, bool) {
	var first Measurement
	found := false
	for _, h := range ind.History() {
		_, isPoint := h.Value.singleNumber()
		usable := isPoint && h.isMeasured() && h.Measured() != 0 &&
			h.Measured() < m.Measured() && ind.Comparable(h.Value, m.Value)
		switch {
		case !usable:
		case h.Role == Baseline:
			return h, true
		case !found:
			first, found = h, true
		}
	}
	return first, found
}

// withoutBase tells why there is no measurement from which the course to m counts.
func (ind Indicator) withoutBase(m Measurement) finding.Text {
	for _, h := range ind.History() {
		if at := h.Measured(); h.isMeasured() && !h.Value.IsMissing() && at != 0 && at < m.Measured() {
			return reasonOtherBase
		}
	}
	return reasonNoBase
}

// course compares the measurement with the straight line from base to target.
func (a Assessment) course() Attainment {
	c, ok := a.def.courseOf(a.Base.Value, a.Measured.Value, a.Target.Value)
	if !ok {
		return Behind // the base is a number in the unit of the measurement: see baseFor
	}
	goal, ok := c.accepted.nearest(c.base)
	if !ok {
		return Behind // the base met the target, and the measurement no longer does
	}
	from := point{a.Base.Measured(), c.base}
	at, to := point{a.Measured.Measured(), c.measured}, point{a.Target.Year, goal}
	if onCourse(from, at, to) {
		return OnCourse
	}
	return Behind
}

// String is one line in Dutch: "op koers: 35% (2016), streefwaarde 37% (2021)".
func (a Assessment) String() string { return a.In(finding.Dutch) }

// In returns the answer, its reason, what was measured and what was aimed at, in a language.
func (a Assessment) In(l finding.Language) string {
	var b strings.Builder
	b.WriteString(finding.Text{NL: a.Attainment.String(), EN: attainmentInEnglish[a.Attainment]}.In(l))
	if a.Reason != noReason {
		fmt.Fprintf(&b, " (%s)", a.Reason.In(l))
	}
	sep := ": "
	if m := a.Measured; !m.Value.IsMissing() {
		b.WriteString(sep + m.Value.String())
		if y := m.Measured(); y != 0 && m.Value.year == 0 { // a year in the cell is printed already
			fmt.Fprintf(&b, " (%d)", y)
		}
		sep = ", "
	}
	if !a.Target.Value.IsMissing() {
		b.WriteString(sep + finding.Text{NL: "streefwaarde ", EN: "target "}.In(l) + a.Target.Value.String())
		if a.Target.Year != 0 {
			fmt.Fprintf(&b, " (%d)", a.Target.Year)
		}
	}
	return b.String()
}

// ErrNoDistance reports that progress cannot be expressed: the base meets the target
// already, so there was no distance to go.
var ErrNoDistance = errors.New("progress: the base meets the target already; there is no distance to divide by")

// ErrNoBase reports that progress cannot be expressed: there is no measurement before the
// last one, in the same unit, from which the distance counts.
var ErrNoBase = errors.New("progress: there is no base: no earlier measurement in the unit of the last one to count the distance from")

// errNotComparable reports that progress cannot be expressed: one of the three values
// is no single number, or they are in different units, or the direction is unknown.
var errNotComparable = errors.New("progress: base, measurement and target are not numbers in one unit with a known direction")

// Progress is the part of the distance from base to target that has been covered:
// (measured − base) / (target − base), 1 when the target is reached, negative when the
// measurement moved away from it. For a range or bound the distance is that to its
// nearest end. The quotient is exact and then rounded once to places decimals by mode.
// It fails with [ErrNoDistance], with [ErrNoBase] where there is one measurement only, with
// another error where the three are not numbers in one unit with a known direction, or with
// the error of [budget.Amount.Quo] for a number of places or mode that is out of range.
func (a Assessment) Progress(places int, mode budget.RoundingMode) (decimal.Decimal, error) {
	if a.lacksBase() {
		return decimal.Decimal{}, ErrNoBase
	}
	return a.def.progress(a.Base.Value, a.Measured.Value, a.Target.Value, places, mode)
}

// lacksBase tells whether the base is all that progress lacks.
func (a Assessment) lacksBase() bool {
	_, reason := a.def.accepted(a.Target.Value)
	_, isMeasured := a.Measured.Value.singleNumber()
	return a.Base.Value.IsMissing() && isMeasured && reason == noReason && a.def.Direction != Neutral && a.def.Comparable(a.Measured.Value, a.Target.Value)
}

func (d Definition) progress(base, measured, target Value, places int, mode budget.RoundingMode) (decimal.Decimal, error) {
	c, ok := d.courseOf(base, measured, target)
	if !ok || d.Direction == Neutral {
		return decimal.Decimal{}, errNotComparable
	}
	goal, ok := c.accepted.nearest(c.base)
	if !ok {
		return decimal.Decimal{}, ErrNoDistance
	}
	done, err := budget.FromDecimal(c.measured.Sub(c.base))
	if err != nil {
		return decimal.Decimal{}, err
	}
	all, err := budget.FromDecimal(goal.Sub(c.base))
	if err != nil {
		return decimal.Decimal{}, err
	}
	return done.Quo(all, places, mode)
}

type courseValues struct {
	base, measured decimal.Decimal
	accepted       interval
}

// courseOf is false when one of the values is no number, or units or direction do not
// allow a comparison.
func (d Definition) courseOf(base, measured, target Value) (c courseValues, ok bool) {
	accepted, reason := d.accepted(target)
	from, isBase := base.singleNumber()
	at, isMeasured := measured.singleNumber()
	ok = reason == noReason && isBase && isMeasured && d.Comparable(base, target) && d.Comparable(measured, target)
	return courseValues{from, at, accepted}, ok
}

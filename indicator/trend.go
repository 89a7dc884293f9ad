package indicator

import (
	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/internal/enum"
)

// Course is the way in which a row of measurements goes (verloop).
type Course = enum.Of[courses]

// Courses of a row of measurements.
const (
	NoCourse Course = iota // "", fewer than two comparable measurements in different years
	Level                  // "gelijk": every measurement is the same
	Rising                 // "stijgend": no step down, at least one up
	Falling                // "dalend": no step up, at least one down
	Wavering               // "wisselend": steps up and down
)

type courses struct{}

func (courses) List() *enum.List { return &courseList }

var courseList = enum.List{Type: "Course", What: "verloop", Words: []string{"", "gelijk", "stijgend", "dalend", "wisselend"}}

// Trend is the course of the measurements of an indicator over the years.
type Trend struct {
	Course      Course
	First, Last Measurement
	Change      decimal.Decimal // last minus first, in the unit of the values
	Count       int             // measurements that took part
	Left        []Measurement   // measurements that could not: no number, no year, another unit
}

// Trend compares the measurements of the indicator year by year, each with the one
// before it. Expected values and missing ones do not take part. What does not fit goes
// to Left: what is no single number, has no year or another unit, and a second
// measurement of a year.
func (ind Indicator) Trend() Trend {
	var t Trend
	up, down := false, false
	for _, m := range ind.History() {
		if m.Role == Forecast || m.Role == Aim || m.Value.IsMissing() {
			continue
		}
		if !t.fits(ind.Definition, m) {
			t.Left = append(t.Left, m)
			continue
		}
		step := t.step(m)
		up, down = up || step > 0, down || step < 0
	}
	if t.Count > 1 {
		t.Course = courseOf(up, down)
		t.Change = number(t.Last).Sub(number(t.First))
	}
	return t
}

// fits tells whether m can be compared with the measurements so far.
func (t *Trend) fits(d Definition, m Measurement) bool {
	_, ok := m.Value.singleNumber()
	if !ok || m.Measured() == 0 {
		return false
	}
	return t.Count == 0 || d.comparable(t.Last.Value, m.Value) && t.Last.Measured() != m.Measured()
}

// step adds m and returns the sign of the change from the measurement before.
func (t *Trend) step(m Measurement) int {
	before := t.Last
	t.Last = m
	t.Count++
	if t.Count == 1 {
		t.First = m
		return 0
	}
	return number(m).Cmp(number(before))
}

func number(m Measurement) decimal.Decimal {
	d, _ := m.Value.singleNumber()
	return d
}

func courseOf(up, down bool) Course {
	switch {
	case up && down:
		return Wavering
	case up:
		return Rising
	case down:
		return Falling
	}
	return Level
}

// Better tells whether the last measurement is better than the first, given the
// direction. ok is false when there is no course, nothing changed, or the direction
// is neither higher nor lower.
func (t Trend) Better(d Direction) (better, ok bool) {
	sign := t.Change.Sign()
	if t.Course == NoCourse || sign == 0 {
		return false, false
	}
	switch d {
	case HigherIsBetter:
		return sign > 0, true
	case LowerIsBetter:
		return sign < 0, true
	}
	return false, false
}

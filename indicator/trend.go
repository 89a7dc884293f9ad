package indicator

import (
	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/internal/enum"
)

// Course is the way in which a row of measurements goes (verloop).
type Course = enum.Of[courses]

// Courses of a row of measurements.
const (
	noCourse Course = iota // "", fewer than two comparable measurements in different years
	level                  // "gelijk": every measurement is the same
	rising                 // "stijgend": no step down, at least one up
	falling                // "dalend": no step up, at least one down
	wavering               // "wisselend": steps up and down
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
	var first, last decimal.Decimal
	up, down := false, false
	for _, m := range ind.History() {
		if !m.isMeasured() || m.Value.IsMissing() {
			continue
		}
		number, ok := m.Value.singleNumber()
		switch {
		case !ok || m.Measured() == 0 || t.Count > 0 && (!ind.Comparable(t.Last.Value, m.Value) || t.Last.Measured() == m.Measured()):
			t.Left = append(t.Left, m)
			continue
		case t.Count == 0:
			t.First, first = m, number
		default:
			up, down = up || number.GreaterThan(last), down || number.LessThan(last)
		}
		t.Last, last = m, number
		t.Count++
	}
	if t.Count > 1 {
		t.Course, t.Change = courseOf(up, down), last.Sub(first)
	}
	return t
}

func courseOf(up, down bool) Course {
	switch {
	case up && down:
		return wavering
	case up:
		return rising
	case down:
		return falling
	}
	return level
}

package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
)

// Indicator draws what was measured of an indicator year by year as dots on a line, and what is aimed at as rings on a broken
// one; a range is a band from its one end to its other (BBV art. 8, 25). Values that are no number and no range, and those
// without a year, are left out; the picture says how many. It is false where fewer than two values can be drawn, or two of them
// cannot be set against each other, see [indicator.Definition.Comparable].
func Indicator(ind indicator.Indicator, l finding.Language) (Picture, bool) {
	measured, targets, left := points(ind)
	all := slices.Concat(measured, targets)
	if len(all) < 2 || !comparable(ind.Definition, all) {
		return Picture{}, false
	}
	years := []int{}
	c := chart{drawing: drawing{width: pictureWidth, height: lineHeight}, low: all[0].low, high: all[0].high}
	for _, p := range all {
		years = append(years, p.year)
		c.low, c.high = decimal.Min(c.low, p.low), decimal.Max(c.high, p.high)
	}
	slices.Sort(years)
	c.years = slices.Compact(years)
	t := numbers(say(l, "gemeten", "measured"), say(l, "streefwaarde", "target"))
	for _, y := range c.years {
		t.Rows = append(t.Rows, rowOf(strconv.Itoa(y), printedIn(measured, y), printedIn(targets, y)))
		c.line("faint", c.across(y), 30, c.across(y), lineHeight-50)
		c.text(atMiddle, c.across(y), lineHeight-30, c.room(), strconv.Itoa(y))
	}
	c.draw(measured, targets)
	c.legend(ind, left, l)
	return titled(ind.Name, t, &c.drawing)
}

// comparable reports whether the values are in one unit.
func comparable(d indicator.Definition, all []point) bool {
	for i, p := range all {
		for _, q := range all[:i] {
			if !d.Comparable(p.value, q.value) {
				return false
			}
		}
	}
	return true
}

// legend says what the lines are, in which unit, and what is not drawn.
func (c *chart) legend(ind indicator.Indicator, left int, l finding.Language) {
	c.text(atStart, 0, 14, c.width/2, say(l, "● gemeten, ○ - - streefwaarde", "● measured, ○ - - target"))
	if ind.Unit != "" {
		c.text(atEnd, c.width, 14, c.width/2, say(l, "eenheid: ", "unit: ")+ind.Unit)
	}
	var notes []string
	if c.low.Sign() > 0 || c.high.Sign() < 0 {
		notes = append(notes, say(l, "de as begint niet bij 0", "the axis does not begin at 0"))
	}
	if left > 0 {
		notes = append(notes, fmt.Sprintf(say(l, "niet getekend, want geen getal of geen jaar: %d", "not drawn, for lack of a number or a year: %d"), left))
	}
	c.text(atStart, 0, lineHeight-6, c.width, strings.Join(notes, "; "))
}

// point is a value of a year that can be drawn: a number, or a range from low to high.
type point struct {
	year      int
	low, high decimal.Decimal
	value     indicator.Value
}

func (p point) isRange() bool { return p.low.LessThan(p.high) }

// points are the values that can be drawn: what was measured, and what is aimed at, by year; left is how many cannot. Of a year
// with two values the last one printed counts.
func points(ind indicator.Indicator) (measured, targets []point, left int) {
	for _, m := range ind.History() {
		measured = placed(measured, m.Measured(), m.Value, &left)
	}
	for _, t := range ind.Targets {
		targets = placed(targets, t.Year, t.Value, &left)
	}
	return measured, targets, left
}

func placed(list []point, year int, v indicator.Value, left *int) []point {
	low, high, ok := v.Ends()
	if !ok {
		low, ok = v.Decimal()
		high = low
	}
	if !ok || year == 0 {
		if !v.IsMissing() {
			*left++
		}
		return list
	}
	p := point{year, low, high, v}
	i, found := slices.BinarySearchFunc(list, year, func(p point, year int) int { return p.year - year })
	if found {
		list[i] = p
		return list
	}
	return slices.Insert(list, i, p)
}

// of is the value of a year, if it has one.
func of(list []point, year int) (p point, ok bool) {
	i := slices.IndexFunc(list, func(p point) bool { return p.year == year })
	if i < 0 {
		return p, false
	}
	return list[i], true
}

// printedIn is what is printed for a year.
func printedIn(list []point, year int) string {
	p, _ := of(list, year)
	return p.value.String()
}

// chart is a drawing of numbers by year.
type chart struct {
	drawing
	years     []int // in order
	low, high decimal.Decimal
}

func (c *chart) across(year int) float64 {
	first, last := c.years[0], c.years[len(c.years)-1]
	if first == last {
		return c.width / 2
	}
	return 50 + (c.width-100)*float64(year-first)/float64(last-first)
}

// room is how wide a label can be without running into that of another year.
func (c *chart) room() float64 {
	room := 90.0
	for i := 1; i < len(c.years); i++ {
		room = min(room, c.across(c.years[i])-c.across(c.years[i-1])-2)
	}
	return room
}

func (c *chart) up(v decimal.Decimal) float64 {
	if c.high.Equal(c.low) {
		return lineHeight / 2
	}
	return lineHeight - 80 - (lineHeight-140)*v.Sub(c.low).InexactFloat64()/c.high.Sub(c.low).InexactFloat64()
}

// draw draws what was measured and what is aimed at. Of two values of a year the higher one has its label above it and the other
// below; where they are the same the target has it below.
func (c *chart) draw(measured, targets []point) {
	c.series("baten", measured, func(p point) bool {
		t, ok := of(targets, p.year)
		return ok && t.high.GreaterThan(p.high)
	})
	c.series("doel", targets, func(p point) bool {
		m, ok := of(measured, p.year)
		return ok && m.high.GreaterThanOrEqual(p.high)
	})
}

func (c *chart) series(class string, list []point, below func(point) bool) {
	var at [][2]float64
	for _, p := range list {
		x, top, bottom := c.across(p.year), c.up(p.high), c.up(p.low)
		says := fmt.Sprintf("%d: %s", p.year, p.value)
		switch {
		case p.isRange():
			c.bar(class+" band", x-12, top, 24, bottom-top, says)
		case class == "doel":
			c.circle(class+" ring", x, top, 7, says)
			at = append(at, [2]float64{x, top})
		default:
			c.dot(class, x, top, says)
			at = append(at, [2]float64{x, top})
		}
		y := top - 13 // free of a ring, and of the descent of letters
		if below(p) {
			y = bottom + 24
		}
		c.text(atMiddle, x, y, c.room(), p.value.String())
	}
	if len(at) > 1 {
		c.path(class, at)
	}
}

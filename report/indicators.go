package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
)

// Indicator draws what was measured of an indicator year by year as a line, and what is aimed at as a broken one (BBV art. 8, 25).
// Values that are no single number, and those without a year, are in the table and are not drawn. It is false where fewer than two
// values can be drawn, or their units differ.
func Indicator(ind indicator.Indicator, l finding.Language) (Picture, bool) {
	measured, targets := points(ind)
	all := slices.Concat(measured, targets)
	if len(all) < 2 || slices.ContainsFunc(all, func(p point) bool { return p.value.Unit() != all[0].value.Unit() }) {
		return Picture{}, false
	}
	years := []int{}
	for _, p := range all {
		years = append(years, p.year)
	}
	slices.Sort(years)
	years = slices.Compact(years)
	t := numbers(say(l, "gemeten", "measured"), say(l, "streefwaarde", "target"))
	for _, y := range years {
		t.Rows = append(t.Rows, rowOf(strconv.Itoa(y), printedIn(measured, y), printedIn(targets, y)))
	}
	c := chart{drawing: drawing{width: pictureWidth, height: lineHeight}, first: years[0], last: years[len(years)-1], low: all[0].number, high: all[0].number}
	for _, p := range all {
		c.low, c.high = decimal.Min(c.low, p.number), decimal.Max(c.high, p.number)
	}
	for _, y := range years {
		c.line("faint", c.across(y), 30, c.across(y), lineHeight-50)
		c.text(atMiddle, c.across(y), lineHeight-26, 60, strconv.Itoa(y))
	}
	c.draw("baten", measured)
	c.draw("doel", targets)
	c.text(atStart, 0, 14, pictureWidth, legend(ind, l))
	return titled(ind.Name, t, &c.drawing)
}

// legend says what the lines are.
func legend(ind indicator.Indicator, l finding.Language) string {
	text := say(l, "● gemeten   - - streefwaarde", "● measured   - - target")
	return text + "   " + cmp.Or(ind.Unit, "")
}

// point is a value of a year that can be drawn.
type point struct {
	year   int
	number decimal.Decimal
	value  indicator.Value
}

// points are the values that can be drawn: what was measured, and what is aimed at, by year. Of a year with two values the
// last one printed counts.
func points(ind indicator.Indicator) (measured, targets []point) {
	for _, m := range ind.History() {
		measured = placed(measured, m.Measured(), m.Value)
	}
	for _, t := range ind.Targets {
		targets = placed(targets, t.Year, t.Value)
	}
	return measured, targets
}

func placed(list []point, year int, v indicator.Value) []point {
	number, ok := v.Decimal()
	if !ok || year == 0 {
		return list
	}
	p := point{year, number, v}
	i, found := slices.BinarySearchFunc(list, year, func(p point, year int) int { return p.year - year })
	if found {
		list[i] = p
		return list
	}
	return slices.Insert(list, i, p)
}

// printedIn is what is printed for a year.
func printedIn(list []point, year int) string {
	for _, p := range list {
		if p.year == year {
			return p.value.String()
		}
	}
	return ""
}

// chart is a drawing of numbers by year.
type chart struct {
	drawing
	first, last int
	low, high   decimal.Decimal
}

func (c *chart) across(year int) float64 {
	if c.first == c.last {
		return c.width / 2
	}
	return 50 + (c.width-100)*float64(year-c.first)/float64(c.last-c.first)
}

func (c *chart) up(v decimal.Decimal) float64 {
	if c.high.Equal(c.low) {
		return lineHeight / 2
	}
	return lineHeight - 80 - (lineHeight-130)*v.Sub(c.low).InexactFloat64()/c.high.Sub(c.low).InexactFloat64()
}

func (c *chart) draw(class string, list []point) {
	var at [][2]float64
	for _, p := range list {
		x, y := c.across(p.year), c.up(p.number)
		at = append(at, [2]float64{x, y})
		c.dot(class, x, y, fmt.Sprintf("%d: %s", p.year, p.value))
		c.text(atMiddle, x, y-9, 90, p.value.String())
	}
	if len(at) > 1 {
		c.path(class, at)
	}
}

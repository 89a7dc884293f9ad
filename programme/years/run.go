package years

import (
	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
)

// Run is a number of years in which a subject deviated the same way, the last of
// which is the last year that has a deviation. The zero value is none.
type Run struct {
	Effect budget.Effect // voordeel or nadeel in each of the years
	Years  []int         // in order
	Absent []int         // years between the first and the last without a figure
}

// Structural reports whether the run is of at least so many years on end, none of
// which is absent. Chance alone makes two years go the same way one time in two,
// three one time in four, four one time in eight: a short run asks a question and
// answers none.
func (r Run) Structural(years int) bool {
	return r.Effect != budget.Neutraal && len(r.Years) >= years && len(r.Absent) == 0
}

// Run returns in which years up to the last the realisatie of a side deviated from a
// raming, the begroting or that na wijziging, in the same direction, each time by
// at least so many percent of it and by more than rounding explains. It is none
// where the last deviation is smaller than that.
func (s Subject) Run(side budget.Side, raming budget.Stage, percent decimal.Decimal) (r Run) {
	for i := len(s.years) - 1; i >= 0; i-- {
		year := s.years[i]
		d := s.Deviation(side, budget.Column{Year: year, Stage: raming}, budget.Column{Year: year, Stage: budget.Realisatie})
		if _, ok := d.Amount(); !ok {
			continue
		}
		if !d.AtLeast(percent) || len(r.Years) > 0 && d.Effect() != r.Effect {
			break
		}
		r.extend(year, d.Effect())
	}
	return r
}

// extend puts a year before those of the run.
func (r *Run) extend(year int, effect budget.Effect) {
	var absent []int
	if len(r.Years) > 0 {
		for y := year + 1; y < r.Years[0]; y++ {
			absent = append(absent, y)
		}
	}
	r.Effect, r.Years, r.Absent = effect, append([]int{year}, r.Years...), append(absent, r.Absent...)
}

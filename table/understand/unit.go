package understand

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/table"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// readUnit decides the unit: what the text says, or what the figures suggest.
func readUnit(t table.Table, f *figures, u *Understanding, given Given) UnitReading {
	if given.Unit != nil {
		return UnitReading{Unit: *given.Unit, Stated: true, Evidence: "given"}
	}
	for _, text := range unitTexts(t) {
		if !form.IsUnit(text) {
			continue
		}
		unit, _ := printed.ParseUnit(text)
		r := UnitReading{Unit: unit, Stated: true, Evidence: "it says " + strconv.Quote(form.Excerpt(text))}
		r.contradict(f, u)
		return r
	}
	return guessUnit(f)
}

// unitTexts lists the places where the unit may be named, the most telling first.
func unitTexts(t table.Table) []string {
	list := []string{t.UnitLine, t.Corner.Text, t.Caption}
	for i := range t.Columns() {
		list = append(list, t.Column(i))
	}
	for _, row := range t.Rows[:min(len(t.Rows), 2000)] {
		if row.Blank() {
			list = append(list, row.Label.Text)
		}
	}
	return append(list, t.Notes...)
}

// plausible bounds a figure of a municipality or province in euros: more than a hundred thousand million is the
// budget of the country.
const plausible = 20_000_000_000

// contradict compares a unit with the size of the figures.
func (r *UnitReading) contradict(f *figures, u *Understanding) {
	largest := int64(0)
	for i, s := range f.states {
		if s == number {
			largest = max(largest, abs(f.values[i]))
		}
	}
	largest /= f.one()
	scale := []int64{1, 1_000, 1_000_000}[min(int(r.Unit), 2)]
	if largest > plausible/scale {
		r.Contradicted = true
		r.Evidence += ", but its largest figure is " + strconv.FormatInt(largest, 10) + ", more than a municipality has: the figures are in a smaller unit"
		return
	}
	if r.Unit == budget.InEuros && f.decimals == 0 && largest > 0 && largest < 5_000_000 && wholeBudget(u) {
		r.Contradicted = true
		r.Evidence += ", but totals of a whole budget are at most " + strconv.FormatInt(largest, 10) + ": the figures are in a larger unit"
	}
}

// wholeBudget reports whether the table has totals of programmes, reserves or algemene dekkingsmiddelen: those are
// millions everywhere.
func wholeBudget(u *Understanding) bool {
	for i := range u.Rows {
		f := lexicon.Fold(u.Rows[i].Label)
		if u.Rows[i].Total && lexicon.WholeBudget.Within(f) || lexicon.AlgemeneUitkeringen.Begins(f) {
			return true
		}
	}
	return false
}

// guessUnit is for tables that name no unit: figures in the millions are whole euros.
func guessUnit(f *figures) UnitReading {
	large, n := 0, 0
	for i, s := range f.states {
		if s == number && f.values[i] != 0 {
			n++
			if abs(f.values[i])/f.step(i) >= 10_000_000 {
				large++
			}
		}
	}
	switch {
	case n == 0:
		return UnitReading{Evidence: "there are no figures"}
	case large > 0 || f.decimals == 2:
		return UnitReading{Evidence: "no unit is named; figures above ten million, or with cents, are whole euros"}
	}
	return UnitReading{Evidence: "no unit is named; whole euros are what that means, but the figures do not prove it"}
}

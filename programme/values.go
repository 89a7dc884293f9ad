package programme

import (
	"maps"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
)

// Values are figures that are no amounts, per column and as printed: "73,4%",
// "2,25", "nb". They are claims: what the document says, to as many decimals
// as it says it.
type Values map[budget.Column]indicator.Value

// Columns returns the columns that have a value, in the order of
// budget.Column.Compare.
func (v Values) Columns() []budget.Column {
	return slices.SortedFunc(maps.Keys(v), budget.Column.Compare)
}

// addStated adds the figure of a series in a column to terms, where there is
// one.
func addStated(terms []budget.Term, label string, s budget.Series, c budget.Column, source budget.Source) []budget.Term {
	if _, ok := s[c]; !ok {
		return terms
	}
	return append(terms, budget.Plus(s.Stated(label, c, source)))
}

// bySide returns the one of two series that is on a side: the first of lasten
// and baten for lasten, of toevoeging and onttrekking for toevoeging.
func bySide(side budget.Side, burden, gain budget.Series) budget.Series {
	switch side {
	case budget.Lasten, budget.Toevoeging:
		return burden
	}
	return gain
}

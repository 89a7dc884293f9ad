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

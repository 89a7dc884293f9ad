package validate

import (
	"github.com/bbvgo/bbv/budget"
)

// Location is where a document prints a figure, or anything else that a rule
// can report: its path, and its table, row and column for people.
type Location struct {
	Path   string
	Part   string        // what it is part of, where the source names no table
	Row    string        // what it is, where the source names no row
	Side   budget.Side   // said before the column where the row does not tell it; 0 for none
	Column budget.Column // zero for what stands in no column
	Source budget.Source
	Step   budget.Amount // of a figure with a unit of its own; €0 for that of the document

	heading string // of the column as printed, where it is none of the document's
}

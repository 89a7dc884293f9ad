package compare

import (
	"cmp"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table/understand"
)

// CellIn is a cell of one of several tables.
type CellIn struct {
	Table int // index among the tables
	Cell  understand.CellRef
}

// compare orders cells as they are printed.
func (c CellIn) compare(o CellIn) int {
	return cmp.Or(cmp.Compare(c.Table, o.Table), cmp.Compare(c.Cell.Row, o.Cell.Row), cmp.Compare(c.Cell.Column, o.Cell.Column))
}

// Spot is a cell of which another prints something else.
type Spot struct {
	CellIn
	// Less is taken off the cell, where what the other spot prints is the difference of two columns; else nil.
	Less *understand.CellRef
	// Wrong says that this is the wrong one of the two figures, by what follows.
	Wrong  bool
	Sums   Standing // what the sums of its table say of it, against the other
	Tables int      // how many other tables print it
	// Meant is what would stand there if the other is right, in the unit and with the sign of its table; nil where the
	// other is rounded more coarsely.
	Meant *budget.Printed
}

// Contradiction is one figure that two tables print differently, or two rows of one table: the stand at the end of a year and at the
// begin of the next.
type Contradiction struct {
	First, Second Spot // in the order of the tables; one of them at most is known to be wrong
	// Difference is first − second in euros, unsigned by direction where both tables tell how they are signed, and else
	// that of the figures without their signs. Where no table says in which unit it is, it is in that unit.
	Difference budget.Amount
	// Shared counts the other figures of the two lines that the tables print alike; of one table the stands that it carries
	// over.
	Shared int
	// Certain says that it is one figure as good as certainly. Where it is not, the tables may mean different things.
	Certain bool
	// Restated says that another stand of the table, of the same moment, differs by as much, as a total does with its part: what
	// stood at the end of a year was counted anew, or the total was added up from a mistake.
	Restated bool
}

// Standing is what the sums of a table say of one of its figures, against another that might stand in its place.
type Standing int

// What sums say. The zero value is that they say nothing.
const (
	Untold   Standing = iota // nothing, or not of one mind
	BorneOut                 // they hold, and would not with the other
	Refuted                  // they do not hold, and would with the other
)

package version

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/table/understand"
)

// Changes is what is different in the new version of a publication. Tables are
// named by their index in the list of their version. The zero value is no change.
type Changes struct {
	Tables    []TableChange // the tables that stand in both versions, in the order of the new one
	Gone, New []int         // the tables of the old version only, and of the new one only
	// Findings of both versions: those of the new one in the order of its tables, then those that are gone.
	Findings []FindingChange
}

// Figures counts the cells that say something else, of tables in both versions.
func (c *Changes) Figures() (n int) {
	c = lenient.OrZero(c)
	for i := range c.Tables {
		n += len(c.Tables[i].Cells)
	}
	return n
}

// TableChange is a table that stands in both versions, and what changed in it.
type TableChange struct {
	Pair
	Rows, Columns Lines
	// Cells are those of rows and columns in both versions that say something else, in the order of the new version.
	Cells []CellChange
}

// Lines are rows, or columns, of a table in two versions. They are counted from 0;
// empty rows are not listed.
type Lines struct {
	Both      []Pair // in the order of the new version
	Gone, New []int  // those of the old version only, and of the new one only
}

// Pair is a table, a row or a column in both versions, by its index in each.
type Pair struct{ Old, New int }

// CellChange is a cell that says something else in the new version.
type CellChange struct {
	Old, New understand.CellRef
	From, To string // as printed
	// Difference is the new figure less the old one in euros, as they are signed in print; nil where one of them is no
	// figure, or its unit is unknown. A dash is nil.
	Difference *budget.Amount
}

// FindingChange is what became of a finding. A version that does not have it has
// no finding, and −1 for a table that it does not have either.
type FindingChange struct {
	OldTable, NewTable int
	Old, New           *finding.Finding
}

// Stayed reports whether both versions have the finding.
func (f FindingChange) Stayed() bool { return f.Old != nil && f.New != nil }

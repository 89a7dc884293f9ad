package budget

import (
	"slices"
)

// Series holds one amount per column, in euros. A column without an entry has
// no figure, which is not the same as €0.
//
// The nil Series has no figures and can be read like any other.
type Series map[Column]Amount

// Columns returns the columns that have an amount, in the order of
// Column.Compare.
func (s Series) Columns() []Column {
	if len(s) == 0 {
		return nil
	}
	columns := make([]Column, 0, len(s))
	for c := range s {
		columns = append(columns, c)
	}
	slices.SortFunc(columns, Column.Compare)
	return columns
}

// Stated returns the amount in a column as a figure that a document states, or
// a gap where there is none. Where the source does not name a column it gets
// the label of this one.
func (s Series) Stated(label string, c Column, source Source) Calc {
	source = source.At(c)
	if a, ok := s[c]; ok {
		return Stated(label, a, source)
	}
	return NotStated(label, source)
}

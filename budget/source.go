package budget

import (
	"slices"
	"strings"
)

// Source says where a figure was printed. What is not known is empty. The zero
// value says nothing.
type Source struct {
	// Document is the title of the document or file.
	Document string `json:"document,omitzero"`
	// Table is the caption of the table.
	Table string `json:"tabel,omitzero"`
	// Row is the label of the row as printed.
	Row string `json:"rij,omitzero"`
	// Column is the heading of the column as printed.
	Column string `json:"kolom,omitzero"`
}

// String returns what is known, from the document to the column, parted by
// commas.
func (s Source) String() string {
	parts := []string{s.Document, s.Table, s.Row, s.Column}
	known := slices.DeleteFunc(parts, func(part string) bool { return part == "" })
	return strings.Join(known, ", ")
}

// At returns the source of a figure in a column: with its label, where the
// source does not name a column itself. A label takes memory, so who states
// many figures asks once.
func (s Source) At(c Column) Source {
	if s.Column == "" {
		s.Column = c.Label()
	}
	return s
}

package validate

import (
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
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

// RowOf returns the location of a field of a roll-forward in a column.
func RowOf(r programme.Rollforward, field string, c budget.Column) Location {
	return Location{
		Path: r.Path + "." + field + "." + c.String(), Part: string(r.Verloop.Kind()),
		Row: r.Verloop.Label(), Column: c, Source: r.Verloop.Printed(c).Source(),
	}
}

// place returns a location as a finding has it.
func (p *Pass) place(l Location) finding.Place {
	table, row, column := l.Source.Table, l.Source.Row, l.heading
	if table == "" {
		table = l.Part
	}
	if l.Column != (budget.Column{}) {
		column = p.doc.Label(l.Column)
	}
	if l.Side != 0 && (row == "" || p.wide[tableRow{l.Source.Table, row}]) {
		column = strings.TrimSpace(l.Side.String() + " " + column)
	}
	if row == "" {
		row = l.Row
	}
	return finding.Place{Path: l.Path, Caption: table, Label: row, Heading: column}
}

// tableRow is a row of a printed table.
type tableRow struct{ table, row string }

// wideRows finds the rows in which a table prints more than one side, as an
// overzicht with lasten, baten and saldo beside each other does.
func wideRows(claims []*printedPart) map[tableRow]bool {
	wide, sides := map[tableRow]bool{}, map[tableRow]budget.Side{}
	for _, c := range claims {
		row := tableRow{c.Source.Table, c.Source.Row}
		if side, ok := sides[row]; ok && side != c.Side {
			wide[row] = true
		}
		sides[row] = c.Side
	}
	return wide
}

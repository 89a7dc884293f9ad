package validate

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/compare"
	"github.com/bbvgo/bbv/table/understand"
)

// Located is the place where a table begins, in the terms of the file that it was read from: sheet and cell, page,
// paragraph, or line and character.
func Located(t table.Table) finding.Place {
	return located(t, table.Cell{At: t.At, Origin: &table.Origin{Page: t.Page}})
}

// located is the place of a cell in its file.
func located(t table.Table, c table.Cell) finding.Place {
	p := finding.Place{Caption: t.Caption, Part: t.Part}
	switch t.Format {
	case table.FormatXLSX, table.FormatODS:
		p.Cell = c.At.CellName()
	case table.FormatDOCX, table.FormatODT:
		p.Paragraph = c.At.Line()
	case table.FormatPDF:
		if p.Page = t.Page; c.Origin != nil {
			p.Page = c.Origin.Page
		}
	default:
		p.Line, p.Character = c.At.Line(), c.At.Column()
	}
	return p
}

// severalTables are tables of which a finding names cells.
type severalTables []*understand.Understanding

// place names a cell of one of the tables.
func (c severalTables) place(s compare.CellIn) finding.Place {
	t := c[s.Table]
	p := located(t.Table, t.Table.Cell(s.Cell.Row, s.Cell.Column))
	p.Table, p.Row, p.Column = s.Table+1, s.Cell.Row+1, s.Cell.Column+1
	p.Label, p.Heading = t.Names(s.Cell)
	return p
}

func (c severalTables) text(s compare.Spot) string {
	text := c[s.Table].Table.Cell(s.Cell.Row, s.Cell.Column).Text
	if s.Less != nil {
		text += " − " + c[s.Table].Table.Cell(s.Less.Row, s.Less.Column).Text
	}
	return text
}

package lay

import (
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
)

// Blank is a table without rows.
func Blank(d *programme.Document, caption string, header []string) table.Table {
	return table.Table{Caption: caption, UnitLine: "bedragen " + d.Unit.String(), Header: [][]table.Cell{Cells(header)}}
}

// Cells are cells with texts.
func Cells(texts []string) (out []table.Cell) {
	for _, text := range texts {
		out = append(out, table.Cell{Text: text})
	}
	return out
}

// Figure prints a figure in the unit and decimals of the document, rounded half up; one without an outcome is blank.
func Figure(d *programme.Document, c budget.Calc) table.Cell {
	amount, ok := c.Amount()
	if !ok {
		return table.Cell{}
	}
	p, err := budget.Print(amount, d.Decimals, d.Unit, budget.HalfUp)
	if err != nil {
		return table.Cell{Text: amount.String()}
	}
	return table.Cell{Text: p.String()}
}

// Heading is the heading of a column as printed if it names the year, as "Begroting" below a year or above several does not.
func Heading(d *programme.Document, c budget.Column) string {
	if label := d.Label(c); strings.Contains(label, strconv.Itoa(c.Year)) {
		return label
	}
	return c.Label()
}

// page is a table of a document with a figure per column.
type page struct {
	doc     *programme.Document
	columns []budget.Column
	table.Table
}

// pageOf is a table without rows with some columns, and columns of texts after them.
func pageOf(d *programme.Document, caption string, columns []budget.Column, more ...string) *page {
	var header []string
	for _, c := range columns {
		header = append(header, Heading(d, c))
	}
	return &page{d, columns, Blank(d, caption, append(header, more...))}
}

// heading adds a row with a label alone.
func (p *page) heading(label string) {
	if label != "" {
		p.Rows = append(p.Rows, table.Row{Label: table.Cell{Text: label}})
	}
}

// row adds a row with a figure in each column, and texts after them.
func (p *page) row(label string, figure func(budget.Column) budget.Calc, more ...string) {
	row := table.Row{Label: table.Cell{Text: label}}
	for _, c := range p.columns {
		row.Cells = append(row.Cells, Figure(p.doc, figure(c)))
	}
	row.Cells = append(row.Cells, Cells(more)...)
	p.Rows = append(p.Rows, row)
}

// series adds a row of figures that are stated.
func (p *page) series(label string, s budget.Series, more ...string) {
	p.row(label, func(c budget.Column) budget.Calc { return s.Stated(label, c, budget.Source{}) }, more...)
}

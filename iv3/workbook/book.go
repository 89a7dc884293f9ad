package workbook

import (
	"io"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/iv3/internal/layout"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/xlsx"
)

// BookError says why a file is not read as the Iv3 workbook of CBS, or what of a delivery has no place in one: the sheet and the
// cell, or the path in the delivery, and what to do.
type BookError struct {
	Place finding.Place
	Text  finding.Text
}

func (e *BookError) Error() string {
	e = lenient.OrZero(e)
	where := ""
	if at := e.Place.Position().EN; at != "" {
		where = at + ": "
	}
	return "iv3: " + where + e.Text.EN
}

// sheet is a sheet of a workbook.
type sheet struct {
	name  string
	cells []table.Cell
	at    map[table.Position]table.Cell
}

// cell is the cell at a row and column; an empty one where there is none.
func (s *sheet) cell(row, column int) table.Cell {
	if s == nil || row < 1 || column < 1 {
		return table.Cell{}
	}
	return s.at[table.At(row, column)]
}

// text is what a cell shows.
func (s *sheet) text(row, column int) string { return s.cell(row, column).Text }

// number is the number that a cell holds; empty where it holds none.
func number(c table.Cell) string {
	if c.Origin == nil {
		return ""
	}
	return c.Origin.Exact
}

// formula is how the cell came to what it shows; empty where that was typed.
func formula(c table.Cell) string {
	if c.Origin == nil {
		return ""
	}
	return c.Origin.Formula
}

// isZero reports whether a number is 0.
func isZero(exact string) bool { return exact != "" && strings.Trim(exact, "-0.") == "" }

// book is a workbook.
type book struct {
	sheets []*sheet
	named  map[string]*sheet
}

func readBook(r io.Reader, limits table.Limits) (*book, error) {
	b := &book{named: map[string]*sheet{}}
	for read, err := range xlsx.Sheets(r, limits) {
		if err != nil {
			return nil, err
		}
		s := &sheet{name: read.Name, cells: read.Cells, at: make(map[table.Position]table.Cell, len(read.Cells))}
		for _, c := range read.Cells {
			s.at[c.At] = c
		}
		b.sheets = append(b.sheets, s)
		if b.named[s.name] == nil {
			b.named[s.name] = s
		}
	}
	return b, nil
}

// place is a cell of a sheet.
func place(sheet string, row, column int) finding.Place {
	return finding.Place{Part: sheet, Cell: layout.Cell(row, column)}
}

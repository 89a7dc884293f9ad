package grid

import (
	"iter"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/labels"
	"github.com/bbvgo/bbv/table"
)

// Grid is a rectangle of cells as a reader finds it, before the header is told from the body. The zero value is one without rows.
type Grid struct {
	Caption  string
	UnitLine string
	Notes    []string
	At       table.Position
	Part     string // as [table.Table.Part]
	Page     int    // as [table.Table.Page]
	Hidden   bool   // as [table.Table.Hidden]
	rows     *store // nil for none
}

// store is where the rows are.
func (g *Grid) store() *store {
	if g.rows == nil {
		g.rows = new(store)
	}
	return g.rows
}

// Len is how many rows the grid has.
func (g *Grid) Len() int { return g.store().rows.n }

// Row is a row of the grid.
func (g *Grid) Row(i int) Row { return g.store().row(i) }

// Cells are the cells of all rows.
func (g *Grid) Cells() iter.Seq[table.Cell] {
	return func(yield func(table.Cell) bool) {
		for i := range g.store().cells.n {
			if !yield(g.rows.cell(i)) {
				return
			}
		}
	}
}

// Cut leaves the first n rows.
func (g *Grid) Cut(n int) { g.store().cut(n) }

// Declare makes headers of all rows.
func (g *Grid) Declare() {
	for i := range g.Len() {
		g.rows.rows.at(i).header = true
	}
}

// Tighten takes out the columns in which no cell begins.
func (g *Grid) Tighten() {
	s := g.store()
	var begins []bool
	for i := range s.rows.n {
		for k := range s.len(i) {
			if k == len(begins) {
				begins = append(begins, false)
			}
			begins[k] = begins[k] || !s.spans(s.first(i)+k)
		}
	}
	if !slices.Contains(begins, false) {
		return
	}
	tight, row := new(store), Row{}
	for i := range s.rows.n {
		r := s.row(i)
		row = Row{Cells: row.Cells[:0], Span: row.Span[:0], Header: r.Header, Ragged: r.Ragged, Hidden: r.Hidden}
		for k, c := range r.Cells {
			if begins[k] {
				row.Put(c, r.Spans(k))
			}
		}
		_ = tight.add(row) // has less text than the store
		s.release(i)
	}
	g.rows = tight
}

// table tells header from body and returns the neutral table: the grid is used up. It is false for a grid of fewer than two
// columns or without a row below its header, which is a box around prose and not a table.
func (g *Grid) table() (table.Table, bool) {
	from := g.title()
	head := from + g.headerRows(from)
	width := g.used(from)
	if width < 2 || head == g.Len() {
		return table.Table{}, false
	}
	t := table.Table{Caption: g.Caption, UnitLine: g.UnitLine, Notes: g.Notes, At: g.At, Part: g.Part, Page: g.Page, Hidden: g.Hidden}
	shift := g.headerShift(from, head)
	var corners []string
	body := g.used(head)
	for i := from; i < head; i++ {
		r := pushed(g.Row(i), body)
		if i < head-1 {
			var lost []string
			if r, lost = spread(r, pushed(g.Row(i+1), body)); len(lost) > 0 {
				t.Notes = append(t.Notes, strings.Join(lost, " | "))
			}
		}
		t.Header = append(t.Header, level(r, width, shift))
		if shift > 0 || len(r.Cells) == 0 || r.Cells[0].Blank() {
			continue
		}
		switch text := r.Cells[0].Text; {
		case len(corners) == 0:
			t.Corner, corners = r.Cells[0], []string{text}
		case len(corners) > 1 || corners[0] != text:
			corners = append(corners, text)
		}
	}
	t.Corner.Text = strings.Join(corners, " ")
	t.Rows = g.rows.body(head, width)
	return t, true
}

// title takes empty rows and titles from the top of the grid: rows with one text, before the header. It returns the first row below them.
func (g *Grid) title() (from int) {
	for ; from+1 < g.Len(); from++ {
		r := g.Row(from)
		if r.Filled() > 1 || r.Figures() || r.blankCornerHeader() {
			break
		}
		g.name(r.First(), r.Header)
	}
	return from
}

// name takes in a text at the top of the grid: its unit, its title, or a note where it has those.
func (g *Grid) name(text string, header bool) {
	role, labelled := labels.Of(text)
	switch {
	case text == "":
	case role == labels.Unit:
		g.UnitLine = labelled
	case role == labels.Title:
		g.Caption = labelled
	case role != labels.Note && form.IsUnit(text) && g.UnitLine == "":
		g.UnitLine = text
		if title := form.TitleBeforeUnit(text); title != "" && g.Caption == "" {
			g.Caption = title
		}
	case role != labels.Note && (g.Caption == "" || header):
		g.Caption = text
	default:
		g.Notes = append(g.Notes, labelled)
	}
}

// headerRows counts the rows from one on that are header: those the format declares, or else the first one without
// figures, and the levels that follow.
func (g *Grid) headerRows(from int) int {
	n, all := 0, g.Len()-from
	for n < all {
		if r := g.Row(from + n); !r.Header || r.section() {
			break
		}
		n++
	}
	if n == all {
		n = min(1, n)
	}
	if n == 0 && all > 0 {
		if r := g.Row(from); !r.Figures() && r.Filled() > 0 {
			n = 1
		}
	}
	for n > 0 && n < all-1 && n < 6 {
		r := g.Row(from + n)
		if r.Figures() || r.section() || !r.headerish() || g.yearsAgain(from, from+n) {
			break
		}
		n++
	}
	return n
}

// yearsAgain reports whether a row with a label has nothing but years where the header above it, from a row on, has years, too:
// then they are amounts.
func (g *Grid) yearsAgain(from, row int) bool {
	r := g.Row(row)
	years := r.years()
	if len(years) == 0 || r.Cells[0].Blank() || r.Filled() != len(years)+1 {
		return false
	}
	for i := from; i < row; i++ {
		if len(g.Row(i).years()) > 0 {
			return true
		}
	}
	return false
}

// used is how many columns the rows from one on have, without those at the end that are empty in all of them.
func (g *Grid) used(from int) (width int) {
	for i := from; i < g.Len(); i++ {
		width = max(width, g.rows.used(i))
	}
	return width
}

// headerShift is 1 for a header that lacks a cell above the labels: every header row is one cell shorter than the
// longest row of the body.
func (g *Grid) headerShift(from, head int) int {
	longest := g.used(head)
	for i := from; i < head; i++ {
		if r := g.Row(i); len(r.Cells) != longest-1 || len(r.Cells) > 0 && r.Cells[0].Blank() {
			return 0
		}
	}
	return min(1, head-from)
}

// level is the cells of a row of the header over the value columns.
func level(r Row, width, shift int) []table.Cell {
	cells := r.Cells[min(1-shift, len(r.Cells)):]
	return cells[:min(len(cells), width-1)]
}

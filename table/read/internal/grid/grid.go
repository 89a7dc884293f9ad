package grid

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/labels"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table"
)

// Grid is a rectangle of cells as a reader finds it, before the header is told from the body.
type Grid struct {
	Caption  string
	UnitLine string
	Notes    []string
	Rows     []Row
	At       table.Position
	Part     string // as [table.Table.Part]
	Page     int    // as [table.Table.Page]
	Hidden   bool   // as [table.Table.Hidden]
}

// Row is one row of a [Grid]. The zero value is an empty row.
type Row struct {
	Cells []table.Cell
	// Header marks a row that the format itself declares a header.
	Header bool
	// Span marks the cells that only repeat a neighbour because it spans them. It may be shorter than Cells; most rows
	// have none.
	Span []bool
	// Ragged marks a row of which empty cells are lost, as [table.Row.Ragged].
	Ragged bool
	// Hidden marks a row that the file does not show, as [table.Row.Hidden].
	Hidden bool
}

// Put adds a cell at the end, which may only repeat a neighbour.
func (r *Row) Put(c table.Cell, spanned bool) {
	if spanned {
		r.Span = append(r.Span, make([]bool, len(r.Cells)+1-len(r.Span))...)
		r.Span[len(r.Cells)] = true
	}
	r.Cells = append(r.Cells, c)
}

// Next is an empty row that has room for as many cells as this one: most rows of a table are as long as each other.
func (r Row) Next() Row { return Row{Cells: make([]table.Cell, 0, len(r.Cells))} }

// Spans reports whether cell i only repeats its neighbour.
func (r Row) Spans(i int) bool { return i < len(r.Span) && r.Span[i] }

// Filled counts the cells with a text of their own.
func (r Row) Filled() int {
	n := 0
	for i, c := range r.Cells {
		if !c.Blank() && !r.Spans(i) {
			n++
		}
	}
	return n
}

// section reports whether only the label has a text: a heading, also where it spans the table.
func (r Row) section() bool { return r.Filled() == 1 && len(r.Cells) > 0 && !r.Cells[0].Blank() }

// Figures reports whether a cell beyond the label holds a figure; years and dates are headers, not figures.
func (r Row) Figures() bool {
	for i, c := range r.Cells {
		if f := unmarked(c.Text); i > 0 && form.IsFigure(c.Text) && !form.IsYear(f) && !form.IsDate(f) {
			return true
		}
	}
	return !form.HeaderYears(r.years())
}

// years lists the cells beyond the label that are printed like years.
func (r Row) years() []string {
	var list []string
	for i, c := range r.Cells {
		if f := unmarked(c.Text); i > 0 && form.IsYear(f) {
			list = append(list, f)
		}
	}
	return list
}

// unmarked folds a text without the stars of a footnote behind it: 2019* is a year.
func unmarked(text string) string { return strings.TrimRight(lexicon.Fold(text), "* ") }

// headerish reports whether all cells beyond the label say what headers say, and at least one says anything.
func (r Row) headerish() bool {
	any := false
	for i, c := range r.Cells {
		if i == 0 || c.Blank() {
			continue
		}
		if !form.IsHeader(c.Text) {
			return false
		}
		any = true
	}
	return any
}

// table tells header from body and returns the neutral table, whose rows are made of the cells of the grid: the grid is
// used up. It is false for a grid of fewer than two columns or without a row below its header, which is a box around prose
// and not a table.
func (g Grid) table() (table.Table, bool) {
	rows := g.title()
	head := headerRows(rows)
	body := rows[head:]
	width := 0
	for _, r := range rows {
		width = max(width, len(r.Cells))
	}
	width = usedWidth(rows, width)
	if width < 2 || len(body) == 0 {
		return table.Table{}, false
	}
	t := table.Table{Caption: g.Caption, UnitLine: g.UnitLine, Notes: g.Notes, At: g.At, Part: g.Part, Page: g.Page, Hidden: g.Hidden}
	shift := headerShift(rows[:head], body)
	for i, r := range rows[:head] {
		if i < head-1 {
			r = spread(r, rows[i+1])
		}
		addLevel(&t, r, width, shift)
	}
	realign(body)
	t.Rows = make([]table.Row, 0, len(body))
	for i, r := range body {
		body[i] = Row{} // what is left of it is garbage
		t.Rows = append(t.Rows, bodyRow(r, width))
	}
	return t, true
}

// title takes empty rows and titles from the top of the grid: a row with one text, before the header.
func (g *Grid) title() []Row {
	rows := g.Rows
	for len(rows) > 1 && rows[0].Filled() <= 1 && !rows[0].Figures() && !blankCornerHeader(rows) {
		g.name(rows[0].First(), rows[0].Header)
		rows = rows[1:]
	}
	return rows
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

// blankCornerHeader reports whether the first row is a header of one value column, or the only thing above figures
// that can be a header.
func blankCornerHeader(rows []Row) bool {
	first := rows[0]
	if len(first.Cells) < 2 || first.Filled() == 0 {
		return false
	}
	one := first.Filled() == 1 && !first.Cells[0].Blank()
	over := first.headerish() && !form.IsUnit(first.First()) // a year over the sides, merged
	return !one && (over || !first.Spans(len(first.Cells)-1)) || one && first.Header && len(first.Cells) == 2
}

// First is the first text of the row.
func (r Row) First() string {
	for _, c := range r.Cells {
		if !c.Blank() {
			return c.Text
		}
	}
	return ""
}

// headerRows counts the rows at the top that are header: those the format declares, or else the first one without
// figures, and the levels that follow.
func headerRows(rows []Row) int {
	n := 0
	for n < len(rows) && rows[n].Header && !rows[n].section() {
		n++
	}
	if n == len(rows) {
		n = min(1, n)
	}
	if n == 0 && len(rows) > 0 && !rows[0].Figures() && rows[0].Filled() > 0 {
		n = 1
	}
	for n > 0 && n < len(rows)-1 && n < 6 && !rows[n].Figures() && !rows[n].section() && rows[n].headerish() && !yearsAgain(rows[:n], rows[n]) {
		n++
	}
	return n
}

// yearsAgain reports whether a row with a label has nothing but years where the header above it has years, too: then
// they are amounts.
func yearsAgain(head []Row, r Row) bool {
	years := r.years()
	return len(years) > 0 && !r.Cells[0].Blank() && r.Filled() == len(years)+1 &&
		slices.ContainsFunc(head, func(h Row) bool { return len(h.years()) > 0 })
}

// usedWidth leaves out columns at the end that are empty in every row.
func usedWidth(rows []Row, width int) int {
	for ; width > 1; width-- {
		for _, r := range rows {
			if len(r.Cells) >= width && !r.Cells[width-1].Blank() && !r.Spans(width-1) {
				return width
			}
		}
	}
	return width
}

// headerShift is 1 for a header that lacks a cell above the labels: every header row is one cell shorter than the
// longest row of the body.
func headerShift(head, body []Row) int {
	longest := 0
	for _, r := range body {
		longest = max(longest, usedWidth([]Row{r}, len(r.Cells)))
	}
	for _, r := range head {
		if len(r.Cells) != longest-1 || len(r.Cells) > 0 && r.Cells[0].Blank() {
			return 0
		}
	}
	return min(1, len(head))
}

// realign moves rows to the right that lack their label and so begin one column too early: they begin with the word of
// a side where other rows have it in the second column, and end in an empty cell.
func realign(body []Row) {
	second := 0
	for _, r := range body {
		if len(r.Cells) > 2 && form.Side(r.Cells[1].Text) != 0 {
			second++
		}
	}
	for i, r := range body {
		n := len(r.Cells)
		if second == 0 || n < 3 || form.Side(r.Cells[0].Text) == 0 || !form.IsFigure(r.Cells[1].Text) || !r.Cells[n-1].Blank() {
			continue
		}
		body[i].Cells = append([]table.Cell{{At: r.Cells[0].At}}, r.Cells[:n-1]...)
	}
}

// spread fills the empty cells of a header above another: a format without spans, such as CSV, prints the title of a
// group above its first column only.
func spread(r, below Row) Row {
	cells := append(slices.Clone(r.Cells), make([]table.Cell, max(0, len(below.Cells)-len(r.Cells)))...)
	for i := 2; i < len(below.Cells); i++ {
		if cells[i].Blank() && !below.Cells[i].Blank() {
			cells[i] = cells[i-1]
		}
	}
	return Row{Cells: cells, Header: r.Header}
}

func addLevel(t *table.Table, r Row, width, shift int) {
	level := make([]table.Cell, width-1)
	for i := range level {
		if j := i + 1 - shift; j < len(r.Cells) {
			level[i] = r.Cells[j]
		}
	}
	t.Header = append(t.Header, level)
	if shift == 0 && len(r.Cells) > 0 && !r.Cells[0].Blank() {
		if t.Corner.Blank() {
			t.Corner = r.Cells[0]
		} else if t.Corner.Text != r.Cells[0].Text {
			t.Corner.Text += " " + r.Cells[0].Text
		}
	}
}

// bodyRow makes a row of the body; a cell that spans others keeps its text in the first of them only.
func bodyRow(r Row, width int) table.Row {
	if n := len(r.Cells); n < width {
		r.Cells = append(make([]table.Cell, 0, width), r.Cells...)[:width]
	}
	for i := range r.Span {
		if r.Span[i] && i < width {
			r.Cells[i] = table.Cell{}
		}
	}
	return table.Row{Label: r.Cells[0], Cells: r.Cells[1:width:width], Ragged: r.Ragged, Hidden: r.Hidden}
}

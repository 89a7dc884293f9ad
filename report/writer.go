package report

import (
	"bufio"
	"fmt"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
)

// writer writes a page. The first error of its writer is kept until the end.
type writer struct {
	*bufio.Writer
	lang        finding.Language
	publication *bbv.Publication
	tables      []marked
}

// print writes HTML.
func (w *writer) print(parts ...string) {
	for _, p := range parts {
		_, _ = w.WriteString(p) // kept by the buffer
	}
}

// text writes a text of a file or of the report.
func (w *writer) text(s string) { w.print(escaped(s)) }

func (w *writer) say(nl, en string) string { return say(w.lang, nl, en) }

// element writes an element that holds a text.
func (w *writer) element(name, text string) { w.print("<", name, ">", escaped(text), "</", name, ">") }

// paragraph writes a paragraph of a class.
func (w *writer) paragraph(class, text string) {
	w.print(`<p class="`, class, `">`, escaped(text), "</p>")
}

// link names a place, and leads to its cell where the page has that.
func (w *writer) link(at finding.Place) {
	if i := w.index(at); i >= 0 && w.tables[i].marks[understand.CellRef{Row: at.Row - 1, Column: at.Column - 1}] >= elsewhere {
		w.print(`<a href="#`, cellID(i, at.Row, at.Column), `">`, escaped(at.String()), "</a>")
		return
	}
	w.text(at.String())
}

// index is which table a place is in; −1 for none.
func (w *writer) index(at finding.Place) int {
	for i, t := range w.tables {
		if t.File == at.File && t.Number == at.Table {
			return i
		}
	}
	return -1
}

// cellID is the name of a cell in the page, of a table where it has no row or column.
func cellID(table, row, column int) string {
	if row < 1 || column < 1 {
		return fmt.Sprintf("t%d", table+1)
	}
	return fmt.Sprintf("t%dr%dk%d", table+1, row, column)
}

// excerpt shows the row of a place, its cell marked.
func (w *writer) excerpt(at finding.Place, as mark) {
	i := w.index(at)
	if i < 0 || at.Row < 1 || at.Row > len(w.tables[i].Understanding.Table.Rows) {
		return
	}
	t := w.tables[i].Understanding.Table
	w.print(`<table class="row"><tr><th scope="row">`, escaped(t.Rows[at.Row-1].Label.Text), "</th>")
	for k := range t.Columns() {
		class := ""
		if k == at.Column-1 {
			class = " class=" + looks[as].class
		}
		w.print("<td", class, ">", escaped(t.Cell(at.Row-1, k).Text), "</td>")
	}
	w.print("</tr></table>")
}

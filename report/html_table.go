package report

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// table writes a table as it is printed.
func (w *writer) table(i int) {
	m := w.tables[i]
	t := m.Understanding.Table
	w.print(`<section id="`, cellID(i, 0, 0), `"`, paper(t), `><h2 id="`, cellID(i, 0, 0), `h">`)
	if t.Caption != "" {
		w.text(t.Caption)
	} else {
		w.text(fmt.Sprintf(w.say("Tabel %d zonder titel", "Table %d without a title"), m.Number))
	}
	w.print(`</h2><p class="about">`, escaped(strings.Join(slices.DeleteFunc([]string{m.File, t.UnitLine, m.Tally.Text().In(w.lang)}, func(s string) bool { return s == "" }), ", ")), `</p><div class="scroll" tabindex="0" role="region" aria-labelledby="`, cellID(i, 0, 0), `h"><table>`)
	w.header(i)
	w.print("<tbody>")
	for row := range t.Rows {
		w.row(i, row)
	}
	w.print("</tbody></table></div>")
	w.notes(m)
	for _, note := range t.Notes {
		w.paragraph("about", note)
	}
	w.print("</section>\n")
}

// Characters that fit beside the labels in 8 points on a page of A4 that stands, and on one that lies. A cell has a sign and a
// margin beside its own.
const (
	standing, lying = 100, 155
	aroundFigure    = 4
)

// paper is the class of a table that is too wide for a page that stands.
func paper(t table.Table) string {
	width := 0
	for k := range t.Columns() {
		longest := 0
		for row := range t.Rows {
			longest = max(longest, utf8.RuneCountInString(t.Cell(row, k).Text))
		}
		width += longest + aroundFigure
	}
	switch {
	case width > lying:
		return ` class="wider"`
	case width > standing:
		return ` class="wide"`
	}
	return ""
}

// notes lists how the figures of a table are worked out and where they stand elsewhere, closed until it is asked for: one stop
// for a keyboard, and text for who hears the page. On paper it is open.
func (w *writer) notes(m marked) {
	t := m.Understanding.Table
	var lines []string
	for i := range t.Rows {
		for j := range t.Columns() {
			c := understand.CellRef{Row: i, Column: j}
			if note := m.note(c, w.lang); note != "" {
				row, column := m.Understanding.Names(c)
				lines = append(lines, strings.Trim(row+", "+column, ", ")+": "+strings.ReplaceAll(note, "\n", "; "))
			}
		}
	}
	if len(lines) == 0 {
		return
	}
	w.print(`<details class="sums"><summary>`)
	w.text(fmt.Sprintf(w.say("Hoe de cijfers zijn nagerekend (%d)", "How the figures were worked out (%d)"), len(lines)))
	w.print("</summary><ul>")
	for _, line := range lines {
		w.element("li", line)
	}
	w.print("</ul></details>")
}

func (w *writer) header(i int) {
	t := w.tables[i].Understanding.Table
	if len(t.Header) == 0 {
		return
	}
	w.print("<thead>")
	for level, cells := range t.Header {
		w.print("<tr>")
		corner, scope := "", "colgroup"
		if level == len(t.Header)-1 {
			corner, scope = t.Corner.Text, "col"
		}
		w.print("<td>", escaped(corner), "</td>")
		for k := 0; k < len(cells); {
			n := k + 1
			for n < len(cells) && isSame(cells[n], cells[k]) && level < len(t.Header)-1 {
				n++
			}
			span := ""
			if n > k+1 {
				span = fmt.Sprintf(` colspan="%d"`, n-k)
			}
			w.print(`<th scope="`, scope, `"`, span, ">", escaped(cells[k].Text), "</th>")
			k = n
		}
		w.print("</tr>")
	}
	w.print("</thead>")
}

// isSame reports whether two neighbours in a header are one cell that spans columns: two groups of one name stand at two
// places. Where no place is known the name tells.
func isSame(a, b table.Cell) bool { return a.Text == b.Text && a.At == b.At }

// row writes a row. Who points at a total sees its sum; others find it below the table, so that nobody has to pass a stop
// for each total.
func (w *writer) row(i, row int) {
	m := w.tables[i]
	t := m.Understanding.Table
	w.print(`<tr><th scope="row">`, escaped(t.Rows[row].Label.Text), "</th>")
	for k := range t.Columns() {
		c := understand.CellRef{Row: row, Column: k}
		text := t.Cell(row, k).Text
		mark := m.marks[c]
		if text == "" && mark < elsewhere {
			w.print("<td></td>")
			continue
		}
		w.print("<td")
		if class := looks[mark].class; class != "" {
			w.print(" class=", class)
		}
		if mark >= elsewhere {
			w.print(` id="`, cellID(i, row+1, k+1), `"`)
		}
		if note := m.note(c, w.lang); note != "" {
			w.print(` data-s="`, escapedLines(note), `"`)
		}
		w.print(">", escaped(text), "</td>")
	}
	w.print("</tr>")
}

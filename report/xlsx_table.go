package report

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/workbook"
	"github.com/bbvgo/bbv/internal/wrap"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// headRows is how many rows stand above the header: the title, what the table is, and a link back.
const headRows = 3

// firstRow is the row of a sheet on which the first row of a table stands.
func firstRow(m marked) int { return headRows + len(m.Understanding.Table.Header) }

// sheet is a table as a sheet.
func (b *book) sheet(t *sheeted, name string) workbook.Sheet {
	printed := t.Understanding.Table
	s := workbook.Sheet{Name: name, FrozenRows: firstRow(t.marked), FrozenColumns: 1}
	title := printed.Caption
	if title == "" {
		title = fmt.Sprintf(b.say("Tabel %d zonder titel", "Table %d without a title"), t.Number)
	}
	back := workbook.Cell{Text: "← " + b.names[0], To: &workbook.Target{Sheet: b.names[0]}, Style: workbook.Style{Link: true, Ink: linkInk}}
	for _, c := range []workbook.Cell{{Text: title, Style: workbook.Style{Bold: true}}, {Text: b.about(t), Style: workbook.Style{Ink: softInk}}, back} {
		s.Rows = append(s.Rows, workbook.Row{Cells: []workbook.Cell{c}})
	}
	b.header(&s, printed)
	for i, r := range printed.Rows {
		cells := []workbook.Cell{{Text: r.Label.Text, Style: workbook.Style{Wrapped: true}}}
		for k := range printed.Columns() {
			cells = append(cells, b.cell(t, understand.CellRef{Row: i, Column: k}))
		}
		s.Rows = append(s.Rows, workbook.Row{Cells: cells, Hidden: r.Hidden})
	}
	b.beside(&s, t)
	for _, note := range printed.Notes {
		s.Rows = append(s.Rows, workbook.Row{Cells: []workbook.Cell{{Text: note}}})
	}
	s.Widths = widthsOf(s.Rows[headRows:])
	for k := printed.Columns() + 1; k < len(s.Widths); k++ {
		s.Widths[k] = min(s.Widths[k], 13) // what stands beside the table takes little of a page
	}
	heighten(s.Rows[headRows:], s.Widths)
	return s
}

// about says what a table is: its file, its unit, and how much adds up.
func (b *book) about(t *sheeted) string {
	parts := []string{t.name, t.Understanding.Table.UnitLine}
	if !t.document {
		parts = append(parts, t.Tally.Text().In(b.lang))
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

// The colours of links, and of what is said by the way.
const linkInk, softInk = "0563C1", "5B6270"

// header writes the levels of a header, a cell that spans columns once.
func (b *book) header(s *workbook.Sheet, t table.Table) {
	for level, cells := range t.Header {
		row := []workbook.Cell{{}}
		if level == len(t.Header)-1 {
			row[0] = workbook.Cell{Text: t.Corner.Text, Style: workbook.Style{Bold: true, Wrapped: true}}
		}
		for k := 0; k < len(cells); {
			n := k + 1
			for n < len(cells) && cells[n].Text == cells[k].Text && level < len(t.Header)-1 && cells[k].Text != "" {
				n++
			}
			style := workbook.Style{Bold: true, Wrapped: true, Right: true}
			if n > k+1 {
				style.Right, style.Centred = false, true
				s.Merged = append(s.Merged, workbook.Area{Row: len(s.Rows), Column: k + 1, Columns: n - k})
			}
			row = append(row, workbook.Cell{Text: cells[k].Text, Style: style})
			for ; k < n-1; k++ {
				row = append(row, workbook.Cell{Style: style})
			}
			k = n
		}
		s.Rows = append(s.Rows, workbook.Row{Cells: row})
	}
}

// cell is a cell of a table: the figure, or the text, with what is known of it.
func (b *book) cell(t *sheeted, at understand.CellRef) workbook.Cell {
	look, text := looks[t.marks[at]], t.Understanding.Table.Cell(at.Row, at.Column).Text
	if t.document {
		look.sign, look.fill = "", ""
	}
	style := workbook.Style{Fill: strings.ToUpper(look.fill), Bold: t.marks[at] == wrong, Right: true}
	if t.marks[at] == unchecked && !t.document {
		style.Ink = softInk
	}
	c := workbook.Cell{Text: text, Comment: t.note(at, b.lang)}
	if t.document {
		c.Comment = ""
	}
	switch v, number := t.values[at]; {
	case number:
		c.Number, c.Formula = v.number.String(), t.totals[at]
		style.Format = b.format(look.sign, v)
	case look.sign != "" && text != "":
		style.Format = literal(look.sign+" ") + "@"
	}
	c.Style = style
	return c
}

// mostFormats is how many number formats a workbook gets: Excel takes 200 to 250, by its language.
const mostFormats = 180

// format is the number format of a figure with a mark. Where a publication has too many ways of writing them it shows the bare figure.
func (b *book) format(sign string, v value) string {
	if sign != "" {
		sign += " "
	}
	code := marking(v.format, sign)
	if !b.formats[code] && len(b.formats) >= mostFormats {
		b.bare++
		return marking(locale+v.digits, sign)
	}
	b.formats[code] = true
	return code
}

// marking puts a mark before every figure of a format.
func marking(code, sign string) string {
	return strings.ReplaceAll(code, locale, locale+literal(sign))
}

// beside writes what totals come to that are not what is printed, and the difference, beside the table.
func (b *book) beside(s *workbook.Sheet, t *sheeted) {
	first, columns := firstRow(t.marked), map[int]int{}
	at := t.Understanding.Table.Columns() + 2
	for k := range t.Understanding.Table.Columns() {
		for i := range t.Understanding.Table.Rows {
			if t.beside[understand.CellRef{Row: i, Column: k}] != "" {
				columns[k], at = at, at+2
				break
			}
		}
	}
	for k, column := range columns {
		heading := t.Understanding.Table.Column(k)
		style := workbook.Style{Bold: true, Wrapped: true, Right: true}
		put(s, first-1, column, workbook.Cell{Text: b.say("nagerekend: ", "computed again: ") + heading, Style: style})
		put(s, first-1, column+1, workbook.Cell{Text: b.say("verschil: ", "difference: ") + heading, Style: style})
	}
	for _, c := range sortedCells(t.beside) {
		v, sum := t.values[c], t.added(t.sums[c].CellSum)
		row, column := first+c.Row, columns[c.Column]
		style := workbook.Style{Right: true, Format: locale + v.digits}
		put(s, row, column, workbook.Cell{Number: sum.String(), Formula: t.beside[c], Style: style})
		decimals := max(decimalsOf(v.digits), -v.number.Exponent(), -sum.Exponent())
		put(s, row, column+1, workbook.Cell{Number: v.number.Sub(sum).String(), Style: style,
			Formula: fmt.Sprintf("ROUND(%s-%s,%d)", workbook.Ref(row, c.Column+1), workbook.Ref(row, column), decimals)})
	}
}

// put puts a cell on a sheet, in a row that is there.
func put(s *workbook.Sheet, row, column int, c workbook.Cell) {
	r := &s.Rows[row]
	for len(r.Cells) <= column {
		r.Cells = append(r.Cells, workbook.Cell{})
	}
	r.Cells[column] = c
}

// widthsOf are the widths of columns in which most of what stands there can be read; what is wider than a column may be is wrapped.
func widthsOf(rows []workbook.Row) (widths []float64) {
	for _, r := range rows {
		for k, c := range r.Cells {
			if k == len(widths) {
				widths = append(widths, 0)
			}
			n, most := utf8.RuneCountInString(c.Text)+2, 18
			if k == 0 {
				most = 50
			}
			if c.Number != "" {
				n = max(n, len(c.Number)*4/3) + 3
				most = 24
			}
			widths[k] = max(widths[k], float64(min(n, most)))
		}
	}
	return widths
}

// heighten makes rows as high as what is wrapped in them.
func heighten(rows []workbook.Row, widths []float64) {
	for i := range rows {
		for k, c := range rows[i].Cells {
			if c.Style.Wrapped && k < len(widths) {
				rows[i].Lines = max(rows[i].Lines, lines(c.Text, int(widths[k])-2))
			}
		}
	}
}

// lines is in how many lines a text is wrapped.
func lines(text string, width int) (n int) {
	for line := range strings.SplitSeq(text, "\n") {
		n += len(wrap.Text("", "", line, max(1, width)))
	}
	return n
}

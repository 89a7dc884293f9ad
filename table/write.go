package table

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"html"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Write writes a table as it stands. What is written can be read again by the reader of its format: the same rows and
// columns, with the same text. Markdown and text have one level of header, into which the levels are joined. The only
// errors are those of w; a format that does not exist is written as text.
func Write(w io.Writer, t Table, f Format) error {
	b := bufio.NewWriter(w)
	write := writeText
	switch f {
	case FormatMarkdown:
		write = writeMarkdown
	case FormatCSV:
		write = writeCSV
	case FormatHTML:
		write = writeHTML
	case FormatJSON:
		write = writeJSON
	}
	write(b, t)
	return b.Flush()
}

// above writes caption and unit line with a blank line after them.
func above(b *bufio.Writer, t Table, before string) {
	for _, s := range []string{t.Caption, t.UnitLine} {
		if s != "" {
			b.WriteString(before + oneLine(s) + "\n\n")
		}
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func writeMarkdown(b *bufio.Writer, t Table) {
	above(b, t, "")
	n := t.Columns()
	line := func(label string, cell func(int) string) {
		b.WriteString("| " + pipeText(label))
		for i := range n {
			b.WriteString(" | " + pipeText(cell(i)))
		}
		b.WriteString(" |\n")
	}
	line(t.Corner.Text, t.Column)
	line("---", func(int) string { return "---:" })
	for r, row := range t.Rows {
		line(row.Label.Text, func(c int) string { return t.Cell(r, c).Text })
	}
	for _, note := range t.Notes {
		b.WriteString("\n" + oneLine(note) + "\n")
	}
}

func pipeText(s string) string { return strings.ReplaceAll(oneLine(s), "|", `\|`) }

func writeCSV(b *bufio.Writer, t Table) {
	w := csv.NewWriter(b)
	w.Comma = ';'
	n := t.Columns()
	record := func(label string, cell func(int) string) {
		list := make([]string, n+1)
		list[0] = label
		for i := range n {
			list[i+1] = cell(i)
		}
		w.Write(list) // the error stays with b
	}
	for _, s := range append([]string{t.Caption, t.UnitLine}, t.Notes...) {
		if s != "" {
			w.Write([]string{oneLine(s)})
		}
	}
	if len(t.Header) == 0 {
		record(t.Corner.Text, func(int) string { return "" })
	}
	for k, level := range t.Header {
		corner := ""
		if k == 0 {
			corner = t.Corner.Text
		}
		record(corner, func(i int) string {
			if i < len(level) {
				return level[i].Text
			}
			return ""
		})
	}
	for r, row := range t.Rows {
		record(row.Label.Text, func(c int) string { return t.Cell(r, c).Text })
	}
	w.Flush()
}

// plainTable is a table in the JSON shape that [read.JSON] reads.
type plainTable struct {
	Caption string     `json:"caption,omitzero"`
	Unit    string     `json:"unit,omitzero"`
	Columns []string   `json:"columns"`
	Rows    []plainRow `json:"rows"`
}

type plainRow struct {
	Label   string   `json:"label"`
	Section bool     `json:"section,omitzero"`
	Values  []string `json:"values"`
}

func writeJSON(b *bufio.Writer, t Table) {
	out := plainTable{Caption: t.Caption, Unit: t.UnitLine, Columns: []string{}, Rows: []plainRow{}}
	for i := range t.Columns() {
		out.Columns = append(out.Columns, t.Column(i))
	}
	for _, r := range t.Rows {
		row := plainRow{Label: r.Label.Text, Section: r.Blank(), Values: []string{}}
		for _, c := range r.Cells {
			row.Values = append(row.Values, c.Text)
		}
		out.Rows = append(out.Rows, row)
	}
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	e.Encode(out) // the error stays with b
}

func writeHTML(b *bufio.Writer, t Table) {
	if t.UnitLine != "" {
		b.WriteString("<p>" + html.EscapeString(t.UnitLine) + "</p>\n")
	}
	b.WriteString("<table>\n")
	if t.Caption != "" {
		b.WriteString("<caption>" + html.EscapeString(t.Caption) + "</caption>\n")
	}
	b.WriteString("<thead>\n")
	if len(t.Header) == 0 {
		b.WriteString("<tr><th></th></tr>\n")
	}
	for k := range t.Header {
		writeHTMLLevel(b, t, k)
	}
	b.WriteString("</thead>\n<tbody>\n")
	n := t.Columns()
	for r, row := range t.Rows {
		b.WriteString("<tr><td>" + html.EscapeString(row.Label.Text) + "</td>")
		for c := range n {
			b.WriteString("<td>" + html.EscapeString(t.Cell(r, c).Text) + "</td>")
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</tbody>\n</table>\n")
	for _, note := range t.Notes {
		b.WriteString("<p>" + html.EscapeString(note) + "</p>\n")
	}
}

// writeHTMLLevel writes one level of the header; neighbours with the same text become one cell in all but the last.
func writeHTMLLevel(b *bufio.Writer, t Table, k int) {
	corner := ""
	if k == 0 {
		corner = html.EscapeString(t.Corner.Text)
	}
	b.WriteString("<tr><th>" + corner + "</th>")
	level := t.Header[k]
	for i := 0; i < len(level); {
		j := i + 1
		for k < len(t.Header)-1 && j < len(level) && level[j].Text == level[i].Text {
			j++
		}
		if j-i > 1 {
			b.WriteString(`<th colspan="` + strconv.Itoa(j-i) + `">`)
		} else {
			b.WriteString("<th>")
		}
		b.WriteString(html.EscapeString(level[i].Text) + "</th>")
		i = j
	}
	b.WriteString("</tr>\n")
}

// writeText writes labels on the left and figures on the right of their columns.
func writeText(b *bufio.Writer, t Table) {
	above(b, t, "")
	n := t.Columns()
	rows := make([][]string, 0, len(t.Rows)+1)
	head := []string{textCell(t.Corner.Text)}
	for c := range n {
		head = append(head, textCell(t.Column(c)))
	}
	rows = append(rows, head)
	for r, row := range t.Rows {
		line := []string{textCell(row.Label.Text)}
		for c := range n {
			line = append(line, textCell(t.Cell(r, c).Text))
		}
		rows = append(rows, line)
	}
	writeAligned(b, rows, textWidths(t, rows))
	for _, note := range t.Notes {
		b.WriteString("\n" + oneLine(note) + "\n")
	}
}

func textCell(s string) string { return oneLine(strings.ReplaceAll(s, "\u00a0", " ")) }

// textWidths are the widths of the columns. The label of a row without cells may run on over them.
func textWidths(t Table, rows [][]string) []int {
	widths := make([]int, len(rows[0]))
	for r, row := range rows {
		for c, s := range row {
			if c > 0 || r == 0 || !t.Rows[r-1].Blank() {
				widths[c] = max(widths[c], utf8.RuneCountInString(s), 1)
			}
		}
	}
	return widths
}

func writeAligned(b *bufio.Writer, rows [][]string, widths []int) {
	for r, row := range rows {
		var line strings.Builder
		for c, s := range row {
			gap := strings.Repeat(" ", max(0, widths[c]-utf8.RuneCountInString(s)))
			switch {
			case c == 0:
				line.WriteString(s + gap)
			default:
				line.WriteString("  " + gap + s)
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
		if r == 0 {
			for c, w := range widths {
				if c > 0 {
					b.WriteString("  ")
				}
				b.WriteString(strings.Repeat("-", w))
			}
			b.WriteString("\n")
		}
	}
}

package table

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Write writes a table as it stands. What is written can be read again by the reader of its format: the same rows and
// columns, with the same text. Markdown and text have one level of header, into which the levels are joined. Its errors are
// those of w, and [errors.ErrUnsupported] for a format that is read only ([Writes]).
func Write(w io.Writer, t Table, f Format) error {
	write, ok := writers[f]
	if !ok {
		return fmt.Errorf("table: %v is not written: %w", f, errors.ErrUnsupported)
	}
	b := bufio.NewWriter(w)
	write(b, t)
	return b.Flush()
}

// Writes reports whether [Write] knows a format.
func Writes(f Format) bool { return writers[f] != nil }

var writers = map[Format]func(*bufio.Writer, Table){
	FormatText: writeText, FormatMarkdown: writeMarkdown, FormatCSV: writeCSV, FormatHTML: writeHTML, FormatJSON: writeJSON,
}

// joined is the header of a table as one row, the corner first.
func joined(t Table) []string {
	row := []string{t.Corner.Text}
	for i := range t.Columns() {
		row = append(row, t.Column(i))
	}
	return row
}

// levels are the rows of the header, at least one, the corner in the first.
func levels(t Table) [][]string {
	rows, width := make([][]string, max(1, len(t.Header))), 1+t.Columns()
	for k := range rows {
		rows[k] = make([]string, width)
		if k < len(t.Header) {
			for i, c := range t.Header[k] {
				rows[k][i+1] = c.Text
			}
		}
	}
	rows[0][0] = t.Corner.Text
	return rows
}

// body are the rows below the header, the labels first, all as wide.
func body(t Table) [][]string {
	rows, width := make([][]string, len(t.Rows)), 1+t.Columns()
	for r, row := range t.Rows {
		rows[r] = make([]string, width)
		rows[r][0] = row.Label.Text
		for i, c := range row.Cells {
			rows[r][i+1] = c.Text
		}
	}
	return rows
}

// above writes caption and unit line with a blank line after them.
func above(b *bufio.Writer, t Table) {
	for _, s := range []string{t.Caption, t.UnitLine} {
		if s != "" {
			b.WriteString(oneLine(s) + "\n\n")
		}
	}
}

// below writes the notes with a blank line before them.
func below(b *bufio.Writer, t Table) {
	for _, note := range t.Notes {
		b.WriteString("\n" + oneLine(note) + "\n")
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func writeMarkdown(b *bufio.Writer, t Table) {
	above(b, t)
	line := func(row []string) {
		for i, s := range row {
			row[i] = strings.ReplaceAll(oneLine(s), "|", `\|`)
		}
		b.WriteString("| " + strings.Join(row, " | ") + " |\n")
	}
	line(joined(t))
	b.WriteString("| ---" + strings.Repeat(" | ---:", t.Columns()) + " |\n")
	for _, row := range body(t) {
		line(row)
	}
	below(b, t)
}

func writeCSV(b *bufio.Writer, t Table) {
	w := csv.NewWriter(b)
	w.Comma = ';'
	for _, s := range append([]string{t.Caption, t.UnitLine}, t.Notes...) {
		if s != "" {
			w.Write([]string{oneLine(s)}) // the error stays with b
		}
	}
	w.WriteAll(append(levels(t), body(t)...))
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
	out := plainTable{Caption: t.Caption, Unit: t.UnitLine, Columns: joined(t)[1:], Rows: []plainRow{}}
	for r, row := range body(t) {
		cells := len(t.Rows[r].Cells)
		out.Rows = append(out.Rows, plainRow{Label: row[0], Section: t.Rows[r].Blank(), Values: row[1 : 1+cells]})
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
	for k, level := range levels(t) {
		if len(t.Header) == 0 {
			level = []string{""}
		}
		writeHTMLLevel(b, level, k >= len(t.Header)-1)
	}
	b.WriteString("</thead>\n<tbody>\n")
	for _, row := range body(t) {
		for i, s := range row {
			row[i] = html.EscapeString(s)
		}
		b.WriteString("<tr><td>" + strings.Join(row, "</td><td>") + "</td></tr>\n")
	}
	b.WriteString("</tbody>\n</table>\n")
	for _, note := range t.Notes {
		b.WriteString("<p>" + html.EscapeString(note) + "</p>\n")
	}
}

// writeHTMLLevel writes one level of the header; neighbours with the same text become one cell in all but the last.
func writeHTMLLevel(b *bufio.Writer, level []string, last bool) {
	b.WriteString("<tr>")
	for i := 0; i < len(level); {
		j := i + 1
		for i > 0 && !last && j < len(level) && level[j] == level[i] {
			j++
		}
		b.WriteString("<th")
		if j-i > 1 {
			b.WriteString(` colspan="` + strconv.Itoa(j-i) + `"`)
		}
		b.WriteString(">" + html.EscapeString(level[i]) + "</th>")
		i = j
	}
	b.WriteString("</tr>\n")
}

// writeText writes labels on the left and figures on the right of their columns.
func writeText(b *bufio.Writer, t Table) {
	above(b, t)
	rows := append([][]string{joined(t)}, body(t)...)
	widths := make([]int, len(rows[0]))
	for r, row := range rows {
		for c := range row {
			row[c] = oneLine(row[c])
			// The label of a row without cells may run on over them.
			if c > 0 || r == 0 || !t.Rows[r-1].Blank() {
				widths[c] = max(widths[c], utf8.RuneCountInString(row[c]), 1)
			}
		}
	}
	for r, row := range rows {
		writeAligned(b, row, widths)
		if r == 0 {
			rules := make([]string, len(widths))
			for c, w := range widths {
				rules[c] = strings.Repeat("-", w)
			}
			writeAligned(b, rules, widths)
		}
	}
	below(b, t)
}

func writeAligned(b *bufio.Writer, row []string, widths []int) {
	var line strings.Builder
	for c, s := range row {
		gap := strings.Repeat(" ", max(0, widths[c]-utf8.RuneCountInString(s)))
		if c == 0 {
			line.WriteString(s + gap)
		} else {
			line.WriteString("  " + gap + s)
		}
	}
	b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
}

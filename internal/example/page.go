package example

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/wrap"
)

// Print writes a text behind a lead, in lines that fit on a page: what goes on stands below the text, indented as it is.
func Print(w io.Writer, lead, format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	for _, line := range wrap.Text(lead, wrap.Blank(lead)+indentOf(text), text, wrap.Page) {
		fmt.Fprintln(w, line)
	}
}

func indentOf(text string) string { return text[:len(text)-len(strings.TrimLeft(text, " "))] }

// Table is a table as it stands on a page: labels, and columns to the right of them. A heading takes as many lines as its
// words need in the width of its column, a label as many as its words need in the room that the columns leave.
type Table struct {
	Label, Cell int // least widths of the labels and of a column, for tables that stand below each other
	Hang        int // by how much the lines of a label but the first are indented
	Columns     []Column
	Rows        [][]string // each as many cells as columns; a cell may have several lines
}

// Column is a column of a table, the first that of the labels.
type Column struct {
	Heading string
	Left    bool // it stands to the left, as words do
}

// Headings returns columns of figures with these headings.
func Headings(headings ...string) (columns []Column) {
	for _, h := range headings {
		columns = append(columns, Column{Heading: h})
	}
	return columns
}

// Write writes the table.
func (t Table) Write(w io.Writer) {
	widths := t.widths()
	t.row(w, widths, t.headings(widths))
	var rules []string
	for _, width := range widths {
		rules = append(rules, strings.Repeat("-", width))
	}
	t.row(w, widths, rules)
	for _, row := range t.Rows {
		hang := indentOf(row[0]) + strings.Repeat(" ", t.Hang)
		label := strings.Join(wrap.Text("", hang, row[0], widths[0]), "\n")
		t.row(w, widths, append([]string{label}, row[1:]...))
	}
}

// widths are those of the columns. The labels have what the others leave.
func (t Table) widths() []int {
	widths, room := make([]int, len(t.Columns)), wrap.Page
	for c, column := range t.Columns {
		for _, word := range strings.Fields(column.Heading) {
			widths[c] = max(widths[c], utf8.RuneCountInString(word))
		}
		for _, row := range t.Rows {
			for line := range strings.SplitSeq(row[c], "\n") {
				widths[c] = max(widths[c], utf8.RuneCountInString(line))
			}
		}
		if c > 0 {
			widths[c] = max(widths[c], t.Cell)
			room -= 2 + widths[c]
		}
	}
	widths[0] = min(max(widths[0], t.Label), room)
	return widths
}

// headings are broken into lines, the last of which stands above the figures.
func (t Table) headings(widths []int) (cells []string) {
	most := 0
	for c, column := range t.Columns {
		lines := wrap.Text("", "", column.Heading, widths[c])
		cells, most = append(cells, strings.Join(lines, "\n")), max(most, len(lines))
	}
	for c := range cells {
		cells[c] = strings.Repeat("\n", most-1-strings.Count(cells[c], "\n")) + cells[c]
	}
	return cells
}

// row writes cells beside each other, line by line.
func (t Table) row(w io.Writer, widths []int, cells []string) {
	for more := true; more; {
		line := ""
		more = false
		for c, cell := range cells {
			text, rest, below := strings.Cut(cell, "\n")
			cells[c], more = rest, more || below
			gap := strings.Repeat(" ", max(0, widths[c]-utf8.RuneCountInString(text)))
			if c > 0 {
				line += "  "
			}
			if c == 0 || t.Columns[c].Left {
				line += text + gap
			} else {
				line += gap + text
			}
		}
		fmt.Fprintln(w, strings.TrimRight(line, " "))
	}
}

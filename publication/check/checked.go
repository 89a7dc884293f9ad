package check

import (
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

// Checked is a table of a publication that was understood and checked by itself. Its findings name the file and the number of
// the table.
type Checked struct {
	File   string // the name of the file
	Number int    // of the table in its file, counted from 1
	validate.TableReport
}

// The excerpt shows a label and a cell cut to these widths.
const labelWidth, cellWidth = 40, 16

// Excerpt returns the row of a place in the table as it is printed, with carets under its cell; nothing where nothing is
// printed in the cell. It is what [finding.Printer] asks for.
func (c Checked) Excerpt(at finding.Place) (text, marks string) {
	t := c.Understanding.Table
	if at.Row < 1 || at.Row > len(t.Rows) || t.Cell(at.Row-1, at.Column-1).Text == "" {
		return "", ""
	}
	row := t.Rows[at.Row-1]
	text = cut(row.Label.Text, labelWidth)
	marks = strings.Repeat(" ", utf8.RuneCountInString(text))
	for i, c := range row.Cells {
		cell := cut(c.Text, cellWidth)
		width := utf8.RuneCountInString(cell)
		text += "  " + cell
		switch {
		case i < at.Column-1:
			marks += strings.Repeat(" ", 2+width)
		case i == at.Column-1:
			marks += "  " + strings.Repeat("^", max(1, width))
		}
	}
	return text, marks
}

func cut(s string, most int) string {
	s = finding.Printable(s)
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

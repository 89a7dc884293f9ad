package table

import (
	"strings"

	"github.com/bbvgo/bbv/internal/labels"
)

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

// above are caption and unit line as lines of text. A unit line without a caption has its label, so that it is not taken
// for that of a table before.
func above(t Table) (lines []string) {
	caption, unit := oneLine(t.Caption), oneLine(t.UnitLine)
	if line, ok := labels.OfBoth(caption, unit); ok {
		return []string{line}
	}
	if caption != "" {
		lines = append(lines, labels.OfTitle(caption))
	}
	switch {
	case unit == "":
	case caption == "":
		lines = append(lines, labels.With(labels.Unit, unit))
	default:
		lines = append(lines, labels.OfUnit(unit))
	}
	return lines
}

// below are the notes as lines of text.
func below(t Table) (lines []string) {
	for _, note := range t.Notes {
		if note = oneLine(note); note != "" {
			lines = append(lines, labels.With(labels.Note, note))
		}
	}
	return lines
}

// oneLine is a text in one line, its blanks kept one for one within it.
func oneLine(s string) string { return strings.TrimSpace(lineEnds.Replace(s)) }

var lineEnds = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ", "\v", " ", "\f", " ", "\u0085", " ", "\u2028", " ", "\u2029", " ")

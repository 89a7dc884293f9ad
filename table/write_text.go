package table

import (
	"bufio"
	"strings"
	"unicode"
	"unicode/utf8"
)

// writeText writes labels on the left and figures on the right of their columns, at least two blanks between columns and
// never two within a cell: those within a figure do not break, so that "1 234" stays one.
func writeText(b *bufio.Writer, t Table) {
	for _, line := range above(t) {
		b.WriteString(textOf(line) + "\n\n")
	}
	rows := append([][]string{joined(t)}, body(t)...)
	widths := make([]int, len(rows[0]))
	for r, row := range rows {
		for c := range row {
			if row[c] = textOf(oneLine(row[c])); c > 0 && r > 0 && !strings.ContainsFunc(row[c], unicode.IsLetter) {
				row[c] = strings.ReplaceAll(row[c], " ", "\u00a0")
			}
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
	for _, note := range below(t) {
		b.WriteString("\n" + textOf(note) + "\n")
	}
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

// textOf is a text in which every blank behind a blank is one that does not break, so that no two look like the gap between
// columns. Readers make plain blanks of those.
func textOf(s string) string { return strings.ReplaceAll(s, "  ", " \u00a0") }

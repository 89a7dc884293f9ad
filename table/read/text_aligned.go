package read

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// aligned cuts lines at the columns of characters that are blank in all of them.
func (tr *textReader) aligned(par []line) error {
	cuts := rivers(par)
	if len(cuts) < 2 {
		return tr.trailing(par)
	}
	b := tr.ctx.Open(tr.e.Limits)
	for _, l := range par {
		if strings.Trim(l.text, "-= ─—\t") == "" && len(b.Rows) > 0 {
			for i := range b.Rows {
				b.Rows[i].Header = true
			}
			continue
		}
		if err := b.Add(cutRow(l, cuts)); err != nil {
			return err
		}
	}
	tr.e.Grid(b.Grid)
	return nil
}

// rivers lists where columns begin: after two or more columns of characters that are blank in every line with cells.
func rivers(par []line) []int {
	used := map[int]bool{}
	width := 0
	for _, l := range par {
		runes := []rune(strings.TrimRight(l.text, " "))
		if !strings.Contains(strings.TrimSpace(l.text), "  ") {
			continue
		}
		width = max(width, len(runes))
		for i, r := range runes {
			if r != ' ' && r != '\u00a0' {
				used[i] = true
			}
		}
	}
	var cuts []int
	gap := 2
	for i := range width {
		if used[i] && gap >= 2 {
			cuts = append(cuts, i)
		}
		if gap++; used[i] {
			gap = 0
		}
	}
	return cuts
}

func cutRow(l line, cuts []int) grid.Row {
	runes := []rune(l.text)
	var row grid.Row
	if !strings.Contains(strings.TrimSpace(l.text), "  ") && len(cuts) > 1 && firstRune(runes) < cuts[1] {
		return grid.Row{Cells: []table.Cell{{Text: clean(l.text), At: table.Position{Line: l.number, Column: firstRune(runes) + 1}}}}
	}
	for k, from := range cuts {
		to := len(runes)
		if k+1 < len(cuts) {
			to = min(cuts[k+1], len(runes))
		}
		from = min(from, to)
		text := string(runes[from:to])
		lead := firstRune(runes[from:to])
		row.Cells = append(row.Cells, table.Cell{Text: clean(text), At: table.Position{Line: l.number, Column: from + lead + 1}})
	}
	return row
}

func firstRune(runes []rune) int {
	return max(0, slices.IndexFunc(runes, func(r rune) bool { return r != ' ' }))
}

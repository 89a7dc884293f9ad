package read

import (
	"strings"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// stacked reads cells that each stand on a line of their own: the header as the first run of years or stages, then
// for every row its label and its figures.
func (tr *textReader) stacked(list []line) error {
	for i := 0; i < len(list); {
		n := headerRun(list[i:])
		if n < 2 {
			tr.ctx.Take(strings.TrimSpace(list[i].text))
			i++
			continue
		}
		end, err := tr.stack(list, i, n)
		if err != nil {
			return err
		}
		i = max(end, i+n)
	}
	return nil
}

// stack reads the rows below a header of n columns at list[at:]; it returns the line after the last of them.
func (tr *textReader) stack(list []line, at, n int) (int, error) {
	b := tr.ctx.Open(tr.e.Limits)
	head := grid.Row{Header: true, Cells: []table.Cell{{Text: ""}}}
	if b.Caption != "" && len(b.Caption) <= 40 && at > 0 {
		head.Cells[0] = table.Cell{Text: b.Caption, At: table.Position{Line: list[at-1].number, Column: 1}}
		b.Caption = ""
	}
	for _, l := range list[at : at+n] {
		head.Cells = append(head.Cells, lineCell(l))
	}
	if err := b.Add(head); err != nil {
		return 0, err
	}
	i, rows := at+n, 0
	for i < len(list) {
		k := 0
		for k < n && i+1+k < len(list) && cellItem(strings.TrimSpace(list[i+1+k].text)) {
			k++
		}
		if k == 0 && !headingBefore(list, i) || cellItem(strings.TrimSpace(list[i].text)) {
			break
		}
		row := grid.Row{Cells: []table.Cell{lineCell(list[i])}, Ragged: k > 0 && k < n}
		for _, l := range list[i+1 : i+1+k] {
			row.Cells = append(row.Cells, lineCell(l))
		}
		if err := b.Add(row); err != nil {
			return 0, err
		}
		if k > 0 {
			rows++
		}
		i += 1 + k
	}
	if rows >= 2 {
		tr.e.Grid(b.Grid)
	}
	return i, nil
}

// headingBefore reports whether a line without figures is a heading: the line after it is a label with figures.
func headingBefore(list []line, i int) bool {
	return i+2 < len(list) && !cellItem(strings.TrimSpace(list[i+1].text)) && cellItem(strings.TrimSpace(list[i+2].text)) &&
		len(list[i].text) < 120
}

func lineCell(l line) table.Cell {
	return table.Cell{Text: clean(l.text), At: table.Position{Line: l.number, Column: firstRune([]rune(l.text)) + 1}}
}

package rhythm

import (
	"slices"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

func (t token) cell() table.Cell { return table.Cell{Text: t.text, At: t.at} }

// add adds header and rows to a grid.
func add(b *grid.Builder, h header, r reading) error {
	columns := len(h.names)
	if slices.ContainsFunc(h.names, func(t token) bool { return t.text != "" }) {
		head := grid.Row{Header: true, Cells: []table.Cell{h.corner.cell()}}
		for _, name := range h.names {
			head.Cells = append(head.Cells, name.cell())
		}
		if err := b.Add(head); err != nil {
			return err
		}
	}
	for i := range h.behind {
		if err := b.Add(grid.Row{Cells: []table.Cell{h.behind[i].cell()}}); err != nil {
			return err
		}
	}
	for _, row := range r.rows {
		if err := b.Add(row.grid(columns)); err != nil {
			return err
		}
	}
	return nil
}

// grid is a row of a grid. The figures of a short row stand as they come, and the row says that it is ragged.
func (r row) grid(columns int) grid.Row {
	out := grid.Row{Cells: make([]table.Cell, 1, columns+1), Ragged: r.short}
	if r.label != nil {
		out.Cells[0] = r.label.cell()
	}
	if r.section {
		return out
	}
	for _, t := range r.cells {
		if t == nil {
			out.Cells = append(out.Cells, table.Cell{})
			continue
		}
		out.Cells = append(out.Cells, t.cell())
	}
	if out.Cells[0].Text == "" {
		out.Cells[0].At = firstAt(out.Cells)
	}
	return out
}

func firstAt(cells []table.Cell) table.Position {
	for _, c := range cells {
		if c.At != (table.Position{}) {
			return c.At
		}
	}
	return table.Position{}
}

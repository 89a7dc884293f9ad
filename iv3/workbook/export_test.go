package workbook

import (
	"slices"

	"github.com/bbvgo/bbv/internal/workbook"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
)

// Edited is the workbook of a delivery in which somebody changed cells, without some sheets, and without what is only looks: so it is read
// in half the time.
func Edited(d *delivery.Delivery, edit func(put func(sheet string, row, column int, c workbook.Cell)), without ...string) []byte {
	w := &writer{d: d, c: iv3.MustFor(d.Meta.Layer, d.Meta.Year)}
	w.about()
	w.figures()
	if w.err != nil {
		panic(w.err)
	}
	if edit != nil {
		edit(func(sheet string, row, column int, c workbook.Cell) { w.grid(sheet).put(row, column, c) })
	}
	w.grids = slices.DeleteFunc(w.grids, func(g *grid) bool { return slices.Contains(without, g.name) })
	for _, g := range w.grids {
		for _, row := range g.rows {
			for i := range row.Cells {
				if c := &row.Cells[i]; c.Text == "" && c.Number == "" {
					*c = workbook.Cell{}
				}
			}
		}
	}
	text, err := w.book()
	if err != nil {
		panic(err)
	}
	return text
}

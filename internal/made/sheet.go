package made

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
)

// Cell is what a cell of a sheet is a figure of: cells of one name are one figure, wherever they are printed. The empty
// name is no figure.
type Cell struct {
	Name  string
	Euros int64 // as printed, signs of the presentation included
}

// Sheet is a printed table of which it is known what its cells are.
type Sheet struct {
	Kind  string // what is printed: "overzicht", "programma" …
	Table table.Table
	Cells [][]Cell // of the rows of the table

	unit     budget.Unit
	decimals int
}

// row prints figures; a name that is empty, and a heading without figures, print nothing.
func (s *Sheet) row(label string, cells ...Cell) {
	r := table.Row{Label: table.Cell{Text: label}}
	for _, c := range cells {
		r.Cells = append(r.Cells, table.Cell{Text: s.print(c)})
	}
	s.Table.Rows, s.Cells = append(s.Table.Rows, r), append(s.Cells, cells)
}

func (s *Sheet) print(c Cell) string {
	if c.Name == "" {
		return ""
	}
	p, err := budget.Print(budget.Euros(c.Euros), s.decimals, s.unit, budget.HalfUp)
	if err != nil {
		return ""
	}
	return p.String()
}

// head prints the header.
func (s *Sheet) head(titles ...string) {
	var level []table.Cell
	for _, t := range titles {
		level = append(level, table.Cell{Text: t})
	}
	s.Table.Header = [][]table.Cell{level}
}

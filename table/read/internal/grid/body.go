package grid

import (
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/table"
)

// arenaCells is how many cells the rows of a table share the room of at most: enough for few to be made, and so few
// that what is kept of the grid goes as they come.
const arenaCells = 1 << 10

// body makes the rows of a table of the rows of a store from one on, which are let go.
func (s *store) body(from, width int) []table.Row {
	rows := make([]table.Row, 0, s.rows.n-from)
	sides := s.sides(from)
	var arena []table.Cell
	room := func(n int) []table.Cell {
		if n > len(arena) {
			arena = make([]table.Cell, max(n, min(arenaCells, (s.rows.n-len(rows)-from)*n)))
		}
		cells := arena[:n:n]
		arena = arena[n:]
		return cells
	}
	for i := from; i < s.rows.n; i++ {
		rows = append(rows, s.bodyRow(i, width, sides, room))
		s.release(i)
	}
	return rows
}

// bodyRow makes a row of the body. A cell that spans others keeps its text in the first of them only; a row without values
// has no cells but its label.
func (s *store) bodyRow(i, width int, sides bool, room func(int) []table.Cell) table.Row {
	stored := s.rows.at(i)
	r := table.Row{Ragged: stored.ragged, Hidden: stored.hidden}
	first, n := s.first(i), min(s.len(i), width)
	if n == 0 {
		return r
	}
	cell := func(k int) table.Cell {
		stored := s.cells.at(k)
		if stored.size < 0 {
			return table.Cell{}
		}
		return s.cellOf(k, stored)
	}
	if sides && s.unlabelled(i) {
		r.Label.At = s.cells.at(first).at
		r.Cells = room(n - 1)
		for k := range r.Cells {
			r.Cells[k] = cell(first + k)
		}
		return r
	}
	r.Label = cell(first)
	if s.used(i) > 1 {
		r.Cells = room(n - 1)
		for k := range r.Cells {
			r.Cells[k] = cell(first + 1 + k)
		}
	}
	return r
}

// sides reports whether some row from one on has the word of a side in its second column.
func (s *store) sides(from int) bool {
	for i := from; i < s.rows.n; i++ {
		if s.len(i) > 2 && isSide(s.textOf(s.first(i)+1)) {
			return true
		}
	}
	return false
}

// isSide reports whether a cell has the word of a side. A figure, as most cells are, has none.
func isSide(text string) bool { return text != "" && text[0] >= 'A' && form.Side(text) != 0 }

// unlabelled reports whether a row lacks its label and so begins one column too early: it begins with the word of a side,
// which other rows have in the second column, and ends in an empty cell.
func (s *store) unlabelled(i int) bool {
	first, n := s.first(i), s.len(i)
	return n > 2 && isSide(s.textOf(first)) && form.IsFigure(s.textOf(first+1)) && s.textOf(first+n-1) == ""
}

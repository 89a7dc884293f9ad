package grid

import (
	"math"

	"github.com/bbvgo/bbv/table"
)

// store keeps the rows of a grid, each cell in half the room that it takes in a table: a file may hold a cell in every byte,
// and its rows and the table that is made of them are held together.
type store struct {
	text    texts // of all cells
	rows    pages[storedRow]
	cells   pages[storedCell]
	origins pages[*table.Origin] // by cell; none where no cell has one
}

// storedRow is a row of a store. Its cells end where those of the next one begin.
type storedRow struct {
	first                  uint32
	header, ragged, hidden bool
}

// storedCell is a cell of a store. What only repeats a neighbour has the text of that.
type storedCell struct {
	at   table.Position
	from uint32 // in the texts
	size int32  // of the text; −1−size for what only repeats a neighbour
}

// mostText is how many bytes of text a store holds.
const mostText = math.MaxInt32

// add adds a row. Of one in which nothing is printed only the place is kept.
func (s *store) add(r Row) error {
	above := s.rows.n - 1
	s.rows.add(storedRow{uint32(s.cells.n), r.Header, r.Ragged, r.Hidden})
	if r.First() == "" && len(r.Cells) > 1 {
		r.Cells = r.Cells[:1]
	}
	for i, c := range r.Cells {
		if s.text.len()+len(c.Text) > mostText {
			return TooLarge("bytes in one table", mostText, c.At)
		}
		s.cells.add(s.put(c, i, above, r.Spans(i)))
		if c.Origin != nil || s.origins.n > 0 {
			for s.origins.n < s.cells.n-1 {
				s.origins.add(nil)
			}
			s.origins.add(c.Origin)
		}
	}
	return nil
}

// put keeps the text of cell i.
func (s *store) put(c table.Cell, i, above int, spans bool) storedCell {
	if spans {
		if n := s.cells.n - 1; i > 0 && s.textOf(n) == c.Text {
			return s.again(c, n)
		}
		if above >= 0 && i < s.len(above) && s.textOf(s.first(above)+i) == c.Text {
			return s.again(c, s.first(above)+i)
		}
	}
	out := storedCell{c.At, s.text.add(c.Text), int32(len(c.Text))}
	if spans {
		out.size = -1 - out.size
	}
	return out
}

// again is a cell that has the text of another.
func (s *store) again(c table.Cell, of int) storedCell {
	other := s.cells.at(of)
	return storedCell{c.At, other.from, -1 - int32(len(c.Text))}
}

// first is where the cells of a row begin.
func (s *store) first(row int) int {
	if row == s.rows.n {
		return s.cells.n
	}
	return int(s.rows.at(row).first)
}

// len is how many cells a row has.
func (s *store) len(row int) int { return s.first(row+1) - s.first(row) }

func (s *store) textOf(cell int) string { return s.textIn(s.cells.at(cell)) }

func (s *store) textIn(c *storedCell) string {
	n := c.size
	if n < 0 {
		n = -1 - n
	}
	return s.text.at(c.from, n)
}

func (s *store) spans(cell int) bool { return s.cells.at(cell).size < 0 }

// cell is a cell as a table has it.
func (s *store) cell(i int) table.Cell { return s.cellOf(i, s.cells.at(i)) }

func (s *store) cellOf(i int, stored *storedCell) table.Cell {
	c := table.Cell{Text: s.textIn(stored), At: stored.at}
	if i < s.origins.n {
		c.Origin = *s.origins.at(i)
	}
	return c
}

// row is a row as it was added.
func (s *store) row(i int) Row {
	stored := s.rows.at(i)
	r := Row{Header: stored.header, Ragged: stored.ragged, Hidden: stored.hidden, Cells: make([]table.Cell, 0, s.len(i))}
	for k := s.first(i); k < s.first(i+1); k++ {
		r.Put(s.cell(k), s.spans(k))
	}
	return r
}

// used is how many cells of a row there are up to the last with a text of its own.
func (s *store) used(row int) int {
	first := s.first(row)
	for k := s.first(row+1) - 1; k >= first; k-- {
		if s.cells.at(k).size > 0 {
			return k + 1 - first
		}
	}
	return 0
}

// cut leaves the first n rows.
func (s *store) cut(n int) {
	if n < s.rows.n {
		cells := s.first(n)
		s.rows.cut(n)
		s.cells.cut(cells)
		s.origins.cut(cells)
	}
}

// release lets go of what is kept of the rows before one.
func (s *store) release(row int) {
	cells := s.first(row)
	s.rows.release(row)
	s.cells.release(cells)
	s.origins.release(cells)
}

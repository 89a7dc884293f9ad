package sheet

import (
	"cmp"
	"slices"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// Sheet collects the cells of one sheet. Rows and columns count from 1. Blank cells cost nothing: whoever reads a
// sheet leaves them out.
type Sheet struct {
	Name   string
	Hidden bool // the file does not show the sheet
	out    *grid.Out
	limits table.Limits
	lines  []*line
	cells  int
	merges []area
	rows   ranges // that are hidden
	cols   ranges
}

// line is a row of a sheet with something in it.
type line struct {
	number int
	hidden bool
	cells  []cell // by column
}

// cell is a cell in its column. One that only repeats the cell that it is merged with keeps the place of that cell.
type cell struct {
	table.Cell
	column int
	span   bool
}

// area is a rectangle of cells that are one.
type area struct{ top, left, bottom, right int }

// New begins a sheet of a source. The limits have a value in every field; a sheet has at most as many cells
// with a text as a table may have cells.
func New(name string, out *grid.Out) *Sheet { return &Sheet{Name: name, out: out, limits: out.Limits} }

// Repeat counts cells that take no room in the source.
func (s *Sheet) Repeat(cells int, at table.Position) error { return s.out.Repeat(cells, at) }

// Put puts a cell at its place, c.At; a cell without a text is left out. Cells come in any order.
func (s *Sheet) Put(c table.Cell) error {
	if c.Blank() {
		return nil
	}
	if s.cells++; s.cells > s.limits.Cells {
		return grid.TooLarge("cells in one sheet", s.limits.Cells, c.At)
	}
	if len(c.Text) > s.limits.CellBytes {
		return grid.TooLarge("bytes in one cell", s.limits.CellBytes, c.At)
	}
	if n := len(s.lines); n == 0 || s.lines[n-1].number != c.At.Line() {
		l := &line{number: c.At.Line()}
		if n > 0 { // most rows have as many cells as the row above them
			l.cells = make([]cell, 0, len(s.lines[n-1].cells))
		}
		s.lines = append(s.lines, l)
	}
	last := s.lines[len(s.lines)-1]
	last.cells = append(last.cells, cell{Cell: c, column: c.At.Column()})
	return nil
}

// Merge says that the cells of a rectangle are one, which shows the text of the first.
func (s *Sheet) Merge(top, left, bottom, right int) error {
	if len(s.merges) >= s.limits.Cells {
		return grid.TooLarge("merged cells in one sheet", s.limits.Cells, table.At(top, left))
	}
	s.merges = append(s.merges, area{top, left, bottom, right})
	return nil
}

// HideRows says that the file does not show the rows first to last.
func (s *Sheet) HideRows(first, last int) { s.rows = append(s.rows, span{first, last}) }

// HideColumns says that the file does not show the columns first to last.
func (s *Sheet) HideColumns(first, last int) { s.cols = append(s.cols, span{first, last}) }

// settle puts the cells in order, marks what is hidden, and repeats merged cells over their area.
func (s *Sheet) settle() error {
	s.lines = ordered(s.lines)
	s.rows, s.cols = s.rows.joined(), s.cols.joined()
	for _, l := range s.lines {
		l.hidden = s.rows.has(l.number)
		for k := range l.cells {
			if s.cols.has(l.cells[k].column) {
				l.cells[k].hide()
			}
		}
	}
	return s.merge()
}

// hide marks a cell of a column that is not shown.
func (c *cell) hide() {
	origin := table.Origin{}
	if c.Origin != nil {
		origin = *c.Origin
	}
	origin.Hidden = true
	c.Origin = &origin
}

// ordered joins what came for the same row, and sorts rows and columns. Of two cells at one place the last counts, as in
// the programs that write such files.
func ordered(lines []*line) []*line {
	slices.SortStableFunc(lines, func(a, b *line) int { return cmp.Compare(a.number, b.number) })
	var out []*line
	for _, l := range lines {
		if n := len(out); n > 0 && out[n-1].number == l.number {
			out[n-1].cells = append(out[n-1].cells, l.cells...)
			continue
		}
		out = append(out, l)
	}
	for _, l := range out {
		l.cells = byColumn(l.cells)
	}
	return out
}

func byColumn(cells []cell) []cell {
	compare := func(a, b cell) int { return cmp.Compare(a.column, b.column) }
	slices.SortStableFunc(cells, compare)
	slices.Reverse(cells) // so that the last of equals is kept
	cells = slices.CompactFunc(cells, func(a, b cell) bool { return compare(a, b) == 0 })
	slices.Reverse(cells)
	return cells
}

// merge repeats the first cell of every area over the rest of it, as far as there is anything on the sheet.
func (s *Sheet) merge() error {
	right := 0
	for _, l := range s.lines {
		right = max(right, l.cells[len(l.cells)-1].column)
	}
	added := make([][]cell, len(s.lines))
	for _, m := range s.merges {
		first, ok := s.at(m.top, m.left)
		if !ok {
			continue
		}
		first.span = true
		for k := s.index(m.top); k < len(s.lines) && s.lines[k].number <= m.bottom; k++ {
			from := m.left
			if s.lines[k].number == m.top {
				from++
			}
			to := min(m.right, right)
			if s.cells += max(0, to-from+1); s.cells > s.limits.Cells {
				return grid.TooLarge("cells in one sheet", s.limits.Cells, first.At)
			}
			if err := s.Repeat(2*max(0, to-from+1), first.At); err != nil { // takes the room of two, here and in the grid
				return err
			}
			for first.column = from; first.column <= to; first.column++ {
				added[k] = append(added[k], first)
			}
		}
	}
	for k, more := range added {
		if len(more) > 0 {
			s.lines[k].cells = byColumn(append(s.lines[k].cells, more...))
		}
	}
	return nil
}

// index is where in the lines a row is, or would be.
func (s *Sheet) index(row int) int {
	i, _ := slices.BinarySearchFunc(s.lines, row, func(l *line, row int) int { return cmp.Compare(l.number, row) })
	return i
}

// at is the cell at a place.
func (s *Sheet) at(row, column int) (cell, bool) {
	i := s.index(row)
	if i == len(s.lines) || s.lines[i].number != row {
		return cell{}, false
	}
	l := s.lines[i]
	if k := l.index(column); k < len(l.cells) && l.cells[k].column == column {
		return l.cells[k], true
	}
	return cell{}, false
}

// index is where in the line a column is, or would be.
func (l *line) index(column int) int {
	i, _ := slices.BinarySearchFunc(l.cells, column, func(c cell, column int) int { return cmp.Compare(c.column, column) })
	return i
}

// ranges are runs of rows or columns.
type ranges []span

type span struct{ first, last int }

// joined puts runs in order and makes one of those that touch.
func (r ranges) joined() ranges {
	slices.SortFunc(r, func(a, b span) int { return cmp.Compare(a.first, b.first) })
	var out ranges
	for _, s := range r {
		if n := len(out); n > 0 && s.first <= out[n-1].last+1 {
			out[n-1].last = max(out[n-1].last, s.last)
			continue
		}
		out = append(out, s)
	}
	return out
}

// count is how many numbers are in the runs, which do not overlap.
func (r ranges) count() (n int) {
	for _, s := range r {
		n += s.last - s.first + 1
	}
	return n
}

// numbers are the numbers in the runs.
func (r ranges) numbers() (list []int) {
	for _, s := range r {
		for n := s.first; n <= s.last; n++ {
			list = append(list, n)
		}
	}
	return list
}

// has reports whether a number is in one of the runs, which are in order.
func (r ranges) has(n int) bool {
	_, ok := slices.BinarySearchFunc(r, n, func(s span, n int) int {
		switch {
		case s.last < n:
			return -1
		case s.first > n:
			return 1
		}
		return 0
	})
	return ok
}

package geometry

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// sheet is the cells of a region, a cell for every column in every row.
type sheet struct {
	head, rows [][]cell
	pages      []int // of the rows
	headPage   int
}

func newSheet(r *region) *sheet {
	r.unglue()
	r.codes()
	h := newHeader(r)
	s := &sheet{head: h.rows()}
	if len(r.head) > 0 {
		s.headPage = r.head[0].page
	}
	for _, group := range newLabels(r).rows(r.body) {
		row := make([]cell, len(r.columns))
		for _, l := range group {
			r.fill(row, l)
		}
		s.rows, s.pages = append(s.rows, row), append(s.pages, group[0].page)
	}
	s.joinSigns()
	return s
}

// fill puts the texts of a line in a row. Where they are as many as the columns, each has its own.
func (r *region) fill(row []cell, l *line) {
	var list []phrase
	for _, p := range l.phrases {
		if len(l.phrases) == 1 {
			list = append(list, p)
		} else {
			list = append(list, parts(r.columns, p)...)
		}
	}
	all := len(list) == len(row) && l.values() == len(list)-1
	for k, p := range list {
		if !all {
			k = assign(r.columns, p)
		}
		row[k].add(p, l.page > 0)
	}
}

// joinSigns joins columns that have nothing but signs of figures: "€" and a minus sign before them, "%" behind them.
func (s *sheet) joinSigns() {
	for i := s.width() - 1; i > 0; i-- {
		switch {
		case i+1 < s.width() && s.signs(i, i+1, before):
			s.merge(i, i+1)
		case i > 1 && s.signs(i, i-1, behind):
			s.merge(i-1, i)
		}
	}
}

func (s *sheet) width() int {
	if len(s.rows) == 0 {
		return 0
	}
	return len(s.rows[0])
}

// before reports whether a text can only be a sign before a figure.
func before(text, figure string) bool {
	return text == "€" || (dash(text) || text == "+" || text == "-/-") && hasDigit(figure) && strings.IndexAny(figure, "0123456789") == 0
}

func behind(text, figure string) bool { return strings.Trim(text, "%*") == "" && hasDigit(figure) }

// signs reports whether column i has signs alone, each of which goes with the figure in column of.
func (s *sheet) signs(i, of int, goes func(text, figure string) bool) bool {
	n := 0
	for _, row := range s.rows {
		if text := row[i].text; text != "" {
			if n++; !goes(text, row[of].text) {
				return false
			}
		}
	}
	for _, level := range s.head {
		if level[i].text != "" && level[of].text != "" && !level[i].spanned && !level[of].spanned {
			return false
		}
	}
	return n > 0
}

// merge joins a column and the next one, a and b.
func (s *sheet) merge(a, b int) {
	for _, rows := range [2][][]cell{s.head, s.rows} {
		for k, row := range rows {
			left, right := row[a], row[b]
			switch {
			case left.text == "":
				left = right
			case right.text != "" && !right.spanned:
				if left.text += " " + right.text; right.box != nil {
					left.surround(*right.box)
				}
			}
			left.spanned = row[a].spanned && row[b].spanned
			row[a] = left
			rows[k] = slices.Delete(row, b, b+1)
		}
	}
}

// fill adds the rows to a table.
func (s *sheet) fill(b *grid.Builder) error {
	for _, level := range s.head {
		if slices.ContainsFunc(level, func(c cell) bool { return c.text != "" }) {
			if err := b.Add(s.row(level, s.headPage, true)); err != nil {
				return err
			}
		}
	}
	for i, row := range s.rows {
		s.rows[i] = nil // what is left of it is garbage
		if err := b.Add(s.row(row, s.pages[i], false)); err != nil {
			return err
		}
	}
	return nil
}

func (s *sheet) row(cells []cell, page int, header bool) grid.Row {
	row := grid.Row{Header: header, Cells: make([]table.Cell, 0, len(cells))}
	for i, c := range cells {
		row.Ragged = row.Ragged || c.ragged && i > 0
		out := table.Cell{Text: c.text, At: c.at}
		if page > 0 && c.text != "" && c.box != nil {
			out.Origin = &table.Origin{Page: page, Box: *c.box}
		}
		row.Put(out, c.spanned && c.text != "")
	}
	return row
}

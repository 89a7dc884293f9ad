package understand

import (
	"context"
	"slices"
)

// Sound returns u itself where everything in it refers to what exists, as what [Understand] returned does. Where a caller
// took lines, sums or cells away it returns a copy: with a reading for every line of the table, and without the sums and
// conflicts that refer to what is not there. A nil one is an empty one. What takes understandings of callers begins with it.
func (u *Understanding) Sound() *Understanding {
	switch {
	case u == nil:
		return &Understanding{figures: &figures{}}
	case u.isSound():
		return u
	}
	s := *u
	if s.figures == nil || s.figures.rows != len(s.Table.Rows) || s.figures.cols != s.Table.Columns() {
		s.figures = readFigures(context.Background(), s.Table, s.Locale.Locale)
	}
	if s.half >= s.figures.cols {
		s.half = 0
	}
	if !s.Unit.Unit.Valid() {
		s.Unit = UnitReading{}
	}
	s.Columns, s.Rows = slices.Clone(s.Columns), slices.Clone(s.Rows)
	s.Columns = append(s.Columns[:min(len(s.Columns), s.figures.cols)], make([]ColumnReading, max(0, s.figures.cols-len(s.Columns)))...)
	s.Rows = append(s.Rows[:min(len(s.Rows), s.figures.rows)], make([]RowReading, max(0, s.figures.rows-len(s.Rows)))...)
	for i := range s.Rows {
		if s.Rows[i].Section >= len(s.Rows) || i >= len(u.Rows) {
			s.Rows[i].Section = -1
		}
	}
	s.dropSums()
	for _, list := range []*[]OpenCell{&s.Empty, &s.Contrary} {
		*list = slices.DeleteFunc(slices.Clone(*list), func(o OpenCell) bool { return !s.isOpen(o) })
	}
	s.Unread = slices.DeleteFunc(slices.Clone(s.Unread), func(c UnreadCell) bool { return c.Err == nil || !s.exists(c.Cell) })
	return &s
}

// isSound reports whether there is nothing to mend.
func (u *Understanding) isSound() bool {
	return u.figures != nil && u.figures.rows == len(u.Table.Rows) && u.figures.cols == u.Table.Columns() && u.half <= u.figures.cols &&
		len(u.Rows) == u.figures.rows && len(u.Columns) == u.figures.cols && u.Unit.Unit.Valid() &&
		!slices.ContainsFunc(u.Rows, func(r RowReading) bool { return r.Section >= len(u.Rows) }) &&
		!slices.ContainsFunc(u.Identities, func(id CellSum) bool { return !u.isSum(id) }) &&
		!slices.ContainsFunc(u.Conflicts, func(c Conflict) bool { return !u.isConflict(c) }) &&
		!slices.ContainsFunc(u.Empty, func(o OpenCell) bool { return !u.isOpen(o) }) &&
		!slices.ContainsFunc(u.Contrary, func(o OpenCell) bool { return !u.isOpen(o) }) &&
		!slices.ContainsFunc(u.Unread, func(c UnreadCell) bool { return c.Err == nil || !u.exists(c.Cell) })
}

func (u *Understanding) exists(c CellRef) bool { _, ok := u.index(c); return ok }

// isSum reports whether a sum is one of cells that exist, each once.
func (u *Understanding) isSum(id CellSum) bool {
	if id.Family < 0 || id.Family >= len(u.Families) || !u.exists(id.Target) || len(id.Terms) == 0 {
		return false
	}
	return !slices.ContainsFunc(id.Terms, func(t CellTerm) bool {
		return t.Coefficient != 1 && t.Coefficient != -1 || t.Cell == id.Target || !u.exists(t.Cell)
	})
}

// isOpen reports whether an open cell and those of its sums exist.
func (u *Understanding) isOpen(o OpenCell) bool {
	return u.exists(o.Cell) && !slices.ContainsFunc(o.Sums, func(id CellSum) bool { return !u.isSum(id) })
}

func (u *Understanding) isConflict(c Conflict) bool {
	return len(c.Failing) > 0 && len(c.Suspects) > 0 && !u.lacks(c.Suspects) &&
		!slices.ContainsFunc(c.Failing, func(i int) bool { return i < 0 || i >= len(u.Identities) })
}

// lacks reports whether suspects, or the totals that are wrong with them, are cells that do not exist.
func (u *Understanding) lacks(suspects []Suspect) bool {
	return slices.ContainsFunc(suspects, func(s Suspect) bool { return !u.exists(s.Cell) || u.lacks(s.Totals) })
}

// dropSums leaves out the sums and conflicts that refer to what does not exist.
func (u *Understanding) dropSums() {
	kept, number := []CellSum{}, make([]int, len(u.Identities))
	for i, id := range u.Identities {
		if number[i] = -1; u.isSum(id) {
			number[i] = len(kept)
			kept = append(kept, id)
		}
	}
	var conflicts []Conflict
	for _, c := range u.Conflicts {
		if !u.isConflict(c) {
			continue
		}
		c.Failing = slices.Clone(c.Failing)
		for k, i := range c.Failing {
			c.Failing[k] = number[i]
		}
		if c.Failing = slices.DeleteFunc(c.Failing, func(i int) bool { return i < 0 }); len(c.Failing) > 0 {
			conflicts = append(conflicts, c)
		}
	}
	u.Identities, u.Conflicts = kept, conflicts
}

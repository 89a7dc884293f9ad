package compare

import (
	"hash/maphash"
	"slices"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// copies are the tables that print again, word for word, what several before them do. They say nothing new: they are left out of
// the comparison, and have in common with others what the first of those has.
type copies struct {
	of    map[int][]int // by the first of those that are equal
	first map[int]int   // of those that are equal and compared
}

// mostEqual is how many tables that are equal are compared: each of them speaks for its figures, and more of them say no more.
const mostEqual = 4

// setAside finds the copies, and takes them off the list.
func setAside(tables []*understand.Understanding) copies {
	c := copies{map[int][]int{}, map[int]int{}}
	seed, known, times := maphash.MakeSeed(), map[uint64][]int{}, map[int]int{}
	for i, u := range tables {
		if u == nil {
			continue
		}
		h := hashOf(seed, u.Table)
		at := slices.IndexFunc(known[h], func(k int) bool { return repeats(u, tables[k]) })
		if at < 0 {
			known[h] = append(known[h], i)
			continue
		}
		first := known[h][at]
		c.first[i] = first
		if times[first]++; times[first] >= mostEqual {
			c.of[first], tables[i] = append(c.of[first], i), nil
		}
	}
	return c
}

// texts yields all that a table prints, in the order of the page, with how long its lines are.
func texts(t table.Table) func(yield func(text string, cells int) bool) {
	return func(yield func(string, int) bool) {
		if !yield(t.Caption, len(t.Header)) || !yield(t.UnitLine, len(t.Rows)) || !yield(t.Corner.Text, 0) {
			return
		}
		line := func(cells []table.Cell) bool {
			for i := range cells {
				if !yield(cells[i].Text, len(cells)) {
					return false
				}
			}
			return true
		}
		for _, level := range t.Header {
			if !line(level) {
				return
			}
		}
		for i := range t.Rows {
			if !yield(t.Rows[i].Label.Text, len(t.Rows[i].Cells)) || !line(t.Rows[i].Cells) {
				return
			}
		}
	}
}

func hashOf(seed maphash.Seed, t table.Table) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	for text := range texts(t) {
		_, _ = h.WriteString(text) // a hash takes all
		_ = h.WriteByte(0)
	}
	return h.Sum64()
}

// repeats reports whether two tables print the same, in one unit.
func repeats(a, b *understand.Understanding) bool {
	if a.Unit.Unit != b.Unit.Unit || a.Unit.Known() != b.Unit.Known() || len(a.Rows) != len(b.Rows) || len(a.Columns) != len(b.Columns) {
		return false
	}
	type printed struct {
		text  string
		cells int
	}
	var list []printed
	for text, cells := range texts(a.Table) {
		list = append(list, printed{text, cells})
	}
	i := 0
	for text, cells := range texts(b.Table) {
		if i >= len(list) || list[i] != (printed{text, cells}) {
			return false
		}
		i++
	}
	return i == len(list)
}

// agree adds to the figures that stand in two tables those that copies have in common with others as the first of them has, and
// with that itself, where those are more than an accident.
func (c copies) agree(f *facts, same [][2]CellIn) [][2]CellIn {
	if len(c.of) == 0 {
		return same
	}
	for _, p := range same {
		x, y := p[0].Table, p[1].Table
		if c.equal(x, y) || f.over() {
			continue
		}
		for _, table := range c.of[x] {
			same = append(same, inOrder(CellIn{table, p[0].Cell}, p[1]))
		}
		for _, table := range c.of[y] {
			same = append(same, inOrder(p[0], CellIn{table, p[1].Cell}))
		}
	}
	of := map[int][]*fact{}
	for i := range f.subjects {
		s := &f.subjects[i]
		if len(c.of[s.table]) == 0 {
			continue
		}
		for _, k := range s.lines {
			for j := range f.lines[k].facts {
				if fact := &f.lines[k].facts[j]; fact.less == nil {
					of[s.table] = append(of[s.table], fact)
				}
			}
		}
	}
	for table, repeated := range c.of {
		evidence := 0
		for _, fact := range of[table] {
			evidence += max(fact.digits-1, 0)
		}
		if evidence < f.noAccident() {
			continue
		}
		for _, other := range repeated {
			if f.over() {
				return same
			}
			for _, fact := range of[table] {
				same = append(same, inOrder(CellIn{table, fact.cell}, CellIn{other, fact.cell}))
			}
		}
	}
	return same
}

// contradict adds what copies contradict as the tables do which they repeat: each of them is to be mended.
func (c copies) contradict(list []Contradiction) []Contradiction {
	for i := range list {
		list[i].First.Tables += len(c.of[list[i].First.Table])
		list[i].Second.Tables += len(c.of[list[i].Second.Table])
	}
	for _, x := range list {
		if x.First.Table == x.Second.Table {
			for _, table := range c.of[x.First.Table] {
				list = append(list, x.between(x.First.in(table), x.Second.in(table)))
			}
			continue
		}
		for _, table := range c.of[x.First.Table] {
			list = append(list, x.between(x.First.in(table), x.Second))
		}
		for k, table := range c.of[x.Second.Table] {
			list = append(list, x.between(x.First, x.Second.in(table)))
			if first := c.of[x.First.Table]; k < len(first) { // both are printed again
				list = append(list, x.between(x.First.in(first[k]), x.Second.in(table)))
			}
		}
	}
	return list
}

// equal reports whether two tables print the same.
func (c copies) equal(x, y int) bool {
	if first, ok := c.first[x]; ok {
		x = first
	}
	if first, ok := c.first[y]; ok {
		y = first
	}
	return x == y
}

// in is the cell in another table.
func (s Spot) in(table int) Spot {
	s.Table = table
	return s
}

// inOrder has cells in the order of their tables.
func inOrder(x, y CellIn) [2]CellIn {
	if x.Table > y.Table {
		return [2]CellIn{y, x}
	}
	return [2]CellIn{x, y}
}

// between is the contradiction between other cells that print the same.
func (x Contradiction) between(first, second Spot) Contradiction {
	x.First, x.Second = first, second
	if first.Table > second.Table {
		x.First, x.Second, x.Difference = second, first, x.Difference.Neg()
	}
	return x
}

package compare

import (
	"math"
	"slices"

	"github.com/bbvgo/bbv/table/understand"
)

// mistakeBits is how unlikely it is that a figure which two tables share is wrong in one of them, as a power of two;
// otherBits how unlikely that lines which say the same of themselves and share figures count other things.
const mistakeBits, otherBits = 8, 8

// candidate are two figures of one thing, as far as words and other figures tell, that differ.
type candidate struct {
	m alike
	p pair
}

// entry is a figure of a table that another has, too, or has otherwise.
type entry struct {
	cell    understand.CellRef
	other   int // the table
	differs bool
	when    moment
	subject *subject
}

// record is what one table prints as others do, and what otherwise.
type record []entry

// recordsOf are the records of all tables.
func recordsOf(list []alike, candidates []candidate) map[int]record {
	of := map[int]record{}
	add := func(m alike, p pair, differs bool) {
		of[m.a.table] = append(of[m.a.table], entry{p.a.cell, m.b.table, differs, p.a.when, m.a})
		of[m.b.table] = append(of[m.b.table], entry{p.b.cell, m.a.table, differs, p.b.when, m.b})
	}
	for _, m := range list {
		for _, p := range m.same {
			add(m, p, false)
		}
	}
	for _, c := range candidates {
		add(c.m, c.p, true)
	}
	return of
}

// against are the entries that tables of a kind have, too.
func (r record) against(is func(table int) bool) (some record) {
	for _, e := range r {
		if is(e.other) {
			some = append(some, e)
		}
	}
	return some
}

// excess is by how many bits the story that some figures of a table are wrong is longer than the one that it counts other
// things than the other tables: what differs stands in so many places, and so little agrees.
func (r record) excess() float64 {
	differ, agree := map[understand.CellRef]int{}, map[understand.CellRef]int{}
	for _, e := range r {
		if e.differs {
			differ[e.cell]++
		} else {
			agree[e.cell]++
		}
	}
	subjects := map[moment]map[*subject]bool{}
	for _, e := range r {
		switch {
		case !e.differs:
		case agree[e.cell] >= differ[e.cell]:
			delete(differ, e.cell) // as much speaks for it: the other table is the one that is wrong, or odd
		case subjects[e.when] == nil:
			subjects[e.when] = map[*subject]bool{e.subject: true}
		default:
			subjects[e.when][e.subject] = true
		}
	}
	mistakes := 0
	for _, s := range subjects {
		mistakes += (len(s) + 1) / 2 // each shows in a line, and in the total that carries it
	}
	for cell := range differ {
		delete(agree, cell)
	}
	return float64(mistakes*mistakeBits) - otherBits - places(len(agree), len(differ))
}

// places is in how many bits one says which of so many figures differ.
func places(agree, differ int) (bits float64) {
	for _, k := range []int{agree, differ} {
		if k > 0 {
			bits += float64(k) * math.Log2(float64(agree+differ)/float64(k))
		}
	}
	return bits
}

// unlawful leaves out the candidates of tables that count other things than the rest, as much of what they share shows: the
// table first that shows it most, as it makes all others look odd.
func (f *facts) unlawful(list []alike, candidates []candidate) []candidate {
	records := recordsOf(list, candidates)
	excess := map[int]float64{}
	for _, c := range candidates {
		if f.over() {
			return nil
		}
		for _, t := range []int{c.m.a.table, c.m.b.table} {
			excess[t] = records[t].excess()
		}
	}
	odd := map[int]bool{}
	for {
		worst, most := -1, 0.0
		for t, e := range excess {
			if !odd[t] && (e > most || e == most && (worst < 0 || t < worst)) {
				worst, most = t, e
			}
		}
		if worst < 0 || f.over() {
			break
		}
		odd[worst] = true
		for _, e := range records[worst] {
			if e.differs && !odd[e.other] {
				excess[e.other] = records[e.other].against(func(t int) bool { return !odd[t] }).excess()
			}
		}
	}
	return slices.DeleteFunc(candidates, func(c candidate) bool {
		a, b := c.m.a.table, c.m.b.table
		return f.over() || odd[a] || odd[b] || records[a].against(func(t int) bool { return t == b }).excess() >= 0
	})
}

package compare

import (
	"context"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table/understand"
)

// facts are the figures of several tables.
type facts struct {
	ctx      context.Context // nil for one that does not end; when it ends, what is found is not all, and is given to nobody
	lines    []line
	subjects []subject
	inTable  map[int][]int   // indexes of the lines of a table
	carried  int             // stands that rows of one table print twice
	breaks   []Contradiction // those that they print differently
	names    names
	kin      kin
	sized    map[int]map[moment]*sized // by table, made when it is asked for
}

// over reports whether the comparison must stop.
func (f *facts) over() bool { return f.ctx != nil && f.ctx.Err() != nil }

// source is a table, when its columns hold, and what its sums add up.
type source struct {
	u      *understand.Understanding
	number int
	when   calendar
	sums   map[understand.CellRef]total
}

// join adds the figures of other tables, and leaves nothing of them there.
func (f *facts) join(of *facts) {
	lines, subjects := len(f.lines), len(f.subjects)
	for i := range of.lines {
		of.lines[i].subject += subjects
	}
	moved := func(list []int) {
		for i := range list {
			list[i] += lines
		}
	}
	for i := range of.subjects {
		moved(of.subjects[i].lines)
	}
	for table, list := range of.inTable {
		moved(list)
		f.inTable[table] = list
	}
	f.lines, f.subjects = append(f.lines, of.lines...), append(f.subjects, of.subjects...)
	f.carried, f.breaks = f.carried+of.carried, append(f.breaks, of.breaks...)
	*of = facts{}
}

// add adds the figures of a table.
func (f *facts) add(number int, u *understand.Understanding) {
	said := source{u, number, calendarOf(u), sumsOf(u)}
	title := about(u.Table.Caption)
	first := len(f.subjects)
	known := map[string]int{}
	for i, r := range u.Rows {
		own, section, context := aboutRow(r), []string(nil), r.Label+" "+u.Table.Caption
		if r.Section >= 0 {
			section = about(u.Rows[r.Section].Label)
			context += " " + u.Rows[r.Section].Label
		}
		key := strings.Join(own, " ") + "\n" + strings.Join(section, " ")
		s, seen := known[key]
		if !seen {
			s = len(f.subjects)
			known[key] = s
			all := union(union(own, section), title)
			if len(own) == 0 {
				own = section
			}
			f.subjects = append(f.subjects, subject{table: number, own: own, all: all, qualifiers: qualifiers(context), code: r.Code})
		}
		f.addRow(said, i, s)
	}
	for i := first; i < len(f.subjects); i++ {
		f.subjects[i].lines = uncrowded(f.lines, f.subjects[i].lines)
	}
	carried, breaks := carry(f.subjects[first:], f.lines)
	f.carried, f.breaks = f.carried+carried, append(f.breaks, breaks...)
	for i := first; i < len(f.subjects); i++ {
		f.subjects[i].lines = unambiguous(f.lines, f.subjects[i].lines)
	}
}

// addRow adds the figures of a row, a line for each side.
func (f *facts) addRow(s source, row, subject int) {
	u, number := s.u, s.number
	bySide := map[budget.Side]int{}
	for j := range u.Columns {
		at := understand.CellRef{Row: row, Column: j}
		figure, signed, ok := factOf(u, at)
		if !ok || j == s.when.years {
			continue
		}
		figure.when, figure.total = s.when.of(row, j, u.Columns[j].Year != 0), s.sums[at]
		side := sideOf(u, at)
		k, known := bySide[side]
		if !known {
			k = len(f.lines)
			bySide[side] = k
			_, unit := u.UnitAt(at)
			f.inTable[number] = append(f.inTable[number], k)
			f.lines = append(f.lines, line{table: number, row: row, subject: subject, side: side, unitless: !unit, signed: true})
			f.subjects[subject].lines = append(f.subjects[subject].lines, k)
		}
		l := &f.lines[k]
		l.signed = l.signed && signed && figure.when.from == 0 // the signs of differences follow no convention
		if !slices.ContainsFunc(l.facts, func(g fact) bool { return g.when == figure.when && g.stage == figure.stage }) {
			l.facts = append(l.facts, figure)
		}
	}
}

// sumsOf is for every total what its sums add up.
func sumsOf(u *understand.Understanding) map[understand.CellRef]total {
	sums := map[understand.CellRef]total{}
	for _, id := range u.Identities {
		t := sums[id.Target]
		t.terms = max(t.terms, len(id.Terms))
		for _, term := range id.Terms {
			t.parts = append(t.parts, term.Cell)
		}
		sums[id.Target] = t
	}
	return sums
}

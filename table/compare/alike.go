package compare

import (
	"cmp"
	"context"
	"math/bits"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// alike are the subjects of two tables that are the same, as far as their figures tell.
type alike struct {
	a, b *subject
	beside
	digits int  // the evidence, in bits: the size of the figures that are equal
	byName bool // they share too few to tell, and have one name
}

// findAlike finds the subjects of different tables that share figures, table by table. Its error is that of the context.
func (f *facts) findAlike(ctx context.Context) ([]alike, error) {
	shelves := f.index()
	f.names = namesOf(f.subjects)
	met, err := onAll(ctx, len(f.subjects), func(own *meeting, s int) { own.meet(f, shelves, s) })
	if err != nil {
		return nil, err
	}
	t, pairs := turns{}, [][2]int(nil)
	for _, m := range met {
		for turn, votes := range m.votes {
			t[turn] += votes
		}
		pairs = append(pairs, m.pairs...)
	}
	found, err := onAll(ctx, len(pairs), func(own *[]alike, i int) {
		m := f.compare(&f.subjects[pairs[i][0]], &f.subjects[pairs[i][1]], t)
		if m.digits >= f.enough(m) {
			*own = append(*own, m)
		}
	})
	if err != nil {
		return nil, err
	}
	list := slices.Concat(found...)
	return sorted(append(list, f.namesakes(list, t)...)), nil
}

// meeting is what one processor finds of subjects that share figures.
type meeting struct {
	shared []int    // by subject, the evidence in bits of the shelves that it shares with the one at hand
	met    []int    // those with which that shares any
	tried  int      // how many pairs were held against each other
	pairs  [][2]int // that may share enough
	votes  turns    // of their figures that are equal without their signs
}

// meet finds the subjects of other tables behind one that share figures with it.
func (m *meeting) meet(f *facts, at shelves, s int) {
	if m.shared == nil {
		m.shared, m.votes = make([]int, len(f.subjects)), turns{}
	}
	a := &f.subjects[s]
	for _, shelf := range at.of[s] {
		for _, i := range at.lines[shelf] {
			k := f.lines[i].subject
			if k <= s || f.subjects[k].table == a.table {
				continue
			}
			if m.shared[k] == 0 {
				m.met = append(m.met, k)
			}
			m.shared[k] += at.bits[shelf]
		}
	}
	for _, k := range m.met {
		m.try(f, s, k)
		m.shared[k] = 0
	}
	m.met = m.met[:0]
}

// try holds two subjects against each other if the shelves that they share tell enough.
func (m *meeting) try(f *facts, s, k int) {
	met := alike{a: &f.subjects[s], b: &f.subjects[k]}
	enough := f.enough(met)
	if m.shared[k] < enough {
		return
	}
	m.tried++
	if most := f.pairUp(met.a, met.b, nil, func(partner, *line) {}); most < enough {
		return
	}
	m.pairs = append(m.pairs, [2]int{s, k})
	f.pairUp(met.a, met.b, nil, func(x partner, y *line) {
		(alike{beside: compareLines(x.of, y, nil)}).vote(m.votes)
	})
}

func sorted(list []alike) []alike {
	slices.SortFunc(list, func(x, y alike) int {
		return cmp.Or(cmp.Compare(x.a.table, y.a.table), cmp.Compare(x.b.table, y.b.table),
			cmp.Compare(x.a.lines[0], y.a.lines[0]), cmp.Compare(x.b.lines[0], y.b.lines[0]))
	})
	return list
}

// namesakes are the subjects of one name in tables of which others are alike, that share too few figures to tell: of one
// label, or the whole of one table and what the other calls so.
func (f *facts) namesakes(list []alike, t turns) (more []alike) {
	type in struct {
		s     *subject
		table int
	}
	settled, tables := map[in]bool{}, map[[2]int]bool{} // what has its counterpart in a table
	for _, m := range list {
		settled[in{m.a, m.b.table}], settled[in{m.b, m.a.table}], tables[[2]int{m.a.table, m.b.table}] = true, true, true
	}
	inTable := map[int][]*subject{}
	for i := range f.subjects {
		if s := &f.subjects[i]; len(s.lines) > 0 {
			inTable[s.table] = append(inTable[s.table], s)
		}
	}
	for pair := range tables {
		free := func(s *subject, table int) bool { return !settled[in{s, table}] }
		for _, m := range onlyNamesakes(inTable[pair[0]], inTable[pair[1]], free) {
			m = f.compare(m.a, m.b, t)
			m.byName = true
			more = append(more, m)
		}
	}
	return more
}

// onlyNamesakes pairs the subjects of two tables that have one name, where no other of the tables has it, too: "Onderwijs en
// jeugd" is neither of "Onderwijs" and "Jeugd".
func onlyNamesakes(first, second []*subject, free func(s *subject, table int) bool) (list []alike) {
	times := map[*subject]int{}
	names := map[string][]*subject{}
	for _, b := range second {
		names[strings.Join(b.own, " ")] = append(names[strings.Join(b.own, " ")], b)
	}
	for _, a := range first {
		others := second
		if len(a.own) > 0 {
			others = slices.Concat(names[strings.Join(a.own, " ")], names[""])
		}
		for _, b := range others {
			if m := (alike{a: a, b: b}); free(a, b.table) && free(b, a.table) && m.sameCode() && m.callEachOther() {
				times[a]++
				times[b]++
				list = append(list, m)
			}
		}
	}
	return slices.DeleteFunc(list, func(m alike) bool { return times[m.a] > 1 || times[m.b] > 1 })
}

// fewNamesakes is how many subjects that may be called alike are too few for an accident to matter.
const fewNamesakes = 8

// enough is the evidence that is asked of two subjects: that none of all pairs would share so much by accident; of those of
// which one has a name that stands in the title of the other, or which have one name, none of those of which that can be said.
func (f *facts) enough(m alike) int {
	switch m.naming() {
	case otherNames:
		return f.noAccident()
	case called, oneName:
		return bits.Len(uint(f.names.fitting(m.a, m.b)/fewNamesakes)) + leastDigits
	}
	return f.noAccidentOfOne()
}

// naming is what their words say of whether two subjects are one.
type naming int

const (
	otherNames naming = iota // that they are not
	noName                   // nothing: one is the whole of a table of which the title says no more than the other does, or has only the section in common
	called                   // that they may be: the one is the whole of a table of which the title says what the other is called
	oneName                  // that they are, or another thing of the same name
)

// naming compares the words of two subjects.
func (m alike) naming() naming {
	a, b := m.a, m.b
	whole := a.isWhole() || b.isWhole()
	switch {
	case !slices.Equal(a.qualifiers, b.qualifiers):
		return otherNames
	case !whole && slices.Equal(a.own, b.own) && m.sameCode():
		return oneName
	case a.isWhole() && b.isWhole():
		if len(a.all) > 0 && within(a.all, b.all) || len(b.all) > 0 && within(b.all, a.all) {
			return called
		}
		return noName
	case m.callEachOther():
		if whole {
			return called
		}
		return noName
	case a.isWhole() && within(a.all, b.all), b.isWhole() && within(b.all, a.all):
		return noName
	}
	return otherNames
}

// callEachOther reports whether each subject is called in the label, section or title of the other what it is called in its
// own.
func (m alike) callEachOther() bool {
	return within(m.a.own, m.b.all) && within(m.b.own, m.a.all) && slices.Equal(m.a.qualifiers, m.b.qualifiers)
}

// sameCode reports whether no code in front of the labels tells the subjects apart.
func (m alike) sameCode() bool {
	return m.a.code == m.b.code || m.a.code == "" || m.b.code == ""
}

// noAccident is the evidence, in bits, that none of all pairs of subjects would have by accident.
func (f *facts) noAccident() int { return 2*bits.Len(uint(len(f.subjects))) + leastDigits }

// noAccidentOfOne is the evidence, in bits, that one subject would have with no other by accident.
func (f *facts) noAccidentOfOne() int { return bits.Len(uint(len(f.subjects))) + leastDigits }

// compare holds two subjects against each other, line by line.
func (f *facts) compare(a, b *subject, t turns) alike {
	m := alike{a: a, b: b}
	least := leastDigits // of a figure that counts
	if m.naming() >= called {
		least = 0
	}
	var seen []budget.Amount
	f.pairUp(a, b, t, func(x partner, y *line) {
		lines := compareLines(x.of, y, t)
		m.same, m.other = append(m.same, lines.same...), append(m.other, lines.other...)
		for _, p := range lines.same {
			if worth := p.a.worth.Abs(); min(p.a.digits, p.b.digits) >= least && !slices.Contains(seen, worth) {
				seen = append(seen, worth)
				m.digits += p.evidence()
			}
		}
	})
	return m
}

// pairUp pairs the lines of two subjects, in the order of those of the second: each with the one of its side, or where that is
// not known with which it shares most figures, and none twice. It returns the evidence, in bits, that they can share at most,
// whatever the signs: of every figure that is equal to any.
func (f *facts) pairUp(a, b *subject, t turns, do func(x partner, y *line)) (most int) {
	var few [8]partner
	found := few[:0]
	for _, i := range a.lines {
		x, mine := &f.lines[i], partner{at: -1}
		for pos := range b.opposite(x) {
			y := &f.lines[b.lines[pos]]
			if x.side != y.side && x.side != 0 && y.side != 0 {
				continue
			}
			tried, digits := countAlike(x, y, t)
			most += digits
			if mine.at < 0 || tried.same > mine.same || tried.same == mine.same && x.side == y.side {
				mine, mine.at = tried, pos
			}
		}
		if mine.same+mine.other > 0 {
			found = append(found, mine)
		}
	}
	slices.SortStableFunc(found, func(x, y partner) int { return cmp.Or(cmp.Compare(x.at, y.at), cmp.Compare(y.same, x.same)) })
	for i, p := range found {
		if i == 0 || p.at != found[i-1].at {
			do(p, &f.lines[b.lines[p.at]])
		}
	}
	return most
}

// agreesAt reports whether the subjects share a figure at a moment.
func (m alike) agreesAt(when moment) bool {
	return slices.ContainsFunc(m.same, func(p pair) bool { return p.a.when == when && min(p.a.digits, p.b.digits) >= leastDigits })
}

// vote counts which of the figures that are equal have one sign.
func (m alike) vote(t turns) {
	for _, p := range m.same {
		t[newTurn(p.lines[0], p.lines[1])] += p.a.worth.Sign() * p.b.worth.Sign()
	}
}

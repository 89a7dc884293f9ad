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

// mostLines is how many lines may print one figure at one moment before it tells nothing of what they are about; it bounds
// the work.
const mostLines = 64

// print is what equal figures of two tables have in common.
type print struct {
	when     moment
	unitless bool
	places   int // the decimals to which it is rounded, −3 for thousands
	worth    budget.Amount
}

// findAlike finds the subjects of different tables that share figures, table by table. Its error is that of the context.
func (f *facts) findAlike(ctx context.Context) ([]alike, error) {
	shelves := f.index()
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
	last  []int    // by subject, the last that met it, counted from 1
	pairs [][2]int // that may share enough
	votes turns    // of figures that are equal without their signs
}

// meet finds the subjects of other tables behind one that share figures with it.
func (m *meeting) meet(f *facts, at shelves, s int) {
	if m.last == nil {
		m.last, m.votes = make([]int, len(f.subjects)), turns{}
	}
	a := &f.subjects[s]
	for _, shelf := range at.of[s] {
		for _, i := range at.lines[shelf] {
			k := f.lines[i].subject
			if k <= s || m.last[k] == s+1 || f.subjects[k].table == a.table {
				continue
			}
			m.last[k] = s + 1
			met := alike{a: a, b: &f.subjects[k]}
			most := f.pairUp(met.a, met.b, nil, func(x partner, y *line) {
				if x.same > 0 {
					(alike{beside: compareLines(x.of, y, nil)}).vote(m.votes)
				}
			})
			if most >= leastDigits && most >= f.enough(met) {
				m.pairs = append(m.pairs, [2]int{s, k})
			}
		}
	}
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

// enough is the evidence that is asked of two subjects: that none of all pairs would share so much by accident; of those of
// which one has a name that stands in the title of the other, none of the pairs with one subject; and of those of one name
// little.
func (f *facts) enough(m alike) int {
	switch {
	case !m.sameWords():
		return f.noAccident()
	case !m.sameName():
		return f.noAccidentOfOne()
	}
	return leastDigits
}

// noAccident is the evidence, in bits, that none of all pairs of subjects would have by accident.
func (f *facts) noAccident() int { return 2*bits.Len(uint(len(f.subjects))) + leastDigits }

// noAccidentOfOne is the evidence, in bits, that one subject would have with no other by accident.
func (f *facts) noAccidentOfOne() int { return bits.Len(uint(len(f.subjects))) + leastDigits }

// sameName reports whether both subjects have one name.
func (m alike) sameName() bool {
	return len(m.a.own) > 0 && slices.Equal(m.a.own, m.b.own) && m.sameCode()
}

// sameCode reports whether no code in front of the labels tells the subjects apart.
func (m alike) sameCode() bool {
	return m.a.code == m.b.code || m.a.code == "" || m.b.code == ""
}

// sameWords reports whether what one subject is called stands in the label, the section or the title of the other, too.
// A subject without a name, in a table whose title says no more than the other does, may be any.
func (m alike) sameWords() bool {
	return m.a.saysNoMore(m.b) && m.b.saysNoMore(m.a) && slices.Equal(m.a.qualifiers, m.b.qualifiers)
}

// callEachOther reports whether each subject is called in the label, section or title of the other what it is called in its own.
func (m alike) callEachOther() bool {
	return within(m.a.own, m.b.all) && within(m.b.own, m.a.all) && m.sameWords()
}

// saysNoMore reports whether the other subject is called what this one is, or has no name.
func (s *subject) saysNoMore(other *subject) bool {
	return within(s.own, other.all) || len(other.own) == 0 && within(other.all, s.all)
}

func within(part, whole []string) bool {
	return !slices.ContainsFunc(part, func(w string) bool { _, ok := slices.BinarySearch(whole, w); return !ok })
}

// shelves are lines by their figures: on one shelf those that print the same at one moment, in the units of all tables.
type shelves struct {
	lines [][]int // of each shelf
	of    [][]int // by subject, the shelves on which lines of it stand
}

// index puts lines on shelves. On those with so many that they tell nothing it leaves none.
func (f *facts) index() shelves {
	units := map[int]bool{}
	for i := range f.lines {
		for _, g := range f.lines[i].facts {
			units[g.places] = true
		}
	}
	at, known := shelves{of: make([][]int, len(f.subjects))}, map[print]int{}
	for s := range f.subjects {
		for _, i := range f.subjects[s].lines {
			for _, g := range f.lines[i].facts {
				for places := range units {
					if places > g.places || g.digits < leastDigits {
						continue
					}
					if worth := g.worth.Abs().Round(places, budget.HalfUp); !worth.IsZero() {
						at.put(known, print{g.when, f.lines[i].unitless, places, worth}, s, i)
					}
				}
			}
		}
	}
	for shelf, lines := range at.lines {
		if len(lines) > mostLines {
			at.lines[shelf] = nil
		}
	}
	return at
}

// put puts a line of a subject on a shelf.
func (at *shelves) put(known map[print]int, key print, subject, line int) {
	shelf, ok := known[key]
	if !ok {
		shelf = len(at.lines)
		known[key], at.lines = shelf, append(at.lines, nil)
	}
	at.lines[shelf], at.of[subject] = append(at.lines[shelf], line), append(at.of[subject], shelf)
}

// compare holds two subjects against each other, line by line.
func (f *facts) compare(a, b *subject, t turns) alike {
	m := alike{a: a, b: b}
	var seen []budget.Amount
	f.pairUp(a, b, t, func(x partner, y *line) {
		lines := compareLines(x.of, y, t)
		m.same, m.other = append(m.same, lines.same...), append(m.other, lines.other...)
		for _, p := range lines.same {
			if worth := p.a.worth.Abs(); !slices.Contains(seen, worth) {
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
	best := slices.Grow(few[:0], len(b.lines))[:len(b.lines)]
	for _, i := range a.lines {
		x, mine, at := &f.lines[i], partner{}, -1
		for pos, k := range b.lines {
			y := &f.lines[k]
			if x.side != y.side && x.side != 0 && y.side != 0 {
				continue
			}
			tried, digits := countAlike(x, y, t)
			most += digits
			if at < 0 || tried.same > mine.same || tried.same == mine.same && x.side == y.side {
				mine, at = tried, pos
			}
		}
		if at >= 0 && (best[at].same+best[at].other == 0 || mine.same > best[at].same) {
			best[at] = mine
		}
	}
	for pos, p := range best {
		if p.same+p.other > 0 {
			do(p, &f.lines[b.lines[pos]])
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

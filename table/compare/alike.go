package compare

import (
	"cmp"
	"context"
	"fmt"
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
	met := map[[2]int]bool{}
	for _, list := range f.index() {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("compare tables: %w", err)
		}
		if len(list) > mostLines {
			continue
		}
		for i, a := range list {
			for _, b := range list[i+1:] {
				if f.lines[a].table != f.lines[b].table {
					x, y := f.lines[a].subject, f.lines[b].subject
					met[[2]int{min(x, y), max(x, y)}] = true
				}
			}
		}
	}
	var list []alike
	t := turns{}
	for p := range met {
		m := f.compare(&f.subjects[p[0]], &f.subjects[p[1]], nil)
		m.vote(t)
	}
	for p := range met {
		m := f.compare(&f.subjects[p[0]], &f.subjects[p[1]], t)
		if m.digits >= f.enough(m) {
			list = append(list, m)
		}
	}
	return sorted(append(list, f.namesakes(list, t)...)), nil
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
		names := map[string][]*subject{}
		for _, b := range inTable[pair[1]] {
			names[strings.Join(b.own, " ")] = append(names[strings.Join(b.own, " ")], b)
		}
		for _, a := range inTable[pair[0]] {
			others := names[strings.Join(a.own, " ")]
			if len(a.own) == 0 {
				others = inTable[pair[1]]
			} else {
				others = slices.Concat(others, names[""])
			}
			for _, b := range others {
				if m := (alike{a: a, b: b}); !settled[in{a, b.table}] && !settled[in{b, a.table}] && m.sameCode() && m.callEachOther() {
					m = f.compare(a, b, t)
					m.byName = true
					more = append(more, m)
				}
			}
		}
	}
	return more
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

// index finds lines by their figures, in the units of all tables.
func (f *facts) index() map[print][]int {
	units := map[int]bool{}
	for i := range f.lines {
		for _, g := range f.lines[i].facts {
			units[g.places] = true
		}
	}
	at := map[print][]int{}
	for s := range f.subjects {
		for _, i := range f.subjects[s].lines {
			for _, g := range f.lines[i].facts {
				for places := range units {
					if places > g.places || g.digits < leastDigits {
						continue
					}
					if worth := g.worth.Abs().Round(places, budget.HalfUp); !worth.IsZero() {
						key := print{g.when, f.lines[i].unitless, places, worth}
						at[key] = append(at[key], i)
					}
				}
			}
		}
	}
	return at
}

// compare holds two subjects against each other, line by line.
func (f *facts) compare(a, b *subject, t turns) alike {
	m := alike{a: a, b: b}
	var seen []budget.Amount
	for _, lines := range f.partners(a, b, t) {
		m.same, m.other = append(m.same, lines.same...), append(m.other, lines.other...)
		for _, p := range lines.same {
			if worth := p.a.worth.Abs(); !slices.Contains(seen, worth) {
				seen = append(seen, worth)
				m.digits += max(min(p.a.digits, p.b.digits)-1, 0)
			}
		}
	}
	return m
}

// partners pairs the lines of two subjects: each with the one of its side, or where that is not known with which it shares
// most figures, and none twice.
func (f *facts) partners(a, b *subject, t turns) map[int]beside {
	best := map[int]beside{} // by the line of the second
	for _, i := range a.lines {
		var mine beside
		at := -1
		for _, k := range b.lines {
			x, y := &f.lines[i], &f.lines[k]
			if x.side != y.side && x.side != 0 && y.side != 0 {
				continue
			}
			if tried := compareLines(x, y, t); at < 0 || len(tried.same) > len(mine.same) || len(tried.same) == len(mine.same) && x.side == y.side {
				mine, at = tried, k
			}
		}
		if at >= 0 && (len(best[at].same)+len(best[at].other) == 0 || len(mine.same) > len(best[at].same)) {
			best[at] = mine
		}
	}
	return best
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

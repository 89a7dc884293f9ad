package understand

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/lexicon"
)

// columnSums finds what holds between columns, the afwijkingen apart.
type columnSums struct {
	found
	cols []ColumnReading
	at   []int // the rows with figures
}

// groups finds the saldo columns of groups of lasten and baten. The signs are decided once for the columns of figures
// and once for those of afwijkingen.
func (cs *columnSums) groups(variances bool) decided {
	s := newStructure(cs.f, ofColumns, cs.entries(), cs.at)
	for _, list := range cs.sided(variances) {
		s.open, s.marks = nil, nil
		for _, i := range list {
			if !s.entries[i].summary() || !s.summarise(i) {
				s.push(i)
			}
		}
	}
	list, d := s.decide(cs.at)
	cs.out = append(cs.out, list...)
	cs.lost = append(cs.lost, s.dropped...)
	return d
}

// sided lists the columns of every group, which need not stand together: years may be printed within sides. A side
// that comes again begins another group.
func (cs *columnSums) sided(variances bool) [][]int {
	var list [][]int
	last := map[string]int{}
	has := func(k int, side side) bool {
		return slices.ContainsFunc(list[k], func(i int) bool { return cs.cols[i].side == side })
	}
	for i, c := range cs.cols {
		if !c.numeric() || c.side == sideNone || (c.Kind == ColumnVariance) != variances {
			continue
		}
		k, ok := last[c.Group]
		if !ok || has(k, c.side) {
			k = len(list)
			list, last[c.Group] = append(list, nil), k
		}
		list[k] = append(list[k], i)
	}
	return list
}

// entries are the columns with a side, as lines of a structure.
func (cs *columnSums) entries() []entry {
	list := make([]entry, len(cs.cols))
	for i, c := range cs.cols {
		list[i] = entry{label: lexicon.Fold(c.Label), side: c.side, skip: !c.numeric() || c.side == sideNone}
	}
	return list
}

// totals finds the columns that sum the columns before them, side by side where there are sides.
func (cs *columnSums) totals() {
	s := newStructure(cs.f, ofColumns, cs.totalEntries(), cs.at)
	s.run(0, len(cs.cols))
	cs.out = append(cs.out, s.sums...)
	for i, c := range cs.cols {
		if c.side == sideNone || !c.numeric() || c.Kind == ColumnVariance || !isTotal(lexicon.Words(c.Group)) {
			continue
		}
		var parts []int
		for j := range i {
			if o := cs.cols[j]; o.side == c.side && o.numeric() && o.Kind != ColumnVariance && !isTotal(lexicon.Words(o.Group)) {
				parts = append(parts, j)
			}
		}
		cs.propose(s.equation(i, parts, RuleTotal, "the columns of the same side before it"))
	}
}

func (cs *columnSums) totalEntries() []entry {
	list := make([]entry, len(cs.cols))
	for i, c := range cs.cols {
		list[i] = entry{label: lexicon.Fold(c.Label), total: c.Kind == columnTotal,
			skip: c.side != sideNone || c.Kind != ColumnFigures && c.Kind != columnTotal && c.Kind != columnChange && c.Kind < columnIncrease || !c.numeric()}
	}
	return list
}

// changes finds begroting + wijziging = begroting na wijziging, with one or more wijzigingen between the two.
func (cs *columnSums) changes() {
	for i := 0; i < len(cs.cols); i++ {
		if cs.cols[i].Kind != columnChange {
			continue
		}
		last := i
		for last+1 < len(cs.cols) && cs.cols[last+1].Kind == columnChange {
			last++
		}
		cs.change(i, last)
		i = last
	}
}

// change tries the columns around the wijzigingen first to last.
func (cs *columnSums) change(first, last int) {
	terms := []term{}
	for c := first; c <= last; c++ {
		terms = append(terms, term{c, 1})
	}
	e := equation{axis: ofColumns, at: cs.at, rule: RuleChange, why: "the wijziging between two columns"}
	if first > 0 && last+1 < len(cs.cols) && cs.plain(first-1) && cs.plain(last+1) {
		e.target, e.terms = last+1, append([]term{{first - 1, 1}}, terms...)
		if cs.propose(e) {
			return
		}
	}
	if first > 1 && cs.plain(first-1) && cs.plain(first-2) {
		e.target, e.terms, e.why = first-1, append([]term{{first - 2, 1}}, terms...), "the wijziging after two columns"
		cs.propose(e)
	}
}

func (cs *columnSums) plain(c int) bool {
	return cs.cols[c].Kind == ColumnFigures || cs.cols[c].Kind == columnTotal
}

// movements finds closing stand = opening stand + movements, between every two stands in turn.
func (cs *columnSums) movements() {
	var stands []int
	for i, c := range cs.cols {
		if c.Kind == columnStand {
			stands = append(stands, i)
		}
	}
	for k := 1; k < len(stands); k++ {
		from, to := stands[k-1], stands[k]
		var lines []int
		for c := from + 1; c < to; c++ {
			if cs.cols[c].numeric() {
				lines = append(lines, c)
			}
		}
		if later(cs.cols[from], cs.cols[to]) {
			from, to = to, from
		}
		cs.movement(from, to, lines)
	}
}

// later reports whether a is a stand on a later date than b.
func later(a, b ColumnReading) bool {
	return a.Year > b.Year && b.Year != 0 || a.Year == b.Year && a.day > b.day && b.day != 0
}

func (cs *columnSums) movement(from, to int, lines []int) {
	signs := make([]int64, len(lines))
	for i, c := range lines {
		switch cs.cols[c].Kind {
		case columnIncrease:
			signs[i] = 1
		case columnDecrease:
			signs[i] = -1
		}
	}
	if e, ok := movementEquation(cs.f, ofColumns, cs.at, from, to, lines, signs); ok {
		cs.out = append(cs.out, e)
	}
}

// movementEquation finds the signs under which movements lead from one stand to the other: those that their names
// suggest, all plus where the print is signed, or, where names say nothing (0), whatever fits.
func movementEquation(f *figures, a axis, at []int, from, to int, lines []int, suggested []int64) (equation, bool) {
	e := equation{axis: a, target: to, at: at, rule: RuleMovement, why: "the movements between two stands"}
	if len(lines) == 0 || len(lines) > 12 {
		return e, false
	}
	var best equation
	var bestScore score
	found := false
	for _, signs := range movementSigns(suggested) {
		e.terms = []term{{from, 1}}
		for i, l := range lines {
			e.terms = append(e.terms, term{l, signs[i]})
		}
		sc := f.score(&e)
		if sc.believed() && (!found || sc.worth() > bestScore.worth()) {
			best, bestScore, found = e, sc, true
			best.terms = slices.Clone(e.terms)
		}
	}
	return best, found
}

// movementSigns lists the signs to try.
func movementSigns(suggested []int64) [][]int64 {
	fill := func(unknown int64) []int64 {
		s := slices.Clone(suggested)
		for i, v := range s {
			s[i] = cmp.Or(v, unknown)
		}
		return s
	}
	list := [][]int64{fill(1), fill(-1), slices.Repeat([]int64{1}, len(suggested))}
	for i, v := range suggested {
		if v == 0 {
			s := fill(1)
			s[i] = -1
			list = append(list, s)
		}
	}
	return list
}

// formula prints an equation with the names of its lines.
func (e *equation) formula(name func(line int) string) string {
	var b strings.Builder
	b.WriteString(name(e.target))
	b.WriteString(" =")
	for i, t := range e.terms {
		switch {
		case t.coef < 0:
			b.WriteString(" − ")
		case i > 0:
			b.WriteString(" + ")
		default:
			b.WriteString(" ")
		}
		if i == 12 && len(e.terms) > 14 {
			b.WriteString("…")
			break
		}
		b.WriteString(name(t.line))
	}
	return b.String()
}

package understand

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table"
)

// rowSums finds what holds between rows.
type rowSums struct {
	found
	t       table.Table
	rows    []RowReading
	entries []entry
	figs    []int // columns of figures
	vars    []int // columns of afwijkingen
	main    decided
	sided   bool // lasten and baten are columns
}

func newRowSums(t table.Table, f *figures, rows []RowReading, cols []ColumnReading) *rowSums {
	rs := &rowSums{found: found{f: f}, t: t, rows: rows}
	for c, col := range cols {
		rs.sided = rs.sided || col.side == sideLasten || col.side == sideBaten
		switch {
		case col.Kind == ColumnVariance:
			rs.vars = append(rs.vars, c)
		case col.numeric():
			rs.figs = append(rs.figs, c)
		}
	}
	if len(rs.figs) == 0 {
		rs.figs, rs.vars = rs.vars, nil
	}
	rs.entries = make([]entry, len(rows))
	for i := range rows {
		rs.entries[i] = rs.entry(i)
	}
	return rs
}

func (rs *rowSums) entry(i int) entry {
	r := &rs.rows[i]
	label := lexicon.Fold(rs.t.Rows[i].Label.Text)
	e := entry{label: lexicon.Fold(r.Label), side: r.side, total: r.Total, code: r.Code, named: r.Role == RoleProgramma,
		waarvan: r.Role == roleWaarvan, dashed: strings.HasPrefix(label, "-") || strings.HasPrefix(label, "•")}
	if r.Role == roleSection || r.Role == roleHeader {
		e.skip, e.heading = true, e.label != ""
		return e
	}
	if e.named {
		if t := lexicon.Words(e.label); len(t) > 1 && form.IsDigit(t[1][0]) {
			e.code = t[1]
		}
	}
	e.sums = lexicon.SumsAbove.Begins(e.label) || r.Section >= 0 && e.label != "" && e.label == lexicon.Fold(rs.rows[r.Section].Label)
	return e
}

// find runs all searches over the rows.
func (rs *rowSums) find() {
	s := rs.walk(&cues{})
	if s.cues.again() {
		s = rs.walk(s.cues)
	}
	rs.sums(s.sums)
	rs.lost = append(rs.lost, s.dropped...)
	s.dropped = nil
	list, d := s.decide(rs.figs)
	rs.out, rs.main = append(rs.out, list...), d
	if len(rs.vars) > 0 {
		list, _ := s.decide(rs.vars)
		rs.out = append(rs.out, list...)
	}
	rs.lost = append(rs.lost, s.dropped...)
	rs.movements()
	rs.balance(s)
	rs.formulas()
	rs.repeats()
	rs.inferred()
}

// walk finds what the layout of the rows means.
func (rs *rowSums) walk(c *cues) *structure {
	s := newStructure(rs.f, ofRows, rs.entries, rs.figs)
	s.cues = c
	if rs.sided {
		s.styles = summing
	}
	s.run(0, len(rs.rows))
	return s
}

// sums takes plain sums over to the afwijkingen, where those add up as well.
func (rs *rowSums) sums(list []equation) {
	for _, e := range list {
		rs.out = append(rs.out, e)
		if len(rs.vars) == 0 {
			continue
		}
		e.at = rs.vars
		if sc := rs.f.score(&e); sc.believed() {
			rs.out = append(rs.out, e)
		}
	}
}

// movements finds closing stand = opening stand + movements down the rows, and that a year opens as the year before
// closes.
func (rs *rowSums) movements() {
	opening := -1
	var lines []int
	for i, r := range rs.rows {
		switch {
		case r.Role == roleOpening:
			opening, lines = i, nil
		case r.Role == roleClosing && opening >= 0:
			if e, ok := movementEquation(rs.f, ofRows, rs.figs, opening, i, lines, rs.suggested(lines)); ok {
				rs.out = append(rs.out, e)
				rs.carry(opening, i)
			}
			opening = -1
		case !rs.entries[i].skip:
			lines = append(lines, i)
		}
	}
}

func (rs *rowSums) suggested(lines []int) []int64 {
	signs := make([]int64, len(lines))
	for k, i := range lines {
		movement := form.Movement(lexicon.Words(rs.entries[i].label))
		switch {
		case rs.rows[i].side == sideToevoeging || movement > 0:
			signs[k] = 1
		case rs.rows[i].side == sideOnttrekking || movement < 0:
			signs[k] = -1
		}
	}
	return signs
}

// carry is tentative: a stand may be reclassified between two years.
func (rs *rowSums) carry(opening, closing int) {
	for k := 1; k < len(rs.figs); k++ {
		e := equation{axis: ofColumns, target: rs.figs[k], terms: []term{{rs.figs[k-1], 1}}, rule: RuleCarry, tentative: true}
		rs.out = append(rs.out, e.crossed(opening, closing))
	}
}

// crossed marks an equation between two cells of different rows: the target stands in row to, the term in row from.
func (e equation) crossed(to, from int) equation {
	e.at = []int{to}
	e.cross = from + 1
	e.why = "a year opens as the year before closes"
	return e
}

// repeats finds totals that are printed a second time, with the same label, as a summary does. Their sign may differ.
func (rs *rowSums) repeats() {
	seen := map[string]int{}
	for i := range rs.entries {
		e := &rs.entries[i]
		if e.skip || !e.total || e.label == "" {
			continue
		}
		j, ok := seen[e.label]
		if !ok {
			seen[e.label] = i
			continue
		}
		for _, coef := range []int64{1, -1} {
			eq := equation{axis: ofRows, target: i, at: rs.figs, rule: RuleRepeat, terms: []term{{j, coef}}, why: "a total with the same label above it"}
			if sc := rs.f.score(&eq); sc.fails == 0 && sc.within == 0 && sc.exact >= 2 {
				rs.out = append(rs.out, eq)
				break
			}
		}
	}
}

// inferred looks for lines that are the sum of those directly below or above them though nothing says so. What it
// finds is tentative.
func (rs *rowSums) inferred() {
	used := map[int]bool{}
	for _, e := range rs.out {
		if e.axis == ofRows {
			used[e.target] = true
		}
	}
	for i := range rs.rows {
		if used[i] || rs.entries[i].skip || len(rs.figs) < 2 {
			continue
		}
		if !rs.infer(i, 1) {
			rs.infer(i, -1)
		}
	}
}

// infer tries runs of 2 to 12 lines below (step 1) or above (−1) line i.
func (rs *rowSums) infer(i, step int) bool {
	var parts []int
	for j := i + step; j >= 0 && j < len(rs.entries) && len(parts) < 12 && !rs.entries[j].skip; j += step {
		parts = append(parts, j)
		if len(parts) < 2 {
			continue
		}
		lines := slices.Clone(parts)
		slices.Sort(lines)
		e := equation{axis: ofRows, target: i, at: rs.figs, rule: RuleTotal, tentative: true, why: "only the figures: the lines next to it add up to it"}
		for _, l := range lines {
			e.terms = append(e.terms, term{l, 1})
		}
		if sc := rs.f.score(&e); sc.fails == 0 && sc.exact >= 2 && sc.informative() >= 2 && rs.varied(&e) && !rs.within(&e) {
			rs.out = append(rs.out, e)
			return true
		}
	}
	return false
}

// within reports whether all lines of an equation are lines of one that is found already, and so add up in another
// way.
func (rs *rowSums) within(e *equation) bool {
	return slices.ContainsFunc(rs.out, func(o equation) bool {
		return o.axis == ofRows && o.has(e.target) && !slices.ContainsFunc(e.terms, func(t term) bool { return !o.has(t.line) })
	})
}

// varied reports whether at least two terms have figures, and in two columns different ones: a total of one line and
// zeros, or the same figures in every column, prove nothing.
func (rs *rowSums) varied(e *equation) bool {
	lines, different := 0, false
	for _, t := range e.terms {
		if slices.ContainsFunc(e.at, func(pos int) bool { return rs.f.values[rs.f.index(e.axis, t.line, pos)] != 0 }) {
			lines++
		}
	}
	for _, t := range append(e.terms, term{e.target, 1}) {
		first := rs.f.values[rs.f.index(e.axis, t.line, e.at[0])]
		different = different || slices.ContainsFunc(e.at, func(pos int) bool { return rs.f.values[rs.f.index(e.axis, t.line, pos)] != first })
	}
	return lines >= 2 && different
}

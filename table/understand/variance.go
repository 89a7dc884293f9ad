package understand

import (
	"cmp"
	"slices"

	"github.com/bbvgo/bbv/budget"
)

// variances finds of which two columns an afwijking is the difference, and which way round.
type variances struct {
	f    *figures
	cols []ColumnReading
	rows []RowReading
	at   []int
	out  []equation
	lost []equation
	rule VarianceRule
	// signed tells that lasten or baten are printed negative, so that one rule is voordeel in every row.
	signed bool
	saldi  bool         // there are rows of saldi
	parts  map[int]side // of rows without a side: that of the total that they are parts of
	plain  map[int]int  // of rows that a plain sum adds up, and of its total: that total
}

// plainTotals gives the parts of a plain sum, and their total, that total.
func plainTotals(sums []equation) map[int]int {
	totals := map[int]int{}
	for _, e := range sums {
		if e.axis != ofRows || e.rule != RuleTotal || slices.ContainsFunc(e.terms, func(t term) bool { return t.coef != 1 }) {
			continue
		}
		for _, t := range e.terms {
			totals[t.line] = e.target
		}
		if _, part := totals[e.target]; !part {
			totals[e.target] = e.target
		}
	}
	return totals
}

// partSides gives the parts of a total of lasten or baten its side, and the parts of those.
func partSides(sums []equation, rows []RowReading) map[int]side {
	sides := map[int]side{}
	for range maxDepth {
		for _, e := range sums {
			if e.axis != ofRows || e.rule != RuleTotal {
				continue
			}
			side := cmp.Or(rows[e.target].side, sides[e.target])
			for _, t := range e.terms {
				if t.coef == 1 && rows[t.line].side == sideNone && (side == sideLasten || side == sideBaten) {
					sides[t.line] = side
				}
			}
		}
	}
	return sides
}

// rules are the rules to try, likeliest first.
func (v *variances) rules() []VarianceRule {
	if v.signed {
		return []VarianceRule{RamingMinRealisatie, RealisatieMinRaming, VarianceFavourable, VarianceUnfavourable}
	}
	return []VarianceRule{VarianceFavourable, RamingMinRealisatie, RealisatieMinRaming, VarianceUnfavourable}
}

// pair is two columns that are compared: raming and realisatie.
type pair struct{ raming, realisatie int }

// find handles every column of afwijkingen.
func (v *variances) find() {
	grouped := map[string]bool{}
	for i, c := range v.cols {
		switch {
		case c.Kind != ColumnVariance:
		case c.side != sideNone && v.hasGroups():
			if !grouped[c.Group] {
				grouped[c.Group] = true
				v.group(c.Group)
			}
		default:
			v.single(i)
		}
	}
}

// hasGroups reports whether columns of figures have sides.
func (v *variances) hasGroups() bool {
	return slices.ContainsFunc(v.cols, func(c ColumnReading) bool {
		return c.Kind != ColumnVariance && c.side != sideNone && c.numeric()
	})
}

// single handles an afwijking over the rows: the side is that of the row.
func (v *variances) single(d int) {
	v.saldi = slices.ContainsFunc(v.rows, func(r RowReading) bool { return r.side == sideSaldo })
	bySide := v.sides()
	if !best(v, v.pairs(d), func(p pair, rule VarianceRule) ([]equation, score) { return v.perSide(d, p, rule, bySide) }) {
		v.lost = append(v.lost, equation{axis: ofColumns, target: d, at: v.at, rule: RuleVariance,
			why: "no two columns differ by it in most rows"})
	}
}

// best accepts what fits best of pairs of columns, or of groups of them, and rules. It is false when none fits.
func best[P any](v *variances, pairs []P, try func(P, VarianceRule) ([]equation, score)) bool {
	var list []equation
	var most score
	var rule VarianceRule
	for _, p := range pairs {
		for _, r := range v.rules() {
			l, sc := try(p, r)
			if sc.informative() > 0 && (rule == varianceUnknown || sc.worth() > most.worth()) {
				list, most, rule = l, sc, r
			}
		}
	}
	if rule == varianceUnknown || most.fails > most.informative() {
		return false
	}
	v.accept(list, rule)
	return true
}

// sides divides the rows by what the convention for afwijkingen distinguishes.
func (v *variances) sides() map[side][]int {
	m := map[side][]int{}
	for _, r := range v.at {
		m[v.sideOf(r)] = append(m[v.sideOf(r)], r)
	}
	return m
}

// sideOf is what the convention for afwijkingen distinguishes of a row: lasten, baten, saldo or none. Totals in a table
// of saldi are saldi.
func (v *variances) sideOf(r int) side {
	row := &v.rows[r]
	switch s := row.Section; {
	case row.side == sideNone && v.parts[r] != sideNone:
		return v.parts[r]
	case row.side == sideNone && row.Total && v.saldi:
		return sideSaldo
	case row.side == sideNone && s >= 0 && !row.Total:
		return v.rows[s].side
	}
	return [...]side{sideNone, sideLasten, sideBaten, sideSaldo, sideLasten, sideBaten, sideSaldo, sideSaldo}[row.side]
}

// pairs lists the columns that an afwijking may compare, the likeliest first: na wijziging and realisatie, then the
// columns next to it, then others before it.
func (v *variances) pairs(d int) []pair {
	var list []pair
	like := func(i, j int) bool {
		return v.cols[i].side == v.cols[j].side && (v.cols[d].side == sideNone || v.cols[d].side == v.cols[i].side)
	}
	for _, wanted := range []budget.Stage{budget.NaWijziging, budget.Begroting} {
		for i := max(0, d-40); i < d; i++ {
			for j := max(0, d-40); j < d; j++ {
				if i != j && v.cols[i].Stage == wanted && v.cols[j].Stage == budget.Realisatie && v.figure(i) && v.figure(j) && like(i, j) {
					list = append(list, pair{i, j})
				}
			}
		}
	}
	for j := d - 1; j >= max(0, d-12); j-- {
		for i := j - 1; i >= max(0, d-12); i-- {
			if v.figure(i) && v.figure(j) && like(i, j) {
				list = append(list, v.ordered(i, j))
			}
		}
	}
	return list[:min(len(list), 60)]
}

func (v *variances) figure(c int) bool {
	k := v.cols[c].Kind
	return k == ColumnFigures || k == columnTotal || k == columnStand
}

// ordered puts the realisatie second; where stages do not tell, the column on the right.
func (v *variances) ordered(i, j int) pair {
	if v.cols[i].Stage == budget.Realisatie && v.cols[j].Stage != budget.Realisatie && v.cols[j].Stage != 0 && v.cols[i].Year >= v.cols[j].Year {
		return pair{j, i}
	}
	return pair{i, j}
}

// perSide is the afwijking of one pair under one rule, an equation per side of rows. A side of which every row
// contradicts the rule and agrees with its opposite is turned round.
func (v *variances) perSide(d int, p pair, rule VarianceRule, bySide map[side][]int) ([]equation, score) {
	var list []equation
	var total score
	for _, side := range []side{sideNone, sideLasten, sideBaten, sideSaldo} {
		rows := bySide[side]
		first := ramingSign(rule, cmp.Or(side, v.cols[p.raming].side))
		if ramingSign(rule, sideLasten) != ramingSign(rule, sideBaten) {
			var other []int
			if rows, other = v.divide(d, p, first, rows); len(other) > 0 {
				e := v.equation(d, p, -first, other)
				list, total = append(list, e), total.plus(v.f.score(&e))
			}
		}
		if len(rows) == 0 {
			continue
		}
		e := v.equation(d, p, first, rows)
		sc := v.f.score(&e)
		if sc.informative() == 0 && sc.fails > 1 {
			turned := v.equation(d, p, -first, bySide[side])
			if t := v.f.score(&turned); t.fails == 0 && t.informative() > 1 {
				e, sc = turned, t
				sc.fails++ // a rule that fits by itself is better
			}
		}
		list, total = append(list, e), total.plus(sc)
	}
	return list, total
}

// divide parts rows in those whose afwijking is the one way round and the other. A row that is not known to be lasten or
// baten may be either, and under a rule that tells them apart each way is right. A row that fits both ways, or neither,
// goes with the others; where those are divided it says nothing when it fits both ways.
func (v *variances) divide(d int, p pair, first int64, rows []int) (same, other []int) {
	if v.f.work -= 6 * int64(len(rows)); v.f.work < 0 {
		return rows, nil
	}
	one, two := v.equation(d, p, first, rows), v.equation(d, p, -first, rows)
	sure := 0
	var either []int
	ways := v.ways(&one, &two, rows)
	for _, r := range rows {
		a, b := v.f.test(&one, r) < near, v.f.test(&two, r) < near
		if total, plain := v.plain[r]; plain && ways[total] != 0 && v.unsided(r) {
			a, b = ways[total] > 0, ways[total] < 0
		}
		switch {
		case v.unsided(r) && b && !a:
			other = append(other, r)
			continue
		case !v.unsided(r) || a && !b:
			sure++
		case a && v.f.values[v.f.at(r, d)] != 0:
			either = append(either, r)
		}
		same = append(same, r)
	}
	switch {
	case len(other) > 0 && sure == 0:
		return nil, rows
	case len(other) > 0:
		same = slices.DeleteFunc(same, func(r int) bool { return slices.Contains(either, r) })
	}
	return same, other
}

// ways gives for the totals of plain sums which way round the afwijking of their parts is, 1 or −1: a total that adds up
// costs has no income among them, so that one part that is the other way round has a wrong sign. It takes three that
// agree and one that does not.
func (v *variances) ways(one, two *equation, rows []int) map[int]int {
	count := map[int][2]int{}
	for _, r := range rows {
		total, plain := v.plain[r]
		a, b := v.f.test(one, r) < near, v.f.test(two, r) < near
		if n := count[total]; plain && v.unsided(r) && a != b {
			if a {
				n[0]++
			} else {
				n[1]++
			}
			count[total] = n
		}
	}
	ways := map[int]int{}
	for total, n := range count {
		switch {
		case n[0] >= 3 && n[1] == 1:
			ways[total] = 1
		case n[1] >= 3 && n[0] == 1:
			ways[total] = -1
		}
	}
	return ways
}

// unsided reports whether nothing tells the side of a row.
func (v *variances) unsided(r int) bool { return v.rows[r].side == sideNone && v.parts[r] == sideNone }

func (v *variances) equation(d int, p pair, first int64, rows []int) equation {
	return equation{axis: ofColumns, target: d, at: rows, rule: RuleVariance, why: "the difference of two columns",
		terms: []term{{p.raming, first}, {p.realisatie, -first}}}
}

// group handles the afwijkingen of lasten, baten and saldo in columns of their own.
func (v *variances) group(name string) {
	best(v, v.groupPairs(), func(p [2]string, rule VarianceRule) ([]equation, score) { return v.perColumn(name, p, rule) })
}

// groupPairs lists pairs of groups, those nearest to the afwijking first.
func (v *variances) groupPairs() [][2]string {
	var groups []string
	for i := len(v.cols) - 1; i >= 0; i-- {
		c := v.cols[i]
		if c.side == sideNone || c.Kind == ColumnVariance || !c.numeric() || len(groups) > 0 && groups[len(groups)-1] == c.Group {
			continue
		}
		groups = append(groups, c.Group)
	}
	var list [][2]string
	for j := range min(len(groups), 8) {
		for i := j + 1; i < min(len(groups), 8); i++ {
			list = append(list, [2]string{groups[i], groups[j]})
		}
	}
	return list
}

func (v *variances) perColumn(name string, groups [2]string, rule VarianceRule) ([]equation, score) {
	var list []equation
	var total score
	for d, c := range v.cols {
		if c.Kind != ColumnVariance || c.Group != name || c.side == sideNone {
			continue
		}
		i, j := v.inGroup(groups[0], c.side), v.inGroup(groups[1], c.side)
		if i < 0 || j < 0 {
			continue
		}
		e := v.equation(d, v.ordered(i, j), ramingSign(rule, c.side), v.at)
		list, total = append(list, e), total.plus(v.f.score(&e))
	}
	return list, total
}

func (v *variances) inGroup(name string, side side) int {
	for i, c := range v.cols {
		if c.Group == name && c.side == side && c.Kind != ColumnVariance {
			return i
		}
	}
	return -1
}

// accept keeps the equations that the figures confirm. A side of a single row that fails is kept when the rest of the
// afwijking proves the rule.
func (v *variances) accept(list []equation, rule VarianceRule) {
	var total score
	for i := range list {
		total = total.plus(v.f.score(&list[i]))
	}
	for _, e := range list {
		sc := v.f.score(&e)
		if sc.believed() || (decided{score: total}).supports(sc) {
			v.out = append(v.out, e)
			continue
		}
		v.lost = append(v.lost, e)
	}
	if v.rule == varianceUnknown {
		v.rule = rule
	}
}

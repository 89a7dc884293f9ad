package understand

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/table"
)

// Understand decides what a table says. It never fails: what it cannot tell it leaves unknown, and a table of which
// it understands nothing has no identities.
func Understand(t table.Table, given Given) Understanding {
	u := Understanding{Table: t}
	u.Locale = readLocale(t, given)
	u.figures = readFigures(t, u.Locale.Locale)
	u.Unread = u.figures.unread
	u.Columns = readColumns(t, u.figures)
	overrule(u.Columns, given.Columns, (*ColumnReading).take)
	u.Rows = readRows(t, u.figures, u.Columns)
	overrule(u.Rows, given.Rows, (*RowReading).take)
	marker := u.figures.letters(t, u.Columns)
	u.Unit = readUnit(t, u.figures, &u, given)

	all, lost, rs := u.overRows()
	at := rs.figureRows()
	cs := &columnSums{found: found{f: u.figures}, cols: u.Columns, at: at}
	saldo := cs.groups(false)
	cs.groups(true)
	cs.totals()
	cs.changes()
	cs.movements()
	cs.formulaColumns()
	v := &variances{f: u.figures, cols: u.Columns, rows: u.Rows, at: at, parts: partSides(all, u.Rows), plain: plainTotals(all),
		signed: sideSign(u.figures, &u, sideLasten) == SignNegative || sideSign(u.figures, &u, sideBaten) == SignNegative}
	v.find()

	all = slices.Concat(all, cs.out, v.out)
	lost = slices.Concat(lost, cs.lost, v.lost)
	u.Convention = convention(u.figures, &u, rs.main, saldo, v.rule, marker)
	u.settle(all, lost, given)
	u.tellSides()
	return u
}

// overrule replaces elements of a list; indexes that the list has not are passed over.
func overrule[T any](list []T, by map[int]T, take func(*T)) {
	for i, v := range by {
		if i >= 0 && i < len(list) {
			take(&v)
			list[i] = v
		}
	}
}

// take takes in the side that a caller gave.
func (c *ColumnReading) take() { c.side = sideOf(c.Side) }

func (r *RowReading) take() {
	if r.side = sideOf(r.Side); r.side == sideNone && r.Role == RoleMutatie {
		r.side = sideMutatie
	}
}

// tellSides gives rows and columns their side as package budget knows it.
func (u *Understanding) tellSides() {
	for i := range u.Columns {
		u.Columns[i].Side = u.Columns[i].side.budget()
	}
	for i := range u.Rows {
		u.Rows[i].Side = u.Rows[i].side.budget()
	}
}

// overRows finds the sums over rows, in each half of the table if it has two. It returns the sums of the first as well.
func (u *Understanding) overRows() (all, lost []equation, first *rowSums) {
	list := segments(u.Table, u.figures, u.Columns, u.Rows)
	for _, s := range list {
		s.sums = newRowSums(s.t, u.figures, s.rows, s.cols)
		s.sums.find()
		for _, e := range s.sums.out {
			e.labels = s.rows
			all = append(all, e)
		}
		lost = append(lost, s.sums.lost...)
	}
	return append(all, acrossSegments(u.figures, list)...), lost, list[0].sums
}

// figureRows lists the rows that take part in sums over columns.
func (rs *rowSums) figureRows() []int {
	var list []int
	for i := range rs.entries {
		if !rs.entries[i].skip {
			list = append(list, i)
		}
	}
	return list
}

// settle turns equations into families and identities, one identity per set of cells.
func (u *Understanding) settle(all, lost []equation, given Given) {
	seen := map[string]int{}
	blanks := u.blanksAreNil(all)
	for i := range all {
		e := &all[i]
		if slices.Contains(given.Refuse, e.rule) {
			continue
		}
		fam := u.family(e)
		doubtful := u.doubtful(e)
		for _, pos := range e.at {
			out := u.figures.test(e, pos)
			if out == silent {
				continue
			}
			id := u.identity(e, pos, len(u.Families))
			id.Tentative = e.tentative || out >= near && (doubtful || !blanks && u.hides(e, pos) || u.dashed(e, pos))
			key := id.key()
			if j, ok := seen[key]; ok {
				u.Identities[j].Tentative = u.Identities[j].Tentative && id.Tentative
				continue
			}
			seen[key] = len(u.Identities)
			u.Identities = append(u.Identities, id)
		}
		u.Families = append(u.Families, fam)
	}
	for i := range lost {
		if fam := u.family(&lost[i]); !slices.Contains(given.Refuse, fam.Rule) {
			fam.Dropped = true
			u.Families = append(u.Families, fam)
		}
	}
}

func (u *Understanding) family(e *equation) SumFamily {
	sc := u.figures.score(e)
	fam := SumFamily{Rule: e.rule, Formula: e.formula(u.name(e)), Tentative: e.tentative,
		Exact: sc.exact, Within: sc.within, Failing: sc.near + sc.fails}
	fam.Evidence = e.why + "; of " + strconv.Itoa(sc.informative()+sc.fails) + " that prove something " +
		strconv.Itoa(sc.exact) + " hold, " + strconv.Itoa(sc.within) + " within rounding, " + strconv.Itoa(fam.Failing) + " fail"
	return fam
}

// name prints a line for a formula.
func (u *Understanding) name(e *equation) func(int) string {
	if e.axis == ofColumns {
		return func(line int) string { return labelOr(u.Columns[line].Label, "kolom ", line) }
	}
	rows := e.labels
	if rows == nil {
		rows = u.Rows
	}
	return func(line int) string { return labelOr(rows[line].Label, "rij ", line) }
}

func labelOr(label, kind string, n int) string {
	if label == "" {
		return kind + strconv.Itoa(n)
	}
	return form.Excerpt(label)
}

func ref(a axis, line, pos int) CellRef {
	if a == ofRows {
		return CellRef{line, pos}
	}
	return CellRef{pos, line}
}

func (u *Understanding) identity(e *equation, pos, family int) CellSum {
	id := CellSum{Target: ref(e.axis, e.target, pos), Family: family, Terms: make([]CellTerm, len(e.terms))}
	for i, t := range e.terms {
		id.Terms[i] = CellTerm{int(t.coef), ref(e.axis, t.line, e.termAt(pos))}
	}
	return id
}

// key is the same for identities over the same cells with the same signs, however they are arranged.
func (id *CellSum) key() string {
	terms := append([]CellTerm{{-1, id.Target}}, id.Terms...)
	slices.SortFunc(terms, func(a, b CellTerm) int {
		return cmp.Or(a.Cell.Row-b.Cell.Row, a.Cell.Column-b.Cell.Column)
	})
	sign := terms[0].Coefficient
	key := make([]byte, 0, 12*len(terms))
	for _, t := range terms {
		key = strconv.AppendInt(key, int64(t.Coefficient*sign), 10)
		key = append(key, ':')
		key = strconv.AppendInt(key, int64(t.Cell.Row), 10)
		key = append(key, '.')
		key = strconv.AppendInt(key, int64(t.Cell.Column), 10)
		key = append(key, ' ')
	}
	return string(key)
}

// hides reports whether a term is blank at a position, so that a figure may have been lost there.
func (u *Understanding) hides(e *equation, pos int) bool {
	return slices.ContainsFunc(e.terms, func(t term) bool {
		return u.figures.states[u.figures.index(e.axis, t.line, e.termAt(pos))] == blank
	})
}

// dashed reports whether the target is a dash, which may stand for a figure that was not computed.
func (u *Understanding) dashed(e *equation, pos int) bool {
	return u.figures.states[u.figures.index(e.axis, e.target, pos)] == dash
}

// blanksAreNil reports whether sums of this table hold with blank cells counted as nil, and hardly any fails.
func (u *Understanding) blanksAreNil(all []equation) bool {
	hold, fail := 0, 0
	for i := range all {
		e := &all[i]
		for _, pos := range e.at {
			if !u.hides(e, pos) {
				continue
			}
			switch u.figures.test(e, pos) {
			case exact, within:
				hold++
			case fails:
				fail++
			}
		}
	}
	return hold >= 2 && fail <= hold/2
}

// doubtful reports whether a sum that fails would hold everywhere with some lines left out or turned round that are
// zero wherever it holds: then nothing proves that they belong in it, and the sum may be meant otherwise.
func (u *Understanding) doubtful(e *equation) bool {
	f := u.figures
	bad := f.failing(e)
	unproved := f.unproved(e, bad)
	if len(bad) == 0 || len(unproved) == 0 {
		return false
	}
	groups := [][]int{unproved}
	for _, i := range unproved {
		groups = append(groups, []int{i})
	}
	for _, group := range groups {
		for _, factor := range []int64{0, -1} {
			if f.holdsWith(e, bad, group, factor) {
				return true
			}
		}
	}
	return false
}

// unproved lists the terms that are zero at every position but those where the sum fails.
func (f *figures) unproved(e *equation, bad []int) []int {
	var list []int
	for i, t := range e.terms {
		proved := slices.ContainsFunc(e.at, func(pos int) bool {
			return !slices.Contains(bad, pos) && f.values[f.index(e.axis, t.line, e.termAt(pos))] != 0
		})
		if !proved && len(e.terms) > 1 {
			list = append(list, i)
		}
	}
	return list
}

// holdsWith tests a sum at some positions with the coefficients of some terms multiplied by a factor.
func (f *figures) holdsWith(e *equation, at, terms []int, factor int64) bool {
	probe := *e
	probe.terms = slices.Clone(e.terms)
	for _, i := range terms {
		probe.terms[i].coef *= factor
	}
	return !slices.ContainsFunc(at, func(pos int) bool { return f.test(&probe, pos) == fails })
}

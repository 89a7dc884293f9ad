package compare

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/table/understand"
)

// Agreement is what tables print of the same things.
type Agreement struct {
	// Exact counts the pairs of figures of one thing that are equal, Rounded those that are but for the rounding of one.
	Exact, Rounded int
	// Same are those pairs that stand in two tables, as far as both are printed, in the order of the tables.
	Same           [][2]CellIn
	Contradictions []Contradiction // in the order of the tables
	TotalLines     []TotalLines    // in which one table may be the total of others
}

// Tables holds the tables of one publication against each other: lines of two tables that say the same of themselves
// and print the same figures, and what of those they print differently. Tables that are nil are passed over. Of more than four
// tables that are equal word for word four are compared, and the others agree and contradict as the first does. Its error is
// that of the context.
func Tables(ctx context.Context, tables []*understand.Understanding) (Agreement, error) {
	ctx = lenient.Context(ctx)
	if err := ctx.Err(); err != nil {
		return Agreement{}, fmt.Errorf("compare tables: %w", err)
	}
	f := facts{ctx: ctx, inTable: map[int][]int{}}
	tables = slices.Clone(tables)
	copied := setAside(tables)
	if err := f.addAll(ctx, tables); err != nil {
		return Agreement{}, err
	}
	f.imply()
	list, err := f.findAlike(ctx)
	if err != nil {
		return Agreement{}, err
	}
	c := newColumns(list)
	f.kin = c.kin(f.noAccident())
	r := Agreement{Exact: f.carried, TotalLines: f.totals(tables)}
	var candidates []candidate
	for _, m := range list {
		if f.over() {
			break
		}
		r.count(m)
		for _, p := range f.contradicting(m, c) {
			candidates = append(candidates, candidate{m, p})
		}
	}
	for _, x := range f.unlawful(list, candidates) {
		if f.over() {
			break
		}
		r.Contradictions = append(r.Contradictions, f.contradiction(tables, x.m, x.p, c))
	}
	r.Contradictions = copied.contradict(append(r.Contradictions, f.breaks...))
	before := len(r.Same)
	r.Same = copied.agree(&f, r.Same)
	r.Exact += len(r.Same) - before
	r.Same = f.byTable(r.Same, len(tables))
	slices.SortFunc(r.Contradictions, func(x, y Contradiction) int {
		return cmp.Or(x.First.compare(y.First.CellIn), x.Second.compare(y.Second.CellIn))
	})
	if err := ctx.Err(); err != nil {
		return Agreement{}, fmt.Errorf("compare tables: %w", err)
	}
	return r, nil
}

// addAll adds the figures of tables, and makes the tables sound. Of a single one only those count that stand at moments.
func (f *facts) addAll(ctx context.Context, tables []*understand.Understanding) error {
	alone := countTables(tables) == 1
	parts := make([]facts, len(tables))
	_, err := onAll(ctx, len(tables), func(_ *struct{}, i int) {
		if u := tables[i]; u != nil && (!alone || calendarOf(u).stands()) {
			tables[i], parts[i].inTable = u.Sound(), map[int][]int{}
			parts[i].add(i, tables[i])
		}
	})
	for i := range parts {
		f.join(&parts[i])
	}
	return err
}

// count takes in the figures that two subjects have in common.
func (r *Agreement) count(m alike) {
	for _, p := range m.same {
		if x, y := p.values(unsigned); x == y {
			r.Exact++
		} else {
			r.Rounded++
		}
		if m.a.table != m.b.table && p.a.less == nil && p.b.less == nil {
			r.Same = append(r.Same, [2]CellIn{{m.a.table, p.a.cell}, {m.b.table, p.b.cell}})
		}
	}
}

// byTable has pairs of cells in the order of so many tables, table by table, as there may be millions of them.
func (f *facts) byTable(same [][2]CellIn, tables int) [][2]CellIn {
	of := make([][][2]CellIn, tables)
	for _, p := range same {
		of[p[0].Table] = append(of[p[0].Table], p)
	}
	same = same[:0]
	for _, list := range of {
		if f.over() {
			return nil
		}
		slices.SortFunc(list, func(x, y [2]CellIn) int { return cmp.Or(x[0].compare(y[0]), x[1].compare(y[1])) })
		same = append(same, list...)
	}
	return same
}

// countTables counts the tables that are there.
func countTables(tables []*understand.Understanding) (n int) {
	for _, u := range tables {
		if u != nil {
			n++
		}
	}
	return n
}

// contradiction says where two figures stand, and which of them is wrong.
func (f *facts) contradiction(tables []*understand.Understanding, m alike, p pair, c columns) Contradiction {
	x := Contradiction{
		First: p.spot(0), Second: p.spot(1), Difference: p.difference(),
		Shared: len(m.same), Certain: f.oneAsGoodAsCertainly(m, p, c),
	}
	first, second := p.wanted()
	x.First.Tables, x.Second.Tables = c.printed[p.a], c.printed[p.b]
	if p.a.less == nil {
		x.First.Sums = standingOf(tables[m.a.table], p.a.cell, first, p.b.step)
	}
	if p.b.less == nil {
		x.Second.Sums = standingOf(tables[m.b.table], p.b.cell, second, p.a.step)
	}
	firstWrong, secondWrong := x.First.yields(x.Second), x.Second.yields(x.First)
	x.First.Wrong = firstWrong && !secondWrong && p.a.less == nil
	x.Second.Wrong = secondWrong && !firstWrong && p.b.less == nil
	return x
}

// oneAsGoodAsCertainly reports whether two figures are of one thing: so the figures of their lines tell, and those of their
// columns, and the tables share so much that it is no accident among all tables.
func (f *facts) oneAsGoodAsCertainly(m alike, p pair, c columns) bool {
	related := c.digits[[2]int{m.a.table, m.b.table}] >= f.noAccident()
	return related && len(m.same) > 0 && len(m.other) <= max(len(m.same), 1) && (m.agreesAt(p.a.when) || c.sameMoment(m, p))
}

// contradicting are the figures of two subjects that say the same of themselves which cannot both be right; none where
// the tables share so little that it may be an accident.
func (f *facts) contradicting(m alike, c columns) (found []pair) {
	shared := c.digits[[2]int{m.a.table, m.b.table}]
	if m.mistakes() > max(len(m.same), 1) || m.naming() == otherNames || shared < f.noAccidentOfOne() && (f.kin.of(m.a.table) != f.kin.of(m.b.table) || m.digits < f.enough(m)) {
		return nil
	}
	for _, p := range m.other {
		switch {
		case c.elsewhere[printedIn{p.a, m.b.table}], c.elsewhere[printedIn{p.b, m.a.table}]:
		case !p.known && !p.alongOne && !p.a.when.stand, m.byName && !c.established(m, p), c.otherThings(m, p), f.over(), f.accounted(p):
		default:
			found = append(found, p)
		}
	}
	return found
}

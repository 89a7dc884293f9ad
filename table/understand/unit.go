package understand

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/table"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// UnitAt is the unit of a cell: that of its column where the header names one, or of the block of rows that it is in, or
// else of the table; ok is false where it is unknown.
func (u *Understanding) UnitAt(c CellRef) (unit budget.Unit, ok bool) {
	u = lenient.OrZero(u)
	if unit, ok := u.Unit.columns[c.Column]; ok {
		return unit, true
	}
	for _, b := range u.Unit.blocks {
		if b.from < c.Row && c.Row < b.to {
			return b.said.Unit, true
		}
	}
	if !u.Unit.Known() {
		return 0, false
	}
	return u.Unit.Unit, true
}

// readUnit decides the unit: what was given, or what the text says.
func readUnit(ctx context.Context, t table.Table, f *figures, u *Understanding, given Given) UnitReading {
	if given.Unit != nil {
		return UnitReading{Unit: *given.Unit, Stated: true, Evidence: "given"}
	}
	r := UnitReading{Said: saidOfAll(t)}
	r.takeColumns(t)
	r.takeBlocks(t)
	r.takeCounts(ctx, u)
	r.settle(ctx, f, u)
	return r
}

// said makes a statement of a text that names a unit.
func said(text string, at table.Position) (UnitSaid, bool) {
	unit, ok := form.UnitOf(text)
	return UnitSaid{unit, text, at}, ok
}

// saidOfAll lists what is said of the whole table, the most telling first: nearest to the figures before what is at the
// foot, and the name of the sheet last.
func saidOfAll(t table.Table) (list []UnitSaid) {
	cells := []table.Cell{{Text: t.UnitLine, At: t.At}, t.Corner, {Text: t.Caption, At: t.At}}
	for _, note := range t.Notes {
		cells = append(cells, table.Cell{Text: note, At: t.At})
	}
	for _, c := range append(cells, table.Cell{Text: t.Part, At: t.At}) {
		if s, ok := said(c.Text, c.At); ok {
			list = append(list, s)
		}
	}
	return list
}

// takeColumns takes in what the headers of columns say: of the table where all that do say the same, and nothing else
// speaks for the table or every column has a say; or else of their columns.
func (r *UnitReading) takeColumns(t table.Table) {
	columns, list := map[int]budget.Unit{}, []UnitSaid(nil)
	for i := range t.Columns() {
		s, ok := said(t.Column(i), headerPlace(t, i))
		if !ok {
			continue
		}
		columns[i] = s.Unit
		list = append(list, s)
	}
	switch {
	case len(list) == 0:
	case agree(list) && (len(r.Said) == 0 || len(list) == t.Columns()):
		r.Said = append(r.Said, list[0])
	default:
		r.columns = columns
	}
}

// headerPlace is where the header of a column stands.
func headerPlace(t table.Table, column int) table.Position {
	for _, level := range t.Header {
		if column < len(level) && !level[column].Blank() {
			return level[column].At
		}
	}
	return t.At
}

// takeBlocks takes in what rows without figures say: of the rows below them, up to the next heading that names a unit,
// or to any heading where the table has a unit of its own to return to; of the whole table where nothing else says more,
// or where no row follows.
func (r *UnitReading) takeBlocks(t table.Table) {
	var blocks []unitBlock
	open := false
	for i, row := range t.Rows {
		s, ok := saidOfRow(row)
		if !ok && (!row.Blank() || row.Label.Blank()) {
			continue
		}
		if open && (ok || len(r.Said) > 0) {
			blocks[len(blocks)-1].to, open = i, false
		}
		if ok {
			blocks, open = append(blocks, unitBlock{i, len(t.Rows), s}), true
		}
	}
	var list []UnitSaid
	for _, b := range blocks {
		list = append(list, b.said)
	}
	switch {
	case len(r.Said) == 0 && agree(list):
		r.Said = list[:min(1, len(list))]
		return
	case len(r.Said) > 0:
		if last := len(blocks) - 1; last >= 0 && blocks[last].from == len(t.Rows)-1 {
			r.Said, blocks = append(r.Said, blocks[last].said), blocks[:last]
		}
	}
	r.blocks = blocks
}

// saidOfRow is what a row says that has nothing but units in its cells, or, where they are blank, in its label.
func saidOfRow(row table.Row) (first UnitSaid, ok bool) {
	for _, c := range row.Cells {
		if c.Blank() {
			continue
		}
		s, names := said(c.Text, c.At)
		if !names || ok && s.Unit != first.Unit {
			return UnitSaid{}, false
		}
		if !ok {
			first, ok = s, true
		}
	}
	if ok {
		return first, true
	}
	return said(row.Label.Text, row.Label.At)
}

// agree reports whether statements name one unit.
func agree(list []UnitSaid) bool {
	for _, s := range list {
		if s.Unit != list[0].Unit {
			return false
		}
	}
	return true
}

// settle draws the conclusion from what is said.
func (r *UnitReading) settle(ctx context.Context, f *figures, u *Understanding) {
	if len(r.Said) == 0 {
		r.suggest(ctx, f, u)
		return
	}
	r.Unit, r.Stated, r.Disputed = r.Said[0].Unit, true, !agree(r.Said)
	r.Evidence = "it says " + strconv.Quote(form.Excerpt(r.Said[0].Text))
	for _, s := range r.Said {
		if s.Unit != r.Unit {
			r.Evidence += ", but also " + strconv.Quote(form.Excerpt(s.Text))
			return
		}
	}
	if len(r.columns) == 0 && len(r.blocks) == 0 {
		r.contradict(ctx, f, u)
	}
}

// plausible bounds a figure of a municipality or province in euros: no municipality turns over twenty thousand million,
// and no province.
const plausible = 20_000_000_000

// contradict compares a unit with the size of the figures.
func (r *UnitReading) contradict(ctx context.Context, f *figures, u *Understanding) {
	largest := f.largest()
	scale := []int64{1, 1_000, 1_000_000}[min(int(r.Unit), 2)]
	if largest > plausible/scale {
		r.Contradicted = true
		r.Evidence += ", but its largest figure is " + strconv.FormatInt(largest, 10) + ", more than a municipality has: the figures are in a smaller unit"
		return
	}
	if r.Unit == budget.InEuros && f.tooSmall() && wholeBudget(ctx, u) {
		r.Contradicted = true
		r.Evidence += ", but totals of a whole budget are at most " + strconv.FormatInt(largest, 10) + ": the figures are in a larger unit"
	}
}

// largest is the largest figure, in whole ones.
func (f *figures) largest() int64 {
	largest := int64(0)
	for i, s := range f.states {
		if s == number {
			largest = max(largest, abs(f.values[i]))
		}
	}
	return largest / f.one()
}

// tooSmall reports whether the figures are too small for the totals of a whole budget in euros.
func (f *figures) tooSmall() bool {
	largest := f.largest()
	return f.decimals == 0 && largest > 0 && largest < 5_000_000
}

// wholeBudget reports whether the table has totals of programmes, reserves or algemene dekkingsmiddelen: those are
// millions everywhere.
func wholeBudget(ctx context.Context, u *Understanding) bool {
	for i := range u.Rows {
		if ctx.Err() != nil {
			return false
		}
		f := u.labels.fold(u.Rows[i].Label)
		if u.Rows[i].Total && lexicon.WholeBudget.Within(f) || lexicon.AlgemeneUitkeringen.Begins(f) {
			return true
		}
	}
	return false
}

// tenMillion is from which figure on a table looks as if it were in whole euros: ten thousand million euros would be the
// budget of the largest municipality and more.
const tenMillion = 10_000_000

// suggest says of a table that names no unit what the size of its figures suggests.
func (r *UnitReading) suggest(ctx context.Context, f *figures, u *Understanding) {
	euros, thousands := budget.InEuros, budget.InThousands
	switch largest := f.largest(); {
	case len(r.columns) > 0 || len(r.blocks) > 0:
		r.Evidence = "only parts of the table name their unit"
	case largest == 0 && f.decimals == 0:
		r.Evidence = "no unit is named, and there are no figures to suggest one"
	case largest >= tenMillion || f.decimals == 2:
		r.Suggested, r.Evidence = &euros, "no unit is named; figures of ten million and more, or with cents, suggest whole euros"
	case f.tooSmall() && wholeBudget(ctx, u):
		r.Suggested, r.Evidence = &thousands, "no unit is named; totals of a whole budget below five million suggest thousands"
	default:
		r.Evidence = "no unit is named, and the figures suggest none"
	}
}

// takeCounts takes in what says that figures are counts.
func (r *UnitReading) takeCounts(ctx context.Context, u *Understanding) {
	t := u.Table
	r.counts = counts{rows: map[int]bool{}, columns: map[int]bool{}}
	words := lexicon.Words(lexicon.Fold(t.UnitLine))
	r.counts.all = lexicon.Counts.HasAny(words) && !multiplied(words) || saysCount(lexicon.Fold(t.Caption)) || saysCount(lexicon.Fold(t.Corner.Text))
	for i, c := range u.Columns {
		folded := c.folded
		if folded == "" { // as a caller read it
			folded = lexicon.Fold(t.Column(i))
		}
		if saysCount(folded) {
			r.counts.columns[i] = true
		}
	}
	for i, row := range t.Rows {
		if ctx.Err() != nil {
			return
		}
		if saysCount(u.labels.fold(row.Label.Text)) {
			r.counts.rows[i] = true
		}
	}
}

// saysCount reports whether a title, header or label says that figures are counts: "Aantal inwoners", or nothing but what is
// counted: "Woningen". Fte are none: they are measured in parts, and rounded.
func saysCount(folded string) bool {
	number, all, first := false, true, true
	for w := range lexicon.EachWord(folded) {
		number, first = number || first && lexicon.Counts.Has(w), false
		if all = all && lexicon.Counted.Has(w); !number && !all {
			return false
		}
	}
	return !first && !multiplied(lexicon.Words(folded))
}

// multiplied reports whether words hold a multiplier, or what is no whole: "aantal x 1.000", "aantal fte".
func multiplied(words []string) bool {
	return lexicon.Thousand.HasAny(words) || lexicon.Million.HasAny(words) || lexicon.GluedUnit.HasAny(words) ||
		slices.ContainsFunc(words, func(w string) bool { return strings.TrimLeft(w, "x×") == "1000" || strings.HasSuffix(w, ".000") })
}

// IsCount reports whether a cell says how many there are of something, in a whole number: its title, header or label says so, and
// nothing names a unit for it. It has none, and nobody rounds it.
func (u *Understanding) IsCount(c CellRef) bool {
	u = lenient.OrZero(u)
	if _, money := u.UnitAt(c); money {
		return false
	}
	i, ok := u.index(c)
	k := u.Unit.counts
	return ok && u.figures.places[i] == 0 && (k.all || k.rows[c.Row] || k.columns[c.Column])
}

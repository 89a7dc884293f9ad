package prose

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/shopspring/decimal"
)

// fact is a printed figure of a table, and what it is of.
type fact struct {
	table      int
	cell       understand.CellRef
	own        []string // what its row and column say it is of, or else the section, or the title; sorted
	context    []string // what section and title say beside that, general words left out; sorted
	numbers    []string
	qualifiers []string
	side       budget.Side
	year       int
	day        day
	stage      budget.Stage
	difference bool
	percent    bool

	printed decimal.Decimal // in the unit of the table, without its sign
	euros   decimal.Decimal // likewise in euros
	step    decimal.Decimal // of the last digit, in euros
	last    decimal.Decimal // of the last digit, in the unit of the table
	money   bool            // the unit is known
	effect  budget.Effect   // of a saldo, a resultaat or an afwijking; 0 where the table does not tell
}

// facts are the figures of tables that sentences may mean.
type facts struct {
	asked map[string]bool   // the words by which sentences name figures
	of    map[string][]fact // by the first word of what they are of
}

// add adds the figures of a table.
func (f facts) add(number int, u *understand.Understanding) {
	t := newNames(u)
	for i := range u.Rows {
		if !f.names(t.rows[i]) {
			continue
		}
		for j := range u.Columns {
			if !f.names(t.columns[j]) {
				continue
			}
			if x, ok := t.fact(understand.CellRef{Row: i, Column: j}); ok {
				x.table = number
				f.of[x.own[0]] = append(f.of[x.own[0]], x)
			}
		}
	}
}

// names reports whether sentences use all words of a label or header.
func (f facts) names(a about) bool {
	return !slices.ContainsFunc(a.words, func(w string) bool { return !f.asked[w] })
}

// names are what the words of a table say.
type names struct {
	u             *understand.Understanding
	title         about
	titleSide     budget.Side
	rows, columns []about
}

func newNames(u *understand.Understanding) names {
	t := names{u: u, title: aboutText(u.Table.Caption), titleSide: titleSide(u.Table.Caption)}
	for _, r := range u.Rows {
		t.rows = append(t.rows, aboutText(strings.TrimPrefix(strings.TrimSpace(r.Label), r.Code)))
	}
	for _, c := range u.Columns {
		t.columns = append(t.columns, aboutColumn(c.Label))
	}
	return t
}

// aboutColumn reads a header. That of a stand says no more than the day.
func aboutColumn(label string) about {
	a := aboutItems(parseSentence(label).items)
	if a.day == noDay {
		return aboutText(label)
	}
	a.words, a.sides = slices.DeleteFunc(a.words, isStandWord), nil
	return a
}

// fact reads a cell.
func (t names) fact(at understand.CellRef) (x fact, ok bool) {
	u := t.u
	c := u.Columns[at.Column]
	x = fact{cell: at, year: c.Year, day: t.columns[at.Column].day, stage: c.Stage, difference: c.Kind == understand.ColumnVariance}
	if x.day == noDay && c.Kind != understand.ColumnFigures && c.Kind != understand.ColumnVariance {
		return fact{}, false
	}
	t.name(&x, at)
	if len(x.own) == 0 || x.day != noDay && x.side != 0 {
		return fact{}, false
	}
	return x, x.percentage(u, at) || x.amount(u, at)
}

// amount reads an amount, or a figure of which no unit is known.
func (x *fact) amount(u *understand.Understanding, at understand.CellRef) bool {
	v, ok := u.Value(at)
	if !ok {
		return false
	}
	x.last = decimal.New(1, -int32(v.Decimals()))
	x.printed = decimal.New(v.Count(), -int32(v.Decimals())).Abs()
	unit, known := u.UnitAt(at)
	x.money = known
	p, err := budget.NewPrinted(v.Count(), v.Decimals(), unit)
	if err != nil {
		return false
	}
	x.euros, x.step = p.Amount().Decimal().Abs(), p.Step().Decimal()
	if a, signed := u.Amount(at); signed && x.tellsEffect(u.Convention) {
		x.effect = effectOf(a)
	}
	return true
}

// percentage reads a figure with a percent sign in a column of a year; that in another may be one of anything.
func (x *fact) percentage(u *understand.Understanding, at understand.CellRef) bool {
	c, err := printed.Read(u.Table.Cell(at.Row, at.Column).Text, printed.Dutch)
	if err != nil || !c.IsPercentage() || x.year == 0 || x.difference {
		return false
	}
	count, decimals, ok := c.Number()
	x.percent = true
	x.last = decimal.New(1, -int32(decimals))
	x.printed = decimal.New(count, -int32(decimals)).Abs()
	return ok
}

// size is the figure as far as two of a kind can be held against each other: in euros, or in percents.
func (x fact) size() (v, step decimal.Decimal) {
	if x.percent {
		return x.printed, x.last
	}
	return x.euros, x.step
}

// tellsEffect reports whether the table itself shows what is a voordeel in it: by lasten and baten beside their saldo, or by
// the figures of which it prints the afwijking. A table of nothing but saldi may print tekorten without a sign.
func (x fact) tellsEffect(c understand.SignConvention) bool {
	switch {
	case x.difference:
		return c.Variance == understand.VarianceFavourable || c.Variance == understand.VarianceUnfavourable
	case x.side == budget.Saldo || x.side == budget.Resultaat:
		return c.Saldo == understand.BatenMinLasten || c.Saldo == understand.LastenMinBaten ||
			c.Saldo == understand.SaldoSom && c.Lasten != 0 && c.Baten != 0 && c.Lasten != c.Baten
	}
	return false
}

func effectOf(a budget.Amount) budget.Effect {
	switch a.Sign() {
	case 1:
		return budget.Voordeel
	case -1:
		return budget.Nadeel
	}
	return budget.Neutraal
}

// name says what the figure of a cell is of.
func (t names) name(x *fact, at understand.CellRef) {
	r := t.u.Rows[at.Row]
	label, header := t.rows[at.Row], t.columns[at.Column]
	var section about
	if r.Section >= 0 {
		section = t.rows[r.Section]
	}
	x.own = union(label.words, header.words)
	if len(x.own) == 0 {
		if x.own = section.words; len(x.own) == 0 {
			x.own = specific(t.title.words)
		}
	}
	x.context = slices.DeleteFunc(specific(union(section.words, t.title.words)), func(w string) bool { return slices.Contains(x.own, w) })
	x.numbers = union(label.numbers, t.title.numbers)
	if r.Code != "" {
		x.numbers = union(x.numbers, []string{strings.TrimLeft(r.Code, "0")})
	}
	if x.day != noDay {
		x.context = slices.DeleteFunc(x.context, lexicon.Reserve.Has) // a reserve has one name, in whatever table of reserves
	}
	x.qualifiers = union(union(label.qualifiers, header.qualifiers), union(section.qualifiers, t.title.qualifiers))
	x.side = t.side(at)
}

// side is the side of a cell: that of its column, of its row, of its section, of the header above the labels,
// or of the title.
func (t names) side(at understand.CellRef) budget.Side {
	r := t.u.Rows[at.Row]
	section := budget.Side(0)
	if r.Section >= 0 {
		section = form.Side(t.u.Rows[r.Section].Label)
	}
	return cmp.Or(t.u.Columns[at.Column].Side, r.Side, section, form.Side(t.u.Table.Corner.Text), t.titleSide)
}

// titleSide is the one side that a title names as tables do: "Lasten per programma", and not "wat mag het kosten?".
func titleSide(title string) (side budget.Side) {
	for _, w := range lexicon.Words(lexicon.Fold(title)) {
		switch s := form.Side(w); {
		case s == 0 || lexicon.Resultaat.Has(w):
		case side != 0 && side != s:
			return 0
		default:
			side = s
		}
	}
	return side
}

// specific are the words of a title that say what the table is of.
func specific(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), lexicon.TitleWord.Has)
}

func union(a, b []string) []string {
	list := slices.Concat(a, b)
	slices.Sort(list)
	return slices.Compact(list)
}

package understand

import (
	"cmp"
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/internal/sums"
	"github.com/bbvgo/bbv/table"
)

// CellTerm is one cell of a sum with the number it is multiplied by, 1 or −1.
type CellTerm struct {
	Coefficient int
	Cell        CellRef
}

// CellSum says that the printed target is the sum of the printed terms, whose cells may be blank or a dash, which
// count as nil. Values are those of [Understanding.Value].
type CellSum struct {
	Target CellRef
	Terms  []CellTerm
	// Family is the index in [Understanding.Families] of what it is an instance of.
	Family int
	// Tentative marks a sum with too little evidence to be held against the table.
	Tentative bool
}

// addends are the terms of a sum and its target, and whether they stand in rows of their own.
func (id CellSum) addends() (terms []sums.Addend, overRows bool) {
	terms = make([]sums.Addend, 0, len(id.Terms)+1)
	for _, t := range id.Terms {
		terms = append(terms, sums.Addend{Sign: t.Coefficient, Place: sums.Place(t.Cell)})
		overRows = overRows || t.Cell.Row != id.Target.Row
	}
	return append(terms, sums.Addend{Sign: -1, Place: sums.Place(id.Target)}), overRows
}

// SumFamily is one understanding of how lines of the table add up, of which identities are the instances: "the row
// Saldo is the row Baten less the row Lasten", in every column.
type SumFamily struct {
	Rule SumRule
	// Bits is the evidence: log2 of how much likelier the figures are if the sum is meant. Words have a small part in it.
	Bits float64
	// Exact, Within and Failing count the places where it holds, holds within rounding, and does not hold. Of those that
	// do not hold only the ones that a wrong figure explains are identities; elsewhere the sum is not meant.
	Exact, Within, Failing int
	// Tentative marks a family whose evidence is too little to hold it against the table.
	Tentative bool
	// Implied marks a family that follows from others, and says the same again.
	Implied bool
	// Given marks a sum that somebody added by hand: see [Given.Sums].
	Given bool
}

// Suspect is a cell that may be wrong.
type Suspect struct {
	Cell   CellRef
	Meant  budget.Printed // the figure that mends the sums, as the table prints
	Chance float64        // that it is the wrong one, among the suspects
	// Totals are those into which it was added up, that are wrong with it.
	Totals []Suspect
}

// Conflict is sums that fail together, and the cells of which one is wrong, most probable first.
type Conflict struct {
	Failing  []int // indexes in [Understanding.Identities]
	Suspects []Suspect
	// Likely says that a figure is wrong, with as little doubt as the evidence for the sums asks. Where it is not, the
	// sums may not be meant there, or figures were added up that had been rounded before.
	Likely bool
	Named  bool // the first suspect is the wrong one as good as certainly
}

// OpenCell is a cell for which sums leave another figure than is printed, and that are not held against the table.
type OpenCell struct {
	Cell CellRef
	Sums []CellSum // that have every other figure; the shortest first
	// Told are the figures that the sums leave for the cell: one where all of them agree within rounding.
	Told []budget.Printed
}

// ColumnReading is what a value column was understood to be.
type ColumnReading struct {
	Label string
	Kind  ColumnKind
	Year  int          // 0 where the header names none
	Stage budget.Stage // 0 where the header does not tell
	Side  budget.Side  // 0 where it has none
	// Group is the header without its side: columns of one group are the lasten, baten and saldo of one thing.
	Group    string
	Evidence string
	day      int
	side     side
	folded   string // the label, made comparable; "" where the header was not read
}

// fold returns the label made comparable.
func (c ColumnReading) fold() string {
	if c.folded == "" {
		return lexicon.Fold(c.Label)
	}
	return c.folded
}

// Column is the year and stage of the figures; ok is false unless the header tells both.
func (c ColumnReading) Column() (column budget.Column, ok bool) {
	column = budget.Column{Year: c.Year, Stage: c.Stage}
	return column, column.Valid()
}

// numeric reports whether the column holds figures that take part in sums.
func (c ColumnReading) numeric() bool { return c.Kind < columnMarker }

// RowReading is what a row was understood to be.
type RowReading struct {
	Label string
	// Code is the number in front of the label: "0.1", "6.71a", "1A"; empty where there is none.
	Code string
	// Section is the row of the heading above, −1 where there is none.
	Section int
	Role    RowRole
	Side    budget.Side // 0 where it has none, and for reserve mutations in one figure, which have [RoleMutatie]
	// Total marks a row that sums others.
	Total bool
	side  side
	why   because
}

// because is what a row was understood by beside its label.
type because uint8

const (
	noFigures      because = 1 << iota // it heads the rows below it
	headerAgain                        // its cells repeat the header
	wordColumn                         // a column of words tells its side
	underTotals                        // it stands under a heading of totals
	numbersColumns                     // its cells number the columns
)

// Evidence says in a line what the row was understood by.
func (r RowReading) Evidence() string {
	switch {
	case r.why&headerAgain != 0:
		return "its cells repeat the header"
	case r.why&numbersColumns != 0:
		return "its cells number the columns"
	case r.why&noFigures != 0:
		return "it has no figures"
	}
	said := "label " + strconv.Quote(r.Label)
	if r.why&wordColumn != 0 {
		said += ", word column " + strconv.Quote(r.side.String())
	}
	if r.why&underTotals != 0 {
		said += ", under a heading of totals"
	}
	return said
}

// LocaleReading is the spelling of the figures.
type LocaleReading struct {
	Locale   printed.Locale
	Evidence string
}

// Understanding is what a table was understood to say. Every decision names its evidence. It is a plain value: what a
// caller does not believe can be overruled with [Given] and understood again.
type Understanding struct {
	Table      table.Table
	Unit       UnitReading
	Locale     LocaleReading
	Columns    []ColumnReading
	Rows       []RowReading
	Convention SignConvention
	Families   []SumFamily
	Identities []CellSum
	// Conflicts are the sums that a wrong figure makes fail, or may.
	Conflicts []Conflict
	// Empty are the cells without a figure, blank or with a placeholder such as "PM", of which sums need one: with nil in its
	// place they fail, and nothing else explains that.
	Empty []OpenCell
	// Contrary are the totals that are not the sum of the lines that they are elsewhere, by more than rounding explains, where
	// no figure can be shown to be wrong: several may be, or lines are missing. Nothing is told of those that may be right, by
	// rounding that was carried or with another sign, and that no other sum is held against.
	Contrary []OpenCell
	// Unread are the cells that are printed like figures but cannot be read.
	Unread []UnreadCell
	// Alike is how many rows and columns took no part in the search for sums, because their figures occur so often, or are
	// so evenly spaced, that almost any sum would hold.
	Alike int
	// Unjudged is how often sums fail of which was not judged which figure is wrong, because more failures hang together than
	// slips in a few cells make, or more ways than can be weighed lead from them to a figure that was added up wrong. They are
	// neither identities nor conflicts, and say that the table is not in order.
	Unjudged int

	figures *figures
	labels  *labels // while it is being understood
	half    int     // the column with the labels of the right half, 0 for none
	votes   votes
}

// labels are those that were understood: most tables have some many times.
type labels struct {
	known map[string]label
	words []string // room for those of one
}

// label is a label that was understood.
type label struct {
	row    RowReading
	folded string
}

// Given overrules decisions of [Understand]. The zero value overrules nothing.
type Given struct {
	Unit   *budget.Unit
	Locale *printed.Locale
	// Columns and Rows replace what was understood of single columns and rows.
	Columns map[int]ColumnReading
	Rows    map[int]RowReading
	// Refuse lists rules of which no identity is wanted.
	Refuse []SumRule
	// Sums are meant, as somebody knows: they are held against the table whatever else speaks for them. One of which a
	// cell does not exist, or holds no figure and is not nil, is passed over.
	Sums []CellSum
	// NoSums are not meant, as somebody knows: nothing is concluded from them, whichever of their cells is the total.
	NoSums []CellSum
}

// Value is the figure of a cell as it takes part in sums, with the sign that a V or N beside it gives; ok is false
// for a cell that holds no figure. A dash and a blank cell hold none, though sums count them as nil. All figures of a table
// are in one unit, so that they can be added up: that of the table, and whole euros where it is unknown, which says
// nothing of what they are worth. See [Understanding.UnitAt] and [Understanding.Amount] for that.
func (u *Understanding) Value(c CellRef) (budget.Printed, bool) {
	u = lenient.OrZero(u)
	i, ok := u.index(c)
	if !ok || u.figures.states[i] != number {
		return budget.Printed{}, false
	}
	p, err := u.printed(i, u.figures.values[i])
	return p, err == nil
}

// printed makes a count of the scale what a cell prints.
func (u *Understanding) printed(i int, count int64) (budget.Printed, error) {
	f := u.figures
	return budget.NewPrinted(count/f.step(i), int(f.places[i]), u.Unit.Unit)
}

// index is where the figures hold a cell; ok is false for a cell that does not exist.
func (u *Understanding) index(c CellRef) (i int, ok bool) {
	f := u.figures
	if f == nil || c.Row < 0 || c.Column < 0 || c.Row >= f.rows || c.Column >= f.cols {
		return 0, false
	}
	return f.at(c.Row, c.Column), true
}

// sideOf is the side of a cell: that of its column, or else of its row. In a column of lasten even the row of the saldo
// holds lasten.
func (u *Understanding) sideOf(c CellRef) side {
	if c.Column >= len(u.Columns) || c.Row >= len(u.Rows) {
		return sideNone // a caller took lines away
	}
	return cmp.Or(u.Columns[c.Column].side, u.Rows[c.Row].side)
}

// Nil reports whether a cell counts as nil in sums: it is blank or a dash.
func (u *Understanding) Nil(c CellRef) bool {
	u = lenient.OrZero(u)
	i, ok := u.index(c)
	return ok && (u.figures.states[i] == blank || u.figures.states[i] == dash)
}

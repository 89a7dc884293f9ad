package validate

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

// Location is where a document prints a figure, or anything else that a rule
// can report: its path, and its table, row and column for people.
type Location struct {
	Path   string
	Part   string        // what it is part of, where the source names no table
	Row    string        // what it is, where the source names no row
	Side   budget.Side   // said before the column where the row does not tell it; 0 for none
	Column budget.Column // zero for what stands in no column
	Source budget.Source
	Step   budget.Amount // of a figure with a unit of its own; €0 for that of the document

	heading string // of the column as printed, where it is none of the document's
}

// onPart is a part of the overzicht with what is printed of it, what its leaves come to, and whether these are not all
// that there is to a side, or nothing is printed of one below it, where that was asked.
type onPart struct {
	*programme.Part
	parts            []*onPart                      // directly below
	claims           []*printedPart                 // in the order of the document
	many             *claimIndex                    // of them; nil for few
	totals           [budget.Onttrekking + 1]*total // of the sides that are booked; nil for one that was not asked
	incomplete, bare [budget.Resultaat + 1]answer
}

// answer is what was found out about a side of a part.
type answer uint8

const (
	notAsked answer = iota
	no
	yes
)

func answerOf(is bool) answer {
	if is {
		return yes
	}
	return no
}

// printedPart is a printed row of a part, on one side.
type printedPart struct {
	on      *onPart
	path    string
	number  int             // in the order of the document
	first   int             // the number of its first figure, in that order; its afwijking comes after its figures
	columns columns         // of its amounts
	amounts []budget.Amount // in these
	steps   budget.Amount   // of one of its figures; €0 for a unit that does not exist
	*programme.Claim
}

// figure returns the number of the figure in a column, in the order of the document.
func (c *printedPart) figure(column budget.Column) int {
	if i := c.columns.index(column); i >= 0 {
		return c.first + i
	}
	return c.first + len(c.columns)
}

// inTable returns the printed row of a part in a table that has a side in a column; nil for none.
func (x *onPart) inTable(side budget.Side, column budget.Column, table string) *printedPart {
	if x.many != nil {
		return x.many.inTable[inTable{figured{side, column}, table}]
	}
	for _, c := range x.claims {
		if c.Side == side && c.Source.Table == table && c.has(column) {
			return c
		}
	}
	return nil
}

// has reports whether a row prints something in a column, or an afwijking for the zero one.
func (c *printedPart) has(column budget.Column) bool {
	if (column == budget.Column{}) {
		return c.Claim.Afwijking != nil
	}
	return c.columns.index(column) >= 0
}

// first returns the first row that prints a side in a column; nil for none.
func (x *onPart) first(side budget.Side, column budget.Column) *printedPart {
	if x.many != nil {
		return x.many.first[figured{side, column}]
	}
	for _, c := range x.claims {
		if c.Side == side && c.has(column) {
			return c
		}
	}
	return nil
}

// fewClaims is how many printed rows of a part are looked through one by one. Few parts have more; one that a document
// prints in thousands of tables would take the square of these.
const fewClaims = 16

// claimIndex finds the printed rows of a part.
type claimIndex struct {
	first   map[figured]*printedPart // that prints a side in a column; the zero column is an afwijking
	other   map[figured]*printedPart // the first in another table than that
	inTable map[inTable]*printedPart
	tables  map[string][]*printedPart
	sides   map[budget.Side]bool
}

type inTable struct {
	figured
	table string
}

func newClaimIndex(claims []*printedPart) *claimIndex {
	x := &claimIndex{map[figured]*printedPart{}, map[figured]*printedPart{}, map[inTable]*printedPart{}, map[string][]*printedPart{}, map[budget.Side]bool{}}
	for _, c := range claims {
		table := c.Source.Table
		x.tables[table], x.sides[c.Side] = append(x.tables[table], c), true
		for _, column := range c.columns {
			x.add(c, column)
		}
		if c.Claim.Afwijking != nil {
			x.add(c, budget.Column{})
		}
	}
	return x
}

func (x *claimIndex) add(c *printedPart, column budget.Column) {
	at := figured{c.Side, column}
	here := inTable{at, c.Source.Table}
	switch first := x.first[at]; {
	case first == nil:
		x.first[at] = c
	case x.other[at] == nil && first.Source.Table != c.Source.Table:
		x.other[at] = c
	}
	if x.inTable[here] == nil {
		x.inTable[here] = c
	}
}

// OverviewFigure is one figure of the overzicht van baten en lasten: as the document
// prints it, or as it follows from the leaves of a part. What people read of it
// is made only when it is reported.
type OverviewFigure struct {
	Part   *programme.Part
	Side   budget.Side
	Column budget.Column // zero for an afwijking
	Amount budget.Amount

	on    *onPart // the part; nil where it was not looked up
	known bool
	steps budget.Amount // the sum of the steps of the figures it consists of; see rounding.Bound
	claim *printedPart  // of a printed figure; nil for a computed one
}

// operand is a figure that is added or subtracted.
type operand struct {
	OverviewFigure
	minus bool
}

// table returns the table that prints the figure; "" for one that is computed,
// or that stands in no table with a name.
func (f OverviewFigure) table() string {
	if f.claim == nil {
		return ""
	}
	return f.claim.Source.Table
}

// isAfwijking reports whether it is a difference, which stands in no column.
func (f OverviewFigure) isAfwijking() bool { return f.Column == budget.Column{} }

func figureOf(c *printedPart, column budget.Column, amount budget.Amount) OverviewFigure {
	return OverviewFigure{Part: c.on.Part, on: c.on, Side: c.Side, Column: column, Amount: amount, steps: c.steps, known: !c.steps.IsZero(), claim: c}
}

// booked are the sides that are booked.
var booked = []budget.Side{budget.Lasten, budget.Baten, budget.Toevoeging, budget.Onttrekking}

// total is what the leaves of a part come to on a side.
type total struct {
	rows    int     // of leaves
	columns columns // in which one of them has a figure
	sums    []subtotal
}

// subtotal is what leaves come to in a column.
type subtotal struct {
	amount   budget.Amount
	rows     int  // that have a figure there
	compared bool // see ledger
}

// row makes it what one row comes to, in the room that it has.
func (t *total) row(columns columns, amounts []budget.Amount) {
	t.rows, t.columns = 1, columns
	t.sums = slices.Grow(t.sums[:0], len(columns))[:len(columns)]
	for i, a := range amounts {
		t.sums[i] = subtotal{amount: a, rows: 1}
	}
}

// add adds what other leaves come to.
func (t *total) add(of *total) {
	t.rows += of.rows
	if !slices.Equal(t.columns, of.columns) {
		t.widen(of.columns)
	}
	for i, s := range of.sums {
		if len(t.sums) > len(of.sums) {
			i = t.columns.index(of.columns[i])
		}
		t.sums[i].amount, t.sums[i].rows = t.sums[i].amount.Add(s.amount), t.sums[i].rows+s.rows
	}
}

// widen makes room for other columns.
func (t *total) widen(by columns) {
	if t.columns == nil {
		t.columns, t.sums = by, make([]subtotal, len(by))
		return
	}
	narrow := *t
	t.columns = slices.Concat(narrow.columns, by)
	slices.SortFunc(t.columns, budget.Column.Compare)
	t.columns = slices.Compact(t.columns)
	t.sums = make([]subtotal, len(t.columns))
	for i, c := range narrow.columns {
		t.sums[t.columns.index(c)] = narrow.sums[i]
	}
}

// columns are columns of a table, in order.
type columns []budget.Column

// fewColumns is how many columns are looked through one by one.
const fewColumns = 16

// index returns where a column stands; −1 where it does not.
func (cs columns) index(c budget.Column) int {
	if len(cs) <= fewColumns {
		return slices.Index(cs, c)
	}
	if i, ok := slices.BinarySearchFunc(cs, c, budget.Column.Compare); ok {
		return i
	}
	return -1
}

// hold puts the amounts of a series at the place of their columns, and reports whether these are all of them.
func (cs columns) hold(series budget.Series, amounts []budget.Amount) bool {
	if len(series) != len(cs) {
		return false
	}
	for c, a := range series {
		i := cs.index(c)
		if i < 0 {
			return false
		}
		amounts[i] = a
	}
	return true
}

// alone returns the leaf where a figure consists of that one leaf: its name
// and source say more than those of the part around it.
func alone(c budget.Calc) budget.Calc {
	for leaf, minus := range c.Leaves() {
		if c.LeafCount() == 1 && !minus {
			return leaf
		}
		break
	}
	return c
}

// cell is a printed figure; that of the zero column is an afwijking.
type cell struct {
	claim  *printedPart
	column budget.Column
}

// figured is a side in a column; the zero column is that of an afwijking.
type figured struct {
	side   budget.Side
	column budget.Column
}

// leafAmount returns the outcome of a calculation, and nothing for none.
func leafAmount(c budget.Calc) budget.Amount { a, _ := c.Amount(); return a }

func times(a budget.Amount, n int) budget.Amount {
	var sum budget.Amount
	for ; n > 0; n /= 2 {
		if n%2 == 1 {
			sum = sum.Add(a)
		}
		a = a.Add(a)
	}
	return sum
}

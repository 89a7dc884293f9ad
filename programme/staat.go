package programme

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Staat is a table that no provision shapes: rows with figures per column, and rows that
// others are part of, with their printed totals. The zero value is a table without rows.
type Staat struct {
	// Heading is the heading as printed.
	Heading string `json:"opschrift,omitzero"`
	// Text is a line that says what it is about.
	Text string `json:"toelichting,omitzero"`
	// Rows are the rows in the order of printing.
	Rows []Staatregel `json:"regels,omitzero"`
	// Total is the printed total of the rows per column, in euros: a claim.
	Total budget.Series `json:"gedruktTotaal,omitzero"`
	// Source says where the table is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Staatregel is a row of a Staat: a leaf with amounts, or with figures that are no amounts, or
// what other rows are part of. The zero value is a row without a name or figures.
type Staatregel struct {
	// Name is the label as printed.
	Name string `json:"naam"`
	// Text is what the row says in words beside its figures.
	Text string `json:"toelichting,omitzero"`
	// Amounts are the leaf figures per column, in euros, with the sign that the table prints;
	// absent where the row has none, or consists of others.
	Amounts budget.Series `json:"bedragen,omitzero"`
	// Values are figures that are no amounts, such as fte, tonnes or per cents.
	Values Values `json:"waarden,omitzero"`
	// Rows are the rows that are part of it.
	Rows []Staatregel `json:"regels,omitzero"`
	// Total is its printed total per column, in euros, where it consists of others: a claim.
	Total budget.Series `json:"gedruktTotaal,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Sum computes what the rows of the table come to in a column, in euros; see Staatregel.Sum.
func (s *Staat) Sum(c budget.Column) budget.Calc {
	s = lenient.OrZero(s)
	return sumOfRows("Totaal", s.Rows, c, nil)
}

// Sum computes what the row comes to in a column, in euros: its amounts, or, where it consists
// of others, the sum of these. A row without amounts adds nothing to that of which it is part;
// one that has amounts, and none in this column, leaves no outcome, and so do rows deeper within
// each other than Read accepts.
func (r *Staatregel) Sum(c budget.Column) budget.Calc { return lenient.OrZero(r).sum(c, nil) }

func (r *Staatregel) sum(c budget.Column, above rowsAbove) budget.Calc {
	if len(r.Rows) == 0 {
		return r.Amounts.Stated(r.Name, c, r.Source)
	}
	return sumOfRows(r.Name, r.Rows, c, above)
}

func sumOfRows(label string, rows []Staatregel, c budget.Column, above rowsAbove) budget.Calc {
	above, ok := above.with(rows)
	if !ok {
		return budget.NotStated(label, budget.Source{})
	}
	var terms []budget.Term
	for i := range rows {
		if rows[i].counts(above) {
			terms = append(terms, budget.Plus(rows[i].sum(c, above)))
		}
	}
	return budget.Computed(label, terms...)
}

// counts reports whether a row, or one that is part of it, has amounts; one that cannot be opened may.
func (r *Staatregel) counts(above rowsAbove) bool {
	above, ok := above.with(r.Rows)
	return r.Amounts != nil || !ok || slices.ContainsFunc(r.Rows, func(below Staatregel) bool { return below.counts(above) })
}

// rowsAbove are the lists of rows within which one stands, by the first of each.
type rowsAbove []*Staatregel

// mostRows is how many lists of rows stand within each other at most: each takes an array and an object of the depth that Read
// accepts, of which the document, its staten and the staat take three and the amounts one.
const mostRows = 14

// with adds a list; it is false where that would be too deep, or the list contains itself.
func (above rowsAbove) with(rows []Staatregel) (rowsAbove, bool) {
	if len(rows) == 0 {
		return above, true
	}
	if len(above) >= mostRows || slices.Contains(above, &rows[0]) {
		return nil, false
	}
	return append(above[:len(above):len(above)], &rows[0]), true
}

// Columns returns the columns in which the table has any figure, in the order of
// budget.Column.Compare.
func (s *Staat) Columns() []budget.Column {
	s = lenient.OrZero(s)
	columns := columnsOfRows(s.Rows, nil)
	columns = append(columns, s.Total.Columns()...)
	slices.SortFunc(columns, budget.Column.Compare)
	return slices.Compact(columns)
}

func columnsOfRows(rows []Staatregel, above rowsAbove) (columns []budget.Column) {
	above, ok := above.with(rows)
	if !ok {
		return nil
	}
	for _, r := range rows {
		for _, more := range [][]budget.Column{r.Amounts.Columns(), r.Values.Columns(), r.Total.Columns(), columnsOfRows(r.Rows, above)} {
			columns = append(columns, more...)
		}
	}
	return columns
}

// Kostensoorten are the lasten and baten of a document, or of a part of it, by kostensoort:
// salarissen, kapitaallasten, subsidies, with subtotals. The BBV does not ask for them; to
// CBS they go as categorieën. The zero value has none.
type Kostensoorten struct {
	// Programme is the number or name of the programme, or "overhead" or another part of the
	// overzicht; absent where they are of the whole.
	Programme string `json:"programma,omitzero"`
	// Lasten are the lasten, unsigned.
	Lasten *Staat `json:"lasten,omitempty"`
	// Baten are the baten, unsigned.
	Baten *Staat `json:"baten,omitempty"`
	// Saldo is the printed saldo, baten − lasten, in euros, negative where lasten are more: a
	// claim.
	Saldo budget.Series `json:"gedruktSaldo,omitzero"`
	// Source says where it is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Figure computes the lasten, the baten or their saldo in a column, in euros. It has no outcome
// for another side, and where the table has none of what it needs.
func (k *Kostensoorten) Figure(side budget.Side, c budget.Column) budget.Calc {
	k = lenient.OrZero(k)
	label := side.String() + " naar kostensoort"
	switch side {
	case budget.Lasten:
		return k.Lasten.Sum(c).Named(label)
	case budget.Baten:
		return k.Baten.Sum(c).Named(label)
	case budget.Saldo:
		return budget.Combine(label, side, func(of budget.Side) (budget.Calc, bool) {
			return k.Figure(of, c), of == budget.Lasten && k.Lasten != nil || of == budget.Baten && k.Baten != nil
		})
	}
	return budget.NotStated(label, budget.Source{})
}

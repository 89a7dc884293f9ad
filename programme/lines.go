package programme

import (
	"maps"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
)

// Line is a row of leaf figures, in euros, unsigned by direction: directe
// lasten, doorbelasting, kapitaallasten, totaal baten, or whatever the
// municipality does not divide further. A line has lasten, baten or both; a
// side that it does not have is absent. The zero value has neither.
type Line struct {
	// Name is the label of the row as printed.
	Name string `json:"naam"`
	// Lasten are the lasten per column; absent where the line has no such
	// side.
	Lasten budget.Series `json:"lasten,omitzero"`
	// Baten are the baten per column; absent where the line has no such side.
	Baten budget.Series `json:"baten,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
	// Claims are what the row prints beyond its leaf figures, such as its
	// afwijking.
	Claims []Claim `json:"gedrukt,omitzero"`
}

// TaakveldLine holds the lasten and baten of a programme on one taakveld
// (BBV art. 66), in euros, unsigned by direction. The zero value is of no
// taakveld.
type TaakveldLine struct {
	// Code is the code of the taakveld; "0.1" is not "0.10".
	Code string `json:"code"`
	// Name is the name as printed.
	Name string `json:"naam,omitzero"`
	// Lasten are the lasten per column.
	Lasten budget.Series `json:"lasten,omitzero"`
	// Baten are the baten per column.
	Baten budget.Series `json:"baten,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// ReserveLine holds mutations of reserves, in euros, unsigned by direction.
// They are neither lasten nor baten (BBV art. 17d, 27d). A side that it does
// not have is absent. The zero value has neither.
type ReserveLine struct {
	// Name is the reserve, or the label of the row.
	Name string `json:"naam,omitzero"`
	// Toevoeging is what is added to the reserve, per column.
	Toevoeging budget.Series `json:"toevoeging,omitzero"`
	// Onttrekking is what is withdrawn from it, per column.
	Onttrekking budget.Series `json:"onttrekking,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
	// Claims are what the row prints beyond its leaf figures.
	Claims []Claim `json:"gedrukt,omitzero"`
}

// Claim is a printed row of figures that follow from others: a total, a
// saldo, a resultaat, a difference. It is what the document says, right or
// wrong; nothing that is computed overwrites it. Amounts are in euros: of lasten,
// baten and mutations of reserves unsigned by direction like the leaves, whatever
// sign the document prints; a saldo and a resultaat are signed, negative where lasten
// are more than baten. The zero value claims nothing, and Write refuses it.
type Claim struct {
	// Side says what the row claims to be.
	Side budget.Side `json:"zijde"`
	// Amounts are the figures per column.
	Amounts budget.Series `json:"bedragen,omitzero"`
	// Afwijking is the figure in the column Afwijking in euros, favourable
	// positive; absent where none is printed. The vergelijking of the
	// document says what it compares.
	Afwijking *budget.Amount `json:"afwijking,omitempty"` // omitzero would leave out a pointer to €0
	// Unit is the unit of the table where it is not that of the document.
	Unit *budget.Unit `json:"eenheid,omitempty"`
	// Source says where the row is printed. Claims with the same table in
	// their source are compared with each other first.
	Source budget.Source `json:"bron,omitzero"`
}

// Values are figures that are no amounts, per column and as printed: "73,4%",
// "2,25", "nb". They are claims: what the document says, to as many decimals
// as it says it.
type Values map[budget.Column]indicator.Value

// Columns returns the columns that have a value, in the order of
// budget.Column.Compare.
func (v Values) Columns() []budget.Column {
	return slices.SortedFunc(maps.Keys(v), budget.Column.Compare)
}

// addStated adds the figure of a series in a column to terms, where there is
// one.
func addStated(terms []budget.Term, label string, s budget.Series, c budget.Column, source budget.Source) []budget.Term {
	if _, ok := s[c]; !ok {
		return terms
	}
	return append(terms, budget.Plus(s.Stated(label, c, source)))
}

// bySide returns the one of two series that is on a side: the first of lasten
// and baten for lasten, of toevoeging and onttrekking for toevoeging.
func bySide(side budget.Side, burden, gain budget.Series) budget.Series {
	switch side {
	case budget.Lasten, budget.Toevoeging:
		return burden
	}
	return gain
}

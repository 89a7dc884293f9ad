package compare

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table/understand"
)

// Fact is a printed figure with what its table says of it: of what, when, on which side, in which unit.
type Fact struct {
	Cell    understand.CellRef
	Section string      // the heading above the row, as printed; empty where there is none
	Label   string      // of the row, as printed
	Heading string      // of the column, as printed
	Side    budget.Side // lasten, baten, saldo and so on; 0 where the table does not tell
	Year    int         // of a stand at the end of which it stood; 0 where the table does not tell
	Since   int         // of a difference between two years the first, else 0
	Stage   budget.Stage
	Stand   bool // it is what there is at a moment, and not what happened in a year
	// Printed is the figure in its unit, with the sign that is printed. Where Unit is false nothing says in which unit, and
	// it is given as if in euros.
	Printed budget.Printed
	Unit    bool
	// Amount is the figure in euros, unsigned by direction as documents have it: of lasten and baten both positive. It is nil
	// where the unit is not known, or the side, or how the table signs it.
	Amount *budget.Amount
}

// Facts lists what a table states, by row and column: what [Tables] compares, before it does. A difference that follows from
// other columns of the table is no fact of its own and is left out, as are figures of cells that could not be read. A nil table states
// nothing.
func Facts(u *understand.Understanding) (list []Fact) {
	if u == nil {
		return nil
	}
	u = u.Sound()
	when := calendarOf(u)
	for i, r := range u.Rows {
		section := ""
		if r.Section >= 0 && r.Section != i {
			section = u.Rows[r.Section].Label
		}
		for j := range u.Columns {
			at := understand.CellRef{Row: i, Column: j}
			if fact, ok := stated(u, at, when); ok {
				fact.Section, fact.Label, fact.Heading = section, r.Label, u.Columns[j].Label
				list = append(list, fact)
			}
		}
	}
	return list
}

// stated is the fact of a cell, false where it states none.
func stated(u *understand.Understanding, at understand.CellRef, when calendar) (Fact, bool) {
	f, signed, ok := factOf(u, at)
	if !ok || at.Column == when.years {
		return Fact{}, false
	}
	v, _ := u.Value(at)
	printed, err := budget.NewPrinted(v.Count(), v.Decimals(), f.unit)
	if err != nil {
		return Fact{}, false
	}
	m := when.of(at.Row, at.Column, u.Columns[at.Column].Year != 0)
	_, known := u.UnitAt(at)
	out := Fact{Cell: at, Side: sideOf(u, at), Year: m.year, Since: m.from, Stage: f.stage, Stand: m.stand, Printed: printed, Unit: known}
	if known && (signed || m.stand) {
		out.Amount = &f.amount
	}
	return out, true
}

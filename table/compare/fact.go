package compare

import (
	"math/bits"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table/understand"

	"github.com/bbvgo/bbv/internal/form"
)

// fact is a printed figure and when it holds. What it is a figure of says its line.
type fact struct {
	cell  understand.CellRef
	when  moment
	stage budget.Stage
	// worth is the figure in euros with the sign that is printed, amount the same unsigned by direction where the table
	// tells how it is signed; both in the unit of the table where that is not known. step is what one in the last digit is
	// worth.
	worth, amount, step budget.Amount
	unit                budget.Unit // euros where it is not known
	decimals            int         // as printed, of that unit
	places              int         // decimals of an amount in euros, −3 for thousands
	digits              int         // size of the printed figure in bits
	terms               int         // of the longest sum that it is the total of
}

// factOf is the figure of a cell; signed is false where it has the sign that is printed.
func factOf(u *understand.Understanding, at understand.CellRef) (f fact, signed, ok bool) {
	v, ok := u.Value(at)
	c := u.Columns[at.Column]
	if !ok || c.Kind == understand.ColumnVariance { // follows from others
		return fact{}, false, false
	}
	f = fact{cell: at, when: momentOf(c), stage: c.Stage}
	unit, known := u.UnitAt(at)
	if !known {
		unit = budget.InEuros
	}
	p, err := budget.NewPrinted(v.Count(), v.Decimals(), unit)
	if err != nil {
		return fact{}, false, false
	}
	f.worth, f.amount, f.step = p.Amount(), p.Amount(), p.Step()
	f.unit, f.decimals = unit, v.Decimals()
	f.places = v.Decimals() + 1 - len(unit.Amount().String()) // a unit is a power of ten
	count := v.Count()
	f.digits = bits.Len64(uint64(max(count, -count)))
	if a, signed := u.Amount(at); signed {
		f.amount = a
		return f, c.Side != 0 || u.Rows[at.Row].Side != 0, true
	}
	return f, false, true
}

// sideOf is the side of a cell: that of its column, of its row, or of the section that the row stands in.
func sideOf(u *understand.Understanding, at understand.CellRef) budget.Side {
	r := u.Rows[at.Row]
	switch side := u.Columns[at.Column].Side; {
	case side != 0:
		return side
	case r.Side == 0 && r.Section >= 0:
		return form.Side(u.Rows[r.Section].Label)
	}
	return r.Side
}

package compare

import (
	"cmp"
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
	total
	less *fact // of a difference that two columns imply, what is taken off the figure of the cell
}

// total is what the sums add up that a figure is the total of.
type total struct {
	terms int                  // of the longest: so often may rounding have moved it
	parts []understand.CellRef // of all
}

// factOf is the figure of a cell; signed is false where it has the sign that is printed.
func factOf(u *understand.Understanding, at understand.CellRef) (f fact, signed, ok bool) {
	v, ok := u.Value(at)
	c := u.Columns[at.Column]
	if !ok || c.Kind == understand.ColumnVariance && differenceOf(u, at.Column).from == 0 { // follows from others
		return fact{}, false, false
	}
	f = fact{cell: at, stage: c.Stage}
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
		return f, knowsSigns(u, at), true
	}
	return f, false, true
}

// reach is twice what two figures may differ by at most on account of one of them where rounding explains it; see pair.apart.
func (f *fact) reach() budget.Amount {
	reach := budget.Sum(f.step, f.step, f.step)
	for range f.terms {
		reach = reach.Add(f.step)
	}
	return reach
}

// knowsSigns reports whether a table tells how the figures of the side of a cell are signed.
func knowsSigns(u *understand.Understanding, at understand.CellRef) bool {
	c := &u.Convention
	switch cmp.Or(u.Columns[at.Column].Side, u.Rows[at.Row].Side) {
	case 0:
		return false
	case budget.Lasten:
		return c.Lasten != 0
	case budget.Baten:
		return c.Baten != 0
	case budget.Toevoeging:
		return cmp.Or(c.Toevoeging, c.Lasten) != 0
	case budget.Onttrekking:
		return cmp.Or(c.Onttrekking, c.Baten) != 0
	}
	return true // an amount in euros is known of those only where the signs are
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

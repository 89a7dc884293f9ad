package understand

import (
	"cmp"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Amount is the figure of a cell as package budget has it, in euros: without the signs of the presentation, so that
// lasten, baten, toevoegingen and onttrekkingen are positive unless they are corrections, a saldo, a resultaat or a
// mutatie reserves is positive when it is a surplus, and an afwijking when it is a voordeel. ok is false for a cell that
// holds no figure, where the unit is unknown, and where it is not known how the table is signed. Rows and columns without a
// side keep their sign.
func (u *Understanding) Amount(at CellRef) (amount budget.Amount, ok bool) {
	u = lenient.OrZero(u)
	worth, ok := u.worth(at)
	if !ok || at.Column >= len(u.Columns) || !u.Columns[at.Column].numeric() {
		return budget.Amount{}, false
	}
	c, side := &u.Convention, u.sideOf(at)
	sign := c.sign(side)
	switch {
	case u.Columns[at.Column].Kind == ColumnVariance && c.Variance == varianceUnknown:
		return budget.Amount{}, false
	case u.Columns[at.Column].Kind == ColumnVariance:
		if sign = cmp.Or(sign, 1) * ramingSign(c.Variance, side); !burdens(side) {
			sign = -sign
		}
	case side == sideToevoeging && c.Lasten == signUnknown, side == sideOnttrekking && c.Baten == signUnknown:
		sign = 1 // without lasten or baten beside them nothing tells a presentation from a correction
	}
	switch {
	case sign == 0:
		return budget.Amount{}, false
	case sign < 0:
		return worth.Neg(), true
	}
	return worth, true
}

// worth is a figure in euros, with the sign that is printed; ok is false where the unit is unknown.
func (u *Understanding) worth(at CellRef) (amount budget.Amount, ok bool) {
	v, ok := u.Value(at)
	unit, known := u.UnitAt(at)
	if !ok || !known {
		return budget.Amount{}, false
	}
	p, err := budget.NewPrinted(v.Count(), v.Decimals(), unit)
	return p.Amount(), err == nil
}

// sign is −1 for a side that is printed negative and for a saldo that is positive when it is a deficit, 0 for a saldo
// of which that is not known, and 1 otherwise.
func (c *SignConvention) sign(side side) int64 {
	printed := signUnknown
	switch side {
	case sideLasten:
		printed = c.Lasten
	case sideBaten:
		printed = c.Baten
	case sideToevoeging:
		printed = cmp.Or(c.Toevoeging, c.Lasten)
	case sideOnttrekking:
		printed = cmp.Or(c.Onttrekking, c.Baten)
	case sideSaldo, sideResultaat, sideMutatie:
		switch {
		case c.Saldo == BatenMinLasten, c.Saldo == SaldoSom && c.Lasten == SignNegative:
			return 1
		case c.Saldo == LastenMinBaten, c.Saldo == SaldoSom && c.Baten == SignNegative:
			return -1
		}
		return 0
	}
	if printed == SignNegative {
		return -1
	}
	return 1
}

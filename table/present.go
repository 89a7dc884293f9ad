package table

import (
	"fmt"
	"strconv"

	"github.com/bbvgo/bbv/budget"
)

func itoa(n int) string { return strconv.Itoa(n) }

// Profile is a way to present figures: the signs of the sides, the rules of saldo and afwijking, how voordeel and
// nadeel are marked, and the unit. A field that is zero leaves that as it is printed.
type Profile struct {
	Lasten, Baten Sign
	Saldo         SaldoRule
	Variance      VarianceRule
	Marker        Marker
	// Unit is the unit to print in; nil keeps the one of the table. Decimals and Rounding are used with it.
	Unit     *budget.Unit
	Decimals int
	Rounding budget.Rounding
}

// PresentError says why a table cannot be presented in another way.
type PresentError struct {
	What   string // the field of the profile
	Reason string
}

func (e *PresentError) Error() string { return fmt.Sprintf("table: present %s: %s", e.What, e.Reason) }

// Present returns the table in another presentation: the same rows and columns with the figures re-signed, and where
// the profile gives a unit, converted to it. It needs to know how the table is signed: a *[PresentError] says which
// part of that the figures did not show. Toevoegingen keep to lasten and onttrekkingen to baten. Rows and columns
// without a side keep their signs. Cells that are no figures stay as they are.
func (u *Understanding) Present(p Profile) (Table, error) {
	s, err := u.resigning(p)
	if err != nil {
		return Table{}, err
	}
	unit := u.Unit.Unit
	if p.Unit != nil {
		unit = *p.Unit
	}
	out := u.Table
	out.Rows = make([]Row, len(u.Table.Rows))
	for r, row := range u.Table.Rows {
		cells := make([]Cell, len(row.Cells))
		copy(cells, row.Cells)
		for c := range cells {
			text, err := u.presentCell(Ref{r, c}, s, p, unit)
			if err != nil {
				return Table{}, err
			}
			if text != "" {
				cells[c].Text = text
			}
		}
		row.Cells = cells
		out.Rows[r] = row
	}
	if p.Unit != nil {
		out.UnitLine = "bedragen " + unit.String()
	}
	return out, nil
}

// presentCell is the new text of a cell, empty when it stays as it is.
func (u *Understanding) presentCell(at Ref, s *resigning, p Profile, unit budget.Unit) (string, error) {
	v, ok := u.Value(at)
	if !ok || !u.Columns[at.Column].numeric() {
		return "", nil
	}
	factor, favourable := s.factor(u, at)
	if p.Unit != nil {
		converted, err := budget.Print(v.Amount(), p.Decimals, unit, p.Rounding)
		if err != nil {
			return "", fmt.Errorf("table: present %q: %w", u.Table.Cell(at.Row, at.Column).Text, err)
		}
		v = converted
	}
	if p.Marker == LetterOnCell && favourable != 0 {
		return letter(v, factor*favourable)
	}
	if factor > 0 && p.Unit == nil && u.Convention.Marker != LetterOnCell {
		return "", nil
	}
	v, err := budget.NewPrinted(v.Count()*factor, v.Decimals(), v.Unit())
	if err != nil {
		return "", err
	}
	return v.String(), nil
}

// letter prints a figure without sign and with the letter that says what it means; good is 1 when a positive figure
// is a voordeel, −1 when it is a nadeel.
func letter(v budget.Printed, good int64) (string, error) {
	count := v.Count()
	mark := " V"
	if count*good < 0 {
		mark = " N"
	}
	if count < 0 {
		count = -count
	}
	if count == 0 {
		mark = ""
	}
	abs, err := budget.NewPrinted(count, v.Decimals(), v.Unit())
	return abs.String() + mark, err
}

// resigning holds what figures of each side are multiplied by.
type resigning struct {
	lasten, baten, saldo int64
	variance             func(Side) int64
	// good is 1 for a side of which a positive printed figure is a voordeel, −1 for a nadeel, 0 where unknown
	good map[Side]int64
}

func (u *Understanding) resigning(p Profile) (*resigning, error) {
	c := u.Convention
	s := &resigning{lasten: 1, baten: 1, saldo: 1, variance: func(Side) int64 { return 1 }}
	var err error
	if s.lasten, err = turn(p.Lasten, c.Lasten, "lasten"); err != nil {
		return nil, err
	}
	if s.baten, err = turn(p.Baten, c.Baten, "baten"); err != nil {
		return nil, err
	}
	was := c.surplus()
	if p.Saldo != SaldoUnknown || p.Marker == LetterOnCell {
		if was == 0 {
			return nil, &PresentError{"saldo", "the figures do not show how the saldo follows from lasten and baten"}
		}
		s.saldo = was * p.surplus(c)
	}
	if p.Variance != VarianceUnknown {
		if c.Variance == VarianceUnknown {
			return nil, &PresentError{"afwijking", "the figures do not show how the afwijking is computed"}
		}
		s.variance = func(side Side) int64 { return c.Variance.first(side) * p.Variance.first(side) }
	}
	s.good = map[Side]int64{Lasten: -positive(c.Lasten), Baten: positive(c.Baten), Saldo: was}
	return s, nil
}

func positive(s Sign) int64 {
	if s == SignNegative {
		return -1
	}
	return 1
}

// turn is −1 when a side changes sign.
func turn(to, from Sign, what string) (int64, error) {
	switch {
	case to == SignUnknown || to == from:
		return 1, nil
	case from == SignUnknown:
		return 0, &PresentError{what, "the figures do not show with which sign they are printed"}
	}
	return -1, nil
}

// surplus is 1 when a positive saldo is a surplus, −1 when it is a deficit, 0 when that is not known.
func (c Convention) surplus() int64 {
	switch {
	case c.Saldo == BatenMinLasten, c.Saldo == SaldoSom && c.Lasten == SignNegative:
		return 1
	case c.Saldo == LastenMinBaten, c.Saldo == SaldoSom && c.Baten == SignNegative:
		return -1
	}
	return 0
}

func (p Profile) surplus(c Convention) int64 {
	switch {
	case p.Saldo == BatenMinLasten, p.Saldo == SaldoSom && p.Lasten == SignNegative:
		return 1
	case p.Saldo == LastenMinBaten, p.Saldo == SaldoSom:
		return -1
	}
	return c.surplus()
}

// factor is what a cell is multiplied by; favourable is 1 when a positive figure in it is a voordeel as printed now,
// −1 when it is a nadeel, 0 when the cell has no side.
func (s *resigning) factor(u *Understanding, at Ref) (factor, favourable int64) {
	side := u.Rows[at.Row].Side
	if side == NoSide {
		side = u.Columns[at.Column].Side
	}
	if u.Columns[at.Column].Kind == ColumnVariance {
		return s.variance(side), 0
	}
	switch side {
	case Lasten, Toevoeging:
		return s.lasten, s.good[Lasten] * s.lasten
	case Baten, Onttrekking:
		return s.baten, s.good[Baten] * s.baten
	case Saldo, Resultaat, Mutatie:
		return s.saldo, s.good[Saldo] * s.saldo
	}
	return 1, 0
}

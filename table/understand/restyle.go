package understand

import (
	"cmp"
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
)

// Profile is a way to present figures: the signs of the sides, the rules of saldo and afwijking, how voordeel and
// nadeel are marked, and the unit. A field that is zero leaves that as it is printed.
type Profile struct {
	Lasten, Baten Sign
	Saldo         SaldoRule
	Variance      VarianceRule
	// Letters prints V or N beside a figure instead of its sign.
	Letters bool
	// Unit is the unit to print in; nil keeps the one of the table. Decimals and Rounding are used with it.
	Unit     *budget.Unit
	Decimals int
	Rounding budget.RoundingMode
}

// RestyleError says why a table cannot be presented in another way.
type RestyleError struct {
	What   string // the field of the profile
	Reason string
}

func (e *RestyleError) Error() string { return fmt.Sprintf("table: restyle %s: %s", e.What, e.Reason) }

// Restyle returns the table in another presentation: the same rows and columns with the figures re-signed, and where
// the profile gives a unit, converted to it. It needs to know how the table is signed: a *[PresentError] says which
// part of that the figures did not show. Toevoegingen keep to lasten and onttrekkingen to baten. Rows and columns
// without a side keep their signs. Cells that are no figures stay as they are.
func (u *Understanding) Restyle(p Profile) (table.Table, error) {
	s, err := u.resigning(p)
	if err != nil {
		return table.Table{}, err
	}
	unit := u.Unit.Unit
	if p.Unit != nil {
		unit = *p.Unit
	}
	out := u.Table
	out.Rows = make([]table.Row, len(u.Table.Rows))
	for r, row := range u.Table.Rows {
		cells := make([]table.Cell, len(row.Cells))
		copy(cells, row.Cells)
		for c := range cells {
			text, err := u.restyledCell(CellRef{r, c}, s, p, unit)
			if err != nil {
				return table.Table{}, err
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

// restyledCell is the new text of a cell, empty when it stays as it is.
func (u *Understanding) restyledCell(at CellRef, s *resigning, p Profile, unit budget.Unit) (string, error) {
	v, ok := u.Value(at)
	if !ok || !u.Columns[at.Column].numeric() {
		return "", nil
	}
	factor, favourable := s.factor(u, at)
	if p.Unit != nil {
		converted, err := budget.Print(v.Amount(), p.Decimals, unit, p.Rounding)
		if err != nil {
			return "", fmt.Errorf("table: restyle %q: %w", u.Table.Cell(at.Row, at.Column).Text, err)
		}
		v = converted
	}
	if p.Letters && favourable != 0 {
		return letter(v, factor*favourable)
	}
	if factor > 0 && p.Unit == nil && u.Convention.Marker != letterOnCell {
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

// resigning holds, per side, what figures are multiplied by, and whether a positive printed figure is a voordeel (1) or
// a nadeel (−1); 0 where that is not known.
type resigning struct {
	factors, good map[side]int64
	variance      func(side) int64
}

func (u *Understanding) resigning(p Profile) (*resigning, error) {
	c := u.Convention
	s := &resigning{factors: map[side]int64{}, variance: func(side) int64 { return 1 }}
	for _, t := range []struct {
		side     side
		to, from Sign
	}{{sideToevoeging, p.Lasten, cmp.Or(c.Toevoeging, c.Lasten)}, {sideOnttrekking, p.Baten, cmp.Or(c.Onttrekking, c.Baten)},
		{sideLasten, p.Lasten, c.Lasten}, {sideBaten, p.Baten, c.Baten}} {
		factor, ok := turn(t.to, t.from)
		if s.factors[t.side] = factor; !ok && (t.side == sideLasten || t.side == sideBaten) {
			return nil, &RestyleError{t.side.String(), "the figures do not show with which sign they are printed"}
		}
	}
	was := c.surplus()
	s.good = map[side]int64{sideLasten: -positive(c.Lasten), sideBaten: positive(c.Baten), sideSaldo: was,
		sideToevoeging: -positive(cmp.Or(c.Toevoeging, c.Lasten)), sideOnttrekking: positive(cmp.Or(c.Onttrekking, c.Baten))}
	return s, s.rules(p, c, was)
}

// rules adds the rules of saldo and afwijking.
func (s *resigning) rules(p Profile, c SignConvention, was int64) error {
	s.factors[sideSaldo] = 1
	if p.Saldo != saldoUnknown || p.Letters {
		if was == 0 {
			return &RestyleError{"saldo", "the figures do not show how the saldo follows from lasten and baten"}
		}
		s.factors[sideSaldo] = was * p.surplus(c)
	}
	if p.Variance == varianceUnknown {
		return nil
	}
	if c.Variance == varianceUnknown {
		return &RestyleError{"afwijking", "the figures do not show how the afwijking is computed"}
	}
	s.variance = func(side side) int64 {
		was := favours(c.Variance, side, s.printed(side))
		switch p.Variance {
		case VarianceFavourable:
			return was
		case VarianceUnfavourable:
			return -was
		}
		return was * favours(p.Variance, side, s.printed(side)*s.factor1(side))
	}
	return nil
}

// printed is the sign with which a side is printed: for a saldo 1 where it is a surplus.
func (s *resigning) printed(side side) int64 {
	side = wide(side)
	if good, ok := s.good[side]; ok && good != 0 {
		if burdens(side) {
			return -good
		}
		return good
	}
	return 1
}

// factor1 is what a side is multiplied by, 1 for one that is left as it is.
func (s *resigning) factor1(side side) int64 {
	if f, ok := s.factors[wide(side)]; ok {
		return f
	}
	return 1
}

// wide takes resultaat and mutaties together with the saldo: their signs go together.
func wide(side side) side {
	if side == sideResultaat || side == sideMutatie {
		return sideSaldo
	}
	return side
}

// burdens reports whether more of a side is a nadeel; a side that is not known is taken for a cost.
func burdens(side side) bool { return side == sideNone || side.budget().Burdens() }

// favours is 1 when a positive afwijking under the rule is a voordeel, −1 when it is a nadeel; printed is the sign
// with which the figures of the side are printed.
func favours(v VarianceRule, side side, printed int64) int64 {
	if burdens(side) {
		return ramingSign(v, side) * printed
	}
	return -ramingSign(v, side) * printed
}

func positive(s Sign) int64 {
	if s == SignNegative {
		return -1
	}
	return 1
}

// turn is −1 when a side changes sign; ok is false when it is not known with which sign it is printed.
func turn(to, from Sign) (factor int64, ok bool) {
	if to == signUnknown || to == from {
		return 1, true
	}
	return -1, from != signUnknown
}

// surplus is 1 when a positive saldo is a surplus, −1 when it is a deficit, 0 when that is not known.
func (c SignConvention) surplus() int64 {
	switch {
	case c.Saldo == BatenMinLasten, c.Saldo == SaldoSom && c.Lasten == SignNegative:
		return 1
	case c.Saldo == LastenMinBaten, c.Saldo == SaldoSom && c.Baten == SignNegative:
		return -1
	}
	return 0
}

func (p Profile) surplus(c SignConvention) int64 {
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
func (s *resigning) factor(u *Understanding, at CellRef) (factor, favourable int64) {
	side := u.sideOf(at)
	if u.Columns[at.Column].Kind == ColumnVariance {
		return s.variance(side), 0
	}
	factor = s.factor1(side)
	return factor, factor * s.good[wide(side)]
}

// Amount is the figure of a cell as package budget has it, in euros: without the signs of the presentation, so that
// lasten, baten, toevoegingen and onttrekkingen are positive unless they are corrections, a saldo, a resultaat or a
// mutatie reserves is positive when it is a surplus, and an afwijking when it is a voordeel. ok is false for a cell that
// holds no figure, and where it is not known how the table is signed. Rows and columns without a side keep their sign.
func (u *Understanding) Amount(c CellRef) (amount budget.Amount, ok bool) {
	v, ok := u.Value(c)
	if !ok || !u.Columns[c.Column].numeric() {
		return budget.Amount{}, false
	}
	p := Profile{Lasten: u.plus(u.Convention.Lasten), Baten: u.plus(u.Convention.Baten)}
	side := u.sideOf(c)
	if side == sideSaldo || side == sideResultaat || side == sideMutatie {
		p.Saldo = BatenMinLasten
	}
	if u.Columns[c.Column].Kind == ColumnVariance {
		p = Profile{Variance: VarianceFavourable}
	}
	s, err := u.resigning(p)
	if err != nil {
		return budget.Amount{}, false
	}
	if factor, _ := s.factor(u, c); factor < 0 {
		return v.Amount().Neg(), true
	}
	return v.Amount(), true
}

// plus asks for a positive side where the side occurs.
func (u *Understanding) plus(s Sign) Sign {
	if s == signUnknown {
		return signUnknown
	}
	return SignPositive
}

// sideOf is the side of a cell: that of its column, or else of its row. In a column of lasten even the row of the saldo
// holds lasten.
func (u *Understanding) sideOf(c CellRef) side {
	return cmp.Or(u.Columns[c.Column].side, u.Rows[c.Row].side)
}

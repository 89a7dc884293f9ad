package publication

import (
	"errors"
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/table/understand"
)

// ModelError says why a table, or one of its rows, has no place in a document.
type ModelError struct {
	Row    int    // counted as in [understand.CellRef]; −1 for the table as a whole
	Label  string // of the row
	Reason string
}

func (e *ModelError) Error() string {
	if e.Row < 0 {
		return "table: " + e.Reason
	}
	return fmt.Sprintf("table: row %d, %s: %s", e.Row, form.Excerpt(e.Label), e.Reason)
}

// modeller turns what a table was understood to say into parts of a document.
type modeller struct {
	u        *understand.Understanding
	columns  []int // the columns with figures of a year and stage
	variance int   // the column afwijking, −1 where there is none
	proved   map[understand.CellRef]bool
}

// Programme turns the table of one programme, or part of one, into the model: rows of lasten, baten and reserve mutations
// become leaf figures, totals of other rows and every saldo and resultaat become claims, amounts unsigned by
// direction. The name is the caption. A dash becomes €0 where a sum that must hold counts it as nil, and else no figure.
//
// It returns a *[ModelError] when the unit is unknown (give it, see [understand.Given]), when no column has both a year and
// a stage, or when the columns are sides: see [Document] for those; and else all rows that have no place, as *[ModelError]s
// that are joined: rows with figures but no side, or in an unknown unit.
func Programme(u *understand.Understanding) (programme.Programme, error) {
	m, err := newModeller(u, false)
	if err != nil {
		return programme.Programme{}, err
	}
	p := programme.Programme{Section: programme.Section{Name: u.Table.Caption}}
	if err := m.eachRow(func(row int) error { return m.addRow(&p, row) }); err != nil {
		return programme.Programme{}, err
	}
	return p, nil
}

// eachRow adds every row, and returns what has no place, all of it.
func (m *modeller) eachRow(add func(row int) error) error {
	var misplaced []error
	for i, r := range m.u.Rows {
		if j := slices.IndexFunc(m.columns, func(j int) bool { return m.unitless(understand.CellRef{Row: i, Column: j}) }); j >= 0 {
			misplaced = append(misplaced, &ModelError{i, r.Label, "the unit of " + m.u.Columns[m.columns[j]].Label + " is not known"})
			continue
		}
		if err := add(i); err != nil {
			misplaced = append(misplaced, err)
		}
	}
	return errors.Join(misplaced...)
}

// unitless reports whether a cell holds a figure of which the unit is unknown.
func (m *modeller) unitless(at understand.CellRef) bool {
	_, printed := m.u.Value(at)
	_, known := m.u.UnitAt(at)
	return printed && !known
}

// unknownUnit says why no amount can be made of the figures of a table; nil where the unit is known, or parts of the table
// have their own.
func unknownUnit(u *understand.Understanding) error {
	if u.Unit.Known() || len(u.Rows) == 0 {
		return nil
	}
	for i := range u.Rows {
		for j := range u.Columns {
			if _, ok := u.UnitAt(understand.CellRef{Row: i, Column: j}); ok {
				return nil
			}
		}
	}
	reason := "the unit of the figures is not named; say what it is"
	if u.Unit.Disputed {
		reason = "the unit of the figures is disputed: " + u.Unit.Evidence + "; say what it is"
	}
	return &ModelError{Row: -1, Reason: reason}
}

func newModeller(u *understand.Understanding, sided bool) (*modeller, error) {
	if err := unknownUnit(u); err != nil {
		return nil, err
	}
	m := &modeller{u: u, variance: -1, proved: map[understand.CellRef]bool{}}
	seen := map[string]bool{}
	for j, c := range u.Columns {
		column, ok := c.Column()
		key := fmt.Sprint(column, c.Side)
		switch {
		case c.Kind == understand.ColumnVariance && m.variance < 0:
			m.variance = j
		case c.Kind != understand.ColumnFigures || !ok || (c.Side != 0) != sided:
		case seen[key]:
			return nil, &ModelError{Row: -1, Reason: "not a table of lasten and baten: two columns are " + c.Label}
		default:
			seen[key], m.columns = true, append(m.columns, j)
		}
	}
	if m.columns == nil {
		return nil, &ModelError{Row: -1, Reason: "not a table of lasten and baten: no column has a year and a stage"}
	}
	for _, id := range u.Identities {
		if id.Tentative {
			continue
		}
		for _, t := range id.Terms {
			m.proved[t.Cell] = true
		}
	}
	return m, nil
}

// amount is the amount of a cell, unsigned by direction. A dash is €0 where a sum counts it as nil.
func (m *modeller) amount(at understand.CellRef) (budget.Amount, bool) {
	if a, ok := m.u.Amount(at); ok {
		return a, true
	}
	return budget.Amount{}, m.u.Nil(at) && !m.u.Table.Cell(at.Row, at.Column).Blank() && m.proved[at]
}

// series are the figures of a row in the columns of a side, nil without any; 0 stands for columns without a side.
func (m *modeller) series(row int, side budget.Side) budget.Series {
	s := budget.Series{}
	for _, j := range m.columns {
		column, _ := m.u.Columns[j].Column()
		if a, ok := m.amount(understand.CellRef{Row: row, Column: j}); ok && m.u.Columns[j].Side == side {
			s[column] = a
		}
	}
	if len(s) == 0 {
		return nil
	}
	return s
}

func (m *modeller) source(row int) budget.Source {
	return budget.Source{Table: m.u.Table.Caption, Row: m.u.Rows[row].Label}
}

// claim is what a row prints of a side, its afwijking included.
func (m *modeller) claim(row int, side budget.Side, amounts budget.Series) programme.Claim {
	c := programme.Claim{Side: side, Amounts: amounts, Source: m.source(row)}
	if m.variance >= 0 {
		if a, ok := m.amount(understand.CellRef{Row: row, Column: m.variance}); ok {
			c.Afwijking = &a
		}
	}
	return c
}

// empty reports whether a row has no figures, and no dashes that a sum counts as nil.
func (m *modeller) empty(row int) bool {
	for _, j := range m.columns {
		at := understand.CellRef{Row: row, Column: j}
		_, printed := m.u.Value(at)
		if _, counted := m.amount(at); printed || counted {
			return false
		}
	}
	return true
}

func (m *modeller) addRow(p *programme.Programme, row int) error {
	r := m.u.Rows[row]
	if m.empty(row) {
		return nil
	}
	side, ok := m.side(row)
	if !ok {
		return &ModelError{row, r.Label, "it is not known whether this is lasten, baten or something else"}
	}
	series := m.series(row, 0)
	if series == nil {
		return &ModelError{row, r.Label, "the figures do not tell how it is signed"}
	}
	switch {
	case side == budget.Saldo || side == budget.Resultaat || m.sums(row):
		p.Claims = append(p.Claims, m.claim(row, side, series))
	case side == budget.Lasten:
		p.Lines = append(p.Lines, programme.Line{Name: r.Label, Source: m.source(row), Lasten: series, Claims: m.beyond(row, side)})
	case side == budget.Baten:
		p.Lines = append(p.Lines, programme.Line{Name: r.Label, Source: m.source(row), Baten: series, Claims: m.beyond(row, side)})
	default:
		p.Reserves = append(p.Reserves, m.reserve(row, side, series))
	}
	return nil
}

// side is the side of a row, or else that of the total that it is a part of.
func (m *modeller) side(row int) (budget.Side, bool) {
	if side := m.u.Rows[row].Side; side != 0 {
		return side, true
	}
	for _, id := range m.u.Identities {
		if id.Tentative || m.u.Families[id.Family].Rule != understand.RuleTotal || id.Target.Row == row {
			continue
		}
		for _, t := range id.Terms {
			if side := m.u.Rows[id.Target.Row].Side; side != 0 && t.Cell.Row == row && t.Coefficient > 0 {
				return side, true
			}
		}
	}
	return 0, false
}

// sums reports whether a row is the total of other rows, none of which is known to be on another side.
func (m *modeller) sums(row int) bool {
	own := m.u.Rows[row]
	foreign := func(t understand.CellTerm) bool {
		part := m.u.Rows[t.Cell.Row]
		mutatie := part.Role == understand.RoleMutatie && own.Role != understand.RoleMutatie
		return t.Cell.Row == row || mutatie || part.Side != 0 && part.Side != own.Side
	}
	return slices.ContainsFunc(m.u.Identities, func(id understand.CellSum) bool {
		total := m.u.Families[id.Family].Rule == understand.RuleTotal && id.Target.Row == row
		return total && len(id.Terms) > 0 && !slices.ContainsFunc(id.Terms, foreign)
	})
}

// beyond are the claims of a row of leaf figures: its afwijking.
func (m *modeller) beyond(row int, side budget.Side) []programme.Claim {
	c := m.claim(row, side, nil)
	if c.Afwijking == nil {
		return nil
	}
	return []programme.Claim{c}
}

func (m *modeller) reserve(row int, side budget.Side, series budget.Series) programme.ReserveLine {
	r := programme.ReserveLine{Name: m.u.Rows[row].Label, Source: m.source(row), Claims: m.beyond(row, side)}
	if side == budget.Toevoeging {
		r.Toevoeging = series
	} else {
		r.Onttrekking = series
	}
	return r
}

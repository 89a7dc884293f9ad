package understand

import "github.com/bbvgo/bbv/table"

// Understand decides what a table says. It never fails: what it cannot tell it leaves unknown, and a table of which
// it understands nothing has no identities.
func Understand(t table.Table, given Given) Understanding {
	u := Understanding{Table: t}
	u.Locale = readLocale(t, given)
	u.figures = readFigures(t, u.Locale.Locale)
	u.Unread = u.figures.unread
	u.Columns = readColumns(t, u.figures)
	overrule(u.Columns, given.Columns, (*ColumnReading).take)
	u.Rows = readRows(t, u.figures, u.Columns)
	overrule(u.Rows, given.Rows, (*RowReading).take)
	marker := u.figures.letters(t, u.Columns)
	u.Unit = readUnit(t, u.figures, &u, given)

	u.Convention.Marker = marker
	u.findSums(given.Refuse)
	u.tellSides()
	return u
}

// overrule replaces elements of a list; indexes that the list has not are passed over.
func overrule[T any](list []T, by map[int]T, take func(*T)) {
	for i, v := range by {
		if i >= 0 && i < len(list) {
			take(&v)
			list[i] = v
		}
	}
}

// take takes in the side that a caller gave.
func (c *ColumnReading) take() { c.side = sideOf(c.Side) }

func (r *RowReading) take() {
	if r.side = sideOf(r.Side); r.side == sideNone && r.Role == RoleMutatie {
		r.side = sideMutatie
	}
}

// tellSides gives rows and columns their side as package budget knows it.
func (u *Understanding) tellSides() {
	for i := range u.Columns {
		u.Columns[i].Side = u.Columns[i].side.budget()
	}
	for i := range u.Rows {
		u.Rows[i].Side = u.Rows[i].side.budget()
	}
}

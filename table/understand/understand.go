package understand

import (
	"context"
	"fmt"

	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/table"
)

// Understand decides what a table says. What it cannot tell it leaves unknown, and a table of which it understands
// nothing has no identities. Its only error wraps that of the context, which ended before all was understood; nothing is
// returned of a table that was understood by half.
func Understand(ctx context.Context, t table.Table, given Given) (Understanding, error) {
	ctx = lenient.Context(ctx)
	u := Understanding{Table: t}
	for _, read := range []func(context.Context, Given){u.readCells, u.readColumns, u.readRows, u.readUnit} {
		if err := ctx.Err(); err != nil {
			return Understanding{}, stopped(err)
		}
		read(ctx, given)
	}
	if err := u.findSums(ctx, given); err != nil {
		return Understanding{}, stopped(err)
	}
	u.addByHand(given.Sums)
	u.addCounts()
	u.settleConvention()
	u.tellSides()
	u.labels = nil
	return u, nil
}

func stopped(err error) error { return fmt.Errorf("understand the table: %w", err) }

func (u *Understanding) readCells(ctx context.Context, given Given) {
	u.Locale = readLocale(ctx, u.Table, given)
	u.figures = readFigures(ctx, u.Table, u.Locale.Locale)
	u.Unread = u.figures.unread
}

func (u *Understanding) readColumns(_ context.Context, given Given) {
	u.Columns = readColumns(u.Table, u.figures)
	overrule(u.Columns, given.Columns, (*ColumnReading).take)
	u.Unread = withoutCodes(u.Table, u.Columns, u.Unread)
	u.half = halfOf(u.Table, u.Columns)
}

func (u *Understanding) readRows(ctx context.Context, given Given) {
	u.labels = &labels{known: map[string]label{}}
	u.Rows = u.labels.readRows(ctx, u.Table, u.figures, u.Columns, u.half)
	overrule(u.Rows, given.Rows, (*RowReading).take)
	u.Convention.Marker = u.figures.letters(u.Table, u.Columns)
}

func (u *Understanding) readUnit(ctx context.Context, given Given) {
	u.Unit = readUnit(ctx, u.Table, u.figures, u, given)
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

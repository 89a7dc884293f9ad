package understand

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/table"
)

// Names are what people call the row and the column of a cell. In a balans whose halves stand side by side they are those
// of its half: the label in the column of text before it, and the header with what stands above that.
func (u *Understanding) Names(c CellRef) (row, column string) {
	u = lenient.OrZero(u)
	if c.Row < 0 || c.Row >= len(u.Rows) || c.Column < 0 || c.Column >= len(u.Columns) {
		return "", ""
	}
	row, column = u.Rows[c.Row].Label, u.Columns[c.Column].Label
	if u.half == 0 {
		return row, column
	}
	half := u.Table.Corner.Text
	if c.Column > u.half {
		half, row = u.Columns[u.half].Label, cmp.Or(u.Table.Cell(c.Row, u.half).Text, row)
	}
	return row, joinNonEmpty(" ", half, column)
}

// halfOf is the column with the labels of the right half of a table whose halves stand side by side, 0 where it has none:
// a column of text behind columns of figures, and behind it columns of figures with the same headers.
func halfOf(t table.Table, cols []ColumnReading) int {
	at := len(cols) / 2
	if at > 0 && cols[at].Kind == columnText && alike(cols[:at], cols[at+1:]) && !strings.EqualFold(cols[at].Label, t.Corner.Text) {
		return at
	}
	return 0
}

// alike reports whether columns hold figures under the same headers.
func alike(a, b []ColumnReading) bool {
	return slices.EqualFunc(a, b, func(a, b ColumnReading) bool {
		return a.numeric() && b.numeric() && a.fold() == b.fold()
	})
}

func joinNonEmpty(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), sep)
}

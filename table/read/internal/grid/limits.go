package grid

import (
	"cmp"
	"io"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/table"
)

// Defaults is the limits with the default in every field that is not set.
func Defaults(l table.Limits) table.Limits {
	return table.Limits{
		Bytes: cmp.Or(max(0, l.Bytes), 64<<20), Line: cmp.Or(max(0, l.Line), 1<<20), CellBytes: cmp.Or(max(0, l.CellBytes), 64<<10),
		Columns: cmp.Or(max(0, l.Columns), 1_000), Rows: cmp.Or(max(0, l.Rows), 100_000), Cells: cmp.Or(max(0, l.Cells), 1_000_000),
		Depth: cmp.Or(max(0, l.Depth), 32), Unpacked: cmp.Or(max(0, l.Unpacked), 256<<20),
	}
}

// TooLarge says that a source has more of something than the limits allow.
func TooLarge(what string, most int, at table.Position) error {
	return &budget.LimitError{Line: at.Line(), Column: at.Column(), What: what, Most: int64(most)}
}

// CheckRow returns a *[budget.LimitError] for a row with which a table has more rows, columns or cells, or a larger cell,
// than the limits allow; rows and cells are those before it.
func CheckRow(l table.Limits, rows, cells int, row []table.Cell) error {
	at := table.Position{}
	if len(row) > 0 {
		at = row[0].At
	}
	switch {
	case len(row) > l.Columns:
		return TooLarge("columns in one table", l.Columns, at)
	case rows >= l.Rows:
		return TooLarge("rows in one table", l.Rows, at)
	case cells+len(row) > l.Cells:
		return TooLarge("cells in one table", l.Cells, at)
	}
	for _, c := range row {
		if len(c.Text) > l.CellBytes {
			return TooLarge("bytes in one cell", l.CellBytes, c.At)
		}
	}
	return nil
}

// Within reads a source and fails when it is longer than the limit.
func Within(r io.Reader, most int64) io.Reader { return &counter{lenient.Reader(r), most, most} }

type counter struct {
	r          io.Reader
	left, most int64
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	if c.left -= int64(n); c.left < 0 {
		return 0, &budget.LimitError{What: "bytes", Most: c.most}
	}
	return n, err
}

// Advance is the place behind some bytes of text.
func Advance(at table.Position, text []byte) table.Position {
	line, column := at.Line(), at.Column()
	for _, b := range text {
		switch {
		case b == '\n':
			line, column = line+1, 1
		case b < 0x80 || b >= 0xC0:
			column++
		}
	}
	return table.At(line, column)
}

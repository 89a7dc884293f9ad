package html

import (
	"io"
	"iter"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// Read yields the tables of an HTML page, or of a part of one, in the order in which they end: a table within a cell
// comes before the table around it. Cells that span columns or rows are taken apart, headers of several levels kept.
// Caption and unit line come from the caption element or else from the text nearest above. A page need not be well
// formed. Errors are *[budget.LimitError], *[table.EncodingError] and those of r; nothing follows an error.
func Read(r io.Reader, limits table.Limits) iter.Seq2[table.Table, error] {
	return grid.Tables(table.FormatHTML, limits, func(out *grid.Out) error {
		p := &page{Out: out}
		out.Source = func() int64 { return p.read }
		return scan(r, out.Limits, p)
	})
}

package flow

import (
	"strings"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// run is paragraphs with tabs, one below the other.
type run struct {
	rows    []grid.Row
	cells   int
	figures bool
}

// take takes in a paragraph with tabs; false for one without, for one with more of them than a table has columns, and
// when the run is larger than a table may be.
func (r *run) take(text string, number int, l table.Limits) bool {
	fields := strings.Count(text, "\t") + 1
	if !strings.Contains(strings.TrimSpace(text), "\t") || fields > l.Columns || len(r.rows) > l.Rows || r.cells > l.Cells {
		return false
	}
	row := grid.Row{Cells: make([]table.Cell, 0, fields)}
	for s := range strings.SplitSeq(strings.TrimRight(text, " \t\n"), "\t") {
		row.Cells = append(row.Cells, table.Cell{Text: Squeeze(s), At: table.At(number, 0)})
	}
	r.figures = r.figures || row.Figures()
	r.rows = append(r.rows, row)
	r.cells += len(row.Cells)
	return true
}

// leastTabbed is how many paragraphs with tabs are rows of a table: a header and a row of figures. One is a line of text
// with a tab in it.
const leastTabbed = 2

// isTable reports whether the paragraphs are rows of a table.
func (r *run) isTable() bool { return len(r.rows) >= leastTabbed && r.figures }

// texts are the paragraphs as text.
func (r *run) texts() (list []string) {
	for _, row := range r.rows {
		var texts []string
		for _, c := range row.Cells {
			texts = append(texts, c.Text)
		}
		list = append(list, Squeeze(strings.Join(texts, " ")))
	}
	return list
}

// add adds the rows to a table. Whoever sets a table with tabs leaves out those behind the last figure, or the one before
// an empty cell: a row with fewer of them does not say where its figures belong.
func (r *run) add(b *grid.Builder) error {
	width := 0
	for _, row := range r.rows {
		width = max(width, len(row.Cells))
	}
	for _, row := range r.rows {
		row.Ragged = len(row.Cells) < width && row.Figures()
		if err := b.Add(row); err != nil {
			return err
		}
	}
	return nil
}

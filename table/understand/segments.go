package understand

import (
	"slices"

	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table"
)

// segment is a part of a table with labels of its own: the left or the right half of a balans that prints activa and
// passiva side by side.
type segment struct {
	t    table.Table
	rows []RowReading
	cols []ColumnReading
	sums *rowSums
}

// segments divides a table at a column of text that stands between columns with the same headers.
func segments(t table.Table, f *figures, cols []ColumnReading, rows []RowReading) []*segment {
	at := secondLabels(t, f, cols)
	if at < 0 {
		return []*segment{{t: t, rows: rows, cols: cols}}
	}
	right := t
	right.Rows = make([]table.Row, len(t.Rows))
	for r, row := range t.Rows {
		right.Rows[r] = table.Row{Label: t.Cell(r, at), Cells: row.Cells, Ragged: row.Ragged}
	}
	right.Corner = table.Cell{Text: t.Column(at)}
	return []*segment{newSegment(t, f, cols, 0, at), newSegment(right, f, cols, at+1, len(cols))}
}

// newSegment reads the rows again with nothing but the columns from lo to hi.
func newSegment(t table.Table, f *figures, cols []ColumnReading, lo, hi int) *segment {
	s := &segment{t: t, cols: slices.Clone(cols)}
	for c := range s.cols {
		if c < lo || c >= hi {
			s.cols[c].Kind, s.cols[c].side = columnElsewhere, sideNone
		}
	}
	s.rows = readRows(t, f, s.cols)
	return s
}

// secondLabels finds the column of labels in the middle, −1 when there is none.
func secondLabels(t table.Table, f *figures, cols []ColumnReading) int {
	for c := 1; c+1 < len(cols); c++ {
		if cols[c].Kind != columnText || f.column(c)[blank]*3 > 2*f.rows {
			continue
		}
		left := map[string]bool{}
		for _, l := range cols[:c] {
			if l.numeric() {
				left[lexicon.Fold(l.Label)] = true
			}
		}
		same, other := 0, 0
		for _, r := range cols[c+1:] {
			switch {
			case left[lexicon.Fold(r.Label)]:
				same++
			case r.numeric():
				other++
			}
		}
		if same > 0 && other == 0 && same == len(left) {
			return c
		}
	}
	return -1
}

// acrossSegments finds that the last totals on both sides are equal, column by column.
func acrossSegments(f *figures, list []*segment) []equation {
	if len(list) != 2 {
		return nil
	}
	a, b := list[0], list[1]
	row := -1
	for r := range a.rows {
		if a.rows[r].Total && b.rows[r].Total {
			row = r
		}
	}
	if row < 0 || len(a.sums.figs) != len(b.sums.figs) {
		return nil
	}
	var out []equation
	var total score
	for k, c := range b.sums.figs {
		e := equation{axis: ofColumns, target: c, at: []int{row}, rule: RuleBalance, terms: []term{{a.sums.figs[k], 1}},
			why: "a balans has as much activa as passiva"}
		total = total.plus(f.score(&e))
		out = append(out, e)
	}
	if total.informative() == 0 || total.fails >= total.informative() && total.fails > 0 {
		return nil
	}
	return out
}

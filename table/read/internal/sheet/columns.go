package sheet

import (
	"github.com/bbvgo/bbv/internal/form"
)

// leastLabels is how many rows of figures with a label of their own make a table beside another. One may be a remark
// beside a figure; a table of two rows has its sum in a third, or says nothing that can be wrong.
const leastLabels = 2

// sideBySide cuts lines at blank columns into tables that stand beside each other. Blank columns within a table are
// common, between years or sides: only what has labels of its own is a table of its own.
func sideBySide(lines []*line) [][]*line {
	var edges []span
	for _, s := range filledColumns(lines) {
		n := len(edges)
		if n > 0 && !(labelled(within(lines, s)) && labelled(within(lines, edges[n-1]))) {
			edges[n-1].last = s.last
			continue
		}
		edges = append(edges, s)
	}
	if len(edges) < 2 {
		return [][]*line{lines}
	}
	var parts [][]*line
	for _, s := range edges {
		parts = append(parts, within(lines, s))
	}
	return parts
}

// filledColumns are the runs of columns that have something of their own.
func filledColumns(lines []*line) ranges {
	filled := map[int]bool{}
	for _, l := range lines {
		for _, c := range l.cells {
			if !c.span {
				filled[c.column] = true
			}
		}
	}
	runs := make(ranges, 0, len(filled))
	for column := range filled {
		runs = append(runs, span{column, column})
	}
	return runs.joined()
}

// within is what of lines stands in some columns.
func within(lines []*line, s span) []*line {
	var out []*line
	for _, l := range lines {
		from, to := l.index(s.first), l.index(s.last+1)
		if to > from {
			part := *l
			part.cells = l.cells[from:to]
			out = append(out, &part)
		}
	}
	return out
}

// labelled reports whether lines have labels of their own: in at least half of the rows with figures a text before
// them that is more than a mark or the name of a side.
func labelled(lines []*line) bool {
	left, _ := bounds(lines)
	labels, figures := 0, 0
	for _, l := range lines {
		if !l.figures(left) {
			continue
		}
		figures++
		if c := l.first(); c.column == left && isLabel(c.Text) {
			labels++
		}
	}
	return labels >= leastLabels && 2*labels >= figures
}

// isLabel reports whether a text can name a row.
func isLabel(s string) bool {
	return !form.IsFigure(s) && form.Mark(s) == 0 && form.Side(s) == 0
}

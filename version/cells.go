package version

import (
	"github.com/bbvgo/bbv/table/understand"
)

// changedCells are the cells of lines in both versions that say something else.
func changedCells(old, new *understand.Understanding, rows, columns []Pair) (list []CellChange) {
	for _, r := range rows {
		for _, c := range columns {
			from, to := understand.CellRef{Row: r.Old, Column: c.Old}, understand.CellRef{Row: r.New, Column: c.New}
			was, is := saidIn(old, from), saidIn(new, to)
			if was.same(is) {
				continue
			}
			list = append(list, CellChange{
				Old: from, New: to, Difference: difference(was, is),
				From: old.Table.Cell(from.Row, from.Column).Text, To: new.Table.Cell(to.Row, to.Column).Text,
			})
		}
	}
	return list
}

package version

import (
	"context"
	"fmt"

	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/validate"
)

// Compare holds two versions of a publication against each other: the tables of
// both, as they were understood and checked. What stayed the same is no change, wherever
// it moved, and the changes from new to old are those from old to new the other way
// round. Its error wraps that of the context, which ended before all was compared.
func Compare(ctx context.Context, old, new []validate.TableReport) (Changes, error) {
	ctx = lenient.Context(ctx)
	var wholes [2][]whole
	for v, reports := range [2][]validate.TableReport{old, new} {
		for i := range reports {
			if err := ctx.Err(); err != nil {
				return Changes{}, stopped(err)
			}
			wholes[v] = append(wholes[v], wholeOf(reports[i].Understanding.Sound()))
		}
	}
	pairs, gone, added := matchTables(wholes[0], wholes[1])
	c := Changes{Gone: gone, New: added}
	found := make([][]FindingChange, len(new))
	var goneFindings []FindingChange
	for _, p := range pairs {
		if err := ctx.Err(); err != nil {
			return Changes{}, stopped(err)
		}
		t, s := compareTable(&old[p.Old], &new[p.New])
		t.Pair, s.tables = Pair(p), [2]int{p.Old, p.New}
		c.Tables = append(c.Tables, t)
		now, left := s.changes()
		found[p.New], goneFindings = now, append(goneFindings, left...)
	}
	for _, j := range added {
		s := sides{tables: [2]int{-1, j}, new: new[j].Findings}
		found[j], _ = s.changes()
	}
	for _, i := range gone {
		s := sides{tables: [2]int{i, -1}, old: old[i].Findings}
		_, left := s.changes()
		goneFindings = append(goneFindings, left...)
	}
	for _, list := range append(found, goneFindings) {
		c.Findings = append(c.Findings, list...)
	}
	return c, nil
}

func stopped(err error) error { return fmt.Errorf("compare the versions: %w", err) }

// compareTable compares a table that is in both versions.
func compareTable(old, new *validate.TableReport) (TableChange, sides) {
	a, b := old.Understanding.Sound(), new.Understanding.Sound()
	t := TableChange{Rows: matchLines(rowsOf(a), rowsOf(b)), Columns: matchLines(columnsOf(a), columnsOf(b))}
	t.Cells = changedCells(a, b, t.Rows.Both, t.Columns.Both)
	return t, sides{old: old.Findings, new: new.Findings, rows: linesByOld(t.Rows.Both), columns: linesByOld(t.Columns.Both)}
}

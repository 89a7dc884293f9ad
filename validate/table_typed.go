package validate

import (
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
)

// codeTyped is the rule of totals that were typed over a formula.
const codeTyped = "BBV1050"

// leastSiblings is how many totals beside it must have a formula, for each one that has none, before it counts as typed
// over: of two that differ nobody can tell which is the exception.
const leastSiblings = 2

// typed are the findings of totals that hold a number where the totals beside them have formulas, whatever these do. Where
// a whole row or column has no formulas its figures were put in as they are, as those of past years are.
func (f *formulas) typed() (list []finding.Finding) {
	seen := map[understand.CellRef]bool{}
	for _, family := range f.family {
		var with, without []int
		for _, i := range family {
			target := f.u.Identities[i].Target
			_, figure := f.u.Value(target)
			switch {
			case f.written(target) != "":
				with = append(with, i)
			case figure:
				without = append(without, i)
			}
		}
		if len(with) < leastSiblings*len(without) {
			continue
		}
		agrees := func(i int) bool { return f.claims[i].agrees() }
		for _, i := range without {
			id := f.u.Identities[i]
			if !seen[id.Target] && !f.pasted(id, with) {
				seen[id.Target] = true
				model := with[max(0, slices.IndexFunc(with, agrees))]
				list = append(list, f.typedFinding(id.Target, f.u.Identities[model].Target))
			}
		}
	}
	return list
}

// pasted reports whether the line of a total has no formula at all, where that of one beside it has several.
func (f *formulas) pasted(id understand.CellSum, with []int) bool {
	several := func(i int) bool { return f.formulasIn(id, f.u.Identities[i].Target) > 1 }
	return f.formulasIn(id, id.Target) == 0 && slices.ContainsFunc(with, several)
}

// formulasIn counts the formulas in the line of a cell: its column for a sum of rows, its row for one of columns.
func (f *formulas) formulasIn(id understand.CellSum, c understand.CellRef) (n int) {
	count := func(c understand.CellRef) {
		if f.written(c) != "" {
			n++
		}
	}
	if overRows(id) {
		for c.Row = range f.u.Table.Rows {
			count(c)
		}
		return n
	}
	for c.Column = range f.u.Table.Columns() {
		count(c)
	}
	return n
}

func (f *formulas) typedFinding(cell, sibling understand.CellRef) finding.Finding {
	out := finding.Finding{Code: codeTyped, Severity: finding.Warning, Place: f.place(cell), Printed: f.u.Table.Cell(cell.Row, cell.Column).Text}
	beside := f.place(sibling)
	out.Text, out.Remedy = typedOver.With(out.Place.Cell, beside.Cell), restore.With(out.Place.Cell, beside.Cell)
	v, _ := f.u.Value(sibling)
	out.Related = []finding.Related{{Place: beside, Printed: f.u.Table.Cell(sibling.Row, sibling.Column).Text, Amount: v.Amount()}}
	return out
}

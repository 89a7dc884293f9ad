package version

import (
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/internal/match"
	"github.com/bbvgo/bbv/table/understand"
)

// needOfLine is how much must speak for it that two rows, or two columns, are the same:
// less than is left of the same label where all figures changed, 3 bits, and more than a
// figure tells beside another that changed, under another label, 2 bits.
const needOfLine = 2.5

// line is a row or a column as it is compared.
type line struct {
	label, section match.Label
	values         []value // in order
}

// blank reports whether there is nothing in it.
func (l *line) blank() bool { return l.label.Blank() && len(l.values) == 0 }

// key says all of a line.
func (l *line) key() string {
	return fmt.Sprintf("%q %q %v", l.section.Folded, l.label.Folded, l.values)
}

// feature is what lines are looked up by where there are many: a label or a value.
type feature struct {
	label string
	value value
}

func (l *line) features() []feature {
	list := []feature{{label: "=" + l.label.Folded}, {label: l.section.Folded + "=" + l.label.Folded}}
	for _, v := range l.values {
		list = append(list, feature{value: v})
	}
	return list
}

// rowsOf are the rows of a table.
func rowsOf(u *understand.Understanding) []line {
	list := make([]line, len(u.Rows))
	for r := range u.Rows {
		list[r].label = match.LabelOf(u.Rows[r].Label)
		if s := u.Rows[r].Section; s >= 0 && s < len(u.Rows) {
			list[r].section = match.LabelOf(u.Rows[s].Label)
		}
		list[r].values = valuesOf(u, len(u.Columns), func(c int) understand.CellRef { return understand.CellRef{Row: r, Column: c} })
	}
	return list
}

// columnsOf are the value columns of a table.
func columnsOf(u *understand.Understanding) []line {
	list := make([]line, len(u.Columns))
	for c := range u.Columns {
		list[c].label = match.LabelOf(u.Columns[c].Label)
		list[c].values = valuesOf(u, len(u.Rows), func(r int) understand.CellRef { return understand.CellRef{Row: r, Column: c} })
	}
	return list
}

// valuesOf are the values of n cells, in order.
func valuesOf(u *understand.Understanding, n int, at func(int) understand.CellRef) (list []value) {
	for i := range n {
		if v, ok := valueIn(u, at(i)); ok {
			list = append(list, v)
		}
	}
	slices.SortFunc(list, compareValues)
	return list
}

// matchLines finds the lines that are in both versions.
func matchLines(old, new []line) Lines {
	both := [2][]line{old, new}
	var keys [2][]string
	var features [2][][]feature
	var values [2][][]value
	for i, list := range both {
		for k := range list {
			keys[i] = append(keys[i], list[k].key())
			features[i] = append(features[i], list[k].features())
			values[i] = append(values[i], list[k].values)
		}
	}
	in := rarityOf(values)
	evidence := func(i, j int) float64 {
		a, b := &old[i], &new[j]
		return agreement(a.label, b.label, byLabel) + agreement(a.section, b.section, bySection) + byValues(a.values, b.values, in)
	}
	pairs, gone, added := matched(keys, features, evidence, needOfLine)
	l := Lines{Gone: slices.DeleteFunc(gone, func(i int) bool { return old[i].blank() }), New: slices.DeleteFunc(added, func(j int) bool { return new[j].blank() })}
	for _, p := range pairs {
		l.Both = append(l.Both, Pair(p))
	}
	return l
}

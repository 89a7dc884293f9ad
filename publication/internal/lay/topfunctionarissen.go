package lay

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/programme/verantwoording"
	"github.com/bbvgo/bbv/table"
)

// Topfunctionarissen are the bezoldigingen of the topfunctionarissen, a table per year in the order of the document: in euros,
// whatever its unit is.
func Topfunctionarissen(d *programme.Document) (out []table.Table) {
	if d == nil || d.Explanation == nil {
		return nil
	}
	inEuros := &programme.Document{Unit: budget.InEuros, Decimals: decimalsOf(d.Explanation.Topfunctionarissen)}
	tables := map[int]int{} // where the table of a year is
	for i := range d.Explanation.Topfunctionarissen {
		b := &d.Explanation.Topfunctionarissen[i]
		at, ok := tables[b.Begin.Year()]
		if !ok {
			caption := "Bezoldiging topfunctionarissen"
			if year := b.Begin.Year(); year > 0 {
				caption += " " + strconv.Itoa(year)
			}
			at = len(out)
			tables[b.Begin.Year()] = at
			out = append(out, Blank(inEuros, caption, []string{"Van", "Tot en met", "Fte", "Beloning", "Op termijn", "Bezoldiging", "Maximum"}))
		}
		out[at].Rows = append(out[at].Rows, bezoldiging(inEuros, b))
	}
	return out
}

func bezoldiging(d *programme.Document, b *verantwoording.Bezoldiging) table.Row {
	label := b.Name
	if b.Function != "" && b.Function != b.Name {
		label += ", " + b.Function
	}
	cells := Cells([]string{string(b.Begin), string(b.Einde), b.Deeltijd.String()})
	for _, a := range []*budget.Amount{b.Beloning, b.OpTermijn} {
		if a == nil {
			cells = append(cells, table.Cell{})
		} else {
			cells = append(cells, Figure(d, budget.Stated("", *a, b.Source)))
		}
	}
	norm := b.Norm()
	if _, ok := norm.Amount(); !ok && b.Maximum != nil { // one by month and hour, or of a year that is not known
		norm = budget.Stated("", *b.Maximum, b.Source)
	}
	return table.Row{Label: table.Cell{Text: label}, Cells: append(cells, Figure(d, b.Sum()), Figure(d, norm))}
}

// decimalsOf are two where a bezoldiging is printed in cents, and none elsewhere.
func decimalsOf(list []verantwoording.Bezoldiging) int {
	for _, b := range list {
		for _, a := range []*budget.Amount{b.Beloning, b.OpTermijn, b.Onverschuldigd} {
			if a != nil && *a != a.Round(0, budget.HalfUp) {
				return 2
			}
		}
	}
	return 0
}

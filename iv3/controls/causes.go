package controls

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/internal/layout"
)

// causes are the rows that a control of plausibility is about, the largest first: what stands on a category where it does not belong, and
// the balance figures that do not move as the mutations. Other controls are about totals, and have none.
func causes(d *delivery.Delivery, c *iv3.Classification, control, detail string) (rows []finding.Related) {
	add := func(list string, i int, p delivery.RowPlace, a budget.Amount) {
		if a.IsZero() {
			return
		}
		w := rowAt(list, i, p)
		at := finding.Place{Path: fmt.Sprintf("data.%s[%d].bedrag", w.list, w.index), Line: p.Line, Character: p.Column}
		if d.Encoding == layout.Encoding {
			at = layout.Place(at)
		}
		rows = append(rows, finding.Related{Place: at, Printed: inUnit(a, d.Unit).String(), Amount: a})
	}
	for _, m := range []matrix{onLasten, onBaten} {
		for i, row := range [...][]delivery.MatrixRow[iv3.Taakveld]{d.Lasten, d.Baten}[m] {
			if control == "PF009" && undivided(row.Categorie) || control == "PF005" && row.Categorie == cat61 && !excludedFromPF005(c, row.Post) {
				add(matrices[m], i, row.Place, row.Bedrag)
			}
		}
	}
	for n, list := range [...][]delivery.MatrixRow[iv3.Balanspost]{d.BalansLasten, d.BalansBaten} {
		for i, row := range list {
			if control == "PF009" && undivided(row.Categorie) || control == "PF005" && row.Categorie == cat61 && !financial(row.Post) ||
				control == "PF002" && misplaced(row.Post, row.Categorie) {
				add(matrices[int(onBalansLasten)+n], i, row.Place, row.Bedrag)
			}
		}
	}
	items := strings.Split(detail, ", ")
	for i, s := range d.Standen {
		if control == "PF003" && slices.Contains(items, s.Balanspost.String()) {
			add("balans_standen", i, s.Place, s.Bedrag)
		}
	}
	slices.SortStableFunc(rows, func(a, b finding.Related) int { return b.Amount.Abs().Cmp(a.Amount.Abs()) })
	return rows
}

// named names the first of some rows: cells of a workbook, or else rows of lists.
func named(rows []finding.Related) string {
	const most = 5
	var names []string
	for _, r := range rows[:min(len(rows), most)] {
		name := strings.TrimSuffix(strings.TrimPrefix(r.Place.Path, "data."), ".bedrag")
		if r.Place.Cell != "" {
			name = r.Place.Part + "!" + r.Place.Cell
		}
		names = append(names, name)
	}
	if len(rows) > most {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}

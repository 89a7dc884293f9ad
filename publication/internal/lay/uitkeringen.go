package lay

import (
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
)

// Uitkeringen are the specifieke uitkeringen of the SiSa-bijlage, a table each with a row per indicator: in euros, whatever the unit
// of the document is.
func Uitkeringen(d *programme.Document) (out []table.Table) {
	if d == nil {
		return nil
	}
	for i := range d.Uitkeringen {
		u := &d.Uitkeringen[i]
		inEuros := &programme.Document{Unit: budget.InEuros}
		for _, o := range u.Indicators {
			if o.Amount != nil && *o.Amount != o.Amount.Round(0, budget.HalfUp) {
				inEuros.Decimals = 2
			}
		}
		t := Blank(inEuros, strings.TrimSpace("SiSa "+u.Code+" "+u.Name), []string{"Aard controle", "Opgave"})
		for j := range u.Indicators {
			o := &u.Indicators[j]
			figure := table.Cell{Text: o.Value}
			if sum := u.Sum(o); len(o.SumOf) > 0 {
				figure = Figure(inEuros, sum)
			} else if o.Amount != nil {
				figure = Figure(inEuros, budget.Stated("", *o.Amount, o.Source))
			}
			t.Rows = append(t.Rows, table.Row{Label: table.Cell{Text: strings.TrimSpace(u.Label(o) + " " + o.Name)}, Cells: []table.Cell{{Text: o.Control}, figure}})
		}
		out = append(out, t)
	}
	return out
}

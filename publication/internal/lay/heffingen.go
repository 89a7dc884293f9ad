package lay

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
)

// Heffingen are the heffingen of which the document prints tarieven, a table each per column: what one unit pays, how many do, and
// what that yields.
func Heffingen(d *programme.Document) (out []table.Table) {
	if d == nil || d.Paragraphs == nil || d.Paragraphs.LokaleHeffingen == nil {
		return nil
	}
	l := d.Paragraphs.LokaleHeffingen
	for i := range l.Income {
		out = append(out, tarieven(d, "Tarieven "+l.Income[i].Name, &l.Income[i])...)
	}
	for _, k := range l.Kostendekkendheid {
		h := programme.Heffing{Name: k.Name, Baten: k.Heffing, Tarieven: k.Tarieven}
		out = append(out, tarieven(d, "Kostendekkendheid "+k.Name+": tarieven", &h)...)
	}
	return out
}

// tarieven are the tables of a heffing, where it has a tarief.
func tarieven(d *programme.Document, caption string, h *programme.Heffing) (out []table.Table) {
	rows := h.Tarieven
	if h.Tarief != nil {
		rows = []programme.Heffing{*h}
	}
	if len(rows) == 0 {
		return nil
	}
	all := budget.Series{}
	for i := range rows {
		for _, columns := range [][]budget.Column{rows[i].Tarief.Columns(), rows[i].Aantal.Columns(), rows[i].Baten.Columns()} {
			for _, c := range columns {
				all[c] = budget.Amount{}
			}
		}
	}
	for _, c := range all.Columns() {
		t := Blank(d, caption+", "+Heading(d, c), []string{"Tarief in €", "Aantal", "Opbrengst"})
		for i := range rows {
			t.Rows = append(t.Rows, tarief(d, rows[i].Name, &rows[i], c))
		}
		if len(h.Tarieven) > 0 {
			t.Rows = append(t.Rows, tarief(d, "Totaal", h, c))
		}
		out = append(out, t)
	}
	return out
}

func tarief(d *programme.Document, label string, h *programme.Heffing, c budget.Column) table.Row {
	cells := append(Cells([]string{h.Tarief[c].String(), h.Aantal[c].String()}), Figure(d, h.Opbrengst(c)))
	return table.Row{Label: table.Cell{Text: label}, Cells: cells}
}

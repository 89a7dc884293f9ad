package lay

import (
	"cmp"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
)

// Staten are the tables that no provision shapes, those by kostensoort, and what the toelichting on the balans has beside its
// roll-forwards: what is in erfpacht (BBV art. 35) and the borgstellingen (art. 57).
func Staten(d *programme.Document) (out []table.Table) {
	if d == nil {
		return nil
	}
	for i := range d.Kostensoorten {
		out = append(out, kostensoorten(d, &d.Kostensoorten[i]))
	}
	for i := range d.Staten {
		out = append(out, staat(d, cmp.Or(d.Staten[i].Heading, "Staat"), &d.Staten[i]))
	}
	for _, p := range programme.Each[programme.Paragraph](d) {
		for i := range p.Tables {
			out = append(out, staat(d, cmp.Or(p.Tables[i].Heading, p.Heading, "Paragraaf"), &p.Tables[i]))
		}
	}
	if q := d.Position; q != nil {
		if q.Verplichtingen != nil {
			out = append(out, staat(d, cmp.Or(q.Verplichtingen.Heading, "Niet uit de balans blijkende verplichtingen"), q.Verplichtingen))
		}
		out = append(append(out, erfpacht(d, q.Activa)...), borgstellingen(d, q.Geborgd)...)
	}
	return out
}

// staat prints rows, those that are part of another above its total, and the total of all where the document prints one.
func staat(d *programme.Document, caption string, s *programme.Staat) table.Table {
	p := pageOf(d, caption, s.Columns())
	p.rows(s.Rows, 0)
	if s.Total != nil {
		p.row("Totaal", s.Sum)
	}
	return p.Table
}

// maxLevels is how deep rows within each other are printed, as programme adds them up.
const maxLevels = 14

func (p *page) rows(rows []programme.Staatregel, level int) {
	for i := range rows {
		r := &rows[i]
		switch {
		case len(r.Rows) > 0 && level < maxLevels:
			p.heading(r.Name)
			p.rows(r.Rows, level+1)
			p.row("Totaal "+r.Name, r.Sum)
		case r.Values != nil:
			p.Rows = append(p.Rows, table.Row{Label: table.Cell{Text: r.Name}, Cells: p.values(r)})
		default:
			p.row(r.Name, r.Sum)
		}
	}
}

// values are the cells of a row of figures that are no amounts; in a column without one stands its amount.
func (p *page) values(r *programme.Staatregel) (cells []table.Cell) {
	for _, c := range p.columns {
		cell := Figure(p.doc, r.Amounts.Stated("", c, budget.Source{}))
		if v, ok := r.Values[c]; ok {
			cell.Text = v.String()
		}
		cells = append(cells, cell)
	}
	return cells
}

func kostensoorten(d *programme.Document, k *programme.Kostensoorten) table.Table {
	caption := "Kostensoorten"
	if k.Programme != "" {
		caption += ": " + k.Programme
	}
	all := budget.Series{}
	for _, s := range []*programme.Staat{k.Baten, k.Lasten} {
		for _, c := range s.Columns() {
			all[c] = budget.Amount{}
		}
	}
	p := pageOf(d, caption, all.Columns())
	for _, side := range []struct {
		of    budget.Side
		staat *programme.Staat
		label string
	}{{budget.Baten, k.Baten, "baten"}, {budget.Lasten, k.Lasten, "lasten"}} {
		if side.staat != nil {
			if rows := side.staat.Rows; len(rows) > 0 && len(rows[0].Rows) == 0 { // else that row says it
				p.heading(strings.ToUpper(side.label[:1]) + side.label[1:])
			}
			p.rows(side.staat.Rows, 0)
			p.row("Totaal "+side.label, func(c budget.Column) budget.Calc { return k.Figure(side.of, c) })
		}
	}
	if k.Baten != nil && k.Lasten != nil {
		p.row("Saldo", func(c budget.Column) budget.Calc { return k.Figure(budget.Saldo, c) })
	}
	return p.Table
}

// erfpacht is the table of the activa of which the document says what is in erfpacht, where there are any.
func erfpacht(d *programme.Document, activa []balans.MaterieelActief) []table.Table {
	all := budget.Series{}
	for _, m := range activa {
		for c := range m.Erfpacht {
			all[c] = budget.Amount{}
		}
	}
	p := pageOf(d, "Materiële vaste activa, waarvan in erfpacht", all.Columns())
	for _, m := range activa {
		if m.Erfpacht != nil {
			p.series(m.Name, m.Erfpacht)
		}
	}
	if len(p.Rows) == 0 {
		return nil
	}
	return []table.Table{p.Table}
}

// borgstellingen are a table per column.
func borgstellingen(d *programme.Document, list []programme.Borgstelling) (out []table.Table) {
	all := budget.Series{}
	for _, b := range list {
		for _, s := range []budget.Series{b.Original, b.Begin, b.Einde} {
			for c := range s {
				all[c] = budget.Amount{}
			}
		}
	}
	for _, c := range all.Columns() {
		t := Blank(d, "Borgstellingen "+Heading(d, c), []string{"Oorspronkelijk", "Geborgd", "Restant begin", "Restant einde"})
		for _, b := range list {
			of := func(s budget.Series) table.Cell { return Figure(d, s.Stated("", c, b.Source)) }
			t.Rows = append(t.Rows, table.Row{Label: table.Cell{Text: b.Name}, Cells: []table.Cell{of(b.Original), {Text: b.Percentage.String()}, of(b.Begin), of(b.Einde)}})
		}
		out = append(out, t)
	}
	return out
}

package lay

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
)

// Limieten are the kasgeldlimiet, the renterisiconorm and the drempelbedrag of the schatkistbankieren: what is printed by year in
// one table, what is printed by quarter in a table per year.
func Limieten(d *programme.Document) (out []table.Table) {
	if d == nil || d.Paragraphs == nil || d.Paragraphs.Financiering == nil {
		return nil
	}
	f := d.Paragraphs.Financiering
	for _, l := range []struct {
		limiet      *programme.Limiet
		title, held string
	}{
		{f.Kasgeldlimiet, "Kasgeldlimiet", "Netto vlottende schuld"}, {f.Renterisiconorm, "Renterisiconorm", "Renterisico"},
		{f.Drempelbedrag, "Drempelbedrag schatkistbankieren", "Buiten 's Rijks schatkist aangehouden"},
	} {
		if l.limiet != nil {
			b := board{doc: d, limiet: l.limiet, title: l.title, held: l.held}
			out = append(out, b.years()...)
			out = append(out, b.quarters()...)
		}
	}
	return out
}

// board lays out one limit.
type board struct {
	doc         *programme.Document
	limiet      *programme.Limiet
	title, held string
}

// years is the table of what is printed by year, where anything is.
func (b board) years() []table.Table {
	l, whole := b.limiet, b.whole()
	series := []budget.Series{l.Base, l.Norm}
	if whole != nil {
		series = append(series, seriesOf(whole)...)
	}
	p := pageOf(b.doc, b.title, columnsOfSeries(series))
	if l.Base != nil {
		p.series("Begrotingstotaal", l.Base)
	}
	if l.Percentage != nil {
		p.Rows = append(p.Rows, table.Row{Label: table.Cell{Text: "Percentage"}, Cells: p.values(&programme.Staatregel{Values: l.Percentage})})
	}
	if l.Norm != nil || l.Percentage != nil {
		p.row("Norm", func(c budget.Column) budget.Calc { return b.norm(whole, c) })
	}
	if whole != nil {
		for _, r := range rowsOf(whole) {
			p.row(r.Name, r.Sum)
		}
		p.row(b.held, func(c budget.Column) budget.Calc { return l.Use(whole, c) })
		p.row("Ruimte", func(c budget.Column) budget.Calc { return l.Room(whole, c) })
	}
	if len(p.Rows) == 0 {
		return nil
	}
	return []table.Table{p.Table}
}

// whole is what is held against the limit in a year, where the document prints it; nil where not.
func (b board) whole() *programme.Benutting {
	for i := range b.limiet.Uses {
		if b.limiet.Uses[i].Quarter == 0 {
			return &b.limiet.Uses[i]
		}
	}
	return nil
}

// norm is the limit with which a room is computed.
func (b board) norm(use *programme.Benutting, c budget.Column) budget.Calc {
	for term, minus := range b.limiet.Room(use, c).Terms() {
		if !minus {
			return term
		}
	}
	return budget.Calc{}
}

// quarters are the tables of what is printed by quarter, one per column.
func (b board) quarters() (out []table.Table) {
	var uses []*programme.Benutting
	var series []budget.Series
	var header []string
	for i := range b.limiet.Uses {
		if use := &b.limiet.Uses[i]; use.Quarter != 0 {
			uses, series = append(uses, use), append(series, seriesOf(use)...)
			header = append(header, strconv.Itoa(use.Quarter)+"e kwartaal")
		}
	}
	for _, c := range columnsOfSeries(series) {
		t := Blank(b.doc, b.title+" "+Heading(b.doc, c), header)
		add := func(label string, figure func(*programme.Benutting) budget.Calc) {
			row := table.Row{Label: table.Cell{Text: label}}
			for _, use := range uses {
				row.Cells = append(row.Cells, Figure(b.doc, figure(use)))
			}
			t.Rows = append(t.Rows, row)
		}
		for i := range mostRows(uses) {
			add(nameAt(uses, i), func(use *programme.Benutting) budget.Calc {
				if rows := rowsOf(use); i < len(rows) {
					return rows[i].Sum(c)
				}
				return budget.Calc{}
			})
		}
		add(b.held, func(use *programme.Benutting) budget.Calc { return b.limiet.Use(use, c) })
		add("Norm", func(use *programme.Benutting) budget.Calc { return b.norm(use, c) })
		add("Ruimte", func(use *programme.Benutting) budget.Calc { return b.limiet.Room(use, c) })
		out = append(out, t)
	}
	return out
}

// rowsOf are the rows of what is held against a limit, in their order.
func rowsOf(use *programme.Benutting) []programme.Staatregel {
	return append(use.Counts[:len(use.Counts):len(use.Counts)], use.Lowers...)
}

// mostRows is how many rows the quarter with most of them has.
func mostRows(uses []*programme.Benutting) (n int) {
	for _, use := range uses {
		n = max(n, len(use.Counts)+len(use.Lowers))
	}
	return n
}

// nameAt is the name of a row in the quarters: that of the first which has it, and those of others where they are not the same,
// as the names of months are.
func nameAt(uses []*programme.Benutting, i int) (name string) {
	for _, use := range uses {
		if rows := rowsOf(use); i < len(rows) {
			switch {
			case name == "":
				name = rows[i].Name
			case name != rows[i].Name:
				name += " / " + rows[i].Name
			}
		}
	}
	return name
}

// seriesOf are the figures of what is held against a limit.
func seriesOf(use *programme.Benutting) []budget.Series {
	out := []budget.Series{use.Held, use.Norm, use.Ruimte}
	for _, r := range rowsOf(use) {
		out = append(out, r.Amounts, r.Total)
	}
	return out
}

func columnsOfSeries(series []budget.Series) []budget.Column {
	all := budget.Series{}
	for _, s := range series {
		for c := range s {
			all[c] = budget.Amount{}
		}
	}
	return all.Columns()
}

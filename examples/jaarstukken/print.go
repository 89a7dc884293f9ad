package main

import (
	"fmt"
	"io"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/programme"
)

// printer prints the parts of one document.
type printer struct {
	w        io.Writer
	doc      *programme.Document
	finances programme.Finances
	table    example.Table // that is being filled
	err      error
}

// labelWidth and figureWidth hold for all tables; the widest has four columns.
const labelWidth, figureWidth = 44, 12

func (p *printer) heading(text string, source budget.Source) {
	fmt.Fprintf(p.w, "\n%s\n", text)
	if source != (budget.Source{}) {
		fmt.Fprintf(p.w, "Bron: %s, %s\n", source.Document, source.Table)
	}
}

// columns begins a table, row adds to it, and end prints it.
func (p *printer) columns(headings ...string) {
	p.table = example.Table{Label: labelWidth, Cell: figureWidth, Hang: 2, Columns: example.Headings(append([]string{""}, headings...)...)}
}

func (p *printer) row(label string, cells ...string) {
	p.table.Rows = append(p.table.Rows, append([]string{label}, cells...))
}

func (p *printer) end() { p.table.Write(p.w) }

// amount shows an amount in the unit of the document.
func (p *printer) amount(a budget.Amount) string {
	printed, err := budget.Print(a, p.doc.Decimals, p.doc.Unit, budget.HalfUp)
	if err != nil && p.err == nil {
		p.err = err
	}
	return printed.String()
}

// figure shows a computed figure, and below it the printed one where that
// differs.
func (p *printer) figure(computed, printed budget.Calc) string {
	claim, claimed := printed.Amount()
	a, ok := computed.Amount()
	switch {
	case !ok && claimed:
		return "vermeld " + p.amount(claim)
	case !ok:
		return "–"
	case !claimed:
		return p.amount(a)
	}
	figure, err := example.Figure(p.doc, computed, claim)
	if err != nil && p.err == nil {
		p.err = err
	}
	return figure
}

// printed returns what a part prints on a side of a column.
func printed(part *programme.Part, side budget.Side, c budget.Column) budget.Calc {
	for _, claim := range part.Claims() {
		if a, ok := claim.Amounts[c]; ok && claim.Side == side {
			return budget.Stated("gedrukt", a, claim.Source)
		}
	}
	return budget.Calc{}
}

// sources lists which part comes from which document.
func (p *printer) sources() {
	p.heading("Herkomst van de cijfers", budget.Source{})
	e, q, w := p.doc.Explanation, p.doc.Position, p.doc.Paragraphs.Weerstandsvermogen
	for _, s := range []struct {
		part   string
		source budget.Source
	}{
		{"overzicht van baten en lasten, wijzigingen", p.doc.Overhead.Source},
		{"incidentele baten en lasten", e.Incidenteel[0].Lines[0].Source},
		{"balans", q.Balans.Source},
		{"reserves", q.ReserveTotal.Source},
		{"voorzieningen", q.VoorzieningTotal.Source},
		{"vaste activa", q.Activa[0].Source},
		{"EMU-saldo", q.EMU.Source},
		{"kengetallen", w.Kengetallen[0].Source},
		{"woonlasten", p.doc.Paragraphs.LokaleHeffingen.Woonlasten.Source},
		{"kostendekkendheid", p.doc.Paragraphs.LokaleHeffingen.Kostendekkendheid[0].Source},
		{"taakvelden", p.doc.Taakvelden.Lines[0].Source},
	} {
		fmt.Fprintf(p.w, "  %-*s%s\n", labelWidth, s.part, s.source.Document)
	}
	fmt.Fprintf(p.w, "  %-*sWeert, jaarverslag 2018\n", labelWidth, "weerstandsratio")
	example.Print(p.w, "", "De zinnen in de paragrafen zijn eigen tekst, en de datum van het wijzigingsbesluit is verzonnen: de bron drukt er geen af. De onderdelen horen niet bij elkaar en staan in de kolommen van hun eigen jaar.")
}

// overview prints the overzicht van baten en lasten: the saldo per column and
// the afwijking.
func (p *printer) overview() {
	p.heading("Overzicht van baten en lasten: saldo", p.doc.Overhead.Source)
	heads := []string{}
	for _, c := range p.doc.Columns {
		heads = append(heads, budgetHeading(c.Column))
	}
	p.columns(append(heads, "afwijking")...)
	overview := p.doc.Overview()
	for part := range overview.All() {
		line, ok := part.Item().(*programme.Line)
		inProgramme := ok && line.Source.Row != line.Name
		if part != overview && !inProgramme { // a programme has one line, which is the programme
			p.saldo(part)
		}
	}
	p.saldo(overview)
	p.end()
}

// budgetHeading heads a column: "na wijziging 2017".
func budgetHeading(c budget.Column) string {
	stage := c.Stage.String()
	if c.Stage == budget.NaWijziging {
		stage = "na wijziging"
	}
	return fmt.Sprintf("%s %d", stage, c.Year)
}

func (p *printer) saldo(part *programme.Part) {
	cells := []string{}
	for _, c := range p.doc.Columns {
		cells = append(cells, p.figure(part.Figure(budget.Saldo, c.Column), printed(part, budget.Saldo, c.Column)))
	}
	claim := budget.Calc{}
	for _, c := range part.Claims() {
		if c.Side == budget.Saldo && c.Afwijking != nil {
			claim = budget.Stated("gedrukt", *c.Afwijking, c.Source)
		}
	}
	p.row(part.Label(), append(cells, p.figure(part.Afwijking(budget.Saldo).Calc, claim))...)
}

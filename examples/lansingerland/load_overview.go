package main

import (
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

const overviewTable = "Overzicht van baten en lasten"

// overviewRow is one row of the overzicht, by side.
type overviewRow struct {
	label  string
	sides  map[budget.Side]budget.Series
	claims []programme.Claim // of every side, and the afwijking of the saldo
	source budget.Source
}

// loadOverview reads the overzicht van baten en lasten. Programme 3 has its
// leaves in the chapter; for the other programmes the overzicht is all there
// is here.
func loadOverview(doc *programme.Document, p3 *programme.Programme) error {
	rows, err := records("overzicht.csv")
	if err != nil {
		return err
	}
	doc.Dekkingsmiddelen = &programme.Dekkingsmiddelen{}
	var columns []string
	for _, r := range rows {
		if r.cells[0] == "kolommen" {
			columns = r.cells[2:]
			continue
		}
		printed, err := r.overview(columns)
		if err != nil {
			return err
		}
		if err := place(doc, p3, r, printed); err != nil {
			return err
		}
	}
	return nil
}

// overview reads a row whose columns are headed "2017-realisatie lasten".
func (r record) overview(columns []string) (overviewRow, error) {
	out := overviewRow{label: r.cells[1], sides: map[budget.Side]budget.Series{}}
	out.source = budget.Source{Document: title, Table: overviewTable, Row: r.cells[1]}
	if len(r.cells) != 2+len(columns) {
		return out, r.errorf("%d cells for %d columns", len(r.cells)-2, len(columns))
	}
	var afwijking budget.Amount
	for i, heading := range columns {
		amount, err := r.amount(r.cells[2+i])
		if err != nil {
			return out, err
		}
		name, of, _ := strings.Cut(heading, " ")
		if name == "afwijking" {
			afwijking = amount
			continue
		}
		var side budget.Side
		if err := side.UnmarshalText([]byte(of)); err != nil {
			return out, r.errorf("%w", err)
		}
		column, err := budget.ParseColumn(name)
		if err != nil {
			return out, r.errorf("%w", err)
		}
		if out.sides[side] == nil {
			out.sides[side] = budget.Series{}
		}
		out.sides[side][column] = amount
	}
	for _, side := range []budget.Side{budget.Lasten, budget.Baten, budget.Saldo} {
		claim := programme.Claim{Side: side, Amounts: out.sides[side], Source: out.source}
		if side == budget.Saldo {
			claim.Afwijking = &afwijking
		}
		out.claims = append(out.claims, claim)
	}
	return out, nil
}

// line returns the row as a line of leaves, of which the saldo is a claim.
func (o overviewRow) line(name string) *programme.Line {
	return &programme.Line{
		Name: name, Lasten: o.sides[budget.Lasten], Baten: o.sides[budget.Baten],
		Source: o.source, Claims: o.claims[len(o.claims)-1:],
	}
}

// place puts a row where its role says.
func place(doc *programme.Document, p3 *programme.Programme, r record, o overviewRow) error {
	m := doc.Dekkingsmiddelen
	switch r.cells[0] {
	case "programma":
		number, name, _ := strings.Cut(o.label, ". ")
		doc.Programmes = append(doc.Programmes, programme.Programme{Section: programme.Section{Number: number, Name: name, Lines: []programme.Line{*o.line("Totaal")}}})
	case "gedrukt programma":
		p3.Claims = append(p3.Claims, o.claims...)
		doc.Programmes = append(doc.Programmes, *p3)
	case "gedrukt programmas":
		doc.ProgrammeTotals = o.claims
	case "lokaleHeffingen":
		m.LokaleHeffingen = o.line(o.label)
	case "algemeneUitkeringen":
		m.AlgemeneUitkeringen = o.line(o.label)
	case "dividend":
		m.Dividend = o.line(o.label)
	case "saldoFinancieringsfunctie":
		m.Financiering = o.line(o.label)
	case "overige":
		m.Overige = o.line(o.label)
	case "gedrukt dekkingsmiddelen":
		m.Claims = o.claims
	case "overhead":
		doc.Overhead = o.line(o.label)
	case "vpb":
		doc.Vpb = o.line(o.label)
	case "onvoorzien":
		doc.Onvoorzien = o.line(o.label)
	case "gedrukt totaal":
		doc.Claims = o.claims
	default:
		return r.errorf("unknown role %q", r.cells[0])
	}
	return nil
}

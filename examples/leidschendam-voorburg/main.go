// Command leidschendam-voorburg shows the taakveld Samenkracht en
// burgerparticipatie (6.1) of the programmabegroting 2022 of the gemeente
// Leidschendam-Voorburg: lasten and baten in six columns with the saldo
// recomputed, speerpunten with their acties, no planned investments and no
// verbonden partijen.
//
// The source prints no years above the columns; the program says how it knows
// them.
//
//	go run ./examples/leidschendam-voorburg            print everything
//	go run ./examples/leidschendam-voorburg -json      write the document as JSON
//	go run ./examples/leidschendam-voorburg -taal en   messages in English
package main

import (
	"embed"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/outline"
	"github.com/bbvgo/bbv/internal/show"
	"github.com/bbvgo/bbv/programme"
)

// The speerpunten as an outline and the table as printed, to be laid beside
// the source.
//
//go:embed data/doelen.txt data/kosten.txt
var data embed.FS

var example = show.Example{Name: "leidschendam-voorburg", Load: load, Report: report}

func main() { example.Main() }

func load() (*programme.Document, error) {
	programmes, err := outline.Read(data, "data/doelen.txt")
	if err != nil {
		return nil, err
	}
	doc := &programme.Document{
		Kind: programme.Begroting, Title: "Programmabegroting 2022", Year: 2022, Unit: budget.InThousands,
		Municipality: programme.Municipality{Name: "Leidschendam-Voorburg", Code: "GM1916"},
		Programmes:   programmes,
	}
	rows, err := outline.Rows(data, "data/kosten.txt")
	if err != nil {
		return nil, err
	}
	t := costs{doc: doc, part: &programmes[0].Subdivisions[0]}
	for _, r := range rows {
		if err := t.read(r); err != nil {
			return nil, err
		}
	}
	return doc, nil
}

// costs reads the table "Wat mag het kosten?".
type costs struct {
	doc     *programme.Document
	part    *programme.Subdivision
	table   string
	columns []budget.Column
}

func (t *costs) read(r outline.Row) error {
	switch r.Cells[0] {
	case "tabel":
		t.table = r.Cells[1]
		return nil
	case "kolommen":
		return t.readColumns(r)
	case "opschriften":
		return t.readHeadings(r)
	}
	var side budget.Side
	if err := side.UnmarshalText([]byte(r.Cells[0])); err != nil {
		return r.Errorf("%v", err)
	}
	figures, err := t.figures(r)
	if err != nil {
		return err
	}
	source := budget.Source{Document: t.doc.Title, Table: t.table, Row: r.Cells[1]}
	switch side {
	case budget.Lasten:
		t.part.Lines = append(t.part.Lines, programme.Line{Name: r.Cells[1], Lasten: figures, Source: source})
	case budget.Baten:
		t.part.Lines = append(t.part.Lines, programme.Line{Name: r.Cells[1], Baten: figures, Source: source})
	default:
		t.part.Claims = append(t.part.Claims, programme.Claim{Side: side, Amounts: figures, Source: source})
	}
	return nil
}

func (t *costs) readColumns(r outline.Row) error {
	for _, cell := range r.Cells[2:] {
		column, err := budget.ParseColumn(cell)
		if err != nil {
			return r.Errorf("%v", err)
		}
		t.columns = append(t.columns, column)
	}
	return nil
}

// readHeadings keeps the headings as printed, "Rekening" and five times
// "Begroting".
func (t *costs) readHeadings(r outline.Row) error {
	if len(r.Cells)-2 != len(t.columns) {
		return r.Errorf("%d headings for %d columns", len(r.Cells)-2, len(t.columns))
	}
	for i, column := range t.columns {
		t.doc.Columns = append(t.doc.Columns, programme.PrintedColumn{Column: column, Heading: r.Cells[2+i]})
	}
	return nil
}

func (t *costs) figures(r outline.Row) (budget.Series, error) {
	if len(r.Cells)-2 != len(t.columns) {
		return nil, r.Errorf("%d figures for %d columns", len(r.Cells)-2, len(t.columns))
	}
	figures := budget.Series{}
	for i, column := range t.columns {
		printed, err := printed.Parse(r.Cells[2+i], printed.Dutch, budget.InThousands)
		if err != nil {
			return nil, r.Errorf("%q: %v", r.Cells[1], err)
		}
		figures[column] = printed.Amount()
	}
	return figures, nil
}

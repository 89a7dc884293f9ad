package main

import (
	"bytes"
	"embed"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/programme"
)

// The tables as the municipality printed them, to be laid beside the source.
//
//go:embed data/programma-3.csv data/overzicht.csv data/kengetallen.csv
var data embed.FS

const title = "Jaarstukken 2017"

// load builds the document from the printed tables.
func load() (*programme.Document, error) {
	year := budget.Column{Year: 2017}
	voor, na, realisatie := year, year, year
	voor.Stage, na.Stage, realisatie.Stage = budget.Begroting, budget.NaWijziging, budget.Realisatie
	doc := &programme.Document{
		Kind:         programme.Jaarstukken,
		Title:        title,
		Municipality: programme.Municipality{Name: "Lansingerland", Code: "GM1621"},
		Year:         2017,
		Unit:         budget.InThousands,
		Columns: []programme.PrintedColumn{
			{Column: budget.Column{Year: 2016, Stage: budget.Realisatie}, Heading: "Realisatie 2016"},
			{Column: voor, Heading: "Raming 2017 voor wijziging"},
			{Column: na, Heading: "Raming 2017 na wijziging"},
			{Column: realisatie, Heading: "Realisatie 2017"},
		},
		Comparison: &programme.ComparedColumns{Raming: na, Realisatie: realisatie, Heading: "Afwijking 2017"},
	}
	p3, err := loadProgramme()
	if err != nil {
		return nil, err
	}
	if err := loadOverview(doc, p3); err != nil {
		return nil, err
	}
	return doc, loadIndicators(doc)
}

// record is one row of a data file.
type record struct {
	file  string
	line  int
	cells []string
}

// role is the first cell, in two words: "gedrukt" and "lasten".
func (r record) role() (word, of string) {
	word, of, _ = strings.Cut(r.cells[0], " ")
	return word, of
}

func (r record) errorf(format string, args ...any) error {
	return fmt.Errorf("%s, line %d: %w", r.file, r.line, fmt.Errorf(format, args...))
}

// records reads a data file; lines that start with # are comments.
func records(name string) ([]record, error) {
	text, err := data.ReadFile("data/" + name)
	if err != nil {
		return nil, err
	}
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma, r.Comment, r.FieldsPerRecord, r.LazyQuotes = ';', '#', -1, true
	var out []record
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		line, _ := r.FieldPos(0)
		out = append(out, record{name, line, cells})
	}
}

// amount reads a cell in thousands of euros. These tables print a dash for
// nil: the afwijking beside it is "0", and the totals add up with it.
func (r record) amount(cell string) (budget.Amount, error) {
	if cell == "-" {
		return budget.Amount{}, nil
	}
	p, err := printed.Parse(cell, printed.Dutch, budget.InThousands)
	if err != nil {
		return budget.Amount{}, r.errorf("%q: %w", r.cells[1], err)
	}
	return p.Amount(), nil
}

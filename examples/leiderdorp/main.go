// Command leiderdorp shows part 1B, Zelfredzame inwoners, of the
// programmabegroting 2021 of the gemeente Leiderdorp: the goal, its four SMART
// goals, the activities below them, and the prestatie-indicatoren that hang on
// their numbers.
//
// The page from which the source was taken dropped the empty cells of the
// table. Thirteen of the twenty rows have fewer values than the table has
// columns; the program says which, and gives their values no column.
//
//	go run ./examples/leiderdorp            print everything
//	go run ./examples/leiderdorp -json      write the document as JSON
//	go run ./examples/leiderdorp -taal en   messages in English
package main

import (
	"embed"
	"errors"
	"fmt"
	"io"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/programme"
)

// The goals as a document and the indicators as a table: numbers, names and
// labels as printed, explanations in our own words. The name of programme 1 is
// cut off where the page prints the way to itself; the word for the level of 1B
// is not printed.
//
//go:embed data/document.json data/prestatie-indicatoren.txt
var data embed.FS

const tableFile = "data/prestatie-indicatoren.txt"

var shown = example.Example{Name: "leiderdorp", Load: load, Report: report}

func main() { shown.Main() }

func load() (*programme.Document, error) {
	doc, err := example.Read(data, "data/document.json")
	if err != nil {
		return nil, err
	}
	rows, err := example.Rows(data, tableFile)
	if err != nil {
		return nil, err
	}
	part := &doc.Programmes[0].Subdivisions[0]
	part.Indicators, err = example.Indicators(rows, func(_ *indicator.Indicator, heading, _ string) error {
		return errors.New("the heading announces no values")
	})
	if err != nil {
		return nil, err
	}
	return doc, addNotes(part.Indicators, rows)
}

// addNotes puts the notes under the table with the indicators that refer to
// them.
func addNotes(indicators []indicator.Indicator, rows []example.Row) error {
	for _, r := range rows {
		if r.Cells[0] != "noot" {
			continue
		}
		if len(r.Cells) != 3 {
			return r.Errorf("%d cells, want a sign and a text", len(r.Cells)-1)
		}
		used := false
		for i := range indicators {
			for j := range indicators[i].Footnotes {
				if note := &indicators[i].Footnotes[j]; note.Sign == r.Cells[1] {
					note.Text, used = r.Cells[2], true
				}
			}
		}
		if !used {
			return r.Errorf("no indicator refers to note %q", r.Cells[1])
		}
	}
	return nil
}

func report(w io.Writer, doc *programme.Document, lang finding.Language) error {
	fmt.Fprintf(w, "%s, %s: 1B Zelfredzame inwoners\n", doc.Municipality.Name, doc.Title)
	example.Print(w, "", "De naam van programma 1 staat zo afgebroken in de bron. Aan elk nummer hangen de indicatoren die het dragen.")
	part := &doc.Programmes[0].Subdivisions[0]
	printGoals(w, doc)
	headings, err := headings()
	if err != nil {
		return err
	}
	printTable(w, headings, part.Indicators)
	printUnaligned(w, headings, part.Indicators)
	printNotes(w, part.Indicators)
	return example.Findings(w, doc, lang)
}

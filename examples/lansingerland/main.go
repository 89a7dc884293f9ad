// Command lansingerland rebuilds programme 3, Maatschappelijke ondersteuning,
// of the jaarstukken 2017 of the gemeente Lansingerland from its leaf figures:
// the four tables of the chapter, what they contradict, how the gerealiseerd
// resultaat comes about, and the kengetallen.
//
//	go run ./examples/lansingerland            print everything
//	go run ./examples/lansingerland -json      write the document as JSON
//	go run ./examples/lansingerland -taal en   messages in English
package main

import (
	"fmt"
	"io"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/programme"
)

var shown = example.Example{Name: "lansingerland", Load: load, Report: report}

func main() { shown.Main() }

func report(w io.Writer, doc *programme.Document, lang finding.Language) error {
	p3, ok := doc.Overview().Find("3")
	if !ok {
		return fmt.Errorf("%s: no programme 3", doc.Title)
	}
	fmt.Fprintf(w, "%s %s, programma %s\n", doc.Municipality.Name, doc.Title, p3.Label())
	example.Print(w, "", "Bedragen %v. Elk totaal volgt uit de regels; een ander vermeld cijfer staat eronder:", doc.Unit)
	fmt.Fprintf(w, "≈ afronding verklaart het verschil   ≠ afronding verklaart het niet\n")
	if err := printTables(w, doc, p3); err != nil {
		return err
	}
	if err := printFindings(w, doc, lang); err != nil {
		return err
	}
	fmt.Fprintf(w, "\nHoe het gerealiseerd resultaat 2017 tot stand komt (%v)\n\n", doc.Unit)
	resultaat := p3.Figure(budget.Resultaat, budget.Column{Year: 2017, Stage: budget.Realisatie})
	if err := resultaat.WriteTree(w, doc.Unit, doc.Decimals); err != nil {
		return err
	}
	return printIndicators(w, doc)
}

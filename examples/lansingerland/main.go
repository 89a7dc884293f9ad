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
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

func main() {
	asJSON := flag.Bool("json", false, "write the document as JSON")
	language := flag.String("taal", "nl", "language of the messages: nl or en")
	flag.Parse()
	if err := run(os.Stdout, *asJSON, *language); err != nil {
		fmt.Fprintln(os.Stderr, "lansingerland:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, asJSON bool, language string) error {
	taal, err := validate.ParseLanguage(language)
	if err != nil {
		return err
	}
	doc, err := load()
	if err != nil {
		return err
	}
	if asJSON {
		return programme.Write(w, doc)
	}
	out := bufio.NewWriter(w)
	if err := report(out, doc, taal); err != nil {
		return err
	}
	return out.Flush()
}

func report(w io.Writer, doc *programme.Document, taal validate.Language) error {
	p3, ok := doc.Programme("3")
	if !ok {
		return fmt.Errorf("%s: no programme 3", doc.Title)
	}
	fmt.Fprintf(w, "%s %s, programma %s\n", doc.Municipality.Name, doc.Title, p3.Label())
	fmt.Fprintf(w, "Bedragen %v. Elk totaal is berekend uit de regels; waar het gedrukte cijfer anders is, staat het erachter:\n", doc.Unit)
	fmt.Fprintf(w, "≈ afronding verklaart het verschil   ≠ afronding verklaart het niet\n")
	if err := printTables(w, doc, p3); err != nil {
		return err
	}
	if err := printFindings(w, doc, taal); err != nil {
		return err
	}
	fmt.Fprintf(w, "\nHoe het gerealiseerd resultaat 2017 tot stand komt (%v)\n\n", doc.Unit)
	resultaat := p3.Figure(budget.Resultaat, budget.Column{Year: 2017, Stage: budget.Realisatie})
	if err := resultaat.WriteTree(w, doc.Unit, doc.Decimals); err != nil {
		return err
	}
	return printIndicators(w, doc)
}

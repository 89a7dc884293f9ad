// Command jaarstukken shows what complete jaarstukken hold beyond programmes:
// begrotingswijzigingen, incidental items, the balans, roll-forwards,
// kengetallen, the EMU-saldo, the annex by taakveld, and what is to be said of
// them.
//
// No municipality printed this document. Its figures are real, each part from
// the document of another municipality or year, which is named with it; the
// few sentences of the paragrafen are our own. So parts are not compared with
// each other: each stands in the columns of its own year.
//
//	go run ./examples/jaarstukken            print everything
//	go run ./examples/jaarstukken -json      write the document as JSON
//	go run ./examples/jaarstukken -taal en   messages in English
package main

import (
	"embed"
	"fmt"
	"io"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/programme"
)

//go:embed data/jaarstukken.json
var data embed.FS

var shown = example.Example{Name: "jaarstukken", Load: load, Report: report}

func main() { shown.Main() }

func load() (*programme.Document, error) {
	f, err := data.Open("data/jaarstukken.json")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return programme.Read(f)
}

func report(w io.Writer, doc *programme.Document, lang finding.Language) error {
	fmt.Fprintf(w, "%s\nBedragen %v, tenzij anders vermeld. Een ander vermeld cijfer staat onder het berekende:\n", doc.Title, doc.Unit)
	fmt.Fprintf(w, "≈ afronding verklaart het verschil   ≠ afronding verklaart het niet\n")
	p := printer{w: w, doc: doc, finances: doc.Overview().Finances()}
	for _, part := range []func(){p.sources, p.overview, p.amendments, p.incidental, p.balans, p.verlopen, p.emu, p.kengetallen, p.taakvelden} {
		part()
	}
	if p.err != nil {
		return p.err
	}
	return findings(w, doc, lang)
}

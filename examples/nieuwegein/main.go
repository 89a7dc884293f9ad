// Command nieuwegein shows what the gemeente Nieuwegein wants to reach in 2021
// with a programme of its begroting: themes, doelstellingen, relations with
// other programmes and partners, as a tree. The chapter has no figures. The
// document is valid all the same; the findings say what is not there.
//
//	go run ./examples/nieuwegein            print everything
//	go run ./examples/nieuwegein -json      write the document as JSON
//	go run ./examples/nieuwegein -taal en   messages in English
package main

import (
	"embed"
	"fmt"
	"io"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/outline"
	"github.com/bbvgo/bbv/internal/show"
	"github.com/bbvgo/bbv/programme"
)

// The chapter as an outline, to be laid beside the source.
//
//go:embed data/doelen.txt
var data embed.FS

var example = show.Example{Name: "nieuwegein", Load: load, Report: report}

func main() { example.Main() }

func load() (*programme.Document, error) {
	programmes, err := outline.Read(data, "data/doelen.txt")
	return &programme.Document{
		Kind: programme.Begroting, Title: "Begroting 2021", Year: 2021,
		Municipality: programme.Municipality{Name: "Nieuwegein", Code: "GM0356"},
		Programmes:   programmes,
	}, err
}

func report(w io.Writer, doc *programme.Document, lang finding.Language) error {
	fmt.Fprintf(w, "%s, %s: wat een programma wil bereiken\n", doc.Municipality.Name, doc.Title)
	fmt.Fprintln(w, "De bron drukt geen naam van het programma af, geen nummers en geen cijfers. Wat tussen vierkante haken staat, is")
	fmt.Fprintln(w, "een naam die hier gegeven is aan wat in de bron geen naam heeft; de rest is gedrukt.")
	if err := show.Tree(w, doc); err != nil {
		return err
	}
	fmt.Fprintf(w, "\nGeteld: %s\n", counts(doc))
	return show.Findings(w, doc, lang)
}

// counts says how much of each kind the tree holds.
func counts(doc *programme.Document) string {
	return fmt.Sprintf("%d thema's, %d doelen, %d activiteiten, %d indicatoren, %d relaties, %d partners",
		show.Count[programme.Subdivision](doc), show.Count[programme.Goal](doc), show.Count[programme.Activity](doc),
		show.Count[indicator.Indicator](doc), show.Count[programme.Relation](doc), show.Count[programme.Partner](doc))
}

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
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/programme"
)

// The chapter: names and labels as printed, explanations in our own words. The
// source prints neither a title nor the name of the programme nor any number of
// it, and stops before the activities.
//
//go:embed data/document.json
var data embed.FS

var shown = example.Example{Name: "nieuwegein", Load: load, Report: report}

func main() { shown.Main() }

func load() (*programme.Document, error) { return example.Read(data, "data/document.json") }

func report(w io.Writer, doc *programme.Document, lang finding.Language) error {
	fmt.Fprintf(w, "%s, %s: wat een programma wil bereiken\n", doc.Municipality.Name, doc.Title)
	example.Print(w, "", "De bron drukt geen naam van het programma af, geen nummers en geen cijfers. Wat tussen vierkante haken staat, is een naam die hier gegeven is aan wat in de bron geen naam heeft; de rest is gedrukt.")
	if err := example.Tree(w, doc); err != nil {
		return err
	}
	fmt.Fprintf(w, "\nGeteld: %s\n", counts(doc))
	return example.Findings(w, doc, lang)
}

// counts says how much of each kind the tree holds.
func counts(doc *programme.Document) string {
	return fmt.Sprintf("%d thema's, %d doelen, %d activiteiten, %d indicatoren, %d relaties, %d partners",
		example.Count[programme.Subdivision](doc), example.Count[programme.Goal](doc), example.Count[programme.Activity](doc),
		example.Count[indicator.Indicator](doc), example.Count[programme.Relation](doc), example.Count[programme.Partner](doc))
}

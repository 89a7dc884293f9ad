// Command leiden shows beleidsterrein 9A, Sociale binding en participatie, of
// the programmabegroting 2018 of the gemeente Leiden: the goal with its
// prestaties, and its six effectindicatoren with what was measured, what is
// aimed at until 2021, where the data come from and how each stands.
//
//	go run ./examples/leiden            print everything
//	go run ./examples/leiden -json      write the document as JSON
//	go run ./examples/leiden -taal en   messages in English
package main

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/programme"
)

// The goals as a document and the indicators as a table, of version 4.0.0.0.0
// of the begroting: numbers, names and labels as printed, explanations in our
// own words. The source has no name for programme 9.
//
//go:embed data/document.json data/effectindicatoren.txt
var data embed.FS

var shown = example.Example{Name: "leiden", Load: load, Report: report}

func main() { shown.Main() }

const year = 2018

func load() (*programme.Document, error) {
	doc, err := example.Read(data, "data/document.json")
	if err != nil {
		return nil, err
	}
	rows, err := example.Rows(data, "data/effectindicatoren.txt")
	if err != nil {
		return nil, err
	}
	goal := &doc.Programmes[0].Subdivisions[0].Goals[0] // the table has one group, "Doel 9A1 …"
	goal.Indicators, err = example.Indicators(rows, describe)
	return doc, err
}

// describe reads the columns that hold no values.
func describe(ind *indicator.Indicator, heading, cell string) error {
	if heading == "Bron" {
		ind.Source = cell
		return nil
	}
	return ind.Direction.UnmarshalText([]byte(cell))
}

func report(w io.Writer, doc *programme.Document, lang finding.Language) error {
	fmt.Fprintf(w, "%s, %s: 9A Sociale binding en participatie\n", doc.Municipality.Name, doc.Title)
	example.Print(w, "", "Tussen vierkante haken: een naam die niet gedrukt is, maar hier gegeven. De bron drukt geen bedragen af.")
	if err := example.Tree(w, doc); err != nil {
		return err
	}
	fmt.Fprintf(w, "\nEffectindicatoren: gemeten, streefwaarden, en het oordeel over %d\n", year)
	example.Print(w, "", "De richting (hoger is beter) is niet gedrukt; zij volgt uit het doel en uit streefwaarden boven wat gemeten is.")
	for _, ind := range programme.Each[indicator.Indicator](doc) {
		if err := printIndicator(w, ind); err != nil {
			return err
		}
	}
	return example.Findings(w, doc, lang)
}

func printIndicator(w io.Writer, ind *indicator.Indicator) error {
	fmt.Fprintln(w)
	example.Print(w, ind.Code+" ", "%s", ind.Name)
	example.Print(w, "  gemeten        ", "%s   (%s)", joined(ind.History()), ind.Source)
	var targets []string
	for _, t := range ind.Targets {
		targets = append(targets, fmt.Sprintf("%s (%d)", t.Value, t.Year))
	}
	example.Print(w, "  streefwaarden  ", "%s", strings.Join(targets, "  "))
	trend := ind.Trend()
	example.Print(w, "  verloop        ", "%v, %s van %d tot %d", trend.Course, signed(trend.Change.String()), trend.First.Measured(), trend.Last.Measured())
	assessment := ind.Assess(year)
	example.Print(w, "  oordeel        ", "%v", assessment)
	text, err := progress(assessment)
	example.Print(w, "  voortgang      ", "%s", text)
	return err
}

// progress says how much of the way to the target has been covered.
func progress(a indicator.Assessment) (string, error) {
	done, err := a.Progress(2, budget.HalfUp)
	base := fmt.Sprintf("%s (%d)", a.Base.Value, a.Base.Measured())
	if errors.Is(err, indicator.ErrNoDistance) {
		return "niet in een deel van de weg te zeggen: de eerste meting, " + base + ", voldeed al", nil
	}
	return fmt.Sprintf("%v%% van de weg van %s naar %s (%d)", done.Shift(2), base, a.Target.Value, a.Target.Year), err
}

func joined(history []indicator.Measurement) string {
	var texts []string
	for _, m := range history {
		texts = append(texts, fmt.Sprintf("%s (%d)", m.Value, m.Measured()))
	}
	return strings.Join(texts, "  ")
}

// signed writes a change with its sign and a decimal comma.
func signed(change string) string {
	change = strings.ReplaceAll(change, ".", ",")
	if change == "0" || strings.HasPrefix(change, "-") {
		return change
	}
	return "+" + change
}

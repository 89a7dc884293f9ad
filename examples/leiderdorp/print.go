package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/programme"
)

// printGoals prints goals and activities, below each what it is measured by.
func printGoals(w io.Writer, doc *programme.Document) {
	for b := range doc.GoalTree().All() {
		level := 0
		for p := b.Parent(); p != nil && p.Parent() != nil; p = p.Parent() {
			level++
		}
		indent := strings.Repeat("  ", level)
		switch b.Item().(type) {
		case *programme.Document:
			fmt.Fprintln(w)
		case *programme.Programme, *programme.Subdivision, *programme.Goal, *programme.Activity:
			example.Print(w, indent, "%s", b.Label())
			for ind := range b.MeasuredBy() {
				example.Print(w, indent+"  ∙ ", "%s", ind.Label())
			}
		case *indicator.Indicator:
			if !linked(b) {
				example.Print(w, indent+"∙ ", "%s (geen doel of activiteit heeft dit nummer)", b.Label())
			}
		}
	}
	fmt.Fprintf(w, "\nGeteld: %d doelen (1 Doel en 4 SMART doelen), %d activiteiten, %d indicatoren\n",
		example.Count[programme.Goal](doc), example.Count[programme.Activity](doc), example.Count[indicator.Indicator](doc))
}

// linked reports whether an indicator measures a goal or an activity.
func linked(b *programme.Branch) bool {
	for range b.Measures() {
		return true
	}
	return false
}

// aligned reports whether every value of an indicator stands in a column.
func aligned(ind indicator.Indicator) bool {
	return !slices.ContainsFunc(ind.Measurements, func(m indicator.Measurement) bool { return m.Column == "" })
}

const codeWidth = 6

// printTable prints the rows whose values fill all columns.
func printTable(w io.Writer, headings []string, indicators []indicator.Indicator) {
	fmt.Fprintln(w, "\nPrestatie-indicatoren waarvan elke waarde in een kolom staat (w = werkelijk, b = begroot)")
	t := example.Table{Hang: codeWidth, Columns: example.Headings(append([]string{""}, headings...)...)}
	for _, ind := range indicators {
		if !aligned(ind) {
			continue
		}
		cells := []string{fmt.Sprintf("%-*s%s", codeWidth, ind.Code, ind.Name)}
		for _, m := range ind.Measurements {
			cells = append(cells, m.Value.String())
		}
		for _, t := range ind.Targets {
			cells = append(cells, t.Value.String())
		}
		t.Rows = append(t.Rows, cells)
	}
	t.Write(w)
}

// printUnaligned prints the rows with fewer values than columns: the values in
// their order, and in how many ways they fit the columns.
func printUnaligned(w io.Writer, headings []string, indicators []indicator.Indicator) {
	indicators = slices.DeleteFunc(slices.Clone(indicators), aligned)
	fmt.Fprintln(w)
	example.Print(w, "", "Niet uit te lijnen: %d rijen met minder waarden dan de %d kolommen; de bron liet lege cellen weg en zegt niet welke", len(indicators), len(headings))
	for _, ind := range indicators {
		var values []string
		for _, m := range ind.Measurements {
			values = append(values, m.Value.String())
		}
		fmt.Fprintln(w)
		example.Print(w, fmt.Sprintf("%-*s", codeWidth, ind.Code), "%s", ind.Name)
		example.Print(w, strings.Repeat(" ", codeWidth), "%d waarden, %d manieren om ze te plaatsen: %s", len(values), choose(len(headings), len(values)), strings.Join(values, " | "))
	}
}

// choose returns in how many ways k of n columns can be filled in order.
func choose(n, k int) int {
	ways := 1
	for i := range k {
		ways = ways * (n - i) / (i + 1)
	}
	return ways
}

// headings returns the headings of the columns as printed.
func headings() ([]string, error) {
	rows, err := example.Rows(data, tableFile)
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		if r.Cells[0] == "opschriften" {
			return r.Cells[2:], nil
		}
	}
	return nil, fmt.Errorf("%s: no headings", tableFile)
}

func printNotes(w io.Writer, indicators []indicator.Indicator) {
	fmt.Fprintln(w, "\nNoten onder de tabel, in eigen woorden")
	for _, ind := range indicators {
		for _, note := range ind.Footnotes {
			example.Print(w, note.Sign+"  ", "bij %s %s: %s", ind.Code, ind.Name, note.Text)
		}
	}
}

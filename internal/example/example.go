// Package example reads, runs and prints what the examples have in common.
//
// Files, in the order in which data flows: rows.go and indicators.go read data files, page.go lays text and tables out on a
// page, example.go runs an example and prints.
package example

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/wrap"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// Example is one of the examples: how its document is made, and what is told
// about it.
type Example struct {
	Name   string
	Load   func() (*programme.Document, error)
	Report func(io.Writer, *programme.Document, finding.Language) error
}

// Main runs an example as a command, with the flags -json and -taal.
func (e Example) Main() {
	asJSON := flag.Bool("json", false, "write the document as JSON")
	language := flag.String("taal", "nl", "language of the messages: nl or en")
	flag.Parse()
	if err := e.Run(os.Stdout, *asJSON, *language); err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", e.Name, err)
		os.Exit(1)
	}
}

// Run writes the report, or the document as JSON.
func (e Example) Run(w io.Writer, asJSON bool, language string) error {
	var lang finding.Language
	if err := lang.UnmarshalText([]byte(language)); err != nil {
		return err
	}
	doc, err := e.Load()
	if err != nil {
		return err
	}
	if asJSON {
		return programme.Write(w, doc)
	}
	out := bufio.NewWriter(w)
	if err := e.Report(out, doc, lang); err != nil {
		return err
	}
	return out.Flush()
}

// Findings runs all rules and writes every finding, the worst first.
func Findings(w io.Writer, doc *programme.Document, lang finding.Language) error {
	report, err := validate.Run(context.Background(), doc, rules.All())
	if err != nil {
		return err
	}
	findings := report.AtLeast(finding.Info)
	count := map[finding.Severity]int{}
	for _, f := range findings {
		count[f.Severity]++
	}
	t := report.Tally
	summary := finding.Text{
		NL: "Bevindingen: %d fouten, %d waarschuwingen, %d ter informatie; %d cijfers vergeleken, waarvan %d exact en %d door afronding verklaard",
		EN: "Findings: %d errors, %d warnings, %d for information; %d figures compared, of which %d exact and %d explained by rounding",
	}
	fmt.Fprintln(w)
	Print(w, "", summary.In(lang),
		count[finding.Error], count[finding.Warning], count[finding.Info], t.Exact+t.Plausible+t.Impossible, t.Exact, t.Plausible)
	return Printer(lang).Print(w, findings...)
}

// Printer returns what findings are written with.
func Printer(lang finding.Language) finding.Printer {
	return finding.Printer{Language: lang, Brief: true, Width: wrap.Page}
}

// Tree writes the goal tree of every programme of a document.
func Tree(w io.Writer, doc *programme.Document) error {
	for b := range doc.GoalTree().Branches() {
		if _, err := fmt.Fprintln(w); err != nil {
			return err
		}
		if err := b.WriteTree(w); err != nil {
			return err
		}
	}
	return nil
}

// Count returns how often a document holds a T.
func Count[T any](doc *programme.Document) (n int) {
	for range programme.Each[T](doc) {
		n++
	}
	return n
}

// Figure returns a computed figure as the document prints figures, and, where
// the printed one differs, that on a line below it with a mark: ≈ where rounding
// explains the difference, ≠ where it does not. A figure without an outcome is
// "?".
func Figure(doc *programme.Document, computed budget.Calc, printed budget.Amount) (string, error) {
	c, ok := validate.Against(printed, doc.Step(), computed, doc.Step())
	if !ok {
		return "?", nil
	}
	a, err := budget.Print(c.Computed, doc.Decimals, doc.Unit, budget.HalfUp)
	if err != nil {
		return "", err
	}
	b, err := budget.Print(c.Printed, doc.Decimals, doc.Unit, budget.HalfUp)
	switch {
	case !c.Explained():
		return a.String() + "\n≠" + b.String(), err
	case !c.Difference().IsZero():
		return a.String() + "\n≈" + b.String(), err
	}
	return a.String(), err
}

package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// printTables prints the table of the programme and of each beleidsveld as
// the municipality lays them out.
func printTables(w io.Writer, doc *programme.Document, p3 *programme.Part) error {
	if err := printTable(w, doc, p3); err != nil {
		return err
	}
	for part := range p3.Parts() {
		if _, ok := part.Item().(*programme.Subdivision); !ok {
			continue
		}
		if err := printTable(w, doc, part); err != nil {
			return err
		}
	}
	return nil
}

// tableRow is a row of a table: a figure per column, computed or stated, and
// what is printed there.
type tableRow struct {
	label string
	part  *programme.Part
	side  budget.Side
	claim *programme.Claim
}

// rows lists the rows of the table of a part: the lines of each side, and
// then what is printed for the part itself.
func rows(part *programme.Part) []tableRow {
	var out []tableRow
	table := ""
	for _, side := range budget.Sides() {
		for line := range part.Parts() {
			if _, below := line.Item().(*programme.Subdivision); !below && line.Has(side) && !computes(side) {
				out = append(out, tableRow{line.Label(), line, side, firstClaim(line)})
			}
		}
		for _, claim := range part.Claims() {
			if table == "" {
				table = claim.Source.Table
			}
			if claim.Side == side && claim.Source.Table == table {
				out = append(out, tableRow{claim.Source.Row, part, side, claim})
			}
		}
	}
	return out
}

func computes(side budget.Side) bool { return side == budget.Saldo || side == budget.Resultaat }

func firstClaim(part *programme.Part) *programme.Claim {
	for _, claim := range part.Claims() {
		return claim
	}
	return nil
}

const labelWidth, figureWidth, cellWidth = 48, 8, 19

func printTable(w io.Writer, doc *programme.Document, part *programme.Part) error {
	lines := rows(part)
	if len(lines) == 0 {
		return fmt.Errorf("%s: no rows", part.Label())
	}
	fmt.Fprintf(w, "\n%s, bedragen %v\n", firstClaim(part).Source.Table, doc.Unit)
	printHeadings(w, doc)
	for _, r := range lines {
		text, err := r.text(doc)
		if err != nil {
			return err
		}
		fmt.Fprintln(w, text)
	}
	return nil
}

// printHeadings prints the headings over two lines, broken after the year.
func printHeadings(w io.Writer, doc *programme.Document) {
	headings := []string{}
	for _, column := range doc.Columns {
		headings = append(headings, doc.Label(column.Column))
	}
	headings = append(headings, doc.Comparison.Heading)
	var first, second []string
	for _, heading := range headings {
		words := append(strings.SplitN(heading, " ", 3), "")
		first, second = append(first, words[0]+" "+words[1]), append(second, words[2])
	}
	for _, line := range [][]string{first, second} {
		fmt.Fprintln(w, example.Line(labelWidth, -cellWidth, "", line...))
	}
}

// text returns the row as a line: its label, a cell per column, the afwijking.
func (r tableRow) text(doc *programme.Document) (string, error) {
	var cells []string
	add := func(computed budget.Calc, printed budget.Amount, none string) error {
		figure, mark, err := example.Figure(doc, computed, printed)
		if figure+mark == "0" {
			figure = none
		}
		cells = append(cells, fmt.Sprintf("%*s%s", figureWidth, figure, mark))
		return err
	}
	for _, column := range doc.Columns {
		computed := r.part.Figure(r.side, column.Column)
		printed, ok := r.claim.Amounts[column.Column]
		if !ok { // a line of leaves: what is printed is the figure itself
			printed, _ = computed.Amount()
		}
		if err := add(computed, printed, "-"); err != nil { // as the municipality prints nil, but for the last column
			return "", err
		}
	}
	err := add(r.part.Afwijking(r.side).Calc, *r.claim.Afwijking, "0")
	return example.Line(labelWidth, -cellWidth, r.label, cells...), err
}

// printFindings runs all rules: first what cannot be, then what rounding
// explains.
func printFindings(w io.Writer, doc *programme.Document, lang finding.Language) error {
	report, err := validate.Run(context.Background(), doc, rules.All())
	if err != nil {
		return err
	}
	t := report.Tally
	fmt.Fprintf(w, "\nBevindingen: %d vergelijkingen, waarvan %d exact, %d door afronding verklaard, %d onmogelijk\n",
		t.Exact+t.Plausible+t.Impossible, t.Exact, t.Plausible, t.Impossible)
	for _, f := range report.AtLeast(finding.Warning) {
		fmt.Fprintf(w, "\n%v %s  %s\n  → %s\n", f.Severity, f.Code, f.Message(lang), f.Remedy.In(lang))
	}
	fmt.Fprintf(w, "\nDoor afronding verklaard in programma 3\n")
	for _, f := range report.Findings {
		if f.Severity == finding.Info && strings.HasPrefix(f.Place.Path, "programmas[2]") {
			fmt.Fprintf(w, "  %s  %s\n", f.Code, f.Message(lang))
		}
	}
	return nil
}

// printIndicators prints the kengetallen with begroting, resultaat and unit.
func printIndicators(w io.Writer, doc *programme.Document) error {
	fmt.Fprintf(w, "\nKengetallen programma 3\n")
	for _, field := range doc.Programmes[2].Subdivisions {
		fmt.Fprintf(w, "\n%-110s %12s %12s  %s\n", field.Name, "begroting", "resultaat", "eenheid")
		for _, kengetal := range field.Indicators {
			fmt.Fprintf(w, "%-110s %12s %12s  %s\n", example.Shorten(kengetal.Name, 110),
				kengetal.Targets[0].Value, kengetal.Measurements[0].Value, unitOf(kengetal))
		}
	}
	return nil
}

func unitOf(kengetal indicator.Indicator) string {
	if kengetal.Unit == "" {
		return "aantal"
	}
	return kengetal.Unit
}

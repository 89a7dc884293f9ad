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

func printTable(w io.Writer, doc *programme.Document, part *programme.Part) error {
	lines := rows(part)
	if len(lines) == 0 {
		return fmt.Errorf("%s: no rows", part.Label())
	}
	fmt.Fprintf(w, "\n%s, bedragen %v\n", firstClaim(part).Source.Table, doc.Unit)
	t := example.Table{Label: 30, Cell: 12, Hang: 2, Columns: example.Headings("")} // the widths that hold for all four
	for _, column := range doc.Columns {
		t.Columns = append(t.Columns, example.Headings(doc.Label(column.Column))...)
	}
	t.Columns = append(t.Columns, example.Headings(doc.Comparison.Heading)...)
	for _, r := range lines {
		cells, err := r.cells(doc)
		if err != nil {
			return err
		}
		t.Rows = append(t.Rows, append([]string{r.label}, cells...))
	}
	t.Write(w)
	return nil
}

// cells returns a cell per column, and the afwijking.
func (r tableRow) cells(doc *programme.Document) (cells []string, err error) {
	add := func(computed budget.Calc, printed budget.Amount, none string) error {
		figure, err := example.Figure(doc, computed, printed)
		if figure == "0" {
			figure = none
		}
		cells = append(cells, figure)
		return err
	}
	for _, column := range doc.Columns {
		computed := r.part.Figure(r.side, column.Column)
		printed, ok := r.claim.Amounts[column.Column]
		if !ok { // a line of leaves: what is printed is the figure itself
			printed, _ = computed.Amount()
		}
		if err := add(computed, printed, "-"); err != nil { // as the municipality prints nil, but for the last column
			return nil, err
		}
	}
	err = add(r.part.Afwijking(r.side).Calc, *r.claim.Afwijking, "0")
	return cells, err
}

// printFindings runs all rules: first what cannot be, then what rounding
// explains.
func printFindings(w io.Writer, doc *programme.Document, lang finding.Language) error {
	report, err := validate.Run(context.Background(), doc, rules.All())
	if err != nil {
		return err
	}
	t := report.Tally
	fmt.Fprintln(w)
	example.Print(w, "", "Bevindingen: %d vergelijkingen, waarvan %d exact, %d door afronding verklaard, %d sluiten niet aan",
		t.Exact+t.Plausible+t.Impossible, t.Exact, t.Plausible, t.Impossible)
	if err := example.Printer(lang).Print(w, report.AtLeast(finding.Warning)...); err != nil {
		return err
	}
	fmt.Fprintf(w, "\nDoor afronding verklaard in programma 3\n")
	return printExplained(w, doc, lang, report)
}

// The headings of what rounding explains.
var explained = []finding.Text{
	{NL: "regel en plaats", EN: "rule and place"}, {NL: "vermeld", EN: "printed"}, {NL: "berekend", EN: "computed"},
	{NL: "verschil", EN: "difference"}, {NL: "ten hoogste", EN: "at most"},
}

// printExplained prints what rounding explains as a table: there is nothing to do about it.
func printExplained(w io.Writer, doc *programme.Document, lang finding.Language, report finding.Report) error {
	t := example.Table{Hang: 9}
	for _, heading := range explained {
		t.Columns = append(t.Columns, example.Headings(heading.In(lang))...)
	}
	for _, f := range report.Findings {
		if f.Severity != finding.Info || !strings.HasPrefix(f.Place.Path, "programmas[2]") {
			continue
		}
		bound, err := budget.Print(f.Figures.Bound, 1, doc.Unit, budget.HalfUp)
		if err != nil {
			return err
		}
		t.Rows = append(t.Rows, []string{f.Code + "  " + f.Place.String(), f.Printed, f.Computed, f.Difference, bound.String()})
	}
	t.Write(w)
	return nil
}

// printIndicators prints the kengetallen with begroting, resultaat and unit.
func printIndicators(w io.Writer, doc *programme.Document) error {
	fmt.Fprintf(w, "\nKengetallen programma 3\n")
	for _, field := range doc.Programmes[2].Subdivisions {
		t := example.Table{Label: 60, Cell: 9, Hang: 2, Columns: example.Headings(field.Name, "begroting", "resultaat")}
		t.Columns = append(t.Columns, example.Column{Heading: "eenheid", Left: true})
		for _, kengetal := range field.Indicators {
			t.Rows = append(t.Rows, []string{kengetal.Name, kengetal.Targets[0].Value.String(), kengetal.Measurements[0].Value.String(), unitOf(kengetal)})
		}
		fmt.Fprintln(w)
		t.Write(w)
	}
	return nil
}

func unitOf(kengetal indicator.Indicator) string {
	if kengetal.Unit == "" {
		return "aantal"
	}
	return kengetal.Unit
}

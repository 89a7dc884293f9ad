package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

// printTables prints the table of the programme and of each beleidsveld as
// the municipality lays them out.
func printTables(w io.Writer, doc *programme.Document, p3 *programme.Part) error {
	if err := printTable(w, doc, p3); err != nil {
		return err
	}
	for part := range p3.Parts() {
		if part.Kind() != programme.PartSubdivision {
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
			if line.Kind() != programme.PartSubdivision && line.Has(side) && !computes(side) {
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

const labelWidth, figureWidth, markWidth = 46, 9, 10

func printTable(w io.Writer, doc *programme.Document, part *programme.Part) error {
	lines := rows(part)
	if len(lines) == 0 {
		return fmt.Errorf("%s: no rows", part.Label())
	}
	fmt.Fprintf(w, "\n%s\n", firstClaim(part).Source.Table)
	printHeadings(w, doc)
	for _, r := range lines {
		fmt.Fprint(w, pad(r.label, labelWidth))
		for _, column := range doc.Columns {
			printed, ok := r.claim.Amounts.At(column.Column)
			if err := printCell(w, doc, r.part.Figure(r.side, column.Column), printed, ok); err != nil {
				return err
			}
		}
		if err := printCell(w, doc, r.part.Afwijking(r.side), *r.claim.Afwijking, true); err != nil {
			return err
		}
		fmt.Fprintln(w)
	}
	return nil
}

// printHeadings prints the headings over two lines, broken before the year.
func printHeadings(w io.Writer, doc *programme.Document) {
	headings := []string{}
	for _, column := range doc.Columns {
		headings = append(headings, column.Label())
	}
	headings = append(headings, doc.Comparison.Heading)
	for line := range 2 {
		fmt.Fprint(w, pad("", labelWidth))
		for _, heading := range headings {
			word, rest, _ := strings.Cut(heading, " ")
			fmt.Fprint(w, pad([]string{word, rest}[line], figureWidth+markWidth))
		}
		fmt.Fprintln(w)
	}
}

// printCell prints a computed figure and, where the printed one differs, that
// with a mark behind it.
func printCell(w io.Writer, doc *programme.Document, computed budget.Calc, printed budget.Amount, isPrinted bool) error {
	amount, ok := computed.Amount()
	if !ok {
		fmt.Fprintf(w, "%*s%s", figureWidth-1, "?", pad("", markWidth+1))
		return nil
	}
	figure, err := show(doc, amount)
	if err != nil {
		return err
	}
	mark := ""
	if c, ok := validate.Against(printed, doc.Step(), computed, doc.Step()); ok && isPrinted && c.Verdict() != validate.Exact {
		text, err := show(doc, printed)
		if err != nil {
			return err
		}
		mark = map[validate.Verdict]string{validate.Plausible: "≈", validate.Impossible: "≠"}[c.Verdict()] + text
	}
	fmt.Fprint(w, strings.Repeat(" ", max(0, figureWidth-1-len(figure))), figure, " ", pad(mark, markWidth))
	return nil
}

func show(doc *programme.Document, a budget.Amount) (string, error) {
	p, err := budget.Print(a, doc.Decimals, doc.Unit, budget.HalfUp)
	return p.String(), err
}

func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(s)))
}

// printFindings runs all rules: what cannot be, and what rounding explains.
func printFindings(w io.Writer, doc *programme.Document, taal validate.Language) error {
	report, err := validate.Run(doc, validate.Rules())
	if err != nil {
		return err
	}
	t := report.Tally
	fmt.Fprintf(w, "\nBevindingen\n\n%d vergelijkingen: %d exact, %d door afronding verklaard, %d onmogelijk, %d niet te maken\n",
		t.Exact+t.Plausible+t.Impossible+t.Unknown, t.Exact, t.Plausible, t.Impossible, t.Unknown)
	for _, f := range report.AtLeast(validate.Info) {
		fmt.Fprintf(w, "\n%v %s  %s\n", f.Severity, f.Code, f.Message(taal))
		if f.Severity > validate.Info {
			fmt.Fprintf(w, "  %s\n", f.Remedy.In(taal))
		}
	}
	return nil
}

// printIndicators prints the kengetallen with begroting, resultaat and unit.
func printIndicators(w io.Writer, doc *programme.Document) error {
	fmt.Fprintf(w, "\nKengetallen programma 3\n")
	for _, field := range doc.Programmes[2].Subdivisions {
		fmt.Fprintf(w, "\n%s %12s %12s  %s\n", pad(field.Name, 110), "begroting", "resultaat", "eenheid")
		for _, kengetal := range field.Indicators {
			fmt.Fprintf(w, "%s %12s %12s  %s\n", pad(shorten(kengetal.Name, 110), 110),
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

func shorten(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

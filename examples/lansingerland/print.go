package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
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

const labelWidth, figureWidth, markWidth = 46, 8, 9

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
	lines := [2]string{pad("", labelWidth), pad("", labelWidth)}
	for _, heading := range headings {
		words := append(strings.SplitN(heading, " ", 3), "")
		lines[0] += "  " + pad(words[0]+" "+words[1], figureWidth+markWidth)
		lines[1] += "  " + pad(words[2], figureWidth+markWidth)
	}
	for _, line := range lines {
		fmt.Fprintln(w, strings.TrimRight(line, " "))
	}
}

// text returns the row as a line: its label, a cell per column, the afwijking.
func (r tableRow) text(doc *programme.Document) (string, error) {
	line := pad(r.label, labelWidth)
	for _, column := range doc.Columns {
		computed := r.part.Figure(r.side, column.Column)
		printed, ok := r.claim.Amounts[column.Column]
		if !ok { // a line of leaves: what is printed is the figure itself
			printed, _ = computed.Amount()
		}
		cell, err := cellText(doc, computed, printed)
		if err != nil {
			return "", err
		}
		if strings.TrimSpace(cell) == "0" {
			cell = pad(align("-"), figureWidth+markWidth) // as the municipality prints nil, but for the last column
		}
		line += "  " + cell
	}
	cell, err := cellText(doc, r.part.Afwijking(r.side).Calc, *r.claim.Afwijking)
	return strings.TrimRight(line+"  "+cell, " "), err
}

// cellText returns a computed figure and, where the printed one differs, that
// with a mark before it.
func cellText(doc *programme.Document, computed budget.Calc, printed budget.Amount) (string, error) {
	c, ok := validate.Against(printed, doc.Step(), computed, doc.Step())
	if !ok {
		return pad(align("?"), figureWidth+markWidth), nil
	}
	figure, err := printAmount(doc, c.Computed)
	if err != nil {
		return "", err
	}
	claim, err := printAmount(doc, c.Printed)
	mark := ""
	switch {
	case !c.Explained():
		mark = " ≠" + claim
	case !c.Difference().IsZero():
		mark = " ≈" + claim
	}
	return pad(align(figure)+mark, figureWidth+markWidth), err
}

// align puts a figure to the right of its column.
func align(figure string) string {
	return strings.Repeat(" ", max(0, figureWidth-len(figure))) + figure
}

func printAmount(doc *programme.Document, a budget.Amount) (string, error) {
	p, err := budget.Print(a, doc.Decimals, doc.Unit, budget.HalfUp)
	return p.String(), err
}

func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(s)))
}

// printFindings runs all rules: first what cannot be, then what rounding
// explains.
func printFindings(w io.Writer, doc *programme.Document, lang finding.Language) error {
	report, err := validate.Run(doc, rules.All())
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

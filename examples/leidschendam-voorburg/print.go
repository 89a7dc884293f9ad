package main

import (
	"fmt"
	"io"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/programme"
)

func report(w io.Writer, doc *programme.Document, lang finding.Language) error {
	fmt.Fprintf(w, "%s, %s: taakveld 6.1 Samenkracht en burgerparticipatie\n", doc.Municipality.Name, doc.Title)
	example.Print(w, "", "Het nummer 6.1 staat niet in de bron: het is de code van het taakveld met deze naam in de landelijke lijst. Ook de naam van het programma staat er niet in. Tussen vierkante haken: een naam die hier gegeven is.")
	if err := example.Tree(w, doc); err != nil {
		return err
	}
	part := &doc.Programmes[0].Subdivisions[0]
	fmt.Fprintf(w, "\n%s: %s\n%s: %s\n", part.Investments.Heading, part.Investments.Text, part.Parties.Heading, part.Parties.Text)
	printYears(w, doc)
	if err := printCosts(w, doc); err != nil {
		return err
	}
	return example.Findings(w, doc, lang)
}

// reasons says, for each column in the order of printing, which rule tells
// what it holds.
var reasons = []string{
	"het voorvorig jaar, gerealiseerd (BBV art. 19, a)",
	"het vorige jaar, na wijziging (art. 19, a); of het gedrukte cijfer de wijzigingen bevat, zegt de bron niet",
	"het begrotingsjaar (art. 19, a)",
	"meerjarenraming (art. 22)",
	"meerjarenraming (art. 22)",
	"meerjarenraming (art. 22)",
}

// printYears says how the years of the columns are known.
func printYears(w io.Writer, doc *programme.Document) {
	fmt.Fprintln(w, "\nWelke kolom is welk jaar?")
	example.Print(w, "", "De bron drukt boven de tabel alleen Rekening en vijf keer Begroting af. Het begrotingsjaar is %d: zo heet het bestand waarin de bron staat, en de tekst spreekt over wat in %d gaat gebeuren. De wet schrijft voor welke jaren een begroting afdrukt; dat zijn er zes, één rekening en vijf ramingen, zoals hier:", doc.Year, doc.Year)
	for i, c := range doc.Columns {
		example.Print(w, fmt.Sprintf("  %d. %-9s → ", i+1, c.Heading), "%s: %s", c.Column.Label(), reasons[i])
	}
	example.Print(w, "", "Dat past bij de tekst: vanaf 2022 valt het bestedingsplan Langer Zelfstandig Wonen onder het taakveld, en de lasten stijgen in de derde kolom.")
}

// printCosts prints the table with the saldo as printed and as recomputed.
func printCosts(w io.Writer, doc *programme.Document) error {
	programmes, ok := doc.Overview().Find(doc.Programmes[0].Name)
	if !ok {
		return fmt.Errorf("%s: no programme", doc.Title)
	}
	var part *programme.Part
	for p := range programmes.Parts() {
		part = p
	}
	fmt.Fprintf(w, "\nWat mag het kosten? Bedragen %v\n", doc.Unit)
	t := example.Table{Columns: example.Headings("")}
	for _, c := range doc.Columns {
		t.Columns = append(t.Columns, example.Headings(fmt.Sprintf("%s (%d)", c.Heading, c.Column.Year))...)
	}
	for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
		if err := addRow(&t, doc, side.String(), func(c budget.Column) (budget.Amount, bool) { return part.Figure(side, c).Amount() }); err != nil {
			return err
		}
	}
	claim := doc.Programmes[0].Subdivisions[0].Claims[0]
	if err := addRow(&t, doc, claim.Source.Row, func(c budget.Column) (budget.Amount, bool) { a, ok := claim.Amounts[c]; return a, ok }); err != nil {
		return err
	}
	if err := addRow(&t, doc, "herberekend: baten − lasten", func(c budget.Column) (budget.Amount, bool) { return part.Figure(budget.Saldo, c).Amount() }); err != nil {
		return err
	}
	t.Write(w)
	example.Print(w, "", "De rij heet saldo van lasten en baten, maar het cijfer is baten − lasten: negatief waar de lasten hoger zijn.")
	return nil
}

// addRow adds a row of figures to a table.
func addRow(t *example.Table, doc *programme.Document, label string, figure func(budget.Column) (budget.Amount, bool)) error {
	cells := []string{label}
	for _, c := range doc.Columns {
		cell := "?"
		if amount, ok := figure(c.Column); ok {
			printed, err := budget.Print(amount, doc.Decimals, doc.Unit, budget.HalfUp)
			if err != nil {
				return err
			}
			cell = printed.String()
		}
		cells = append(cells, cell)
	}
	t.Rows = append(t.Rows, cells)
	return nil
}

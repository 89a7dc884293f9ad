package years_test

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/programme/years"
)

// voorbeeldstad makes a document of rows: number and name of a programme, and per column lasten and baten × € 1.000. Two
// programmes are called "Overig"; the rows are called the same in all.
func voorbeeldstad(kind programme.DocumentKind, columns []budget.Column, rows [][]string) (*programme.Document, error) {
	d := &programme.Document{Kind: kind, Year: 2023, Unit: budget.InThousands}
	for _, row := range rows {
		figures := row[2:]
		lasten, err := printed.Series(printed.Dutch, d.Unit, columns, figures[:len(columns)]...)
		if err != nil {
			return nil, err
		}
		baten, err := printed.Series(printed.Dutch, d.Unit, columns, figures[len(columns):]...)
		if err != nil {
			return nil, err
		}
		d.Programmes = append(d.Programmes, programme.Programme{Section: programme.Section{Number: row[0], Name: row[1],
			Lines: []programme.Line{{Name: "Lasten", Lasten: lasten}, {Name: "Baten", Baten: baten}}}})
	}
	return d, nil
}

// A begroting against the jaarstukken of its year: per programme and side what the realisatie deviates, the largest first.
// The begroting na wijziging, which the law has the realisatie compared with (BBV art. 28), is printed by the jaarstukken. One
// programme was renamed, and of one the page leaves the realised baten blank; neither is passed over.
func ExampleHistory_Deviations() {
	begroting, raming, realisatie := budget.MustParseColumn("2023-begroting"), budget.MustParseColumn("2023-na-wijziging"), budget.MustParseColumn("2023-realisatie")
	before, err := voorbeeldstad(programme.Begroting, []budget.Column{begroting}, [][]string{
		{"1", "Zorg", "9.500", "1.200"}, {"2", "Bouwen", "3.000", "2.800"}, {"3", "Overig", "500", "20"}, {"4", "Overig", "700", "0"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	after, err := voorbeeldstad(programme.Jaarstukken, []budget.Column{begroting, raming, realisatie}, [][]string{
		{"1", "Zorg", "9.500", "9.800", "10.650", "1.200", "1.250", "1.310"}, {"2", "Wonen", "3.000", "3.100", "2.450", "2.800", "2.900", ""},
		{"3", "Overig", "500", "500", "480", "20", "20", "20"}, {"4", "Overig", "700", "720", "760", "0", "0", "5"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	h, err := years.Dossier{Documents: []*programme.Document{before, after}}.Follow()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range h.Deviations(raming, realisatie, years.Programmes) {
		fmt.Printf("%-10s %-7v %11v %v\n", d.Subject.Label, d.Side, d, d.Effect())
		for leaf := range d.Missing() {
			fmt.Println("           niet gedrukt:", leaf.Label(), "-", leaf.Source().Column)
		}
	}
	for _, a := range h.Apart {
		fmt.Printf("%s %d: %v; misschien %q\n", a.Label, a.Years[0], a.Reason, a.Like)
	}
	// Output:
	// 1. Zorg    lasten    850.000 N nadeel
	// 2. Wonen   lasten    650.000 V voordeel
	// 1. Zorg    baten      60.000 V voordeel
	// 4. Overig  lasten     40.000 N nadeel
	// 3. Overig  lasten     20.000 V voordeel
	// 4. Overig  baten       5.000 V voordeel
	// 3. Overig  baten             0 neutraal
	// 2. Wonen   baten             ? neutraal
	//            niet gedrukt: Baten - Realisatie 2023
	// 2. Bouwen 2023: niet onder deze naam in elk document; misschien "2. Wonen"
	// 2. Wonen 2023: niet onder deze naam in elk document; misschien "2. Bouwen"
}

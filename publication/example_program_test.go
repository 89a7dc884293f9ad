package publication_test

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table"
)

// sitePage is a page as a site of a begroting has it: not well formed, with the same rows below every beleidsveld, a menu in a table,
// a figure that is left blank and a saldo in which two digits were swapped.
const sitePage = `<body><table><tr><td><a href=/>Home</a><td><a href=/programmas>Programma's</a></table>
<h2>Programma 3. Zorg</h2><p>Bedragen x &euro; 1.000
<table><tr><th><th>Rekening 2023<th>Begroting 2024<th>Begroting 2025
<tr><td><b>Jeugd</b><td><td><td>
<tr><td>Lasten<td>11.362<td>11.700<td>12.100
<tr><td>Baten<td>50<td>60<td>60
<tr><td>Saldo<td>-11.312<td>-11.640<td>-12.400
<tr><td><b>Werk en inkomen</b><td><td><td>
<tr><td>Lasten<td>14.295<td>14.800<td>
<tr><td>Baten<td>8.636<td>8.700<td>8.800
<tr><td>Saldo<td>-5.659<td>-6.100<td>
</table>`

var siteColumn = budget.MustParseColumn("2025-begroting")

// The backend of a site: the tables of a page become parts. Each has a key under which its page on the site stays, its saldo as it
// follows from lasten and baten, the saldo that the page prints, and what lacks where it does not follow. What is wrong is said.
func Example_site() {
	page, err := bbv.Read(context.Background(), "programma-3.html", strings.NewReader(sitePage))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range page.Report.AtLeast(finding.Error) {
		fmt.Println(f.Place, "gedrukt", f.Printed, "berekend", f.Computed)
	}
	made := page.Document(publication.Cover{Kind: programme.Begroting, Year: 2025})
	for _, n := range made.NotPlaced {
		fmt.Println("geen plaats voor", n.Label, n.Reason)
	}
	for part := range made.Document.Overview().All() {
		shown, lacks := map[string]any{"sleutel": part.Key()}, []string(nil)
		saldo := part.Figure(budget.Saldo, siteColumn)
		if a, ok := saldo.Amount(); ok {
			shown["saldo"] = a
		}
		if printed, ok := part.Printed(budget.Saldo, siteColumn); ok {
			shown["gedrukt"], _ = printed.Amount()
		}
		for _, labels := range saldo.Missing() {
			lacks = append(lacks, strings.Join(labels[max(len(labels)-2, 0):], ": "))
			shown["ontbreekt"] = lacks
		}
		if err := json.NewEncoder(os.Stdout).Encode(shown); err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// Programma 3. Zorg › Saldo › Begroting 2025 gedrukt -12.400 berekend -12.040
	// {"ontbreekt":["Baten programma's: wat het document niet bevat","Lasten Werk en inkomen: Lasten","Lasten programma's: wat het document niet bevat"],"sleutel":""}
	// {"ontbreekt":["Baten programma's: wat het document niet bevat","Lasten Werk en inkomen: Lasten","Lasten programma's: wat het document niet bevat"],"sleutel":"programmas"}
	// {"ontbreekt":["Lasten Werk en inkomen: Lasten"],"sleutel":"programmas/3"}
	// {"gedrukt":"-12400000","saldo":"-12040000","sleutel":"programmas/3/onderdelen/jeugd"}
	// {"saldo":"-12100000","sleutel":"programmas/3/onderdelen/jeugd/regels/lasten"}
	// {"saldo":"60000","sleutel":"programmas/3/onderdelen/jeugd/regels/baten"}
	// {"ontbreekt":["Lasten Werk en inkomen: Lasten"],"sleutel":"programmas/3/onderdelen/werk-en-inkomen"}
	// {"ontbreekt":["Lasten: Lasten"],"sleutel":"programmas/3/onderdelen/werk-en-inkomen/regels/lasten"}
	// {"saldo":"8800000","sleutel":"programmas/3/onderdelen/werk-en-inkomen/regels/baten"}
}

// A begroting built and printed: every sum on the page adds up to the last digit (2.060,4 and 11.060,4 come to 13.120,8, which
// is printed as 13.121), rows are called the same in every beleidsveld, and where a figure lacks, so does what follows from it.
func Example_begroting() {
	columns := []budget.Column{budget.MustParseColumn("2025-begroting"), budget.MustParseColumn("2026-meerjarenraming")}
	var wrong error
	row := func(cells ...string) budget.Series {
		s, err := printed.Series(printed.Dutch, budget.InThousands, columns, cells...)
		wrong = cmp.Or(wrong, err)
		return s
	}
	d := &programme.Document{Kind: programme.Begroting, Year: 2025, Unit: budget.InThousands,
		Columns: []programme.PrintedColumn{{Column: columns[0]}, {Column: columns[1]}},
		Programmes: []programme.Programme{
			{Section: programme.Section{Number: "1", Name: "Zorg", Subdivisions: []programme.Subdivision{
				{Kind: "beleidsveld", Section: programme.Section{Name: "Jeugd", Lines: []programme.Line{
					{Name: "Personeel", Lasten: row("2.060,4", "2.100")},
					{Name: "Overige", Lasten: row("11.060,4", "11.400,4")},
					{Name: "Rijk", Baten: row("60", "")}, // nobody knows yet
				}}},
				{Kind: "beleidsveld", Section: programme.Section{Name: "Werk", Lines: []programme.Line{
					{Name: "Personeel", Lasten: row("1.200", "1.250")},
					{Name: "Rijk", Baten: row("8.636", "8.700")},
				}}}}}},
			{Section: programme.Section{Number: "2", Name: "Wonen", Lines: []programme.Line{{Name: "Leges", Lasten: row("0", "0"), Baten: row("700", "710")}}}},
		}}
	tables, err := publication.LayAdditive(d)
	if err = cmp.Or(wrong, err); err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range tables[:2] {
		if err := table.Write(os.Stdout, t, table.FormatMarkdown); err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// Overzicht van baten en lasten
	//
	// bedragen x € 1.000
	//
	// |  | Begroting 2025 lasten | Begroting 2025 baten | Begroting 2025 saldo | Raming 2026 lasten | Raming 2026 baten | Raming 2026 saldo |
	// | --- | ---: | ---: | ---: | ---: | ---: | ---: |
	// | 1. Zorg | 14.321 | 8.696 | -5.625 | 14.750 |  |  |
	// | 2. Wonen | 0 | 700 | 700 | 0 | 710 | 710 |
	// | Subtotaal programma's | 14.321 | 9.396 | -4.925 | 14.750 |  |  |
	// | Totaal saldo van baten en lasten | 14.321 | 9.396 | -4.925 | 14.750 |  |  |
	// | Resultaat |  |  | -4.925 |  |  |  |
	// 1\. Zorg
	//
	// bedragen x € 1.000
	//
	// |  | Begroting 2025 | Raming 2026 |
	// | --- | ---: | ---: |
	// | Jeugd | 13.121 | 13.500 |
	// | Werk | 1.200 | 1.250 |
	// | Totaal lasten | 14.321 | 14.750 |
	// | Jeugd | 60 |  |
	// | Werk | 8.636 | 8.700 |
	// | Totaal baten | 8.696 |  |
	// | Saldo van baten en lasten | -5.625 |  |
}

// indicatorPage prints indicators as pages do: the year of a measurement in the cell, one name twice, a figure that is not known yet,
// a column that is no value and a value that is none.
const indicatorPage = `<h3>Wat willen we bereiken?</h3><table>
<tr><th>Indicator<th>Eenheid<th>Richting<th>Nulmeting<th>Realisatie 2023<th>Doel 2024<th>Wie
<tr><td>Wachttijd<td>minuten<td>lager<td>12 (2021)<td>9,5<td>max. 10<td>balie
<tr><td>Wachttijd<td>minuten<td>lager<td>4,0 (2021)<td>nnb<td>max. 3<td>
<tr><td>2.1 Sociale cohesie<td>score<td>hoger<td>5,8 (2020)<td>5,9<td>6,1<td>
<tr><td>2.2 Meldingen overlast<td>aantal<td><td>1.204 (2021)<td>veel<td>1.000<td>
</table>`

// Indicators of a page: what is measured, how it stands against its target, and what could not be read.
func ExampleIndicators() {
	page, err := bbv.Read(context.Background(), "indicatoren.html", strings.NewReader(indicatorPage))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range page.Tables {
		list, refused := publication.Indicators(publication.Cover{}, &t.Understanding)
		for _, ind := range list {
			fmt.Printf("%s %s (%s): %v\n", ind.Code, ind.Name, ind.Unit, ind.Assess(2024))
		}
		for _, r := range refused {
			for _, at := range r.Cells {
				cell := t.Understanding.Table.Cell(at.Row, at.Column).Text
				fmt.Printf("niet gelezen: %q in %q, %q: %v\n", cell, r.Label, t.Understanding.Table.Column(at.Column), r.Reason)
			}
		}
	}
	// Output:
	// Wachttijd (minuten): op koers: 9,5 (2023), streefwaarde max. 10 (2024)
	//  Wachttijd (minuten): nog niet meetbaar (maar één meting: koers niet te bepalen): 4,0 (2021), streefwaarde max. 3 (2024)
	// 2.1 Sociale cohesie (score): achter: 5,9 (2023), streefwaarde 6,1 (2024)
	// 2.2 Meldingen overlast (aantal): geen oordeel (richting onbekend): 1.204 (2021), streefwaarde 1.000 (2024)
	// niet gelezen: "balie" in "Wachttijd", "Wie": kolom onbekend
	// niet gelezen: "veel" in "2.2 Meldingen overlast", "Realisatie 2023": onleesbaar
}

package publication_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

const total3 = `Programma 3. Maatschappelijke ondersteuning, bedragen x € 1.000

| | Raming na wijziging | Realisatie |
|---|--:|--:|
| Lasten | 35.984 | 33.976 |
| Baten | 10.510 | 8.855 |
| Saldo | -25.474 | -25.121 |
| Inwoners | 61.164 | 61.601 |
`

const overview = `Overzicht van baten en lasten, bedragen x € 1.000

| | Realisatie 2017 lasten | Realisatie 2017 baten | Realisatie 2017 saldo |
|---|--:|--:|--:|
| 3. Maatschappelijke ondersteuning | 34.915 | 9.793 | -25.121 |
| 6. Grondzaken | 29.842 | 30.053 | 211 |
| Algemene uitkeringen | 0 | 57.747 | 57.747 |
| Overhead | 13.398 | 179 | -13.219 |
`

// understand reads the tables of a text.
func understandAll(text string) (all []*understand.Understanding) {
	for printed, err := range read.Markdown(strings.NewReader(text), table.Limits{}) {
		if err != nil {
			panic(err)
		}
		u, err := understand.Understand(context.Background(), printed, understand.Given{})
		if err != nil {
			panic(err)
		}
		all = append(all, &u)
	}
	return all
}

var cover = publication.Cover{Kind: programme.Jaarstukken, Municipality: programme.Municipality{Name: "Lansingerland"}, Year: 2017}

// A table becomes a document: lasten and baten are leaf figures, the saldo is a claim, the year that the columns do not name
// stands on the cover, and what is no lasten and no baten is listed.
func ExampleAssemble() {
	made := publication.Assemble(cover, understandAll(total3))
	p := made.Document.Programmes[0]
	for _, line := range p.Lines {
		fmt.Println(p.Number, p.Name, "–", line.Name, len(line.Lasten), len(line.Baten))
	}
	fmt.Println(made.Document.Columns)
	for _, n := range made.NotPlaced {
		fmt.Println(n.Label, "–", n.Reason, n.Cells)
	}
	// Output:
	// 3 Maatschappelijke ondersteuning – Lasten 2 0
	// 3 Maatschappelijke ondersteuning – Baten 0 2
	// [{2017-na-wijziging Raming na wijziging} {2017-realisatie Realisatie}]
	// Inwoners – zijde onbekend [{3 0} {3 1}]
}

// A programme of the overview and its own table are one programme. Where they print different figures, its own are leaves and
// those of the overview are claims, for package validate to compare.
func ExampleAssemble_merge() {
	d := publication.Assemble(cover, understandAll(overview+"\n"+total3)).Document
	realisatie := budget.Column{Year: 2017, Stage: budget.Realisatie}
	fmt.Println(len(d.Programmes), d.Overhead.Name, d.Dekkingsmiddelen.AlgemeneUitkeringen.Name)
	p := d.Programmes[0]
	fmt.Printf("%v: %n\n", p.Lines[0].Name, p.Lines[0].Lasten[realisatie])
	for _, c := range p.Claims {
		fmt.Printf("%s: %v %n\n", c.Source.Table, c.Side, c.Amounts[realisatie])
	}
	// Output:
	// 2 Overhead Algemene uitkeringen
	// Lasten: 33.976.000
	// Overzicht van baten en lasten: lasten 34.915.000
	// Overzicht van baten en lasten: baten 9.793.000
	// Overzicht van baten en lasten: saldo -25.121.000
	// Programma 3. Maatschappelijke ondersteuning: saldo -25.121.000
}

// Every figure says where it stands in the document.
func ExamplePlaced() {
	tables := understandAll(total3)
	made := publication.Assemble(cover, tables)
	for _, p := range made.Placed[:3] {
		amount, _ := made.Document.At(p.Path)
		fmt.Printf("%s: %s = %n\n", tables[p.Table].Table.Cell(p.Cell.Row, p.Cell.Column).Text, p.Path, amount)
	}
	// Output:
	// 35.984: programmas[0].regels[0].lasten.2017-na-wijziging = 35.984.000
	// 33.976: programmas[0].regels[0].lasten.2017-realisatie = 33.976.000
	// 10.510: programmas[0].regels[1].baten.2017-na-wijziging = 10.510.000
}

// A goal with its activities, and an indicator that measures it, in the programme that the captions name.
func ExampleAssemble_indicators() {
	made := publication.Assemble(cover, understandAll(`Programma 9. Meedoen: doelen

| Wat willen we bereiken? | Wat gaan we daarvoor doen? |
|---|---|
| Sociale binding is hoog | Buurthuizen openhouden |
| | Vrijwilligers zoeken |

Programma 9. Meedoen: indicatoren

| | Eenheid | Realisatie 2016 | Realisatie 2017 | Streefwaarde 2018 | Bron |
|---|---|---|---|---|---|
| Doel Sociale binding is hoog | | | | | |
| Inwoners die mantelzorg verlenen | % | 17 | 18 | minimaal 19 | Stadsenquête |
`))
	goal := made.Document.Programmes[0].Goals[0]
	fmt.Println(goal.Name, "–", goal.Activities[0].Name, "–", goal.Activities[1].Name)
	for _, i := range goal.Indicators {
		fmt.Println(i.Name, i.Unit, i.Source, i.Assess(2018))
	}
	fmt.Println(len(made.NotPlaced), "not placed")
	// Output:
	// Sociale binding is hoog – Buurthuizen openhouden – Vrijwilligers zoeken
	// Inwoners die mantelzorg verlenen % Stadsenquête op koers: 18 (2017), streefwaarde minimaal 19 (2018)
	// 0 not placed
}

// Three amounts of € 1.400 print as 1 each and their sum as 4. Additively one of them, it does not matter which, prints as 2.
func ExampleLayAdditive() {
	jaar := budget.Column{Year: 2020, Stage: budget.Realisatie}
	line := func(name string) programme.Line {
		return programme.Line{Name: name, Lasten: budget.Series{jaar: budget.Euros(1_400)}}
	}
	doc := &programme.Document{Unit: budget.InThousands, Columns: []programme.PrintedColumn{{Column: jaar}},
		Programmes: []programme.Programme{{Section: programme.Section{Name: "Zorg", Lines: []programme.Line{line("Jeugd"), line("Wmo"), line("Werk")}}}}}
	additive, err := publication.LayAdditive(doc)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range []table.Table{publication.Lay(doc)[1], additive[1]} {
		if err := table.Write(os.Stdout, t, table.FormatCSV); err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// Zorg
	// bedragen x € 1.000
	// ;Realisatie 2020
	// Jeugd;1
	// Wmo;1
	// Werk;1
	// Totaal lasten;4
	// Saldo van baten en lasten;-4
	// Zorg
	// bedragen x € 1.000
	// ;Realisatie 2020
	// Jeugd;2
	// Wmo;1
	// Werk;1
	// Totaal lasten;4
	// Saldo van baten en lasten;-4
}

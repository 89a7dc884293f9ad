package publication_test

import (
	"context"
	"errors"
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

const total3 = `Programma 3, bedragen x € 1.000

| | Raming 2017 na wijziging | Realisatie 2017 |
|---|--:|--:|
| Lasten | 35.984 | 33.976 |
| Baten | 10.510 | 8.855 |
| Saldo | -25.474 | -25.121 |
`

// A printed table becomes a programme of the model: lasten and baten are leaf figures, the saldo is a claim.
func ExampleProgramme() {
	for printed, err := range read.Markdown(strings.NewReader(total3), table.Limits{}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		u, err := understand.Understand(context.Background(), printed, understand.Given{})
		if err != nil {
			fmt.Println(err)
			return
		}
		p, err := publication.Programme(&u)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, line := range p.Lines {
			fmt.Println(line.Name, len(line.Lasten), len(line.Baten))
		}
		realisatie := budget.Column{Year: 2017, Stage: budget.Realisatie}
		fmt.Printf("%v: %n\n", p.Claims[0].Side, p.Claims[0].Amounts[realisatie])
	}
	// Output:
	// Lasten 2 0
	// Baten 0 2
	// saldo: -25.121.000
}

// A document of one programme, of which the table gives unit and columns.
func ExampleDocument() {
	for printed := range read.Markdown(strings.NewReader(total3), table.Limits{}) {
		u, err := understand.Understand(context.Background(), printed, understand.Given{})
		if err != nil {
			fmt.Println(err)
			return
		}
		doc, err := publication.Document(&u, programme.Jaarstukken, programme.Municipality{Name: "Lansingerland"}, 2017)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(doc.Unit, doc.Columns)
		fmt.Println(doc.Overview().Figure(budget.Saldo, doc.Columns[1].Column))
	}
	// Output:
	// x € 1.000 [{2017-na-wijziging Raming 2017 na wijziging} {2017-realisatie Realisatie 2017}]
	// Saldo overzicht van baten en lasten = Baten overzicht van baten en lasten − Lasten overzicht van baten en lasten = -25.121.000
}

func ExampleModelError() {
	text := total3 + "| Inwoners | 61.164 | 61.601 |\n"
	for printed := range read.Markdown(strings.NewReader(text), table.Limits{}) {
		u, err := understand.Understand(context.Background(), printed, understand.Given{})
		if err != nil {
			fmt.Println(err)
			return
		}
		_, err = publication.Programme(&u)
		var refused *publication.ModelError
		fmt.Println(errors.As(err, &refused), err)
	}
	// Output: true table: row 3, Inwoners: it is not known whether this is lasten, baten or something else
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

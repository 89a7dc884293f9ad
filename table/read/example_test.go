package read_test

import (
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
)

// The beleidsveld Jeugd of Lansingerland, jaarstukken 2017, as the text of its page has it.
const jeugd = `Beleidsveld: Jeugd bedragen x €1000
Realisatie 2016 Raming 2017 na wijziging Realisatie 2017 Afwijking 2017
Totaal lasten 11.425 11.948 12.016 -68
Totaal baten 33 35 50 15
Saldo -11.391 -11.914 -11.967 -53
`

func first(text string) table.Table {
	for t, err := range read.Text(strings.NewReader(text), table.Limits{}) {
		if err != nil {
			fmt.Println(err)
		}
		return t
	}
	return table.Table{}
}

func ExampleText() {
	t := first(jeugd)
	fmt.Println(t.Caption, "-", t.UnitLine)
	fmt.Println(t.Column(1), "-", t.Rows[2].Label.Text, "-", t.Cell(2, 1).Text, "at", t.Cell(2, 1).At)
	// Output:
	// Beleidsveld: Jeugd - Beleidsveld: Jeugd bedragen x €1000
	// Raming 2017 na wijziging - Saldo - -11.914 at 5:15
}

func ExampleMarkdown() {
	text := "Wat mag het kosten?\n\n| Taakveld 6.1 | 2022 | 2023 |\n|---|---|---|\n| Lasten | 13.716 | 13.267 |\n"
	for t, err := range read.Markdown(strings.NewReader(text), table.Limits{}) {
		fmt.Println(t.Caption, t.Corner.Text, t.Cell(0, 1).Text, err)
	}
	// Output: Wat mag het kosten? Taakveld 6.1 13.267 <nil>
}

func ExampleCSV() {
	text := "(bedragen x € 1.000);;\nOmschrijving;2022;2023\nLasten;13.716;13.267\n"
	for t, err := range read.CSV(strings.NewReader(text), table.Limits{}) {
		fmt.Println(t.UnitLine, t.Column(0), t.Cell(0, 0).Text, err)
	}
	// Output: (bedragen x € 1.000) 2022 13.716 <nil>
}

func ExampleJSON() {
	text := `{"unit": "x € 1.000", "columns": ["2022"], "rows": [{"label": "Lasten", "values": [13716]}]}`
	for _, err := range read.JSON(strings.NewReader(text), table.Limits{}) {
		fmt.Println(err)
	}
	// Output: table: 1:84: a cell as a text is expected: figures are quoted, as printed at "13716"
}

func Example_limits() {
	text := "| a | 2024 |\n|---|---|\n" + strings.Repeat("| Lasten | 5 |\n", 100)
	for _, err := range read.Markdown(strings.NewReader(text), table.Limits{Rows: 50}) {
		fmt.Println(err)
	}
	// Output: 51:1: more than 50 rows in one table: split the input, or raise the limit
}

func ExampleSniff() {
	fmt.Println(read.Sniff("begroting.csv", nil), read.Sniff("-", []byte("<table>")))
	// Output: csv html
}

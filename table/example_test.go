package table_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
)

// The beleidsveld Jeugd of Lansingerland, jaarstukken 2017, as the text of its page has it.
const jeugd = `Beleidsveld: Jeugd bedragen x €1000
Realisatie 2016 Raming 2017 na wijziging Realisatie 2017 Afwijking 2017
Totaal lasten 11.425 11.948 12.016 -68
Totaal baten 33 35 50 15
Saldo -11.391 -11.914 -11.967 -53
`

func first(text string) table.Table {
	for t, err := range table.Text(strings.NewReader(text), table.Limits{}) {
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
	fmt.Println(t.Column(1), "-", t.Rows[2].Label.Text, "-", t.Cell(2, 1))
	// Output:
	// Beleidsveld: Jeugd - Beleidsveld: Jeugd bedragen x €1000
	// Raming 2017 na wijziging - Saldo - {-11.914 5:15}
}

func ExampleUnderstand() {
	u := table.Understand(first(jeugd), table.Given{})
	fmt.Println(u.Unit.Unit)
	fmt.Println(u.Convention)
	for _, c := range u.Columns {
		if column, ok := c.Column(); ok {
			fmt.Println(column)
		} else {
			fmt.Println(c.Kind)
		}
	}
	for _, f := range u.Families {
		fmt.Printf("%s: %s (%d exact, %d within rounding)\n", f.Rule, f.Formula, f.Exact, f.Within)
	}
	// Output:
	// x € 1.000
	// lasten positief, baten positief, saldo = baten - lasten, afwijking + = voordeel
	// 2016-realisatie
	// 2017-na-wijziging
	// 2017-realisatie
	// afwijking
	// saldo: Saldo = − Totaal lasten + Totaal baten (0 exact, 3 within rounding)
	// saldo: Saldo = Totaal lasten + Totaal baten (1 exact, 0 within rounding)
	// afwijking: Afwijking 2017 = Raming 2017 na wijziging − Realisatie 2017 (1 exact, 0 within rounding)
	// afwijking: Afwijking 2017 = − Raming 2017 na wijziging + Realisatie 2017 (1 exact, 0 within rounding)
	// afwijking: Afwijking 2017 = − Raming 2017 na wijziging + Realisatie 2017 (1 exact, 0 within rounding)
}

func ExampleUnderstanding_Sums() {
	wrong := strings.Replace(jeugd, "12.016", "12.106", 1)
	u := table.Understand(first(wrong), table.Given{})
	s, err := u.Sums()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, conflict := range s.Diagnose().Conflicts {
		best := conflict.Accusations[0]
		cell := s.Cells[best.Figures[0]]
		fmt.Printf("%s, %s: %s, probably %s (%s)\n", u.Rows[cell.Row].Label, u.Columns[cell.Column].Label,
			u.Table.Cell(cell.Row, cell.Column).Text, best.Remedies[0][0].To, best.Remedies[0][0].Slip)
	}
	// Output:
	// Totaal lasten, Realisatie 2017: 12.106, probably 12.016 (swapped-digits)
}

func ExampleUnderstanding_Restyle() {
	u := table.Understand(first(jeugd), table.Given{})
	millions := budget.InMillions
	t, err := u.Restyle(table.Profile{Baten: table.SignNegative, Saldo: table.SaldoSom, Unit: &millions, Decimals: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	t.Caption, t.UnitLine = "", ""
	_ = table.Write(os.Stdout, t, table.FormatText)
	// Output:
	//                Realisatie 2016  Raming 2017 na wijziging  Realisatie 2017  Afwijking 2017
	// -------------  ---------------  ------------------------  ---------------  --------------
	// Totaal lasten             11,4                      11,9             12,0            -0,1
	// Totaal baten               0,0                       0,0             -0,1             0,0
	// Saldo                     11,4                      11,9             12,0            -0,1
}

func ExampleWrite() {
	t := first(jeugd)
	t.Caption, t.UnitLine = "", ""
	_ = table.Write(os.Stdout, t, table.FormatMarkdown)
	// Output:
	// |  | Realisatie 2016 | Raming 2017 na wijziging | Realisatie 2017 | Afwijking 2017 |
	// | --- | ---: | ---: | ---: | ---: |
	// | Totaal lasten | 11.425 | 11.948 | 12.016 | -68 |
	// | Totaal baten | 33 | 35 | 50 | 15 |
	// | Saldo | -11.391 | -11.914 | -11.967 | -53 |
}

func ExampleMarkdown() {
	text := "Wat mag het kosten?\n\n| Taakveld 6.1 | 2022 | 2023 |\n|---|---|---|\n| Lasten | 13.716 | 13.267 |\n"
	for t, err := range table.Markdown(strings.NewReader(text), table.Limits{}) {
		fmt.Println(t.Caption, t.Corner.Text, t.Cell(0, 1).Text, err)
	}
	// Output: Wat mag het kosten? Taakveld 6.1 13.267 <nil>
}

func ExampleCSV() {
	text := "(bedragen x € 1.000);;\nOmschrijving;2022;2023\nLasten;13.716;13.267\n"
	for t, err := range table.CSV(strings.NewReader(text), table.Limits{}) {
		fmt.Println(t.UnitLine, t.Column(0), t.Cell(0, 0).Text, err)
	}
	// Output: (bedragen x € 1.000) 2022 13.716 <nil>
}

func ExampleJSON() {
	text := `{"unit": "x € 1.000", "columns": ["2022"], "rows": [{"label": "Lasten", "values": [13716]}]}`
	for _, err := range table.JSON(strings.NewReader(text), table.Limits{}) {
		fmt.Println(err)
	}
	// Output: table: 1:84: a cell as a string is expected: figures are quoted, as printed at "13716"
}

func ExampleLimits() {
	text := "| a | 2024 |\n|---|---|\n" + strings.Repeat("| Lasten | 5 |\n", 100)
	for _, err := range table.Markdown(strings.NewReader(text), table.Limits{Rows: 50}) {
		fmt.Println(err)
	}
	// Output: 51:1: more than 50 rows in one table: split the input, or raise the limit
}

func ExampleGrid_Table() {
	row := func(texts ...string) table.GridRow {
		var r table.GridRow
		for _, s := range texts {
			r.Cells = append(r.Cells, table.Cell{Text: s})
		}
		return r
	}
	g := table.Grid{Rows: []table.GridRow{row("Reserves (x € 1.000)"), row("", "1-1-2024", "31-12-2024"), row("Algemene reserve", "8.099", "8.750")}}
	t, ok := g.Table()
	fmt.Println(ok, t.UnitLine, "|", t.Column(1), "|", t.Cell(0, 1).Text)
	// Output: true Reserves (x € 1.000) | 31-12-2024 | 8.750
}

func ExampleSniff() {
	fmt.Println(table.Sniff("begroting.csv", nil), table.Sniff("-", []byte("<table>")))
	// Output: csv html
}

func ExampleSignConvention_Archetype() {
	u := table.Understand(first(jeugd), table.Given{})
	fmt.Println(u.Convention.Archetype(), u.Convention.Evidence)
	// Output: C saldo = baten − lasten: 0 saldi hold exactly, 3 within rounding, 0 do not
}

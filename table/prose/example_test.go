package prose_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/prose"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

func ExampleRead() {
	for _, s := range prose.Read("Zie artikel 12.\n\nIn 2017 daalde de bijdrage van ruim € 2,3 miljoen naar € 1.250.000,-.") {
		for _, n := range s.Numerals {
			amount, _ := n.Amount()
			fmt.Printf("%v %s = %n\n", n.At, n.Text, amount)
		}
	}
	// Output:
	// 3:37 € 2,3 miljoen = 2.300.000
	// 3:56 € 1.250.000,- = 1.250.000
}

func ExampleSentence_Mistakes() {
	text := "De lasten dalen van € 12.016.000 naar € 11.948.000, een daling van € 86.000 (0,6%)."
	for _, s := range prose.Read(text) {
		for _, m := range s.Mistakes() {
			fmt.Println(m.Numeral.At, m.Text().In(finding.Dutch))
			fmt.Println(m.Text().In(finding.English))
		}
	}
	// Output:
	// 1:68 € 86.000, maar het verschil van € 12.016.000 en € 11.948.000 is € 68.000
	// € 86.000, but the difference of € 12.016.000 and € 11.948.000 is € 68.000
}

// Programma 3 of the jaarstukken 2017 of Lansingerland, and sentences about it of which two are wrong.
func ExampleCompare() {
	page := `Beleidsveld: Jeugd
bedragen x € 1.000

|              | Realisatie 2016 | Raming 2017 na wijziging | Realisatie 2017 |
|--------------|----------------:|-------------------------:|----------------:|
| Totaal lasten | 11.425 | 11.948 | 12.016 |
| Totaal baten | 33 | 35 | 50 |
| Saldo | -11.391 | -11.914 | -11.967 |

De werkelijke lasten van Jeugd bedragen in 2017 € 12,0 miljoen en de baten € 50.000. Het saldo van Jeugd kwam in 2016
uit op € 11,9 miljoen. In 2017 is het gerealiseerde saldo van Jeugd bijna € 12 miljoen voordelig.
`
	var tables []*understand.Understanding
	for t, err := range read.Markdown(strings.NewReader(page), table.Limits{}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		u, _ := understand.Understand(context.Background(), t, understand.Given{})
		tables = append(tables, &u)
	}
	sentences := prose.Read(page)
	matches, _ := prose.Compare(context.Background(), sentences, tables)
	for _, m := range matches {
		n, u := sentences[m.Sentence].Numerals[m.Numeral], tables[m.Table]
		row, column := u.Names(m.Cell)
		fmt.Printf("%v %s: %s, %s %s, %v\n", n.At, n.Text, row, column, u.Table.Cell(m.Cell.Row, m.Cell.Column).Text, m.Agrees)
	}
	// Output:
	// 10:49 € 12,0 miljoen: Totaal lasten, Realisatie 2017 12.016, true
	// 10:76 € 50.000: Totaal baten, Realisatie 2017 50, true
	// 11:8 € 11,9 miljoen: Saldo, Realisatie 2016 -11.391, false
	// 11:75 € 12 miljoen: Saldo, Realisatie 2017 -11.967, false
}

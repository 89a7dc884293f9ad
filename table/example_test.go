package table_test

import (
	"fmt"
	"os"
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

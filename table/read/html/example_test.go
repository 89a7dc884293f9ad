package html_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/html"
	"github.com/bbvgo/bbv/table/understand"
)

func ExampleRead() {
	page := `<h2>Jeugd</h2><p>bedragen x € 1.000</p>
<table><tr><th></th><th>Raming 2017 na wijziging</th><th>Realisatie 2017</th></tr>
<tr><td>Totaal lasten</td><td>11.948</td><td>12.016</td></tr>
<tr><td>Totaal baten</td><td>35</td><td>50</td></tr>
<tr><td>Saldo</td><td>-11.914</td><td>-11.967</td></tr></table>`
	for t, err := range html.Read(strings.NewReader(page), table.Limits{}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		u, err := understand.Understand(context.Background(), t, understand.Given{})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(t.Caption)
		fmt.Println(u.Unit.Unit)
		fmt.Println(u.Convention)
		fmt.Println(len(u.Identities), "sums")
	}
	// Output:
	// Jeugd
	// x € 1.000
	// lasten positief, baten positief, saldo = baten - lasten
	// 2 sums
}

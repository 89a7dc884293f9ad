package understand_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
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

func ExampleUnderstand() {
	u, err := understand.Understand(context.Background(), first(jeugd), understand.Given{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(u.Unit.Unit)
	fmt.Println(u.Convention)
	for _, c := range u.Columns {
		if column, ok := c.Column(); ok {
			fmt.Println(column)
		} else {
			fmt.Println(c.Kind)
		}
	}
	told := map[int]bool{}
	for _, id := range u.Identities {
		if f := u.Families[id.Family]; !told[id.Family] {
			told[id.Family] = true
			fmt.Printf("%s: %s (%d exact, %d within rounding)\n", f.Rule, u.Formula(id).NL, f.Exact, f.Within)
		}
	}
	// Output:
	// x € 1.000
	// lasten positief, baten positief, saldo = baten - lasten, afwijking + = voordeel
	// 2016-realisatie
	// 2017-na-wijziging
	// 2017-realisatie
	// afwijking
	// afwijking: Afwijking 2017 = Raming 2017 na wijziging − Realisatie 2017 (1 exact, 0 within rounding)
	// afwijking: Afwijking 2017 = − Raming 2017 na wijziging + Realisatie 2017 (2 exact, 0 within rounding)
	// saldo: Saldo = − Totaal lasten + Totaal baten (1 exact, 3 within rounding)
}

func ExampleUnderstanding_Sums() {
	wrong := strings.Replace(jeugd, "12.016", "12.106", 1)
	u, err := understand.Understand(context.Background(), first(wrong), understand.Given{})
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := u.Sums(context.Background())
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, verdict := range s.Verdicts {
		if verdict == rounding.Impossible {
			fmt.Println(u.Formula(u.Identities[i]).NL)
		}
	}
	for _, conflict := range u.Conflicts {
		best := conflict.Suspects[0]
		row, column := u.Names(best.Cell)
		printed, _ := u.Value(best.Cell)
		fmt.Printf("%s, %s: %s, probably %s (%s)\n", row, column, printed, best.Meant, u.CauseOf(best.Cell, best.Meant).Word)
	}
	// Output:
	// Afwijking 2017 = − Raming 2017 na wijziging + Realisatie 2017
	// Saldo = − Totaal lasten + Totaal baten
	// Totaal lasten, Realisatie 2017: 12.106, probably 12.016 (swapped-digits)
}

func ExampleSignConvention_Archetype() {
	u, err := understand.Understand(context.Background(), first(jeugd), understand.Given{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(u.Convention.Archetype(), u.Convention.Evidence)
	// Output: C saldo = baten - lasten: 34 bits
}

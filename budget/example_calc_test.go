package budget_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// jeugd returns the figures of the beleidsveld Jeugd, realisatie
// 2017 of Lansingerland.
func jeugd() (lasten, baten budget.Calc) {
	row := func(label string, euros int64) budget.Calc {
		return budget.Stated(label, budget.Euros(euros), budget.Source{Table: "Beleidsveld: Jeugd", Row: label})
	}
	lasten = budget.Computed("Totaal lasten",
		budget.Plus(row("Directe lasten", 11_362_000)),
		budget.Plus(row("Doorbelasting", 653_000)),
		budget.Plus(row("Kapitaallasten", 1_000)))
	return lasten, row("Totaal baten", 50_000)
}

func ExampleCalc() {
	lasten, baten := jeugd()
	saldo := budget.Computed("Saldo", budget.Plus(baten), budget.Minus(lasten))
	amount, ok := saldo.Amount()
	fmt.Println(amount, ok)
	fmt.Println(saldo)
	fmt.Println(lasten.Formula())
	// Output:
	// -11966000 true
	// Saldo = Totaal baten − Totaal lasten = -11.966.000
	// Totaal lasten = Directe lasten + Doorbelasting + Kapitaallasten
}

func ExampleStated() {
	baten := budget.Stated("Totaal baten", budget.Euros(50_000), budget.Source{Table: "Beleidsveld: Jeugd"})
	fmt.Println(baten, "-", baten.Source())
	// Output: Totaal baten = 50.000 - Beleidsveld: Jeugd
}

func ExampleNotStated() {
	lasten := budget.Computed("Lasten",
		budget.Plus(budget.Stated("Directe lasten", budget.Euros(11_362_000), budget.Source{})),
		budget.Plus(budget.NotStated("Kapitaallasten", budget.Source{})))
	_, ok := lasten.Amount()
	fmt.Println(ok, lasten)
	// Output: false Lasten = Directe lasten + Kapitaallasten = ?
}

func ExampleComputed() {
	lasten, _ := jeugd()
	fmt.Println(lasten)
	// Output: Totaal lasten = Directe lasten + Doorbelasting + Kapitaallasten = 12.016.000
}

func ExampleCombine() {
	figures := map[budget.Side]budget.Calc{
		budget.Saldo:       budget.Stated("Saldo", budget.Euros(-25_121_000), budget.Source{}),
		budget.Toevoeging:  budget.Stated("Toevoeging", budget.Euros(13_000), budget.Source{}),
		budget.Onttrekking: budget.Stated("Onttrekking", budget.Euros(397_000), budget.Source{}),
	}
	fmt.Println(budget.Combine("Resultaat", budget.Resultaat, func(side budget.Side) (budget.Calc, bool) {
		c, has := figures[side]
		return c, has
	}))
	// Output: Resultaat = Saldo − Toevoeging + Onttrekking = -24.737.000
}

func ExampleCalc_Terms() {
	lasten, baten := jeugd()
	for term, minus := range budget.Computed("Saldo", budget.Plus(baten), budget.Minus(lasten)).Terms() {
		fmt.Println(term.Label(), minus)
	}
	// Output:
	// Totaal baten false
	// Totaal lasten true
}

func ExampleCalc_Leaves() {
	lasten, baten := jeugd()
	for leaf, minus := range budget.Computed("Saldo", budget.Plus(baten), budget.Minus(lasten)).Leaves() {
		amount, _ := leaf.Amount()
		fmt.Printf("%-14s %10n minus=%t\n", leaf.Label(), amount, minus)
	}
	// Output:
	// Totaal baten       50.000 minus=false
	// Directe lasten 11.362.000 minus=true
	// Doorbelasting     653.000 minus=true
	// Kapitaallasten      1.000 minus=true
}

// Two rows are called "Directe lasten"; the labels above them tell which one the document leaves blank.
func ExampleCalc_Missing() {
	row := func(figures budget.Series) budget.Term {
		return budget.Plus(figures.Stated("Directe lasten", budget.MustParseColumn("2017-realisatie"), budget.Source{}))
	}
	jeugd := budget.Computed("Lasten Jeugd", row(budget.Series{budget.MustParseColumn("2017-realisatie"): budget.Euros(11_362_000)}))
	werk := budget.Computed("Lasten Werk en inkomen", row(nil))
	lasten := budget.Computed("Lasten programma 3", budget.Plus(jeugd), budget.Plus(werk))
	for leaf, labels := range lasten.Missing() {
		fmt.Println(strings.Join(labels, " › "), "-", leaf.Source().Column)
	}
	// Output: Lasten programma 3 › Lasten Werk en inkomen › Directe lasten - Realisatie 2017
}

func ExampleCalc_WriteTree() {
	lasten, baten := jeugd()
	saldo := budget.Computed("Saldo", budget.Plus(baten), budget.Minus(lasten))
	if err := saldo.WriteTree(os.Stdout, budget.InThousands, 0); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Saldo                   -11.966
	// ├─ + Totaal baten            50  Beleidsveld: Jeugd, Totaal baten
	// └─ − Totaal lasten       12.016
	//    ├─ + Directe lasten   11.362  Beleidsveld: Jeugd, Directe lasten
	//    ├─ + Doorbelasting       653  Beleidsveld: Jeugd, Doorbelasting
	//    └─ + Kapitaallasten        1  Beleidsveld: Jeugd, Kapitaallasten
}

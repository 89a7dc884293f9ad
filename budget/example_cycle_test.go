package budget_test

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/budget"
)

func ExampleColumn() {
	columns := []budget.Column{
		{Year: 2017, Stage: budget.Realisatie},
		{Year: 2016, Stage: budget.Realisatie},
		{Year: 2017, Stage: budget.NaWijziging},
	}
	slices.SortFunc(columns, budget.Column.Compare)
	for _, column := range columns {
		fmt.Println(column, "-", column.Label())
	}
	// Output:
	// 2016-realisatie - Realisatie 2016
	// 2017-na-wijziging - Begroting 2017 na wijziging
	// 2017-realisatie - Realisatie 2017
}

func ExampleParseColumn() {
	column, err := budget.ParseColumn("2017-realisatie")
	fmt.Println(column.Year, column.Stage, err)
	_, err = budget.ParseColumn("2017-rekening")
	fmt.Println(err)
	// Output:
	// 2017 realisatie <nil>
	// parse column "2017-rekening": at offset 5: want a stage after the year: one of begroting, na-wijziging, realisatie, meerjarenraming, prognose
}

func ExampleStage() {
	var stage budget.Stage
	err := stage.UnmarshalText([]byte("na-wijziging"))
	fmt.Println(stage, err, stage == budget.NaWijziging)
	fmt.Println(budget.Stage(13))
	// Output:
	// na-wijziging <nil> true
	// Stage(13)
}

func ExampleSide() {
	for _, side := range []budget.Side{budget.Lasten, budget.Toevoeging, budget.Baten, budget.Onttrekking} {
		fmt.Println(side, side.Burdens())
	}
	// Output:
	// lasten true
	// toevoeging true
	// baten false
	// onttrekking false
}

// Programme 3 of Lansingerland, 2017, x € 1.000: less spent than estimated is
// favourable.
func ExampleSide_Afwijking() {
	raming := budget.Stated("Raming", budget.Euros(35_984_000), budget.Source{})
	realisatie := budget.Stated("Realisatie", budget.Euros(33_976_000), budget.Source{})
	lasten := budget.Lasten.Afwijking("Afwijking lasten", raming, realisatie)
	fmt.Println(lasten)
	fmt.Println(lasten.Calc)
	// Output:
	// 2.008.000 V
	// Afwijking lasten = Raming − Realisatie = 2.008.000
}

// Less received than estimated is not.
func ExampleAfwijking() {
	raming := budget.Stated("Raming", budget.Euros(10_510_000), budget.Source{})
	realisatie := budget.Stated("Realisatie", budget.Euros(8_855_000), budget.Source{})
	baten := budget.Baten.Afwijking("Afwijking baten", raming, realisatie)
	amount, ok := baten.Amount()
	fmt.Println(baten, amount, ok, baten.Effect())
	// Output: 1.655.000 N -1655000 true nadeel
}

func ExampleEffect() {
	for _, effect := range []budget.Effect{budget.Voordeel, budget.Nadeel, budget.Neutraal} {
		fmt.Println(effect)
	}
	// Output:
	// voordeel
	// nadeel
	// neutraal
}

func ExampleSeries() {
	lasten := budget.Series{
		budget.MustParseColumn("2017-realisatie"): budget.Euros(33_976_000),
		budget.MustParseColumn("2016-realisatie"): budget.Euros(33_955_000),
	}
	for _, column := range lasten.Columns() {
		fmt.Printf("%v %n\n", column, lasten[column])
	}
	_, ok := lasten[budget.MustParseColumn("2018-realisatie")]
	fmt.Println("2018:", ok)
	text, err := json.Marshal(lasten)
	fmt.Println(string(text), err)
	// Output:
	// 2016-realisatie 33.955.000
	// 2017-realisatie 33.976.000
	// 2018: false
	// {"2016-realisatie":"33955000","2017-realisatie":"33976000"} <nil>
}

func ExampleSource() {
	source := budget.Source{Document: "Jaarstukken 2017", Table: "Totaal Programma 3", Row: "Totaal lasten"}
	fmt.Println(source)
	// Output: Jaarstukken 2017, Totaal Programma 3, Totaal lasten
}

package years_test

import (
	"fmt"
	"os"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/programme/years"
)

// What programme 6 of Geldrop-Mierlo did not spend of its begroting na wijziging,
// year after year.
func Example() {
	dossier := years.Dossier{Documents: []*programme.Document{geldrop(2017), geldrop(2019), geldrop(2021)}}
	h, err := dossier.Follow()
	if err != nil {
		fmt.Println(err)
		return
	}
	zorg, _ := h.Find(years.Programmes, "6. Zorg, welzijn en cultuur")
	for _, year := range h.Years {
		d := zorg.Deviation(budget.Lasten, budget.Column{Year: year, Stage: budget.NaWijziging}, budget.Column{Year: year, Stage: budget.Realisatie})
		percentage, err := d.Percentage(1, budget.HalfUp)
		if err != nil {
			fmt.Println(err)
			return
		}
		value, _ := percentage.Value()
		fmt.Printf("%d %v %v %v%%\n", year, d, d.Effect(), value)
	}
	run := zorg.Run(budget.Lasten, budget.NaWijziging, decimal.NewFromInt(3))
	fmt.Println(run.Effect, run.Years, "without", run.Absent)
	// Output:
	// 2017 1.035.000 V voordeel 7%
	// 2019 619.000 V voordeel 3.7%
	// 2021 517.000 V voordeel 3.1%
	// voordeel [2017 2019 2021] without [2018 2020]
}

// Programme 9 became programme 8, with its words in another order. Names that are
// not the same are not taken for the same, until somebody says so.
func ExampleDossier_Follow() {
	dossier := years.Dossier{Documents: []*programme.Document{geldrop(2017), geldrop(2019)}}
	show := func() {
		h, err := dossier.Follow()
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, a := range h.Apart {
			if a.Years[0] == 2017 {
				fmt.Printf("%s: %v (%s)\n", a.Label, a.Reason, a.Like)
			}
		}
	}
	show()
	fmt.Println()
	dossier.Same = [][]string{{"Natuur, milieu en duurzaamheid", "Duurzaamheid, natuur en milieu"}}
	show()
	// Output:
	// 5. Sociale zaken en armoedebeleid: niet onder deze naam in elk document (5. Werk en inkomen)
	// 8. Democratisch bestuur: niet onder deze naam in elk document (4. Bestuur en bestuurlijke samenwerking)
	// 9. Natuur, milieu en duurzaamheid: niet onder deze naam in elk document (8. Duurzaamheid, natuur en milieu)
	// 12. Financiën en belastingen: niet in elk document ()
	//
	// 5. Sociale zaken en armoedebeleid: niet onder deze naam in elk document (5. Werk en inkomen)
	// 8. Democratisch bestuur: niet onder deze naam in elk document (4. Bestuur en bestuurlijke samenwerking)
	// 12. Financiën en belastingen: niet in elk document ()
}

// A deviation explains itself down to the printed figures.
func ExampleSubject_Deviation() {
	text, err := os.ReadFile("../../examples/lansingerland/testdata/document.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	doc, err := programme.Parse(text)
	if err != nil {
		fmt.Println(err)
		return
	}
	h, err := years.Dossier{Documents: []*programme.Document{doc}}.Follow()
	if err != nil {
		fmt.Println(err)
		return
	}
	zorg, _ := h.Find(years.Programmes, "3. Maatschappelijke ondersteuning")
	d := zorg.Deviation(budget.Toevoeging, budget.MustParseColumn("2017-begroting"), budget.MustParseColumn("2017-realisatie"))
	fmt.Println(d, d.Effect())
	d = zorg.Deviation(budget.Onttrekking, budget.MustParseColumn("2017-na-wijziging"), budget.MustParseColumn("2017-realisatie"))
	if err := d.WriteTree(os.Stdout, budget.InThousands, 0); err != nil {
		fmt.Println(err)
	}
	// Output:
	// 0 neutraal
	// Afwijking onttrekking 3. Maatschappelijke ondersteuning  -107
	// ├─ + Onttrekking 3. Maatschappelijke ondersteuning        397
	// │  └─ + Onttrekking reserves                              397  Jaarstukken 2017, Totaal Programma 3,
	// │                                                              Onttrekking reserves, Realisatie 2017
	// └─ − Onttrekking 3. Maatschappelijke ondersteuning        504
	//    └─ + Onttrekking reserves                              504  Jaarstukken 2017, Totaal Programma 3,
	//                                                                Onttrekking reserves, Raming 2017 na
	//                                                                wijziging
}

// Sliedrecht in 2023, as it delivered its begroting and its jaarrekening to CBS,
// with the number of inhabitants that CBS gives (examples/nederland/sample.txt).
func ExampleDeviation_PerInhabitant() {
	sport := iv3.MustParseTaakveld("5.2")
	figures := func(stage budget.Stage, lasten, baten int64) years.TaakveldFigures {
		return years.TaakveldFigures{
			Title: "Iv3 " + stage.String() + " 2023", Column: budget.Column{Year: 2023, Stage: stage}, Step: budget.Euros(1000),
			Amounts: []iv3.TaakveldAmount{
				{Side: budget.Lasten, Taakveld: sport, Amount: budget.Euros(lasten)},
				{Side: budget.Baten, Taakveld: sport, Amount: budget.Euros(baten)},
			},
		}
	}
	h, err := years.Dossier{
		Deliveries:  []years.TaakveldFigures{figures(budget.Begroting, 1_893_000, 1_081_000), figures(budget.Realisatie, 2_331_000, 1_199_000)},
		Inhabitants: map[int]int{2023: 26184},
	}.Follow()
	if err != nil {
		fmt.Println(err)
		return
	}
	for s := range h.Of(years.Taakvelden) {
		for _, side := range []budget.Side{budget.Lasten, budget.Baten, budget.Saldo} {
			d := s.Deviation(side, budget.MustParseColumn("2023-begroting"), budget.MustParseColumn("2023-realisatie"))
			per, err := d.PerInhabitant(2, budget.HalfUp)
			if err != nil {
				fmt.Println(err)
				return
			}
			fmt.Printf("%s %v: %v, € %.2n per inwoner\n", s.Label, side, d, per)
		}
	}
	// Output:
	// 5.2 Sportaccommodaties lasten: 438.000 N, € -16,73 per inwoner
	// 5.2 Sportaccommodaties baten: 118.000 V, € 4,51 per inwoner
	// 5.2 Sportaccommodaties saldo: 320.000 N, € -12,22 per inwoner
}

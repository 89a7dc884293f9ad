package iv3_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/controls"
	"github.com/bbvgo/bbv/iv3/delivery"
)

func ExampleDelivery_Write() {
	d := &delivery.Delivery{
		Unit:    budget.InEuros,
		Meta:    delivery.Metadata{Layer: iv3.Gemeente, Number: "9999", Name: "Voorbeeldstad", Year: 2026, Status: delivery.Begroting, Date: "2025-11-12T10:15:00", FinancialPackage: "x", ExportSoftware: "y"},
		Contact: delivery.Contact{Name: "A. Voorbeeld", Email: "a@example.nl", Phone: "0"},
	}
	lines, err := iv3.MustFor(iv3.Gemeente, 2026).FillCategorieen([]iv3.TaakveldAmount{
		{Side: budget.Lasten, Taakveld: iv3.MustParseTaakveld("0.9"), Amount: budget.Euros(50_000)},
		{Side: budget.Baten, Taakveld: iv3.MustParseTaakveld("0.10"), Amount: budget.Euros(50_000)},
	})
	if err == nil {
		err = d.SetAmounts(lines)
	}
	if err == nil {
		err = d.Write(os.Stdout)
	}
	if err != nil {
		panic(err)
	}
	// Output:
	// {"metadata":{"overheidslaag":"Gemeente","overheidsnummer":"9999","overheidsnaam":"Voorbeeldstad","boekjaar":2026,"periode":0,"status":"Begroting","datum":"2025-11-12T10:15:00","details_openbaar":false,"financieel_pakket":"x","export_software":"y"},
	// "contact":{"naam":"A. Voorbeeld","email":"a@example.nl","telefoon":"0"},
	// "data":{
	// "lasten":[
	// {"taakveld":"0.9","categorie":"2.1","bedrag":50000}],
	// "baten":[
	// {"taakveld":"0.10","categorie":"7.1","bedrag":50000}],
	// "balans_lasten":[],
	// "balans_baten":[],
	// "balans_standen":[],
	// "kengetallen":[],
	// "beleidsindicatoren":[]}}
}

func ExamplePlausibility() {
	text := `{"data":{"lasten":[{"taakveld":"0.1","categorie":"1.1","bedrag":100}],"baten":[{"taakveld":"0.7","categorie":"4.3.1","bedrag":160}]}}`
	d, err := delivery.Read(strings.NewReader(text), delivery.ReadOptions{Unit: budget.InThousands})
	if err != nil {
		panic(err)
	}
	for _, r := range controls.Plausibility(d, iv3.MustFor(iv3.Gemeente, 2026), controls.DefaultTolerances(d.Unit)) {
		if r.Control == "PF006" {
			fmt.Println(r.Control, r.Found, "allowed", r.Tolerance.Max, "passed", r.Passed, "official", r.Tolerance.Official)
		}
	}
	// Output: PF006 60 allowed 50 passed false official true
}

func ExampleCrosswalk_Convert() {
	x, err := iv3.NewCrosswalk[iv3.Taakveld](iv3.Gemeente, 2024, 2025)
	if err != nil {
		panic(err)
	}
	old := iv3.MustParseTaakveld("6.2")
	amounts := map[iv3.Taakveld]budget.Amount{old: budget.Euros(1_000_000)}
	if _, err := x.Convert(amounts, nil, 0); err != nil {
		fmt.Println(err)
	}
	key := iv3.ConversionKey[iv3.Taakveld]{old: {
		iv3.MustParseTaakveld("6.21"): decimal.RequireFromString("0.6"),
		iv3.MustParseTaakveld("6.22"): decimal.RequireFromString("0.4"),
	}}
	converted, err := x.Convert(amounts, key, 0)
	if err != nil {
		panic(err)
	}
	fmt.Println(converted)
	// Output:
	// iv3: dividing "6.2": it needs a key over [6.21 6.22 6.23]
	// map[6.21:600000 6.22:400000]
}

func ExampleReconcile() {
	programmes := []iv3.ProgrammeAmount{
		{Programme: "Bestuur", Side: budget.Lasten, Amount: budget.Euros(12_000)},
		{Programme: "Sociaal domein", Side: budget.Lasten, Amount: budget.Euros(33_955_000)},
	}
	taakvelden := []iv3.TaakveldAmount{
		{Side: budget.Lasten, Taakveld: iv3.MustParseTaakveld("0.1"), Amount: budget.Euros(13_000)},
		{Side: budget.Lasten, Taakveld: iv3.MustParseTaakveld("6.3"), Amount: budget.Euros(33_955_000)},
	}
	r := iv3.Reconcile(programmes, taakvelden, budget.InThousands.Amount())[0]
	fmt.Printf("%v: difference %n, rounding explains %n: %v\n", r.Side, r.Difference, r.Bound, r.Explained)
	// Output: lasten: difference 1.000, rounding explains 2.000: true
}

func ExampleClassification_ReadCategorie() {
	r, err := iv3.MustFor(iv3.Gemeente, 2025).ReadCategorie("B3.7    ")
	if err != nil {
		panic(err)
	}
	fmt.Println(r.Side, r.Categorie.Code, r.Categorie.Name, "-", r.Tolerated)
	// Output: baten 3.7 Leges en andere rechten - padding, side prefix
}

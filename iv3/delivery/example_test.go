package delivery_test

import (
	"os"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
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

package opendata_test

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/controls"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/opendata"
	"github.com/bbvgo/bbv/programme"
)

var (
	begroting2025 = budget.Column{Year: 2025, Stage: budget.Begroting}
	report2025    = opendata.Moment{Year: 2025, Report: delivery.PeriodBegroting}
)

// aadorp is a made-up begroting: 6.1 stands in two programmes, and 5.2 has no baten, which is not €0.
func aadorp() *programme.Document {
	line := func(code string, lasten, baten budget.Series) programme.TaakveldLine {
		return programme.TaakveldLine{Code: code, Lasten: lasten, Baten: baten}
	}
	euros := func(n int64) budget.Series { return budget.Series{begroting2025: budget.Euros(n)} }
	return &programme.Document{Kind: programme.Begroting, Year: 2025, Municipality: programme.Municipality{Name: "Aadorp", Code: "GM9999"},
		Programmes: []programme.Programme{
			{Section: programme.Section{Name: "Zorg"}, Taakvelden: []programme.TaakveldLine{line("6.1", euros(180_000), euros(20_000)), line("0.1", euros(400_000), nil)}},
			{Section: programme.Section{Name: "Sport"}, Taakvelden: []programme.TaakveldLine{line("6.1", euros(40_000), nil), line("5.2", euros(30_000), nil)}},
			{Section: programme.Section{Name: "Geld"}, Taakvelden: []programme.TaakveldLine{line("0.7", nil, euros(630_000))}},
		}}
}

// What CBS published for the same begroting, × € 1.000: a label is cut off, a row was printed twice, and of 5.2 nothing is known.
const published = `Gemeenten;Taakveld;Baten;Lasten;Inwonertal
Aadorp;0.1 Bestuur;0.0;400.0;1000
Aadorp;6.1 Samenkracht en burgerparticipatie;20.0;225.0;1000
Aadorp;6.1 Samenkracht en burgerparticipatie;20.0;225.0;1000
Aadorp;0.7 Algemene uitkeringen en overige ui..;630.0;;1000
Beestad;6.1 Samenkracht en burgerparticipatie;0.0;600.0;3000
`

// What a document does not know: who delivers, and the category of each amount.
var (
	metadata   = delivery.Metadata{Number: "9999", Status: delivery.Begroting, Date: "2024-11-12T10:15:00", FinancialPackage: "x", ExportSoftware: "y"}
	contact    = delivery.Contact{Name: "A. Voorbeeld", Email: "a@example.nl", Phone: "0"}
	categories = map[string]string{"0.1": "1.1", "0.7": "4.3.1", "5.2": "3.8", "6.1": "3.8"}
)

// A delivery to CBS of a begroting, what CBS would say of it, and how it compares with the published file of the country, in
// which a row that was printed twice counts once and a taakveld that is not there is not €0.
func Example_delivery() {
	made, err := aadorp().Delivery(begroting2025, metadata, func(l iv3.TaakveldAmount) ([]iv3.TaakveldAmount, error) {
		category, err := iv3.ParseCategorie(categories[l.Taakveld.String()])
		l.Categorie = category
		return []iv3.TaakveldAmount{l}, err
	})
	if err == nil {
		made.Contact = contact
		err = made.Write(io.Discard) // or a file
	}
	loader := opendata.NewLoader(opendata.Options{OnError: func(e *opendata.RowError) error { fmt.Println(e); return nil }})
	if err == nil {
		err = loader.ReadNational(context.Background(), "land.csv", strings.NewReader(published), report2025)
	}
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range controls.Check(made, controls.Options{}).AtLeast(finding.Warning) {
		fmt.Println(f.Code, f.Message(finding.Dutch))
	}
	totals := loader.Set().Totals(opendata.Latest)
	own, _ := loader.Set().Entity("Aadorp")
	for _, a := range iv3.SumTaakvelden(made.Amounts()) {
		if cbs, ok := totals.Of(own, report2025, a.Side, a.Taakveld); !ok || cbs != a.Amount {
			fmt.Printf("%v %v: %n; bij CBS %n (%t)\n", a.Taakveld, a.Side, a.Amount, cbs, ok)
		}
	}
	for _, r := range totals.RankPerInhabitant(report2025, budget.Lasten, samenkracht) {
		fmt.Printf("%d %v € %.2n per inwoner\n", r.Rank, r.Entity, r.Amount)
	}
	// Output:
	// opendata: land.csv, line 4, column 1: "Aadorp, begroting 2025, 6.1, B": this cell was read before; it is not counted twice
	// opendata: land.csv, line 4, column 1: "Aadorp, begroting 2025, 6.1, L": this cell was read before; it is not counted twice
	// 5.2 lasten: 30.000; bij CBS 0 (false)
	// 6.1 lasten: 220.000; bij CBS 225.000 (true)
	// 1 Aadorp € 225,00 per inwoner
	// 2 Beestad € 200,00 per inwoner
}

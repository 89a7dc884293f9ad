package reconcile_test

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/reconcile"
	"github.com/bbvgo/bbv/programme"
)

// The begroting states € 9.050.000 on taakveld 6.1, and the delivery that was made of it € 9.500.000.
func ExampleCheck() {
	column := budget.Column{Year: 2026, Stage: budget.Begroting}
	doc := &programme.Document{Kind: programme.Begroting, Year: 2026, Unit: budget.InThousands, Municipality: programme.Municipality{Code: "GM9999"},
		Taakvelden: &programme.TaakveldAnnex{Lines: []programme.TaakveldLine{{Code: "6.1", Lasten: budget.Series{column: budget.Euros(9_050_000)}}}}}
	d := &delivery.Delivery{Meta: delivery.Metadata{Layer: iv3.Gemeente, Year: 2026}, Lasten: []delivery.MatrixRow[iv3.Taakveld]{
		{Post: iv3.MustParseTaakveld("6.1"), Categorie: iv3.MustParseCategorie("3.8"), Bedrag: budget.Euros(9_500_000)}}}
	for _, f := range reconcile.Check(d, doc, column).Findings {
		fmt.Println(f.Text.In(finding.Dutch))
		fmt.Println(f.Remedy.In(finding.Dutch))
	}
	// Output:
	// taakveld 6.1, lasten: het document vermeldt € 9.050.000, de levering € 9.500.000; verschil € -450.000
	// controleer in de levering lasten[0]
}

package decision_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate/decision"
	"github.com/bbvgo/bbv/validate/rules"
)

const besluiten = `{
  "versie": 1,
  "ontheffingen": [
    {
      "code": "BBV1012",
      "plaats": {"tabel": "Programma 5. Openbare ruimte", "rij": "Totaal lasten", "kolom": "Begroting 2024", "cijfer": "7.193"},
      "door": "A. de Vries", "op": "2024-11-29", "reden": "zo vastgesteld; wordt bij de eerste wijziging hersteld"
    },
    {
      "code": "BBV1012",
      "plaats": {"tabel": "Programma 6. Sport", "rij": "Totaal lasten"},
      "door": "A. de Vries", "op": "2024-11-29", "reden": "bekend"
    }
  ]
}`

// What people decided goes along to the next version, in which the row of the finding moved and was
// renamed a little. What fits nothing is reported.
func ExampleBook_Table() {
	decisions, err := decision.Read(strings.NewReader(besluiten))
	if err != nil {
		panic(err)
	}
	book := decisions.Open()
	for printed := range read.Markdown(strings.NewReader(vastgesteld), table.Limits{}) {
		report, err := book.Table(context.Background(), "begroting.md", printed, understand.Given{}, rules.All())
		if err != nil {
			panic(err)
		}
		fmt.Println("findings:", len(report.Findings))
		for _, f := range report.Waived {
			fmt.Println(f.Code, f.Place.Label, f.Printed, "–", f.Waived)
		}
	}
	for _, f := range book.Unused() {
		fmt.Println(f.Code, f.Text.EN)
	}
	// Output:
	// findings: 0
	// BBV1012 Totale lasten 7.193 – zo vastgesteld; wordt bij de eerste wijziging hersteld (A. de Vries, 2024-11-29)
	// BBV0001 the waiver of BBV1012 matches nothing: there is no table of that title
}

// The place of a cell is written down as what it says.
func ExampleAnchorOf() {
	for printed := range read.Markdown(strings.NewReader(concept), table.Limits{}) {
		u, err := understand.Understand(context.Background(), printed, understand.Given{})
		if err != nil {
			panic(err)
		}
		d := decision.Decisions{Accepted: []decision.Acceptance{{
			Code: "BBV1012", Place: decision.AnchorOf(&u, understand.CellRef{Row: 3, Column: 3}),
			Signed: decision.Signed{By: "A. de Vries", On: "2024-11-29", Reason: "bekend"},
		}}}
		if err := d.Write(os.Stdout); err != nil {
			panic(err)
		}
	}
	// Output:
	// {
	//   "versie": 1,
	//   "ontheffingen": [
	//     {
	//       "code": "BBV1012",
	//       "plaats": {
	//         "tabel": "Programma 5. Openbare ruimte",
	//         "rij": "Totaal lasten",
	//         "kolom": "Begroting 2024",
	//         "cijfer": "7.193"
	//       },
	//       "door": "A. de Vries",
	//       "op": "2024-11-29",
	//       "reden": "bekend"
	//     }
	//   ]
	// }
}

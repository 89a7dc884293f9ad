package controls_test

import (
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/controls"
	"github.com/bbvgo/bbv/iv3/delivery"
)

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

// A report in a format that lists the controls, such as SARIF, takes them from here.
func ExampleControls() {
	all := controls.Controls()
	fmt.Println(len(all), all[0].Code, all[0].Title.NL)
	// Output: 37 SF001 metadata ontbreekt
}

package version_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
	"github.com/bbvgo/bbv/version"
)

const concept = `Programma 5. Openbare ruimte, bedragen x € 1.000

| | Begroting 2023 | Begroting 2024 |
|---|--:|--:|
| Wegen | 1.411 | 1.592 |
| Groen | 3.777 | 3.816 |
| Water | 2.467 | 2.505 |
| Totaal lasten | 7.655 | 7.193 |
`

const vastgesteld = `Programma 5: Openbare ruimte, bedragen x € 1.000

| | Begroting 2023 | Begroting 2024 |
|---|--:|--:|
| Groen en spelen | 3.777 | 3.816 |
| Wegen | 1.411 | 1.612 |
| Water | 2.467 | 2.505 |
| Bomen | 0 | 100 |
| Totaal lasten | 7.655 | 8.033 |
`

func checked(text string) (list []validate.TableReport) {
	for printed, err := range read.Markdown(strings.NewReader(text), table.Limits{}) {
		if err != nil {
			panic(err)
		}
		report, err := validate.Table(context.Background(), printed, understand.Given{}, rules.All())
		if err != nil {
			panic(err)
		}
		list = append(list, report)
	}
	return list
}

// The concept and what was vastgesteld: rows moved, one was renamed and one is new, two figures
// changed, and the sum that failed holds.
func ExampleCompare() {
	old, now := checked(concept), checked(vastgesteld)
	changes, err := version.Compare(context.Background(), old, now)
	if err != nil {
		panic(err)
	}
	for _, t := range changes.Tables {
		was, is := &old[t.Old].Understanding, &now[t.New].Understanding
		for _, r := range t.Rows.Both {
			if was.Rows[r.Old].Label != is.Rows[r.New].Label {
				fmt.Println("renamed:", was.Rows[r.Old].Label, "→", is.Rows[r.New].Label)
			}
		}
		for _, r := range t.Rows.New {
			fmt.Println("new:", is.Rows[r].Label)
		}
		for _, c := range t.Cells {
			row, column := is.Names(c.New)
			fmt.Println(row, column, c.From, "→", c.To, "difference", c.Difference)
		}
	}
	for _, f := range changes.Findings {
		if f.New == nil {
			fmt.Println("gone:", f.Old.Place, f.Old.Printed, "instead of", f.Old.Computed)
		}
	}
	// Output:
	// renamed: Groen → Groen en spelen
	// new: Bomen
	// Wegen Begroting 2024 1.592 → 1.612 difference 20000
	// Totaal lasten Begroting 2024 7.193 → 8.033 difference 840000
	// gone: Programma 5. Openbare ruimte › Totaal lasten › Begroting 2024 7.193 instead of 7.913
}

package check_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/validate/rules"
)

// file is a file of a publication, here a text. One that is opened is opened and closed in Tables.
func file(name, text string) check.File {
	return check.File{Name: name, Tables: read.Markdown(strings.NewReader(text), table.Limits{})}
}

const jeugd = `Programma 3. Maatschappelijke ondersteuning, bedragen x € 1.000

| | Raming 2017 na wijziging | Realisatie 2017 |
|---|--:|--:|
| Jeugd | 12.016 | 11.948 |
| Werk | 23.968 | 22.028 |
| Totaal lasten | 35.984 | 33.976 |
| Totaal baten | 10.510 | 8.855 |
| Saldo | -25.474 | -25.121 |
`

const overzicht = `Overzicht van lasten per programma, bedragen x € 1.000

| | Raming 2017 na wijziging | Realisatie 2017 |
|---|--:|--:|
| Maatschappelijke ondersteuning | 35.984 | 34.915 |
| Grondzaken | 28.310 | 29.842 |
| Totaal lasten | 64.294 | 63.818 |
`

// The lasten of a programme are 33.976 in its chapter and 34.915 in the overview of another file. The sums of both tables tell
// which is wrong.
func ExampleChecker_Check() {
	checker := check.Checker{Rules: rules.All()}
	outcome, err := checker.Check(context.Background(), []check.File{file("jeugd.md", jeugd), file("overzicht.md", overzicht)})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range outcome.Tables {
		fmt.Printf("%s, table %d: %d sums, %d cannot be\n", t.File, t.Number, t.Tally.Total(), t.Tally.Impossible)
	}
	for _, f := range outcome.Between.Findings {
		fmt.Printf("%s, %s: %s, meant is %s as in %s\n", f.Place.File, f.Place.Label, f.Printed, f.Suggestion, f.Related[0].Place.File)
	}
	// Output:
	// jeugd.md, table 1: 4 sums, 0 cannot be
	// overzicht.md, table 1: 2 sums, 1 cannot be
	// overzicht.md, Maatschappelijke ondersteuning: 34.915, meant is 33.976 as in jeugd.md
}

// Tables come as they are ready, in order, file by file, and a file that cannot be read does not keep the others.
func ExampleChecker_Files() {
	checker := check.Checker{Rules: rules.All()}
	files := []check.File{file("jeugd.md", jeugd), {Name: "stuk.json", Tables: read.JSON(strings.NewReader("{"), table.Limits{})}, file("overzicht.md", overzicht)}
	for f := range checker.Files(context.Background(), files) {
		for t, err := range f.Tables() {
			if err != nil {
				fmt.Println(err)
				continue
			}
			fmt.Printf("%s, table %d: %s\n", f.Name, t.Number, t.Understanding.Table.Caption)
		}
	}
	// Output:
	// jeugd.md, table 1: Programma 3. Maatschappelijke ondersteuning
	// read "stuk.json": table: 1:2: the JSON ends too early at ""
	// overzicht.md, table 1: Overzicht van lasten per programma
}

// Progress is told as tables are read and checked, for who shows it.
func ExampleProgress() {
	checker := check.Checker{Progress: func(p check.Progress) {
		if p.Checked == p.Read { // nothing is waiting
			fmt.Printf("%s (%d of %d): %d tables\n", p.Name, p.File, p.Files, p.Checked)
		}
	}}
	if _, err := checker.Check(context.Background(), []check.File{file("jeugd.md", jeugd)}); err != nil {
		fmt.Println(err)
	}
	// Output: jeugd.md (1 of 1): 1 tables
}

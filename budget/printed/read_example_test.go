package printed_test

import (
	"errors"
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
)

func ExampleRead() {
	for _, s := range []string{"33.955", "€ 4.851.559-", "-/- 22%", "101.549 N", "97%", "6,7*", "nnb", "-", ""} {
		c, err := printed.Read(s, printed.Dutch)
		if err != nil {
			fmt.Println(err)
			continue
		}
		if coef, decimals, ok := c.Number(); ok {
			fmt.Printf("%-15q %de-%d|%v|%v|%s\n", s, coef, decimals, c.IsPercentage(), c.Effect(), c.Footnote())
		} else {
			fmt.Printf("%-15q %q\n", s, c.Missing())
		}
	}
	// Output:
	// "33.955"        33955e-0|false|neutraal|
	// "€ 4.851.559-"  -4851559e-0|false|neutraal|
	// "-/- 22%"       -22e-0|true|neutraal|
	// "101.549 N"     101549e-0|false|nadeel|
	// "97%"           97e-0|true|neutraal|
	// "6,7*"          67e-1|false|neutraal|*
	// "nnb"           "nnb"
	// "-"             "-"
	// ""              ""
}

func ExampleReadError() {
	_, err := printed.Read("12.34", printed.Dutch)
	var r *printed.ReadError
	if errors.As(err, &r) {
		fmt.Println(r.Offset, r.Locale)
	}
	fmt.Println(err)
	// Output:
	// 2 Dutch
	// read "12.34" as a figure in Dutch spelling: at offset 2: "." groups thousands, and three digits must follow it, not 2; if the table prints decimals with a point, read it as Mixed or English
}

func ExampleLocale() {
	for _, l := range []printed.Locale{printed.Dutch, printed.English, printed.Mixed} {
		a, err := printed.ParseAmount("1.234", l)
		fmt.Println(l, a, err != nil)
	}
	// Output:
	// Dutch 1234 false
	// English 1.234 false
	// Mixed 0 true
}

func ExampleParseAmount() {
	a, err := printed.ParseAmount("12.345.678,90", printed.Dutch)
	fmt.Println(a, err)
	// Output: 12345678.90 <nil>
}

func ExampleCell() {
	c, err := printed.Read("-1.655", printed.Dutch)
	p, ok := c.Printed(budget.InThousands)
	fmt.Println(p, ok, p.Amount(), err)
	// Output: -1.655 true -1655000 <nil>
}

func ExampleCell_Missing() {
	c, err := printed.Read("n.n.b.", printed.Dutch)
	_, _, ok := c.Number()
	fmt.Println(ok, c.Missing() == printed.MissingNNB, err)
	// Output: false true <nil>
}

func ExampleMissing() {
	fmt.Println(printed.MissingNVT, printed.MissingNNB, printed.MissingPM, printed.Missing(13))
	// Output: nvt nnb PM Missing(13)
}

func ExampleCell_Effect() {
	c, err := printed.Read("N 31.393", printed.Dutch)
	coef, _, _ := c.Number()
	fmt.Println(coef, c.Effect(), err)
	// Output: 31393 nadeel <nil>
}

func ExampleSplitFootnote() {
	text, note := printed.SplitFootnote("Kosten per inwoner1")
	fmt.Printf("%q %q\n", text, note)
	text, note = printed.SplitFootnote("Begroting 2017")
	fmt.Printf("%q %q\n", text, note)
	// Output:
	// "Kosten per inwoner" "1"
	// "Begroting 2017" ""
}

func ExampleParseUnit() {
	u, err := printed.ParseUnit("Beleidsveld: Jeugd bedragen x €1000")
	fmt.Println(u, u.Amount(), err)
	// Output: x € 1.000 1000 <nil>
}

// A row as the page prints it. What is blank is not in the series: absent is not €0.
func ExampleSeries() {
	columns := []budget.Column{budget.MustParseColumn("2016-realisatie"), budget.MustParseColumn("2017-begroting"), budget.MustParseColumn("2017-realisatie")}
	lasten, err := printed.Series(printed.Dutch, budget.InThousands, columns, "33.955", "", "33.976")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range lasten.Columns() {
		fmt.Printf("%s %n\n", c.Label(), lasten[c])
	}
	_, err = printed.Series(printed.Dutch, budget.InThousands, columns, "33.955", "33.976")
	fmt.Println(err)
	// Output:
	// Realisatie 2016 33.955.000
	// Realisatie 2017 33.976.000
	// read series "2 cells": there are 3 columns; give a cell for each, "" where it is blank
}

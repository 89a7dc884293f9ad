package budget_test

import (
	"errors"
	"fmt"

	"github.com/bbvgo/bbv/budget"
)

func ExampleLocale_Read() {
	for _, s := range []string{"33.955", "€ 4.851.559-", "-/- 22%", "101.549 N", "97%", "6,7*", "nnb", "-", ""} {
		c, err := budget.Dutch.Read(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		if d, ok := c.Decimal(); ok {
			fmt.Printf("%-15q %s %s|%s|%s\n", s, c.Kind(), d, c.Mark(), c.Footnote())
		} else {
			fmt.Printf("%-15q %s %q\n", s, c.Kind(), c.Missing())
		}
	}
	// Output:
	// "33.955"        number 33955||
	// "€ 4.851.559-"  number -4851559||
	// "-/- 22%"       percentage -22||
	// "101.549 N"     number 101549|N|
	// "97%"           percentage 97||
	// "6,7*"          number 6.7||*
	// "nnb"           missing "nnb"
	// "-"             dash "-"
	// ""              blank ""
}

func ExampleReadError() {
	_, err := budget.Dutch.Read("12.34")
	var r *budget.ReadError
	if errors.As(err, &r) {
		fmt.Println(r.Offset, r.Locale)
	}
	fmt.Println(err)
	// Output:
	// 2 Dutch
	// read "12.34" as a figure in Dutch spelling: at offset 2: "." groups thousands, and three digits must follow it, not 2; if the table prints decimals with a point, read it as Mixed or English
}

func ExampleLocale() {
	for _, l := range []budget.Locale{budget.Dutch, budget.English, budget.Mixed} {
		a, err := l.ParseAmount("1.234")
		fmt.Println(l, a, err != nil)
	}
	// Output:
	// Dutch 1234 false
	// English 1.234 false
	// Mixed 0 true
}

func ExampleLocale_ParseAmount() {
	a, err := budget.Dutch.ParseAmount("12.345.678,90")
	fmt.Println(a, err)
	// Output: 12345678.90 <nil>
}

func ExampleLocale_FormatAmount() {
	fmt.Println(budget.Dutch.FormatAmount(budget.MustParseAmount("-24738000.5")))
	// Output: -24.738.000,50
}

func ExampleCell() {
	c, err := budget.Dutch.Read("-1.655")
	p, ok := c.Printed(budget.InThousands)
	fmt.Println(p, ok, p.Amount(), err)
	// Output: -1.655 true -1655000 <nil>
}

func ExampleCell_Missing() {
	c, err := budget.Dutch.Read("n.n.b.")
	_, _, ok := c.Number()
	fmt.Println(ok, c.Missing() == budget.MissingNNB, err)
	// Output: false true <nil>
}

func ExampleCellKind() {
	// A dash and a blank can mean nil or missing; that is decided by who knows the table.
	for _, s := range []string{"Kapitaallasten", "-", "1"} {
		c, err := budget.Dutch.Read(s)
		fmt.Println(c.Kind(), err != nil)
	}
	// Output:
	// blank true
	// dash false
	// number false
}

func ExampleMissing() {
	fmt.Println(budget.MissingNVT, budget.MissingNNB, budget.MissingPM, budget.Missing(13))
	// Output: nvt nnb PM Missing(13)
}

func ExampleMark() {
	c, err := budget.Dutch.Read("N 31.393")
	coef, _, _ := c.Number()
	fmt.Println(coef, c.Mark() == budget.MarkNadeel, err)
	// Output: 31393 true <nil>
}

func ExampleParseMark() {
	m, err := budget.ParseMark("voordeel")
	fmt.Println(m, err)
	// Output: V <nil>
}

func ExampleSplitFootnote() {
	text, note := budget.SplitFootnote("Kosten per inwoner1")
	fmt.Printf("%q %q\n", text, note)
	text, note = budget.SplitFootnote("Begroting 2017")
	fmt.Printf("%q %q\n", text, note)
	// Output:
	// "Kosten per inwoner" "1"
	// "Begroting 2017" ""
}

func ExampleUnit() {
	for _, u := range []budget.Unit{budget.InEuros, budget.InThousands, budget.InMillions} {
		fmt.Println(u, "=", u.Amount())
	}
	// Output:
	// x € 1 = 1
	// x € 1.000 = 1000
	// x € 1 miljoen = 1000000
}

func ExampleParseUnit() {
	u, err := budget.ParseUnit("Beleidsveld: Jeugd bedragen x €1000")
	fmt.Println(u, u.Amount(), err)
	// Output: x € 1.000 1000 <nil>
}

func ExamplePrinted() {
	lasten := budget.MustParsePrinted("33.955", budget.Dutch, budget.InThousands)
	lo, hi := lasten.Bounds()
	fmt.Println(lasten, lasten.Unit(), "is", lasten.Amount())
	fmt.Printf("at least %n, at most %n\n", lo, hi)
	// Output:
	// 33.955 x € 1.000 is 33955000
	// at least 33.954.500, at most 33.955.500
}

func ExamplePrint() {
	p, err := budget.Print(budget.MustParseAmount("-24738499.50"), 0, budget.InThousands, budget.HalfUp)
	fmt.Println(p, err)
	p, err = budget.Print(budget.MustParseAmount("-24738499.50"), 1, budget.InMillions, budget.HalfUp)
	fmt.Println(p, err)
	// Output:
	// -24.738 <nil>
	// -24,7 <nil>
}

func ExamplePrinted_MarshalText() {
	text, err := budget.MustParsePrinted("33.955", budget.Dutch, budget.InThousands).MarshalText()
	fmt.Println(string(text), err)
	// Output: 33955 x 1000 <nil>
}

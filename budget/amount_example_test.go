package budget_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
)

// The figures of these examples are those of programme 3, Maatschappelijke ondersteuning, in the
// jaarstukken 2017 of Lansingerland.

func ExampleAmount() {
	lasten, baten := budget.Euros(33_976_000), budget.Euros(8_855_000)
	saldo := baten.Sub(lasten)
	fmt.Println(saldo)
	fmt.Printf("%n\n", saldo)
	fmt.Println(saldo == budget.MustParseAmount("-25121000.00"))
	// Output:
	// -25121000
	// -25.121.000
	// true
}

func ExampleAmount_Add() {
	toevoeging, onttrekking := budget.Euros(13_000), budget.Euros(397_000)
	saldo := budget.Euros(-25_121_000)
	resultaat := saldo.Sub(toevoeging).Add(onttrekking)
	fmt.Printf("%n\n", resultaat) // the document prints -24.738, calculated before rounding
	// Output: -24.737.000
}

func ExampleSum() {
	jeugd, ondersteuning, werk := budget.Euros(12_016_000), budget.Euros(8_548_000), budget.Euros(13_412_000)
	fmt.Printf("%n\n", budget.Sum(jeugd, ondersteuning, werk))
	// Output: 33.976.000
}

func ExampleAmount_Mul() {
	index := decimal.RequireFromString("1.0235") // a price rise of 2,35 %
	raming, err := budget.Euros(33_976_000).Mul(index, -3, budget.HalfUp)
	fmt.Printf("%n %v\n", raming, err)
	// Output: 34.774.000 <nil>
}

func ExampleAmount_Div() {
	inwoners := decimal.NewFromInt(61_000)
	perInwoner, err := budget.Euros(33_976_000).Div(inwoners, 2, budget.HalfUp)
	fmt.Printf("%n %v\n", perInwoner, err)
	_, err = perInwoner.Div(decimal.Zero, 2, budget.HalfUp)
	fmt.Println(err, errors.Is(err, budget.ErrDivisionByZero))
	// Output:
	// 556,98 <nil>
	// divide "556.98": division by zero true
}

func ExampleAmount_Quo() {
	raming, realisatie := budget.Euros(35_984_000), budget.Euros(33_976_000)
	benutting, err := realisatie.Quo(raming, 3, budget.HalfUp)
	fmt.Println(benutting, err)
	// Output: 0.944 <nil>
}

func ExampleAmount_Round() {
	a := budget.MustParseAmount("-1655499.50")
	fmt.Println(a.Round(-3, budget.HalfUp), a.Round(0, budget.HalfUp), a.Round(0, budget.HalfEven), a.Round(0, budget.Truncate))
	// Output: -1655000 -1655500 -1655500 -1655499
}

func ExampleRoundingMode() {
	for _, mode := range []budget.RoundingMode{budget.HalfUp, budget.HalfEven, budget.Truncate} {
		fmt.Println(mode, budget.MustParseAmount("2.50").Round(0, mode), budget.MustParseAmount("-2.50").Round(0, mode))
	}
	// Output:
	// half up 3 -3
	// half even 2 -2
	// truncate 2 -2
}

func ExampleAmount_Allocate() {
	// Overhead over three beleidsvelden, in proportion to their lasten.
	lasten := []decimal.Decimal{decimal.NewFromInt(12016), decimal.NewFromInt(8548), decimal.NewFromInt(13412)}
	delen, err := budget.Euros(1_000_000).Allocate(lasten, 0)
	fmt.Println(delen, budget.Sum(delen...), err)
	// Output: [353662 251589 394749] 1000000 <nil>
}

func ExampleAmount_Format() {
	a := budget.MustParseAmount("-24738499.5")
	fmt.Printf("%v|%n|%.0n|%+n|%14.2n|%q\n", a, a, a, a.Neg(), a, a)
	// Output: -24738499.50|-24.738.499,50|-24.738.500|+24.738.499,50|-24.738.499,50|"-24738499.50"
}

func ExampleAmount_MarshalText() {
	type regel struct {
		Lasten budget.Amount  `json:"lasten"`
		Baten  *budget.Amount `json:"baten,omitempty"` // a pointer where the figure can be missing
	}
	text, err := json.Marshal(regel{Lasten: budget.Euros(33_976_000)})
	fmt.Println(string(text), err)
	err = json.Unmarshal([]byte(`{"lasten": 33976000}`), &regel{})
	fmt.Println(err)
	// Output:
	// {"lasten":"33976000"} <nil>
	// parse amount "33976000": not a JSON string; write it between quotes
}

func ExampleFromDecimal() {
	a, err := budget.FromDecimal(decimal.RequireFromString("8855000.25"))
	fmt.Println(a, a.Decimal(), err)
	// Output: 8855000.25 8855000.25 <nil>
}

func ExampleParseError() {
	_, err := budget.ParseAmount("33.976.000")
	var p *budget.ParseError
	if errors.As(err, &p) {
		fmt.Println(p.Input, p.Offset)
	}
	fmt.Println(err)
	// Output:
	// 33.976.000 6
	// parse amount "33.976.000": at offset 6: only digits are allowed after the decimal point
}

func ExampleRangeError() {
	_, err := budget.MustParseAmount("0.005").Allocate([]decimal.Decimal{decimal.NewFromInt(1)}, 2)
	var r *budget.RangeError
	fmt.Println(errors.As(err, &r), err)
	// Output: true allocate "0.005": has more than 2 decimals; round it first
}

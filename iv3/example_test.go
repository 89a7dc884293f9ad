package iv3_test

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
)

func ExampleCrosswalk_Convert() {
	x, err := iv3.NewCrosswalk[iv3.Taakveld](iv3.Gemeente, 2024, 2025)
	if err != nil {
		panic(err)
	}
	old := iv3.MustParseTaakveld("6.2")
	amounts := map[iv3.Taakveld]budget.Amount{old: budget.Euros(1_000_000)}
	if _, err := x.Convert(amounts, nil, 0); err != nil {
		fmt.Println(err)
	}
	key := iv3.ConversionKey[iv3.Taakveld]{old: {
		iv3.MustParseTaakveld("6.21"): decimal.RequireFromString("0.6"),
		iv3.MustParseTaakveld("6.22"): decimal.RequireFromString("0.4"),
	}}
	converted, err := x.Convert(amounts, key, 0)
	if err != nil {
		panic(err)
	}
	fmt.Println(converted)
	// Output:
	// iv3: dividing "6.2": it needs a key over [6.21 6.22 6.23]
	// map[6.21:600000 6.22:400000]
}

func ExampleClassification_ReadCategorie() {
	r, err := iv3.MustFor(iv3.Gemeente, 2025).ReadCategorie("B3.7    ")
	if err != nil {
		panic(err)
	}
	fmt.Println(r.Side, r.Categorie.Code, r.Categorie.Name, "-", r.Tolerated)
	// Output: baten 3.7 Leges en andere rechten - padding, side prefix
}

package budget_test

import (
	"errors"
	"fmt"

	"github.com/bbvgo/bbv/budget"
)

// How much of the estimated lasten of programme 3 of Lansingerland was spent.
func ExamplePercentage() {
	p, err := budget.Percentage(budget.Euros(33_976_000), budget.Euros(35_984_000), 1, budget.HalfUp)
	fmt.Println(p, err)
	_, err = budget.Percentage(budget.Euros(14_000), budget.Amount{}, 1, budget.HalfUp)
	fmt.Println(errors.Is(err, budget.ErrDivisionByZero))
	// Output:
	// 94.4 <nil>
	// true
}

func ExampleIndex() {
	index, err := budget.Index(budget.Euros(34_810_000), budget.Euros(33_955_000), 1, budget.HalfUp)
	fmt.Println(index, err)
	// Output: 102.5 <nil>
}

func ExampleGrowth() {
	growth, err := budget.Growth(budget.Euros(33_976_000), budget.Euros(35_984_000), 1, budget.HalfUp)
	fmt.Println(growth, err)
	// Output: -5.6 <nil>
}

func ExamplePerInwoner() {
	lasten, err := budget.PerInwoner(budget.Euros(33_976_000), 60_000, 2, budget.HalfUp)
	fmt.Printf("%n %v\n", lasten, err)
	// Output: 566,27 <nil>
}

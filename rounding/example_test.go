package rounding_test

import (
	"context"
	"errors"
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/rounding"
)

// thousand is a figure as printed under "x € 1.000".
func thousand(name, text string) rounding.Figure {
	p, err := printed.Parse(text, printed.Dutch, budget.InThousands)
	if err != nil {
		panic(err)
	}
	return rounding.Figure{Name: name, Printed: p}
}

// Lansingerland, jaarstukken 2017, programme table, realisatie 2016: 9.481 − 33.955 is −24.474, and the table
// prints −24.473. Three figures rounded to thousands can differ by 1,5; one off happens once in 24 times.
func ExampleSystem_Margin() {
	figures := []rounding.Figure{
		thousand("Saldo 2016", "-24.473"), thousand("Baten 2016", "9.481"), thousand("Lasten 2016", "33.955"),
	}
	s, err := rounding.NewSystem(context.Background(), figures, []rounding.Identity{rounding.Difference("saldo = baten − lasten", 0, 1, 2)}, budget.Unstated)
	if err != nil {
		fmt.Println(err)
		return
	}
	e := s.Margin(0)
	fmt.Println(e.Verdict)
	fmt.Printf("printed %s, computed %s, difference %s, explained up to %s\n", e.Printed, e.Computed, e.Difference, e.High)
	fmt.Println("probability", e.Probability.RatString())
	// Output:
	// plausible
	// printed -24473000, computed -24474000, difference 1000, explained up to 1500
	// probability 1/24
}

// Three amounts of € 1.400 make € 4.200. In thousands each is printed as 1 and the total as 4, unless the table
// is made to add up.
func ExampleControl() {
	amounts := []budget.Amount{budget.Euros(4200), budget.Euros(1400), budget.Euros(1400), budget.Euros(1400)}
	table, err := rounding.Control(amounts, []rounding.Identity{rounding.Sum("totaal", 0, 1, 2, 3)}, 0, budget.InThousands)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(table.Figures, "moved:", table.Moved)
	// Output:
	// [4 2 1 1] moved: [1]
}

// No choice of rounding up or down satisfies these three sums of three halves.
func ExampleNotPossibleError() {
	half, one := budget.Euros(500), budget.Euros(1000)
	_, err := rounding.Control([]budget.Amount{half, half, half, one, one, one}, []rounding.Identity{
		rounding.Sum("a", 3, 0, 1), rounding.Sum("b", 4, 1, 2), rounding.Sum("c", 5, 0, 2),
	}, 0, budget.InThousands)
	var no *rounding.NotPossibleError
	if errors.As(err, &no) {
		fmt.Println(no.Proved)
	}
	// Output:
	// true
}

// A gap is filled by what the other figures leave for it.
func ExampleSystem_Implied() {
	figures := []rounding.Figure{thousand("Saldo", "-24.473"), thousand("Baten", "0"), thousand("Lasten", "33.955")}
	figures[1].Missing = true
	s, err := rounding.NewSystem(context.Background(), figures, []rounding.Identity{rounding.Difference("saldo", 0, 1, 2)}, budget.Unstated)
	if err != nil {
		fmt.Println(err)
		return
	}
	gap := s.Implied(1)
	fmt.Printf("%s: %s to %s, printed %s to %s\n", s.Figure(gap.Figure).Name, gap.Low, gap.High, gap.From, gap.To)
	// Output:
	// Baten: 9481000 to 9483000, printed 9.481 to 9.483
}

// All verdicts of a system, into a buffer that the caller keeps.
func ExampleSystem_Verdicts() {
	figures := []rounding.Figure{thousand("Totaal", "30"), thousand("A", "10"), thousand("B", "21"), thousand("C", "10"), thousand("D", "23")}
	s, err := rounding.NewSystem(context.Background(), figures, []rounding.Identity{
		rounding.Sum("A + B", 0, 1, 2), rounding.Sum("C + D", 0, 3, 4), rounding.Sum("A", 1, 3),
	}, budget.HalfUp)
	if err != nil {
		fmt.Println(err)
		return
	}
	buffer := make([]rounding.Verdict, 0, 3)
	fmt.Println(s.Verdicts(buffer[:0]))
	// Output:
	// [plausible impossible exact]
}

// Unusable identities are refused with the place and the reason.
func ExampleIdentityError() {
	_, err := rounding.NewSystem(context.Background(), []rounding.Figure{thousand("A", "1")}, []rounding.Identity{rounding.Sum("totaal", 0, 7)}, budget.Unstated)
	fmt.Println(err)
	// Output:
	// rounding: identity 0 "totaal": figure 7 does not exist: there are 1
}

// Amounts that do not add up cannot be made to by rounding.
func ExampleNotAdditiveError() {
	amounts := []budget.Amount{budget.Euros(10), budget.Euros(4), budget.Euros(5)}
	_, err := rounding.Control(amounts, []rounding.Identity{rounding.Sum("totaal", 0, 1, 2)}, 0, budget.InEuros)
	fmt.Println(err)
	// Output:
	// rounding: identity 0 "totaal": the exact amounts differ by 1: correct them before rounding
}

// Heusden, jaarverslag 2017, voorzieningen: the total of the column Aanwending is printed as 173, which is the
// figure of one of its parts; with the 2 of the other part it is 175.
func ExampleSystem_IdentityText() {
	figures := []rounding.Figure{
		thousand("Totaal aanwending", "173"), thousand("Aanwending wachtgelden", "2"), thousand("Aanwending bouwgrond", "173"),
	}
	s, err := rounding.NewSystem(context.Background(), figures, []rounding.Identity{rounding.Sum("totaal aanwending", 0, 1, 2)}, budget.Unstated)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Margin(0).Verdict)
	fmt.Println(s.IdentityText(0).NL)
	// Output:
	// impossible
	// vermeld 173, berekend 175 (totaal aanwending); verschil -2, afronding verklaart ten hoogste 1,5
}

// Once it is known what was meant, the slip can be told: here the resultaat was printed without its sign.
func ExampleCauseOf() {
	cause := rounding.CauseOf(thousand("Resultaat", "-7.809"), thousand("", "7.809").Printed)
	fmt.Println(cause.Word)
	fmt.Println(cause.Text.NL)
	// Output:
	// sign
	// verkeerd teken
}

// A saldo of 10 is printed as 100. It fails in its row and in its column, and no other figure is in both.
func ExampleSystem_Failures() {
	figures := []rounding.Figure{
		thousand("lasten a", "60"), thousand("baten a", "70"), thousand("saldo a", "100"),
		thousand("saldo b", "-20"), thousand("totaal saldo", "-10"),
	}
	s, err := rounding.NewSystem(context.Background(), figures, []rounding.Identity{
		rounding.Difference("saldo = baten − lasten", 2, 1, 0), rounding.Sum("totaal saldo", 4, 2, 3),
	}, budget.Unstated)
	if err != nil {
		fmt.Println(err)
		return
	}
	failures, err := s.Failures(context.Background())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range failures {
		for _, j := range c.Identities {
			fmt.Println("fails:", s.Identity(j).Name)
		}
		for _, x := range c.Suspects {
			fmt.Println(s.Figure(x.Figure).Name, "was", x.From, "to", x.To)
		}
	}
	// Output:
	// fails: saldo = baten − lasten
	// fails: totaal saldo
	// saldo a was 9 to 11
}

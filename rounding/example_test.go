package rounding_test

import (
	"errors"
	"fmt"
	"strings"

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
	s, err := rounding.NewSystem(figures, []rounding.Identity{rounding.Difference("saldo = baten − lasten", 0, 1, 2)}, budget.Unstated)
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

// Heusden, jaarverslag 2017, voorzieningen: the total of the column Aanwending is printed as 173, which is the
// figure of one of its parts; the row of totals and the column both say 175.
func ExampleSystem_Diagnose() {
	figures := []rounding.Figure{
		thousand("Boekwaarde 31-12-2016", "2.546"), thousand("Toevoeging", "417"), thousand("Vrijval", "46"),
		thousand("Totaal aanwending", "173"), thousand("Boekwaarde 31-12-2017", "2.742"),
		thousand("Aanwending wachtgelden", "2"), thousand("Aanwending bouwgrond", "173"),
	}
	identities := []rounding.Identity{
		{Name: "verloop", Total: 4, Parts: []rounding.Addend{{Figure: 0, Sign: 1}, {Figure: 1, Sign: 1}, {Figure: 2, Sign: -1}, {Figure: 3, Sign: -1}}},
		rounding.Sum("totaal aanwending", 3, 5, 6),
	}
	s, err := rounding.NewSystem(figures, identities, budget.Unstated)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range s.Diagnose().Conflicts {
		fmt.Println(s.ConflictText(c).NL)
	}
	// Output:
	// Totaal aanwending is hoogstens 173,5, maar de som van Aanwending wachtgelden + Aanwending bouwgrond is ten minste 174; volgens “totaal aanwending” moet dat gelijk zijn. Fout is Totaal aanwending: afgedrukt 173, bedoeld 175 (niet meegeteld: Aanwending wachtgelden).
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

// The rows and the columns of this table are possible each by itself, but not together, and the proof can be
// checked by hand.
func ExampleCertificate() {
	var figures []rounding.Figure
	for i, text := range []string{"7", "14", "20", "-4", "0", "-5", "2", "15", "16"} {
		name := [...]string{"Lasten", "Toevoegingen", "Totaal"}[i%3] + " " + [...]string{"A", "B", "samen"}[i/3]
		figures = append(figures, thousand(name, text))
	}
	s, err := rounding.NewSystem(figures, []rounding.Identity{
		rounding.Sum("rij A", 2, 0, 1), rounding.Sum("rij B", 5, 3, 4), rounding.Sum("rij samen", 8, 6, 7),
		rounding.Sum("kolom lasten", 6, 0, 3), rounding.Sum("kolom toevoegingen", 7, 1, 4), rounding.Sum("kolom totaal", 8, 2, 5),
	}, budget.HalfUp)
	if err != nil {
		fmt.Println(err)
		return
	}
	d := s.Diagnose()
	proof, _, _ := strings.Cut(s.ConflictText(d.Conflicts[0]).EN, ". ")
	fmt.Println(d.Verdicts)
	fmt.Println(proof)
	// Output:
	// [plausible plausible plausible plausible plausible plausible]
	// the sum of Totaal A + Totaal B is at most 16, but the sum of Lasten A + Lasten B + Toevoegingen samen is at least 16,5; by “rij A”, “rij B”, “kolom toevoegingen” the two must be equal
}

// A gap is filled by what the other figures leave for it.
func ExampleSystem_Implied() {
	figures := []rounding.Figure{thousand("Saldo", "-24.473"), thousand("Baten", "0"), thousand("Lasten", "33.955")}
	figures[1].Missing = true
	s, err := rounding.NewSystem(figures, []rounding.Identity{rounding.Difference("saldo", 0, 1, 2)}, budget.Unstated)
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
	s, err := rounding.NewSystem(figures, []rounding.Identity{
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

// A wrong sign is told from all other slips by the two totals that it breaks.
func ExampleCorrection() {
	figures := []rounding.Figure{
		thousand("Lasten", "-82.923"), thousand("Baten", "90.732"), thousand("Resultaat", "-7.809"),
		thousand("Begroot resultaat", "7.000"), thousand("Verschil", "809"),
	}
	s, err := rounding.NewSystem(figures, []rounding.Identity{
		rounding.Sum("resultaat", 2, 0, 1), rounding.Difference("verschil", 4, 2, 3),
	}, budget.Unstated)
	if err != nil {
		fmt.Println(err)
		return
	}
	best := s.Diagnose().Conflicts[0].Accusations[0].Remedies[0][0]
	fmt.Println(best.Slip, best.To)
	fmt.Println(s.Cause(best).Text.NL)
	// Output:
	// sign 7.809
	// verkeerd teken
}

// Unusable identities are refused with the place and the reason.
func ExampleIdentityError() {
	_, err := rounding.NewSystem([]rounding.Figure{thousand("A", "1")}, []rounding.Identity{rounding.Sum("totaal", 0, 7)}, budget.Unstated)
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

// Three rows of 10.400 − 5.700 = 4.700 print as 10 − 6 = 5. The totals, added up from what is printed, are then three
// apart where rounding explains one and a half. That is a way of making tables, and no error.
func ExampleDiagnosis() {
	var figures []rounding.Figure
	var ids []rounding.Identity
	for row := range 3 {
		figures = append(figures, thousand("", "6"), thousand("", "10"), thousand("", "5"))
		ids = append(ids, rounding.Difference("verschil", 3*row+2, 3*row+1, 3*row))
	}
	figures = append(figures, thousand("", "18"), thousand("", "30"), thousand("", "15"))
	for column := range 3 {
		ids = append(ids, rounding.Sum("totaal", 9+column, column, 3+column, 6+column))
	}
	ids = append(ids, rounding.Difference("verschil van de totalen", 11, 10, 9))
	s, err := rounding.NewSystem(figures, ids, budget.Unstated)
	if err != nil {
		fmt.Println(err)
		return
	}
	d := s.Diagnose()
	fmt.Println(s.Margin(6).Verdict, d.Verdicts[6], d.Excuses[6], len(d.Conflicts))
	// Output:
	// impossible conventional totals of rounded 0
}

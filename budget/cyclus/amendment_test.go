package cyclus_test

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/cyclus"
)

// sewerPosition is the product of Rotterdam, begroting 2017.
func sewerPosition(year int) cyclus.Position {
	return cyclus.Position{Programme: "Riolen en Gemalen", Side: budget.Lasten, Year: year}
}

// rotterdam2017 holds the amendments of that product for 2018 and 2020; for
// 2020 there was no budget before.
func rotterdam2017() (cyclus.Raming, cyclus.Amendments) {
	change := func(year int, thousands int64, opens bool) cyclus.Change {
		return cyclus.Change{Position: sewerPosition(year), Mutatie: budget.Euros(1000 * thousands), Opens: opens}
	}
	return cyclus.Raming{sewerPosition(2018): budget.Euros(8_211_000)}, cyclus.Amendments{
		{Name: "Omissieregeling 2016", Changes: []cyclus.Change{change(2018, 44, false), change(2020, 8253, true)}},
		{Name: "Voorjaarsnota 2016", Changes: []cyclus.Change{change(2018, 533, false), change(2020, 518, false)}},
		{Name: "Begroting 2017", Changes: []cyclus.Change{change(2018, -583, false), change(2020, -377, false)}},
	}
}

func ExampleAmendments() {
	primitief, amendments := rotterdam2017()
	after, err := amendments.Apply(primitief)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, year := range []int{2018, 2020} {
		fmt.Println(sewerPosition(year), after[sewerPosition(year)])
	}
	before, err := amendments.Undo(after)
	fmt.Println(maps.Equal(before, primitief), err)
	// Output:
	// lasten Riolen en Gemalen 2018 8205000
	// lasten Riolen en Gemalen 2020 8394000
	// true <nil>
}

func ExampleAmendment() {
	budget2017 := cyclus.Raming{{Programme: "1", Side: budget.Lasten, Year: 2017}: budget.Euros(1000)}
	amendment := cyclus.Amendment{Number: "1", Name: "Voorjaarsnota", Decision: "raadsbesluit 17-042", Date: "2017-06-29",
		Changes: []cyclus.Change{{Position: cyclus.Position{Programme: "2", Side: budget.Lasten, Year: 2017}, Mutatie: budget.Euros(50)}}}
	_, err := cyclus.Amendments{amendment}.Apply(budget2017)
	fmt.Println(err)
	// Output:
	// amend the budget: amendment "Wijziging 1 Voorjaarsnota raadsbesluit 17-042 2017-06-29", change 0 of "lasten 2 2017": the budget has no such position, and a missing amount is not €0; open it, or correct its name
}

func ExampleRaming() {
	position := func(programme string, side budget.Side) cyclus.Position {
		return cyclus.Position{Programme: programme, Side: side, Year: 2017}
	}
	raming := cyclus.Raming{
		position("1", budget.Lasten): budget.Euros(500), position("1", budget.Baten): budget.Euros(80),
		position("2", budget.Lasten): budget.Euros(300), position("2", budget.Onttrekking): budget.Euros(20),
	}
	fmt.Println(raming.Figure(budget.Lasten, 2017))
	fmt.Println(raming.Figure(budget.Resultaat, 2017))
	// Output:
	// Totaal lasten = lasten 1 2017 + lasten 2 2017 = 800
	// Totaal resultaat = Totaal saldo + Totaal onttrekking = -700
}

// What Rotterdam prints for both years, with the original budget and without.
func TestRotterdam(t *testing.T) {
	primitief, amendments := rotterdam2017()
	after, err := amendments.Apply(primitief)
	require.NoError(t, err)
	assert.Equal(t, budget.Euros(8_205_000), after[sewerPosition(2018)])
	assert.Equal(t, budget.Euros(8_394_000), after[sewerPosition(2020)])
	assert.Len(t, primitief, 1, "the budget before is not changed")
}

// randomBudget makes a budget and amendments that fit it.
func randomBudget(random *rand.Rand) (cyclus.Raming, cyclus.Amendments) {
	booked := []budget.Side{budget.Lasten, budget.Baten, budget.Toevoeging, budget.Onttrekking}
	position := func() cyclus.Position {
		return cyclus.Position{Programme: string(rune('A' + random.IntN(5))), Part: []string{"", "prioriteiten"}[random.IntN(2)],
			Side: booked[random.IntN(len(booked))], Year: 2017 + random.IntN(3)}
	}
	primitief := cyclus.Raming{}
	for range random.IntN(40) {
		primitief[position()] = budget.Cents(random.Int64N(1e10) - 1e8)
	}
	known := map[cyclus.Position]bool{}
	for p := range primitief {
		known[p] = true
	}
	var amendments cyclus.Amendments
	for i := range random.IntN(6) {
		a := cyclus.Amendment{Number: fmt.Sprint(i), Date: budget.Date(fmt.Sprintf("2017-0%d-01", i+1))}
		for range random.IntN(8) {
			p := position()
			a.Changes = append(a.Changes, cyclus.Change{Position: p, Mutatie: budget.Cents(random.Int64N(1e9) - 5e8), Opens: !known[p]})
			known[p] = true
		}
		amendments = append(amendments, a)
	}
	return primitief, amendments
}

// Applied and undone gives the same budget back, at every step between, and the
// total of the amended budget is the amended total.
func TestAmendmentsProperties(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 4))
	for range 300 {
		primitief, amendments := randomBudget(random)
		after, err := amendments.Apply(primitief)
		require.NoError(t, err)
		for cut := range len(amendments) + 1 {
			partly, err := amendments[cut:].Undo(after)
			require.NoError(t, err)
			want, err := amendments[:cut].Apply(primitief)
			require.NoError(t, err)
			assert.True(t, maps.Equal(partly, want))
		}
		mutated := map[budget.Side]budget.Amount{}
		for _, a := range amendments {
			for _, c := range a.Changes {
				if c.Position.Year == 2018 {
					mutated[c.Position.Side] = mutated[c.Position.Side].Add(c.Mutatie)
				}
			}
		}
		for _, side := range []budget.Side{budget.Lasten, budget.Baten, budget.Toevoeging, budget.Onttrekking} {
			before, _ := primitief.Figure(side, 2018).Amount()
			total, _ := after.Figure(side, 2018).Amount()
			assert.Equal(t, before.Add(mutated[side]), total, side)
		}
	}
}

func TestAmendmentThatDoesNotFit(t *testing.T) {
	p := sewerPosition(2018)
	has := cyclus.Raming{p: budget.Euros(5)}
	change := func(c cyclus.Change) cyclus.Amendment {
		return cyclus.Amendment{Number: "7", Changes: []cyclus.Change{c}}
	}
	for reason, try := range map[string]func() (cyclus.Raming, error){
		"open it, or correct its name": func() (cyclus.Raming, error) { return cyclus.Amendments{change(cyclus.Change{Position: p})}.Apply(nil) },
		"do not open it": func() (cyclus.Raming, error) {
			return cyclus.Amendments{change(cyclus.Change{Position: p, Opens: true})}.Apply(has)
		},
		"not a position of a budget": func() (cyclus.Raming, error) { return cyclus.Amendments{change(cyclus.Change{})}.Apply(has) },
		"it was not amended by this": func() (cyclus.Raming, error) { return cyclus.Amendments{change(cyclus.Change{Position: p})}.Undo(nil) },
		"undo the later amendment first": func() (cyclus.Raming, error) {
			return cyclus.Amendments{change(cyclus.Change{Position: p, Opens: true})}.Undo(has)
		},
	} {
		after, err := try()
		var misfit *cyclus.AmendmentError
		require.ErrorAs(t, err, &misfit, reason)
		assert.ErrorContains(t, err, reason)
		assert.Equal(t, "Wijziging 7", misfit.Amendment)
		assert.Nil(t, after)
	}
	list := cyclus.Amendments{change(cyclus.Change{Position: p})}
	_, err := list.Apply(nil)
	assert.Error(t, err)
	_, err = list.Undo(nil)
	assert.Error(t, err)
	for _, junk := range []cyclus.Position{{Programme: "1", Side: budget.Saldo, Year: 2017}, {Programme: "1", Side: budget.Resultaat, Year: 2017},
		{Programme: "1", Year: 2017}, {Programme: "1", Side: 13, Year: 2017}, {Programme: "1", Side: budget.Lasten, Year: 17}} {
		_, err := cyclus.Amendments{change(cyclus.Change{Position: junk, Opens: true})}.Apply(nil)
		assert.ErrorContains(t, err, "not a position of a budget", junk)
	}
}

func TestRamingWithoutPositions(t *testing.T) {
	for _, side := range budget.Sides() {
		_, ok := cyclus.Raming(nil).Figure(side, 2017).Amount()
		assert.False(t, ok, side)
	}
	assert.Equal(t, "lasten 1, a 2017", cyclus.Position{Programme: "1", Part: "a", Side: budget.Lasten, Year: 2017}.String())
}

func ExamplePosition() {
	position := cyclus.Position{Programme: "3", Part: "prioriteiten", Side: budget.Baten, Year: 2018}
	fmt.Println(position)
	// Output:
	// baten 3, prioriteiten 2018
}

func ExampleChange() {
	adopted := budget.Euros(8_255_000)
	change := cyclus.Change{Position: sewerPosition(2018), Mutatie: budget.Euros(44_000), Adopted: &adopted}
	after, err := cyclus.Amendments{{Changes: []cyclus.Change{change}}}.Apply(cyclus.Raming{sewerPosition(2018): budget.Euros(8_211_000)})
	fmt.Println(after[change.Position] == *change.Adopted, err)
	// Output:
	// true <nil>
}

func ExampleAmendmentError() {
	_, err := cyclus.Amendments{{Number: "3", Changes: []cyclus.Change{{Position: sewerPosition(2018), Opens: true}}}}.
		Apply(cyclus.Raming{sewerPosition(2018): budget.Euros(0)})
	var misfit *cyclus.AmendmentError
	if errors.As(err, &misfit) {
		fmt.Println(misfit.Position, "-", misfit.Reason)
	}
	// Output:
	// lasten Riolen en Gemalen 2018 - the budget has this position already; do not open it
}

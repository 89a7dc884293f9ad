package programme_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

var known2025 = budget.MustParseColumn("2025-begroting")

// partly is a document that holds the lines of its first programme, and of the second what the overzicht prints.
func partly() *programme.Document {
	in := func(n int64) budget.Series { return budget.Series{known2025: budget.Euros(n)} }
	zorg := programme.Programme{Section: programme.Section{Number: "1", Name: "Zorg"}}
	zorg.Lines = []programme.Line{{Name: "Jeugd", Lasten: in(100)}, {Name: "Wmo", Lasten: in(30), Baten: in(40)}}
	wonen := programme.Programme{Section: programme.Section{Number: "2", Name: "Wonen"}}
	wonen.Claims = []programme.Claim{{Side: budget.Lasten, Amounts: in(60)}, {Side: budget.Saldo, Amounts: in(-55)}}
	return &programme.Document{Kind: programme.Begroting, Year: 2025, Programmes: []programme.Programme{zorg, wonen}}
}

func ExamplePart_Known() {
	overview := partly().Overview()
	for _, name := range []string{"1", "2"} {
		part, _ := overview.Find(name)
		lasten, printed := part.Known(budget.Lasten, known2025)
		fmt.Println(lasten, printed)
	}
	all, printed := overview.Known(budget.Lasten, known2025)
	fmt.Println(all, printed)
	// Output:
	// Lasten 1. Zorg = Jeugd + Wmo = 130 false
	// Lasten 2. Wonen = 60 true
	// Lasten overzicht van baten en lasten = Lasten programma's = 190 false
}

// What a document prints without leaves is no nil in a sum of leaves.
func TestATotalWithoutLeavesIsNotNil(t *testing.T) {
	d := partly()
	overview := d.Overview()
	assert.Equal(t, "?", euros(t, overview.Figure(budget.Lasten, known2025)), "130 would leave out Wonen")
	var lacks []string
	for leaf := range overview.Figure(budget.Lasten, known2025).Missing() {
		lacks = append(lacks, leaf.Label())
	}
	assert.Equal(t, []string{"Lasten 2. Wonen"}, lacks)
	assert.Equal(t, "?", euros(t, overview.Figure(budget.Baten, known2025)), "the saldo of Wonen may hold baten")
	assert.Equal(t, "?", euros(t, overview.Figure(budget.Saldo, known2025)))
	assert.Equal(t, "?", euros(t, overview.Figure(budget.Onttrekking, known2025)), "nobody has any")

	baten, printed := overview.Known(budget.Baten, known2025)
	assert.Equal(t, "?", euros(t, baten), "40 and what Wonen does not print")
	assert.False(t, printed)
	wonen, _ := overview.Find("2")
	saldo, printed := wonen.Known(budget.Saldo, known2025)
	assert.Equal(t, "-55", euros(t, saldo))
	assert.True(t, printed)
	saldo, printed = overview.Known(budget.Saldo, known2025)
	assert.Equal(t, "?", euros(t, saldo), "no baten are known of Wonen")
	assert.False(t, printed)

	d.Claims = []programme.Claim{{Side: budget.Saldo, Amounts: budget.Series{known2025: budget.Euros(-145)}}}
	saldo, printed = d.Overview().Known(budget.Saldo, known2025)
	assert.Equal(t, "-145", euros(t, saldo))
	assert.True(t, printed)
	resultaat, printed := d.Overview().Known(budget.Resultaat, known2025)
	assert.Equal(t, "-145", euros(t, resultaat), "it follows from the saldo: there are no mutations of reserves")
	assert.False(t, printed)
	lasten, _ := d.Overview().Known(budget.Lasten, budget.MustParseColumn("2026-begroting"))
	assert.Equal(t, "?", euros(t, lasten))
}

// A part that prints lasten and baten without leaves has a saldo and a resultaat of what it prints; a side that only such
// a part has is in the saldo of the whole.
func TestSidesWithoutLeavesAreInTheSaldo(t *testing.T) {
	d := partly()
	d.Programmes[1].Claims[1] = programme.Claim{Side: budget.Baten, Amounts: budget.Series{known2025: budget.Euros(5)}}
	wonen, _ := d.Overview().Find("2")
	resultaat, printed := wonen.Known(budget.Resultaat, known2025)
	assert.Equal(t, "-55", euros(t, resultaat))
	assert.False(t, printed)
	d.Programmes[0].Lines = d.Programmes[0].Lines[:1]
	assert.Equal(t, "?", euros(t, d.Overview().Figure(budget.Saldo, known2025)), "-100 would leave out the baten of Wonen")
	saldo, _ := d.Overview().Known(budget.Saldo, known2025)
	assert.Equal(t, "-155", euros(t, saldo), "5 − 100 − 60")
}

// A resultaat that is printed beside leaves says nothing of reserves that nobody mentions.
func TestAResultaatBesideLeavesHidesNoReserves(t *testing.T) {
	d := partly()
	d.Programmes = d.Programmes[:1]
	d.Programmes[0].Claims = []programme.Claim{{Side: budget.Resultaat, Amounts: budget.Series{known2025: budget.Euros(-90)}}}
	assert.Equal(t, "-90", euros(t, d.Overview().Figure(budget.Resultaat, known2025)))
	d.Programmes[0].Claims[0].Side = budget.Toevoeging
	assert.Equal(t, "?", euros(t, d.Overview().Figure(budget.Toevoeging, known2025)))
}

// A document that is known to hold not all has no total but the one that it prints.
func TestKnownOfAPartialDocument(t *testing.T) {
	d := partly()
	d.Partial = true
	lasten, printed := d.Overview().Known(budget.Lasten, known2025)
	assert.Equal(t, "?", euros(t, lasten), "130 + 60 and what it does not hold")
	assert.False(t, printed)
	d.Claims = []programme.Claim{{Side: budget.Lasten, Amounts: budget.Series{known2025: budget.Euros(250)}}}
	lasten, printed = d.Overview().Known(budget.Lasten, known2025)
	assert.Equal(t, "250", euros(t, lasten))
	assert.True(t, printed)
}

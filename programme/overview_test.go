package programme_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

// The overview of Lansingerland, realisatie 2017, added up by hand from its
// printed rows; programme 3 counts as its chapter prints it (33.976 and 8.855),
// not as the overview prints it (34.915 and 9.793).
func TestOverviewOfLansingerland(t *testing.T) {
	lasten := int64(5447 + 14217 + 33976 + 24354 + 7154 + 29842)
	baten := int64(1340 + 1729 + 8855 + 13522 + 8460 + 30053)
	dekkingLasten := int64(439 + 0 + 74 + 3946 + 978)
	dekkingBaten := int64(15345 + 57747 + 3372 + 4762 + 1478)
	totaalLasten, totaalBaten := lasten+dekkingLasten+13398, baten+dekkingBaten+179

	column := col("2017-realisatie")
	overview := lansingerland(t).Overview()
	figures := map[string][2]string{}
	for part := range overview.All() {
		switch part.Item().(type) {
		case *programme.Document, []programme.Programme, *programme.Dekkingsmiddelen:
			figures[part.Path()] = [2]string{euros(t, part.Figure(budget.Lasten, column)), euros(t, part.Figure(budget.Baten, column))}
		}
	}
	thousands := func(n int64) string { return x1000(n).String() }
	assert.Equal(t, map[string][2]string{
		"programmas":               {thousands(lasten), thousands(baten)},
		"algemeneDekkingsmiddelen": {thousands(dekkingLasten), thousands(dekkingBaten)},
		"":                         {thousands(totaalLasten), thousands(totaalBaten)},
	}, figures)
	// 17c and 17e: the printed totaal saldo is 13.017; mutations of reserves
	// are known here for programme 3 only.
	assert.Equal(t, thousands(totaalBaten-totaalLasten), euros(t, overview.Figure(budget.Saldo, column)))
	assert.Equal(t, thousands(totaalBaten-totaalLasten-13+397), euros(t, overview.Figure(budget.Resultaat, column)))
}

func TestOverviewParts(t *testing.T) {
	d := lansingerland(t)
	d.Reserves = []programme.ReserveLine{{Toevoeging: budget.Series{}}}
	d.Dekkingsmiddelen.Reserves = []programme.ReserveLine{{Name: "Algemene reserve", Onttrekking: budget.Series{}}}
	kinds, paths := map[string]int{}, map[string]string{}
	for part := range d.Overview().All() {
		kinds[fmt.Sprintf("%T", part.Item())]++
		assert.NotContains(t, paths, part.Path(), "a path is of one part")
		paths[part.Path()] = part.Label()
	}
	assert.Equal(t, map[string]int{
		"*programme.Document": 1, "[]programme.Programme": 1, "*programme.Dekkingsmiddelen": 1, "*programme.Programme": 6,
		"*programme.Subdivision": 3, "*programme.Line": 5 + 3*4 + 5 + 3, "*programme.ReserveLine": 2 + 2,
	}, kinds)
	for path, label := range map[string]string{
		"":                                      "overzicht van baten en lasten",
		"programmas":                            "programma's",
		"programmas[2]":                         "3. Maatschappelijke ondersteuning",
		"programmas[2].onderdelen[0].regels[1]": "Doorbelasting",
		"programmas[2].reserves[1]":             "Onttrekking reserves",
		"algemeneDekkingsmiddelen.dividend":     "Dividend",
		"algemeneDekkingsmiddelen.reserves[0]":  "Algemene reserve",
		"reserves[0]":                           "Mutaties reserves",
		"vpb":                                   "Bedrag van de heffing voor de VpB",
	} {
		assert.Equal(t, label, paths[path], path)
	}
}

func TestClaimPaths(t *testing.T) {
	d := lansingerland(t)
	claims := map[string]*programme.Claim{}
	for part := range d.Overview().All() {
		for path, claim := range part.Claims() {
			claims[path] = claim
		}
	}
	assert.Same(t, &d.Claims[0], claims["gedrukt[0]"])
	assert.Same(t, &d.ProgrammeTotals[2], claims["gedruktProgrammas[2]"])
	assert.Same(t, &d.Programmes[2].Subdivisions[1].Claims[1], claims["programmas[2].onderdelen[1].gedrukt[1]"])
	assert.Same(t, &d.Dekkingsmiddelen.Claims[0], claims["algemeneDekkingsmiddelen.gedrukt[0]"])
}

func TestProgrammeByNumberOrName(t *testing.T) {
	d := &programme.Document{Programmes: []programme.Programme{
		{Section: programme.Section{Name: "2"}}, {Section: programme.Section{Number: "2", Name: "Zorg"}}, {Section: programme.Section{Number: "1.", Name: "Zorg"}}, {},
	}}
	for key, label := range map[string]string{"2": "2. Zorg", "Zorg": "2. Zorg", "1.": "1. Zorg"} {
		p, ok := d.Overview().Find(key)
		require.True(t, ok)
		assert.Equal(t, label, p.Label())
	}
	for _, key := range []string{"", "3"} {
		p, ok := d.Overview().Find(key)
		assert.False(t, ok)
		assert.Nil(t, p)
	}
}

func TestOverviewOfNothing(t *testing.T) {
	for _, d := range []*programme.Document{nil, {}} {
		overview := d.Overview()
		assert.Equal(t, "?", euros(t, overview.Figure(budget.Resultaat, col("2017-realisatie"))))
		_, ok := d.Overview().Find("3")
		assert.False(t, ok)
	}
}

// nested returns a document with subdivisions so many levels deep, a line at
// the bottom, and a line beside them.
func nested(levels int) *programme.Document {
	c := col("2024-begroting")
	line := []programme.Line{{Name: "regel", Lasten: budget.Series{c: x1000(1)}}}
	var below []programme.Subdivision
	for i := range levels {
		s := programme.Subdivision{Section: programme.Section{Name: fmt.Sprint(i), Subdivisions: below}}
		if below == nil {
			s.Lines = line
		}
		below = []programme.Subdivision{s}
	}
	return &programme.Document{Kind: programme.Begroting, Year: 2024, Programmes: []programme.Programme{
		{Section: programme.Section{Name: "diep", Subdivisions: below, Lines: line}},
	}}
}

// The overview opens exactly what Read accepts; a figure that is not looked at
// is not taken for zero.
func TestSubdivisionsThatAreTooDeep(t *testing.T) {
	levels := 1
	for write(nested(levels)) == nil {
		levels++
	}
	require.Equal(t, 13, levels-1, "with 32 objects and arrays within each other")
	assert.Equal(t, "2000", euros(t, nested(levels-1).Overview().Figure(budget.Lasten, col("2024-begroting"))))
	overview := nested(levels + 1).Overview()
	assert.Equal(t, "?", euros(t, overview.Figure(budget.Lasten, col("2024-begroting"))))
}

// A slice of subdivisions can be made to contain itself, in more than one
// place; then there is no end to it.
func TestSubdivisionsThatContainThemselves(t *testing.T) {
	self := make([]programme.Subdivision, 3)
	for i := range self {
		self[i] = programme.Subdivision{Section: programme.Section{Name: fmt.Sprint(i), Subdivisions: self}}
	}
	c := col("2024-begroting")
	d := &programme.Document{Kind: programme.Begroting, Year: 2024, Programmes: []programme.Programme{
		{Section: programme.Section{Name: "rond", Subdivisions: self}},
		{Section: programme.Section{Name: "recht", Lines: []programme.Line{{Name: "regel", Lasten: budget.Series{c: x1000(1)}}}}},
	}}
	assert.Equal(t, "?", euros(t, d.Overview().Figure(budget.Lasten, c)))
	p, _ := d.Overview().Find("recht")
	assert.Equal(t, "1000", euros(t, p.Figure(budget.Lasten, c)))
	n := 0
	for part := range d.Overview().All() {
		n += len(part.Series(budget.Lasten))
	}
	assert.Equal(t, 1, n)
	var e *programme.DocumentError
	assert.ErrorAs(t, write(d), &e)
}

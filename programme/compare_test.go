package programme_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/programme"
)

func TestCompare(t *testing.T) {
	d := whole(t, "jaarstukken")
	assert.Empty(t, programme.Compare(d, whole(t, "jaarstukken")))
	assert.Empty(t, programme.Compare(nil, nil))

	c := col("2023-realisatie")
	later := whole(t, "jaarstukken")
	later.Programmes[1].Lines[0].Lasten[c] = budget.Euros(5_950_000)
	later.Title = "Jaarstukken 2023, vastgesteld"
	later.Programmes = append([]programme.Programme{{Section: programme.Section{Number: "0", Name: "Bestuur"}}}, later.Programmes...)
	delete(later.Position.Reserves[0].Begin, c)
	differences := programme.Compare(d, later)
	require.Len(t, differences, 5, "what was put before it does not move the others: %v", differences)

	assert.Equal(t, programme.Difference{Key: "titel", First: "titel", Second: "titel", Before: "Jaarstukken 2023", After: "Jaarstukken 2023, vastgesteld"}, differences[0])
	lasten := differences[1]
	assert.Equal(t, "programmas[2 Zorg].regels[Zorg].lasten.2023-realisatie", lasten.Key)
	assert.Equal(t, "programmas[1].regels[0].lasten.2023-realisatie", lasten.First)
	assert.Equal(t, "programmas[2].regels[0].lasten.2023-realisatie", lasten.Second)
	assert.Equal(t, budget.Euros(50_000), lasten.AmountAfter.Sub(*lasten.AmountBefore))
	gone := differences[2]
	assert.Equal(t, "financielePositie.reserves[Algemene reserve].begin.2023-realisatie", gone.Key)
	assert.Nil(t, gone.AmountAfter)
	assert.Empty(t, gone.Second)
	assert.Equal(t, []string{"0", "Bestuur"}, []string{differences[3].After, differences[4].After})
	assert.Len(t, programme.Compare(later, d), 5, "the comparison is the same the other way round")
}

// Begroting 2024 prints the begroting 2023 na wijziging that jaarstukken 2023
// print too: its total lasten have onvoorzien, those of the jaarstukken do not.
func TestCompareFiguresOfTwoDocuments(t *testing.T) {
	seen := map[string]string{}
	for _, d := range programme.Compare(whole(t, "jaarstukken"), whole(t, "begroting")) {
		if d.AmountBefore == nil || d.AmountAfter == nil {
			continue
		}
		assert.Regexp(t, "2023-na-wijziging|2022-realisatie", d.Key, "the columns that both have")
		seen[d.Key] = d.AmountAfter.Sub(*d.AmountBefore).String()
	}
	assert.Equal(t, "20000", seen["gedrukt[lasten Overzicht van baten en lasten lasten].bedragen.2023-na-wijziging"])
	assert.Equal(t, "-20000", seen["gedrukt[saldo Overzicht van baten en lasten saldo].bedragen.2023-na-wijziging"])
	assert.NotContains(t, seen, "programmas[1 Ruimte].regels[Ruimte].lasten.2023-na-wijziging")
}

// The indeling differs where a name stands in one document only.
func TestCompareLayout(t *testing.T) {
	first, second := whole(t, "begroting"), whole(t, "jaarstukken")
	layout := func() (keys []string) {
		for _, d := range programme.Compare(first, second) {
			row := strings.HasPrefix(d.Key, "programmas[") || !strings.Contains(d.Key, "[")
			if row && strings.HasSuffix(d.Key, ".naam") && (d.First == "" || d.Second == "") {
				keys = append(keys, d.Key)
			}
		}
		return keys
	}
	assert.Equal(t, []string{"onvoorzien.naam"}, layout())
	second.Programmes[0].Name = "Ruimte en wonen"
	assert.Len(t, layout(), 1+2*(6+len(second.Programmes[0].Indicators)), "a programme of another name differs on both sides: with its two rows, its doel, activiteit and indicator, and its own indicators")
}

func TestCompareOpening(t *testing.T) {
	old, next := col("2022-realisatie"), col("2023-realisatie")
	reserve := func(c budget.Column, begin, einde int64) *programme.Document {
		return &programme.Document{Kind: programme.Jaarstukken, Year: c.Year, Position: &programme.FinancielePositie{
			Reserves: []balans.Reserve{{Row: balans.Row{Name: "Wegen", Begin: th(c, begin), Einde: th(c, einde)}, Toevoeging: th(c, einde-begin)}, {Row: balans.Row{Name: fmt.Sprint(c.Year)}}}}}
	}
	assert.Empty(t, programme.CompareOpening(reserve(old, 100, 150), reserve(next, 150, 170)))
	broken := programme.CompareOpening(reserve(old, 100, 150), reserve(next, 140, 170))
	require.Len(t, broken, 1)
	assert.Equal(t, "financielePositie.reserves[0].begin.2023-realisatie", broken[0].Second)
	assert.Equal(t, "financielePositie.reserves[0].einde.2022-realisatie", broken[0].First)
	assert.Equal(t, budget.Euros(-10_000), broken[0].AmountAfter.Sub(*broken[0].AmountBefore))

	moved := reserve(next, 140, 170)
	moved.Position.Reserves[0].Herrubriceringen = []balans.Mutatie{{Name: "naar voorziening", Vermindering: th(next, 10)}}
	assert.Empty(t, programme.CompareOpening(reserve(old, 100, 150), moved), "a stated reclassification explains it")
	unprinted := reserve(old, 100, 150)
	unprinted.Position.Reserves[0].Einde = nil
	assert.Empty(t, programme.CompareOpening(unprinted, reserve(next, 150, 170)), "the closing follows where it is not printed")
	assert.Empty(t, programme.CompareOpening(nil, moved))
}

func TestCompareDoesNotHang(t *testing.T) {
	loop := []programme.Subdivision{{Section: programme.Section{Name: "a"}}, {Section: programme.Section{Name: "b"}}}
	loop[0].Subdivisions, loop[1].Subdivisions = loop, loop
	d := &programme.Document{Programmes: []programme.Programme{{Section: programme.Section{Subdivisions: loop}}}}
	assert.Empty(t, programme.Compare(d, d))
}

func ExampleCompare() {
	c := budget.MustParseColumn("2024-begroting")
	version := func(lasten int64) *programme.Document {
		return &programme.Document{Kind: programme.Begroting, Year: 2024, Programmes: []programme.Programme{{
			Section: programme.Section{Number: "1", Name: "Zorg", Lines: []programme.Line{{Name: "Subsidies", Lasten: budget.Series{c: budget.Euros(lasten)}}}}}}}
	}
	for _, d := range programme.Compare(version(120_000), version(125_000)) {
		fmt.Println(d.Key, d.AmountAfter.Sub(*d.AmountBefore))
	}
	// Output:
	// programmas[1 Zorg].regels[Subsidies].lasten.2024-begroting 5000
}

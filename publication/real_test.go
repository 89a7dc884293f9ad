package publication_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// realTable makes a document of a table of testdata/tables.md, by a part of its caption.
func realTable(t *testing.T, caption string, c publication.Cover) publication.Assembly {
	t.Helper()
	text, err := os.ReadFile("testdata/tables.md")
	require.NoError(t, err)
	for printed, err := range read.Markdown(strings.NewReader(string(text)), table.Limits{}) {
		require.NoError(t, err)
		if strings.Contains(printed.Caption, caption) {
			u := tabletest.Understand(printed, understand.Given{})
			return checked(t, c, []*understand.Understanding{&u})
		}
	}
	t.Fatal("no table ", caption)
	return publication.Assembly{}
}

// at is the amount at a path of a document.
func at(t *testing.T, made publication.Assembly, path string) budget.Amount {
	t.Helper()
	value, ok := made.Document.At(path)
	require.True(t, ok, path)
	return amountOf(value)
}

// What real tables say, by amounts that stand in them.
func TestRealTables(t *testing.T) {
	accounts := func(year int) publication.Cover {
		c := in(programme.Jaarstukken, year)
		c.Stage = budget.Realisatie
		return c
	}
	for caption, c := range map[string]struct {
		cover  publication.Cover
		amount map[string]int64 // in thousands
		out    []string         // labels of what is not placed
	}{
		"Berg en Dal": {in(programme.Begroting, 2017), map[string]int64{
			"programmas[3].gedrukt[0].bedragen.2017-begroting": 53_585, "reserves[0].toevoeging.2017-begroting": 2_235, "gedrukt[1].bedragen.2019-meerjarenraming": -1_084},
			[]string{"Begroting 2017 na VJN Saldo"}},
		"Hilversum": {in(programme.Begroting, 2020), map[string]int64{
			"programmas[0].regels[0].baten.2018-realisatie": 32_105, "programmas[0].reserves[0].onttrekking.2018-realisatie": 2_221, "overhead.lasten.2018-realisatie": 28_395},
			[]string{"Resultaat na mutatie reserves"}},
		"Aalten": {in(programme.Jaarstukken, 2021), map[string]int64{
			"programmas[0].reserves[0].onttrekking.2020-realisatie": 944, "algemeneDekkingsmiddelen.dividend.baten.2021-realisatie": 411, "gedrukt[2].bedragen.2021-realisatie": 1_357}, nil},
		"Gorinchem": {accounts(2022), map[string]int64{
			"programmas[3].regels[0].gedrukt[0].afwijking": -290, "programmas[3].regels[0].gedrukt[1].afwijking": -1_005}, []string{"Saldo 2022 Totaal"}},
		"Halderberge": {in(programme.Begroting, 2025), map[string]int64{
			"programmas[0].regels[0].lasten.2023-realisatie": 3_321, "programmas[0].regels[0].baten.2023-realisatie": 701}, []string{"Totaal lasten"}},
		"Ede": {accounts(2017), map[string]int64{
			"programmas[0].regels[0].lasten.2016-realisatie": 24_728, "programmas[0].regels[0].gedrukt[0].afwijking": 2_159, "programmas[0].reserves[1].gedrukt[0].afwijking": -1_876}, nil},
		"7. Volksgezondheid en milieu: Wat mag": {in(programme.Begroting, 2020), nil, nil},
		"Alphen-Chaam": {in(programme.Begroting, 2018), map[string]int64{
			"programmas[0].onderdelen[0].regels[0].lasten.2016-realisatie": 328, "programmas[0].onderdelen[1].regels[1].baten.2016-realisatie": 1_379, "programmas[0].gedrukt[2].bedragen.2016-realisatie": 280}, nil},
		"Houten": {accounts(2019), nil, nil},
		"Wassenaar": {in(programme.Begroting, 2019), map[string]int64{
			"programmas[0].regels[0].baten.2017-realisatie": 38_932, "reserves[1].toevoeging.2017-realisatie": 32_060},
			[]string{"Onttrekking aan reserves", "Toevoeging aan reserves", "Mutaties reserves", "Geraamde resultaat programma"}},
		"Provincie Utrecht": {in(programme.Jaarstukken, 2015), map[string]int64{
			"gedruktProgrammas[0].bedragen.2014-realisatie": -190_303, "gedruktProgrammas[0].afwijking": 60_751}, []string{"C Stelposten", "D Saldo rekening bruto (= A + B + C)", "E Mutaties reserves", "F Saldo rekening netto (= D + E)"}},
		"Leiden – Programmabegroting 2019": {in(programme.Begroting, 2019), map[string]int64{
			"programmas[0].onderdelen[0].regels[0].lasten.2017-realisatie": 10_948, "programmas[0].gedrukt[0].bedragen.2017-realisatie": 13_433}, nil},
		"Amstelveen": {accounts(2024), nil, nil},
	} {
		t.Run(caption, func(t *testing.T) {
			made := realTable(t, caption, c.cover)
			for path, thousands := range c.amount {
				assert.Equal(t, budget.Euros(thousands*1_000), at(t, made, path), path)
			}
			var out []string
			for _, n := range made.NotPlaced {
				if len(out) == 0 || out[len(out)-1] != n.Label {
					out = append(out, n.Label)
				}
			}
			if c.amount != nil {
				assert.Subset(t, append(c.out, ""), append(out, ""))
			}
		})
	}
}

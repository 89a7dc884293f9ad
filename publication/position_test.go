package publication_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// A balans of 100.000 of which 40.000 is eigen vermogen. In 2022 it was 90.000 and 36.000.
const balansText = `Balans, bedragen x € 1.000

| | 31-12-2023 | 1-1-2023 |
|---|--:|--:|
| Immateriële vaste activa | 1.210 | 1.370 |
| Materiële vaste activa | 68.340 | 61.080 |
| Financiële vaste activa | 9.450 | 9.550 |
| Totaal vaste activa | 79.000 | 72.000 |
| Voorraden | 4.115 | 4.270 |
| Uitzettingen met een rentetypische looptijd < 1 jaar | 12.385 | 9.230 |
| Liquide middelen | 1.320 | 1.440 |
| Overlopende activa | 3.180 | 3.060 |
| Totaal vlottende activa | 21.000 | 18.000 |
| Totaal activa | 100.000 | 90.000 |
| Eigen vermogen | 40.000 | 36.000 |
| Voorzieningen | 11.270 | 10.640 |
| Vaste schulden > 1 jaar | 33.730 | 29.360 |
| Totaal vaste passiva | 85.000 | 76.000 |
| Netto-vlottende schulden < 1 jaar | 8.645 | 8.215 |
| Overlopende passiva | 6.355 | 5.785 |
| Totaal vlottende passiva | 15.000 | 14.000 |
| Totaal passiva | 100.000 | 90.000 |
`

const kengetallenText = `Kengetallen

| | Rekening 2022 | Rekening 2023 |
|---|--:|--:|
| Netto schuldquote | 51% | 54% |
| Solvabiliteitsratio | 40% | 40% |
| Structurele exploitatieruimte | 1,1% | 0,9% |
`

func documentOf(t *testing.T, texts ...string) publication.Assembly {
	t.Helper()
	var tables []*understand.Understanding
	for _, text := range texts {
		u := tabletest.Understand(tabletest.ReadOne(t, read.Markdown, text), understand.Given{})
		tables = append(tables, &u)
	}
	return checked(t, publication.Cover{Kind: programme.Jaarstukken, Year: 2023}, tables)
}

func differing(t *testing.T, d *programme.Document) (codes []string) {
	t.Helper()
	run, err := validate.Run(context.Background(), d, rules.All())
	require.NoError(t, err)
	for _, f := range run.Findings {
		if f.Severity >= finding.Warning && f.Code < "BBV2" {
			codes = append(codes, f.Code)
		}
	}
	return codes
}

func TestBalansAndKengetallenBecomeADocument(t *testing.T) {
	made := documentOf(t, balansText, kengetallenText)
	assert.Empty(t, made.NotPlaced)
	assert.Len(t, made.Placed, 18*2+3*2)
	assert.Equal(t, "68340000", standsAt(t, made.Document, "financielePositie.balans.posten.materiele-vaste-activa.2023-realisatie"))
	assert.Equal(t, "90000000", standsAt(t, made.Document, "financielePositie.balans.gedrukt.passiva.2022-realisatie"), "1 January 2023 is 31 December 2022")
	assert.Empty(t, differing(t, made.Document))
}

// One figure is wrong: a kengetal, against 40.000 / 100.000; a total of the balans; all of one side.
func TestTheBalansIsHeldAgainstTheRest(t *testing.T) {
	for _, c := range []struct{ from, to, code string }{
		{"| 40% | 40% |", "| 40% | 45% |", "BBV1035"},
		{"| Totaal vlottende passiva | 15.000 |", "| Totaal vlottende passiva | 51.000 |", "BBV1028"},
		{"| Overlopende passiva | 6.355 | 5.785 |\n| Totaal vlottende passiva | 15.000 | 14.000 |\n| Totaal passiva | 100.000 |",
			"| Overlopende passiva | 7.355 | 5.785 |\n| Totaal vlottende passiva | 16.000 | 14.000 |\n| Totaal passiva | 101.000 |", "BBV1027"},
	} {
		texts := []string{strings.Replace(balansText, c.from, c.to, 1), strings.Replace(kengetallenText, c.from, c.to, 1)}
		require.NotEqual(t, balansText+kengetallenText, texts[0]+texts[1])
		assert.Contains(t, differing(t, documentOf(t, texts...).Document), c.code, c.to)
	}
}

// What is no known post is not placed, and nothing comes to less because of it: its total is a leaf, a group that is not printed
// is left out with its other parts, and without totals the balans is taken only if it balances.
func TestABalansWithOtherRows(t *testing.T) {
	other := strings.Replace(balansText, "| Liquide middelen | 1.320 | 1.440 |", "| Sluitposten | 1.320 | 1.440 |", 1)
	made := documentOf(t, other)
	assert.Equal(t, "21000000", standsAt(t, made.Document, "financielePositie.balans.posten.vlottende-activa.2023-realisatie"))
	require.Len(t, made.NotPlaced, 1)
	assert.Equal(t, publication.NoRoom, made.NotPlaced[0].Reason)
	assert.Empty(t, differing(t, made.Document))

	var leaves []string
	for line := range strings.Lines(other) {
		if !strings.HasPrefix(line, "| Totaal") {
			leaves = append(leaves, line)
		}
	}
	assert.Nil(t, documentOf(t, strings.Join(leaves, "")).Document.Position)
	below := strings.Replace(strings.Join(leaves, ""), "Sluitposten", "Liquide middelen", 1) + "| Gewaarborgde geldleningen | 65.746 | 63.943 |\n"
	assert.NotNil(t, documentOf(t, below).Document.Position)
}

// Of Heusden (jaarstukken 2018): exploitatiesaldo − activa + voorzieningen − voorraden − boekwinst = −3.783 − 3.638 + 944 + 9.421 − 0 = 2.944.
func TestEMUSaldoBecomesADocument(t *testing.T) {
	text := `EMU-saldo, bedragen x € 1.000

| | Jaarrekening 2017 | Jaarrekening 2018 |
|---|--:|--:|
| 1 Exploitatiesaldo vóór toevoeging aan c.q. onttrekking uit reserves (zie BBV, artikel 17c) | -2.473 | -3.783 |
| 2 Mutatie (im)materiële vaste activa | 7.856 | 3.638 |
| 3 Mutatie voorzieningen | 196 | 944 |
| 4 Mutatie voorraden (incl. bouwgronden in exploitatie) | -17.864 | -9.421 |
| 5 Verwachte boekwinst bij verkoop effecten en verwachte boekwinst bij verkoop (im)materiële vaste activa | 0 | 0 |
| Berekend EMU-saldo | 7.731 | 2.944 |
`
	made := documentOf(t, text)
	assert.Empty(t, made.NotPlaced)
	assert.Equal(t, "2944000", standsAt(t, made.Document, "financielePositie.emu.gedruktSaldo.2018-realisatie"))
	assert.Empty(t, differing(t, made.Document))
	wrong := documentOf(t, strings.Replace(text, "| 2.944 |", "| 2.494 |", 1))
	assert.Equal(t, []string{"BBV1034"}, differing(t, wrong.Document))
}

func standsAt(t *testing.T, d *programme.Document, path string) string {
	t.Helper()
	value, ok := d.At(path)
	require.True(t, ok, path)
	return value.(interface{ String() string }).String()
}

package grid_test

import (
	"testing"

	"github.com/bbvgo/bbv/internal/tabletest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// Oss, jaarverslag 2019, as it is stored a second time: the programme stands on the row of the lasten only, and the
// rows below it begin a column too early.
func TestRowsThatBeginTooEarly(t *testing.T) {
	tb := tabletest.ReadOne(t, read.Markdown, `| Programma | | Begroting 2019 na wijziging | Rekening 2019 | Verschil |
|---|---|---|---|---|
| Programma 1 | Lasten | 86.216 | 85.307 | -909 |
| Baten | -2.221 | -2.233 | -12 | |
| Saldo | 83.995 | 83.074 | -921 | |
| Programma 2 | Lasten | 68.657 | 67.235 | -1.422 |
| Baten | -28.254 | -27.804 | 450 | |
| Saldo | 40.403 | 39.431 | -972 | |
`)
	assert.Equal(t, "|Baten|-2.221|-2.233|-12", tabletest.Texts(tb)[1])
	u := tabletest.Understand(tb, understand.Given{})
	assert.Equal(t, "B", u.Convention.Archetype())
	assert.Len(t, u.Identities, 12)
}

// Heusden 2017 prints a header without a cell above the labels; a superfluous cell at the end of rows is no reason to
// think so.
func TestHeaderWithoutCorner(t *testing.T) {
	tb := tabletest.ReadOne(t, read.CSV, "Boekwaarde 31-12-2016;Toevoeging;Boekwaarde 31-12-2017\nPensioenen wethouders;49;1;50\nRiolering;2.015;416;2.431\n")
	assert.Equal(t, []string{"Boekwaarde 31-12-2016", "Toevoeging", "Boekwaarde 31-12-2017"}, tabletest.Headers(tb))
	assert.Equal(t, "Pensioenen wethouders|49|1|50", tabletest.Texts(tb)[0])
	tb = tabletest.ReadOne(t, read.Markdown, "| Reserve | 2023 | 2024 |\n|---|---|---|\n| Wegen | 1 | 2 | |\n| Riool | 3 | 4 | |\n")
	assert.Equal(t, []string{"2023", "2024"}, tabletest.Headers(tb))
	assert.Equal(t, "Reserve", tb.Corner.Text)
}

func TestHeaderLevels(t *testing.T) {
	tb := tabletest.ReadOne(t, read.CSV, "Overzicht;;;;\n(x € 1.000);;;;\n;Rekening 2022;;Begroting 2023;\nProgramma;Lasten;Baten;Lasten;Baten\n1 Wonen;5;6;7;8\n")
	assert.Equal(t, []string{"Rekening 2022 Lasten", "Rekening 2022 Baten", "Begroting 2023 Lasten", "Begroting 2023 Baten"}, tabletest.Headers(tb))
	assert.Equal(t, "Overzicht", tb.Caption)
	assert.Equal(t, "(x € 1.000)", tb.UnitLine)
	assert.Equal(t, "Programma", tb.Corner.Text)
}

// A table whose first row has figures has no header.
func TestNoHeader(t *testing.T) {
	tb := tabletest.ReadOne(t, read.CSV, "Lasten;5;6\nBaten;7;8\n")
	require.Len(t, tb.Rows, 2)
	assert.Equal(t, []string{"", ""}, tabletest.Headers(tb))
}

// Amounts near two thousand are no years: neither in the first row, which would be taken for a level of the header, nor
// further down, where they would repeat it.
func TestAmountsNearTwoThousand(t *testing.T) {
	for name, text := range map[string]string{
		"first":  ";2024;2025;2026\nLasten;2.012;2.025;2.040\nBaten;500;600;700\nSaldo;-1.512;-1.425;-1.340\n",
		"plain":  ";2024;2025;2026\nLasten;2012;2025;2040\nBaten;500;600;700\nSaldo;-1512;-1425;-1340\n",
		"middle": ";2024;2025;2026\nBaten;500;600;700\nLasten;1.950;2.010;2.040\nSaldo;-1.450;-1.410;-1.340\n",
	} {
		tb := tabletest.ReadOne(t, read.CSV, text)
		require.Len(t, tb.Header, 1, name)
		require.Len(t, tb.Rows, 3, name)
		u := tabletest.Understand(tb, understand.Given{})
		require.Len(t, u.Identities, 3, name)
	}
	years := tabletest.ReadOne(t, read.CSV, "Omschrijving;Rekening;Begroting;Begroting\n;2.018;2.019;2.020\nLasten;1;2;3\n")
	require.Len(t, years.Header, 2, "years that a spreadsheet formatted")
	copied := tabletest.ReadOne(t, read.Text, "Wmo x € 1.000\nOmschrijving 2024 2025 2026\nLasten 2.012 2.025 2.040\nBaten 500 600 700\nSaldo -1.512 -1.425 -1.340\n")
	require.Len(t, copied.Rows, 3)
}

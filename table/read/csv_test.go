package read_test

import (
	"strings"
	"testing"

	"github.com/bbvgo/bbv/internal/tabletest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
)

func TestCSVSeparators(t *testing.T) {
	for _, sep := range []string{";", ",", "\t"} {
		text := strings.ReplaceAll("Omschrijving;2024;2025\nLasten;\"1,5\";2\nBaten;3;4\n", ";", sep)
		tb := tabletest.ReadOne(t, read.CSV, text)
		assert.Equal(t, []string{"Lasten|1,5|2", "Baten|3|4"}, tabletest.Texts(tb), "separator %q", sep)
		assert.Equal(t, "Omschrijving", tb.Corner.Text)
	}
}

// A first line that names the separator is no title, and is believed.
func TestCSVNamedSeparator(t *testing.T) {
	for _, first := range []string{"sep=;", "SEP=;", `"sep=;"`} {
		tb := tabletest.ReadOne(t, read.CSV, first+"\r\nx, y, z;2024\r\nLasten, bruto, x;1\r\nBaten, netto, x;2\r\n")
		assert.Equal(t, []string{"Lasten, bruto, x|1", "Baten, netto, x|2"}, tabletest.Texts(tb))
		assert.Empty(t, tb.Caption)
		assert.Equal(t, table.At(2, 1), tb.At)
	}
	tb := tabletest.ReadOne(t, read.CSV, "sep=euro\nx;2024\nLasten;1\n")
	assert.Equal(t, "sep=euro", tb.Caption)
}

func TestCSVDecimalCommasDoNotSeparate(t *testing.T) {
	tb := tabletest.ReadOne(t, read.CSV, "Jaarverslag 2015, overzicht\n;Baat;Last\nSaldo voor bestemming;782,4;779,3\nMutatie reserve;5,9;9,0\n")
	assert.Equal(t, []string{"Saldo voor bestemming|782,4|779,3", "Mutatie reserve|5,9|9,0"}, tabletest.Texts(tb))
	assert.Equal(t, "Jaarverslag 2015, overzicht", tb.Caption)
}

func TestCSVEncodings(t *testing.T) {
	want := []string{"Eén café|1|€ 2"}
	assert.Equal(t, want, tabletest.Texts(tabletest.ReadOne(t, read.CSV, "\xEF\xBB\xBFx;2024;2025\r\nEén café;1;€ 2\r\n")))
	assert.Equal(t, want, tabletest.Texts(tabletest.ReadOne(t, read.CSV, "x;2024;2025\r\nE\xE9n caf\xE9;1;\x80 2\r\n")))
	var encoding *table.EncodingError
	require.ErrorAs(t, tabletest.ReadError(t, read.CSV, "x;y\na\x00;b", table.Limits{}), &encoding)
	assert.Equal(t, table.At(2, 2), encoding.At)
}

func TestCSVQuotes(t *testing.T) {
	tb := tabletest.ReadOne(t, read.CSV, "x;2024;2025\n\"Een \"\"label\"\";\nop twee regels\";1;2\nBaten; \"3\" ;4\n")
	assert.Equal(t, []string{`Een "label"; op twee regels|1|2`, "Baten|3|4"}, tabletest.Texts(tb))
	assert.Equal(t, table.At(3, 17), tb.Rows[0].Cells[0].At)
	var syntax *table.SyntaxError
	require.ErrorAs(t, tabletest.ReadError(t, read.CSV, "x;y\n\"open;1\n2;3\n", table.Limits{}), &syntax)
	assert.Equal(t, 2, syntax.At.Line())
	assert.Contains(t, syntax.Error(), "a quote is opened and not closed")
}

// The indicators of Leiden, begroting 2018, stand between tabs among prose, and label cells begin with quotes.
func TestCSVAmongProse(t *testing.T) {
	list := tabletest.ReadAll(t, read.CSV, "Effectindicatoren bij 9A\n\nEffectindicator\tRealisatie\tStreefwaarden\t\n\t\t2018\t2019\n"+
		"Doel 9A1\t\t\t\n\"De buurt\" als cijfer\t5,8 (2014)\t6,0\t6,0\n9A1.c Vrijwilligers\t32% (2013)\t-\t33%\n\nEen overzicht staat elders.\n")
	require.Len(t, list, 1)
	tb := list[0]
	assert.Equal(t, "Effectindicatoren bij 9A", tb.Caption)
	assert.Equal(t, []string{"Realisatie", "Streefwaarden 2018", "Streefwaarden 2019"}, tabletest.Headers(tb))
	assert.Equal(t, []string{"Doel 9A1|||", `"De buurt" als cijfer|5,8 (2014)|6,0|6,0`, "9A1.c Vrijwilligers|32% (2013)|-|33%"}, tabletest.Texts(tb))
}

func TestCSVBlankLines(t *testing.T) {
	list := tabletest.ReadAll(t, read.CSV, "x;2024;2025\nLasten;1;2\n\nBaten;3;4\nBedragen x € 1.000\nNoot\n\ny;2024\nLasten;9\n")
	require.Len(t, list, 2)
	assert.Equal(t, []string{"Lasten|1|2", "Baten|3|4"}, tabletest.Texts(list[0]))
	assert.Equal(t, "Bedragen x € 1.000", list[0].UnitLine)
	assert.Equal(t, []string{"Noot"}, list[0].Notes)
	assert.Equal(t, []string{"Lasten|9"}, tabletest.Texts(list[1]))
}

func TestCSVSectionsWithoutSeparator(t *testing.T) {
	tb := tabletest.ReadOne(t, read.CSV, "x;2024;2025\nProgramma 1\nLasten;1;2\nProgramma 2\nLasten;3;4\n")
	assert.Equal(t, []string{"Programma 1||", "Lasten|1|2", "Programma 2||", "Lasten|3|4"}, tabletest.Texts(tb))
}

func TestCSVLimits(t *testing.T) {
	var limit *budget.LimitError
	require.ErrorAs(t, tabletest.ReadError(t, read.CSV, strings.Repeat("1;", 1_000_000), table.Limits{Line: 4 << 20}), &limit)
	assert.Equal(t, "columns in one table", limit.What)
	assert.Contains(t, limit.Error(), "more than 1000 columns in one table")
	var syntax *table.SyntaxError
	require.ErrorAs(t, tabletest.ReadError(t, read.CSV, "x;\""+strings.Repeat("a\n", 100_000), table.Limits{}), &syntax)
}

// Lines may end in LF, in CR LF, or in CR alone.
func TestLineEnds(t *testing.T) {
	const text = "Omschrijving;2024;2025\nLasten;1.200;1.300\nBaten;200;250\nSaldo;-1.000;-1.050\n"
	for _, end := range []string{"\n", "\r\n", "\r"} {
		got := tabletest.ReadOne(t, read.CSV, strings.ReplaceAll(text, "\n", end))
		require.Len(t, got.Rows, 3, "%q", end)
		require.Equal(t, "-1.050", got.Cell(2, 1).Text)
		require.Equal(t, table.At(4, 14), got.Cell(2, 1).At, "%q", end)
	}
}

package rhythm

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Each text is read by the cheapest reading; half or double of one cost would read another.
func TestBordersOfCosts(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       shape
	}{
		{"one total without a label is likelier than four lost cells", "Leges 12 Huur 14 Pacht 8 Rente 5 39", shape{figure}},
		{"three lost cells are likelier than two totals without a label", "Leges 12 13 Huur 14 Pacht 8 Rente 5 Totaal 39 41 Saldo 2", shape{figure, figure}},
		{"two years above are two columns, though of seven rows one is whole",
			"2024 2025 Leges 12 Huur 14 Pacht 8 Rente 5 Markt 7 Haven 9 Totaal 55 60", shape{figure, figure}},
		{"two years above are in the title, where one total of ten rows has no label",
			"2023 2024 Leges 12 Huur 14 Pacht 8 Rente 5 Markt 7 Haven 9 Sport 4 Zorg 3 Afval 2 64", shape{figure}},
		{"two whole rows of eight say that the others lost two cells", "Leges 12 Huur 14 Pacht 8 Rente 5 Markt 7 Haven 9 Zorg 3 1 2 Totaal 62 1 2", shape{figure, figure, figure}},
	} {
		got, _ := beat(tokensOf(c.text))
		assert.Equal(t, c.want, got, c.name)
	}
}

// A heading behind a row that lost its mark is no mark, however short.
func TestBorderOfHeadingsAndMarks(t *testing.T) {
	r := parse(tokensOf("Sport 7 N Jeugd 8 V Zorg 9 Uitgaven Huur 14 N"), shape{figure, mark})
	if assert.Len(t, r.rows, 5) {
		assert.True(t, r.rows[3].section)
	}
}

// A mark may stand where a figure belongs: X, what is not made public.
func TestBorderOfMarksForFigures(t *testing.T) {
	r := parse(tokensOf("Leges 12 14 Huur 13 X Pacht 8 9"), shape{figure, figure})
	if assert.Len(t, r.rows, 3) {
		assert.Equal(t, "X", r.rows[1].cells[1].text)
	}
}

// The number of a page above a table is no row of it; a first row that lost three of its cells is one.
func TestBorderOfFiguresAboveTheFirstRow(t *testing.T) {
	r := parse(tokensOf("3 Jeugd 12 13 Zorg 14 15"), shape{figure, figure})
	assert.Len(t, r.head, 1)
	assert.Len(t, r.rows, 2)
	r = parse(tokensOf("Leges 12 Huur 14 15 16 17 Pacht 8 9 10 11"), shape{figure, figure, figure, figure})
	assert.Empty(t, r.head)
	assert.Len(t, r.rows, 3)
}

// Texts behind three figures are a column of their own; of four rows of which one lacks it they may as well be headings.
func TestBorderOfTextsBehindFigures(t *testing.T) {
	for text, want := range map[string]shape{
		"Leges 12 laag Huur 14 hoog Pacht 8 laag":         {figure, word},
		"Leges 12 laag Huur 14 hoog Pacht 8 Rente 5 laag": {figure},
	} {
		got, _ := beat(tokensOf(text))
		assert.Equal(t, want, got, text)
	}
}

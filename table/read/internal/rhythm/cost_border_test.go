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

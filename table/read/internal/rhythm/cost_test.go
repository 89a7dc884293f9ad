package rhythm

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tokensOf makes a token of each word.
func tokensOf(text string) []token {
	var list []token
	for i, w := range strings.Fields(text) {
		list = append(list, newToken(w, i+1, 1))
	}
	return list
}

// Words alone are a heading, however many columns of figures there are: no row is a label alone.
func TestWordsAloneAreAHeading(t *testing.T) {
	for text, s := range map[string]shape{
		"Leges 12 Uitgaven Huur 14":             {figure},
		"Leges 12 13 Uitgaven Huur 14 15":       {figure, figure},
		"Leges 12 13 9 Uitgaven Huur 14 15 100": {figure, figure, figure},
	} {
		r := parse(tokensOf(text), s)
		require.Len(t, r.rows, 3, text)
		assert.True(t, r.rows[1].section, text)
		assert.Equal(t, "Uitgaven", r.rows[1].label.text)
	}
}

// A row of figures without a label is a row, and no end of the table.
func TestFiguresWithoutALabelAreARow(t *testing.T) {
	r := parse(tokensOf("Leges 12 13 Huur 14 15 26 28"), shape{figure, figure})
	require.Len(t, r.rows, 3)
	assert.Nil(t, r.rows[2].label)
	assert.Empty(t, r.behind)
	assert.False(t, r.rows[2].short)
}

// What reads no row at all costs more than any reading, and has no shape.
func TestNoFiguresNoShape(t *testing.T) {
	s, cost := beat(tokensOf("Leges Huur 2020 2021 V"))
	assert.Nil(t, s)
	assert.Equal(t, never, cost)
}

package prose_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/prose"
)

// The passage stands in a page from line 7, and its second sentence on line 8.
func TestReadPassage(t *testing.T) {
	text := "Jeugdhulp kost meer. Dat is € 300.000, waarvan € 20.000 in 2024."
	list := prose.ReadPassage(table.Passage{Text: text, Page: 3, At: func(character int) table.Position {
		if character < 22 {
			return table.At(7, character+3)
		}
		return table.At(8, character-21)
	}})
	require.Len(t, list, 1)
	assert.Equal(t, table.At(8, 1), list[0].At)
	assert.Equal(t, "Dat is € 300.000, waarvan € 20.000 in 2024.", list[0].Text)
	require.Len(t, list[0].Numerals, 2)
	assert.Equal(t, table.At(8, 8), list[0].Numerals[0].At)
	assert.Equal(t, table.At(8, 27), list[0].Numerals[1].At)
	assert.Equal(t, 3, list[0].Page)
	assert.Empty(t, prose.ReadPassage(table.Passage{Text: "van 3 naar 4."}), "begins in the middle")
	list = prose.ReadPassage(table.Passage{Text: "Jeugd kosten € 3. Wegen kosten € 4.", Continued: true})
	require.Len(t, list, 1, "the first may begin on the page before")
	assert.Equal(t, "Wegen kosten € 4.", list[0].Text)
	assert.Equal(t, table.Position{}, list[0].Numerals[0].At, "nobody knows where")
}

package mandatory_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

// BBV art. 52c: the drempelbedrag, and for each quarter what was held outside 's Rijks schatkist.
func TestEachQuarterOfTheSchatkist(t *testing.T) {
	c := budget.MustParseColumn("2023-realisatie")
	held := budget.Series{c: budget.Euros(376_000)}
	limit := &programme.Limiet{Uses: []programme.Benutting{{Quarter: 1, Held: held}, {Quarter: 3, Held: held}}}
	d := &programme.Document{Kind: programme.Jaarstukken, Year: 2023, Paragraphs: &programme.Paragraphs{Financiering: &programme.Financiering{Drempelbedrag: limit}}}
	assert.Equal(t, "ontbreekt: drempelbedrag, 2e kwartaal, 4e kwartaal", saying(t, "BBV2023", d))
	limit.Norm = budget.Series{c: budget.Euros(1_632_000)}
	limit.Uses = append(limit.Uses, programme.Benutting{Quarter: 2, Held: held}, programme.Benutting{Quarter: 4, Held: held})
	assert.Empty(t, saying(t, "BBV2023", d))
}

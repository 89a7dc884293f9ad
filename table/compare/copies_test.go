package compare_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table/compare"
)

// A table that is printed often is compared four times; what it contradicts is told wherever it stands, and how many print it.
func TestTablesThatArePrintedAgain(t *testing.T) {
	wrong := with(t, chapter, "| 2.268 |", "| 2.286 |")
	list := found(t, strings.Repeat(chapter, 80)+wrong)
	assert.Len(t, list, 80)
	for i, x := range list {
		assert.True(t, strings.HasPrefix(x, fmt.Sprintf("%d Totaal baten/2026 2.268 | 81 Totaal baten/2026 2.286", i+1)), x)
	}
	agreement := compared(t, strings.Repeat(chapter, 80)+wrong)
	require.NotEmpty(t, agreement.Contradictions)
	assert.Equal(t, 79, agreement.Contradictions[0].First.Tables)
	assert.Equal(t, 0, agreement.Contradictions[0].Second.Tables)
	first := compared(t, strings.Repeat(chapter, 4))
	fifth := compared(t, strings.Repeat(chapter, 5))
	assert.Len(t, first.Same, 6*len(compared(t, strings.Repeat(chapter, 2)).Same), "each of four with each")
	assert.Equal(t, len(first.Same)+len(compared(t, strings.Repeat(chapter, 2)).Same), len(fifth.Same), "of the fifth with the first")
}

// compared is what the tables of a text have in common.
func compared(t *testing.T, text string) compare.Agreement {
	t.Helper()
	agreement, err := compare.Tables(context.Background(), understood(t, text))
	require.NoError(t, err)
	return agreement
}

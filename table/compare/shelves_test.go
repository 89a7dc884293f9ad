package compare_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/made"
	"github.com/bbvgo/bbv/table/compare"
	"github.com/bbvgo/bbv/table/understand"
)

// Eight times as many tables of unrelated municipalities are not much more than eight times the work, though all of them have
// the same programmes, and figures of one size.
func TestWorkGrowsAsTheTablesDo(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 8))
	var list []*understand.Understanding
	for len(list) < 800 {
		list = append(list, printed(t, made.New(r))...)
	}
	few, fewTried := compare.Work(list[:100])
	many, tried := compare.Work(list[:800])
	assert.Greater(t, fewTried, 100, "tables of one publication are held against each other")
	assert.Less(t, float64(many), 1.3*8*float64(few), "lines on shelves")
	assert.Less(t, float64(tried), 1.8*8*float64(fewTried), "pairs that are held against each other")
}

// Figures that stand in very many lines of other names tell nothing of what those are about.
func TestFiguresOfManyNames(t *testing.T) {
	equal := func(lines int) int {
		var text string
		for i := range lines {
			text += fmt.Sprintf("Bedragen x € 1\n\nBlad %c\n\n| | Lasten 2023 | Lasten 2024 | Lasten 2025 |\n|---|--:|--:|--:|\n| Onderwerp%c | 4.312.077 | 9.846.351 | 3.157.908 |\n\n", 'a'+i, 'a'+i)
		}
		got, err := compare.Tables(context.Background(), understood(t, text))
		require.NoError(t, err)
		return got.Exact
	}
	assert.Equal(t, 12*11/2*3, equal(12))
	assert.Zero(t, equal(20))
}

package compare_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

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

package sums

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Two figures and their total, each cut off, leave half a step less than nothing in the middle: nothing and a step less
// are as likely, and one step more cannot be.
func TestCutLikelihoodByHand(t *testing.T) {
	for rest, want := range map[int64]float64{0: .5, -1: .5, 1: 0, -2: 0} {
		assert.InDelta(t, want, tally{rest: rest, step: 1, count: 3, lean: 1}.cutLikelihood(), 1e-12, "%d", rest)
	}
}

// That a line is another says nothing of how figures are rounded: the odds that they are cut off stay one to two hundred.
func TestEqualLinesTellNothingOfCuts(t *testing.T) {
	g := tableOf([][]int64{{4000, 700, 9000}, {5000, 800, 1000}, {9001, 1501, 10_001}})
	total := weighedOn(g, overRows, 2, plain([]int{0, 1})...)
	j, _ := judging(g)
	assert.Equal(t, 3, total.Holds)
	odds := .005 * math.Pow(.305/.08, 3) // a step less than the total in each column: ½ where cut off, ⅛ where rounded
	assert.InDelta(t, odds/(1+odds), j.cut([]*Sum{total}), 1e-12)

	g = tableOf([][]int64{{7000, 0}, {7000, 400}}) // 400 is nil in thousands
	coarse(g, 0, 1000)
	same := weighedOn(g, overRows, 1, plain([]int{0})...)
	j, _ = judging(g)
	assert.Equal(t, 2, same.Holds)
	assert.InDelta(t, .005/1.005, j.cut([]*Sum{same}), 1e-12)
}

// A figure that is printed as 0 may be half a step, and so may each other figure: four of them leave two steps.
func TestWhatZerosRoundAway(t *testing.T) {
	for total, want := range map[int64]bool{902: true, 903: false} {
		g := tableOf([][]int64{{400, 7}, {0, 7}, {500, 7}, {total, 7}})
		s := weighedOn(g, overRows, 3, plain([]int{0, 1, 2})...)
		j, _ := judging(g)
		assert.Equal(t, fails, s.outcome[0].kind)
		assert.Equal(t, want, j.roundedAway(j.instance(s, 0)), "%d", total)
	}
}

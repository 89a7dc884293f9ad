package rhythm

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Each pair differs in one step of the order, and in those behind it the other way round.
func TestAgreementsAreOrdered(t *testing.T) {
	for _, c := range []struct {
		name          string
		better, worse agreement
	}{
		{"a sum that fails goes before all that hold", agreement{exact: 1}, agreement{fails: 1, exact: 3, rounded: 2}},
		{"one to the last digit before many but for rounding", agreement{exact: 1, signs: 2}, agreement{rounded: 3}},
		{"sums before signs", agreement{exact: 1, rounded: 1, signs: 2}, agreement{exact: 1}},
		{"signs where sums say nothing", agreement{exact: 1, signs: 1}, agreement{exact: 1, signs: 2}},
	} {
		assert.Positive(t, c.better.compare(c.worse), c.name)
		assert.Negative(t, c.worse.compare(c.better), c.name)
	}
	assert.False(t, agreement{exact: 1, fails: 1}.holds(), "one that holds may be chance where another fails")
	assert.True(t, agreement{exact: 1, rounded: 1, fails: 1}.holds())
}

// 14 and 15 in two of three columns are one apart by chance, 30 and 31 are likelier one figure, rounded twice.
func TestSmallFiguresAreNotRounded(t *testing.T) {
	p := &placer{step: 1}
	saldo := []colRule{{target: 2, columns: []int{0, 1}, signs: []int64{1, -1}}}
	assert.Equal(t, agreement{fails: 1}, p.agree([]int64{14, 0, 15}, saldo, nil))
	assert.Equal(t, agreement{rounded: 1}, p.agree([]int64{30, 0, 31}, saldo, nil))
}

// Helmond, begroting 2020, K1: the first saldi are all of one sign, and a later one is not.
func TestSignsOfFewRowsAreNotUsual(t *testing.T) {
	p := &placer{columns: []int{0}}
	for range 3 {
		p.rows = append(p.rows, &placed{cells: []*token{nil}, values: []int64{-194}})
	}
	assert.Equal(t, []int64{0}, p.usualSigns(), "three may be alike by chance")
	p.rows = append(p.rows, &placed{cells: []*token{nil}, values: []int64{-455}})
	assert.Equal(t, []int64{-1}, p.usualSigns())
	p.rows = append(p.rows, &placed{cells: []*token{nil}, values: []int64{228}})
	assert.Equal(t, []int64{0}, p.usualSigns())
}

// Of three columns the totals may each be off by some thousands for rounding: 8 would stand anywhere, 10 does not.
func TestTotalsOfSmallFiguresSayNothing(t *testing.T) {
	s := solver{step: 1, options: [][][]int64{{{5, 0, 3}}}}
	assert.False(t, s.telling(3))
	s.options[0][0][0] = 7
	assert.True(t, s.telling(3))
}

package sums

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// joined puts tables below each other.
func joined(tables ...[][]int64) [][]int64 { return slices.Concat(tables...) }

// described makes a grid of which lines are described.
func described(rows [][]int64, describe func(g *Grid)) *Grid {
	g := tableOf(rows)
	describe(g)
	return g
}

// labelled gives rows, by their number from 1, one label.
func labelled(rows [][]int64, label int32, numbers ...int) *Grid {
	return described(rows, func(g *Grid) {
		for _, n := range numbers {
			g.Rows[n-1].Label = label
		}
	})
}

// sections are sections of so many rows, each with its total behind it.
func sections(seed uint64, sections, size, columns int) (rows [][]int64) {
	for k := range sections {
		var numbers []int
		for i := range size {
			numbers = append(numbers, len(rows)+i+1)
		}
		rows = with(joined(rows, random(seed+uint64(k), size, columns)), numbers...)
	}
	return rows
}

// before puts the total of all rows before them.
func before(rows [][]int64) [][]int64 {
	var numbers []int
	for i := range rows {
		numbers = append(numbers, i+1)
	}
	return joined([][]int64{total(rows, numbers...)}, rows)
}

// expect checks which sums a table holds.
func expect(t *testing.T, name string, g *Grid, want ...string) {
	t.Helper()
	slices.Sort(want)
	assert.Equal(t, want, found(g), name)
}

// Totals of adjacent rows, behind and before them, of each length.
func TestAdjacentTotals(t *testing.T) {
	expect(t, "two", tableOf(with(random(1, 2, 3), 1, 2)), "R3=1+2")
	expect(t, "three", tableOf(with(random(2, 3, 3), 1, 2, 3)), "R4=1+2+3")
	expect(t, "four", tableOf(with(random(3, 4, 3), 1, 2, 3, 4)), "R5=1+2+3+4")
	expect(t, "four before", tableOf(before(random(4, 4, 3))), "R1=2+3+4+5")
	expect(t, "seven before", tableOf(before(random(5, 7, 3))), "R1=2+3+4+5+6+7+8")
	expect(t, "not all that stand before it", tableOf(with(random(6, 6, 3), 3, 4, 5, 6)), "R7=3+4+5+6")
	expect(t, "columns", tableOf(turned(with(random(7, 4, 4), 1, 2, 3, 4))), "C5=1+2+3+4")
	expect(t, "none", tableOf(random(8, 12, 3)))
}

// One column is enough for a total at the end.
func TestOneColumn(t *testing.T) {
	expect(t, "at the end", tableOf(with(random(9, 5, 1), 1, 2, 3, 4, 5)), "R6=1+2+3+4+5")
	expect(t, "figures below ten say nothing", tableOf([][]int64{{3}, {1}, {2}, {6}}))
}

// A run is as long as it may be, and no longer.
func TestLongRuns(t *testing.T) {
	numbers := []int{}
	for i := range longestRun {
		numbers = append(numbers, i+1)
	}
	g := tableOf(with(random(10, longestRun, 3), numbers...))
	all := searched(g)
	assert.Len(t, all, 1)
	assert.Len(t, all[0].terms, longestRun)
	expect(t, "one more", tableOf(with(random(11, longestRun+1, 3), append(numbers, longestRun+1)...)))
}

// Totals of totals stand beside the rows that they add up together.
func TestNestedTotals(t *testing.T) {
	rows := joined(with(random(12, 3, 3), 1, 2, 3), random(13, 3, 3))
	rows = with(with(rows, 5, 6, 7), 4, 8)
	expect(t, "two levels", tableOf(rows), "R4=1+2+3", "R8=5+6+7", "R9=4+8")
	rows = with(with(joined(rows, random(14, 2, 3)), 10, 11), 9, 12)
	expect(t, "three levels", tableOf(rows), "R4=1+2+3", "R8=5+6+7", "R9=4+8", "R12=10+11", "R13=9+12")
}

// The same line of every block is added up, however long the blocks are.
func TestStrides(t *testing.T) {
	threes := with(with(with(random(15, 9, 3), 1, 4, 7), 2, 5, 8), 3, 6, 9)
	expect(t, "three of three", tableOf(threes), "R10=1+4+7", "R11=2+5+8", "R12=3+6+9")
	fours := with(with(random(16, 20, 3), 1, 5, 9, 13, 17), 2, 6, 10, 14, 18)
	expect(t, "five of four", tableOf(fours), "R21=1+5+9+13+17", "R22=2+6+10+14+18")
	numbers := []int{1, 1 + longestBlock, 1 + 2*longestBlock, 1 + 3*longestBlock, 1 + 4*longestBlock}
	expect(t, "the longest block", tableOf(with(random(17, 5*longestBlock, 3), numbers...)), "R61=1+13+25+37+49")
	for i := range numbers {
		numbers[i] += i
	}
	expect(t, "a longer one", tableOf(with(random(18, 5*longestBlock+5, 3), numbers...)))
}

// Few lines near a target are added and taken away.
func TestNearSums(t *testing.T) {
	expect(t, "a difference", tableOf(with(random(19, 2, 3), 1, -2)), "R3=1-2")
	expect(t, "two of five", tableOf(with(random(20, 5, 3), 5, -2)), "R6=-2+5")
	expect(t, "three of six, with a sign", tableOf(with(random(21, 6, 3), 6, -4, 5)), "R7=-4+5+6")
	expect(t, "columns", tableOf(turned(with(random(22, 3, 5), 1, 2, -3))), "C4=1+2-3")
	g := tableOf(turned(with(random(23, 7, 5), 2, -6)))
	g.Columns[7].Hint = 5
	expect(t, "columns between others, written as words say", g, "C8=2-6")
	expect(t, "too far away", tableOf(with(random(24, 20, 3), 1, -9)))
}

// Five and six adjacent lines are added up with any signs.
func TestAdjacentSignedSums(t *testing.T) {
	expect(t, "five", tableOf(with(random(25, 5, 4), 1, -2, 3, -4, 5)), "R6=1-2+3-4+5")
	expect(t, "six", tableOf(with(random(26, 8, 4), 3, -4, -5, 6, 7, -8)), "R9=3-4-5+6+7-8")
	expect(t, "seven are too many", tableOf(with(random(27, 7, 4), 1, -2, 3, -4, 5, -6, 7)))
}

// Lines of one label are added up wherever they stand, all or all but the last; where no
// label says so, nobody would look for them.
func TestSameLabel(t *testing.T) {
	rows := with(random(28, 20, 3), 1, 5, 18)
	expect(t, "all", labelled(rows, 4, 1, 5, 18), "R21=1+5+18")
	expect(t, "the total has the label itself", labelled(rows, 4, 1, 5, 18, 21), "R21=1+5+18")
	expect(t, "one more has the label", labelled(rows, 4, 1, 5, 18, 19), "R21=1+5+18")
	expect(t, "one has another", labelled(rows, 4, 1, 5))
	expect(t, "no label", tableOf(rows))
}

// A line that repeats another, or its opposite, anywhere.
func TestEqualLines(t *testing.T) {
	rows := random(29, 30, 3)
	expect(t, "the same", tableOf(with(rows, 2)), "R31=2")
	expect(t, "the opposite", tableOf(with(rows, -2)), "R31=-2")
	one := with(rows, 2)
	one[30][1]++
	expect(t, "within rounding", tableOf(one), "R31=2")
}

// Totals far apart are added up as one level.
func TestTotalsOfTotals(t *testing.T) {
	rows := joined(sections(30, 2, 4, 3), random(32, 2, 3), sections(33, 1, 3, 3))
	rows[15] = total(rows, 13, 14, 15)
	rows = joined(rows, random(34, 5, 3))
	expect(t, "behind them", tableOf(with(rows, 5, 10, 16)), "R5=1+2+3+4", "R10=6+7+8+9", "R16=13+14+15", "R22=5+10+16")
}

// Rows that are nil or blank everywhere do not keep the others from being adjacent, and
// may be parts as well.
func TestEmptyRowsDoNotDisturb(t *testing.T) {
	rows := joined(random(35, 2, 3), [][]int64{{0, 0, 0}, {dashed, dashed, dashed}}, random(36, 2, 3))
	rows = append(rows, total(joined(rows[:2], rows[4:]), 1, 2, 3, 4))
	assert.Contains(t, found(tableOf(rows)), "R7=1+2+3+4+5+6", "nil")
	rows[2], rows[3] = []int64{blank, blank, blank}, []int64{words, words, words}
	expect(t, "no ink and text", tableOf(rows), "R7=1+2+5+6")
}

// Small figures that are alike say nothing, however many.
func TestDegenerateTables(t *testing.T) {
	for _, n := range []int64{0, 1, 2} {
		expect(t, "equal rows", tableOf(slices.Repeat([][]int64{{n, n, n}}, 10_000)))
	}
	expect(t, "one row", tableOf([][]int64{{4000, 5000, 9000}}), "C3=1+2")
	expect(t, "one cell", tableOf([][]int64{{4000}}))
	expect(t, "no figures", tableOf([][]int64{{words, blank}, {blank, dashed}}))
	expect(t, "no rows", &Grid{Columns: make([]Line, 2)})
	expect(t, "nothing", &Grid{})
}

// Rows that have one figure in common and another not are no equalities, however many there are.
func TestFiguresInCommonAreNoEqualities(t *testing.T) {
	rows := random(31, 200, 2)
	for r := 1; r < len(rows); r += 2 {
		rows[r][0] = rows[r-1][0]
	}
	g := tableOf(rows)
	g.lay()
	for _, s := range g.candidates(overRows) {
		assert.False(t, s.shape == equal && s.Bits < tentative, "%v = %v", s.target, s.terms)
	}
}

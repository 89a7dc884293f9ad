package sums

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// summedBut are two lines and their sum, but for so many steps in its largest columns.
func summedBut(off int64, columns int) [][]int64 {
	rows := [][]int64{{40_000, 30_000, 20_000, 3000, 2100, 1500}, {11_000, 12_000, 13_000, 1700, 1100, 1900}, {51_000, 42_000, 33_000, 4700, 3200, 3400}}
	for c := range columns {
		rows[2][c] += off
	}
	return rows
}

// A sum is looked for at the two places where its total is largest: it is found with a slip in the largest, and not
// with one in both.
func TestTwoPlacesTell(t *testing.T) {
	both := plain([]int{0, 1})
	for slips, want := range map[int]bool{1: true, 2: false} {
		rows := summedBut(7000, slips)
		s := searching(tableOf(rows), overRows)
		assert.Equal(t, want, s.fits(2, both), "%d slips", slips)
		s.near(2, s.full, nears[overRows][0])
		assert.Equal(t, want, s.asked(2, both...) != nil, "near, %d slips", slips)

		s = searching(tableOf(rows), overRows)
		s.stride(2, 1, 1, slices.Repeat([]bool{true}, 3))
		assert.Equal(t, want, s.asked(2, both...) != nil, "stride, %d slips", slips)

		equals := [][]int64{slices.Clone(rows[0]), rows[0]}
		for c := range slips {
			equals[1][c] += 1000
		}
		s = searching(tableOf(equals), overRows)
		s.equal()
		assert.Equal(t, want, s.asked(1, term{1, 0}) != nil, "equal, %d slips", slips)
	}
}

// Half a step for each of three figures is what rounding explains: a sum that is one step off where its total is largest
// is looked at, one that is two steps off is not, though it holds elsewhere.
func TestStepsThatASumMayBeOff(t *testing.T) {
	both := plain([]int{0, 1})
	for off, want := range map[int64]bool{1: true, 2: false, -1: true, -2: false} {
		rows := summedBut(off, 3)
		s := searching(tableOf(rows), overRows)
		assert.Equal(t, want, s.fits(2, both), "%d steps", off)
		s.runsFrom([]int{0, 1, 2}, 2, 1, -1)
		assert.Equal(t, want, s.asked(2, both...) != nil, "run, %d steps", off)
		s = searching(tableOf(rows), overRows)
		s.stride(2, 1, 1, slices.Repeat([]bool{true}, 3))
		assert.Equal(t, want, s.asked(2, both...) != nil, "stride, %d steps", off)
	}
	for printed, want := range map[int64]int{400: 1, 401: 1, 402: -1} { // 300 − 700 with the other sign
		a := laid([][]int64{{500, 700, 910}, {400, 300, 650}, {-100, printed, -260}})
		x := []term{{-1, 0}, {1, 1}}
		assert.Equal(t, want, a.mirrored(newSum(overRows, 2, x, near, 0, a.weigh(2, x))), "%d", printed)
	}
}

// Adjacent lines with signs are three at least; those of two are left to the window, which is cheaper.
func TestLeastAdjacentLines(t *testing.T) {
	for lines, want := range map[int]int{2: 0, 3: 1} {
		s := searching(tableOf(with(random(940, lines, 4), []int{1, -2, 3}[:lines]...)), overRows)
		s.adjacent(lines)
		assert.Len(t, s.order, want, "%d lines", lines)
	}
}

// Each line of either sum takes a hundredth of a bit, whichever of them was found first: ten more take a tenth.
func TestWhichSumsAreSettledInAnyOrder(t *testing.T) {
	for more, longer := range map[float64]bool{.15: true, .075: false} {
		short, long := plainSum(20, 0, 1, 2), plainSum(20+more, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
		s := searching(tableOf(random(932, 13, 2)), overRows)
		assert.Equal(t, longer, s.settle([]*Sum{short, long})[12], "%v bits", more)
		assert.Equal(t, longer, s.settle([]*Sum{long, short})[12], "%v bits, the longer first", more)
	}
}

// Blocks are two lines or more, of lines next to each other there are none; between the last block and the total stand
// two lines at most; and a stride has two lines.
func TestWhatAStrideIs(t *testing.T) {
	strides := func(rows [][]int64) *search {
		s := searching(tableOf(rows), overRows)
		var all []int
		for l := range s.n {
			all = append(all, l)
		}
		s.strides(all)
		return s
	}
	for period, want := range map[int]bool{1: false, 2: true} {
		s := strides(with(random(941, 2*period+2, 4), 1, 1+period, 1+2*period))
		assert.Equal(t, want, s.asked(s.n-1, plain([]int{0, period, 2 * period})...) != nil, "blocks of %d", period)
	}
	for between, want := range map[int]bool{0: true, 2: true, 3: false} {
		s := strides(with(random(942, 12+between, 4), 1, 5, 9))
		assert.Equal(t, want, s.asked(s.n-1, plain([]int{0, 4, 8})...) != nil, "%d lines between", between)
	}
	s := strides(with(random(943, 5, 4), 3))
	assert.Nil(t, s.asked(5, term{1, 2}), "one line")
	assert.NotNil(t, strides(with(random(943, 5, 4), 3, 1)).asked(5, plain([]int{0, 2})...))
}

// Two lines of one label are added up; one of them alone is an equality, and looked for as one.
func TestOneLineOfALabel(t *testing.T) {
	s := searching(labelled(with(random(944, 9, 3), 2), 4, 2, 6), overRows)
	s.sameLabel()
	assert.Empty(t, s.order)
	s = searching(labelled(with(random(944, 9, 3), 2, 6), 4, 2, 6), overRows)
	s.sameLabel()
	assert.NotNil(t, s.asked(9, plain([]int{1, 5})...))
}

// A column that words call a total of the one before it pays five bits, less what words say.
func TestPriceOfATotalOfOneColumn(t *testing.T) {
	g := tableOf([][]int64{{7000, 5000, 5000}, {4100, 2300, 2300}, {9300, 8700, 8700}})
	g.Columns[2].Hint = 2
	s := searching(g, overColumns)
	s.ofOneColumn()
	require.NotNil(t, s.asked(2, term{1, 1}))
	assert.InDelta(t, 5-2, s.asked(2, term{1, 1}).price, 1e-12)
}

// That two columns are equal makes neither of them no evidence; that one is the sum of two does.
func TestWhichSumsMakeColumnsDependent(t *testing.T) {
	for _, terms := range [][]int{{0}, {0, 1}} {
		g := tableOf(turned(with(random(945, 2, 4), 1, 2)))
		g.lay()
		s := newSum(overColumns, 2, plain(terms), run, 0, g.axes[overColumns].weigh(2, plain(terms)))
		s.Bits = 40
		g.depend([]*Sum{s})
		assert.Equal(t, len(terms) > 1, slices.Contains(g.axes[overRows].follows, true), "%d lines", len(terms))
	}
}

// Rows of a thousand kinds are known again, those of one kind more are not: it stands twice.
func TestMostInks(t *testing.T) {
	for kinds, want := range map[int]int{1000: 1000, 1001: 1002} {
		g := tableOf(slices.Repeat([][]int64{{5, 7}}, 2*kinds))
		for r := range g.Rows {
			g.Steps[r*2] = int32(1 + r%kinds)
		}
		g.lay()
		assert.Len(t, g.axes[overRows].inks.kinds, want, "%d kinds", kinds)
	}
}

// The halves of a table are two columns at least: figures of columns next to each other may be equal.
func TestHalvesAreTwoColumns(t *testing.T) {
	for far, want := range map[int]bool{1: false, 2: true} {
		rows := random(946, 4, far+1)
		rows[3][far] = rows[3][0]
		g := tableOf(rows)
		g.lay()
		assert.Equal(t, want, len(g.axes[overColumns].halvesAt(3)) > 0, "%d columns", far)
	}
}

// What figures say at most: that of nine steps, four to each side, the total is on the right one, given that one sum in
// 200 is misprinted: log2 (.995 + .005 / (2 ln 4)) · 9.
func TestTheMostThatFiguresSay(t *testing.T) {
	one := math.Log2((.995 + .005/(2*math.Log(4))) * 9)
	assert.InDelta(t, one, searching(tableOf([][]int64{{4}, {-1}}), overRows).most(), 1e-12)
	assert.InDelta(t, one, searching(tableOf([][]int64{{4, 4}, {1, 1}}), overRows).most(), 1e-12, "a column twice")
}

// A line that is equal to one other is spared nothing where it fails, though 1.500 for 5.100 is a slip of a known kind;
// with a second line it is.
func TestEqualLinesAreNotSpared(t *testing.T) {
	s := searching(tableOf([][]int64{{4001, 5100}, {0, 0}, {4001, 1500}}), overRows)
	for _, c := range []struct {
		lines  []int
		spared bool
	}{{[]int{0}, false}, {[]int{0, 1}, true}} {
		r := newSum(overRows, 2, plain(c.lines), near, 6, s.weigh(2, plain(c.lines)))
		require.Equal(t, []int32{1, 1}, []int32{r.Holds, r.Fails})
		assert.Equal(t, c.spared, s.spare(r) > 0, "%d lines", len(c.lines))
	}
}

// A sum of two lines is never two of which cancel, though one of them is nil wherever it holds.
func TestTwoLinesAreNoDisguise(t *testing.T) {
	s := searching(tableOf([][]int64{{5000, 7000}, {0, 0}, {5000, 7000}}), overRows)
	two := plain([]int{0, 1})
	assert.False(t, s.disguised(newSum(overRows, 2, two, near, 0, s.weigh(2, two))))
	s = searching(tableOf([][]int64{{5000, 7000}, {400, 300}, {400, 300}, {5000, 7000}}), overRows)
	three := []term{{1, 0}, {1, 1}, {-1, 2}}
	assert.True(t, s.disguised(newSum(overRows, 3, three, near, 0, s.weigh(3, three))), "two of three that cancel")
}

// Of a sum of columns that holds at four places every column has a figure at two of them; of three places one is enough.
func TestPlacesWhereAColumnMatters(t *testing.T) {
	for _, c := range []struct {
		rows, figures int
		want          bool
	}{{3, 1, true}, {4, 1, false}, {4, 2, true}} {
		columns := random(947, 3, c.rows)
		for r := c.figures; r < c.rows; r++ {
			columns[1][r] = 0
		}
		s := searching(tableOf(turned(with(columns, 1, 2, -3))), overColumns)
		x := []term{{1, 0}, {1, 1}, {-1, 2}}
		r := newSum(overColumns, 3, x, near, 0, s.weigh(3, x))
		require.EqualValues(t, c.rows, r.Holds)
		assert.Equal(t, c.want, s.allMatter(r, 3), "%d of %d", c.figures, c.rows)
	}
}

package sums

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// searching is a search along an axis that has tried nothing.
func searching(g *Grid, id int) *search {
	g.lay()
	s := &search{axis: &g.axes[id], until: &g.until, tried: map[uint64]*Sum{}, totals: make([]bool, g.axes[id].n), signs: g.axes[id].signsOf()}
	s.tells, s.vague, s.passed = make([]tells, s.n), make([]bool, s.n), make([]bool, s.n)
	for l := range s.n {
		s.tells[l] = s.telling(l)
		if !s.empty[l] {
			s.full = append(s.full, l)
		}
	}
	return s
}

// asked is what a search proposed for a line as the sum of others, nil for nothing.
func (s *search) asked(target int, x ...term) *Sum {
	for _, r := range s.order {
		if r.is(target, x) {
			return r
		}
	}
	return nil
}

// combined is in how many ways so many lines are chosen, by Pascal's triangle.
func combined(n, k int) float64 {
	if k == 0 || k == n {
		return 1
	}
	return combined(n-1, k-1) + combined(n-1, k)
}

// Each search for some lines around a total sees as far as its window, and no further; what
// is paid is its price, and the choices between lines as far away as the furthest.
func TestWindows(t *testing.T) {
	for _, c := range []struct {
		axis, k int
		open    bool
		width   int
		price   float64
	}{
		{overRows, 2, false, 8, 4.3}, {overRows, 2, true, 9, 4.3}, {overRows, 3, true, 6, 6}, {overRows, 3, false, 5, 6}, {overRows, 4, true, 4, 8},
		{overColumns, 2, false, 14, 2.4}, {overColumns, 3, false, 6, 5.2}, {overColumns, 4, false, 4, 8}, {overColumns, 5, false, 3, 9},
	} {
		i := slices.IndexFunc(nears[c.axis], func(n nearby) bool { return n.k == c.k && n.open == c.open })
		require.GreaterOrEqual(t, i, 0)
		for far := c.width; far <= c.width+1; far++ {
			before := max(0, c.k-c.width) // five lines stand on both sides of three
			lines := random(900, far+before, 4)
			numbers := []int{1}
			for k := range c.k - 1 - before {
				numbers = append(numbers, far-k)
			}
			numbers[len(numbers)-1] = -numbers[len(numbers)-1]
			for k := range before {
				numbers = append(numbers, far+1+k)
			}
			rows := slices.Insert(lines, far, total(lines, numbers...))
			if c.axis == overColumns {
				rows = turned(rows)
			}
			s := searching(tableOf(rows), c.axis)
			s.near(far, s.full, nears[c.axis][i])
			var x []term
			for _, n := range numbers {
				line := term{1, n - 1}
				if n < 0 {
					line = term{-1, -n - 1}
				}
				if line.line >= far {
					line.line++
				}
				x = append(x, line)
			}
			r := s.asked(far, sorted(x)...)
			if far > c.width {
				assert.Nil(t, r, "%+v", c)
				continue
			}
			require.NotNil(t, r, "%+v", c)
			price := c.price
			if before > 0 || c.width > c.k { // they are not just the lines above it
				price += 2 + math.Log2(combined(max(c.width, c.k), c.k))
			}
			assert.InDelta(t, price, r.price, 1e-9, "%+v", c)
		}
	}
}

// What is paid for two lines: less where they are the next ones, more where all are taken
// away, and where they stand below it.
func TestPricesOfTwoLines(t *testing.T) {
	price := func(target int, rows [][]int64, x ...term) float64 {
		s := searching(tableOf(rows), overRows)
		s.near(target, s.full, nears[overRows][0])
		r := s.asked(target, x...)
		require.NotNil(t, r)
		return r.price
	}
	assert.InDelta(t, 4.3, price(2, with(random(901, 2, 4), 1, -2), term{1, 0}, term{-1, 1}), 1e-9, "the next ones")
	assert.InDelta(t, 4.3+3, price(2, with(random(901, 2, 4), -1, -2), term{-1, 0}, term{-1, 1}), 1e-9, "both are taken away")
	below := random(902, 2, 4)
	assert.InDelta(t, 4.3+2+2, price(0, joined([][]int64{total(below, 1, -2)}, below), term{1, 1}, term{-1, 2}), 1e-9, "below it, one choice of two")
	small := random(902, 2, 4)
	small[1] = []int64{0, 0, 0, 1}
	assert.InDelta(t, 4.3, price(2, with(small, 1, -2), term{1, 0}, term{-1, 1}), 1e-9, "the next two need not matter")
	told := tableOf(with(random(903, 2, 4), 1, -2))
	told.Rows[0].Side, told.Rows[1].Side, told.Rows[2].Hint = 1, -1, 5
	s := searching(told, overRows)
	s.near(2, s.full, nears[overRows][0])
	assert.InDelta(t, 1-5, s.asked(2, term{1, 0}, term{-1, 1}).price, 1e-9, "words name the three")
}

// Three to six lines above a total with any signs pay 4 bits and 1.3 for each; each must
// have a figure, of two bits.
func TestPricesOfAdjacentLines(t *testing.T) {
	for k, want := range map[int]float64{3: 7.9, 4: 9.2, 5: 10.5, 6: 11.8, 7: 0} {
		numbers := []int{1, -2, -3, 4, -5, 6, 7}[:k]
		s := searching(tableOf(with(random(904, k, 5), numbers...)), overRows)
		s.adjacent(k)
		var x []term
		for i, n := range numbers {
			x = append(x, term{max(-1, min(n, 1)), i})
		}
		if r := s.asked(k, x...); k < 7 && assert.NotNil(t, r, "%d", k) {
			assert.InDelta(t, want, r.price, 1e-9, "%d", k)
		} else {
			assert.Nil(t, r, "%d", k)
		}
	}
	for least, want := range map[int64]bool{2: false, 3: true} { // log2(1 + 2) and log2(1 + 3)
		rows := random(905, 3, 5)
		rows[1] = []int64{0, 0, 0, 0, least}
		s := searching(tableOf(with(rows, 1, -2, -3)), overRows)
		s.adjacent(3)
		assert.Equal(t, want, s.asked(3, term{1, 0}, term{-1, 1}, term{-1, 2}) != nil, "%d steps", least)
	}
	for least, want := range map[int64]bool{6: false, 7: true} { // of lines in a window three bits
		rows := random(905, 3, 5)
		rows[1] = []int64{0, 0, 0, 0, least}
		s := searching(tableOf(with(rows, 1, -2, -3)), overRows)
		s.near(3, s.full, nears[overRows][2])
		assert.Equal(t, want, s.asked(3, term{1, 0}, term{-1, 1}, term{-1, 2}) != nil, "%d steps", least)
	}
}

// A line of which more than a hundred sums fit in a window tells nothing: fourteen equal
// lines make 91 pairs, fifteen 105.
func TestTooManyAccidents(t *testing.T) {
	for lines, want := range map[int]bool{14: false, 15: true} {
		rows := slices.Repeat([][]int64{{1}}, lines) // so little that none of them is kept
		rows = slices.Insert(rows, 7, []int64{2})
		s := searching(tableOf(rows), overRows)
		s.near(7, s.full, nears[overRows][0])
		assert.Equal(t, want, s.vague[7], "%d lines", lines)
	}
}

// What runs of two, three and more lines pay, by the side of their total; where nothing
// tells where they end, that too, of twenty lines at most.
func TestPricesOfRuns(t *testing.T) {
	before, behind := -1, 1
	for _, c := range []struct {
		axis, direction int
		want            [3]float64
	}{
		{overRows, before, [3]float64{3.3, 3.8, 2.7}}, {overRows, behind, [3]float64{6.5, 6.5, 6.5}},
		{overColumns, before, [3]float64{3, 5.2, 6}}, {overColumns, behind, [3]float64{6, 6, 6}},
	} {
		s := searching(tableOf(random(906, 3, 3)), c.axis)
		for i, want := range c.want {
			assert.InDelta(t, want, s.runPrice(0, i+2, c.direction, 9, true), 1e-12, "%+v", c)
		}
		assert.InDelta(t, c.want[1]+1.5, s.runPrice(0, 3, c.direction, 9, false), 1e-12)
		for lines, ends := range map[int]float64{1: 1, 2: 1, 8: 3, 20: math.Log2(20), 60: math.Log2(20)} {
			assert.InDelta(t, c.want[2]+ends, s.runPrice(0, 7, c.direction, lines, false), 1e-12)
		}
		s.table[s.at[0]].Hint = 5
		assert.InDelta(t, 1, s.runPrice(0, 7, c.direction, 9, true), 1e-12, "words and headings tell it")
	}
}

// What one line of every block pays: more where there are blocks before it.
func TestPricesOfStrides(t *testing.T) {
	for _, c := range []struct {
		lines, period int
		price         float64
		found         bool
	}{{3, 4, 7, true}, {30, 3, 7, true}, {31, 3, 0, false}, {4, 12, 7, true}, {4, 13, 0, false}} {
		var numbers []int
		for i := range c.lines {
			numbers = append(numbers, 1+c.period*i)
		}
		s := searching(tableOf(with(random(907, c.lines*c.period, 4), numbers...)), overRows)
		var x []term
		for _, n := range numbers {
			x = append(x, term{1, n - 1})
		}
		all := []int{}
		for l := range s.n {
			all = append(all, l)
		}
		s.strides(all)
		r := s.asked(s.n-1, x...)
		require.Equal(t, c.found, r != nil, "%+v", c)
		if r != nil {
			assert.InDelta(t, c.price, r.price, 1e-12, "%+v", c)
		}
	}
	s := searching(tableOf(with(random(908, 16, 4), 5, 9, 13)), overRows)
	s.stride(16, 4, 4, slices.Repeat([]bool{true}, 17))
	assert.InDelta(t, 10, s.asked(16, term{1, 4}, term{1, 8}, term{1, 12}).price, 1e-12)
}

// A run of sixty lines is looked at, one of sixty-one is not; a figure is looked at in the
// three places where it is largest, and tells a line among 32.
func TestBoundsOfTheSearch(t *testing.T) {
	for lines, want := range map[int]int{60: 60, 61: 0} {
		g := tableOf(before(random(909, lines, 4)))
		longest := 0
		for _, s := range searched(g) {
			longest = max(longest, len(s.terms))
		}
		assert.Equal(t, want, longest)
	}
	s := searching(tableOf([][]int64{{400, -900, 0, 700, 800}, {1, 1, 1, 1, 1}}), overRows)
	assert.Equal(t, []int32{1, 4, 3}, s.tells[0].most(mostTelling))
	for lines, want := range map[int]int{32: 32, 33: 0} {
		s := searching(tableOf(slices.Repeat([][]int64{{5000}}, lines)), overRows)
		assert.Len(t, s.index(0).close(5000, 1), want)
	}
}

// evenly are rows of which each figure is as much more than the one before.
func evenly(rows int, columns ...int64) (table [][]int64) {
	for r := range rows {
		var row []int64
		for c, step := range columns {
			row = append(row, int64(1000*(c+1))+int64(r)*step)
		}
		table = append(table, row)
	}
	return table
}

// Where figures are evenly spaced a line is the sum of others in every way: none of them is
// taken, the lines are counted, and the time that it takes goes up with their number.
func TestEvenlySpacedFiguresTellNoSums(t *testing.T) {
	g := tableOf(evenly(400, 1, 2))
	assert.Less(t, len(searched(g)), 4)
	rows, columns := g.Alike()
	assert.Equal(t, []int{396, 0}, []int{rows, columns}, "but for the first and the last two")
	weighed := func(rows int) (n int) {
		s := searching(tableOf(evenly(rows, 1, 2)), overRows)
		for _, target := range s.full {
			clear(s.tried)
			s.from = len(s.order)
			s.near(target, s.full, nears[overRows][0])
			s.near(target, s.full, nears[overRows][3])
			s.disperse(target)
			n += len(s.tried)
		}
		return n
	}
	assert.Less(t, weighed(400), 60*400)
	assert.Less(t, weighed(800), 60*800)
}

// Sums of one line up to thirty-two are kept, all of them; of one more none is.
func TestMostSumsOfALine(t *testing.T) {
	for more, want := range map[int]int{0: 32, 1: 0} {
		s := searching(tableOf(random(910, 40, 5)), overRows)
		s.from = len(s.order)
		for k := range 32 + more {
			s.order = append(s.order, &Sum{target: 39, terms: plain([]int{k, k + 1})})
		}
		assert.Equal(t, more > 0, s.disperse(39))
		assert.Len(t, s.order, want)
		assert.Equal(t, more > 0, s.vague[39] && s.passed[39])
	}
}

// Of a long table no line is looked at where more than eight sums fit each, one with another; those that were found before stay.
func TestMostSumsOfALongTable(t *testing.T) {
	for _, c := range []struct {
		looked, sums int
		want         bool
	}{{256, 8 * 256, false}, {256, 8*256 + 1, true}, {255, 32 * 255, false}, {300, 8*300 + 1, true}} {
		s := searching(tableOf(random(911, 400, 2)), overRows)
		s.order = nil
		for k := range c.sums + 1 {
			s.order = append(s.order, &Sum{target: k})
		}
		assert.Equal(t, c.want, s.overcrowded(c.looked, 1), "%d lines, %d sums", c.looked, c.sums)
		if !c.want {
			assert.Len(t, s.order, c.sums+1)
			continue
		}
		assert.Len(t, s.order, 1, "the one that is a run")
		assert.NotContains(t, s.passed, false)
		assert.NotContains(t, s.vague, false)
	}
}

// Figures that come back after a prime number of rows satisfy more sums in every row than anybody means, if fewer than a row that is not looked at: in a long
// table none is taken.
func TestFiguresThatComeBack(t *testing.T) {
	table := func(rows int) (t [][]int64) {
		for r := range int64(rows) {
			t = append(t, []int64{r * 7919 % 10007, r * 104729 % 10007})
		}
		return t
	}
	long, short := tableOf(table(600)), tableOf(table(200))
	assert.Less(t, len(searched(long)), 60, "a tenth of the rows")
	rows, _ := long.Alike()
	assert.Equal(t, 599, rows, "but for the one that is nil")
	assert.Greater(t, len(searched(short)), 100)
	rows, _ = short.Alike()
	assert.Zero(t, rows)
}

// Words for a sum of totals are none for one of any lines of other sections, where one figure has to tell it all.
func TestASumThatPassesTotals(t *testing.T) {
	zorg := func(title func(g *Grid)) []*Sum {
		rows := [][]int64{{words}, {14200}, {27150}, {3550}, {44090}, {words}, {9400}, {600}, {11900}, {-33000}}
		return searched(described(rows, func(g *Grid) {
			for r := range g.Rows {
				g.Rows[r].Hint, g.Rows[r].Label = -.5, int32(r+1)
			}
			g.Rows[3].Label, g.Rows[7].Label = 4, 4
			g.Rows[0].Head, g.Rows[5].Head = true, true
			g.Rows[8].Hint, g.Rows[9].Hint = 5, 5
			title(g)
		}))
	}
	total := func(g *Grid) { g.Rows[4].Hint = 5 }
	for _, s := range zorg(total) { // −27.150 + 3.550 − 9.400 = −33.000, by accident
		assert.True(t, s.Tentative(), "%v", s.terms)
	}
	g := tableOf([][]int64{{words}, {1}, {2}, {3}, {words}, {4}})
	g.Rows[0].Head, g.Rows[4].Head, g.Rows[3].Hint = true, true, 5
	g.lay()
	s := searching(g, overRows)
	assert.True(t, s.passesTotals(3, []term{{1, 0}, {1, 1}}))
	assert.False(t, s.passesTotals(3, []term{{1, 0}, {1, 2}}), "with the total")
	assert.False(t, s.passesTotals(2, []term{{1, 0}, {1, 1}}), "of its own section")
}

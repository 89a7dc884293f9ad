package sums

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// convolved returns the density at half of q of the sum of n even roundings, by adding
// up so many masses that stand at equal distances.
func convolved(n, q int) float64 {
	const masses = 400
	density := []float64{1}
	for range n {
		next, window := make([]float64, len(density)+masses-1), 0.0
		for i := range next {
			if i < len(density) {
				window += density[i]
			}
			if i >= masses {
				window -= density[i-masses]
			}
			next[i] = window / masses
		}
		density = next
	}
	at := float64(masses*(q+n)-n) / 2 // where the masses add up to q/2
	return masses * (density[int(math.Floor(at))] + density[int(math.Ceil(at))]) / 2
}

// The density of summed roundings is that of a convolution, also where the normal
// distribution stands for it.
func TestIrwinHallAgainstAConvolution(t *testing.T) {
	for _, n := range []int{2, 3, 4, 5, 8, 12, mostHall, mostHall + 1, 20, 40} {
		near := .002
		if n > mostHall {
			near = .004
		}
		for q := range n - 1 {
			assert.InDelta(t, convolved(n, q), irwinHall(n, q), near, "%d roundings, %d/2", n, q)
		}
	}
}

// One rounding is even over its width; two make a triangle; three have ¾ in the middle.
func TestIrwinHallByHand(t *testing.T) {
	for _, c := range []struct {
		n, q int
		want float64
	}{{1, 0, 1}, {1, 2, 0}, {2, 0, 1}, {2, 1, .5}, {2, 2, 0}, {3, 0, .75}, {3, 1, .5}, {3, 2, .125}, {3, 3, 0}, {4, 0, 2. / 3}, {4, 2, 1. / 6}, {4, 9, 0}} {
		assert.InDelta(t, c.want, irwinHall(c.n, c.q), 1e-12, "%d roundings, %d/2", c.n, c.q)
	}
}

// The chances of all that a sum can be off add up to one.
func TestLikelihoodAddsUp(t *testing.T) {
	for _, n := range []int{2, 3, 4, 7, 14, 25} {
		for _, size := range []int{1000, 100_000} {
			all := 0.0
			for off := range size + 1 {
				all += likelihood(n, float64(off), float64(size)) * float64(min(2, 1+off))
			}
			assert.InDelta(t, 1, all, .01, "%d figures up to %d", n, size)
		}
	}
}

// Being further off is never likelier, and being off by more than rounding can leave is
// rare: one misprint in two hundred.
func TestLikelihoodFalls(t *testing.T) {
	for off := range 40 {
		assert.Greater(t, likelihood(6, float64(off), 1e4), likelihood(6, float64(off+1), 1e4), "%d", off)
	}
	assert.Greater(t, likelihood(4, 1, 1e4), .05)
	assert.Less(t, likelihood(4, 3, 1e4), .001)
	assert.Greater(t, likelihood(4, 0, 1e4), .4, "four in ten add up exactly")
}

// laid are the rows of a table as lines.
func laid(rows [][]int64) *axis {
	g := tableOf(rows)
	g.lay()
	return &g.axes[overRows]
}

// summed is what the columns make of the last row as the sum of those before it.
func summed(rows [][]int64) []outcome {
	n := len(rows) - 1
	var terms []int
	for l := range n {
		terms = append(terms, l)
	}
	return laid(rows).weigh(n, plain(terms))
}

// What a column makes of a sum: it holds within half a step for each figure that is not
// nil, the total among them.
func TestWhatAPlaceMakesOfASum(t *testing.T) {
	for _, c := range []struct {
		name   string
		column []int64
		kind   verdict
		off    float64
		count  int
	}{
		{"exact", []int64{400, 500, 900}, holds, 0, 3},
		{"off by one and a half steps at most", []int64{400, 500, 901}, holds, 1, 3},
		{"off by two", []int64{400, 500, 902}, fails, 2, 3},
		{"a fourth figure gives two steps", []int64{400, 500, 300, 1202}, holds, 2, 4},
		{"and not three", []int64{400, 500, 300, 1203}, fails, 3, 4},
		{"nil takes no rounding", []int64{400, 0, 500, 902}, fails, 2, 3},
		{"a dash is nil", []int64{400, dashed, 400}, holds, 0, 2},
		{"a blank is nil", []int64{400, blank, 400}, holds, 0, 2},
		{"a total of nil counts", []int64{400, -400, 0}, holds, 0, 3},
		{"and a dash for it", []int64{400, -401, dashed}, holds, 1, 3},
		{"negative", []int64{-400, 500, 100}, holds, 0, 3},
		{"all nil", []int64{0, 0, 0}, nils, 0, 0},
		{"dashes and nil", []int64{dashed, 0, dashed}, nils, 0, 0},
		{"no parts are printed", []int64{blank, blank, 900}, silent, 0, 0},
		{"no total is printed", []int64{400, 500, blank}, silent, 0, 0},
		{"a part is text", []int64{400, words, 900}, silent, 0, 0},
		{"the total is text", []int64{400, 500, words}, silent, 0, 0},
	} {
		rows := [][]int64{}
		for _, n := range c.column {
			rows = append(rows, []int64{n, 7, 7}) // the others keep the lines
		}
		o := summed(rows)[0]
		assert.Equal(t, c.kind, o.kind, c.name)
		assert.Equal(t, c.off, o.off, c.name)
		assert.Equal(t, c.count, int(o.count), c.name)
	}
}

// The bits of a sum of three figures, by hand: how far apart they could have been is
// the square root of the largest and four times the third.
func TestBitsByHand(t *testing.T) {
	bits := func(column ...int64) float64 {
		rows := [][]int64{}
		for _, n := range column {
			rows = append(rows, []int64{n})
		}
		return summed(rows)[0].bits
	}
	wide := .005 / (2 * math.Log(100_007))
	three, five := .995*(.6*.75+.4)+wide, .995*(.6*115/192+.4)+wide
	assert.InDelta(t, math.Log2(three*(2*math.Sqrt(100_004*4*10_003)+1)), bits(90_001, 10_003, 100_004), 1e-9)
	assert.InDelta(t, math.Log2(three*(2*math.Sqrt(100_004*4*11)+1)), bits(99_993, 11, 100_004), 1e-9, "a small part says less")
	assert.InDelta(t, math.Log2(three*200_009), bits(60_001, 40_003, 100_004), 1e-9, "no more than the largest")
	assert.InDelta(t, math.Log2(five*200_009), bits(60_001, 39_982, 10, 11, 100_004), 1e-9, "of more parts the largest alone")
}

// Figures that are all multiples of a power of ten, or of half of one, say half of what that takes from them less, by hand: those
// of ten thousand are held to go by hundreds, those of five thousand by 70.7, and those of a hundred by ten; fifty are too few.
func TestRoundFiguresSayLess(t *testing.T) {
	bits := func(a, b, total int64) float64 { return summed([][]int64{{a}, {b}, {total}})[0].bits }
	say := func(steps, chance float64) float64 {
		return math.Log2((.995*(.6*.75+.4) + .005/(2*math.Log(steps+3))) * (2*chance + 1))
	}
	assert.InDelta(t, say(1_000, math.Sqrt(4e9)/100), bits(90_000, 10_000, 100_000), 1e-9)
	assert.InDelta(t, say(20_000/math.Sqrt(5_000), 20_000/math.Sqrt(5_000)), bits(15_000, 5_000, 20_000), 1e-9)
	assert.InDelta(t, say(20_100/10, 20_100/10), bits(15_000, 5_100, 20_100), 1e-9)
	assert.InDelta(t, say(20_050, 20_050), bits(15_000, 5_050, 20_050), 1e-9, "too little")
	assert.InDelta(t, say(20_001, math.Sqrt(20_001*4*5_000)), bits(15_001, 5_000, 20_001), 1e-9)
}

// coarse makes the counts of a row go in larger steps.
func coarse(g *Grid, row int, step int32) {
	for c := range g.Columns {
		g.Steps[g.index(row, c)] = step
	}
}

// A total that is printed in thousands holds within steps of a thousand.
func TestCoarseTotals(t *testing.T) {
	g := tableOf([][]int64{{41_300}, {55_900}, {97_000}})
	coarse(g, 2, 1000)
	g.lay()
	o := g.axes[overRows].weigh(2, plain([]int{0, 1}))[0]
	assert.Equal(t, holds, o.kind)
	assert.InDelta(t, .2, o.off, 1e-12, "200 of 1,000")
	g.axes[overRows].counts[2*g.axes[overRows].m] = 99_000
	assert.Equal(t, fails, g.axes[overRows].weigh(2, plain([]int{0, 1}))[0].kind, "1,800 is more than one and a half")
}

// A column that repeats the figures of another says nothing more, however often, and
// one that follows from others neither.
func TestARepeatedPlaceCountsOnce(t *testing.T) {
	other := []int64{1234, 4321, 5555}
	once := summed(turned([][]int64{{4000, 5000, 9000}, other}))
	often := summed(turned([][]int64{{4000, 5000, 9000}, {4000, 5000, 9000}, other, {4000, 5000, 9000}}))
	assert.Positive(t, once[0].bits)
	assert.Equal(t, []float64{once[0].bits, 0, once[1].bits, 0}, []float64{often[0].bits, often[1].bits, often[2].bits, often[3].bits})
	for _, o := range often {
		assert.Equal(t, holds, o.kind, "it holds there all the same")
	}
	a := laid(turned([][]int64{{4000, 5000, 9000}, other}))
	a.follows[0] = true
	assert.Zero(t, a.weigh(2, plain([]int{0, 1}))[0].bits)
}

// Failures that repeat each other are failures each.
func TestARepeatedFailureCounts(t *testing.T) {
	w := summed(turned([][]int64{{4000, 5000, 9700}, {4000, 5000, 9700}}))
	assert.Negative(t, w[0].bits)
	assert.Equal(t, w[0].bits, w[1].bits)
}

// A failure speaks against a sum, the more the larger its figures are off, but one
// misprint never more than the least.
func TestBitsFallWhereItFails(t *testing.T) {
	last := math.Inf(1)
	for _, off := range []int64{0, 1, 2, 10, 100, 1000} {
		o := summed([][]int64{{40_001}, {50_003}, {90_004 + off}})[0]
		assert.Less(t, o.bits, last, "%d", off)
		last = o.bits
	}
	assert.Negative(t, last)
	for _, off := range []int64{10_000, 10_000_000, 1_000_000_000_000} {
		assert.GreaterOrEqual(t, summed([][]int64{{3}, {5}, {off}})[0].bits, float64(leastBits))
	}
}

// What a sum says is what its places say less its price.
func TestASumAddsUpItsPlaces(t *testing.T) {
	a := laid([][]int64{{4000, 500, 0, 70}, {5000, 600, 0, blank}, {9000, 1900, 0, 70}})
	w := a.weigh(2, plain([]int{0, 1}))
	s := newSum(overRows, 2, plain([]int{0, 1}), run, 3.5, w)
	assert.EqualValues(t, 2, s.Holds)
	assert.EqualValues(t, 1, s.Fails)
	assert.InDelta(t, w[0].bits+w[1].bits+w[3].bits, s.evidence(), 1e-12)
	assert.InDelta(t, s.evidence()-3.5, s.Bits, 1e-12)
}

// A sum is held against a table from six bits, or where a slip mends it.
func TestTentative(t *testing.T) {
	assert.True(t, (&Sum{Bits: 5.9}).Tentative())
	assert.False(t, (&Sum{Bits: 6.1}).Tentative())
	assert.False(t, (&Sum{Bits: 4, mended: true}).Tentative())
}

// Writings of one relation have one name; another sign or line has another.
func TestNamesOfSums(t *testing.T) {
	sum := func(target int, terms ...term) *Sum { return &Sum{target: target, terms: terms} }
	canonical := func(s *Sum) uint64 { return s.canonical(new([]term)) }
	one := sum(2, term{1, 0}, term{1, 1})
	for _, same := range []*Sum{sum(0, term{1, 2}, term{-1, 1}), sum(1, term{-1, 0}, term{1, 2})} {
		assert.Equal(t, canonical(one), canonical(same))
		assert.NotEqual(t, hashOf(one.target, one.terms), hashOf(same.target, same.terms))
	}
	for _, other := range []*Sum{sum(2, term{1, 0}, term{-1, 1}), sum(3, term{1, 0}, term{1, 1}), sum(2, term{1, 0})} {
		assert.NotEqual(t, canonical(one), canonical(other))
	}
	assert.Equal(t, one.between(), sum(2, term{1, 0}, term{-1, 1}).between(), "whatever the signs")
}

// The lines of a table: rows with a figure or a dash that are neither headings nor out,
// and columns with at least as many figures as text.
func TestTheLinesOfATable(t *testing.T) {
	g := tableOf([][]int64{{words, 1, 2, blank}, {blank, blank, blank, blank}, {3, 4, words, blank}, {dashed, dashed, dashed, dashed}, {5, 6, 7, blank}, {8, 9, words, 1}})
	g.Rows[4].Out, g.Columns[1].Out = true, true
	g.lay()
	assert.Equal(t, []int32{0, 2, 3, 5}, g.rows)
	assert.Equal(t, []int32{0, 3}, g.columns, "the second is out, the third has more text")
	assert.Equal(t, []int32{0, 1, 1, 1}, g.axes[overRows].heads, "a row without ink heads those below it")
	assert.Equal(t, []bool{true, false, true, false}, g.axes[overRows].empty)
	assert.Equal(t, Place{5, 3}, g.place(overRows, 3, 1))
	assert.Equal(t, Place{5, 3}, g.place(overColumns, 1, 3))
	for k, want := range []int64{0, 0, 3, 0, 0, 0, 8, 1} {
		assert.Equal(t, want, g.axes[overRows].count(k/2, k%2))
		assert.Equal(t, want, g.axes[overColumns].count(k%2, k/2))
	}
	g.turn(overRows, 3, 1)
	assert.EqualValues(t, -1, g.axes[overRows].count(3, 1))
	assert.EqualValues(t, 1, g.axes[overColumns].count(1, 3), "the other axis has it as it is printed")
}

// An instance names its cells and how it holds; a row that is silent has none.
func TestInstances(t *testing.T) {
	g := tableOf([][]int64{{41_000, 52_000, 93_000}, {30_300, 20_200, 50_501}, {blank, blank, 12_000}, {71_000, 15_000, 66_000}, {15_015, 64_011, 79_026}})
	all := searched(g)
	i := slices.IndexFunc(all, func(s *Sum) bool { return written(g, s) == "C3=1+2" })
	require.GreaterOrEqual(t, i, 0)
	list := slices.Collect(g.Instances(all[i]))
	require.Len(t, list, 4)
	assert.Equal(t, Place{0, 2}, list[0].Target)
	assert.Equal(t, []Addend{{1, Place{0, 0}}, {1, Place{0, 1}}}, list[0].Terms)
	assert.Equal(t, []bool{true, false, false, true}, []bool{list[0].Exact, list[1].Exact, list[2].Exact, list[3].Exact})
	assert.EqualValues(t, []bool{false, false, true, false}, []bool{list[0].Fails, list[1].Fails, list[2].Fails, list[3].Fails})
	assert.Equal(t, []int64{1, 1, -1, 0}, []int64{list[0].coefficient(Place{0, 0}), list[0].coefficient(Place{0, 1}), list[0].coefficient(Place{0, 2}), list[0].coefficient(nowhere)})
}

// A place is compared with eight before it: what it repeats says nothing again, and does
// after eight others.
func TestWithHowManyPlacesOneIsCompared(t *testing.T) {
	for others, want := range map[int]bool{7: false, 8: true} {
		columns := with(random(914, 2, others), 1, 2)
		places := joined([][]int64{{4000, 5000, 9000}}, turned(columns), [][]int64{{4000, 5000, 9000}})
		w := summed(turned(places))
		assert.Equal(t, want, w[others+1].bits > 0, "%d between them", others)
	}
}

// A place where a sum fails speaks against it by twelve bits at most.
func TestTheLeastThatAPlaceSays(t *testing.T) {
	w := summed([][]int64{{3, 4000}, {5, 5000}, {1 << 40, 9000}})
	assert.InDelta(t, -12, w[0].bits, 1e-12)
}

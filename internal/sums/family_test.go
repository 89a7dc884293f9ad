package sums

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sumIn returns the sum that is written so, or nothing.
func sumIn(g *Grid, all []*Sum, as string) *Sum {
	if i := slices.IndexFunc(all, func(s *Sum) bool { return written(g, s) == as }); i >= 0 {
		return all[i]
	}
	return nil
}

// One section of five fails in the only column that there is: alone it is no sum, and the
// others show that it is meant.
func TestASectionThatFailsIsFound(t *testing.T) {
	rows := sections(50, 5, 4, 1)
	rows[14][0] += 5000
	g := tableOf(rows)
	all := searched(g)
	s := sumIn(g, all, "R15=11+12+13+14")
	require.NotNil(t, s)
	assert.EqualValues(t, []int32{0, 1}, []int32{s.Holds, s.Fails})
	assert.True(t, s.family)
	assert.False(t, s.Tentative())
	assert.Len(t, all, 5)
	expect(t, "alone", tableOf(rows[10:15]))
}

// Sections of different lengths are known by their heading, and by the label of their
// totals.
func TestSectionsOfAnyLength(t *testing.T) {
	headings := 1
	table := func(mark func(g *Grid, total int)) *Grid {
		var rows [][]int64
		var totals []int
		for k, size := range []int{2, 5, 3, 4} {
			for range headings {
				rows = append(rows, []int64{blank})
			}
			from := len(rows)
			rows = joined(rows, random(60+uint64(k), size, 1))
			rows = append(rows, total(before(rows[from:])[:1], 1))
			totals = append(totals, len(rows)-1)
		}
		rows[totals[2]][0] += 7000
		return described(rows, func(g *Grid) {
			for _, l := range totals {
				mark(g, l)
			}
		})
	}
	want := []string{"R4=2+3", "R11=6+7+8+9+10", "R16=13+14+15", "R22=18+19+20+21"}
	slices.Sort(want)
	assert.Equal(t, want, found(table(func(g *Grid, l int) { g.Rows[l].Hint = 5 })), "words")
	assert.Equal(t, want, found(table(func(g *Grid, l int) { g.Rows[l].Label = 3 })), "labels")
	assert.Equal(t, want, found(table(func(*Grid, int) {})), "headings alone")
	headings = 0
	assert.NotContains(t, found(table(func(*Grid, int) {})), "R13=10+11+12", "nothing says that it is a total")
	assert.Contains(t, found(table(func(g *Grid, l int) { g.Rows[l].Label = 3 })), "R13=10+11+12", "labels alone")
}

// The first of four sections as long, or the last, is the sum of the others line by line.
func TestTheSamePlaceOfSections(t *testing.T) {
	parts := [][][]int64{random(65, 4, 1), random(66, 4, 1), random(67, 4, 1)}
	var all [][]int64
	for i := range 4 {
		all = append(all, []int64{parts[0][i][0] + parts[1][i][0] + parts[2][i][0]})
	}
	head := [][]int64{{blank}}
	expect(t, "the last", tableOf(joined(head, parts[0], head, parts[1], head, parts[2], head, all)), "R17=2+7+12", "R18=3+8+13", "R19=4+9+14", "R20=5+10+15")
	all[2][0] += 9000
	first := tableOf(joined(head, all, head, parts[0], head, parts[1], head, parts[2]))
	expect(t, "the first, of which one fails", first, "R2=7+12+17", "R3=8+13+18", "R4=9+14+19", "R5=10+15+20")
	expect(t, "sections of other lengths", tableOf(joined(head, all, head, parts[0], head, parts[1], head, parts[2][:3])))
}

// groups are columns by threes, of which the third is the difference of the others; the
// figures of all but some are small.
func groups(n, large int) [][]int64 {
	var columns [][]int64
	for k := range n {
		figures := [][]int64{{9, 7}, {4, 3}}
		if k < large {
			figures = random(70+uint64(k), 2, 2)
		}
		columns = joined(columns, with(figures, 1, -2))
	}
	return columns
}

// membersOf is how many members the family of columns by threes has, of which two were
// proposed.
func membersOf(columns [][]int64) (members int) {
	g := tableOf(turned(columns))
	g.lay()
	a := &g.axes[overColumns]
	var proposed []*Sum
	for _, target := range []int{2, 5} {
		x := []term{{1, target - 2}, {-1, target - 1}}
		proposed = append(proposed, newSum(overColumns, target, x, near, 4, a.weigh(target, x)))
	}
	for _, s := range g.pool(overColumns, proposed) {
		if s.family {
			members++
		}
	}
	return members
}

// Groups that say too little themselves are members where one in four was proposed.
func TestGroupsTakeSeeds(t *testing.T) {
	assert.Equal(t, 3, membersOf(groups(3, 2)))
	assert.Equal(t, 4*2, membersOf(groups(4*2, 2)))
	assert.Equal(t, 9, membersOf(groups(9, 2)), "the last needs no other behind it")
	assert.Zero(t, membersOf(groups(10, 2)))
}

// A family holds at two in three of its members, or it is none.
func TestAFamilyHoldsMostly(t *testing.T) {
	broken := func(n, fail int) [][]int64 {
		columns := groups(n, n)
		for k := range fail {
			columns[3*(n-1-k)+2][0] += 7000
			columns[3*(n-1-k)+2][1] += 5000
		}
		return columns
	}
	assert.Equal(t, 6, membersOf(broken(6, 0)))
	assert.Equal(t, 4, membersOf(broken(6, 2)), "those that fail twice are not meant")
	assert.Zero(t, membersOf(broken(6, 3)))
}

// A group of columns that fails in one of two rows is found by the others.
func TestAGroupThatFailsIsFound(t *testing.T) {
	columns := groups(4, 4)
	columns[8][0] += 40_000
	g := tableOf(turned(columns))
	for c := 2; c < 12; c += 3 {
		g.Columns[c].Hint = 5
	}
	expect(t, "the third", g, "C3=1-2", "C6=4-5", "C9=7-8", "C12=10-11")
}

// byRows is a table of two columns and their difference, which some rows print with the
// other sign, and the side of those.
func byRows(seed uint64, rows int, side int8, other ...int) *Grid {
	columns := with(random(seed, 2, rows), 1, -2)
	for _, r := range other {
		columns[2][r] = -columns[2][r]
	}
	return described(turned(columns), func(g *Grid) {
		for r := range g.Rows {
			if g.Rows[r].Side = side; slices.Contains(other, r) {
				g.Rows[r].Side = -side
			}
		}
	})
}

// A column is a difference one way round in some rows and the other in the others: two of
// each show it, or one where words say of which side it is.
func TestDifferencesWithASignByRow(t *testing.T) {
	both := []string{"C3=-1+2", "C3=1-2"}
	assert.Equal(t, both, found(byRows(40, 8, 0, 4, 5, 6, 7)), "half of them")
	assert.Equal(t, both, found(byRows(41, 8, 0, 1, 6)), "two")
	assert.Equal(t, []string{"C3=1-2"}, found(byRows(42, 8, 0, 3)), "one is rather a slip")
	assert.Subset(t, found(byRows(43, 8, 1, 3)), both, "one, of the other side")
	assert.Equal(t, []string{"C3=1-2"}, found(byRows(44, 8, 0)), "none")
}

// Each half of such a difference is meant in its own rows only.
func TestHalvesOfADifferenceHaveTheirRows(t *testing.T) {
	g := byRows(45, 8, 0, 1, 6)
	all := searched(g)
	plus, minus := sumIn(g, all, "C3=1-2"), sumIn(g, all, "C3=-1+2")
	assert.EqualValues(t, []int32{6, 0, 2, 0}, []int32{plus.Holds, plus.Fails, minus.Holds, minus.Fails})
	for in := range g.Instances(minus) {
		assert.Contains(t, []int{1, 6}, in.Target.Row)
	}
}

// A row that fails both ways takes the sign of the rows of its label, of its side, or of
// the three nearest.
func TestARowThatFailsTakesTheSignOfItsLike(t *testing.T) {
	signs := []int32{1, -1, 1, 0, 1, -1, 0, -1, -1, 1}
	a := &axis{names: []int32{7, 8, 7, 7, 9, 8, 8, 8, 0, 0}, side: []int32{0, 0, 0, 0, 0, 0, 0, 0, 0, 0}}
	d := &byRow{signs: signs}
	assert.Equal(t, 1, a.alikeSign(d, 3), "label 7 is 1 twice")
	assert.Equal(t, -1, a.alikeSign(d, 6), "label 8 is −1 three times")
	assert.Zero(t, a.alikeSign(d, 4), "alone")
	assert.Zero(t, a.alikeSign(d, 9), "no label")
	a.side = []int32{1, 1, 1, 1, 1, 1, 1, 1, 0, 1}
	assert.Zero(t, a.alikeSign(d, 9), "of its side four are 1 and three −1")
	assert.Equal(t, -1, (&byRow{signs: []int32{-1, 0, -1, -1, 1}}).nearSign(1))
	assert.Equal(t, -1, (&byRow{signs: []int32{-1, 0, -1, 1, -1}}).nearSign(1), "two that are nearer")
	assert.Equal(t, -1, (&byRow{signs: []int32{0, -1, 0, 0, 1}}).nearSign(2), "the nearer of two")
	assert.Zero(t, (&byRow{signs: []int32{1, 0, -1}}).nearSign(1), "as near")
	assert.Zero(t, (&byRow{signs: []int32{0, 0, 0}}).nearSign(1), "none tells")
}

// Two halves side by side have the same total below them, and nothing else.
func TestHalvesThatBalance(t *testing.T) {
	left, right := with(random(46, 4, 2), 1, 2, 3, 4), random(47, 4, 2)
	right[3] = total(joined(left, right), 5, -6, -7, -8)
	right = append(right, left[4])
	side := func() (rows [][]int64) {
		for r := range 5 {
			rows = append(rows, slices.Concat(left[r], right[r]))
		}
		return rows
	}
	expect(t, "they balance", tableOf(side()), "C3=1", "C4=2", "R5=1+2+3+4")
	rows := side()
	rows[4][3] += 900
	g := tableOf(rows)
	all := searched(g)
	require.NotNil(t, sumIn(g, all, "C4=2"), "one of two balances does not")
	assert.EqualValues(t, 1, sumIn(g, all, "C4=2").Fails)
	rows = side()
	rows[1][2], rows[1][3] = rows[1][0], rows[1][1]
	rows[3][2], rows[3][3] = rows[4][2]-rows[0][2]-rows[1][2]-rows[2][2], rows[4][3]-rows[0][3]-rows[1][3]-rows[2][3]
	expect(t, "columns that are alike elsewhere are no halves", tableOf(rows), "R5=1+2+3+4")
}

// A column of differences is that of one of two columns that are nearly equal, and a sum
// with the other is not meant.
func TestRivals(t *testing.T) {
	columns := random(48, 2, 10)
	columns = append(columns, slices.Clone(columns[1]))
	for r := range 3 {
		columns[2][r] += 2000
	}
	expect(t, "the one that never fails", tableOf(turned(with(columns, 1, -2))), "C2=1-4")
	a := laid(columns)
	sum := func(part int) *Sum { return &Sum{target: 3, terms: []term{{1, 0}, {-1, part}}} }
	assert.True(t, a.rivals(sum(1), sum(2)))
	assert.False(t, a.rivals(sum(1), sum(1)), "the same")
	copy(columns[2], columns[1])
	columns[2][0]++
	a = laid(columns)
	assert.True(t, a.rivals(sum(1), sum(2)), "of rows one that never fails is enough")
	a.id = overColumns
	assert.False(t, a.rivals(sum(1), sum(2)), "equal but for one slip")
	columns[2][1]++
	a = laid(columns)
	a.id = overColumns
	assert.True(t, a.rivals(sum(1), sum(2)), "two are no slip")
}

// A sum is refuted where it fails at more than half of the places where it holds, and one.
func TestRefuted(t *testing.T) {
	for _, c := range []struct {
		holds, fails int32
		axis         int
		family, want bool
	}{
		{3, 2, overRows, false, false}, {2, 2, overRows, false, true}, {4, 3, overRows, false, true}, {9, 5, overRows, false, false},
		{1, 1, overRows, false, false}, {1, 1, overColumns, false, false}, {1, 2, overRows, false, true}, {0, 1, overRows, true, false}, {0, 2, overRows, true, true},
	} {
		s := &Sum{Holds: c.holds, Fails: c.fails, axis: int8(c.axis), family: c.family}
		assert.Equal(t, c.want, s.refuted(), "%+v", c)
	}
}

// What follows from other sums is implied, if it is kept at all.
func TestWhatFollowsIsImplied(t *testing.T) {
	rows := with(random(49, 2, 4), 1, 2)
	rows = with(joined(rows, random(50, 1, 4)), 3, 4)
	g := tableOf(rows)
	g.Rows[2].Hint, g.Rows[4].Hint = 5, 5
	all := searched(g)
	require.Greater(t, len(all), 2)
	for _, s := range all {
		assert.Equal(t, !slices.Contains([]string{"R3=1+2", "R5=3+4"}, written(g, s)), s.Implied, written(g, s))
	}
}

// Words decide which line of a sum is its total; the evidence is the same.
func TestWordsDecideTheTotal(t *testing.T) {
	for line, want := range []string{"R1=-2+3", "R2=-1+3", "R3=1+2"} {
		g := tableOf(with(random(51, 2, 3), 1, 2))
		g.Rows[line].Hint = 5
		expect(t, "a hint", g, want)
	}
}

// One writing of each relation is kept, with the bits of the best; one that is meant in
// some rows only stands beside it.
func TestWritings(t *testing.T) {
	one := &Sum{target: 2, terms: []term{{1, 0}, {1, 1}}, Bits: 5}
	best := &Sum{target: 0, terms: []term{{-1, 1}, {1, 2}}, Bits: 9}
	quiet := &Sum{target: 1, terms: []term{{-1, 0}, {1, 2}}, Bits: 12, outcome: make([]outcome, 3)}
	part := &Sum{target: 2, terms: []term{{1, 0}, {1, 1}}, partial: true}
	list := writings([]*Sum{one, best, part, quiet})
	assert.Equal(t, []*Sum{best, part}, list)
	assert.InDelta(t, 12, best.Bits, 0)
}

// Small figures make a tentative sum, smaller ones none.
func TestEstablishedTakesFigures(t *testing.T) {
	for _, c := range []struct {
		times            int64
		found, tentative bool
	}{{1, false, false}, {21, true, true}, {61, true, true}, {501, true, false}} {
		rows := [][]int64{{c.times}, {2 * c.times}, {3 * c.times}}
		rows = with(rows, 1, 2, 3)
		g := tableOf(rows)
		all := searched(g)
		s := sumIn(g, all, "R4=1+2+3")
		require.Equal(t, c.found, s != nil, "%d", c.times)
		if s != nil {
			assert.Equal(t, c.tentative, s.Tentative(), "%d: %v bits", c.times, s.Bits)
		}
	}
}

// evidenced are sums with a hand-made evidence, as the members of a family.
func evidenced(bits ...float64) (f *families, members []member, sums []*Sum) {
	f = &families{axis: laid(random(912, 3*len(bits), 1)), until: &until{}}
	for k, b := range bits {
		m := member{3 * k, plain([]int{3*k + 1, 3*k + 2})}
		o := outcome{bits: b, kind: holds}
		if b < 0 {
			o.kind = fails
		}
		s := newSum(overRows, m.target, m.terms, pooled, 99, []outcome{o})
		f.known.set(s)
		members, sums = append(members, m), append(sums, s)
	}
	return f, members, sums
}

// What a family says: each member 24 bits at most, all of it 60; one that speaks against it
// by more than twenty is no member, one that fails else is odd once in a hundred such.
func TestWhatFamiliesSay(t *testing.T) {
	f, members, sums := evidenced(40, 40)
	f.weighAll(members, 5)
	rate := math.Log2(2.5 / 3)
	assert.InDelta(t, 2*(24+rate)-5+40+rate, sums[0].Bits, 1e-4)

	f, members, sums = evidenced(40, 40, 40, 40)
	f.weighAll(members, 5)
	assert.InDelta(t, 60+40+math.Log2(4.5/5), sums[0].Bits, 1e-9)

	f, members, sums = evidenced(40, 40, 40, 40, -19)
	f.weighAll(members, 5)
	assert.Equal(t, []bool{true, true}, []bool{sums[0].family, sums[4].family})
	assert.InDelta(t, .01/6, sums[4].odd, 1e-9)
	f, members, sums = evidenced(40, 40, 40, 40, -21)
	f.weighAll(members, 5)
	assert.Equal(t, []bool{true, false}, []bool{sums[0].family, sums[4].family})
}

// The offsets of sums of eight lines are looked for elsewhere, those of nine are not.
func TestTheLongestPattern(t *testing.T) {
	for lines, want := range map[int]bool{8: true, 9: false} {
		var rows [][]int64
		for k := range 3 {
			rows = joined(rows, random(913+uint64(k), lines, 3))
			var numbers []int
			for i := range lines {
				numbers = append(numbers, k*(lines+1)+i+1)
			}
			rows = with(rows, numbers...)
		}
		a := laid(rows)
		of := func(k int) *Sum {
			var x []term
			for i := range lines {
				x = append(x, term{1, k*(lines+1) + i})
			}
			target := k*(lines+1) + lines
			return newSum(overRows, target, x, run, 3, a.weigh(target, x))
		}
		proposed := []*Sum{of(0), of(1)}
		f := &families{axis: a, until: &until{}}
		for _, s := range proposed {
			f.known.set(s)
		}
		f.patterns(proposed)
		third := of(2)
		assert.Equal(t, want, f.known.get(third.target, third.terms) != nil, "%d lines", lines)
	}
}

// Of a family that is not borne out nothing is kept, but for members that say something themselves: a long table has tens of
// thousands of lines that words call totals.
func TestOfAFamilyThatIsNotBorneOutNothingIsKept(t *testing.T) {
	rows := random(933, 30, 2)
	rows[2] = total(rows, 1, 2)
	g := described(rows, func(g *Grid) {
		for r := 2; r < len(rows); r += 3 {
			g.Rows[r].Hint = 5
		}
	})
	g.lay()
	f := &families{axis: &g.axes[overRows], until: &until{}}
	f.sections(nil)
	require.Len(t, f.order, 1)
	assert.Equal(t, "R3=1+2", written(g, f.order[0]))
	assert.True(t, f.order[0].section)
}

// A total closes the section above it or opens the one below, not both: where every line is the same as both of its
// neighbours, it is the total of the one above.
func TestATotalOfTheLinesAboveIsNotThatOfThoseBelow(t *testing.T) {
	var rows [][]int64
	for k := range int64(5) {
		rows = append(rows, []int64{7000 + k/2, 9000 + k/3}, []int64{7000 + k/2, 9000 + k/3})
	}
	g := described(rows, func(g *Grid) {
		for r := 1; r < len(rows); r += 2 {
			g.Rows[r].Hint = 5
		}
	})
	g.lay()
	f := &families{axis: &g.axes[overRows], until: &until{}}
	f.sections(nil)
	var borne []string
	for _, s := range f.order {
		if s.family {
			borne = append(borne, written(g, s))
		}
	}
	assert.Equal(t, []string{"R2=1", "R4=3", "R6=5", "R8=7", "R10=9"}, borne)
}

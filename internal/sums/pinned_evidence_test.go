package sums

import (
	"math"
	"slices"
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
	assert.EqualValues(t, 3, total.Holds)
	odds := .005 * math.Pow(.305/.08, 3) // a step less than the total in each column: ½ where cut off, ⅛ where rounded
	assert.InDelta(t, odds/(1+odds), j.cut([]*Sum{total}), 1e-12)

	g = tableOf([][]int64{{7000, 0}, {7000, 400}}) // 400 is nil in thousands
	coarse(g, 0, 1000)
	same := weighedOn(g, overRows, 1, plain([]int{0})...)
	j, _ = judging(g)
	assert.EqualValues(t, 2, same.Holds)
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

// Four in ten add up exactly because they were added up, and a quarter of a step of a coarser figure is no longer exact.
func TestLikelihoodByHand(t *testing.T) {
	wide := func(off float64) float64 { return .005 / (2 * (off + 1) * math.Log(100_003)) }
	for off, want := range map[float64]float64{0: .6*.75 + .4, .2: .6*.75 + .4, .25: .6 * .5, .5: .6 * .5, 1: .6 * .125} {
		assert.InDelta(t, .995*want+wide(off), likelihood(3, off, 1e5), 1e-12, "%v steps", off)
	}
}

// What a column that is nearly in proportion to the one before it says is how far it is from it: a hundred and thirty-three
// steps and two thirds, and not the eighteen thousand that its total could have been off.
func TestWhatAProportionSays(t *testing.T) {
	a := laid(turned([][]int64{{4000, 5000, 9000}, {8001, 10_302, 18_303}}))
	three := .995*(.6*.75+.4) + .005/(2*math.Log(18_306))
	assert.InDelta(t, math.Log2(three*(2*401./3+1)), a.weighIn(nil, 2, plain([]int{0, 1}), true)[1].bits, 1e-9)
}

// Two figures that are not the same are in proportion by nature, and two that are say nothing new.
func TestTwoFiguresAreInProportion(t *testing.T) {
	a := laid(turned([][]int64{{4000, 0, 4000}, {5000, 0, 5000}, {4000, 0, 4000}}))
	assert.Equal(t, math.Inf(1), a.beside(2, plain([]int{0, 1}), 1, 0))
	assert.Zero(t, a.beside(2, plain([]int{0, 1}), 2, 0))
}

// A total of lines next to it skips no more lines than it takes.
func TestAdjacent(t *testing.T) {
	for _, c := range []struct {
		target int
		x      []term
		want   bool
	}{
		{4, plain([]int{1, 3}), true},
		{5, plain([]int{1, 2, 4}), true},
		{4, plain([]int{0, 3}), true},
		{5, plain([]int{0, 4}), false}, // three of five are skipped
		{0, plain([]int{1, 3}), true},
		{6, plain([]int{1, 3}), false},
		{4, []term{{-1, 1}, {1, 3}}, false},
	} {
		assert.Equal(t, c.want, adjacent(c.target, c.x), "%+v", c)
	}
}

// Figures of one size are those of which the largest is at most twice the least.
func TestSmooth(t *testing.T) {
	x := []term{{1, 0}, {1, 1}, {-1, 2}}
	a := laid(turned([][]int64{{50, 70, 40, 80}, {50, 70, 39, 81}, {-50, -70, -40, -80}, {50, -70, 40, -60}}))
	for i, want := range []bool{true, false, true, false} {
		assert.Equal(t, want, a.smooth(3, x, i), "column %d", i)
	}
	assert.False(t, a.smooth(3, x[:2], 0), "their signs come to two")
	assert.False(t, a.smooth(3, x[:1], 0), "that two lines are equal is no accident of their size")
}

// Of the sums of several lines those that are established and hold everywhere may cover others.
func TestSound(t *testing.T) {
	a := laid(random(930, 4, 3))
	assert.Len(t, a.sound([]*Sum{plainSum(9, 3, 0, 1)})[3], 1)
	assert.Empty(t, a.sound([]*Sum{plainSum(9, 3, 0)})[3], "that two lines are equal covers nothing")
}

// A sum of a section that fails is covered by one that has two lines instead; another by one that has one.
func TestCoveredButForTwo(t *testing.T) {
	a := laid(random(931, 5, 4))
	sound := &Sum{Holds: 4, target: 4, terms: plain([]int{0, 1})}
	for _, c := range []struct {
		lines  []int
		family bool
		want   bool
	}{
		{[]int{0, 1, 2}, false, true}, {[]int{0, 1, 2}, true, true}, {[]int{0, 2}, false, false}, {[]int{0, 2}, true, true},
		{[]int{0, 2, 3}, true, false},
	} {
		s := &Sum{Holds: 3, Fails: 1, target: 4, terms: plain(c.lines), family: c.family}
		assert.Equal(t, c.want, a.covered(s, []*Sum{sound}), "%+v", c)
	}
}

// A column that is the difference of two is not that of one of them and a third, whatever the signs.
func TestRivalsDifference(t *testing.T) {
	a := laid(random(932, 5, 4))
	of := func(target int, x ...term) *Sum { return &Sum{target: target, terms: x} }
	difference := of(3, term{1, 0}, term{-1, 1})
	assert.True(t, a.rivalsDifference(of(3, term{1, 0}, term{-1, 2}), difference))
	assert.True(t, a.rivalsDifference(of(2, term{1, 1}, term{1, 3}), difference), "written otherwise")
	assert.False(t, a.rivalsDifference(of(1, term{1, 0}, term{-1, 2}), difference), "another column than the difference")
	assert.False(t, a.rivalsDifference(of(3, term{1, 0}, term{-1, 2}, term{1, 4}), difference), "of four columns")
	assert.False(t, a.rivalsDifference(of(3, term{1, 0}, term{-1, 2}), of(3, term{1, 0}, term{-1, 1}, term{1, 4})), "of three parts")
}

// meant gives sums of the lines of an axis such evidence, each at one place, for a price.
func (f *families) meant(bits, price float64, members ...member) (sums []*Sum) {
	for _, m := range members {
		s := newSum(f.id, m.target, m.terms, run, price, []outcome{{bits: bits, kind: holds}})
		f.known.set(s)
		sums = append(sums, s)
	}
	return sums
}

// under makes the lines of an axis of random figures, of which so many stand under each heading.
func under(sizes ...int) *families {
	var rows [][]int64
	for k, n := range sizes {
		rows = joined(rows, [][]int64{{blank}}, random(940+uint64(k), n, 1))
	}
	return &families{axis: laid(rows), until: &until{}}
}

// pooledBits is what a member says of which all hold with the same evidence, for the price of the family.
func pooledBits(members int, own, price float64) float64 {
	n := float64(members)
	rate := (n + .5) / (n + 1)
	return n*math.Log2(1-rate+rate*math.Exp2(own)) - price + own + math.Log2(rate)
}

// A member that nobody proposed pays eight bits, unless its family does.
func TestThePriceOfAMember(t *testing.T) {
	f := under(3)
	s := f.sum(member{2, plain([]int{0, 1})})
	assert.InDelta(t, s.evidence()-8, s.Bits, 1e-12)
}

// Sections as long pay six bits for adding up at each place, and there are three at least.
func TestThePriceOfTheSamePlaces(t *testing.T) {
	f := under(2, 2, 2)
	sums := f.meant(10, 99, member{0, plain([]int{2, 4})}, member{1, plain([]int{3, 5})})
	f.samePlaces()
	assert.InDelta(t, pooledBits(2, 10, 6), sums[0].Bits, 1e-9)
	assert.InDelta(t, pooledBits(2, 10, 6), sums[1].Bits, 1e-9)

	f = under(2, 2)
	sums = f.meant(10, 99, member{0, plain([]int{2})}, member{1, plain([]int{3})})
	f.samePlaces()
	assert.False(t, sums[0].family, "two that are equal")
}

// Sections under headings pay four bits for adding up, and there are three at least, of two lines or more.
func TestThePriceOfHeadings(t *testing.T) {
	f := under(3, 3, 3)
	sums := f.meant(10, 99, member{2, plain([]int{0, 1})}, member{5, plain([]int{3, 4})}, member{8, plain([]int{6, 7})})
	f.headed()
	assert.InDelta(t, pooledBits(3, 10, 4), sums[0].Bits, 1e-9)

	f = under(3, 3)
	sums = f.meant(10, 99, member{2, plain([]int{0, 1})}, member{5, plain([]int{3, 4})})
	f.headed()
	assert.False(t, sums[0].family, "two sections")

	f = under(3, 3, 1)
	sums = f.meant(10, 99, member{2, plain([]int{0, 1})}, member{5, plain([]int{3, 4})})
	f.headed()
	assert.False(t, sums[0].family, "one line is no section")

	f = under(3, 3, 2)
	sums = f.meant(10, 99, member{2, plain([]int{0, 1})}, member{5, plain([]int{3, 4})}, member{7, plain([]int{6})})
	f.headed()
	assert.InDelta(t, pooledBits(3, 10, 4), sums[0].Bits, 1e-9, "the last has no total of all behind it")
}

// Sections that end, or begin, at their totals pay four bits.
func TestThePriceOfSections(t *testing.T) {
	f := under(9)
	last := f.meant(10, 0, member{2, plain([]int{0, 1})}, member{5, plain([]int{3, 4})}, member{8, plain([]int{6, 7})})
	f.sections(last)
	assert.InDelta(t, pooledBits(3, 10, 4), last[0].Bits, 1e-9)

	f = under(9)
	first := f.meant(10, 0, member{0, plain([]int{1, 2})}, member{3, plain([]int{4, 5})}, member{6, plain([]int{7, 8})})
	f.sections(first)
	assert.InDelta(t, pooledBits(3, 10, 4), first[0].Bits, 1e-9)
}

// A pattern pays four bits beside the price of its cheapest sum, which is one and a half for each of its lines at least.
func TestThePriceOfAPattern(t *testing.T) {
	for price, want := range map[float64]float64{0: 7, 3: 7, 5: 9} {
		f := under(9)
		sums := f.meant(10, price, member{2, plain([]int{0, 1})}, member{5, plain([]int{3, 4})}, member{8, plain([]int{6, 7})})
		f.patterns(sums)
		assert.InDelta(t, pooledBits(3, 10, want), sums[0].Bits, 1e-9, "%v", price)
	}
}

// One member is no family.
func TestOneMemberIsNoFamily(t *testing.T) {
	f, members, sums := evidenced(20)
	f.weighAll(members, 4)
	assert.False(t, sums[0].family)
}

// A family holds at two of three members at least.
func TestAFamilyHoldsAtTwoOfThree(t *testing.T) {
	for want, bits := range map[bool][]float64{true: {20, 20, -5}, false: {20, 20, -5, -5}} {
		f, members, sums := evidenced(bits...)
		f.weighAll(members, 4)
		assert.Equal(t, want, sums[0].family, "%v", bits)
	}
}

// byHand are columns of which the last is the difference of the first two, as printed in eight rows: the other way round
// in those that are named, and off by so much.
func byHand(off []int64, other ...int) *axis {
	rows := turned(with([][]int64{{90_000, 80_000, 70_000, 60_000, 7000, 6000, 5000, 4000}, {30_100, 20_400, 10_900, 9300, 2100, 1700, 900, 600}}, 1, -2))
	for r, n := range off {
		rows[r][2] += n
	}
	for _, r := range other {
		rows[r][2] *= -1
	}
	g := tableOf(rows)
	g.lay()
	return &g.axes[overColumns]
}

// Two of the four largest figures of a difference must be that, within a step and a half; and two rows show each sign.
func TestWhatMakesADifference(t *testing.T) {
	for _, c := range []struct {
		name  string
		off   []int64
		other []int
		want  bool
	}{
		{"exact", nil, []int{1, 6}, true},
		{"all off by one", []int64{1, 1, 1, 1}, []int{1, 6}, true},
		{"two off by two", []int64{2, 2}, []int{5, 6}, true},
		{"three off by two", []int64{2, 2, 2}, []int{5, 6}, false},
		{"one of the other sign", nil, []int{6}, false},
	} {
		assert.Equal(t, c.want, byHand(c.off, c.other...).signByRow(2, 0, 1, []int{0, 1, 2, 3}) != nil, c.name)
	}
}

// A difference that has a sign by row pays eight bits and those that name two columns of three; three bits where the sides
// of the rows tell the signs; and words are worth what they say.
func TestThePriceOfADifference(t *testing.T) {
	for sided, price := range map[bool]float64{false: 8 + 2*math.Log2(3), true: 3} {
		a := byHand(nil, 1, 6)
		if a.table[a.at[2]].Hint = 1.5; sided {
			a.side = []int32{1, -1, 1, 1, 1, 1, -1, 1}
		}
		d := a.signByRow(2, 0, 1, []int{0, 1, 2, 3})
		assert.Equal(t, sided, d.sides != nil)
		found := a.differencesAt(2)
		assert.Len(t, found, 2)
		assert.InDelta(t, d.bits-price+1.5, found[0].Bits, 1e-9)
	}
}

// A table of two columns, or of one row, has no differences.
func TestTooLittleForADifference(t *testing.T) {
	for _, rows := range [][][]int64{{{5000, 4000}, {3000, 2000}}, {{5000, 4000, 1000}}, {{5000}}} {
		g := tableOf(rows)
		g.lay()
		assert.Empty(t, g.differences())
	}
}

// A column is the difference of two that stand fourteen columns from it at most.
func TestHowFarADifferenceStands(t *testing.T) {
	for between, want := range map[int]int{12: 2, 13: 0} {
		columns := random(950, 2+between, 8)
		columns = with(columns, 1, -2)
		last := columns[len(columns)-1]
		for _, r := range []int{1, 6} {
			last[r] *= -1
		}
		g := tableOf(turned(columns))
		g.lay()
		assert.Len(t, g.axes[overColumns].differencesAt(len(columns)-1), want, "%d between them", between)
	}
}

// Rows of one label, or of one side, tell a sign where three in four have it.
func TestThreeInFourTellASign(t *testing.T) {
	for _, c := range []struct{ plus, minus, want int }{{2, 0, 1}, {3, 1, 1}, {2, 1, 0}, {3, 2, 0}, {6, 2, 1}, {5, 2, 0}, {0, 2, -1}, {1, 3, -1}, {1, 2, 0}, {2, 3, 0}, {2, 6, -1}, {1, 0, 0}} {
		d := &byRow{signs: []int32{0}}
		for range c.plus {
			d.signs = append(d.signs, 1)
		}
		for range c.minus {
			d.signs = append(d.signs, -1)
		}
		label := make([]int32, len(d.signs))
		for i := range label {
			label[i] = 5
		}
		a := &axis{names: label, side: make([]int32, len(label))}
		assert.Equal(t, c.want, a.alikeSign(d, 0), "%+v", c)
	}
}

// The three nearest rows tell a sign: the third outweighs two that say the opposite of each other, and the fourth is not asked.
func TestTheThreeNearest(t *testing.T) {
	assert.Equal(t, -1, (&byRow{signs: []int32{1, 0, -1, -1, 1, 1, 1}}).nearSign(1))
	assert.Equal(t, 1, (&byRow{signs: []int32{-1, 0, 1, 1, -1, -1, -1}}).nearSign(1))
}

// Four rows that have the sign of their side hold a fifth that has the other against it, three do not.
func TestFourRowsThatAgree(t *testing.T) {
	for rows, want := range map[int]bool{4: false, 5: true} {
		g := bySide(951, rows)
		halves := [2]*Sum{{target: 2, terms: []term{{1, 0}, {-1, 1}}}, {target: 2, terms: []term{{-1, 0}, {1, 1}}}}
		for _, s := range halves {
			s.outcome = make([]outcome, rows)
		}
		for r := range rows {
			halves[r%2].outcome[r].kind = holds
		}
		_, ok := g.axes[overColumns].contrary(halves[0], halves[1])
		assert.Equal(t, want, ok, "%d rows", rows)
	}
}

// A resultaat that adds up a saldo has the side of what the saldo adds up, whichever of them was found first.
func TestTheSideOfAResult(t *testing.T) {
	g := tableOf(random(952, 5, 2))
	for r, side := range []int8{-1, 1, 0, 1, 0} {
		g.Rows[r].Side = side
	}
	g.Rows[2].Hint, g.Rows[4].Hint = 5, 5
	saldo := &Sum{Bits: 20, target: 2, terms: []term{{-1, 0}, {1, 1}}}
	result := &Sum{Bits: 20, target: 4, terms: plain([]int{2, 3})}
	for _, found := range [][]*Sum{{saldo, result}, {result, saldo}} {
		g.lay()
		g.takeSides(found)
		assert.Equal(t, []int32{-1, 1, 1, 1, 1}, g.axes[overColumns].side)
		assert.Equal(t, map[int]bool{2: true, 4: true}, g.told)
	}
}

// A row that by words is of the total below it has its side, until sums tell that it is none of its parts.
func TestTheSideByWords(t *testing.T) {
	g := tableOf(random(954, 6, 2))
	for r, side := range []int8{-1, 0, 0, 0, 1, 0} {
		if g.Rows[r].Side = side; r > 0 && r < 4 {
			g.Rows[r].Total = 5
		}
	}
	g.Rows[2].Side, g.Rows[2].Total = 1, 0
	g.lay()
	assert.Equal(t, []int32{-1, 1, 1, 1, 1, 0}, g.axes[overColumns].side)
	parts := &Sum{Bits: 20, target: 0, terms: plain([]int{1, 3})}
	g.takeSides([]*Sum{{Bits: 20, target: 4, terms: []term{{1, 2}, {1, 2}}}})
	assert.Equal(t, []int32{-1, 0, 1, 0, 1, 0}, g.axes[overColumns].side)
	g.takeSides([]*Sum{parts})
	assert.Equal(t, []int32{-1, -1, 1, -1, 1, 0}, g.axes[overColumns].side)
}

// The parts of a total of one side are of it, whether it stands above or below them; not those of a saldo, nor where it stands
// between them, one has another side, or is taken away, nor where the sum is tentative
// or follows from others; nor one line that is the same.
func TestTheSideOfParts(t *testing.T) {
	for _, c := range []struct {
		what  string
		sides []int8
		sum   Sum
		want  []int32 // nil for as they were
	}{
		{"below", []int8{0, 0, -1, 1}, Sum{Bits: 20, target: 2, terms: plain([]int{0, 1})}, []int32{-1, -1, -1, 1}},
		{"above", []int8{-1, 0, 0, 1}, Sum{Bits: 20, target: 0, terms: plain([]int{1, 2})}, []int32{-1, -1, -1, 1}},
		{"one line", []int8{-1, 0, 0, 1}, Sum{Bits: 20, target: 0, terms: plain([]int{1})}, nil},
		{"above and below", []int8{0, -1, 0, 1}, Sum{Bits: 20, target: 1, terms: plain([]int{0, 2})}, nil},
		{"a saldo", []int8{0, 0, 1, 1}, Sum{Bits: 20, target: 2, terms: plain([]int{0, 1})}, nil},
		{"of another side", []int8{0, 1, -1, 1}, Sum{Bits: 20, target: 2, terms: plain([]int{0, 1})}, nil},
		{"taken away", []int8{0, 0, -1, 1}, Sum{Bits: 20, target: 2, terms: []term{{1, 0}, {-1, 1}}}, nil},
		{"tentative", []int8{0, 0, -1, 1}, Sum{Bits: established - 1, target: 2, terms: plain([]int{0, 1})}, nil},
		{"implied", []int8{0, 0, -1, 1}, Sum{Bits: 20, Implied: true, target: 2, terms: plain([]int{0, 1})}, nil},
		{"over columns", []int8{0, 0, -1, 1}, Sum{Bits: 20, axis: overColumns, target: 2, terms: plain([]int{0, 1})}, nil},
	} {
		g := tableOf(random(953, 4, 2))
		for r, side := range c.sides {
			g.Rows[r].Side = side
		}
		g.Rows[2].Both = c.what == "a saldo"
		g.lay()
		before := slices.Clone(g.axes[overColumns].side)
		g.takeSides([]*Sum{&c.sum})
		if c.want == nil {
			c.want = before
		}
		assert.Equal(t, c.want, g.axes[overColumns].side, c.what)
	}
}

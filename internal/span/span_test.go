package span

import (
	"cmp"
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// numbered is a span of figures that are numbers, of which the highest goes first.
func numbered() *Span { return &Span{Compare: cmp.Compare[int]} }

// add adds what is left of a relation and reports whether that was something.
func add(t *testing.T, s *Span, coefficients map[int]int) bool {
	t.Helper()
	rest, ok := s.Reduce(s.Of(relationOf(coefficients)))
	require.True(t, ok)
	s.Add(rest)
	return len(rest) > 0
}

// left returns what a relation says beyond a span, in whole numbers.
func left(t *testing.T, s *Span, coefficients map[int]int) map[int]int {
	t.Helper()
	rest, ok := s.Reduce(s.Of(relationOf(coefficients)))
	require.True(t, ok)
	w, ok := rest.Whole()
	require.True(t, ok)
	by := map[int]int{}
	for i, n := range w {
		by[rest[i].Key] = n
	}
	return by
}

// of is a relation by the coefficients of its figures as they stand there.
func of(coefficients map[int]Residue) (v Vector) {
	for _, k := range slices.Sorted(maps.Keys(coefficients)) {
		v = append(Vector{{k, coefficients[k]}}, v...)
	}
	return v
}

// Coefficients of nil say nothing; the figure that comes last in the order stands in front, as it is eliminated first.
func TestOf(t *testing.T) {
	s := numbered()
	assert.Equal(t, of(map[int]Residue{9: 1, 3: prime - 2, 1: 1}), s.Of(relationOf(map[int]int{3: -2, 9: 1, 1: 1, 8: 0})))
	assert.Empty(t, s.Of(relationOf(map[int]int{7: 0})))
	s.Compare = func(a, b int) int { return cmp.Compare(b, a) }
	assert.Equal(t, Vector{{1, 1}, {3, 1}, {9, 1}}, s.Of(relationOf(map[int]int{3: 1, 9: 1, 1: 1})))
}

// The coefficients of a figure that comes more than once are added up.
func TestOfOneFigureTwice(t *testing.T) {
	twice := Coefficients{{3, -1}, {5, 2}, {3, 4}, {7, 1}, {7, -1}, {3, -1}}
	assert.Equal(t, Vector{{5, 2}, {3, 2}}, numbered().Of(twice))
}

// With 3 = 1 + 2 and 5 = 3 + 4, what they say together follows, and its multiples.
func TestWhatFollows(t *testing.T) {
	s := numbered()
	require.True(t, add(t, s, map[int]int{3: -1, 1: 1, 2: 1}))
	require.True(t, add(t, s, map[int]int{5: -1, 3: 1, 4: 1}))
	for _, follows := range []map[int]int{
		{3: -1, 1: 1, 2: 1},
		{3: 2, 1: -2, 2: -2},
		{5: -1, 1: 1, 2: 1, 4: 1},
		{5: -1, 1: 2, 2: 2, 3: -1, 4: 1},
		{},
	} {
		assert.Empty(t, left(t, s, follows), "%v", follows)
	}
}

// What does not follow is left, told in the figures that come first.
func TestWhatDoesNotFollow(t *testing.T) {
	s := numbered()
	add(t, s, map[int]int{3: -1, 1: 1, 2: 1})
	add(t, s, map[int]int{5: -1, 3: 1, 4: 1})
	for _, c := range []struct{ relation, left map[int]int }{
		{map[int]int{5: -1, 4: 1}, map[int]int{1: -1, 2: -1}},       // 5 = 4, so that 1 + 2 is nil
		{map[int]int{3: -1, 1: 1}, map[int]int{2: -1}},              // 3 = 1, so that 2 is nil
		{map[int]int{6: -1, 3: 2}, map[int]int{6: -1, 1: 2, 2: 2}},  // 6 is new
		{map[int]int{3: 1, 1: 1}, map[int]int{1: 2, 2: 1}},          // a sign
		{map[int]int{3: -2, 1: 1, 2: 1}, map[int]int{1: -1, 2: -1}}, // a multiple
	} {
		assert.Equal(t, c.left, left(t, s, c.relation), "%v", c.relation)
	}
}

// What follows adds nothing, and nothing at all neither.
func TestAddOfNothing(t *testing.T) {
	s := numbered()
	s.Add(nil)
	assert.Zero(t, s.relations())
	require.True(t, add(t, s, map[int]int{2: 1, 1: -1}))
	assert.False(t, add(t, s, map[int]int{2: -3, 1: 3}))
	assert.Equal(t, 1, s.relations())
}

// relations is how many were added.
func (s *Span) relations() (n int) {
	for k := range s.rows {
		if len(s.row(k)) > 0 {
			n++
		}
	}
	return n
}

// rational is a relation, and an elimination of such by another count.
type rational map[int]*big.Rat

func (v rational) last() (last int) {
	for k, c := range v {
		if c.Sign() != 0 {
			last = max(last, k)
		}
	}
	return last
}

// lessTimes takes a multiple of another relation away.
func (v rational) lessTimes(o rational, factor *big.Rat) {
	for k, c := range o {
		if v[k] == nil {
			v[k] = new(big.Rat)
		}
		v[k].Sub(v[k], new(big.Rat).Mul(factor, c))
	}
	maps.DeleteFunc(v, func(_ int, c *big.Rat) bool { return c.Sign() == 0 })
}

// clear takes the figures of rows, which are by their last figure, out of a relation.
func (v rational) clear(rows map[int]rational) {
	for k := 20; k > 0; k-- {
		if row := rows[k]; row != nil && v[k] != nil {
			v.lessTimes(row, new(big.Rat).Quo(v[k], row[k]))
		}
	}
}

// residue is the fraction modulo the prime.
func residue(c *big.Rat) Residue {
	return modulo(new(big.Int).Mul(c.Num(), new(big.Int).ModInverse(c.Denom(), bigPrime)))
}

// What is left of a relation is what an elimination in fractions leaves.
func TestReduceAgainstFractions(t *testing.T) {
	source := rand.New(rand.NewPCG(3, 4))
	follow := 0
	for range 60 {
		s, rows := numbered(), map[int]rational{}
		for range 16 {
			coefficients, other := map[int]int{}, rational{}
			for range 2 + source.IntN(3) {
				k, n := 1+source.IntN(10), source.IntN(7)-3
				coefficients[k], other[k] = n, big.NewRat(int64(n), 1)
			}
			maps.DeleteFunc(other, func(_ int, c *big.Rat) bool { return c.Sign() == 0 })
			other.clear(rows)
			residues := map[int]Residue{}
			for k, c := range other {
				residues[k] = residue(c)
			}
			want := of(residues)
			rest, ok := s.Reduce(s.Of(relationOf(coefficients)))
			require.True(t, ok)
			require.Equal(t, want, rest)
			if s.Add(rest); len(other) > 0 {
				rows[other.last()] = other
			} else {
				follow++
			}
		}
		assert.Equal(t, len(rows), s.relations())
	}
	assert.Greater(t, follow, 100, "many follow, or the test says little")
}

// many is a total, of which figure n is the last, of n figures.
func many(n int) map[int]int {
	v := map[int]int{}
	for k := range n {
		v[k] = 1
	}
	return v
}

// A relation and a row of fifty thousand figures each can be combined, one more is too
// much work, and what then is left is not told.
func TestTheBoundOfWork(t *testing.T) {
	s := numbered()
	one, other := many(50_001), many(50_001)
	delete(one, 0)
	s.Add(s.Of(relationOf(one)))
	rest, ok := s.Reduce(s.Of(relationOf(one)))
	assert.True(t, ok)
	assert.Empty(t, rest)
	rest, ok = s.Reduce(s.Of(relationOf(other)))
	assert.False(t, ok)
	assert.Nil(t, rest)
}

// A relation that no row touches is no work, however long it is.
func TestNoWorkWhereNothingIsCombined(t *testing.T) {
	rest, ok := numbered().Reduce(numbered().Of(relationOf(many(3000))))
	assert.True(t, ok)
	assert.Len(t, rest, 3000)
}

// fraction is n/d.
func fraction(n, d int) Residue { return residueOf(n).times(residueOf(d).inverse()) }

// Fractions are multiplied by their common denominator, up to six.
func TestWholeOfFractions(t *testing.T) {
	for _, c := range []struct {
		of   Vector
		want []int
	}{
		{nil, []int{}},
		{Vector{{1, 3}, {2, residueOf(-2)}}, []int{3, -2}},
		{Vector{{1, fraction(1, 2)}, {2, fraction(-3, 2)}}, []int{1, -3}},
		{Vector{{1, fraction(1, 2)}, {2, fraction(2, 3)}, {3, 1}}, []int{3, 4, 6}},
		{Vector{{1, fraction(-5, 6)}}, []int{-5}},
	} {
		w, ok := c.of.Whole()
		assert.True(t, ok, "%v", c.want)
		assert.Equal(t, c.want, w)
	}
}

// Nobody means a sum with sevenths, or one whose denominators only twelve clears.
func TestNoWholeOfOddFractions(t *testing.T) {
	for name, v := range map[string]Vector{
		"a seventh":              {{1, fraction(1, 7)}},
		"a quarter and a sixth":  {{1, fraction(1, 4)}, {2, fraction(1, 6)}},
		"a count beyond measure": {{1, 1 << 21}},
	} {
		w, ok := v.Whole()
		assert.False(t, ok, name)
		assert.Nil(t, w, name)
	}
}

func TestMultiples(t *testing.T) {
	v := Vector{{5, 2}, {3, residueOf(-4)}}
	for _, c := range []struct {
		of   Vector
		want bool
	}{
		{Vector{{5, 1}, {3, residueOf(-2)}}, true},
		{Vector{{5, residueOf(-3)}, {3, 6}}, true},
		{Vector{{5, 1}, {3, 2}}, false},
		{Vector{{6, 1}, {3, residueOf(-2)}}, false},
		{Vector{{5, 1}}, false},
	} {
		assert.Equal(t, c.want, v.MultipleOf(c.of), "%v", c.of)
	}
	assert.True(t, Vector{}.MultipleOf(v), "nil times")
	assert.False(t, v.MultipleOf(nil))
}

func relationOf(m map[int]int) (l Coefficients) {
	for k, n := range m {
		l = append(l, [2]int{k, n})
	}
	return l
}

package sums

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Counts that print no figure.
const (
	blank  = math.MinInt64 + iota // no ink
	dashed                        // a dash
	words                         // text
)

// printed is a cell of a table in whole steps.
func printed(n int64) Cell {
	switch n {
	case blank:
		return Cell{}
	case dashed:
		return Cell{State: Dash}
	case words:
		return Cell{State: Unknown}
	}
	return Cell{State: Figure, Count: n, Step: 1}
}

// tableOf makes a grid of rows of counts.
func tableOf(rows [][]int64) *Grid {
	g := &Grid{Rows: make([]Line, len(rows)), Columns: make([]Line, len(rows[0]))}
	for _, row := range rows {
		for _, n := range row {
			c := printed(n)
			g.Counts, g.Steps, g.States = append(g.Counts, c.Count), append(g.Steps, c.Step), append(g.States, c.State)
		}
	}
	return g
}

// turned makes the rows of a table its columns.
func turned(rows [][]int64) [][]int64 {
	out := make([][]int64, len(rows[0]))
	for _, row := range rows {
		for c, n := range row {
			out[c] = append(out[c], n)
		}
	}
	return out
}

// random are rows of counts between a thousand and a hundred thousand from a fixed
// seed, even over the orders of magnitude.
func random(seed uint64, rows, columns int) [][]int64 {
	source := rand.New(rand.NewPCG(seed, 77))
	out := make([][]int64, rows)
	for r := range out {
		for range columns {
			out[r] = append(out[r], int64(1000*math.Pow(100, source.Float64())))
		}
	}
	return out
}

// total adds up rows: those of a table by their number from 1, with a sign.
func total(rows [][]int64, numbers ...int) []int64 {
	out := make([]int64, len(rows[0]))
	for _, n := range numbers {
		for c := range out {
			if n > 0 {
				out[c] += rows[n-1][c]
			} else {
				out[c] -= rows[-n-1][c]
			}
		}
	}
	return out
}

// with adds a total behind the rows of a table.
func with(rows [][]int64, numbers ...int) [][]int64 { return append(rows, total(rows, numbers...)) }

// written names a sum by the numbers of its lines from 1: R4=1+2+3 of rows, C3=1-2 of
// columns.
func written(g *Grid, s *Sum) string {
	lines, overRows := g.Lines(s)
	var b strings.Builder
	number := func(a Addend) int { return a.Row + a.Column + 1 }
	fmt.Fprintf(&b, "%c%d=", "CR"[map[bool]int{true: 1}[overRows]], number(lines[len(lines)-1]))
	for i, a := range lines[:len(lines)-1] {
		if sign := map[int]string{1: "+", -1: "-"}[a.Sign]; i > 0 || a.Sign < 0 {
			b.WriteString(sign)
		}
		fmt.Fprint(&b, number(a))
	}
	return b.String()
}

// searched are the sums of a table, searched for as long as it takes.
func searched(g *Grid) []*Sum {
	all, err := g.Find(context.Background())
	if err != nil {
		panic(err)
	}
	return all
}

// verdictsOn judges sums, for as long as it takes.
func verdictsOn(g *Grid, all []*Sum) []Verdict {
	verdicts, _, err := g.Judge(context.Background(), all)
	if err != nil {
		panic(err)
	}
	return verdicts
}

// found are the sums that say something beyond the others.
func found(g *Grid) (list []string) {
	for _, s := range searched(g) {
		if !s.Implied {
			list = append(list, written(g, s))
		}
	}
	slices.Sort(list)
	return list
}

// A grid can be asked twice, and answers the same.
func TestFindTwice(t *testing.T) {
	g := byRows(45, 8, 0, 1, 6)
	assert.Equal(t, found(g), found(g))
}

// Forty rows of the same figures are not looked at, 32 are, and asking again counts
// them once.
func TestRowsThatAreAllAlike(t *testing.T) {
	for n, want := range map[int]int{mostAlike: 0, mostAlike + 8: mostAlike + 8} {
		rows := make([][]int64, n)
		for r := range rows {
			rows[r] = []int64{4000, 5000, 6000}
		}
		g := tableOf(rows)
		for range 2 {
			searched(g)
			looked, _ := g.Alike()
			assert.Equal(t, want, looked, "%d rows", n)
		}
	}
}

// Labels are names: others tell the same.
func TestLabelsAreNames(t *testing.T) {
	for seed := range uint64(20) {
		rows := honest(seed)
		rows[1][0] += 5000
		one, other := tableOf(rows), tableOf(rows)
		for r := range rows {
			one.Rows[r].Label = int32(r % 5)
			other.Rows[r].Label = []int32{0, 9, 2, 71, 4}[r%5]
		}
		assert.Equal(t, told(one), told(other), "%d", seed)
	}
}

// told is all that is said of a table.
func told(g *Grid) (list []string) {
	all := searched(g)
	for _, s := range all {
		list = append(list, fmt.Sprintf("%s %.6f %v", written(g, s), s.Bits, s.Implied))
	}
	for _, v := range verdictsOn(g, all) {
		list = append(list, fmt.Sprintf("%v %.6f %v %v", v.Suspects[0].Place, v.Chance, v.Likely, v.Alone()))
	}
	return list
}

// honest is a table of two sections with totals and a total column, in thousands of
// which each was rounded by itself.
func honest(seed uint64) [][]int64 {
	source := rand.New(rand.NewPCG(seed, 5))
	columns := 1 + source.IntN(4)
	var rows [][]int64
	for k, size := range []int{2 + source.IntN(5), 2 + source.IntN(5)} {
		parts := random(1000*seed+uint64(k), size, columns)
		for _, row := range parts {
			for c := range row {
				row[c] = 1000*row[c] + source.Int64N(1000)
			}
		}
		rows = joined(rows, parts, before(parts)[:1])
		if k == 1 {
			rows = with(rows, len(rows)-size-1, len(rows))
		}
	}
	return rounded(rows)
}

// rounded adds the total of each row to it, and rounds to thousands.
func rounded(rows [][]int64) [][]int64 {
	for r, row := range rows {
		sum := int64(0)
		for c, n := range row {
			sum += n
			row[c] = (n + 500) / 1000
		}
		rows[r] = append(row, (sum+500)/1000)
	}
	return rows
}

// Honest tables are told nothing of: no figure is called wrong in three hundred.
func TestHonestTablesAreNotAccused(t *testing.T) {
	for seed := range uint64(300) {
		assert.Empty(t, likely(tableOf(honest(seed))), "%d", seed)
	}
}

// Ten times the counts in steps ten times as large are the same table.
func TestCountsInTens(t *testing.T) {
	for seed := range uint64(40) {
		rows := honest(seed)
		g := tableOf(rows)
		for i := range g.Counts {
			g.Counts[i], g.Steps[i] = 10*g.Counts[i], 10
		}
		assert.Equal(t, found(tableOf(rows)), found(g), "%d", seed)
	}
}

// pick are the counts that a byte stands for.
func pick(b byte) int64 {
	switch n := int64(int8(b)); {
	case b == 1:
		return blank
	case b == 2:
		return dashed
	case b == 3:
		return words
	case b%5 == 0:
		return n * 1_000_003
	default:
		return n * n * n
	}
}

// Whatever a table holds, it is searched and judged; what is told of it is of its cells.
func FuzzFind(f *testing.F) {
	f.Add(uint8(3), []byte{40, 50, 90, 1, 2, 3, 7, 8, 15})
	f.Add(uint8(1), []byte{100, 100, 200, 0, 0, 2, 2})
	f.Add(uint8(2), []byte{10, 20, 30, 15, 25, 40, 5, 2, 40, 20, 30, 50, 35, 45, 80, 85, 25, 110}) // a figure lost
	f.Add(uint8(4), []byte("a table of counts that hold by accident, or not at all"))
	f.Fuzz(func(t *testing.T, columns uint8, data []byte) {
		n := 1 + int(columns)%6
		data = data[:min(len(data), 60)]
		if len(data) < n {
			return
		}
		var rows [][]int64
		for row := range slices.Chunk(data[:len(data)/n*n], n) {
			var counts []int64
			for _, b := range row {
				counts = append(counts, pick(b))
			}
			rows = append(rows, counts)
		}
		g := tableOf(rows)
		for r := range g.Rows {
			g.Rows[r] = Line{Label: int32(data[r] % 4), Hint: float64(data[r]%3) * 2, Side: int8(data[r]%3) - 1, Head: data[r]%16 == 9}
		}
		for _, v := range judged(g) {
			for _, s := range v.Suspects {
				assert.True(t, g.at(s.Place).State.nilOrFigure(), "a suspect is a figure, or the dash of one that was lost")
			}
			_ = v.Alone()
		}
	})
}

// Two rows that are equal say nothing in a table of which nothing is added up, unless words call one a total.
func TestEqualRowsAlone(t *testing.T) {
	rows := append(random(150, 4, 5), random(150, 2, 5)[1])
	established := func(g *Grid) (n int) {
		for _, s := range searched(g) {
			if len(s.terms) == 1 && !s.Tentative() {
				n++
			}
		}
		return n
	}
	assert.Zero(t, established(tableOf(rows)))
	assert.Equal(t, 1, established(described(rows, func(g *Grid) { g.Rows[4].Hint = 5 })), "a total by words")
	assert.Equal(t, 1, established(tableOf(with(rows, 1, 2, 3))), "a table of sums")
}

package sums

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
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
		cells := make([]Cell, len(row))
		for c, n := range row {
			cells[c] = printed(n)
		}
		g.Cells = append(g.Cells, cells)
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

// found are the sums that say something beyond the others.
func found(g *Grid) (list []string) {
	for _, s := range g.Find() {
		if !s.Implied {
			list = append(list, written(g, s))
		}
	}
	slices.Sort(list)
	return list
}

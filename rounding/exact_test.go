package rounding_test

import (
	"math/rand/v2"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
)

// An exactTable is a table of exact amounts, in cents, that satisfies its identities.
type exactTable struct {
	rows, columns int
	cents         []int64 // row by row
	identities    []rounding.Identity
}

// builder makes a table of which some cells follow from others.
type builder struct {
	exactTable
	done []bool
}

func newBuilder(rows, columns int) *builder {
	n := rows * columns
	return &builder{exactTable: exactTable{rows: rows, columns: columns, cents: make([]int64, n)}, done: make([]bool, n)}
}

func (b *builder) at(row, column int) int { return row*b.columns + column }

// require adds an identity; its total follows unless it is already known.
func (b *builder) require(id rounding.Identity) {
	var sum int64
	for _, p := range id.Parts {
		sum += int64(p.Sign) * b.cents[p.Figure]
	}
	if !b.done[id.Total] {
		b.cents[id.Total], b.done[id.Total] = sum, true
	}
	b.identities = append(b.identities, id)
}

// leaf fills a cell with a random amount of at most 10^(2..13) cents, sometimes 0, sometimes negative.
func (b *builder) leaf(r *rand.Rand, cell, magnitude int) {
	b.done[cell] = true
	if r.IntN(12) == 0 {
		return
	}
	limit := int64(1)
	for range magnitude {
		limit *= 10
	}
	b.cents[cell] = r.Int64N(limit)
	if r.IntN(10) == 0 {
		b.cents[cell] = -b.cents[cell]
	}
}

// oneWay is a column of parts and their total.
func oneWay(r *rand.Rand, parts int) exactTable {
	b := newBuilder(parts+1, 1)
	magnitude := 4 + r.IntN(9)
	list := make([]int, parts)
	for i := range list {
		list[i] = i
		b.leaf(r, i, magnitude)
	}
	b.require(rounding.Sum("total", parts, list...))
	return b.exactTable
}

// twoWay adds up along rows and columns, with a grand total.
func twoWay(r *rand.Rand, rows, columns int) exactTable {
	b := newBuilder(rows+1, columns+1)
	magnitude := 4 + r.IntN(9)
	for i := range rows {
		for j := range columns {
			b.leaf(r, b.at(i, j), magnitude)
		}
	}
	for i := range rows {
		b.require(rounding.Sum("row", b.at(i, columns), b.run(i, 0, 0, 1, columns)...))
	}
	for j := range columns + 1 {
		b.require(rounding.Sum("column", b.at(rows, j), b.run(0, j, 1, 0, rows)...))
	}
	b.require(rounding.Sum("total row", b.at(rows, columns), b.run(rows, 0, 0, 1, columns)...))
	return b.exactTable
}

// run lists n cells from a start in steps of rows and columns.
func (b *builder) run(row, column, down, right, n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = b.at(row+i*down, column+i*right)
	}
	return list
}

// hierarchyTable has groups of parts with subtotals and a total, in one or more columns, and when there are
// columns for lasten, baten and saldo also saldo = baten − lasten.
func hierarchyTable(r *rand.Rand, groups []int, columns int, saldo bool) exactTable {
	b := newBuilder(rowsOf(groups), columns)
	b.hierarchy(r, groups, columns, saldo)
	return b.exactTable
}

func rowsOf(groups []int) int {
	rows := 1
	for _, g := range groups {
		rows += g + 1
	}
	return rows
}

// hierarchy fills the first columns with leaves and their sums.
func (b *builder) hierarchy(r *rand.Rand, groups []int, columns int, saldo bool) {
	magnitude := 4 + r.IntN(9)
	var subtotals []int
	row := 0
	for _, g := range groups {
		var parts []int
		for range g {
			for j := range columns {
				if !saldo || j%3 != 2 {
					b.leaf(r, b.at(row, j), magnitude)
				}
			}
			b.saldos(row, columns, saldo)
			parts = append(parts, row)
			row++
		}
		b.sums(row, parts, columns, saldo)
		subtotals = append(subtotals, row)
		row++
	}
	b.sums(row, subtotals, columns, saldo)
}

// saldos makes every third column baten − lasten.
func (b *builder) saldos(row, columns int, saldo bool) {
	for j := 2; saldo && j < columns; j += 3 {
		b.require(rounding.Difference("saldo", b.at(row, j), b.at(row, j-1), b.at(row, j-2)))
	}
}

// sums adds up rows into a row, in every column, and states its saldo.
func (b *builder) sums(row int, parts []int, columns int, saldo bool) {
	for j := range columns {
		list := make([]int, len(parts))
		for i, p := range parts {
			list[i] = b.at(p, j)
		}
		b.require(rounding.Sum("sum", b.at(row, j), list...))
	}
	b.saldos(row, columns, saldo)
}

// programmeTable is a table of lasten, baten, saldo, toevoegingen, onttrekkingen and resultaat for a budget
// and its realisation, with the afwijking between them.
func programmeTable(r *rand.Rand) exactTable {
	b := newBuilder(6, 3)
	magnitude := 6 + r.IntN(7)
	for j := range 2 {
		for _, i := range []int{0, 1, 3, 4} {
			b.leaf(r, b.at(i, j), magnitude)
		}
	}
	for i := range 6 {
		for j := range 2 {
			switch i {
			case 2:
				b.require(rounding.Difference("saldo", b.at(2, j), b.at(1, j), b.at(0, j)))
			case 5:
				b.require(rounding.Identity{Name: "resultaat", Total: b.at(5, j), Parts: []rounding.Addend{
					{Figure: b.at(2, j), Sign: +1}, {Figure: b.at(3, j), Sign: -1}, {Figure: b.at(4, j), Sign: +1},
				}})
			}
		}
		from, less := 1, 0
		if i == 0 || i == 3 {
			from, less = 0, 1
		}
		b.require(rounding.Difference("afwijking", b.at(i, 2), b.at(i, from), b.at(i, less)))
	}
	// In the column of deviations lasten count the other way round.
	b.require(rounding.Sum("saldo", b.at(2, 2), b.at(0, 2), b.at(1, 2)))
	return b.exactTable
}

// afwijkingTable is a hierarchy of programmes with lasten, baten and saldo of a budget and of its realisation,
// and the favourable deviation of each.
func afwijkingTable(r *rand.Rand, groups []int) exactTable {
	b := newBuilder(rowsOf(groups), 9)
	b.hierarchy(r, groups, 6, true)
	for row := range b.rows {
		b.require(rounding.Difference("afwijking lasten", b.at(row, 6), b.at(row, 0), b.at(row, 3)))
		b.require(rounding.Difference("afwijking baten", b.at(row, 7), b.at(row, 4), b.at(row, 1)))
		b.require(rounding.Difference("afwijking saldo", b.at(row, 8), b.at(row, 5), b.at(row, 2)))
		b.require(rounding.Sum("saldo van afwijkingen", b.at(row, 8), b.at(row, 6), b.at(row, 7)))
	}
	b.afwijkingSums(groups)
	return b.exactTable
}

// afwijkingSums adds up the columns of deviations along the hierarchy.
func (b *builder) afwijkingSums(groups []int) {
	for column := 6; column < 9; column++ {
		row, subtotals := 0, []int(nil)
		for _, g := range groups {
			row += g
			b.require(rounding.Sum("sum", b.at(row, column), b.run(row-g, column, 1, 0, g)...))
			subtotals = append(subtotals, b.at(row, column))
			row++
		}
		b.require(rounding.Sum("sum", b.at(row, column), subtotals...))
	}
}

// amounts are the exact amounts.
func (t exactTable) amounts() []budget.Amount {
	out := make([]budget.Amount, len(t.cents))
	for i, c := range t.cents {
		out[i] = budget.Cents(c)
	}
	return out
}

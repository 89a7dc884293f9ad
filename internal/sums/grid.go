package sums

import (
	"context"
	"encoding/binary"
	"slices"
)

// State says what a cell holds.
type State uint8

// The states of a cell.
const (
	Blank   State = iota // no ink: nil, or a figure that was lost
	Dash                 // nil
	Figure               // a count
	Unknown              // a placeholder, a percentage, text: nothing can be said
)

// Cell is a printed cell: a count in steps of the finest last digit of the table,
// and how many of those go in the last printed digit of this cell.
type Cell struct {
	State State
	Count int64
	Step  int64
}

// Line is a row or column as its words describe it.
type Line struct {
	Label int     // equal for lines with the same label, 0 where there is none
	Hint  float64 // bits by which words say that the line is a sum of others
	Side  int     // 1 where more is better, −1 where more is worse, 0 where nothing says so
	Head  bool    // a row without figures that heads those below it
	Out   bool    // takes no part in sums
	Lost  bool    // a row with figures of which nobody knows the columns
}

// Grid is a table of counts: rows of equal length.
type Grid struct {
	Cells   [][]Cell
	Rows    []Line
	Columns []Line
	step    int64 // the largest step
	rows    []int // the row of every line of the first axis
	columns []int // the column of every line of the second
	axes    [2]axis
	alike   [2]int // lines by axis that stand too often
	until
}

// The axes: along overRows a row is the sum of others in each column, along
// overColumns a column is the sum of others in each row.
const (
	overRows = iota
	overColumns
)

// axis is the lines along which sums run and the positions at which they hold.
type axis struct {
	id      int
	n, m    int // lines and positions
	count   [][]int64
	state   [][]State
	step    [][]int64
	empty   []bool // nil at every position
	follows []bool // positions whose figures follow from other positions: no evidence of their own
	label   []int
	hint    []float64
	sides   []int // of the lines
	side    []int // of the positions: rows have sides, and columns differ by them
	names   []int // labels of the positions
	heads   []int // number of headings above a line
	turned  map[Place]bool
}

// lay makes the lines of both axes: rows with a figure or a dash, and columns
// with more figures than text.
func (g *Grid) lay() {
	g.step, g.rows, g.columns, g.alike = 1, make([]int, 0, len(g.Cells)), nil, [2]int{}
	heads, above := make([]int, 0, len(g.Cells)), 0
	for r, row := range g.Cells {
		told := false
		for _, c := range row {
			told = told || c.State == Figure || c.State == Dash
			g.step = max(g.step, c.Step)
		}
		switch {
		case g.Rows[r].Head || !told:
			above++
		case !g.Rows[r].Out:
			g.rows = append(g.rows, r)
			heads = append(heads, above)
		}
	}
	for c := range g.Columns {
		figures, texts := 0, 0
		for _, r := range g.rows {
			switch g.Cells[r][c].State {
			case Figure:
				figures++
			case Unknown:
				texts++
			}
		}
		if figures >= max(1, texts) && !g.Columns[c].Out {
			g.columns = append(g.columns, c)
		}
	}
	g.axes[overRows] = g.axis(overRows, g.rows, g.columns, g.Rows)
	g.axes[overColumns] = g.axis(overColumns, g.columns, g.rows, g.Columns)
	g.axes[overRows].heads = heads
	g.axes[overColumns].side, g.axes[overColumns].names = g.axes[overRows].sides, g.axes[overRows].label
}

func (g *Grid) axis(id int, lines, positions []int, described []Line) axis {
	n, m := len(lines), len(positions)
	a := axis{id: id, n: n, m: m, follows: make([]bool, m), heads: make([]int, n), empty: make([]bool, n), label: make([]int, n), hint: make([]float64, n), sides: make([]int, n)}
	a.count, a.state, a.step = make([][]int64, n), make([][]State, n), make([][]int64, n)
	all := make([]int64, n*m)
	var ink inks
	line := make([]Cell, m)
	for k, l := range lines {
		a.empty[k] = true
		a.count[k], all = all[:m:m], all[m:]
		for i, p := range positions {
			line[i] = g.Cells[l*(1-id)+p*id][p*(1-id)+l*id]
			a.count[k][i] = line[i].Count
			a.empty[k] = a.empty[k] && line[i].Count == 0
		}
		a.state[k], a.step[k] = ink.of(line)
		a.label[k], a.hint[k], a.sides[k] = described[l].Label, described[l].Hint, described[l].Side
	}
	return a
}

// inks are the states and steps of lines. Those of most lines are the same, and stand
// there once; they never change.
type inks struct {
	known map[string]ink
	key   []byte
}

type ink struct {
	state []State
	step  []int64
}

// mostInks bounds how many are known: more are of a table where they are all others.
const mostInks = 1_000

func (k *inks) of(line []Cell) ([]State, []int64) {
	k.key = k.key[:0]
	for _, c := range line {
		k.key = binary.AppendVarint(append(k.key, byte(c.State)), c.Step)
	}
	if same, ok := k.known[string(k.key)]; ok {
		return same.state, same.step
	}
	x := ink{make([]State, len(line)), make([]int64, len(line))}
	for i, c := range line {
		x.state[i], x.step[i] = c.State, c.Step
	}
	if k.known == nil {
		k.known = map[string]ink{}
	}
	if len(k.known) < mostInks {
		k.known[string(k.key)] = x
	}
	return x.state, x.step
}

// Place is a cell of the grid.
type Place struct{ Row, Column int }

// place returns the cell where a line of an axis and a position cross.
func (g *Grid) place(id, line, i int) Place {
	if id == overRows {
		return Place{g.rows[line], g.columns[i]}
	}
	return Place{g.rows[i], g.columns[line]}
}

func (g *Grid) at(p Place) Cell { return g.Cells[p.Row][p.Column] }

func abs(x int64) int64 {
	if x < 0 {
		return -x
	}
	return x
}

// term is a line of a sum with its sign.
type term struct{ sign, line int }

func sorted(x []term) []term {
	x = slices.Clone(x)
	slices.SortFunc(x, func(p, q term) int { return p.line - q.line })
	return x
}

func plain(lines []int) []term {
	x := make([]term, len(lines))
	for i, l := range lines {
		x[i] = term{1, l}
	}
	return x
}

func linesOf(x []term) []int {
	lines := make([]int, len(x))
	for i, t := range x {
		lines[i] = t.line
	}
	return lines
}

// until is how long a search may take. Searches look at it wherever one step of them
// is short, and return what they have; Find and Judge see in the end that it is not
// all there is.
type until struct {
	ctx context.Context
	err error // of the context, from the first look that saw it end
}

// over reports whether the time is up. Once it is, it stays so.
func (u *until) over() bool {
	if u.ctx != nil && u.err == nil {
		u.err = u.ctx.Err()
	}
	return u.err != nil
}

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

// nilOrFigure reports whether a cell says how much: a figure, or that there is none.
func (s State) nilOrFigure() bool { return s == Figure || s == Dash }

// Cell is a printed cell: a count in steps of the finest last digit of the table,
// nil where it holds no figure, and how many of those go in the last printed digit of this cell.
type Cell struct {
	Count int64
	Step  int32
	State State
}

// Line is a row or column as its words describe it.
type Line struct {
	Hint  float64 // bits by which words say that the line is a sum of others
	Label int32   // equal for lines with the same label, 0 where there is none
	Side  int8    // 1 where more is better, −1 where more is worse, 0 where nothing says so
	Total int32   // the row, counted from 1, of a total below it of which it is by words, and has the side then; 0 for none
	Both  bool    // a saldo, of reserves too: its parts may be of both sides
	Head  bool    // a row without figures that heads those below it
	Out   bool    // takes no part in sums
	Lost  bool    // a row with figures of which nobody knows the columns
}

// Grid is a table of counts: rows as long as there are columns, one after the other.
type Grid struct {
	Counts  []int64 // nil where there is no figure
	Steps   []int32
	States  []State
	Rows    []Line
	Columns []Line
	// Refused are relations that are known to be no sums: the cells of each, the total among them with sign −1. Find
	// finds none of them, at no other place is anything refused.
	Refused [][]Addend
	step    int64   // the largest step
	rows    []int32 // the row of every line of the first axis
	columns []int32 // the column of every line of the second
	axes    [2]axis
	alike   [2]int       // lines by axis that are not looked at
	room    []Addend     // see passing
	told    map[int]bool // rows that words call a sum and of which sums tell the side
	until
}

// The axes: along overRows a row is the sum of others in each column, along
// overColumns a column is the sum of others in each row.
const (
	overRows = iota
	overColumns
)

// axis is the lines along which sums run and the positions at which they hold. A table may
// have a hundred thousand lines of two cells: what stands here once a line is kept small.
type axis struct {
	id      int
	coarse  int64   // the largest step of the table
	n, m    int     // lines and positions
	counts  []int64 // those of both axes, until one of them turns figures
	along   int     // how far lines stand from each other in counts
	across  int     // how far positions do
	inks    *inks   // of the rows, whichever axis
	empty   []bool  // nil at every position
	follows []bool  // positions whose figures follow from other positions: no evidence of their own
	at      []int32 // where a line stands among the rows or columns of the table
	table   []Line  // those rows or columns
	label   []int32
	sides   []int32 // of the lines
	side    []int32 // of the positions: rows have sides, and columns differ by them
	names   []int32 // labels of the positions
	heads   []int32 // number of headings above a line
	turned  map[Place]bool
}

// count is the count of a line at a position.
func (a *axis) count(line, i int) int64 { return a.counts[line*a.along+i*a.across] }

// turn gives the figure of a line at a position the other sign, along this axis alone.
func (g *Grid) turn(id, line, i int) {
	a, at := &g.axes[id], g.place(id, line, i)
	if a.turned == nil {
		a.turned, a.counts = map[Place]bool{}, slices.Clone(a.counts)
	}
	a.turned[at] = !a.turned[at]
	a.counts[line*a.along+i*a.across] *= -1
}

// hint is the bits by which words say that a line is the sum of others.
func (a *axis) hint(line int) float64 { return a.table[a.at[line]].Hint }

func (a *axis) state(line, i int) State {
	if a.id == overColumns {
		line, i = i, line
	}
	return a.inks.of(line).state[i]
}

func (a *axis) step(line, i int) int64 {
	if a.id == overColumns {
		line, i = i, line
	}
	return int64(a.inks.of(line).step[i])
}

// lay makes the lines of both axes: rows with a figure or a dash, and columns
// with more figures than text.
func (g *Grid) lay() {
	g.step, g.rows, g.columns, g.told = 1, make([]int32, 0, len(g.Rows)), nil, map[int]bool{}
	heads, above := make([]int32, 0, len(g.Rows)), int32(0)
	for r := range g.Rows {
		told := false
		for c := range g.Columns {
			cell := g.cell(r, c)
			told = told || cell.State == Figure || cell.State == Dash
			g.step = max(g.step, int64(cell.Step))
		}
		switch {
		case g.Rows[r].Head || !told:
			above++
		case !g.Rows[r].Out:
			g.rows = append(g.rows, int32(r))
			heads = append(heads, above)
		}
	}
	for c := range g.Columns {
		figures, texts := 0, 0
		for _, r := range g.rows {
			switch g.cell(int(r), c).State {
			case Figure:
				figures++
			case Unknown:
				texts++
			}
		}
		if figures >= max(1, texts) && !g.Columns[c].Out {
			g.columns = append(g.columns, int32(c))
		}
	}
	counts := make([]int64, 0, len(g.rows)*len(g.columns))
	for _, r := range g.rows {
		for _, c := range g.columns {
			counts = append(counts, g.Counts[g.index(int(r), int(c))])
		}
	}
	all := axis{coarse: g.step, counts: counts, inks: g.ink()}
	g.axes[overRows] = all.of(overRows, g.rows, g.columns, g.Rows)
	g.axes[overColumns] = all.of(overColumns, g.columns, g.rows, g.Columns)
	g.axes[overRows].heads, g.axes[overColumns].heads = heads, make([]int32, len(g.columns))
	g.axes[overColumns].side, g.axes[overColumns].names = g.axes[overRows].sides, g.axes[overRows].label
}

// of makes an axis of what both have, with the lines that stand at some places of the table.
func (a axis) of(id int, at, positions []int32, table []Line) axis {
	a.id, a.at, a.table, a.n, a.m = id, at, table, len(at), len(positions)
	if a.along, a.across = a.m, 1; id == overColumns {
		a.along, a.across = 1, a.n
	}
	is, of := make([]bool, a.n+a.m), make([]int32, 2*a.n)
	a.empty, a.follows, a.label, a.sides = is[:a.n:a.n], is[a.n:], of[:a.n:a.n], of[a.n:]
	for k, l := range at {
		a.empty[k] = true
		for i := range a.m {
			a.empty[k] = a.empty[k] && a.count(k, i) == 0
		}
		a.label[k], a.sides[k] = table[l].Label, int32(table[l].Side)
		if total := int(table[l].Total); total > 0 && total <= len(table) {
			a.sides[k] = int32(table[total-1].Side)
		}
	}
	return a
}

// Forget lets go of what only Find and Judge need. What was found can be told without it.
func (g *Grid) Forget() {
	for id := range g.axes {
		g.axes[id] = axis{turned: g.axes[id].turned}
	}
	g.room = nil
	if len(g.Refused) == 0 { // else it is asked which cells are nil
		g.Counts, g.Steps, g.States, g.Rows = nil, nil, nil, nil
	}
}

// inks are the states and steps of rows. Those of most rows are the same, and stand
// there once.
type inks struct {
	kinds []ink
	rows  []int32 // by row its kind
}

type ink struct {
	state []State
	step  []int32
}

// of returns the states and steps of a row.
func (k *inks) of(row int) *ink { return &k.kinds[k.rows[row]] }

// mostInks bounds how many kinds are known: more are of a table where they are all
// others.
const mostInks = 1_000

// ink makes the states and steps of the rows.
func (g *Grid) ink() *inks {
	k := &inks{rows: make([]int32, len(g.rows))}
	known := map[string]int32{}
	var key []byte
	for i, r := range g.rows {
		key = key[:0]
		for _, c := range g.columns {
			cell := g.cell(int(r), int(c))
			key = binary.AppendVarint(append(key, byte(cell.State)), int64(cell.Step))
		}
		kind, ok := known[string(key)]
		if !ok {
			kind = int32(len(k.kinds))
			x := ink{make([]State, len(g.columns)), make([]int32, len(g.columns))}
			for j, c := range g.columns {
				cell := g.cell(int(r), int(c))
				x.state[j], x.step[j] = cell.State, cell.Step
			}
			k.kinds = append(k.kinds, x)
			if len(known) < mostInks {
				known[string(key)] = kind
			}
		}
		k.rows[i] = kind
	}
	return k
}

// Place is a cell of the grid.
type Place struct{ Row, Column int }

// Addend is a cell of a sum with its sign.
type Addend struct {
	Sign int
	Place
}

// place returns the cell where a line of an axis and a position cross.
func (g *Grid) place(id, line, i int) Place {
	if id == overRows {
		return Place{int(g.rows[line]), int(g.columns[i])}
	}
	return Place{int(g.rows[i]), int(g.columns[line])}
}

// lineOf is which of the lines of an axis a row or column is, −1 where it is none.
func lineOf(lines []int32, l int) int {
	if k, ok := slices.BinarySearch(lines, int32(l)); ok {
		return k
	}
	return -1
}

// index is where a cell stands.
func (g *Grid) index(r, c int) int { return r*len(g.Columns) + c }

func (g *Grid) cell(r, c int) Cell {
	i := g.index(r, c)
	return Cell{g.Counts[i], g.Steps[i], g.States[i]}
}

func (g *Grid) at(p Place) Cell { return g.cell(p.Row, p.Column) }

func abs(x int64) int64 {
	if x < 0 {
		return -x
	}
	return x
}

// term is a line of a sum with its sign.
type term struct{ sign, line int }

func sorted(x []term) []term {
	return inOrder(slices.Clone(x))
}

func inOrder(x []term) []term {
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

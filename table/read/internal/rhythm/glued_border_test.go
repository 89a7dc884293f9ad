package rhythm

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// Each test here fails when a number that decides is halved.

// gluedRows are rows that are parted in one way.
func gluedRows(values ...[]int64) (rows []*gluedRow) {
	for _, v := range values {
		rows = append(rows, &gluedRow{options: []parting{{values: v}}})
	}
	return rows
}

// Lasten and baten stand in turn: the total of the lasten begins at the second row above it, and goes on with every second.
func TestTotalsOfEverySecondRow(t *testing.T) {
	rows := gluedRows([]int64{100, 210}, []int64{60, 70}, []int64{200, 310}, []int64{85, 90}, []int64{300, 520}, []int64{145, 160})
	assert.Equal(t, 4, strength(rows), "two columns of each total")
}

// A row that is equal to the one above it is no total of it.
func TestOneRowIsNoSum(t *testing.T) {
	assert.Equal(t, 0, strength(gluedRows([]int64{100, 210}, []int64{100, 210})))
}

// Three digits stand behind a point, or it is none of a figure.
func TestPointsThatGroup(t *testing.T) {
	assert.Equal(t, []int{1}, figureLengths("7.12"))
}

// A point and a question mark stand for no figure: they end texts, or are all that is left of one.
func TestSignsThatAreNoFigures(t *testing.T) {
	assert.Equal(t, word, kindOf("."))
	assert.Equal(t, word, kindOf("?"))
	assert.Equal(t, figure, kindOf("PM"))
}

// Amounts have up to four decimals, and those with fewer are scaled to the most that a table has.
func TestDecimalsOfValues(t *testing.T) {
	n, decimals := number("1,2345")
	assert.EqualValues(t, 12_345, n)
	assert.Equal(t, 4, decimals)
	assert.EqualValues(t, 150, scaled("1,5", 2))
}

// Half a step of three rows and their total is two steps: a total that is three off says nothing of where they stand.
func TestHowFarTotalsOfPlacedRowsAreOff(t *testing.T) {
	for off, want := range map[int]bool{2: true, 3: false} {
		rows := []row{}
		add := func(short bool, texts ...string) {
			r := row{label: &token{text: "a"}, short: short, cells: make([]*token, 3)}
			for i, text := range texts {
				if text != "" {
					r.cells[i] = &token{text: text, kind: figure}
				}
			}
			rows = append(rows, r)
		}
		add(true, "203")
		add(true, "512")
		add(false, "2.690", "225", "310")
		add(false, fmt.Sprint(2_893+off), "225", "822")
		place(rows, shape{figure, figure, figure})
		assert.Equal(t, want, !rows[0].short && !rows[1].short, "%d off", off)
	}
}

// Meerjarenramingen of three columns for each of a dozen years have forty: they are read with a cell on each line.
func TestHowManyColumnsThereAre(t *testing.T) {
	text := &Lines{}
	line := 0
	for i := range 4 {
		for j := range 41 {
			line++
			cell := fmt.Sprint(101 + 7*i + 3*j)
			if j == 0 {
				cell = "Label " + strings.Repeat("a", i+1)
			}
			text.Add(Line{cell, line})
		}
	}
	columns := 0
	for tb, err := range grid.Tables(table.FormatText, table.Limits{}, func(out *grid.Out) error { return Stacked(text, &grid.Prose{}, out) }) {
		require.NoError(t, err)
		columns = tb.Columns()
	}
	assert.Equal(t, 40, columns)
}

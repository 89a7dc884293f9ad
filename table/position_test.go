package table_test

import (
	"math"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/table"
)

// The names are those of ECMA-376, part 1, 18.18.7 (ST_CellRef): columns A … Z, AA … XFD.
func TestCellName(t *testing.T) {
	for want, at := range map[string]table.Position{
		"A1": table.At(1, 1), "D14": table.At(14, 4), "Z2": table.At(2, 26), "AA3": table.At(3, 27),
		"ZZ1": table.At(1, 702), "AAA1": table.At(1, 703), "XFD1048576": table.At(1048576, 16384),
		"": table.At(3, 0),
	} {
		assert.Equal(t, want, at.CellName())
	}
	assert.Equal(t, "?", table.Position{}.String())
}

// A place costs a cell little, so its numbers have ends; at 2³¹−1 lines a text has gigabytes.
func TestAt(t *testing.T) {
	at := table.At(12, 3)
	assert.Equal(t, []int{12, 3}, []int{at.Line(), at.Column()})
	assert.Equal(t, "12:3", at.String())
	assert.True(t, at == table.At(12, 3) && at != table.At(3, 12))
	for want, n := range map[int]int{0: math.MinInt, 1: 1, math.MaxInt32: math.MaxInt32} {
		assert.Equal(t, want, table.At(n, 0).Line(), n)
		assert.Equal(t, want, table.At(0, n).Column(), n)
	}
	assert.Equal(t, math.MaxInt32, table.At(math.MaxInt, 0).Line())
	assert.Equal(t, table.Position{}, table.At(-1, 0))
	assert.LessOrEqual(t, unsafe.Sizeof(table.Cell{}), uintptr(32), "reading is as fast as memory is filled")
}

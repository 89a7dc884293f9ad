package memory

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/table"
)

// sized is a table of so many bytes as text: one cell, and what ends it and the label.
func sized(bytes int) table.Table {
	return table.Table{Rows: []table.Row{{Cells: []table.Cell{{Text: strings.Repeat("1", bytes-2)}}}}}
}

// What a sheet says of a cell is in memory, too.
func TestHowLongATableIs(t *testing.T) {
	assert.EqualValues(t, 128<<10, sizeOf(sized(128<<10)))
	exact := table.Table{Rows: []table.Row{{Label: table.Cell{Text: "Lasten"}, Cells: []table.Cell{{Text: "12", Origin: &table.Origin{Exact: "12000", Formula: "SUM(A1:A9)"}}}}}}
	assert.EqualValues(t, len("Lasten,12,12000SUM(A1:A9),"), sizeOf(exact))
}

// Short tables are bounded by nothing; for each long one there is room, beside what else is in memory.
func TestMemoryOfLongTables(t *testing.T) {
	var limits []int64
	used := int64(0)
	m := Bound{limit: func(bytes int64) { limits = append(limits, bytes) }, inUse: func() int64 { return used }}
	m.Hold(sized(longTable - 1))
	assert.Empty(t, limits)
	m.Hold(sized(longTable))
	m.Hold(sized(200_000))
	assert.Equal(t, []int64{beside + perByte*longTable, beside + perByte*(longTable+200_000)}, limits)
	used = 100 << 20 // of which some is the table
	m.Hold(sized(300_000))
	assert.Greater(t, limits[2], int64(90<<20))
	(&Bound{}).Hold(sized(300_000))
}

// What counts towards the limit of the runtime is more than nothing.
func TestMemoryInUse(t *testing.T) { assert.Greater(t, inUse(), int64(1<<20)) }

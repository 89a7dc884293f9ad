package memory

import (
	"runtime"
	"strings"
	"sync/atomic"
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
	m := Bound{limit: func(bytes int64) { limits = append(limits, bytes) }, inUse: func() (all, alive, heap int64) { return used, 0, 0 }}
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
func TestMemoryInUse(t *testing.T) {
	runtime.GC()
	all, alive, heap := inUse()
	assert.Greater(t, alive, int64(1<<16))
	assert.Greater(t, heap, alive)
	assert.Greater(t, all, heap)
}

// Where more is alive than was thought the limit leaves an eighth of it; nothing is loosened before there is a limit.
func TestMoreIsAliveThanWasThought(t *testing.T) {
	var limits []int64
	alive := int64(50 << 20)
	m := Bound{limit: func(bytes int64) { limits = append(limits, bytes) }, inUse: func() (int64, int64, int64) { return 70 << 20, alive, 65 << 20 }}
	m.loosen()
	assert.Empty(t, limits)
	m.Hold(sized(longTable))
	m.loosen()
	alive = 64 << 20
	m.loosen()
	assert.Len(t, limits, 2, "what is in use already leaves room for 50 MB")
	assert.EqualValues(t, (5+64+8)<<20, limits[1])
}

// A collection is told, and so is the next.
func TestAfterCollection(t *testing.T) {
	var told atomic.Int64
	afterCollection(func() { told.Add(1) })
	for n := int64(1); n <= 2; n++ {
		for told.Load() < n {
			runtime.GC()
			runtime.Gosched()
		}
	}
}

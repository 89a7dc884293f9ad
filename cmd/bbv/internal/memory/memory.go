// Package memory bounds what checking long tables takes, by what the garbage collector is told.
//
// Files, in the order in which data flows: memory.go is all.
package memory

import (
	"runtime/debug"
	"runtime/metrics"
	"sync"

	"github.com/bbvgo/bbv/table"
)

// How much memory a check may take before the garbage collector runs more often than it would: what the program has in use
// beside tables, and for every byte of a long table. With the pages of the program itself in memory, 11 to 14 MB, that is
// about 20 MB and fifty times the table. What is in use may be more, then it only takes longer.
const (
	beside    = 9_000_000
	perByte   = 40
	longTable = 128 << 10 // bytes; what shorter ones take is below what is in use beside them
)

// Bound bounds what long tables take. The zero value bounds nothing.
type Bound struct {
	limit func(bytes int64) // sets it; nil for none
	inUse func() int64      // by the program
	mu    sync.Mutex
	long  int64 // bytes of all long tables so far
}

// OfRuntime is the bound that the runtime of Go holds, which counts all that the program has in use.
func OfRuntime() Bound {
	return Bound{limit: func(bytes int64) { debug.SetMemoryLimit(bytes) }, inUse: inUse}
}

// Hold takes in a table that was read: from now on it is in memory, with what is understood of it.
func (m *Bound) Hold(t table.Table) {
	size := sizeOf(t)
	if m.limit == nil || size < longTable {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	// Of what is in use a good part is the table itself, as it was read.
	used := max(beside, m.inUse()-perByte/2*size)
	m.long += size
	m.limit(used + perByte*m.long)
}

// sizeOf is how long a table would be as text.
func sizeOf(t table.Table) (bytes int64) {
	add := func(c table.Cell) {
		bytes += int64(len(c.Text)) + 1
		if o := c.Origin; o != nil {
			bytes += int64(len(o.Exact)+len(o.Formula)) + 1
		}
	}
	for _, row := range t.Rows {
		add(row.Label)
		for _, c := range row.Cells {
			add(c)
		}
	}
	return bytes
}

// inUse is what the runtime counts towards its limit.
func inUse() int64 {
	s := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(s)
	return int64(s[0].Value.Uint64() - s[1].Value.Uint64())
}

// Package memory bounds what checking long tables takes, by what the garbage collector is told.
//
// Files, in the order in which data flows: memory.go is all.
package memory

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"

	"github.com/bbvgo/bbv/table"
)

// How much memory a check may take before the garbage collector runs more often than it would: what the program has in use
// beside tables, and for every byte of a long table. With the pages of the program itself in memory, 11 to 14 MB, that is
// about 20 MB and fifty times the table.
const (
	beside    = 9_000_000
	perByte   = 40
	longTable = 128 << 10 // bytes; what shorter ones take is below what is in use beside them
	room      = 8         // where more than that is alive, an eighth of it is left beside: with less the collector would hardly ever end
)

// Bound bounds what long tables take. The zero value bounds nothing.
type Bound struct {
	limit func(bytes int64)               // sets it; nil for none
	inUse func() (all, alive, heap int64) // by the program; of the heap what was alive at the last collection, and all of it
	mu    sync.Mutex
	long  int64 // bytes of all long tables so far
	now   int64 // the limit
}

// OfRuntime is the bound that the runtime of Go holds, which counts all that the program has in use.
func OfRuntime() *Bound {
	m := &Bound{limit: func(bytes int64) { debug.SetMemoryLimit(bytes) }, inUse: inUse}
	afterCollection(m.loosen)
	return m
}

// afterCollection calls a function after every collection of garbage.
func afterCollection(f func()) {
	runtime.AddCleanup(new([64]byte), func(f func()) {
		f()
		afterCollection(f)
	}, f)
}

// loosen leaves room beside what is alive, where that is more than a table was thought to take.
func (m *Bound) loosen() {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.now == 0 {
		return
	}
	all, alive, heap := m.inUse()
	if least := all - heap + alive + alive/room; least > m.now {
		m.now = least
		m.limit(least)
	}
}

// Hold takes in a table that was read: from now on it is in memory, with what is understood of it.
func (m *Bound) Hold(t table.Table) {
	size := sizeOf(t)
	if m == nil || m.limit == nil || size < longTable {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	// Of what is in use a good part is the table itself, as it was read.
	all, _, _ := m.inUse()
	m.long += size
	m.now = max(beside, all-perByte/2*size) + perByte*m.long
	m.limit(m.now)
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

// inUse is what the runtime counts towards its limit, and what of that is the heap.
func inUse() (all, alive, heap int64) {
	const classes = "/memory/classes/"
	s := []metrics.Sample{
		{Name: classes + "total:bytes"}, {Name: classes + "heap/released:bytes"}, {Name: "/gc/heap/live:bytes"},
		{Name: classes + "heap/objects:bytes"}, {Name: classes + "heap/unused:bytes"}, {Name: classes + "heap/free:bytes"},
	}
	metrics.Read(s)
	of := func(i int) int64 { return int64(s[i].Value.Uint64()) }
	return of(0) - of(1), of(2), of(3) + of(4) + of(5)
}

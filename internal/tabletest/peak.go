package tabletest

import (
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/bbvgo/bbv/table"
)

// What a reader may hold at once: so many times what it reads, and what it takes whatever it reads, such as its buffers.
const (
	mostTimes = 50
	engine    = 512 << 10
)

// tries is how often it is looked at before it counts as more: the collector takes what is made while it runs for what is in use, the
// more the busier the machine is, so that the least of several is nearest to what is held.
const tries = 5

// InMemory reads a text, which is as large as size when it is unpacked, and fails where the reader and the table at hand
// hold more than fifty times that size at once. It returns how many tables were read, and the error that ended them.
func InMemory(t *testing.T, name string, read Reader, text string, size int) (tables int, err error) {
	t.Helper()
	for range read(strings.NewReader(text[:min(len(text), 1000)]), table.Limits{}) { // what is made once for all
	}
	most, peak := int64(mostTimes*size+engine), int64(math.MaxInt64)
	for try := 0; try < tries && peak > most; try++ {
		tables, err = 0, nil
		peak = min(peak, Peak(func() {
			for tb, e := range read(strings.NewReader(text), table.Limits{}) {
				if err = e; e == nil {
					tables++
				}
				if len(tb.Rows) > 300 {
					runtime.GC() // the largest tables are looked at when they are whole, whenever the collector runs
				}
				runtime.KeepAlive(tb)
			}
		}))
	}
	times := float64(peak) / float64(size)
	t.Logf("%-26s %5.1f times, %d tables, %v", name, times, tables, err)
	if peak > most {
		t.Errorf("%s: %.1f times", name, times)
	}
	return tables, err
}

// Peak is how many bytes are alive together at most while f runs, beyond those that were before, and what is made while the
// collector runs. The collector runs whenever the heap has grown by a tenth.
func Peak(f func()) int64 {
	defer debug.SetGCPercent(debug.SetGCPercent(10))
	runtime.GC()
	runtime.GC() // what the first has found in use while it ran may be garbage
	before := alive()
	var w watch
	w.most.Store(before)
	w.again()
	f()
	w.ended.Store(true)
	return max(w.most.Load(), alive()) - before
}

// watch looks after every run of the collector, as the finalizer of an object that nobody holds.
type watch struct {
	most  atomic.Int64
	ended atomic.Bool
}

func (w *watch) again() {
	runtime.SetFinalizer(new([16]byte), func(*[16]byte) {
		w.most.Store(max(w.most.Load(), alive()))
		if !w.ended.Load() {
			w.again()
		}
	})
}

// alive is what the last run of the collector found in use.
func alive() int64 {
	s := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(s)
	return int64(s[0].Value.Uint64())
}

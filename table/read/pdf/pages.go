package pdf

import (
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
)

// pagesEach is how many pages make it worth to open the file once more.
const pagesEach = 8

// ahead is how many pages each instance of PDFium may have read before their turn.
const ahead = 4

// queue is the pages that are still to be read, and those that are.
type queue struct {
	next  atomic.Int64
	pages []chan page
	room  chan struct{} // holds one for every page that was begun and is not handed on
	stop  chan struct{} // closed when no more pages are wanted
}

// work reads pages until none is left.
func (q *queue) work(w *worker) {
	defer w.close()
	for q.wanted() {
		i := int(q.next.Add(1)) - 1
		if i >= len(q.pages) {
			return
		}
		q.pages[i] <- w.read(i)
	}
}

// wanted waits until there is room for another page, and reports whether one is wanted. Pages are begun in their order, so that
// the one whose turn it is has had its room.
func (q *queue) wanted() bool {
	select {
	case <-q.stop:
		return false
	case q.room <- struct{}{}:
		return true
	}
}

// readAll reads all pages, as many at a time as the machine has processors, and hands each on when its turn has come. It
// stops when each says so.
func readAll(data []byte, password string, limits table.Limits, each func(i, of int, p page) error) error {
	first, err := open(data, password)
	if err != nil {
		return err
	}
	count := first.count
	if count > limits.Rows {
		first.close()
		return &budget.LimitError{What: "pages", Most: int64(limits.Rows)}
	}
	instances := max(1, min(runtime.GOMAXPROCS(0), count/pagesEach))
	q := &queue{pages: make([]chan page, count), room: make(chan struct{}, instances*ahead), stop: make(chan struct{})}
	for i := range q.pages {
		q.pages[i] = make(chan page, 1)
	}
	var workers sync.WaitGroup
	defer workers.Wait()
	defer close(q.stop)
	q.start(&workers, func() (*worker, error) { return first, nil })
	for range instances - 1 {
		q.start(&workers, func() (*worker, error) { return open(data, password) })
	}
	for i := range count {
		if err := each(i, count, <-q.pages[i]); err != nil {
			return err
		}
		<-q.room
	}
	return nil
}

// start begins to work. One that cannot open the file leaves it to the others.
func (q *queue) start(workers *sync.WaitGroup, open func() (*worker, error)) {
	workers.Add(1)
	go func() {
		defer workers.Done()
		if w, err := open(); err == nil {
			q.work(w)
		}
	}()
}

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

// queue is the pages that are still to be read, and those that are.
type queue struct {
	next  atomic.Int64
	stop  atomic.Bool
	pages []chan page
}

// work reads pages until none is left.
func (q *queue) work(w *worker) {
	defer w.close()
	for i := int(q.next.Add(1)) - 1; i < len(q.pages) && !q.stop.Load(); i = int(q.next.Add(1)) - 1 {
		q.pages[i] <- w.read(i)
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
	q := &queue{pages: make([]chan page, count)}
	for i := range q.pages {
		q.pages[i] = make(chan page, 1)
	}
	var workers sync.WaitGroup
	defer workers.Wait()
	defer q.stop.Store(true)
	q.start(&workers, func() (*worker, error) { return first, nil })
	for range min(runtime.GOMAXPROCS(0), count/pagesEach) - 1 {
		q.start(&workers, func() (*worker, error) { return open(data, password) })
	}
	for i := range count {
		if err := each(i, count, <-q.pages[i]); err != nil {
			return err
		}
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

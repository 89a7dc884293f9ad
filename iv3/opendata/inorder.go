package opendata

import (
	"context"
	"fmt"
	"runtime"
	"sync"
)

// chunk is a stretch of a file, whole lines or whole elements of a list, on its way through the goroutines.
type chunk struct {
	text   []byte
	at, n  int // where its rows start and end
	out    rows
	done   chan struct{}
	err    error // why the file ends here; nil or io.EOF
	tail   []byte
	broken bool // it does not end where an element ends, or is not what it should be
}

// newChunk has room for a text of chunkSize.
func (l *Loader) newChunk() *chunk {
	ch := l.emptyChunk()
	if ch.text == nil {
		ch.text = make([]byte, chunkSize+pad)
	}
	return ch
}

// emptyChunk is one that was used before, where there is one.
func (l *Loader) emptyChunk() *chunk {
	ch, _ := l.scratch.Get().(*chunk)
	if ch == nil {
		ch = &chunk{}
	}
	ch.at, ch.n, ch.err, ch.tail, ch.done, ch.broken = 0, 0, nil, nil, make(chan struct{}), false
	return ch
}

// maxWorkers is more than any machine has use for: each holds two stretches of half a MiB.
const maxWorkers = 256

func (l *Loader) workers() int {
	if l.opts.Workers <= 0 {
		return min(runtime.GOMAXPROCS(0), 8)
	}
	return min(l.opts.Workers, maxWorkers)
}

// stages is what is done with the stretches of a file: cut hands them out until put is refused, a worker parses one at a
// time, and take gets them in their order.
type stages struct {
	cut    func(put func(*chunk) bool)
	worker func() func(*chunk)
	take   func(*chunk) error
}

// inOrder has the stretches of a file parsed by several goroutines and takes them in the caller's. All goroutines have
// ended when it returns, with the first error of take or that of the context.
func (l *Loader) inOrder(ctx context.Context, file string, s stages) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	workers := l.workers()
	work, order := make(chan *chunk, workers), make(chan *chunk, 2*workers)
	var all sync.WaitGroup
	all.Add(workers + 1)
	for range workers {
		go func() {
			defer all.Done()
			parse := s.worker()
			for ch := range work {
				parse(ch)
				close(ch.done)
			}
		}()
	}
	go func() {
		defer all.Done()
		defer close(order)
		defer close(work)
		s.cut(func(ch *chunk) bool {
			select {
			case order <- ch:
				work <- ch // a worker always takes it: they run until work is closed
				return true
			case <-ctx.Done():
				return false
			}
		})
	}()
	err := collect(ctx, file, order, s.take)
	cancel()
	for range order { // let the goroutine that cuts end
	}
	all.Wait()
	return err
}

// collect takes the stretches in the order of the file.
func collect(ctx context.Context, file string, order <-chan *chunk, take func(*chunk) error) error {
	for ch := range order {
		select {
		case <-ch.done:
		case <-ctx.Done():
			return ended(ctx, file)
		}
		if err := take(ch); err != nil {
			return err
		}
	}
	return ended(ctx, file)
}

// ended is the error of a context with the file that it ended.
func ended(ctx context.Context, file string) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("opendata: %s: %w", file, err)
	}
	return nil
}

package check

import (
	"context"
	"runtime"
	"sync"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/decision"
)

// readAhead is how many tables are read, for each processor, while the oldest is being checked: so many that one table which takes
// eight times as long as others keeps no processor waiting, and so few that a publication of any size needs the memory of
// some tables.
const readAhead = 8

// step is what comes out of a file: a table, an error, or that it ends.
type step struct {
	file  int
	ends  bool
	err   error // of reading
	table *task // nil where it is none
}

// task is a table that is being checked.
type task struct {
	number int
	done   chan struct{} // closed when it is
	report validate.TableReport
	book   *decision.Book // what became of the decisions
	err    error
}

// ready reports whether a step need not be waited for.
func (s step) ready() bool {
	if s.table == nil {
		return true
	}
	select {
	case <-s.table.done:
		return true
	default:
		return false
	}
}

// stream reads files one after another, where it is ranged over, and has their tables checked on all processors.
type stream struct {
	Checker
	ctx      context.Context // that of the caller
	checking context.Context // ends also when the caller wants no more
	files    []File
	skip     int // the index of the file of which the caller wants no more, −1 for none
	progress Progress

	processors chan struct{} // one taken for each table that is being checked
	running    sync.WaitGroup
	queue      []step // in the order in which they were read
}

func newStream(ctx, checking context.Context, c Checker, files []File) *stream {
	return &stream{
		Checker: c, ctx: ctx, checking: checking, files: files, skip: -1, progress: Progress{Files: len(files)},
		processors: make(chan struct{}, runtime.GOMAXPROCS(0)),
	}
}

// steps yields what comes out of all files, in order. It ends early where the context does.
func (s *stream) steps(yield func(step) bool) {
	for i, file := range s.files {
		if !s.read(i, file, yield) || !s.add(step{file: i, ends: true}, yield) {
			return
		}
	}
	s.settle(0, yield)
}

// read reads a file, and reports whether the next one may be.
func (s *stream) read(i int, file File, yield func(step) bool) bool {
	s.progress.File, s.progress.Name = i+1, file.Name
	if file.Tables == nil || s.over() {
		return !s.over()
	}
	number := 0
	for t, err := range file.Tables {
		next := step{file: i, err: err}
		if err == nil && !s.over() {
			number++
			next.table = s.check(number, t)
			s.progress.Read++
			s.tell()
		}
		if !s.add(next, yield) {
			return false
		}
		if s.skip == i {
			break
		}
	}
	return true
}

// add puts a step behind the others, and yields those in front that are ready, or too many.
func (s *stream) add(next step, yield func(step) bool) bool {
	s.queue = append(s.queue, next)
	return s.settle(readAhead*cap(s.processors), yield)
}

// settle yields the steps in front that are ready, or more than may wait. It reports whether there is to be more.
func (s *stream) settle(most int, yield func(step) bool) bool {
	for len(s.queue) > 0 && !s.over() && (len(s.queue) > most || s.queue[0].ready()) {
		first := s.queue[0]
		s.queue[0], s.queue = step{}, s.queue[1:]
		if first.table != nil {
			<-first.table.done
			if s.over() {
				return false
			}
			s.progress.Checked++
			s.tell()
		}
		if !yield(first) {
			return false
		}
	}
	return !s.over()
}

// over reports whether nobody waits for more.
func (s *stream) over() bool { return s.ctx.Err() != nil }

func (s *stream) tell() {
	if s.Progress != nil {
		s.Progress(s.progress)
	}
}

// check has a table checked.
func (s *stream) check(number int, t table.Table) *task {
	out := &task{number: number, done: make(chan struct{}), book: s.Decisions.Apart()}
	name := s.progress.Name
	s.running.Add(1)
	go func() {
		defer s.running.Done()
		defer close(out.done)
		s.processors <- struct{}{}
		defer func() { <-s.processors }()
		out.report, out.err = out.book.Table(s.checking, name, t, understand.Given{}, s.Rules)
	}()
	return out
}

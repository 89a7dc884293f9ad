package check

import (
	"fmt"
	"iter"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Reading is a file of a publication while it is read and checked.
type Reading struct {
	Name   string // of the file
	Index  int    // among the files
	stream *stream
	next   func() (step, bool)
	ended  bool
}

// Tables yields the tables of the file in order, as they come, each once; those of which nobody wants more are passed over. An
// error is a *[FailedError], and not the last unless nothing follows that can be read; or where the context
// ends one that wraps its error, which is.
func (r *Reading) Tables() iter.Seq2[Checked, error] {
	r = lenient.OrZero(r)
	return func(yield func(Checked, error) bool) {
		for {
			checked, err, ok := r.step()
			if !ok {
				return
			}
			if !yield(checked, err) {
				r.stream.skip = r.Index
				return
			}
		}
	}
}

// step is what comes next of the file; ok is false behind the last.
func (r *Reading) step() (c Checked, err error, ok bool) {
	if r.ended || r.next == nil {
		return c, nil, false
	}
	s, more := r.next()
	switch {
	case !more:
		r.ended = true
		if err := r.stream.ctx.Err(); err != nil {
			return c, fmt.Errorf("check the publication: %w", err), true
		}
		return c, nil, false
	case s.ends:
		r.ended = true
		return c, nil, false
	case s.table == nil:
		return c, &FailedError{r.Name, 0, s.err}, true
	case s.table.err != nil:
		return c, &FailedError{r.Name, s.table.number, s.table.err}, true
	}
	r.stream.Decisions.Join(s.table.book)
	c = Checked{r.Name, s.table.number, s.table.report}
	c.Report = c.Renamed(func(at *finding.Place) { at.File, at.Table = c.File, c.Number })
	return c, nil, true
}

// pass passes over what is left of the file, and reports whether others follow.
func (r *Reading) pass() bool {
	r.stream.skip = r.Index
	for !r.ended {
		s, more := r.next()
		r.ended = s.ends || !more
	}
	return !r.stream.over()
}

package ctxtest

import (
	"context"
	"runtime/metrics"
)

// Stretch is a context that never ends, and notes how much is done between two looks at it, counted in what is allocated: that
// does not depend on the machine. It is for work in one goroutine.
type Stretch struct {
	context.Context
	// Longest is how many bytes were allocated at most from one look to the next.
	Longest uint64
	// Looks are how many there were.
	Looks int

	last   uint64
	sample [1]metrics.Sample
}

// NewStretch returns a context that begins to count.
func NewStretch(ctx context.Context) *Stretch {
	s := &Stretch{Context: ctx, sample: [1]metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}}
	s.look()
	s.Longest, s.Looks = 0, 0
	return s
}

// Err counts the look.
func (s *Stretch) Err() error {
	s.look()
	return s.Context.Err()
}

// End counts what was done since the last look.
func (s *Stretch) End() { s.look() }

func (s *Stretch) look() {
	metrics.Read(s.sample[:])
	now := s.sample[0].Value.Uint64()
	s.Longest, s.last = max(s.Longest, now-s.last), now
	s.Looks++
}

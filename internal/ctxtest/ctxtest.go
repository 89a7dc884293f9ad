// Package ctxtest stops work at a place that does not depend on clocks: contexts that end
// when they are looked at for the n-th time; and tells whether anything is left running.
package ctxtest

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
)

// counted is a context that ends at one of the looks at it.
type counted struct {
	context.Context
	end   context.CancelFunc
	looks atomic.Int64 // that are left, the one at which it ends included
}

// After returns a context that ends at the n-th look at its error, counted from 1.
func After(n int) context.Context {
	ctx, end := context.WithCancel(context.Background())
	c := &counted{Context: ctx, end: end}
	c.looks.Store(int64(n))
	return c
}

// Err counts the look.
func (c *counted) Err() error {
	if c.looks.Add(-1) <= 0 {
		c.end()
	}
	return c.Context.Err()
}

// StopEverywhere does work that is stopped at the first look at its context, at the
// second, and so on with steps of a tenth, until it is no longer stopped. It fails
// the test for work that comes to another error than that of its context, and returns
// how many looks the whole of the work takes at most.
func StopEverywhere(t testing.TB, work func(context.Context) error) (looks int) {
	t.Helper()
	for looks = 1; ; looks += max(1, looks/10) {
		switch err := work(After(looks)); {
		case err == nil:
			return looks
		case !errors.Is(err, context.Canceled):
			t.Fatalf("stopped at look %d: %v", looks, err)
		}
	}
}

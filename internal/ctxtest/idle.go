package ctxtest

import (
	"runtime"
	"testing"
	"time"
)

// Idle returns what fails the test when goroutines are left that were started since. One that has said that it is done may
// take a moment to end.
func Idle(t testing.TB) func() {
	before := runtime.NumGoroutine()
	return func() {
		t.Helper()
		for range patience {
			if runtime.NumGoroutine() <= before {
				return
			}
			time.Sleep(time.Millisecond)
		}
		t.Errorf("%d goroutines, of which there were %d", runtime.NumGoroutine(), before)
	}
}

// patience is how many milliseconds goroutines get to end: far more than they need on a busy machine.
const patience = 10_000

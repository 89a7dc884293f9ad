package compare

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

// onAll does things counted from 0 on all processors, each of which gathers in something of its own. Its error is that of the
// context.
func onAll[T any](ctx context.Context, things int, do func(own *T, thing int)) ([]T, error) {
	gathered := make([]T, min(runtime.GOMAXPROCS(0), max(things, 1)))
	var next atomic.Int64
	var all sync.WaitGroup
	for i := range gathered {
		all.Add(1)
		go func() {
			defer all.Done()
			for ctx.Err() == nil {
				thing := int(next.Add(1)) - 1
				if thing >= things {
					return
				}
				do(&gathered[i], thing)
			}
		}()
	}
	all.Wait()
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("compare tables: %w", err)
	}
	return gathered, nil
}

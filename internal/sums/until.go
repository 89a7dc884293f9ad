package sums

import "context"

// until is how long a search may take. Searches look at it wherever one step of them
// is short, and return what they have; Find and Judge see in the end that it is not
// all there is.
type until struct {
	ctx context.Context
	err error // of the context, from the first look that saw it end
}

// over reports whether the time is up. Once it is, it stays so.
func (u *until) over() bool {
	if u.ctx != nil && u.err == nil {
		u.err = u.ctx.Err()
	}
	return u.err != nil
}

// Package lenient lets functions and methods take what nobody should give them: a nil pointer,
// reader, writer or context. Instead of each asking first, they put in its place what means
// the same: a zero value, which is empty, or an end that says what is lacking.
package lenient

import (
	"context"
	"errors"
	"io"
)

// OrZero returns p, or a zero value where it is nil.
func OrZero[T any](p *T) *T {
	if p == nil {
		return new(T)
	}
	return p
}

// Context returns ctx, or one that does not end where it is nil.
func Context(ctx context.Context) context.Context {
	if ctx == nil {
		return context.Background()
	}
	return ctx
}

var (
	errNoReader = errors.New("there is no reader: give what is to be read, such as a file or strings.NewReader(text)")
	errNoWriter = errors.New("there is no writer: give where to write, such as a file or os.Stdout")
)

// end is where nothing can be read or written.
type end struct{}

func (end) Read([]byte) (int, error)  { return 0, errNoReader }
func (end) Write([]byte) (int, error) { return 0, errNoWriter }

// Reader returns r, or one that says that it is nil.
func Reader(r io.Reader) io.Reader {
	if r == nil {
		return end{}
	}
	return r
}

// Writer returns w, or one that says that it is nil.
func Writer(w io.Writer) io.Writer {
	if w == nil {
		return end{}
	}
	return w
}

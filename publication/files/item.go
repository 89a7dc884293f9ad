package files

import (
	"context"
	"io"
	"os"

	"github.com/bbvgo/bbv/internal/lenient"
)

// Item is one thing to read: a file that was named, or that is in a folder or
// archive that was. The zero value is none.
type Item struct {
	Name  string // as people copy it: "map/pagina.html", "archief.zip!pagina.html"
	Found bool   // in a folder or archive, so that it may be none of our business, see NoBusiness
	open  func() (io.ReadCloser, error)
}

// From is an item of which somebody else knows where it is, such as the standard
// input or an upload. Each call of open begins it anew.
func From(name string, open func() (io.ReadCloser, error)) Item {
	return Item{Name: name, open: open}
}

// File is the item of a file that is no folder, as it is named, whatever is in it.
func File(name string) Item {
	return From(name, func() (io.ReadCloser, error) { return openFile(name) })
}

// Open opens the item. Opening and reading it end with the error of the context where that
// ends, also while a pipe is waited for. Errors leave out the name.
func (it Item) Open(ctx context.Context) (io.ReadCloser, error) {
	if it.open == nil {
		return nil, errNoItem
	}
	ctx = lenient.Context(ctx)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	type got struct {
		r   io.ReadCloser
		err error
	}
	opened := make(chan got) // unbuffered: what comes too late is closed
	go func() {
		r, err := it.open()
		select {
		case opened <- got{r, err}:
		case <-ctx.Done():
			if err == nil && r != nil {
				r.Close()
			}
		}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case g := <-opened:
		switch {
		case g.err != nil:
			return nil, g.err
		case g.r == nil:
			return nil, errNoItem
		}
		return &input{ctx, g.r, g.r}, nil
	}
}

// openFile opens a file that is no folder.
func openFile(name string) (io.ReadCloser, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, pathless(err)
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, errFolder
	}
	return f, nil
}

// input is a file that is read until a context ends, also while it waits for more.
type input struct {
	ctx context.Context
	io.Reader
	io.Closer
}

// Read waits for what comes first.
func (in *input) Read(p []byte) (int, error) {
	if in.ctx == nil {
		return in.Reader.Read(p)
	}
	if err := in.ctx.Err(); err != nil {
		return 0, err
	}
	type got struct {
		text []byte
		err  error
	}
	read := make(chan got, 1)
	go func() { // reads into its own: nobody waits for it after an interruption
		own := make([]byte, len(p))
		n, err := in.Reader.Read(own)
		read <- got{own[:n], err}
	}()
	select {
	case <-in.ctx.Done():
		return 0, in.ctx.Err()
	case g := <-read:
		return copy(p, g.text), g.err
	}
}

// failed is an item that cannot be read.
func failed(name string, err error) Item {
	return From(name, func() (io.ReadCloser, error) { return nil, err })
}

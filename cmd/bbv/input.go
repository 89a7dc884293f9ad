package main

import (
	"context"
	"io"
)

// input is a file, or the standard input, that is read until the user interrupts,
// also while it waits for more.
type input struct {
	ctx context.Context
	io.Reader
	io.Closer
}

// Read waits for what comes first.
func (in *input) Read(p []byte) (int, error) {
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

// interrupted reports whether an error, if it is one, is that the user interrupts.
func (t *terminal) interrupted(err error) bool { return err != nil && t.ctx.Err() != nil }

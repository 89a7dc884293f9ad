package main

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/ctxtest"
)

// An interruption ends every command with a word and its own exit code, and what was
// printed does not look like the whole.
func TestInterrupted(t *testing.T) {
	t.Chdir(root)
	right, wrong := "cmd/bbv/testdata/right.md", "cmd/bbv/testdata/wrong.md"
	for _, args := range [][]string{
		{"check", right, wrong}, {"check", "--json", right, wrong}, {"check", "--json", document}, {"show", wrong}, {"show", document}, {"iv3", "check", document},
	} {
		ctx, end := context.WithCancel(t.Context())
		end()
		code, out, err := callUntil(ctx, nil, args...)
		assert.Equal(t, exitInterrupted, code, args)
		assert.Empty(t, out, args)
		assert.Contains(t, err, ": afgebroken;", args)
	}
	_, _, err := callUntil(ctxtest.After(1), nil, "check", "--taal", "en", wrong)
	assert.Contains(t, err, wrong+": interrupted;")
}

// Wherever the check of two files is interrupted, its machine form cannot be read as
// JSON; a file that was done before stands in it.
func TestInterruptedAnywhere(t *testing.T) {
	t.Chdir(root)
	files := []string{"check", "--json", "cmd/bbv/testdata/right.md", "cmd/bbv/testdata/wrong.md"}
	_, whole, _ := call("", files...)
	first := 0
	ctxtest.StopEverywhere(t, func(ctx context.Context) error {
		code, out, said := callUntil(ctx, nil, files...)
		if code != exitInterrupted {
			assert.Equal(t, exitFindings, code)
			assert.Equal(t, whole, out)
			return nil
		}
		assert.False(t, json.Valid([]byte(out)), out)
		assert.True(t, strings.HasPrefix(whole, out))
		if strings.Contains(out, "right.md") {
			first++
			assert.Contains(t, said, "wrong.md: afgebroken")
		}
		return context.Canceled
	})
	assert.Positive(t, first)
}

// waiting is an input on which nothing is typed. It ends the context once it is read.
type waiting struct{ end context.CancelFunc }

func (w waiting) Read([]byte) (int, error) {
	w.end()
	select {}
}

// A read that waits for the standard input does not keep the command.
func TestInterruptedWhileWaiting(t *testing.T) {
	ctx, end := context.WithCancel(t.Context())
	code, _, err := callUntil(ctx, waiting{end}, "check", "-")
	assert.Equal(t, exitInterrupted, code)
	assert.Contains(t, err, "-: afgebroken")
}

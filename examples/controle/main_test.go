package main

import (
	"io"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The program prints what stands in its golden file, from the folder in which the README says to run it.
func TestOutput(t *testing.T) {
	want, err := os.ReadFile("testdata/output.nl.txt")
	require.NoError(t, err)
	t.Chdir("../..")
	r, w, err := os.Pipe()
	require.NoError(t, err)
	out, args := os.Stdout, os.Args
	os.Stdout, os.Args = w, args[:1]
	main()
	os.Stdout, os.Args = out, args
	require.NoError(t, w.Close())
	got, err := io.ReadAll(r)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}

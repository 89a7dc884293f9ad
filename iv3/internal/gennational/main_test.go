package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCommand(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, command(&out, []string{"-rows", "20520", "-padded"}))
	assert.Equal(t, 20_521, bytes.Count(out.Bytes(), []byte{'\n'}))
	assert.Error(t, command(&out, []string{"-rows", "x"}))
	closed, err := os.Create(filepath.Join(t.TempDir(), "closed"))
	require.NoError(t, err)
	require.NoError(t, closed.Close())
	assert.Error(t, command(closed, []string{"-rows", "20520"}))
}

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/iv3/internal/national"
)

func TestRun(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, run(20_520, filepath.Join(dir, "iv3.csv"), "", national.Style{}))
	info, err := os.Stat(filepath.Join(dir, "iv3.csv"))
	require.NoError(t, err)
	assert.NotZero(t, info.Size())
	require.NoError(t, run(20_520, "", filepath.Join(dir, "json"), national.Style{}))
	files, err := os.ReadDir(filepath.Join(dir, "json"))
	require.NoError(t, err)
	assert.Len(t, files, national.Municipalities)
}

func TestCommand(t *testing.T) {
	var errors bytes.Buffer
	assert.Equal(t, 0, command([]string{"-rows", "20520", "-padded", "-o", filepath.Join(t.TempDir(), "iv3.csv")}, &errors))
	assert.Equal(t, 2, command([]string{"-rows", "x"}, &errors))
	assert.Equal(t, 1, command(nil, &errors))
	assert.Contains(t, errors.String(), "give -o or -json")
}

func TestRefuses(t *testing.T) {
	assert.ErrorContains(t, run(1, "inside.csv", "", national.Style{}), "inside the module")
	assert.ErrorContains(t, run(1, "", "inside", national.Style{}), "inside the module")
	assert.ErrorContains(t, run(1, "", "", national.Style{}), "give -o or -json")
	assert.Error(t, run(1, filepath.Join(t.TempDir(), "no", "such", "folder.csv"), "", national.Style{}))
}

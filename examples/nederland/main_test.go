package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/golden"
	"github.com/bbvgo/bbv/internal/shared"
)

// TestSample compares the output on the embedded sample with the golden file.
func TestSample(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(&out, "no-such-folder", false, false))
	golden.Check(t, "testdata/output.nl.txt", out.Bytes())
}

func TestNationalFiles(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(&out, shared.Path(t, "data", "national"), true, false))
	for _, line := range []string{
		"342 gemeenten, 4 verslagen, 237951 bedragen",
		"  Sliedrecht: lasten - baten = € -14.174.000",
		"  De Bilt: niet geleverd",
		"    1 Rozendaal            €   1.966,93 (1754 inwoners)",
		"  Nederland              €  71.369.726.000 → €  85.666.357.000    20,0 %",
	} {
		assert.Contains(t, out.String(), line+"\n")
	}
}

func TestWrongFolders(t *testing.T) {
	var out bytes.Buffer
	assert.ErrorContains(t, run(&out, "no-such-folder", true, false), "no files such as")
	dir := t.TempDir()
	for _, name := range []string{"2023_quarter.csv", "2023_begroting.csv"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("x\n"), 0o644))
		assert.Error(t, run(&out, dir, true, false))
	}
	_, err := momentOf("x_begroting.csv")
	assert.Error(t, err)
	assert.Error(t, run(&out, "[", true, false))
	assert.Error(t, loadFile(nil, "2023_begroting.csv"))
}

// Package testfiles finds the files that tests compare with: golden files, and
// the source documents of the examples, which are not part of this module.
//
// Files, in the order in which data flows: golden.go, source.go, compare.go, example.go.
package testfiles

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// Path returns the path of a file or folder of the source documents, in the folder that the
// environment variable BBV_SHARED names, or else in ../shared beside the module. It skips
// the test where that does not exist.
func Path(t testing.TB, parts ...string) string {
	t.Helper()
	path := filepath.Join(append([]string{root(t)}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("source material is not present: %s", path)
	}
	return path
}

// File returns a file of the source documents; see Path.
func File(t testing.TB, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(Path(t, filepath.FromSlash(name)))
	require.NoError(t, err)
	return text
}

func root(t testing.TB) string {
	if dir := os.Getenv("BBV_SHARED"); dir != "" {
		return dir
	}
	for dir := "."; len(dir) < 40; dir = filepath.Join(dir, "..") { // no package is so deep
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "..", "shared")
		}
	}
	t.Skip("no go.mod above the working folder")
	return ""
}

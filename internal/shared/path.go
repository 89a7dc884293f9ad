package shared

import (
	"os"
	"path/filepath"
	"testing"
)

// Path returns the path of a file or folder in the shared folder: the one that the
// environment variable BBV_SHARED names, or ../shared beside the module root. It skips
// the test where that does not exist.
func Path(t testing.TB, parts ...string) string {
	t.Helper()
	path := filepath.Join(append([]string{root(t)}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("source material is not present: %s", path)
	}
	return path
}

func root(t testing.TB) string {
	if dir := os.Getenv("BBV_SHARED"); dir != "" {
		return dir
	}
	dir, err := os.Getwd()
	if err != nil {
		t.Skip(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "..", "shared")
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Skip("no go.mod above the working folder")
		}
		dir = parent
	}
}

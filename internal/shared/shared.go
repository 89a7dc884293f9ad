// Package shared finds the source documents of the examples, for tests that
// compare with them. They are not part of this module.
package shared

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// File returns a file of the folder with source documents, which stands beside
// the module or where BBV_SHARED says. Without it the test is skipped.
func File(t *testing.T, name string) []byte {
	t.Helper()
	root := os.Getenv("BBV_SHARED")
	if root == "" {
		_, here, _, _ := runtime.Caller(0)
		root = filepath.Join(filepath.Dir(here), "..", "..", "..", "shared")
	}
	text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	if err != nil {
		t.Skipf("the source document %s is not beside the module; set BBV_SHARED to where it is", name)
	}
	return text
}

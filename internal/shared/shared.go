// Package shared finds the source documents of the examples, for tests that
// compare with them. They are not part of this module.
package shared

import (
	"os"
	"path/filepath"
	"testing"
)

// File returns a file of the folder with source documents, which stands beside
// the module or where BBV_SHARED says. Without it the test is skipped.
func File(t *testing.T, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(Path(t, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

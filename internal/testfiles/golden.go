package testfiles

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write golden files anew")

// Golden fails the test when got is not what the file holds, a file that people
// have read. Run the tests with -update to write the files anew, and read the
// difference before you commit it.
func Golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, got, 0o644))
		return
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	if string(got) != string(want) {
		t.Errorf("the output is not that of %s; run with -update and read the difference. Got:\n%s", file, got)
	}
}

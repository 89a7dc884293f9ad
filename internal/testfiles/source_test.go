package testfiles

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPath(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "there"), nil, 0o644))
	t.Setenv("BBV_SHARED", dir)
	assert.Equal(t, filepath.Join(dir, "there"), Path(t, "there"))
	t.Run("absent", func(t *testing.T) {
		Path(t, "absent")
		t.Error("not skipped")
	})
	t.Setenv("BBV_SHARED", "")
	assert.Equal(t, "shared", filepath.Base(root(t)))
}

//go:build linux && !race

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What a table of 32,000 short rows takes beyond one of two is at most fifty times its length, and a few pages that differ from
// run to run. Without its bound the command would take more.
func TestMemoryOfALongTable(t *testing.T) {
	table := "x;2024;2025\n" + strings.Repeat("Post;1;1\nTotaal;1;1\n", 16_000)
	short, long := peak(t, "x;2024;2025\nPost;1;1\nTotaal;1;1\n"), 0
	for range 10 { // a collection that comes late, on a busy machine, is no need for memory
		if long = peak(t, table) - short; long <= 58*len(table) {
			break
		}
	}
	assert.LessOrEqual(t, long, 58*len(table))
	assert.Greater(t, peak(t, table, "GOMEMLIMIT=off")-short, 60*len(table))
}

// peakFile is the variable with the file in which a process that is the command writes what it took.
const peakFile = "BBV_TEST_PEAK"

// peak is how many bytes the command has in memory at most while it checks a table.
func peak(t *testing.T, table string, environment ...string) int {
	dir := t.TempDir()
	file, status := filepath.Join(dir, "tabel.csv"), filepath.Join(dir, "status")
	require.NoError(t, os.WriteFile(file, []byte(table), 0o600))
	self, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(self, "-test.run", "^TestAsTheCommand$")
	cmd.Env = append(append(os.Environ(), peakFile+"="+status, "BBV_TEST_TABLE="+file), environment...)
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
	b, err := os.ReadFile(status)
	require.NoError(t, err)
	kilobytes, err := strconv.Atoi(regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindStringSubmatch(string(b))[1])
	require.NoError(t, err)
	return kilobytes << 10
}

// TestAsTheCommand is the command, in a process that was started for it.
func TestAsTheCommand(t *testing.T) {
	status := os.Getenv(peakFile)
	if status == "" {
		t.Skip("not started by another test")
	}
	os.Args = []string{"bbv", "check", os.Getenv("BBV_TEST_TABLE")}
	require.Zero(t, command())
	b, err := os.ReadFile("/proc/self/status")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(status, b, 0o600))
}

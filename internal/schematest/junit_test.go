package schematest

import (
	"errors"
	"os/exec"
	"strings"
	"testing"

	"github.com/joshdk/go-junit"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What bbv check --junit writes is read by a library that reads what servers that build software are given: a failure for the
// table with an error, none for the one without, a test that is skipped for one of which nothing was checked.
func TestJUnitIsRead(t *testing.T) {
	cmd := exec.Command("go", "run", "./cmd/bbv", "check", "--junit", "cmd/bbv/testdata/wrong.md", "cmd/bbv/testdata/right.md", "cmd/bbv/testdata/indicatoren.md")
	cmd.Dir = "../.."
	out, err := cmd.Output()
	var failed *exec.ExitError
	require.True(t, errors.As(err, &failed), "%v: wrong.md has an error", err)
	suites, err := junit.Ingest(out)
	require.NoError(t, err)
	require.Len(t, suites, 3, "one for each file")
	for i, want := range [][2]int{{0, 1}, {1, 0}, {0, 0}} { // passed, failed
		got := suites[i].Totals
		assert.Equal(t, want, [2]int{got.Passed, got.Failed}, suites[i].Name)
		assert.Equal(t, got.Tests, got.Passed+got.Failed+got.Skipped)
	}
	assert.Positive(t, suites[2].Totals.Skipped)
	test := suites[0].Tests[0]
	assert.Equal(t, junit.StatusFailed, test.Status)
	assert.True(t, strings.Contains(test.Error.Error(), "25.121"), test.Error.Error())
}

package internal_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What the examples print can be read where it is printed: no line is broken by the terminal.
func TestExamplesPrintWithin100Characters(t *testing.T) {
	files, err := filepath.Glob("../examples/*/testdata/*.txt")
	require.NoError(t, err)
	printed := map[string]bool{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		printed[filepath.Dir(file)] = true
		for i, line := range strings.Split(string(text), "\n") {
			assert.LessOrEqual(t, utf8.RuneCountInString(line), 100, "%s, line %d: %s", file, i+1, line)
		}
	}
	examples, err := filepath.Glob("../examples/*/main.go")
	require.NoError(t, err)
	assert.NotEmpty(t, examples)
	for _, main := range examples {
		assert.True(t, printed[filepath.Join(filepath.Dir(main), "testdata")], "%s has no golden output", main)
	}
}

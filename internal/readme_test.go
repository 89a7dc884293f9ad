package internal_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every Go snippet of the README is a program of the repository or the body of an Example that
// the tests run, and every output that it shows, or the page on the command, is in a golden file or an Example.
func TestReadmeShowsWhatRuns(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	command, err := os.ReadFile("../docs/command.md")
	require.NoError(t, err)
	examples := contents(t, "_test.go", unindented) + contents(t, "main.go", asIs)
	outputs := contents(t, "_test.go", uncommented) + contents(t, ".txt", asIs)
	for language, known := range map[string]string{"go": examples, "text": outputs} {
		blocks := fenced(string(readme), language)
		assert.NotEmpty(t, blocks, "no %s block was found", language)
		blocks = append(blocks, fenced(string(command), language)...)
		for _, block := range blocks {
			for _, part := range strings.Split(block, "\n[…]\n") {
				assert.True(t, strings.Contains(known, "\n"+part+"\n"), "no Example or golden file holds:\n%s", part)
			}
		}
	}
}

// fenced returns the blocks of a language.
func fenced(text, language string) (blocks []string) {
	for _, rest := range strings.Split(text, "\n```"+language+"\n")[1:] {
		block, _, _ := strings.Cut(rest, "\n```")
		blocks = append(blocks, block)
	}
	return blocks
}

// contents returns all files of the module whose name ends as given, line by
// line as edit leaves them.
func contents(t *testing.T, ending string, edit func(string) string) string {
	t.Helper()
	var all strings.Builder
	all.WriteString("\n")
	err := filepath.WalkDir("..", func(name string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && strings.HasPrefix(entry.Name(), ".") && name != ".." {
			return filepath.SkipDir
		}
		if entry.IsDir() || !strings.HasSuffix(name, ending) {
			return nil
		}
		text, err := os.ReadFile(name)
		for _, line := range strings.Split(string(text), "\n") {
			all.WriteString(edit(line) + "\n")
		}
		return err
	})
	require.NoError(t, err)
	return all.String()
}

func asIs(line string) string       { return line }
func unindented(line string) string { return strings.TrimPrefix(line, "\t") }
func uncommented(line string) string {
	return strings.TrimPrefix(strings.TrimPrefix(line, "\t//"), " ")
}

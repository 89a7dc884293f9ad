package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every command that the page on the command shows does what it says: it runs, and what it names in a sentence exists.
func TestCommandsOfThePage(t *testing.T) {
	t.Chdir(root)
	page, err := os.ReadFile("docs/command.md")
	require.NoError(t, err)
	calls := regexp.MustCompile(`(?m)^go run \./cmd/bbv (.*)$`).FindAllStringSubmatch(string(page), -1)
	assert.Greater(t, len(calls), 10)
	dir := t.TempDir()
	written := strings.NewReplacer("rapport.html", filepath.Join(dir, "rapport.html"), " besluiten.json", " "+filepath.Join(dir, "besluiten.json"))
	for _, c := range calls {
		code, out, err := call("", strings.Fields(written.Replace(c[1]))...)
		assert.Contains(t, []int{exitOK, exitFindings}, code, "%s: %s", c[1], err)
		assert.True(t, out+err != "" || strings.HasPrefix(c[1], "rapport -o"), c[1])
	}
	named := regexp.MustCompile("(?s)`bbv ([^`…]*)`").FindAllStringSubmatch(string(page), -1)
	assert.Greater(t, len(named), 12)
	for _, c := range named {
		args := strings.Fields(c[1])
		if args[0] != "help" {
			args = append(args, "--help")
		}
		code, out, err := call("", args...)
		assert.Equal(t, exitOK, code, "%s: %s", c[1], err)
		_, overview, _ := call("", "help")
		assert.Equal(t, c[1] == "help", out == overview, c[1])
	}
}

// The table of commands is that of help.
func TestTableOfCommands(t *testing.T) {
	page, err := os.ReadFile("../../docs/command.md")
	require.NoError(t, err)
	for _, c := range program(&terminal{}).Commands {
		nl, en := c.Name.NL, c.Name.EN
		if len(c.Commands) > 0 {
			nl, en = nl+" "+c.Commands[0].Name.NL, en+" "+c.Commands[0].Name.EN
		}
		assert.Contains(t, string(page), "| `bbv "+nl+"` | `"+en+"` |")
	}
}

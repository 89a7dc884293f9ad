package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/testfiles"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/report"
)

// step is what a page of the manual shows: a folder to be in, a command, or what it prints.
var step = regexp.MustCompile("(?m)^<!-- map: (.+) -->$|(?s)^```sh\nbbv (.*?)\n```$|(?s)^```text\n(.*?)```$")

// Every command in the manual is run in the folder that the page names, and what the page shows of it is what it prints. With
// -update the pages are written anew.
func TestManual(t *testing.T) {
	top, err := filepath.Abs(root)
	require.NoError(t, err)
	pages, err := filepath.Glob(filepath.Join(top, "docs/nl/*.md"))
	require.NoError(t, err)
	require.Len(t, pages, 5)
	commands := 0
	for _, name := range pages {
		page, err := os.ReadFile(name)
		require.NoError(t, err)
		printed := ""
		got := step.ReplaceAllStringFunc(string(page), func(block string) string {
			found := step.FindStringSubmatch(block)
			switch {
			case found[1] != "":
				t.Chdir(filepath.Join(top, found[1]))
			case found[2] != "":
				commands++
				printed = manualCommand(t, found[2])
			default:
				return "```text\n" + printed + "```"
			}
			return block
		})
		testfiles.Golden(t, name, []byte(got))
	}
	assert.Greater(t, commands, 12)
}

// manualCommand runs a command of the manual; what it writes it writes elsewhere.
func manualCommand(t *testing.T, command string) string {
	t.Helper()
	args := strings.Fields(command)
	for i, arg := range args {
		if i > 0 && args[i-1] == "-o" {
			args[i] = filepath.Join(t.TempDir(), arg)
		}
	}
	code, out, err := call("", args...)
	assert.Contains(t, []int{exitOK, exitFindings}, code, "%s: %s", command, err)
	return strings.Trim(out, "\n") + "\n"
}

// The pictures of the manual are those that a report has of the jaarstukken among the examples.
func TestPicturesOfTheManual(t *testing.T) {
	file, err := os.Open(filepath.Join(root, "examples/jaarstukken/data/jaarstukken.json"))
	require.NoError(t, err)
	defer file.Close()
	d, err := programme.Read(file)
	require.NoError(t, err)
	deviations, ok := report.Deviations(d, finding.Dutch)
	require.True(t, ok)
	lasten, ok := report.Programmes(d, budget.Lasten, budget.Column{Year: 2017, Stage: budget.Realisatie}, finding.Dutch)
	require.True(t, ok)
	for name, picture := range map[string]report.Picture{"afwijking.svg": deviations, "lasten.svg": lasten} {
		var drawn bytes.Buffer
		require.NoError(t, picture.WriteSVG(&drawn))
		testfiles.Golden(t, filepath.Join(root, "docs/nl", name), drawn.Bytes())
	}
}

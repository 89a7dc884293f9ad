package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/programme"
)

const family = `package arithmetic

import "github.com/bbvgo/bbv/validate"

func Rules() []validate.Rule {
	return []validate.Rule{
	}
}
`

// module makes a module of its own with an empty family and a program that
// checks its rules.
func module(t *testing.T) string {
	dir := t.TempDir()
	root, err := filepath.Abs("../../..")
	require.NoError(t, err)
	sums, err := os.ReadFile(filepath.Join(root, "go.sum"))
	require.NoError(t, err)
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	require.NoError(t, err)
	_, requires, _ := strings.Cut(string(mod), "\n")
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "arithmetic"), 0o755))
	for name, text := range map[string]string{
		"go.mod":              "module example\n" + requires + "\nrequire github.com/bbvgo/bbv v0.0.0\nreplace github.com/bbvgo/bbv => " + root + "\n",
		"go.sum":              string(sums),
		"arithmetic/rules.go": family,
		"main.go": `package main

import (
	"fmt"

	"example/arithmetic"

	"github.com/bbvgo/bbv/validate"
)

func main() { fmt.Println(len(arithmetic.Rules()), validate.CheckRules(arithmetic.Rules())) }
`,
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
	}
	return dir
}

func TestSkeletonCompilesAndIsIncomplete(t *testing.T) {
	dir := module(t)
	require.NoError(t, run(dir, "BBV1102", "Wat er \"moet\" kloppen"))
	require.NoError(t, run(dir, "BBV1101", "Nog een"))
	for _, ending := range []string{".good.json", ".bad.json"} {
		data, err := os.ReadFile(filepath.Join(dir, "arithmetic", "testdata", "bbv1101"+ending))
		require.NoError(t, err)
		_, err = programme.Parse(data)
		require.NoError(t, err)
	}
	command := exec.Command("go", "run", "-mod=mod", ".")
	command.Dir = dir
	command.Env = append(os.Environ(), "GOFLAGS=", "GOPROXY=off")
	out, err := command.CombinedOutput()
	require.NoError(t, err, string(out))
	const lacks = "lacks a title in both languages, a documentation of at least 80 characters in both languages, a basis"
	assert.Equal(t, "2 rule \"BBV1101\": "+lacks+"\nrule \"BBV1102\": "+lacks+"\n", string(out))
}

func TestNothingIsOverwritten(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "arithmetic"), 0o755))
	assert.Error(t, run(dir, "BBV1101", "x"), "a family without a list")
	list := filepath.Join(dir, "arithmetic", "rules.go")
	require.NoError(t, os.WriteFile(list, []byte("package arithmetic\n"), 0o644))
	assert.ErrorContains(t, run(dir, "BBV1101", "x"), "lists no rules")
	require.NoError(t, os.WriteFile(list, []byte(family), 0o644))
	require.NoError(t, run(dir, "BBV1101", "x"))
	before, err := os.ReadFile(list)
	require.NoError(t, err)
	assert.ErrorContains(t, run(dir, "BBV1101", "x"), "is there")
	after, err := os.ReadFile(list)
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after))
	for _, code := range []string{"BBV6001", "bbv1101", "BBV11011", "../x"} {
		assert.ErrorContains(t, run(dir, code, "x"), "four digits")
	}
}

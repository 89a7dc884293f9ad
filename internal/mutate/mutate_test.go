package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const sample = `package sample

const (
	few   = 3
	none  = 0
	limit = 1 << 20
)

var shares = []float64{.25, 1}

type code [4]int

func f(list []int, s string) int {
	if len(list) < few || len(s) > 12 {
		return -1
	}
	buffer := make([]int, 64)
	buffer[2] = list[len(list)-2] * 7
	fmt.Println(strings.Repeat("-", 40), list[1:5])
	return g(5*time.Second) / 2
}
`

func TestNumbersThatDecideAreFound(t *testing.T) {
	knobs, err := knobsIn("sample.go", []byte(sample))
	require.NoError(t, err)
	var got []string
	for _, k := range knobs {
		got = append(got, k.decl+" "+k.value+" in "+k.context)
	}
	assert.Equal(t, []string{
		"few 3 in few = 3",
		"limit 1 << 20 in limit = 1 << 20", // one number, not two
		"shares .25 in shares = []float64{.25, 1}",
		"f 12 in len(list) < few || len(s) > 12",
		"f 7 in buffer[2] = list[len(list)-2] * 7", // the indices decide nothing
		"f 5 in return g(5*time.Second) / 2",
		"f 2 in return g(5*time.Second) / 2",
	}, got)
}

// A module of one package: its test knows that three are few, and nothing of what is many.
func module(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod": "module sample\n\ngo 1.24\n",
		"few.go": "package sample\n\nconst few = 3\n\nconst many = 40\n\nvar array [few + many]int\n\n" +
			"func size(n int) string {\n\tswitch {\n\tcase n <= few:\n\t\treturn \"few\"\n\tcase n > many:\n\t\treturn \"many\"\n\t}\n\treturn \"some\"\n}\n",
		"few_test.go": "package sample\n\nimport \"testing\"\n\nfunc TestFew(t *testing.T) {\n\tif size(3) != \"few\" || size(4) != \"some\" {\n\t\tt.Fail()\n\t}\n}\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	t.Chdir(dir)
	return dir
}

func TestSurvivorsAreTold(t *testing.T) {
	dir := module(t)
	before, err := os.ReadFile("few.go")
	require.NoError(t, err)
	var out strings.Builder
	err = command(&out, []string{"-time", time.Minute.String(), "."})
	require.ErrorContains(t, err, "2 changes of numbers fail no test")
	assert.Contains(t, out.String(), "few.go:5: many: many = 40: 40 ×2 fails no test")
	assert.Contains(t, out.String(), "few.go:5: many: many = 40: 40 ÷2 fails no test")
	assert.NotContains(t, out.String(), "few = 3")
	after, err := os.ReadFile(filepath.Join(dir, "few.go"))
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after), "the tree is not touched")
}

func TestOnlyTheOtherWayOfAKeptChangeIsTried(t *testing.T) {
	module(t)
	knobs, err := knobsOf(".")
	require.NoError(t, err)
	rows, err := keptRows("few.go;many;many = 40;×2;nobody has as many\n")
	require.NoError(t, err)
	var total tally
	var out strings.Builder
	list := []change{{knob: knobs[1], way: double}, {knob: knobs[1], way: half}}
	require.NoError(t, total.try(&out, ".", list, rows, options{jobs: 2, tests: tests{limit: time.Minute}}))
	assert.Equal(t, tally{mutants: 1, known: 1, survivors: 1}, total)
	assert.Contains(t, out.String(), "×2 is kept: nobody has as many")
}

func TestWhatIsNoProgramIsNoChange(t *testing.T) {
	module(t)
	k := knob{file: "few.go", from: 0, to: len("package"), value: "package"}
	fate, err := run(".", k, double, tests{limit: time.Minute})
	require.NoError(t, err)
	assert.Equal(t, impossible, fate)
	k.value = "import"
	_, err = run(".", k, double, tests{limit: time.Minute})
	assert.ErrorContains(t, err, "few.go was changed")
}

// A row of a number that is gone, or has other words around it now, would excuse the next one that happens to look alike.
func TestEveryKeptRowHasItsNumber(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	rows, err := keptRows(keptFile)
	require.NoError(t, err)
	for _, row := range rows {
		source, err := os.ReadFile(row.file)
		require.NoError(t, err)
		knobs, err := knobsIn(row.file, source)
		require.NoError(t, err)
		found := false
		for _, k := range knobs {
			found = found || row.is(k)
		}
		assert.True(t, found, "%s: %s: %s", row.file, row.decl, row.context)
	}
	_, err = keptRows("a.go;f;x > 2;×3;because")
	assert.ErrorContains(t, err, "want ×2")
	_, err = keptRows("a.go;f;x > 2;×2")
	assert.Error(t, err)
}

func TestPackagesThatAreNamed(t *testing.T) {
	_, err := packages(nil)
	assert.ErrorContains(t, err, "name packages")
	t.Chdir("..")
	dirs, err := packages([]string{"./mutate/...", "./sums"})
	require.NoError(t, err)
	assert.Equal(t, []string{"mutate", "sums"}, dirs)
}

package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/bbvgo/bbv"

// mayImport says, for each package, which other packages of this module and
// which modules beyond the standard library its code may import. Tests may
// import more.
var mayImport = map[string][]string{
	"budget":                        {digits, "internal/wrap", decimal},
	"budget/printed":                {"budget", digits, lexiconWords, decimal},
	"budget/balans":                 {"budget", datafile},
	"budget/cyclus":                 {"budget", "budget/balans"},
	"budget/kengetal":               {datafile, "budget", "budget/balans", "budget/cyclus", decimal},
	"indicator":                     {"budget/printed", lexiconWords, "budget", "finding", digits, decimal},
	"indicator/mandatory":           {datafile, "internal/digits", "budget", "indicator", lexiconWords},
	"programme/verantwoording":      {"budget", "indicator", decimal},
	"programme":                     {"programme/verantwoording", "iv3/delivery", "budget/kengetal", "budget/cyclus", "budget/balans", "budget", "indicator", "iv3", "internal/number", "internal/strictjson", lexiconWords, "internal/wrap", "finding", said},
	"programme/years":               {"budget", "finding", "iv3", "programme", "internal/number", lexiconWords, said, decimal},
	"finding":                       {"budget", enums, "internal/plain", "internal/wrap"},
	"rounding":                      {"budget", "finding", decimal},
	"iv3":                           {lexiconWords, "budget", decimal},
	"iv3/delivery":                  {"budget", "finding", "iv3", "iv3/internal/catalogue", scanner, decimal, windows1252, said},
	"iv3/controls":                  {"budget", "finding", "iv3", "iv3/delivery", "iv3/internal/catalogue", "iv3/internal/layout", decimal},
	"iv3/workbook":                  {"budget", "finding", "internal/workbook", "iv3", "iv3/delivery", "iv3/internal/catalogue", "iv3/internal/layout", "table", "table/read/xlsx", decimal},
	"iv3/reconcile":                 {"budget", "finding", "iv3", "iv3/delivery", "iv3/internal/layout", "programme", decimal},
	"iv3/internal/layout":           {"finding", "internal/workbook", "iv3", datafile},
	"iv3/internal/catalogue":        {"finding", datafile, scanner},
	"iv3/opendata":                  {"iv3/delivery", "budget", "finding", "iv3", scanner, "iv3/internal/national", decimal},
	"table":                         {enums, "internal/labels", "internal/plain", "finding"},
	"table/read":                    {"budget/printed", "table", "table/read/geometry", "table/read/internal/grid", "table/read/internal/rhythm", lexiconWords, "internal/form", scanner, windows1252, "internal/labels", "finding", said},
	"table/read/geometry":           {"budget/printed", "table", "table/read/internal/grid", lexiconWords, "internal/form"},
	"table/read/html":               {"table", "table/read/internal/grid", lexiconWords, "internal/form", "golang.org/x/net/html", windows1252, "internal/labels"},
	"table/read/internal/grid":      {"budget", "table", lexiconWords, "internal/form", "internal/labels"},
	"table/read/docx":               {"table", "table/read/internal/flow", "table/read/internal/grid", "table/read/internal/pack"},
	"table/read/odf":                {"table", "table/read/internal/flow", "table/read/internal/grid", "table/read/internal/pack", "table/read/internal/sheet"},
	"table/read/internal/flow":      {"table", "table/read/internal/grid", "internal/form"},
	"table/read/internal/pack":      {"budget", "table", "table/read/internal/grid", "finding"},
	"table/read/internal/sheet":     {"table", "table/read/internal/grid", "internal/form"},
	"table/read/xlsx":               {"budget", "table", "table/read/internal/grid", "table/read/internal/pack", "table/read/internal/sheet", "internal/form", "internal/formula", "internal/numfmt", "finding"},
	"table/understand":              {"budget/printed", "budget", "finding", "rounding", "table", lexiconWords, "internal/form", "internal/sums", enums},
	"table/compare":                 {"budget", "table", "table/understand", lexiconWords, "internal/form"},
	"publication/internal/lay":      {"programme/verantwoording", "budget", "budget/balans", "budget/cyclus", "programme", "table"},
	"publication":                   {"publication/internal/lay", "publication/internal/position", "budget", "iv3", "programme", "rounding", "table", "table/understand", enums, lexiconWords, "internal/form", "programme/years", decimal, "indicator"},
	".":                             {"finding", "programme", "publication", "publication/check", "publication/files", "table", "table/compare", "table/understand", "validate", "validate/decision", "validate/rules", "internal/wrap"},
	"exchange":                      {"budget", "budget/balans", "finding", "iv3", "iv3/delivery", "iv3/opendata", "programme", "table/compare", "table/understand", "exchange/internal/columns"},
	"report":                        {module, "internal/reason", "budget", "budget/printed", "publication", "internal/plain", "internal/workbook", "internal/wrap", "budget/kengetal", "finding", "indicator", "programme", "publication/check", "publication/files", "rounding", "table", "table/compare", "table/understand", "validate", decimal},
	"publication/internal/position": {"budget", "budget/balans", "indicator", lexiconWords, "programme", "table/understand"},
	"publication/files":             {"internal/lenient", "budget", "finding", "programme", "table", "table/prose", "table/read", "table/read/docx", "table/read/html", "table/read/odf", "table/read/xlsx"},
	"publication/check":             {"finding", "table", "table/understand", "validate", "validate/decision"},
	"table/prose":                   {"budget", "budget/printed", "finding", "table", "table/understand", "internal/digits", lexiconWords, "internal/form", decimal},
	"validate":                      {"iv3", "budget/printed", "budget/cyclus", "budget/balans", "budget", "finding", "indicator", "programme", "rounding", "table", "table/compare", "table/prose", "table/understand", "internal/formula", decimal, said},
	"version":                       {"budget", "finding", "table/understand", "validate", lexiconWords, "internal/match"},
	"validate/rules":                {"finding", "validate"}, // and the families of rules
	"examples/controle":             {module, "budget", "finding", "programme", "publication"},
	"examples/nederland":            {"iv3/delivery", "budget", "finding", "iv3", "iv3/opendata", decimal, "programme", "programme/years", "internal/example"},
	"cmd/bbv":                       {module, "report", "exchange", "publication/files", "iv3/delivery", "iv3/controls", "iv3/reconcile", "iv3/workbook", "budget", "finding", "iv3", "programme", "rounding", "table", "table/understand", "publication", "publication/check", "validate", "validate/decision", "validate/rules", "version", "programme/years"},
	"internal/workbook":             {"internal/plain"},
	"internal/plain":                {},
	enums:                           {},
	lenient:                         {},
	"internal/nopanic":              {},
	"internal/nopanic/names":        {"internal/nopanic"},
	digits:                          {},
	scanner:                         {enums, "finding", said},
	said:                            {"finding"},
	"internal/strictjson":           {enums, "internal/plain", scanner, "finding", said},
	"internal/lexicon":              {datafile},
	datafile:                        {},
	"internal/example":              {"budget", "finding", "indicator", "internal/wrap", "programme", "validate", "validate/rules"},
	"internal/testfiles":            {"indicator", "programme", "internal/example", testify + "assert", testify + "require"},
	"internal/formula":              {},
	"internal/numfmt":               {},
	"internal/number":               {},
	"internal/form":                 {"budget/printed", "budget", lexiconWords, "internal/labels"},
	"internal/tables":               {"budget/printed", "budget", "rounding"},
	"internal/inject":               {"rounding", "internal/tables"},
	"internal/span":                 {},
	"internal/wrap":                 {},
	"internal/match":                {lexiconWords},
	"internal/reason":               {"budget", "finding", "publication/files", "table", "iv3/delivery", "programme", "validate/decision"},
	"internal/sums":                 {"internal/span"},
	"internal/made":                 {"budget", "table"},
	"internal/mutate":               {},
	"internal/measure":              {module, "internal/made", "table/compare", "table/prose", "internal/span", "budget", "finding", "rounding", "table", "table/read", "table/read/html", "table/understand", "validate", "validate/rules", "internal/inject", "internal/tables"},
	"internal/budgettest":           {"budget", "budget/balans", "budget/cyclus"},
	"internal/tabletest":            {"table", "table/understand", testify + "require"},
	"internal/ctxtest":              {},
	"examples/jaarstukken":          {"budget/kengetal", "budget/balans", "budget", "finding", "programme", "rounding", "validate", "validate/rules", "internal/example"},
	"examples/geldrop-mierlo":       {"internal/example", "budget", "programme", "programme/years", "publication", "table", "table/read", "table/understand", decimal},
	"examples/lansingerland":        {"publication", "table", "table/read", "table/understand", "budget", "finding", "indicator", "programme", "rounding", "validate", "validate/rules", "internal/example"},
	"examples/voorbeeldstad":        {"internal/example", "finding", "table", "table/prose", "table/read/html", "table/understand", "validate", "validate/rules"},
	"examples/staten":               {"finding", "internal/example", "programme", "publication", "table"},
	"examples/leiden":               {"budget", "finding", "indicator", "programme", "validate", "internal/example"},
	"examples/leiderdorp":           {"finding", "indicator", "programme", "validate", "internal/example"},
	"examples/nieuwegein":           {"finding", "indicator", "programme", "validate", "internal/example"},
	"examples/leidschendam-voorburg": {"budget/printed",
		"budget", "finding", "programme", "validate", "internal/example",
	},

	"validate/decision":           {"budget", "finding", "programme", "table", "table/understand", "validate", "internal/match", "internal/strictjson", said},
	"validate/internal/catalogue": {"finding", "validate", "validate/rules"},
	"validate/internal/parts":     {"iv3", "budget", "budget/balans", "finding", "programme", "rounding", "validate", decimal},
	"validate/internal/ruletest":  {"finding", "programme", "table", "table/prose", "table/read", "table/understand", "validate", "validate/rules", testify + "assert", testify + "require"},
	"internal/labels":             {lexiconWords},
}

const testify = "github.com/stretchr/testify/"

// lexiconWords is where the Dutch words of printed tables stand.
const lexiconWords = "internal/lexicon"

// enums is what every package makes its enumerations with.
const enums = "internal/enum"

// lenient is what every package takes nil pointers, readers, writers and contexts with.
const lenient = "internal/lenient"

// said is what makes errors in both languages.
const said = "internal/said"

// digits is what every reader of figures scans them with.
const digits = "internal/digits"

// datafile is what lists of the law are read with.
const datafile = "internal/datafile"

// scanner is the one reader of JSON text.
const scanner = "internal/jsonscan"

const windows1252 = "golang.org/x/text/encoding/charmap"

const decimal = "github.com/shopspring/decimal"

// The imports are read from the files themselves: asking the go command would
// be answered from the cache of test results after a change.
func TestPackagesImportWhatTheyMay(t *testing.T) {
	seen := map[string]map[string]bool{}
	eachGoFile(t, func(dir string, file *ast.File, _ *token.FileSet) {
		if seen[dir] == nil {
			seen[dir] = map[string]bool{}
		}
		for _, spec := range file.Imports {
			name := strings.Trim(spec.Path.Value, `"`)
			if strings.Contains(strings.Split(name, "/")[0], ".") {
				seen[dir][strings.TrimPrefix(name, module+"/")] = true
			}
		}
	})
	require.NotEmpty(t, seen, "no Go file was read")
	for dir, imports := range seen {
		allowed, ok := allowedIn(dir)
		if !assert.True(t, ok, "package %s is not in the table of this test", dir) {
			continue
		}
		for name := range imports {
			assert.Contains(t, append(allowed, enums, lenient), name, "package %s imports %s", dir, name)
		}
	}
}

// A rule imports no other rule: what two of them share is in package validate,
// or in a file of their family.
var (
	families = []string{"arithmetic", "classification", "goals", "mandatory", "plausibility", "stand"}
	inRules  = []string{"programme/verantwoording", "indicator/mandatory", "internal/number", "budget/kengetal", "budget/cyclus", "budget/balans", lexiconWords, "budget", "finding", "indicator", "iv3", "programme", "rounding", "table/understand", "validate", "validate/internal/parts", decimal}
)

// allowedIn returns what the code in a directory may import. What is internal
// to a package and not in the table may import what the package may, the package
// itself and what else is internal to it.
func allowedIn(dir string) ([]string, bool) {
	family := strings.TrimPrefix(dir, "validate/rules/")
	switch allowed, ok := mayImport[dir]; {
	case dir == "validate/rules":
		for _, f := range families {
			allowed = append(slices.Clone(allowed), dir+"/"+f)
		}
		return allowed, ok
	case ok:
		return allowed, true
	case slices.Contains(families, family):
		return inRules, true
	}
	owner, below, internal := strings.Cut(dir, "/internal/")
	allowed, ok := mayImport[owner]
	if !internal || below == "" {
		return allowed, ok
	}
	allowed = append(slices.Clone(allowed), owner, "internal/strictjson")
	siblings, err := filepath.Glob(filepath.Join("..", owner, "internal", "*"))
	for _, sibling := range siblings {
		allowed = append(allowed, owner+"/internal/"+filepath.Base(sibling))
	}
	return allowed, ok && err == nil
}

func TestNoInitFunctions(t *testing.T) {
	eachGoFile(t, func(dir string, file *ast.File, _ *token.FileSet) {
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil {
				assert.NotEqual(t, "init", f.Name.Name, "package %s has an init function", dir)
			}
		}
	})
}

// Functions and files stay readable: no function above 60 lines, half of them
// at most 10, no file above 400.
func TestFunctionsAndFilesAreShort(t *testing.T) {
	var lengths []int
	eachGoFile(t, func(dir string, file *ast.File, fset *token.FileSet) {
		name := path.Join(dir, filepath.Base(fset.Position(file.Pos()).Filename))
		lines := fset.Position(file.End()).Line
		assert.LessOrEqual(t, lines, 400, name)
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			length := fset.Position(f.End()).Line - fset.Position(f.Pos()).Line + 1
			assert.LessOrEqual(t, length, 60, "%s: %s", name, f.Name.Name)
			lengths = append(lengths, length)
		}
	})
	require.NotEmpty(t, lengths)
	sort.Ints(lengths)
	assert.LessOrEqual(t, lengths[len(lengths)/2], 10, "the median")
}

// eachGoFile reads every Go file of the module that is no test.
func eachGoFile(t *testing.T, f func(dir string, file *ast.File, fset *token.FileSet)) {
	t.Helper()
	err := filepath.WalkDir("..", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != ".." && leftOut(name):
			return filepath.SkipDir
		case !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		default:
			fset := token.NewFileSet()
			file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
			if err != nil {
				return err
			}
			dir, err := filepath.Rel("..", filepath.Dir(name))
			if err != nil {
				return err
			}
			f(filepath.ToSlash(dir), file, fset)
		}
		return nil
	})
	require.NoError(t, err)
}

// leftOut reports whether a directory is hidden, holds test data or is a
// module of its own.
func leftOut(dir string) bool {
	base := filepath.Base(dir)
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return strings.HasPrefix(base, ".") || base == "testdata" || err == nil
}

package schematest

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	_ "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif" // holds the schema of OASIS
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	engine "github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// sarifSchema compiles the official schema of SARIF 2.1.0, which the module
// go-sarif holds as a constant of its package.
func sarifSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3").Output()
	require.NoError(t, err)
	name := filepath.Join(strings.TrimSpace(string(dir)), "pkg", "report", "v210", "sarif", "schema.go")
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	require.NoError(t, err)
	var text string
	ast.Inspect(file, func(n ast.Node) bool {
		if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING && len(literal.Value) > len(text) {
			text, err = strconv.Unquote(literal.Value)
			require.NoError(t, err)
		}
		return true
	})
	node, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	const at = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	require.NoError(t, c.AddResource(at, node))
	schema, err := c.Compile(at)
	require.NoError(t, err)
	return schema
}

// What WriteSARIF writes of a document, with findings that are waived, and of a
// printed table in a file with blanks and letters beyond ASCII in its name,
// satisfies the schema.
func TestSARIFSatisfiesItsSchema(t *testing.T) {
	schema := sarifSchema(t)
	doc, err := programme.Parse([]byte(lansingerland(t)))
	require.NoError(t, err)
	all := rules.All()
	ofDocument, err := engine.Run(t.Context(), doc, all)
	require.NoError(t, err)
	require.NotEmpty(t, ofDocument.Findings)
	first := ofDocument.Findings[0]
	require.Empty(t, ofDocument.Waive(finding.Waiver{Code: first.Code, Place: first.Place, Reason: "bekend"}))

	ofTable := checked(t, "| | 2023 | 2024 | 2025 |\n|---|--:|--:|--:|\n| Lasten | 5.016 | 9 | 8 |\n| Baten | 2.050 | 4 | 3 |\n| Saldo | -2.927 | -5 | -5 |\n")
	require.NotEmpty(t, ofTable.Findings)
	require.NotZero(t, ofTable.Findings[0].Place.Line)
	for name, report := range map[string]finding.Report{"document.json": ofDocument, "é ë/tabel 1.md": ofTable, "": {}} {
		for _, l := range []finding.Language{finding.Dutch, finding.English} {
			var text bytes.Buffer
			require.NoError(t, report.WriteSARIF(&text, engine.Descriptors(all), name, l))
			assert.NoError(t, validate(t, schema, text.String()), name)
		}
	}
}

// The validator does refuse: a line 0, an unknown field, an unknown level.
func TestSARIFSchemaRefuses(t *testing.T) {
	schema := sarifSchema(t)
	report := finding.Report{Findings: []finding.Finding{{Code: "X", Severity: finding.Info, Place: finding.Place{File: "a b", Line: 7}}}}
	var text bytes.Buffer
	require.NoError(t, report.WriteSARIF(&text, nil, "", finding.Dutch))
	good := text.String()
	require.NoError(t, validate(t, schema, good))
	for _, change := range [][2]string{{`"startLine": 7`, `"startLine": 0`}, {`"level"`, `"severity"`}, {`"note"`, `"info"`}} {
		bad := strings.Replace(good, change[0], change[1], 1)
		require.NotEqual(t, good, bad)
		assert.Error(t, validate(t, schema, bad), change)
	}
}

func checked(t *testing.T, markdown string) finding.Report {
	t.Helper()
	for printed, err := range read.Markdown(strings.NewReader(markdown), table.Limits{}) {
		require.NoError(t, err)
		report, err := engine.Table(t.Context(), printed, understand.Given{}, rules.All())
		require.NoError(t, err)
		return report.Report
	}
	require.Fail(t, "no table was found")
	return finding.Report{}
}

package decision

import (
	"bytes"
	"encoding/json"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/strictjson"
)

var update = flag.Bool("update", false, "write the schema")

// comments are those on the types and fields of this package, by "Sum" and "Sum.Total".
func comments(t *testing.T) map[string]string {
	list := map[string]string{}
	for _, name := range []string{"anchor.go", "decisions.go", "json.go"} {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		require.NoError(t, err)
		ast.Inspect(f, func(n ast.Node) bool {
			decl, ok := n.(*ast.GenDecl)
			if !ok || decl.Tok != token.TYPE {
				return true
			}
			spec := decl.Specs[0].(*ast.TypeSpec)
			list[spec.Name.Name] = decl.Doc.Text()
			if s, ok := spec.Type.(*ast.StructType); ok {
				for _, field := range s.Fields.List {
					for _, id := range field.Names {
						list[spec.Name.Name+"."+id.Name] = field.Doc.Text()
					}
				}
			}
			return true
		})
	}
	return list
}

// The schema in docs is that of the types.
func TestTheSchemaIsUpToDate(t *testing.T) {
	said := comments(t)
	node := strictjson.Schema(file{}, strictjson.SchemaOptions{
		ID: "https://github.com/bbvgo/bbv/docs/besluiten.schema.json", Title: "What was decided about the tables of a publication",
		Leaves: map[reflect.Type]strictjson.Leaf{reflect.TypeFor[budget.Date](): {Pattern: `^\d{4}-\d{2}-\d{2}$`, Description: "A day: year-month-day."}},
		Comment: func(typ reflect.Type, field string) string {
			key := typ.Name()
			if field != "" {
				key += "." + field
			}
			return strings.Join(strings.Fields(said[key]), " ")
		},
	})
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	require.NoError(t, e.Encode(node))
	const name = "../../docs/besluiten.schema.json"
	if *update {
		require.NoError(t, os.WriteFile(name, out.Bytes(), 0o644))
	}
	have, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, out.String(), string(have), "run go test ./validate/decision -update")
}

package schematest

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/dlclark/regexp2"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/exchange"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/opendata"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table/compare"
)

// files are the files of a package.
type files map[string]*bytes.Buffer

func (f files) create(name string) (io.WriteCloser, error) {
	f[name] = &bytes.Buffer{}
	return closing{f[name]}, nil
}

type closing struct{ io.Writer }

func (closing) Close() error { return nil }

// packages are a package of each kind, with all that it can say of itself.
func packages(t *testing.T) map[string]files {
	t.Helper()
	about := exchange.About{Name: "iv3-2023", Title: "Iv3 2023", License: "CC-BY-4.0",
		Sources: []exchange.Provenance{{Title: "CBS", Path: "https://www.cbs.nl"}}}
	l := opendata.NewLoader(opendata.Options{})
	table := "Gemeenten;Taakveld;Lasten;Baten;Provincie;Inwonertal\nAadorp;0.1 Bestuur;100.0;10.0;Drenthe;1000\n"
	require.NoError(t, l.ReadNational(context.Background(), "x", strings.NewReader(table), opendata.Moment{Year: 2023, Report: delivery.PeriodJaarrekening}))
	national, document, figures := files{}, files{}, files{}
	require.NoError(t, exchange.WriteNational(national.create, about, l.Set()))
	d, err := programme.Parse([]byte(lansingerland(t)))
	require.NoError(t, err)
	require.NoError(t, exchange.WriteDocument(document.create, exchange.About{}, d))
	require.NoError(t, exchange.WriteFigures(figures.create, about, func(yield func(finding.Place, compare.Fact) bool) {
		yield(finding.Place{Row: 1, Column: 1}, compare.Fact{Printed: budget.Printed{}})
	}))
	return map[string]files{"national": national, "document": document, "figures": figures}
}

// profile is a JSON Schema of datapackage.org, of version 1.0 or 2.0: github.com/frictionlessdata/datapackage, public/profiles,
// in the public domain (Unlicense).
func profile(t *testing.T, version string) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile("testdata/datapackage-" + version + ".json")
	require.NoError(t, err)
	node, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.UseRegexpEngine(expression)
	require.NoError(t, c.AddResource("datapackage.json", node))
	schema, err := c.Compile("datapackage.json")
	require.NoError(t, err)
	return schema
}

// expression reads the patterns of the profiles, which look ahead as package regexp cannot.
func expression(pattern string) (jsonschema.Regexp, error) {
	r, err := regexp2.Compile(pattern, regexp2.ECMAScript)
	return ecma{r}, err
}

type ecma struct{ *regexp2.Regexp }

func (e ecma) MatchString(s string) bool {
	ok, err := e.Regexp.MatchString(s)
	return ok && err == nil
}

// What package exchange writes is a Data Package by the profiles of both versions.
func TestPackagesSatisfyTheirProfile(t *testing.T) {
	for _, version := range []string{"1.0", "2.0"} {
		schema := profile(t, version)
		for name, files := range packages(t) {
			text := files["datapackage.json"].String()
			assert.NoError(t, validate(t, schema, text), "%s, version %s", name, version)
			for _, change := range [][2]string{{`"resources"`, `"files"`}, {`"type": "number"`, `"type": "amount"`}, {`"fields"`, `"columns"`}, {`"path": "`, `"path": "/`}} {
				changed := strings.ReplaceAll(text, change[0], change[1])
				require.NotEqual(t, text, changed, change)
				assert.Error(t, validate(t, schema, changed), "%s, version %s: %s", name, version, change)
			}
		}
	}
}

// The column types are those of the Fiscal Data Package, and the columns have the types that these want. The list is that of
// github.com/openspending/os-types (MIT), to which version 1.0rc1 of the Fiscal Data Package refers.
func TestColumnTypesAreThoseOfTheFiscalDataPackage(t *testing.T) {
	list, err := os.Open("testdata/os-types.csv")
	require.NoError(t, err)
	defer list.Close()
	records, err := csv.NewReader(list).ReadAll()
	require.NoError(t, err)
	known := map[string]string{}
	for _, r := range records {
		known[r[0]] = r[1]
	}
	type field struct{ Name, Type, ColumnType string }
	for name, files := range packages(t) {
		var described struct {
			Resources []struct {
				Schema struct{ Fields, ExtraFields []field }
			}
		}
		require.NoError(t, json.Unmarshal(files["datapackage.json"].Bytes(), &described))
		typed := 0
		for _, r := range described.Resources {
			for _, f := range append(r.Schema.Fields, r.Schema.ExtraFields...) {
				if f.ColumnType != "" {
					typed++
					assert.Equal(t, known[f.ColumnType], f.Type, "%s: %s: %s", name, f.Name, f.ColumnType)
				}
			}
		}
		assert.Greater(t, typed, 4, name)
	}
}

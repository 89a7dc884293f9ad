// Package schematest holds the JSON Schema of documents against an independent
// validator. It is a module of its own, so that importers of the library do
// not get the validator.
package schematest

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/programme"
)

func compile(t *testing.T) *jsonschema.Schema {
	t.Helper()
	node, err := jsonschema.UnmarshalJSON(bytes.NewReader(programme.Schema()))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	const at = "document.schema.json"
	require.NoError(t, c.AddResource(at, node))
	schema, err := c.Compile(at)
	require.NoError(t, err)
	return schema
}

func validate(t *testing.T, schema *jsonschema.Schema, text string) error {
	t.Helper()
	node, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err)
	return schema.Validate(node)
}

// lansingerland is the document of the example: programme 3 of the jaarstukken
// 2017 of Lansingerland, the overview and the kengetallen.
func lansingerland(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../examples/lansingerland/testdata/document.json")
	require.NoError(t, err)
	return string(text)
}

func TestSchemaAcceptsARealDocument(t *testing.T) {
	text := lansingerland(t)
	_, err := programme.Parse([]byte(text))
	require.NoError(t, err)
	assert.NoError(t, validate(t, compile(t), text))
}

// Read and the schema refuse the same documents: each is the real document
// with one thing replaced.
func TestSchemaRefusesWhatReadRefuses(t *testing.T) {
	schema, good := compile(t), lansingerland(t)
	for name, change := range map[string][2]string{
		"version":            {`"versie": 2`, `"versie": 3`},
		"no version":         {`"versie": 2,`, ``},
		"kind":               {`"soort": "jaarstukken"`, `"soort": "jaarrekening"`},
		"year":               {`"jaar": 2017,`, `"jaar": 17,`},
		"year as a text":     {`"jaar": 2017,`, `"jaar": "2017",`},
		"unit":               {`"eenheid": "1000"`, `"eenheid": "x € 1.000"`},
		"decimals":           {`"eenheid": "1000"`, `"decimalen": 10, "eenheid": "1000"`},
		"case of a field":    {`"titel"`, `"Titel"`},
		"unknown field":      {`"titel"`, `"title"`},
		"null":               {`"titel": "Jaarstukken 2017"`, `"titel": null`},
		"amount as a number": {`"2016-realisatie": "10645000"`, `"2016-realisatie": 10645000`},
		"Dutch amount":       {`"2016-realisatie": "10645000"`, `"2016-realisatie": "10.645.000"`},
		"stage":              {`"2016-realisatie": "10645000"`, `"2016-rekening": "10645000"`},
		"side":               {`"zijde": "saldo"`, `"zijde": "netto"`},
		"question":           {`"vraag": "doen"`, `"vraag": "laten"`},
		"no name":            {`"naam": "Jeugd",`, ``},
		"array for object":   {`"lasten": {`, `"lasten": [], "baten": {`},
	} {
		t.Run(name, func(t *testing.T) {
			bad := strings.Replace(good, change[0], change[1], 1)
			require.NotEqual(t, good, bad, "the document does not contain %s", change[0])
			_, err := programme.Parse([]byte(bad))
			require.Error(t, err)
			assert.Error(t, validate(t, schema, bad))
		})
	}
}

// A file of decisions satisfies its schema, and one that is refused does not.
func TestDecisionsSatisfyTheirSchema(t *testing.T) {
	text, err := os.ReadFile("../../docs/besluiten.schema.json")
	require.NoError(t, err)
	node, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("besluiten.schema.json", node))
	schema, err := c.Compile("besluiten.schema.json")
	require.NoError(t, err)
	written, err := os.ReadFile("../../cmd/bbv/testdata/besluiten.json")
	require.NoError(t, err)
	assert.NoError(t, validate(t, schema, string(written)))
	for _, change := range [][2]string{{`"versie": 1`, `"versie": "1"`}, {`"door"`, `"wie"`}, {`"op": "2024-11-29"`, `"op": "gisteren"`}} {
		assert.Error(t, validate(t, schema, strings.Replace(string(written), change[0], change[1], 1)), change)
	}
}

// What bbv verschil --json writes is what its contract says.
func TestVerschilOutputKeepsItsContract(t *testing.T) {
	text, err := os.ReadFile("../../docs/verschil.schema.json")
	require.NoError(t, err)
	node, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("verschil.schema.json", node))
	schema, err := c.Compile("verschil.schema.json")
	require.NoError(t, err)
	written, err := os.ReadFile("../../cmd/bbv/testdata/golden/verschil.json")
	require.NoError(t, err)
	assert.Contains(t, string(written), `"difference":"4000"`)
	assert.Contains(t, string(written), `"fate":"gone"`)
	assert.NoError(t, validate(t, schema, string(written)))
	assert.Error(t, validate(t, schema, strings.Replace(string(written), `"fate":"gone"`, `"fate":"away"`, 1)))
}

// What bbv check --json writes is what its contract says.
func TestCheckOutputKeepsItsContract(t *testing.T) {
	contract, err := os.ReadFile("../../docs/check.schema.json")
	require.NoError(t, err)
	node, err := jsonschema.UnmarshalJSON(bytes.NewReader(contract))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("check.schema.json", node))
	schema, err := c.Compile("check.schema.json")
	require.NoError(t, err)
	written, err := os.ReadFile("../../cmd/bbv/testdata/golden/check.json")
	require.NoError(t, err)
	assert.NoError(t, validate(t, schema, string(written)))
	decided, err := os.ReadFile("../../cmd/bbv/testdata/golden/besluiten.json")
	require.NoError(t, err)
	assert.Contains(t, string(decided), `"decisions":[{"rule":"BBV0001"`)
	assert.Contains(t, string(decided), `"waived":[{`)
	assert.NoError(t, validate(t, schema, string(decided)))
	workbook, err := os.ReadFile("../../cmd/bbv/testdata/golden/check-workbook.json")
	require.NoError(t, err)
	assert.Contains(t, string(workbook), `"cell":"C6"`)
	assert.NoError(t, validate(t, schema, string(workbook)))
	pictures, err := os.ReadFile("../../cmd/bbv/testdata/golden/check-pictures.json")
	require.NoError(t, err)
	assert.Contains(t, string(pictures), `"skipped":[{"page":2,"why":"picture"}`)
	assert.NoError(t, validate(t, schema, string(pictures)))
	document, err := os.ReadFile("../../cmd/bbv/testdata/golden/check-document.json")
	require.NoError(t, err)
	assert.Contains(t, string(document), `"why":"absent"`)
	assert.NoError(t, validate(t, schema, string(document)))
	assert.Error(t, validate(t, schema, strings.Replace(string(document), `"why":"absent"`, `"why":"gone"`, 1)))
	for _, name := range []string{"check-contradiction.json", "check-publication.json"} {
		between, err := os.ReadFile("../../cmd/bbv/testdata/golden/" + name)
		require.NoError(t, err)
		assert.Contains(t, string(between), `"BBV1051"`)
		assert.NoError(t, validate(t, schema, string(between)), name)
	}
	said, err := os.ReadFile("../../cmd/bbv/testdata/golden/check-sentences.json")
	require.NoError(t, err)
	assert.Contains(t, string(said), `"sentences":{"findings":[{"rule":"BBV1052"`)
	assert.NoError(t, validate(t, schema, string(said)))
	assert.Error(t, validate(t, schema, strings.Replace(string(written), `"row":2`, `"row":"2"`, 1)))
	for _, count := range []string{"alike", "unjudged"} { // of what was left out; absent where nothing was
		for n, ok := range map[string]bool{"3": true, "0": false, `"3"`: false} {
			err := validate(t, schema, strings.Replace(string(written), `"findings":`, `"`+count+`":`+n+`,"findings":`, 1))
			assert.Equal(t, ok, err == nil, "%s %s: %v", count, n, err)
		}
	}
}

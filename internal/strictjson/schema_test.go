package strictjson

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSchema(t *testing.T) {
	got := Schema(tree{}, SchemaOptions{
		ID: "https://example.org/x", Title: "X",
		Leaves: map[reflect.Type]Leaf{
			reflect.TypeFor[word3](): {Description: "three letters", Pattern: "^...$"},
			reflect.TypeFor[raw3]():  {Enum: []string{"abc"}},
		},
		Comment: func(t reflect.Type, field string) string {
			if field == "Count" || field == "" {
				return "comment on " + t.Name() + field
			}
			return ""
		},
	})
	text, err := json.Marshal(got)
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://example.org/x", "title": "X",
		"type": "object", "additionalProperties": false, "required": ["naam"],
		"properties": {
			"naam": {"type": "string"}, "los": {"$ref": "#/$defs/base"},
			"aantal": {"type": "integer", "description": "comment on treeCount"}, "ja": {"type": "boolean"},
			"woord": {"$ref": "#/$defs/word3"}, "ruw": {"$ref": "#/$defs/raw3"},
			"onder": {"type": "array", "items": {"$ref": "#/$defs/tree"}},
			"per": {"type": "object", "propertyNames": {"$ref": "#/$defs/word3"}, "additionalProperties": {"$ref": "#/$defs/word3"}},
			"teksten": {"type": "object", "additionalProperties": {"type": "string"}}
		},
		"$defs": {
			"base": {"type": "object", "additionalProperties": false, "required": ["naam"], "properties": {"naam": {"type": "string"}}, "description": "comment on base"},
			"word3": {"type": "string", "pattern": "^...$", "description": "three letters"},
			"raw3": {"type": "string", "enum": ["abc"], "description": "comment on raw3"},
			"tree": `+treeDef+`
		}}`, string(text))
}

// treeDef is the definition of tree below itself: the same as at the root.
const treeDef = `{"type": "object", "additionalProperties": false, "required": ["naam"], "description": "comment on tree",
	"properties": {
		"naam": {"type": "string"}, "los": {"$ref": "#/$defs/base"},
		"aantal": {"type": "integer", "description": "comment on treeCount"}, "ja": {"type": "boolean"},
		"woord": {"$ref": "#/$defs/word3"}, "ruw": {"$ref": "#/$defs/raw3"},
		"onder": {"type": "array", "items": {"$ref": "#/$defs/tree"}},
		"per": {"type": "object", "propertyNames": {"$ref": "#/$defs/word3"}, "additionalProperties": {"$ref": "#/$defs/word3"}},
		"teksten": {"type": "object", "additionalProperties": {"type": "string"}}
	}}`

func TestSchemaTellsTypesOfOneNameApart(t *testing.T) {
	outer := reflect.TypeFor[base]()
	type base struct {
		Depth int `json:"diepte"`
	}
	both := reflect.StructOf([]reflect.StructField{
		{Name: "One", Type: outer, Tag: `json:"een"`},
		{Name: "Two", Type: reflect.TypeFor[base](), Tag: `json:"twee"`},
		{Name: "More", Type: reflect.TypeFor[[]base](), Tag: `json:"meer"`},
	})
	got := Schema(reflect.Zero(both).Interface(), SchemaOptions{})
	defs := got["$defs"].(Node)
	require.Len(t, defs, 2)
	assert.Contains(t, defs["base"].(Node)["properties"], "naam")
	assert.Contains(t, defs["strictjsonbase"].(Node)["properties"], "diepte")
	properties := got["properties"].(Node)
	assert.Equal(t, Node{"$ref": "#/$defs/strictjsonbase"}, properties["twee"])
	assert.Equal(t, properties["twee"], properties["meer"].(Node)["items"])
}

func TestShapeRefusesWhatDocumentsDoNotUse(t *testing.T) {
	for name, v := range map[string]any{
		"float": struct {
			F float64 `json:"f"`
		}{},
		"no name": struct{ F string }{},
		"left out": struct {
			F string `json:"-"`
		}{},
		"name twice": struct {
			base
			F string `json:"naam"`
		}{},
		"only UnmarshalJSON": struct {
			F json.RawMessage `json:"f"`
		}{},
	} {
		assert.Panics(t, func() { shapeOf(reflect.TypeOf(v)) }, name)
	}
	assert.PanicsWithValue(t, "strictjson: struct { F *time.Time \"json:\\\"f,omitzero\\\"\" }.F would be left out when it points to a zero; use omitempty", func() {
		shapeOf(reflect.TypeFor[struct {
			F *time.Time `json:"f,omitzero"`
		}]())
	})
	assert.NotPanics(t, func() {
		shapeOf(reflect.TypeFor[struct {
			F time.Time `json:"f"`
		}]())
	}, "a text")
}

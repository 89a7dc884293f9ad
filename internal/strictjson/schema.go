package strictjson

import (
	"encoding/json"
	"path"
	"reflect"
)

// Leaf says what a schema tells about a type that is written as a text.
type Leaf struct {
	Description string
	Pattern     string   // a regular expression for the whole text
	Enum        []string // the only texts there are
}

// SchemaOptions is what a schema says beyond the structure of the type.
type SchemaOptions struct {
	ID, Title string
	Leaves    map[reflect.Type]Leaf
	// Comment returns what there is to say about a type, or about a field
	// of it where field is not empty.
	Comment func(t reflect.Type, field string) string
}

// Schema returns the JSON Schema (draft 2020-12) of what Decode accepts for
// the type of v.
func Schema(v any, o SchemaOptions) ([]byte, error) {
	w := schemaWriter{SchemaOptions: o, defs: map[string]any{}, owners: map[string]reflect.Type{}}
	root := w.node(shapeOf(reflect.TypeOf(v)))
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["$id"], root["title"], root["$defs"] = o.ID, o.Title, w.defs
	out, err := json.MarshalIndent(root, "", "  ")
	return append(out, '\n'), err
}

type schemaWriter struct {
	SchemaOptions
	defs   map[string]any
	owners map[string]reflect.Type
}

type node = map[string]any

func (w schemaWriter) node(s *shape) node {
	switch s.kind {
	case object:
		return w.reference(s, w.object)
	case dictionary:
		return w.reference(s, w.dictionary)
	case text:
		return w.reference(s, w.leaf)
	case array:
		return node{"type": "array", "items": w.node(s.elem)}
	case optional:
		return node{"anyOf": []node{{"type": "null"}, w.node(s.elem)}}
	case integer:
		return node{"type": "integer"}
	case boolean:
		return node{"type": "boolean"}
	}
	return node{"type": "string"}
}

// reference puts the description of a named type among the definitions, once,
// and returns a reference to it.
func (w schemaWriter) reference(s *shape, describe func(*shape) node) node {
	name := s.typ.Name()
	if name == "" {
		return describe(s)
	}
	if owner, ok := w.owners[name]; ok && owner != s.typ {
		name = path.Base(s.typ.PkgPath()) + name
	}
	w.owners[name] = s.typ
	if _, ok := w.defs[name]; !ok {
		w.defs[name] = nil // a type may contain itself
		w.defs[name] = w.commented(describe(s), s.typ, "")
	}
	return node{"$ref": "#/$defs/" + name}
}

func (w schemaWriter) commented(n node, t reflect.Type, field string) node {
	if w.Comment == nil {
		return n
	}
	if text := w.Comment(t, field); text != "" {
		n["description"] = text
	}
	return n
}

func (w schemaWriter) object(s *shape) node {
	properties, required := node{}, []string{}
	for _, f := range s.fields {
		properties[f.name] = w.commented(w.node(f.shape), f.owner, f.goName)
		if f.required {
			required = append(required, f.name)
		}
	}
	n := node{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		n["required"] = required
	}
	return n
}

func (w schemaWriter) dictionary(s *shape) node {
	n := node{"type": "object", "additionalProperties": w.node(s.elem)}
	if s.accept != nil {
		n["propertyNames"] = w.node(&shape{kind: text, typ: s.typ.Key()})
	}
	return n
}

func (w schemaWriter) leaf(s *shape) node {
	n := node{"type": "string"}
	leaf := w.Leaves[s.typ]
	if leaf.Description != "" {
		n["description"] = leaf.Description
	}
	if leaf.Pattern != "" {
		n["pattern"] = leaf.Pattern
	}
	if leaf.Enum != nil {
		n["enum"] = leaf.Enum
	}
	return n
}

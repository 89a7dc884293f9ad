package strictjson

import (
	"path"
	"reflect"
)

// Leaf says what a schema tells about a type that is written as a text.
type Leaf struct {
	Name        string // of the type in the schema, where it is not that in Go
	Description string
	Pattern     string   // a regular expression for the whole text
	Enum        []string // the only texts there are
}

// SchemaOptions is what a schema says beyond the structure of the type.
type SchemaOptions struct {
	ID, Title string
	Leaves    map[reflect.Type]Leaf
	// Comment returns what there is to say about a type, or about a field
	// of it where field is not empty; nil says nothing.
	Comment func(t reflect.Type, field string) string
}

// Node is a JSON Schema, or a part of one.
type Node = map[string]any

// Schema returns the JSON Schema (draft 2020-12) of what Decode accepts for
// the type of v, ready for encoding/json. "x-since" is the version of the format
// from which on there is a field that came later. A schema cannot say everything: it
// does not know doubled fields and the limit on nesting.
func Schema(v any, o SchemaOptions) Node {
	w := schemaWriter{SchemaOptions: o, defs: Node{}, owners: map[string]reflect.Type{}}
	root := w.object(shapeOf(reflect.TypeOf(v)))
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["$id"], root["title"], root["$defs"] = o.ID, o.Title, w.defs
	return root
}

type schemaWriter struct {
	SchemaOptions
	defs   Node
	owners map[string]reflect.Type
}

func (w schemaWriter) node(s *shape) Node {
	switch s.kind {
	case object:
		return w.reference(s, w.object)
	case dictionary:
		return w.reference(s, w.dictionary)
	case text:
		return w.reference(s, w.leaf)
	case array:
		return Node{"type": "array", "items": w.node(s.elem)}
	}
	return Node{"type": forms[s.kind].schema}
}

// reference puts the description of a named type among the definitions, once,
// and returns a reference to it. Of two types with one name, the second gets
// the name of its package before it.
func (w schemaWriter) reference(s *shape, describe func(*shape) Node) Node {
	name := s.typ.Name()
	if leaf := w.Leaves[s.typ]; leaf.Name != "" {
		name = leaf.Name
	}
	if name == "" {
		return describe(s)
	}
	if owner, ok := w.owners[name]; ok && owner != s.typ {
		name = path.Base(s.typ.PkgPath()) + name
	}
	if _, ok := w.owners[name]; !ok {
		w.owners[name] = s.typ // before its parts: a type may contain itself
		w.defs[name] = w.commented(describe(s), s.typ, "")
	}
	return Node{"$ref": "#/$defs/" + name}
}

// commented adds the comment on a type or field, unless a description is
// there already.
func (w schemaWriter) commented(n Node, t reflect.Type, field string) Node {
	if w.Comment == nil || n["description"] != nil {
		return n
	}
	if text := w.Comment(t, field); text != "" {
		n["description"] = text
	}
	return n
}

func (w schemaWriter) object(s *shape) Node {
	properties, required := Node{}, []string{}
	for _, f := range s.fields {
		property := w.commented(w.node(f.shape), f.owner, f.goName)
		if f.since > 0 {
			property["x-since"] = f.since
		}
		properties[f.name] = property
		if !f.optional {
			required = append(required, f.name)
		}
	}
	n := Node{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		n["required"] = required
	}
	return n
}

func (w schemaWriter) dictionary(s *shape) Node {
	n := Node{"type": "object", "additionalProperties": w.node(s.elem)}
	if s.key.kind == text {
		n["propertyNames"] = w.node(s.key)
	}
	return n
}

func (w schemaWriter) leaf(s *shape) Node {
	n := Node{"type": "string"}
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

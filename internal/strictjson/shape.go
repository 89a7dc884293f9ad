// Package strictjson checks a JSON text against the Go type that it is going
// to be decoded into: unknown, missing, doubled or misspelt fields, values of
// the wrong kind, texts that a type does not accept, too much depth. Errors
// say the path, line and column. It decodes nothing: encoding/json does that
// afterwards, and then cannot fail. The same description of a type also gives
// its JSON Schema, so the two cannot drift apart.
package strictjson

import (
	"encoding"
	"fmt"
	"reflect"
	"strings"
)

type kind uint8

const (
	object kind = iota
	dictionary
	array
	text
	word
	integer
	boolean
	optional // of a pointer: null, or what elem describes
)

// shape describes the JSON that one Go type is read from.
type shape struct {
	kind   kind
	typ    reflect.Type
	fields []field                  // of an object
	index  map[string]int           // field by name
	elem   *shape                   // of a dictionary, array or optional
	accept encoding.TextUnmarshaler // of a text, and of the keys of a dictionary
}

type field struct {
	name     string
	owner    reflect.Type // the struct that declares it
	goName   string
	required bool
	shape    *shape
}

var textType = reflect.TypeFor[encoding.TextUnmarshaler]()

// shapeOf describes t. It panics on a type that documents do not use: what it
// is given is fixed when the program is written, never input.
func shapeOf(t reflect.Type) *shape {
	return compiler{}.shape(t)
}

type compiler map[reflect.Type]*shape

func (c compiler) shape(t reflect.Type) *shape {
	if s, ok := c[t]; ok {
		return s
	}
	s := &shape{typ: t}
	c[t] = s
	if t.Kind() != reflect.Pointer && reflect.PointerTo(t).Implements(textType) {
		s.kind, s.accept = text, reflect.New(t).Interface().(encoding.TextUnmarshaler)
		return s
	}
	switch t.Kind() {
	case reflect.Struct:
		s.kind, s.index = object, map[string]int{}
		c.addFields(s, t)
	case reflect.Map:
		s.kind, s.elem = dictionary, c.shape(t.Elem())
		s.accept, _ = reflect.New(t.Key()).Interface().(encoding.TextUnmarshaler)
	case reflect.Slice:
		s.kind, s.elem = array, c.shape(t.Elem())
	case reflect.Pointer:
		s.kind, s.elem = optional, c.shape(t.Elem())
	case reflect.String:
		s.kind = word
	case reflect.Int:
		s.kind = integer
	case reflect.Bool:
		s.kind = boolean
	default:
		panic(fmt.Sprintf("strictjson: documents do not use %v", t))
	}
	return s
}

func (c compiler) addFields(s *shape, t reflect.Type) {
	for i := range t.NumField() {
		f := t.Field(i)
		tag, hasTag := f.Tag.Lookup("json")
		if f.Anonymous && !hasTag {
			c.addFields(s, f.Type)
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		if name == "" || name == "-" {
			panic(fmt.Sprintf("strictjson: %v.%s has no JSON name", t, f.Name))
		}
		s.index[name] = len(s.fields)
		s.fields = append(s.fields, field{name, t, f.Name, !strings.Contains(options, "omit"), c.shape(f.Type)})
	}
}

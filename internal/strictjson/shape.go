// Package strictjson checks a JSON text against the Go type that it is going
// to be decoded into: unknown, missing, doubled or misspelt fields, null,
// values of the wrong kind, texts that a type does not accept, too much depth.
// Errors say the path, line and column. It decodes nothing: encoding/json does
// that afterwards, and then cannot fail. In the other direction it checks a
// value before encoding/json writes it, so that what is written can be read
// back as the same value. The same description of a type also gives its JSON
// Schema, so the three cannot drift apart.
package strictjson

import (
	"encoding"
	"encoding/json"
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
)

// shape describes the JSON that one Go type is read from. A pointer has the
// shape of what it points to: absent is a missing field, never null.
type shape struct {
	kind   kind
	typ    reflect.Type
	fields []field        // of an object
	index  map[string]int // field by name
	elem   *shape         // of a dictionary or array
	accept *leaf          // of a text, and of the keys of a dictionary that are not plain strings
}

type field struct {
	name     string
	owner    reflect.Type // the struct that declares it
	goName   string
	path     []int // as for reflect.Value.FieldByIndex
	required bool
	shape    *shape
}

// leaf reads the texts of one type, to hear whether the type accepts them.
type leaf struct {
	text encoding.TextUnmarshaler
	json json.Unmarshaler // nil where the type has none
}

// read gives text to the type as encoding/json is going to: a type that has
// UnmarshalJSON gets the raw token. That makes a difference only where the
// token has escapes, which such a type need not know.
func (l *leaf) read(raw, text []byte) error {
	if l.json != nil && len(raw) != len(text)+len(`""`) {
		return l.json.UnmarshalJSON(raw)
	}
	return l.text.UnmarshalText(text)
}

// leafOf returns the leaf of t, or nil when t is not read from a text.
func leafOf(t reflect.Type) *leaf {
	v := reflect.New(t).Interface()
	text, _ := v.(encoding.TextUnmarshaler)
	raw, _ := v.(json.Unmarshaler)
	switch {
	case text != nil:
		return &leaf{text, raw}
	case raw != nil:
		panic(fmt.Sprintf("strictjson: %v has UnmarshalJSON without UnmarshalText", t))
	}
	return nil
}

// shapeOf describes t. It panics on a type that documents do not use: what it
// is given is fixed when the program is written, never input.
func shapeOf(t reflect.Type) *shape {
	return compiler{}.shape(t)
}

// zeroType has the method that omitzero asks, of what a pointer points to as
// well.
var zeroType = reflect.TypeFor[interface{ IsZero() bool }]()

type compiler map[reflect.Type]*shape

func (c compiler) shape(t reflect.Type) *shape {
	if t.Kind() == reflect.Pointer {
		return c.shape(t.Elem())
	}
	if s, ok := c[t]; ok {
		return s
	}
	s := &shape{typ: t, accept: leafOf(t)}
	c[t] = s // before its parts: a type may contain itself
	if s.accept != nil {
		s.kind = text
		return s
	}
	switch t.Kind() {
	case reflect.Struct:
		s.kind, s.index = object, map[string]int{}
		c.addFields(s, t, nil)
	case reflect.Map:
		s.kind, s.elem, s.accept = dictionary, c.shape(t.Elem()), leafOf(t.Key())
	case reflect.Slice:
		s.kind, s.elem = array, c.shape(t.Elem())
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

func (c compiler) addFields(s *shape, t reflect.Type, path []int) {
	for i := range t.NumField() {
		f := t.Field(i)
		path := append(path[:len(path):len(path)], i)
		tag, hasTag := f.Tag.Lookup("json")
		if f.Anonymous && !hasTag {
			c.addFields(s, f.Type, path)
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		if _, twice := s.index[name]; twice || name == "" || name == "-" {
			panic(fmt.Sprintf("strictjson: %v.%s has no JSON name of its own", t, f.Name))
		}
		if f.Type.Kind() == reflect.Pointer && f.Type.Implements(zeroType) && strings.Contains(options, "omitzero") {
			panic(fmt.Sprintf("strictjson: %v.%s would be left out when it points to a zero; use omitempty", t, f.Name))
		}
		s.index[name] = len(s.fields)
		s.fields = append(s.fields, field{name, t, f.Name, path, !strings.Contains(options, "omit"), c.shape(f.Type)})
	}
}

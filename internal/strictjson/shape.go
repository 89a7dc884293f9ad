package strictjson

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/jsonscan"
)

type kind uint8

const (
	object kind = iota
	dictionary
	array
	text // of a type that reads it
	word // plain
	integer
	boolean
)

// forms are what each kind is read from, for the scanner, messages and schemas.
var forms = [...]struct {
	json   jsonscan.Kind
	wanted finding.Text
	schema string
}{
	object:     {jsonscan.Object, jsonscan.Object.Text(), "object"},
	dictionary: {jsonscan.Object, jsonscan.Object.Text(), "object"},
	array:      {jsonscan.Array, jsonscan.Array.Text(), "array"},
	text:       {jsonscan.String, jsonscan.Quoted, "string"},
	word:       {jsonscan.String, jsonscan.Quoted, "string"},
	integer:    {jsonscan.Number, finding.Text{NL: "een geheel getal", EN: "a whole number"}, "integer"},
	boolean:    {jsonscan.Bool, jsonscan.Bool.Text(), "boolean"},
}

// shape describes the JSON that one Go type is read from. A pointer has the
// shape of what it points to: absent is a missing field, never null.
type shape struct {
	kind   kind
	typ    reflect.Type
	fields []field        // of an object, those of embedded structs among them
	index  map[string]int // field by name
	inner  []field        // the embedded structs themselves, without a name
	key    *shape         // of a dictionary
	elem   *shape         // of a dictionary or array
	above  []*shape       // those that hold it

	holders map[*shape]bool // itself and all that lead to it, of Types
}

type field struct {
	name     string
	owner    reflect.Type // the struct that declares it
	goName   string
	path     []int // as for reflect.Value.FieldByIndex
	optional bool
	since    int // the version of the format from which on there is such a field; 0 for ever
	shape    *shape
}

// shapes are those of a type and of all types within it.
type shapes map[reflect.Type]*shape

// Types is a type and all types that it leads to, for walks over its values. It
// depends on the type alone and does not change, so that one serves all walks.
type Types struct{ all shapes }

// TypesOf returns the types that a type leads to.
func TypesOf(t reflect.Type) Types {
	all := shapes{}
	all.of(t)
	for _, s := range all {
		s.holders = map[*shape]bool{}
		s.leadTo(s.holders)
	}
	return Types{all}
}

// leadTo adds the shapes that lead to one to a set, itself included.
func (s *shape) leadTo(set map[*shape]bool) {
	if !set[s] {
		set[s] = true
		for _, above := range s.above {
			above.leadTo(set)
		}
	}
}

// find returns a value with its shape, nil where that is none of the types.
func (types Types) find(v any) (reflect.Value, *shape) {
	value := reflect.ValueOf(v)
	if value.Kind() == reflect.Pointer {
		value = value.Elem()
	}
	if !value.IsValid() {
		return value, nil
	}
	return value, types.all[value.Type()]
}

// shapeOf describes t. It panics on a type that documents do not use: what it
// is given is fixed when the program is written, never input.
func shapeOf(t reflect.Type) *shape { return shapes{}.of(t) }

// within is the shape of a type that another holds.
func (c shapes) within(t reflect.Type, outer *shape) *shape {
	s := c.of(t)
	s.above = append(s.above, outer)
	return s
}

func (c shapes) of(t reflect.Type) *shape {
	if t.Kind() == reflect.Pointer {
		return c.of(t.Elem())
	}
	if s, ok := c[t]; ok {
		return s
	}
	s := &shape{typ: t}
	c[t] = s // before its parts: a type may contain itself
	if readsText(t) {
		s.kind = text
		return s
	}
	switch t.Kind() {
	case reflect.Struct:
		s.kind, s.index = object, map[string]int{}
		c.addFields(s, t, nil)
	case reflect.Map:
		s.kind, s.key, s.elem = dictionary, c.of(t.Key()), c.within(t.Elem(), s)
	case reflect.Slice:
		s.kind, s.elem = array, c.within(t.Elem(), s)
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

// readsText reports whether values of t are read from a text of their own.
func readsText(t reflect.Type) bool {
	switch reflect.New(t).Interface().(type) {
	case encoding.TextUnmarshaler:
		return true
	case json.Unmarshaler:
		panic(fmt.Sprintf("strictjson: %v has UnmarshalJSON without UnmarshalText", t))
	}
	return false
}

// zeroType has the method that omitzero asks, of what a pointer points to as
// well.
var zeroType = reflect.TypeFor[interface{ IsZero() bool }]()

func (c shapes) addFields(s *shape, t reflect.Type, path []int) {
	for i := range t.NumField() {
		f := t.Field(i)
		path := append(path[:len(path):len(path)], i)
		tag, hasTag := f.Tag.Lookup("json")
		if f.Anonymous && !hasTag {
			s.inner = append(s.inner, field{path: path, shape: c.within(f.Type, s)})
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
		since, _ := strconv.Atoi(f.Tag.Get("since"))
		s.fields = append(s.fields, field{name, t, f.Name, path, strings.Contains(options, "omit"), since, c.within(f.Type, s)})
	}
}

// names are the names of the fields of an object.
func (s *shape) names() (names []string) {
	for _, f := range s.fields {
		names = append(names, f.name)
	}
	return names
}

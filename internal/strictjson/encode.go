package strictjson

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/enum"
)

// Encode returns v as JSON, indented by two blanks, fields in the order of
// the type. What Decode would refuse, or read back as something else, is an
// *Error with its path and without a line: a text that is not UTF-8, which
// encoding/json would change, a value that its type does not write or read
// back, a nil slice, map or pointer in a field that must be there, values
// nested more than maxDepth deep.
func Encode(v any, maxDepth int) ([]byte, error) {
	c := &verifier{maxDepth: maxDepth}
	if err := c.value(shapeOf(reflect.TypeOf(v)), reflect.ValueOf(v)); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false) // people read these files, browsers do not
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(v); err != nil {
		return nil, &Error{Reason: err.Error(), Err: err}
	}
	return out.Bytes(), nil
}

// verifier walks over a value as checker walks over a text.
type verifier struct {
	path     []step
	maxDepth int
}

func (c *verifier) fail(format string, args ...any) error {
	return &Error{Path: pathText(c.path), Reason: fmt.Sprintf(format, args...)}
}

func (c *verifier) value(s *shape, v reflect.Value) error {
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if !v.IsValid() {
		return c.fail("nil where %s is expected", wants(s))
	}
	if len(c.path) >= c.maxDepth && (s.kind == object || s.kind == dictionary || s.kind == array) {
		return c.fail("nested more than %d deep", c.maxDepth)
	}
	switch s.kind {
	case object:
		return c.fields(s, v)
	case dictionary:
		return c.entries(s, v)
	case array:
		return c.elements(s, v)
	case text:
		_, err := c.leaf(s.accept, v)
		return err
	case word:
		return c.text(v.String())
	}
	return nil
}

// below verifies a value that one more step leads to.
func (c *verifier) below(next step, s *shape, v reflect.Value) error {
	c.path = append(c.path, next)
	if err := c.value(s, v); err != nil {
		return err
	}
	c.path = c.path[:len(c.path)-1]
	return nil
}

func (c *verifier) fields(s *shape, v reflect.Value) error {
	for _, f := range s.fields {
		part := v.FieldByIndex(f.path)
		if !f.required && part.IsZero() {
			continue
		}
		if err := c.below(step{index: named, name: f.name}, f.shape, part); err != nil {
			return err
		}
	}
	return nil
}

func (c *verifier) elements(s *shape, v reflect.Value) error {
	if v.IsNil() {
		return c.fail("nil where %s is expected", wants(s))
	}
	for i := range v.Len() {
		if err := c.below(step{index: i}, s.elem, v.Index(i)); err != nil {
			return err
		}
	}
	return nil
}

// entries verifies a map in the order of its keys, so that a map with two
// mistakes always gives the same error.
func (c *verifier) entries(s *shape, v reflect.Value) error {
	if v.IsNil() {
		return c.fail("nil where %s is expected", wants(s))
	}
	byName, names := map[string]reflect.Value{}, []string(nil)
	for entries := v.MapRange(); entries.Next(); {
		name, err := c.key(s.accept, entries.Key())
		if err != nil {
			return err
		}
		byName[name], names = entries.Value(), append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if err := c.below(step{index: named, name: name}, s.elem, byName[name]); err != nil {
			return err
		}
	}
	return nil
}

func (c *verifier) key(accept *leaf, v reflect.Value) (string, error) {
	if accept == nil {
		return v.String(), c.text(v.String())
	}
	return c.leaf(accept, v)
}

// leaf returns the text that the type writes, when it reads it back.
func (c *verifier) leaf(accept *leaf, v reflect.Value) (string, error) {
	marshaler, ok := v.Interface().(encoding.TextMarshaler)
	if !ok {
		return "", c.fail("%v has no MarshalText", v.Type())
	}
	text, err := marshaler.MarshalText()
	if err == nil {
		err = accept.text.UnmarshalText(text)
	}
	if err != nil {
		return "", &Error{Path: pathText(c.path), Reason: err.Error(), Err: err}
	}
	return string(text), c.text(string(text))
}

func (c *verifier) text(s string) error {
	if !utf8.ValidString(s) {
		return c.fail("%s is not UTF-8", enum.Quote(s))
	}
	return nil
}

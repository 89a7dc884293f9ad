package strictjson

import (
	"bytes"
	"encoding"
	"encoding/json"
	"reflect"
	"unicode/utf8"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/jsonscan"
	"github.com/bbvgo/bbv/internal/plain"
	"github.com/bbvgo/bbv/internal/said"
)

// Encode returns v as JSON, indented by two blanks, fields in the order of
// the type. What Decode would refuse, or read back as something else, is an
// *Error with its path and without a line: a text that is not UTF-8, which
// encoding/json would change, a value that its type does not write or read
// back, a nil slice, map or pointer in a field that must be there, values
// nested more than maxDepth deep.
func Encode(v any, maxDepth int) ([]byte, error) {
	c := &verifier{maxDepth: maxDepth, readers: map[*shape]encoding.TextUnmarshaler{}}
	if err := c.value(shapeOf(reflect.TypeOf(v)), reflect.ValueOf(v)); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false) // people read these files, browsers do not
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(v); err != nil {
		return nil, &Error{Reason: said.Of(err), Err: err}
	}
	return plain.JSON(out.Bytes()), nil
}

// verifier walks over a value as decoder walks over a text.
type verifier struct {
	path     []string
	maxDepth int
	readers  map[*shape]encoding.TextUnmarshaler // a value of each type, to read texts back with
}

func (c *verifier) fail(format finding.Text, args ...any) error {
	return &Error{Path: pathText(c.path), Reason: said.Textf(format, args...)}
}

func (c *verifier) value(s *shape, v reflect.Value) error {
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if !v.IsValid() || (s.kind == array || s.kind == dictionary) && v.IsNil() {
		return c.fail(finding.Text{NL: "niets (nil) waar %s hoort", EN: "nil where %s is expected"}, forms[s.kind].wanted)
	}
	switch s.kind {
	case text, word:
		return c.text(s, v)
	case integer, boolean:
		return nil
	}
	if len(c.path) >= c.maxDepth {
		return c.fail(jsonscan.TooDeep, c.maxDepth)
	}
	for p := range s.parts(v, nil) {
		if p.optional && p.value.IsZero() {
			continue
		}
		if s.kind == dictionary {
			if err := c.key(s.key, p); err != nil {
				return err
			}
		}
		c.path = append(c.path, p.step)
		if err := c.value(p.shape, p.value); err != nil {
			return err
		}
		c.path = c.path[:len(c.path)-1]
	}
	return nil
}

// key verifies the key of an entry, of which the step is the text already.
func (c *verifier) key(s *shape, p part) error {
	if s.kind == text && p.step != "" && utf8.ValidString(p.step) && c.reader(s).UnmarshalText([]byte(p.step)) == nil {
		return nil
	}
	return c.text(s, p.key)
}

// text verifies that the type writes a text and reads it back.
func (c *verifier) text(s *shape, v reflect.Value) error {
	var content string
	if s.kind == word {
		content = v.String()
	} else {
		marshaler, ok := v.Interface().(encoding.TextMarshaler)
		if !ok {
			return c.fail(finding.Text{NL: "%v heeft geen MarshalText", EN: "%v has no MarshalText"}, v.Type())
		}
		written, err := marshaler.MarshalText()
		if err == nil {
			err = c.reader(s).UnmarshalText(written)
		}
		if err != nil {
			return &Error{Path: pathText(c.path), Reason: said.Of(err), Err: err}
		}
		content = string(written)
	}
	if !utf8.ValidString(content) {
		return c.fail(finding.Text{NL: "%s is geen UTF-8", EN: "%s is not UTF-8"}, enum.Quote(content))
	}
	return nil
}

func (c *verifier) reader(s *shape) encoding.TextUnmarshaler {
	if c.readers[s] == nil {
		c.readers[s] = reflect.New(s.typ).Interface().(encoding.TextUnmarshaler)
	}
	return c.readers[s]
}

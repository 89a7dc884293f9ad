package strictjson

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Error is the first thing in a text that is not as the type wants it.
type Error struct {
	Path   string // "programmas[2].regels[0].lasten"; empty for the text as a whole
	Line   int    // from 1; 0 for a value that is going to be written
	Column int    // from 1, in bytes; 0 likewise
	Reason string // what is wrong, with the input quoted
	Err    error  // what a type said of its text, if that was it
}

// Error returns the place and the reason.
func (e *Error) Error() string {
	var places []string
	if e.Path != "" {
		places = append(places, e.Path)
	}
	if e.Line > 0 {
		places = append(places, fmt.Sprintf("line %d, column %d", e.Line, e.Column))
	}
	return strings.Join(append(places, e.Reason), ": ")
}

// Unwrap returns what a type said of its text.
func (e *Error) Unwrap() error { return e.Err }

// Decode checks data against the type that into points to and, when all is
// well, decodes it there. Objects and arrays may be nested maxDepth deep. A
// byte order mark before the text is skipped. Errors are of type *Error.
func Decode(data []byte, into any, maxDepth int) error {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	c := &checker{data: data, maxDepth: maxDepth}
	if err := c.run(shapeOf(reflect.TypeOf(into).Elem())); err != nil {
		return err
	}
	if err := json.Unmarshal(data, into); err != nil {
		return &Error{Line: 1, Column: 1, Reason: err.Error(), Err: err}
	}
	return nil
}

type checker struct {
	data     []byte
	pos      int
	path     []step
	maxDepth int
}

func (c *checker) run(s *shape) error {
	if !utf8.Valid(c.data) {
		return c.fail(validLength(c.data), "the text is not UTF-8; save it as UTF-8")
	}
	if err := c.value(s); err != nil {
		return err
	}
	if c.space(); c.pos < len(c.data) {
		return c.fail(c.pos, "there is more text after the end of the document: %s", c.here())
	}
	return nil
}

// validLength returns how many bytes of data come before the first that is not
// UTF-8.
func validLength(data []byte) int {
	at := 0
	for at < len(data) {
		r, n := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	return at
}

func (c *checker) value(s *shape) error {
	c.space()
	if c.pos == len(c.data) {
		return c.fail(c.pos, "the text ends where %s is expected; is the file cut off?", wants(s))
	}
	switch s.kind {
	case object, dictionary:
		return c.braces(s)
	case array:
		return c.brackets(s)
	case text, word:
		return c.textValue(s)
	case integer:
		return c.integerValue(s)
	}
	if c.literal("true") || c.literal("false") {
		return nil
	}
	return c.unexpected(s)
}

// unexpected says that another kind of value stands here than s describes.
func (c *checker) unexpected(s *shape) error {
	hint := ""
	switch b := c.data[c.pos]; {
	case c.literal("null"):
		c.pos -= len("null")
		hint = "; leave the field out instead"
	case wants(s) == aText && (b == '-' || b >= '0' && b <= '9'):
		hint = "; put it between quotes"
	}
	return c.fail(c.pos, "%s where %s is expected%s", c.here(), wants(s), hint)
}

const aText = "a text between quotes"

func wants(s *shape) string {
	switch s.kind {
	case object, dictionary:
		return "an object"
	case array:
		return "an array"
	case integer:
		return "a whole number"
	case boolean:
		return "true or false"
	}
	return aText
}

func (c *checker) open(s *shape, bracket byte) error {
	if c.data[c.pos] != bracket {
		return c.unexpected(s)
	}
	if len(c.path) >= c.maxDepth {
		return c.fail(c.pos, "nested more than %d deep", c.maxDepth)
	}
	c.pos++
	return nil
}

// more reads what stands between two elements: a comma, or the end.
func (c *checker) more(first bool, end byte) (bool, error) {
	comma := false
	if c.space(); !first && c.pos < len(c.data) && c.data[c.pos] == ',' {
		c.pos++
		c.space()
		comma = true
	}
	switch {
	case c.pos == len(c.data):
		return false, c.fail(c.pos, "the text ends where %q is expected; is the file cut off?", end)
	case c.data[c.pos] == end && comma:
		return false, c.fail(c.pos, "a comma before %q", end)
	case c.data[c.pos] == end:
		c.pos++
		return false, nil
	case first || comma:
		return true, nil
	}
	return false, c.fail(c.pos, "%s where a comma or %q is expected", c.here(), end)
}

func (c *checker) brackets(s *shape) error {
	if err := c.open(s, '['); err != nil {
		return err
	}
	for i := 0; ; i++ {
		more, err := c.more(i == 0, ']')
		if err != nil || !more {
			return err
		}
		c.path = append(c.path, step{index: i})
		if err := c.value(s.elem); err != nil {
			return err
		}
		c.path = c.path[:len(c.path)-1]
	}
}

func (c *checker) braces(s *shape) error {
	start := c.pos
	if err := c.open(s, '{'); err != nil {
		return err
	}
	var seen keys
	for first := true; ; first = false {
		more, err := c.more(first, '}')
		if err != nil {
			return err
		}
		if !more {
			return c.complete(s, &seen, start)
		}
		at := c.pos
		name, err := c.stringToken()
		if err != nil {
			return err
		}
		if !seen.add(name) {
			return c.fail(at, "%s stands here twice", quoted(name))
		}
		if err := c.member(s, name, at); err != nil {
			return err
		}
	}
}

func (c *checker) member(s *shape, name []byte, at int) error {
	elem := s.elem
	if s.kind == object {
		i, ok := s.index[string(name)]
		if !ok {
			return c.fail(at, "unknown field %s; known here: %s", quoted(name), strings.Join(s.names(), ", "))
		}
		elem = s.fields[i].shape
	} else if s.accept != nil {
		if err := s.accept.text.UnmarshalText(name); err != nil {
			return c.refused(at, err)
		}
	}
	if c.space(); c.pos == len(c.data) || c.data[c.pos] != ':' {
		return c.fail(c.pos, "no colon after %s", quoted(name))
	}
	c.pos++
	c.path = append(c.path, step{name: name})
	if err := c.value(elem); err != nil {
		return err
	}
	c.path = c.path[:len(c.path)-1]
	return nil
}

func (s *shape) names() (names []string) {
	for _, f := range s.fields {
		names = append(names, f.name)
	}
	return names
}

func (c *checker) complete(s *shape, seen *keys, start int) error {
	for _, f := range s.fields {
		if f.required && !seen.has(f.name) {
			return c.fail(start, "the field %q is missing", f.name)
		}
	}
	return nil
}

func (c *checker) textValue(s *shape) error {
	at := c.pos
	if c.data[at] != '"' {
		return c.unexpected(s)
	}
	token, err := c.stringToken()
	if err != nil || s.accept == nil {
		return err
	}
	if err := s.accept.read(c.data[at:c.pos], token); err != nil {
		return c.refused(at, err)
	}
	return nil
}

// integerValue reads a number without fraction and exponent that fits an int.
func (c *checker) integerValue(s *shape) error {
	start := c.pos
	for c.pos < len(c.data) && bytes.IndexByte([]byte("+-.0123456789eE"), c.data[c.pos]) >= 0 {
		c.pos++
	}
	token := string(c.data[start:c.pos])
	n, err := strconv.Atoi(token)
	if err == nil && (strconv.Itoa(n) == token || token == "-0") {
		return nil
	}
	c.pos = start
	return c.unexpected(s)
}

package strictjson

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/jsonscan"
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
	c := &checker{data: data, s: jsonscan.New(data)}
	c.s.MaxDepth = maxDepth
	if err := c.run(shapeOf(reflect.TypeOf(into).Elem())); err != nil {
		return err
	}
	if err := json.Unmarshal(data, into); err != nil {
		return &Error{Line: 1, Column: 1, Reason: err.Error(), Err: err}
	}
	return nil
}

type checker struct {
	data []byte
	s    *jsonscan.Scanner
	path []step
}

func (c *checker) run(s *shape) error {
	if at := validLength(c.data); at < len(c.data) {
		return c.fail(at, "the text is not UTF-8; save it as UTF-8")
	}
	err := c.value(s)
	if err == nil {
		err = c.s.End()
	}
	var syntax *jsonscan.SyntaxError
	if errors.As(err, &syntax) {
		return &Error{Path: pathText(c.path), Line: syntax.Line, Column: syntax.Column, Reason: syntax.Reason}
	}
	return err
}

// validLength returns how many bytes of data come before the first that is not
// UTF-8.
func validLength(data []byte) int {
	if utf8.Valid(data) {
		return len(data)
	}
	at := 0
	for {
		r, n := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && n <= 1 {
			return at
		}
		at += n
	}
}

func (c *checker) value(s *shape) error {
	next := c.s.Peek()
	switch {
	case next != kinds[s.kind]:
		return c.unexpected(s, next)
	case s.kind == object:
		return c.fields(s)
	case s.kind == dictionary:
		return c.entries(s)
	case s.kind == array:
		return c.elements(s)
	case s.kind == integer:
		return c.integerValue(s)
	case s.kind == boolean:
		_, err := c.s.Truth()
		return err
	}
	return c.textValue(s)
}

// kinds are the JSON values that shapes are read from.
var kinds = [...]jsonscan.Kind{
	object: jsonscan.Object, dictionary: jsonscan.Object, array: jsonscan.Array,
	text: jsonscan.String, word: jsonscan.String, integer: jsonscan.Number, boolean: jsonscan.Bool,
}

// unexpected says that another kind of value stands here than s describes.
func (c *checker) unexpected(s *shape, next jsonscan.Kind) error {
	err := c.s.Unexpected(wants(s))
	var syntax *jsonscan.SyntaxError
	if errors.As(err, &syntax) {
		switch {
		case next == jsonscan.Null:
			syntax.Reason += "; leave the field out instead"
		case next == jsonscan.Number && kinds[s.kind] == jsonscan.String:
			syntax.Reason += "; put it between quotes"
		}
	}
	return err
}

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
	return "a text between quotes"
}

func (c *checker) elements(s *shape) error {
	i := -1
	return c.s.EachElement(func() error {
		i++
		return c.below(step{index: i}, s.elem)
	})
}

// below checks a value that one more step leads to. The path stays where an
// error was.
func (c *checker) below(next step, s *shape) error {
	c.path = append(c.path, next)
	if err := c.value(s); err != nil {
		return err
	}
	c.path = c.path[:len(c.path)-1]
	return nil
}

func (c *checker) fields(s *shape) error {
	start := c.s.Offset()
	seen := make([]bool, len(s.fields))
	err := c.s.EachMember(func(name []byte) error {
		i, ok := s.index[string(name)]
		switch {
		case !ok:
			return c.fail(c.s.Key(), "unknown field %s; known here: %s", enum.Quote(string(name)), strings.Join(s.names(), ", "))
		case seen[i]:
			return c.fail(c.s.Key(), twice, enum.Quote(string(name)))
		}
		seen[i] = true
		return c.below(step{index: named, name: s.fields[i].name}, s.fields[i].shape)
	})
	if err != nil {
		return err
	}
	for i, f := range s.fields {
		if f.required && !seen[i] {
			return c.fail(start, "the field %q is missing", f.name)
		}
	}
	return nil
}

const twice = "%s stands here twice"

func (c *checker) entries(s *shape) error {
	var seen names
	return c.s.EachMember(func(key []byte) error {
		name := string(key)
		if !seen.add(name) {
			return c.fail(c.s.Key(), twice, enum.Quote(name))
		}
		if s.accept != nil {
			if err := s.accept.text.UnmarshalText(key); err != nil {
				return c.refused(c.s.Key(), err)
			}
		}
		return c.below(step{index: named, name: name}, s.elem)
	})
}

func (s *shape) names() (names []string) {
	for _, f := range s.fields {
		names = append(names, f.name)
	}
	return names
}

func (c *checker) textValue(s *shape) error {
	at := c.s.Offset()
	content, err := c.s.Text()
	if err != nil || s.accept == nil {
		return err
	}
	if err := s.accept.read(c.data[at:c.s.Offset()], content); err != nil {
		return c.refused(at, err)
	}
	return nil
}

// integerValue reads a number without fraction and exponent that fits an int.
func (c *checker) integerValue(s *shape) error {
	number := string(c.s.Next())
	n, err := strconv.Atoi(number)
	if err == nil && (strconv.Itoa(n) == number || number == "-0") {
		_, err = c.s.Digits()
		return err
	}
	return c.unexpected(s, jsonscan.Number)
}

func (c *checker) fail(at int, format string, args ...any) *Error {
	before := c.data[:at]
	return &Error{
		Path:   pathText(c.path),
		Line:   1 + bytes.Count(before, []byte("\n")),
		Column: at - bytes.LastIndexByte(before, '\n'),
		Reason: fmt.Sprintf(format, args...),
	}
}

func (c *checker) refused(at int, err error) error {
	e := c.fail(at, "%v", err)
	e.Err = err
	return e
}

// names remembers the keys of one dictionary. Those of documents are few, so it
// looks through a list until that gets long.
type names struct {
	few  []string
	many map[string]bool
}

const longList = 32

// add reports whether name is new.
func (n *names) add(name string) bool {
	if n.many[name] || n.many == nil && slices.Contains(n.few, name) {
		return false
	}
	if n.few = append(n.few, name); len(n.few) == longList {
		n.many = map[string]bool{}
		for _, f := range n.few {
			n.many[f] = true
		}
	}
	if n.many != nil {
		n.many[name] = true
	}
	return true
}

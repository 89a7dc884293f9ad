// Package jsonscan reads JSON text step by step, without building a tree and without
// floating-point numbers: numbers are handed over as their text.
package jsonscan

import (
	"bytes"
	"fmt"
)

// SyntaxError is a place where the text is not JSON, or not the JSON asked for.
type SyntaxError struct {
	Line, Column int // counted from 1; columns in bytes
	Reason       string
}

func (e *SyntaxError) Error() string {
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Reason)
}

// Kind is the kind of the next value.
type Kind byte

// The kinds of values; Invalid is the zero value: no value starts here.
const (
	Invalid Kind = iota
	Object
	Array
	String
	Number
	Bool
	Null
)

var kindNames = [...]string{"no value", "an object", "a list", "a text", "a number", "true or false", "null"}

func (k Kind) String() string {
	if int(k) >= len(kindNames) {
		return kindNames[Invalid]
	}
	return kindNames[k]
}

const maxDepth = 64

// Scanner reads one JSON text from memory. Its methods return a *SyntaxError where the
// text is wrong; after that it must not be used further.
type Scanner struct {
	data  []byte
	pos   int
	depth int

	lineFrom int // newlines before this offset are counted
	line     int
	lineAt   int // offset of the start of that line
	buf      []byte
}

// New returns a scanner over a text, which must stay unchanged while it is read.
func New(data []byte) *Scanner { return &Scanner{data: data} }

// Position returns the line and column, from 1, of the next unread byte.
func (s *Scanner) Position() (line, column int) {
	skipped := s.data[s.lineFrom:s.pos]
	if i := bytes.LastIndexByte(skipped, '\n'); i >= 0 {
		s.line += bytes.Count(skipped, []byte{'\n'})
		s.lineAt = s.lineFrom + i + 1
	}
	s.lineFrom = s.pos
	return s.line + 1, s.pos - s.lineAt + 1
}

// Errorf makes a *SyntaxError for the present place.
func (s *Scanner) Errorf(format string, args ...any) error {
	line, column := s.Position()
	return &SyntaxError{line, column, fmt.Sprintf(format, args...)}
}

func (s *Scanner) space() {
	for s.pos < len(s.data) {
		switch s.data[s.pos] {
		case ' ', '\n', '\r', '\t':
			s.pos++
		default:
			return
		}
	}
}

// Peek returns the kind of the next value.
func (s *Scanner) Peek() Kind {
	s.space()
	if s.pos >= len(s.data) {
		return Invalid
	}
	switch c := s.data[s.pos]; {
	case c == '{':
		return Object
	case c == '[':
		return Array
	case c == '"':
		return String
	case c == '-' || '0' <= c && c <= '9':
		return Number
	case c == 't' || c == 'f':
		return Bool
	case c == 'n':
		return Null
	}
	return Invalid
}

func (s *Scanner) expect(c byte) error {
	s.space()
	if s.pos >= len(s.data) {
		return s.Errorf("the text ends where %q should follow", c)
	}
	if s.data[s.pos] != c {
		return s.Errorf("%q where %q should follow", rune(s.data[s.pos]), c)
	}
	s.pos++
	return nil
}

// EachMember reads an object and calls f for every key; f must read the value. The key
// is valid until the next call.
func (s *Scanner) EachMember(f func(key []byte) error) error {
	return s.each('{', '}', func() error {
		key, err := s.Text()
		if err != nil {
			return err
		}
		if err := s.expect(':'); err != nil {
			return err
		}
		return f(key)
	})
}

// EachElement reads a list and calls f for every element; f must read it.
func (s *Scanner) EachElement(f func() error) error { return s.each('[', ']', f) }

func (s *Scanner) each(opening, closing byte, f func() error) error {
	if err := s.expect(opening); err != nil {
		return err
	}
	if s.depth++; s.depth > maxDepth {
		return s.Errorf("more than %d levels deep", maxDepth)
	}
	defer func() { s.depth-- }()
	s.space()
	if s.pos < len(s.data) && s.data[s.pos] == closing {
		s.pos++
		return nil
	}
	for {
		if err := f(); err != nil {
			return err
		}
		s.space()
		if s.pos < len(s.data) && s.data[s.pos] == ',' {
			s.pos++
			continue
		}
		return s.expect(closing)
	}
}

// End checks that nothing follows but white space.
func (s *Scanner) End() error {
	if s.space(); s.pos < len(s.data) {
		return s.Errorf("%q after the end of the JSON text", rune(s.data[s.pos]))
	}
	return nil
}

// Literal reads true, false or null.
func (s *Scanner) literal(want string) error {
	if !bytes.HasPrefix(s.data[s.pos:], []byte(want)) {
		return s.Errorf("not a JSON value; is %q meant?", want)
	}
	s.pos += len(want)
	return nil
}

// Truth reads true or false.
func (s *Scanner) Truth() (bool, error) {
	if s.Peek() != Bool {
		return false, s.Errorf("%v where true or false should follow", s.Peek())
	}
	if s.data[s.pos] == 't' {
		return true, s.literal("true")
	}
	return false, s.literal("false")
}

// Skip reads any value and returns its text as it stands.
func (s *Scanner) Skip() ([]byte, error) {
	kind := s.Peek()
	start := s.pos
	var err error
	switch kind {
	case Object:
		err = s.EachMember(func([]byte) error { _, err := s.Skip(); return err })
	case Array:
		err = s.EachElement(func() error { _, err := s.Skip(); return err })
	case String:
		_, err = s.Text()
	case Number:
		_, err = s.Digits()
	case Bool:
		_, err = s.Truth()
	case Null:
		err = s.literal("null")
	default:
		if s.pos >= len(s.data) {
			return nil, s.Errorf("the text ends where a value should follow")
		}
		return nil, s.Errorf("%q where a value should follow", rune(s.data[s.pos]))
	}
	return s.data[start:s.pos], err
}

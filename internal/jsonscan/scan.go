// Package jsonscan reads JSON text step by step, without building a tree and without
// floating-point numbers: numbers are handed over as their text. It is the one JSON
// reader of documents, printed tables, deliveries and national figures.
package jsonscan

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/internal/said"
)

// SyntaxError is a place where the text is not JSON, or not the JSON asked for.
type SyntaxError struct {
	Line, Column int // counted from 1; columns in bytes
	Reason       finding.Text
	TooDeep      bool  // objects and lists are nested more than MaxDepth deep
	Err          error // the cause, where a reader of the text gave one
}

// Unwrap returns the cause.
func (e *SyntaxError) Unwrap() error { return lenient.OrZero(e).Err }

// Error returns the place and the reason.
func (e *SyntaxError) Error() string {
	e = lenient.OrZero(e)
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Reason.EN)
}

// TooDeep is the reason for what is nested more deeply than a number.
var TooDeep = finding.Text{NL: "meer dan %d niveaus diep", EN: "nested more than %d deep"}

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

var kindNames = [...]finding.Text{{NL: "geen waarde", EN: "no value"}, {NL: "een object", EN: "an object"}, {NL: "een lijst", EN: "a list"}, {NL: "een tekst", EN: "a text"},
	{NL: "een getal", EN: "a number"}, {NL: "true of false", EN: "true or false"}, {NL: "null", EN: "null"}}

// Text returns a few words for the kind, such as "a list".
func (k Kind) Text() finding.Text {
	if int(k) >= len(kindNames) {
		return kindNames[Invalid]
	}
	return kindNames[k]
}

// String returns the words in English.
func (k Kind) String() string { return k.Text().EN }

// Scanner reads one JSON text from memory. Its methods return a *SyntaxError where the
// text is wrong; after that it must not be used further.
type Scanner struct {
	MaxDepth int // how deep objects and lists may be nested; New makes it 64

	data  []byte
	pos   int
	key   int // where the last key starts
	depth int

	lineFrom int // newlines before this offset are counted
	line     int
	lineAt   int // offset of the start of that line
}

// New returns a scanner over a text, which must stay unchanged while it is read.
func New(data []byte) *Scanner { return &Scanner{MaxDepth: 64, data: data} }

// Offset returns the number of bytes that are read.
func (s *Scanner) Offset() int { return s.pos }

// SkipTo says that the text up to an offset was read by somebody else, who knows that it is JSON. It does not go back, nor
// beyond the end.
func (s *Scanner) SkipTo(offset int) { s.pos = min(max(offset, s.pos), len(s.data)) }

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

// Key returns the number of bytes before the key that was read last.
func (s *Scanner) Key() int { return s.key }

// Errorf makes a *SyntaxError for the present place, of a format in each language.
func (s *Scanner) Errorf(format finding.Text, args ...any) error {
	line, column := s.Position()
	return &SyntaxError{Line: line, Column: column, Reason: said.Textf(format, args...)}
}

// ErrorAt makes a *SyntaxError for a place that was read already.
func (s *Scanner) ErrorAt(offset int, format finding.Text, args ...any) error {
	s.pos, s.lineFrom, s.line, s.lineAt = offset, 0, 0, 0
	return s.Errorf(format, args...)
}

// CauseAt makes a *SyntaxError of what a reader says of a text that was read already.
func (s *Scanner) CauseAt(offset int, err error) error {
	s.pos, s.lineFrom, s.line, s.lineAt = offset, 0, 0, 0
	line, column := s.Position()
	return &SyntaxError{Line: line, Column: column, Reason: said.Of(err), Err: err}
}

// Next returns the text at the present place up to the next sign, for a message; it is
// empty at the end of the text.
func (s *Scanner) Next() []byte {
	rest := s.data[s.pos:]
	if len(rest) == 0 {
		return nil
	}
	if i := bytes.IndexAny(rest[1:], ",:[]{} \t\r\n"); i >= 0 {
		return rest[:i+1]
	}
	return rest
}

// Unexpected makes a *SyntaxError that quotes what stands at the present place and says
// what is expected there.
func (s *Scanner) Unexpected(wanted finding.Text) error {
	if s.space(); s.pos == len(s.data) {
		return s.Errorf(finding.Text{NL: "de tekst houdt op waar %s hoort; is het bestand afgekapt?", EN: "the text ends where %s is expected; is the file cut off?"}, wanted)
	}
	return s.Errorf(finding.Text{NL: "%s waar %s hoort", EN: "%s where %s is expected"}, enum.Quote(string(s.Next())), wanted)
}

// Quoted is what a text stands between, for Unexpected.
var Quoted = finding.Text{NL: "een tekst tussen aanhalingstekens", EN: "a text between quotes"}

// unexpectedSign says that a sign of the language is expected, or a comma before it.
func (s *Scanner) unexpectedSign(sign byte, comma bool) error {
	quoted := strconv.QuoteRune(rune(sign))
	if comma {
		return s.Unexpected(finding.Text{NL: "een komma of " + quoted, EN: "a comma or " + quoted})
	}
	return s.Unexpected(finding.Text{NL: quoted, EN: quoted})
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

// EachMember reads an object and calls f for every key; f must read the value. The key
// is valid until the next call.
func (s *Scanner) EachMember(f func(key []byte) error) error {
	return s.each(Object, '{', '}', func() error {
		if s.Peek() != String {
			return s.Unexpected(finding.Text{NL: "een naam tussen aanhalingstekens", EN: "a name between quotes"})
		}
		at := s.pos
		key, err := s.Text()
		if err != nil {
			return err
		}
		if s.space(); !s.at(':') {
			return s.Errorf(finding.Text{NL: "geen dubbele punt achter %s", EN: "no colon after %s"}, enum.Quote(string(key)))
		}
		s.pos++
		s.key = at
		return f(key)
	})
}

// EachElement reads a list and calls f for every element; f must read it.
func (s *Scanner) EachElement(f func() error) error { return s.each(Array, '[', ']', f) }

func (s *Scanner) each(kind Kind, opening, closing byte, f func() error) error {
	if s.space(); !s.at(opening) {
		return s.Unexpected(kind.Text())
	}
	if s.depth >= s.MaxDepth {
		line, column := s.Position()
		return &SyntaxError{Line: line, Column: column, Reason: said.Textf(TooDeep, s.MaxDepth), TooDeep: true}
	}
	s.depth++
	s.pos++
	for first := true; ; first = false {
		switch s.space(); {
		case s.at(closing):
			s.pos++
			s.depth--
			return nil
		case s.pos == len(s.data):
			return s.unexpectedSign(closing, false)
		case first:
		case !s.at(','):
			return s.unexpectedSign(closing, true)
		default:
			s.pos++
			if s.space(); s.at(closing) {
				return s.Errorf(finding.Text{NL: "een komma vóór %q", EN: "a comma before %q"}, closing)
			}
			if s.pos == len(s.data) {
				return s.unexpectedSign(closing, false)
			}
		}
		if err := f(); err != nil {
			return err
		}
	}
}

// End checks that nothing follows but white space.
func (s *Scanner) End() error {
	if s.space(); s.pos < len(s.data) {
		return s.Errorf(finding.Text{NL: "er staat meer tekst achter het einde van het document: %s", EN: "there is more text after the end of the document: %s"}, enum.Quote(string(s.Next())))
	}
	return nil
}

// literal reads true, false or null.
func (s *Scanner) literal(want string) error {
	if !bytes.HasPrefix(s.data[s.pos:], []byte(want)) {
		return s.Errorf(finding.Text{NL: "geen waarde van JSON; is %q bedoeld?", EN: "not a JSON value; is %q meant?"}, want)
	}
	s.pos += len(want)
	return nil
}

// Truth reads true or false.
func (s *Scanner) Truth() (bool, error) {
	if s.Peek() != Bool {
		return false, s.Unexpected(Bool.Text())
	}
	if s.data[s.pos] == 't' {
		return true, s.literal("true")
	}
	return false, s.literal("false")
}

// Digits reads a number and returns its text, valid as long as the data.
func (s *Scanner) Digits() ([]byte, error) {
	if s.Peek() != Number {
		return nil, s.Unexpected(Number.Text())
	}
	start := s.pos
	s.sign("-")
	first := s.pos
	if n := s.run(); n == 0 || n > 1 && s.data[first] == '0' {
		return nil, s.Errorf(finding.Text{NL: "geen getal van JSON", EN: "not a JSON number"})
	}
	if s.sign(".") && s.run() == 0 {
		return nil, s.Errorf(finding.Text{NL: "geen getal van JSON: achter de punt horen cijfers", EN: "not a JSON number: digits should follow the point"})
	}
	if s.sign("eE") {
		if s.sign("+-"); s.run() == 0 {
			return nil, s.Errorf(finding.Text{NL: "geen getal van JSON: achter de exponent horen cijfers", EN: "not a JSON number: digits should follow the exponent"})
		}
	}
	return s.data[start:s.pos], nil
}

func (s *Scanner) at(c byte) bool { return s.pos < len(s.data) && s.data[s.pos] == c }

// sign passes over one of some signs and reports whether one stood there.
func (s *Scanner) sign(signs string) bool {
	for i := range len(signs) {
		if s.at(signs[i]) {
			s.pos++
			return true
		}
	}
	return false
}

// run passes over digits and counts them.
func (s *Scanner) run() (n int) {
	for s.pos < len(s.data) && s.data[s.pos]-'0' < 10 {
		s.pos++
		n++
	}
	return n
}

// Text reads a text and returns it without quotes and escapes, valid as long as the data.
func (s *Scanner) Text() ([]byte, error) {
	if s.Peek() != String {
		return nil, s.Unexpected(Quoted)
	}
	start, escaped := s.pos, false
	for i := start + 1; i < len(s.data); i++ {
		switch c := s.data[i]; {
		case c == '"':
			s.pos = i + 1
			if escaped {
				return s.unescape(start)
			}
			return s.data[start+1 : i], nil
		case c == '\\':
			escaped = true
			i++
		case c < ' ':
			return nil, s.ErrorAt(i, finding.Text{NL: "een stuurteken (%#02x) in een tekst; schrijf het als \\u%04[1]x", EN: "a control character (%#02x) in a text; write it as \\u%04[1]x"}, c)
		}
	}
	return nil, s.ErrorAt(start, finding.Text{NL: "een tekst die niet eindigt; is het bestand afgekapt?", EN: "a text that does not end; is the file cut off?"})
}

// unescape returns the text that starts at a quote and ends at the present place.
func (s *Scanner) unescape(start int) ([]byte, error) {
	token := s.data[start:s.pos]
	var text string
	switch {
	case json.Unmarshal(token, &text) != nil:
		return nil, s.ErrorAt(start, finding.Text{NL: "%s is geen geldige tekst van JSON", EN: "%s is not a valid JSON text"}, enum.Quote(string(token)))
	case surrogate.Match(whole.ReplaceAll(token, nil)):
		return nil, s.ErrorAt(start, finding.Text{NL: "%s bevat een half teken (een half surrogate pair)", EN: "%s holds half a surrogate pair"}, enum.Quote(string(token)))
	}
	return []byte(text), nil
}

// Half a surrogate pair, which encoding/json replaces without a word: what looks like one when escapes of other kinds and
// whole pairs are taken out.
var (
	whole     = regexp.MustCompile(`\\[^u]|\\u[dD][89abAB]..\\u[dD][c-fC-F]..`)
	surrogate = regexp.MustCompile(`\\u[dD][89a-fA-F]`)
)

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
		err = s.Unexpected(finding.Text{NL: "een waarde", EN: "a value"})
	}
	return s.data[start:s.pos], err
}

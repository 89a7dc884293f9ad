package strictjson

import (
	"bytes"
	"encoding"
	"errors"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/jsonscan"
)

// Decode reads data into what into points to, which stays as it is when
// anything is wrong. Objects and arrays may be nested maxDepth deep. A byte
// order mark before the text is skipped. Errors are of type *Error.
func Decode(data []byte, into any, maxDepth int) error {
	_, err := DecodeNewest(data, into, maxDepth)
	return err
}

// Newest is the newest field that a text has, the first of several: the version from which on
// the format has it, as its tag "since" says, and where it stands. The zero value is that of a
// text without a field that came later.
type Newest struct {
	Since int
	At    Error // without a reason
}

// DecodeNewest is Decode, and says what the newest field of the text is.
func DecodeNewest(data []byte, into any, maxDepth int) (Newest, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	target := reflect.ValueOf(into).Elem()
	d := &decoder{data: data, s: jsonscan.New(data)}
	d.s.MaxDepth = maxDepth
	v := reflect.New(target.Type()).Elem()
	if err := d.document(shapeOf(v.Type()), v); err != nil {
		return Newest{}, err
	}
	target.Set(v)
	return d.placed(), nil
}

type decoder struct {
	data   []byte
	s      *jsonscan.Scanner
	path   []string // stays where an error was
	newest Newest

	newestAt int // where its name begins
}

func (d *decoder) document(s *shape, v reflect.Value) error {
	err := d.checkUTF8()
	if err == nil {
		err = d.value(s, v)
	}
	if err == nil {
		err = d.s.End()
	}
	var syntax *jsonscan.SyntaxError
	if errors.As(err, &syntax) {
		return &Error{Path: pathText(d.path), Line: syntax.Line, Column: syntax.Column, Reason: syntax.Reason, Err: syntax.Err}
	}
	return err
}

func (d *decoder) checkUTF8() error {
	if utf8.Valid(d.data) {
		return nil
	}
	at := 0
	for r, n := utf8.DecodeRune(d.data); r != utf8.RuneError || n > 1; r, n = utf8.DecodeRune(d.data[at:]) {
		at += n
	}
	return d.s.ErrorAt(at, finding.Text{NL: "de tekst is geen UTF-8; bewaar het bestand als UTF-8", EN: "the text is not UTF-8; save it as UTF-8"})
}

func (d *decoder) value(s *shape, v reflect.Value) error {
	if next := d.s.Peek(); next != forms[s.kind].json {
		return d.unexpected(s, next)
	}
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(s.typ))
		v = v.Elem()
	}
	switch s.kind {
	case object:
		return d.fields(s, v)
	case dictionary:
		return d.entries(s, v)
	case array:
		return d.elements(s, v)
	case integer:
		return d.integer(s, v)
	case boolean:
		truth, err := d.s.Truth()
		v.SetBool(truth)
		return err
	}
	at := d.s.Offset()
	content, err := d.s.Text()
	if err != nil {
		return err
	}
	return d.text(s, v, content, at)
}

// text gives a text that stands at an offset to a value.
func (d *decoder) text(s *shape, v reflect.Value, content []byte, at int) error {
	if s.kind == word {
		v.SetString(string(content))
		return nil
	}
	if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText(content); err != nil {
		return d.s.CauseAt(at, err)
	}
	return nil
}

// integer reads a number without fraction and exponent that fits an int.
func (d *decoder) integer(s *shape, v reflect.Value) error {
	number := string(d.s.Next())
	n, err := strconv.Atoi(number)
	if err != nil || strconv.Itoa(n) != number && number != "-0" {
		return d.unexpected(s, jsonscan.Number)
	}
	v.SetInt(int64(n))
	_, err = d.s.Digits()
	return err
}

// unexpected says that another kind of value stands here than s describes.
func (d *decoder) unexpected(s *shape, next jsonscan.Kind) error {
	err := d.s.Unexpected(forms[s.kind].wanted)
	var syntax *jsonscan.SyntaxError
	if errors.As(err, &syntax) {
		switch {
		case next == jsonscan.Null:
			syntax.Reason = finding.Text{NL: syntax.Reason.NL + "; laat het veld weg", EN: syntax.Reason.EN + "; leave the field out instead"}
		case next == jsonscan.Number && forms[s.kind].json == jsonscan.String:
			syntax.Reason = finding.Text{NL: syntax.Reason.NL + "; zet hem tussen aanhalingstekens", EN: syntax.Reason.EN + "; put it between quotes"}
		}
	}
	return err
}

// below reads a value that one more step leads to.
func (d *decoder) below(step string, s *shape, v reflect.Value) error {
	d.path = append(d.path, step)
	if err := d.value(s, v); err != nil {
		return err
	}
	d.path = d.path[:len(d.path)-1]
	return nil
}

var twice = finding.Text{NL: "%s staat hier twee keer", EN: "%s stands here twice"}

func (d *decoder) fields(s *shape, v reflect.Value) error {
	start := d.s.Offset()
	seen := make([]bool, len(s.fields))
	err := d.s.EachMember(func(name []byte) error {
		i, ok := s.index[string(name)]
		switch {
		case !ok:
			return d.s.ErrorAt(d.s.Key(), finding.Text{NL: "onbekend veld %s; hier bekend: %s", EN: "unknown field %s; known here: %s"}, enum.Quote(string(name)), strings.Join(s.names(), ", "))
		case seen[i]:
			return d.s.ErrorAt(d.s.Key(), twice, enum.Quote(string(name)))
		}
		seen[i] = true
		f := &s.fields[i]
		d.saw(f)
		return d.below(f.name, f.shape, v.FieldByIndex(f.path))
	})
	if err != nil {
		return err
	}
	for i, f := range s.fields {
		if !f.optional && !seen[i] {
			return d.s.ErrorAt(start, finding.Text{NL: "het veld %q ontbreekt", EN: "the field %q is missing"}, f.name)
		}
	}
	return nil
}

// saw notes a field that is newer than those before it; its place is looked up at the end.
func (d *decoder) saw(f *field) {
	if f.since > d.newest.Since {
		d.newest = Newest{f.since, Error{Path: pathText(append(d.path, f.name))}}
		d.newestAt = d.s.Key()
	}
}

// placed is the newest field with its line and column.
func (d *decoder) placed() Newest {
	var at *jsonscan.SyntaxError
	if d.newest.Since > 0 && errors.As(d.s.ErrorAt(d.newestAt, finding.Text{}), &at) {
		d.newest.At.Line, d.newest.At.Column = at.Line, at.Column
	}
	return d.newest
}

func (d *decoder) entries(s *shape, v reflect.Value) error {
	v.Set(reflect.MakeMap(s.typ))
	return d.s.EachMember(func(text []byte) error {
		name, at := string(text), d.s.Key()
		key := reflect.New(s.key.typ).Elem()
		if err := d.text(s.key, key, text, at); err != nil {
			return err
		}
		if v.MapIndex(key).IsValid() {
			return d.s.ErrorAt(at, twice, enum.Quote(name))
		}
		elem := reflect.New(s.typ.Elem()).Elem()
		err := d.below(name, s.elem, elem)
		v.SetMapIndex(key, elem)
		return err
	})
}

func (d *decoder) elements(s *shape, v reflect.Value) error {
	v.Set(reflect.MakeSlice(s.typ, 0, 0))
	return d.s.EachElement(func() error {
		i := v.Len()
		v.Grow(1)
		v.SetLen(i + 1)
		return d.below(index(i), s.elem, v.Index(i))
	})
}

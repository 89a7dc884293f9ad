package delivery

import (
	"io"
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/jsonscan"
	"github.com/bbvgo/bbv/iv3/internal/catalogue"
)

// JSONError is a place where a file is not the JSON text that a delivery must be, so
// that it cannot be read at all. Line and column count from 1, columns in bytes.
type JSONError = jsonscan.SyntaxError

// ReadOptions says how to read a delivery. The zero value reads any version, amounts in
// whole euros, at most 64 MiB and a million rows.
type ReadOptions struct {
	// Version is the version to hold the file against. Detect takes 1.0 or 1.1 for a file
	// that has boekjaar as a text and the contact key "e-mail", and 2.1 otherwise.
	Version  Version
	Unit     budget.Unit // of the amounts; the file does not say
	MaxBytes int64       // 0 is 64 MiB
	MaxRows  int         // 0 is 1 000 000
}

func (o ReadOptions) withDefaults() ReadOptions {
	if o.MaxBytes == 0 {
		o.MaxBytes = 64 << 20
	}
	if o.MaxRows == 0 {
		o.MaxRows = 1_000_000
	}
	return o
}

// Read reads a delivery. What does not fit the schema becomes a finding of
// [controls.Check]; an error means that there is nothing to check: a [*JSONError], a
// [*budget.LimitError], or that of the reader. A row without amount is reported and left out.
func Read(r io.Reader, opts ReadOptions) (*Delivery, error) {
	opts = opts.withDefaults()
	if !opts.Unit.Valid() {
		return nil, &budget.ParseError{What: "unit", Input: opts.Unit.String(), Reason: "no such unit"}
	}
	text, encoding, err := readText(r, opts.MaxBytes)
	if err != nil {
		return nil, err
	}
	dr := &reader{s: jsonscan.New(text), opts: opts, d: &Delivery{Encoding: encoding, Unit: opts.Unit}}
	if err := dr.read(); err != nil {
		return nil, err
	}
	return dr.d, nil
}

type reader struct {
	s    *jsonscan.Scanner
	opts ReadOptions
	d    *Delivery
	rows int

	seen              map[string]bool // sections of the root and lists of data
	metadata, contact []member
	lax               []finding.Finding // unknown keys of rows, wrong in v2.0 only
}

// member is a key of metadata, contact or a remark with its value.
type member struct {
	key, text string
	kind      jsonscan.Kind
	place     RowPlace
}

func (r *reader) read() error {
	r.seen = map[string]bool{}
	if r.s.Peek() != jsonscan.Object {
		return r.s.Errorf("%v where the object of a delivery should start", r.s.Peek())
	}
	if err := r.s.EachMember(r.section); err != nil {
		return err
	}
	if err := r.s.End(); err != nil {
		return err
	}
	r.finish()
	return nil
}

func (r *reader) section(key []byte) error {
	name := string(key)
	if r.repeated(name, "") {
		return r.skip()
	}
	var err error
	switch name {
	case "metadata":
		r.metadata, err = r.members(name)
	case "contact":
		r.contact, err = r.members(name)
	case "opmerkingen":
		err = r.remarks()
	case "data":
		err = r.data()
	default:
		r.find(catalogue.Fault{Control: "SF999", Path: name, Section: "delivery", Subject: strconv.Quote(name), Variant: catalogue.UnknownKey})
		err = r.skip()
	}
	return err
}

// repeated reports a section or list that occurs twice; the second one is not read.
func (r *reader) repeated(name, within string) bool {
	path := within + name
	if !r.seen[path] {
		r.seen[path] = true
		return false
	}
	r.find(catalogue.Fault{Control: "SF999", Path: path, Section: within + "delivery", Subject: strconv.Quote(name), Variant: catalogue.RepeatedKey})
	return true
}

func (r *reader) skip() error { _, err := r.s.Skip(); return err }

func (r *reader) place() RowPlace {
	line, column := r.s.Position()
	return RowPlace{Line: line, Column: column}
}

// find adds a finding about the structure at the present place.
func (r *reader) find(f catalogue.Fault) {
	if f.Line == 0 {
		f.Line, f.Column = r.s.Position()
	}
	r.d.Faults = append(r.d.Faults, f.Finding())
}

// members reads an object of plain values.
func (r *reader) members(section string) (list []member, err error) {
	if r.s.Peek() != jsonscan.Object {
		r.wrongKind(section, section, "an object")
		return nil, r.skip()
	}
	seen := map[string]bool{}
	err = r.s.EachMember(func(key []byte) error {
		m := member{key: string(key), kind: r.s.Peek(), place: r.place()}
		text, err := r.value(m.kind)
		if m.text = string(text); seen[m.key] {
			r.find(catalogue.Fault{Control: "SF999", Path: section + "." + m.key, Line: m.place.Line, Column: m.place.Column, Section: section, Subject: strconv.Quote(m.key), Variant: catalogue.RepeatedKey})
			return err
		}
		seen[m.key] = true
		list = append(list, m)
		return err
	})
	return list, err
}

func (r *reader) value(kind jsonscan.Kind) ([]byte, error) {
	if kind == jsonscan.String {
		return r.s.Text()
	}
	return r.s.Skip()
}

func (r *reader) wrongKind(section, path, wanted string) {
	r.find(catalogue.Fault{Control: "SF999", Path: path, Section: section, Subject: r.s.Peek().String(), Wanted: wanted})
}

func (r *reader) remarks() error {
	if r.s.Peek() != jsonscan.Array {
		r.wrongKind("opmerkingen", "opmerkingen", "a list")
		return r.skip()
	}
	return r.s.EachElement(func() error {
		list, err := r.members("opmerkingen")
		var remark Remark
		for _, m := range list {
			switch {
			case m.kind == jsonscan.String && m.key == "tekst":
				remark.Text = m.text
			case m.kind == jsonscan.String && m.key == "auteur":
				remark.Author = m.text
			default:
				r.find(catalogue.Fault{Control: "SF999", Path: "opmerkingen", Line: m.place.Line, Column: m.place.Column, Section: "opmerkingen", Subject: strconv.Quote(m.key), Wanted: "tekst and auteur, as texts"})
			}
		}
		r.d.Remarks = append(r.d.Remarks, remark)
		return err
	})
}

func (r *reader) data() error {
	if r.s.Peek() != jsonscan.Object {
		r.wrongKind("data", "data", "an object")
		return r.skip()
	}
	return r.s.EachMember(func(key []byte) error {
		name := string(key)
		list, known := lists[name]
		if !known {
			r.find(catalogue.Fault{Control: "SF999", Path: "data." + name, Section: "data", Subject: strconv.Quote(name), Variant: catalogue.UnknownKey})
			return r.skip()
		}
		if r.repeated(name, "data.") {
			return r.skip()
		}
		return r.list(list)
	})
}

func (r *reader) list(l list) error {
	if r.s.Peek() != jsonscan.Array {
		r.wrongKind(l.name, "data."+l.name, "a list")
		return r.skip()
	}
	index := 0
	return r.s.EachElement(func() error {
		if r.rows++; r.rows > r.opts.MaxRows {
			return &budget.LimitError{What: "rows", Most: int64(r.opts.MaxRows)}
		}
		err := r.row(l, index)
		index++
		return err
	})
}

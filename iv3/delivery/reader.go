package delivery

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/jsonscan"
	"github.com/bbvgo/bbv/iv3/internal/catalogue"
)

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

type reader struct {
	s     *jsonscan.Scanner
	opts  ReadOptions
	d     *Delivery
	count int // rows so far

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

func (r *reader) skip() error { _, err := r.s.Skip(); return err }

func (r *reader) place() RowPlace {
	line, column := r.s.Position()
	return RowPlace{Line: line, Column: column}
}

func (r *reader) find(f catalogue.Fault) {
	if f.Line == 0 {
		f.Line, f.Column = r.s.Position()
	}
	r.d.Faults = append(r.d.Faults, f.Finding())
}

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

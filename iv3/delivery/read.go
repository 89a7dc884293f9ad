package delivery

import (
	"cmp"
	"io"
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/jsonscan"
	"github.com/bbvgo/bbv/iv3/internal/catalogue"
)

// Read reads a delivery. What does not fit the schema becomes a finding of
// [controls.Check]; an error means that there is nothing to check: a [*JSONError], a
// [*budget.LimitError], or that of the reader. A row without amount is reported and left out.
func Read(r io.Reader, opts ReadOptions) (*Delivery, error) {
	opts.MaxBytes = cmp.Or(opts.MaxBytes, 64<<20)
	opts.MaxRows = cmp.Or(opts.MaxRows, 1_000_000)
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

func (r *reader) read() error {
	r.seen = map[string]bool{}
	if r.s.Peek() != jsonscan.Object {
		return r.s.Errorf(finding.Text{NL: "%v waar het object van een levering hoort te beginnen", EN: "%v where the object of a delivery should start"}, r.s.Peek().Text())
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
		if r.count++; r.count > r.opts.MaxRows {
			return &budget.LimitError{What: "rows", Most: int64(r.opts.MaxRows)}
		}
		err := r.row(l, index)
		index++
		return err
	})
}

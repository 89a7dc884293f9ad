package delivery

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/jsonscan"
	"github.com/bbvgo/bbv/iv3/internal/catalogue"
)

// finish settles the version and holds what was read against its schema.
func (r *reader) finish() {
	r.d.had = r.d.filled()
	r.d.Version = r.opts.Version
	if r.d.Version == Detect || r.d.Version > V21 {
		r.d.Version = r.detect()
	}
	sc := schemaOf(r.d.Version)
	if r.present("metadata", "SF001") {
		r.fields("metadata", sc.metadata, r.metadata, sc.metadataOpen, "SF002", "SF003", "SF004")
	}
	if r.present("contact", "SF005") {
		r.fields("contact", sc.contact, r.contact, sc.contactOpen, "SF006", "SF007", "SF008")
		r.emptyContact(sc.contact)
	}
	if r.present("data", "SF010") {
		r.lists(sc)
	}
	r.forbidden(sc)
	if sc.rowsClosed {
		r.d.Faults = append(r.d.Faults, r.lax...)
	}
	slices.SortStableFunc(r.d.Faults, func(a, b finding.Finding) int { return a.Place.Line - b.Place.Line })
}

// detect tells versions 1 from 2; see [ReadOptions.Version].
func (r *reader) detect() Version {
	yearIsText := slices.ContainsFunc(r.metadata, func(m member) bool { return m.key == "boekjaar" && m.kind == jsonscan.String })
	oldContact := slices.ContainsFunc(r.contact, func(m member) bool { return m.key == "e-mail" })
	if !yearIsText || !oldContact {
		return V21
	}
	if len(r.metadata) > len(metadataV1) {
		return V11
	}
	return V10
}

func (r *reader) present(section string, missing string) bool {
	if !r.seen[section] {
		r.find(catalogue.Fault{Control: missing, Path: section, Line: 1, Column: 1, Section: section})
	}
	return r.seen[section]
}

// fields holds the members of a section against its fields. A value of the wrong kind is
// reported and not used.
func (r *reader) fields(section string, fields []field, members []member, open bool, missing, unknown, wrong string) {
	for _, f := range fields {
		i := slices.IndexFunc(members, func(m member) bool { return m.key == f.key })
		if i < 0 {
			if !f.optional {
				r.find(catalogue.Fault{Control: missing, Path: section, Line: 1, Column: 1, Section: section, Subject: strconv.Quote(f.key)})
			}
			continue
		}
		m := members[i]
		wanted := f.kind.String()
		if m.kind == f.kind {
			wanted = f.set(r.d, m.text)
		}
		if wanted != "" {
			r.find(catalogue.Fault{Control: wrong, Path: section + "." + f.key, Line: m.place.Line, Column: m.place.Column, Section: section, Subject: f.key + " " + strconv.Quote(m.text), Wanted: wanted})
		}
	}
	for _, m := range members {
		if !open && !slices.ContainsFunc(fields, func(f field) bool { return f.key == m.key }) {
			r.find(catalogue.Fault{Control: unknown, Path: section + "." + m.key, Line: m.place.Line, Column: m.place.Column, Section: section, Subject: strconv.Quote(m.key)})
		}
	}
}

func (r *reader) emptyContact(fields []field) {
	for _, m := range r.contact {
		known := slices.ContainsFunc(fields, func(f field) bool { return f.key == m.key })
		if known && m.kind == jsonscan.String && strings.TrimSpace(m.text) == "" {
			r.find(catalogue.Fault{Control: "SF009", Path: "contact." + m.key, Line: m.place.Line, Column: m.place.Column, Section: "contact", Subject: strconv.Quote(m.key)})
		}
	}
}

// lists notes the lists that are absent and reports the required ones among them.
func (r *reader) lists(sc schema) {
	for _, name := range schemaOf(V21).required {
		if r.seen["data."+name] {
			continue
		}
		r.d.Absent = append(r.d.Absent, name)
		if slices.Contains(sc.required, name) {
			r.find(catalogue.Fault{Control: lists[name].missing, Path: "data", Line: 1, Column: 1, Section: "data", Subject: strconv.Quote(name)})
		}
	}
}

func (r *reader) forbidden(sc schema) {
	for _, section := range [...]struct {
		path    string
		allowed bool
	}{{"opmerkingen", sc.remarks}, {"data.kengetallen", sc.ratios}, {"data.beleidsindicatoren", sc.ratios}} {
		if r.seen[section.path] && !section.allowed {
			r.find(catalogue.Fault{Control: "SF999", Path: section.path, Line: 1, Column: 1, Section: "delivery " + r.d.Version.String(), Subject: strconv.Quote(section.path), Variant: catalogue.UnknownKey})
		}
	}
}

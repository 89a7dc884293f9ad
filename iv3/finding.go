package iv3

import (
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3/internal/catalogue"
)

// Controls returns all controls that CBS runs on a delivery, in order of their codes: those
// of the official catalogue. The titles are the library's own words, in Dutch in both
// languages.
func Controls() []finding.Descriptor {
	var list []finding.Descriptor
	for _, c := range catalogue.Controls() {
		title := finding.Text{NL: c.Title, EN: c.Title}
		list = append(list, finding.Descriptor{Code: c.Code, Title: title, Severity: finding.Error})
	}
	return list
}

// fault is what a control found, before it is put into words.
type fault struct {
	control  string
	severity finding.Severity // none stands for an error
	path     string           // such as "data.lasten[0].taakveld"; rows count from 0
	place    Place            // zero when the delivery was not read from a file
	section  string           // the part of the delivery: "metadata", "contact", "lasten", …
	subject  string           // the key, code or value that is wrong
	wanted   string           // what is allowed instead; empty when that is plain
	detail   catalogue.Variant
}

// finding puts a fault into words, those of the library.
func (f fault) finding() finding.Finding {
	severity := f.severity
	if !severity.Valid() {
		severity = finding.Error
	}
	return finding.Finding{
		Code: f.control, Severity: severity,
		Place: finding.Place{Path: f.path, Line: f.place.Line, Character: f.place.Column},
		Text:  catalogue.Text(f.control, f.detail, clip(f.subject), f.wanted, f.section),
	}
}

// clip keeps what a message quotes short.
func clip(s string) string {
	const most = 80
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}

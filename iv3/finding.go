package iv3

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3/internal/catalogue"
)

// Control is the code of a CBS control, such as "SF012" or "PF006".
type Control string

// Severity says how bad a finding is. The zero value is [Error].
type Severity uint8

// The severities.
const (
	// Error: CBS refuses a delivery for it.
	Error Severity = iota
	// Warning: against the definitions, but no official control is known to refuse it.
	Warning
)

// String returns "error" or "warning".
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	}
	return "Severity(" + strconv.Itoa(int(s)) + ")"
}

// Finding is something wrong in a delivery, under the code that CBS uses for it. The
// messages are the library's own words; [Finding.Dutch] and [Finding.English] say the
// same.
type Finding struct {
	Control  Control
	Severity Severity
	Path     string // such as "data.lasten[0].taakveld"; rows count from 0
	Place    Place  // zero when the delivery was not read from a file
	Section  string // the part of the delivery: "metadata", "contact", "lasten", …
	Subject  string // the key, code or value that is wrong
	Wanted   string // what is allowed instead; empty when that is plain
	detail   catalogue.Variant
}

// Controls returns the codes of all controls, in order: those of the official catalogue.
func Controls() []Control {
	var codes []Control
	for _, c := range catalogue.Controls() {
		codes = append(codes, Control(c.Code))
	}
	return codes
}

// Title returns a few Dutch words for the control; empty for an unknown one.
func (c Control) Title() string {
	for _, known := range catalogue.Controls() {
		if known.Code == string(c) {
			return known.Title
		}
	}
	return ""
}

// Dutch returns the message in Dutch.
func (f Finding) Dutch() string { return f.text().NL }

// English returns the message in English.
func (f Finding) English() string { return f.text().EN }

func (f Finding) text() finding.Text {
	return catalogue.Text(string(f.Control), f.detail, clip(f.Subject), f.Wanted, f.Section)
}

// String returns code, place and the English message on one line.
func (f Finding) String() string {
	where := f.Path
	if f.Place.Line > 0 {
		where += fmt.Sprintf(" (line %d, column %d)", f.Place.Line, f.Place.Column)
	}
	if where != "" {
		where += ": "
	}
	return string(f.Control) + " " + where + f.English()
}

// clip keeps what a message quotes short.
func clip(s string) string {
	const most = 80
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}

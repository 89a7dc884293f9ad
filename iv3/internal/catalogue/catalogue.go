// Package catalogue holds the controls that CBS runs on an Iv3 delivery, with texts in
// Dutch and English that are our own.
package catalogue

import (
	"cmp"
	_ "embed" // the controls are embedded data
	"strings"
	"sync"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/datafile"
)

//go:embed controls.csv
var controlsFile string

// Control is a control of the official catalogue.
type Control struct {
	Code  string       // as CBS has it: "SF012", "PF006"
	Title finding.Text // a few words
	Text  finding.Text // what is wrong: {0} is what does not fit, {1} what is allowed, {2} the part of the delivery
}

// rows are the controls, by their codes, and then the texts of the variants.
var rows = sync.OnceValue(func() []Control {
	var all []Control
	for _, f := range datafile.Rows(controlsFile, 5) {
		all = append(all, Control{f[0], finding.Text{NL: f[1], EN: f[2]}, finding.Text{NL: f[3], EN: f[4]}})
	}
	return all
})

// Controls returns the controls in order; a fresh slice.
func Controls() []Control {
	var controls []Control
	for _, c := range rows() {
		if c.Title != (finding.Text{}) {
			controls = append(controls, c)
		}
	}
	return controls
}

// Variant chooses another text than that of the control. The zero value is the text of
// the control.
type Variant string

// The variants.
const (
	ClosedCell  Variant = "closed-cell"  // a cell that the definitions close (grijs)
	WrongSide   Variant = "wrong-side"   // a category of the other side
	WrongType   Variant = "wrong-type"   // a value of another kind
	UnknownKey  Variant = "unknown-key"  // a key that the schema does not have
	RepeatedKey Variant = "repeated-key" // a key that occurs twice
)

// Fault is what is wrong in a delivery, before it is put into words.
type Fault struct {
	Control      string
	Severity     finding.Severity // none stands for an error
	Path         string           // such as "data.lasten[0].taakveld"; rows count from 0
	Line, Column int              // 0 when the delivery was not read from a file
	Section      string           // the part of the delivery: "metadata", "contact", "lasten", …
	Subject      string           // the key, code or value that is wrong
	Wanted       string           // what is allowed instead; empty when that is plain
	Variant      Variant
}

// Finding puts the fault into the words of its control.
func (f Fault) Finding() finding.Finding {
	if !f.Severity.Valid() {
		f.Severity = finding.Error
	}
	if f.Control == "PF003" && f.Section != "" {
		f.Section = " (" + f.Section + ")"
	}
	var text finding.Text
	for _, c := range rows() {
		if c.Code == cmp.Or(string(f.Variant), f.Control) {
			text = c.Text
		}
	}
	return finding.Finding{
		Code: f.Control, Severity: f.Severity,
		Place: finding.Place{Path: f.Path, Line: f.Line, Character: f.Column},
		Text:  text.With(clip(f.Subject), f.Wanted, f.Section),
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

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
	"github.com/bbvgo/bbv/internal/jsonscan"
)

//go:embed controls.csv
var controlsFile string

// Control is a control of the official catalogue.
type Control struct {
	Code  string       // as CBS has it: "SF012", "PF006"
	Title finding.Text // a few words
	Text  finding.Text // what is wrong: {0} is what does not fit, {1} what is allowed, {2} the part of the delivery
	Do    finding.Text // what to do; empty where the text says it
}

// rows are the controls, by their codes, and then the texts of the variants.
var rows = sync.OnceValue(func() []Control {
	var all []Control
	for _, f := range datafile.Rows(controlsFile, 7) {
		all = append(all, Control{f[0], finding.Text{NL: f[1], EN: f[2]}, finding.Text{NL: f[3], EN: f[4]}, finding.Text{NL: f[5], EN: f[6]}})
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
	NoAmount    Variant = "no-amount"    // a row without the key of the amount
	RepeatedKey Variant = "repeated-key" // a key that occurs twice

	// Of the workbook:
	NoRow        Variant = "no-row"        // codes that have no row or column
	OutsideModel Variant = "outside-model" // figures where none of the delivery stand
	OtherSheet   Variant = "other-sheet"   // figures on a sheet that is no part of the delivery
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
	Figures      bool         // Subject and Wanted are decimals, to be printed as each language does
	Remedy       finding.Text // what to do; where it is empty that of the control
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
			f.Remedy = cmp.Or(f.Remedy, finding.Text{NL: c.Do.With(inDutch(f.Subject), inDutch(f.Wanted)).NL, EN: c.Do.With(f.Subject, f.Wanted).EN})
		}
	}
	text = finding.Text{
		NL: text.With(clip(f.printed(inDutch(f.Subject), ".", ",")), f.printed(inDutch(f.Wanted), ".", ","), f.Section).NL,
		EN: text.With(clip(f.printed(f.Subject, ",", ".")), f.printed(f.Wanted, ",", "."), f.Section).EN,
	}
	return finding.Finding{
		Code: f.Control, Severity: f.Severity,
		Place: finding.Place{Path: f.Path, Line: f.Line, Character: f.Column},
		Text:  text, Remedy: f.Remedy,
	}
}

// wordsInDutch are what is said of a delivery in words, beside the kinds of values in JSON.
var wordsInDutch = map[string]string{
	"a text, between quotes": "een tekst, tussen aanhalingstekens", "tekst and auteur, as texts": "tekst en auteur, als teksten",
	NoLayer: "deze overheidslaag en dit boekjaar",
}

// NoLayer is the subject of a delivery that says neither of what layer it is nor of which year.
const NoLayer = "this overheidslaag and boekjaar"

// inDutch says a word of a fault in Dutch; codes and values are the same in all languages.
func inDutch(word string) string {
	for kind := jsonscan.Invalid; kind <= jsonscan.Null; kind++ {
		if text := kind.Text(); text.EN == word {
			return text.NL
		}
	}
	return cmp.Or(wordsInDutch[word], word)
}

// printed is a decimal such as "-6800001.5" or "0.25 %" with the marks of a language; what is no figure stays as it is.
func (f Fault) printed(text, grouping, point string) string {
	if !f.Figures {
		return text
	}
	sign := ""
	if rest, ok := strings.CutPrefix(text, "-"); ok {
		sign, text = "-", rest
	}
	whole, decimals, found := strings.Cut(text, ".")
	if !found {
		whole, decimals, found = strings.Cut(text, " ")
		point = " "
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + grouping + whole[i:]
	}
	if found {
		whole += point + decimals
	}
	return sign + whole
}

// clip keeps what a message quotes short.
func clip(s string) string {
	const most = 80
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}

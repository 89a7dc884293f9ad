package finding

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
)

// Descriptor says what a code means: a rule of package validate, or a control
// of CBS.
type Descriptor struct {
	Code     string
	Title    Text     // a line
	Doc      Text     // what is checked and why; may be empty, and then the title says it
	Severity Severity // of its findings at most
	Basis    []Text   // the provisions that ask for it, as they are cited: "BBV art. 8, 1e"
}

// The part of SARIF 2.1.0 (OASIS, 2020) that a report needs.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool struct {
			Driver struct {
				Name  string      `json:"name"`
				Rules []sarifRule `json:"rules"`
			} `json:"driver"`
		} `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Language   string        `json:"language"`
		Results    []sarifResult `json:"results"`
	}
	sarifRule struct {
		ID      string     `json:"id"`
		Short   *sarifText `json:"shortDescription,omitempty"`
		Full    *sarifText `json:"fullDescription,omitempty"`
		Help    *sarifText `json:"help,omitempty"`
		Default struct {
			Level string `json:"level"`
		} `json:"defaultConfiguration"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    *int               `json:"ruleIndex,omitempty"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations,omitempty"`
		Related      []sarifLocation    `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
	}
	sarifLocation struct {
		ID       *int           `json:"id,omitempty"`
		Message  *sarifText     `json:"message,omitempty"`
		Physical *sarifPhysical `json:"physicalLocation,omitempty"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifPhysical struct {
		Artifact struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Region *sarifRegion `json:"region,omitempty"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
	}
	sarifLogical struct {
		Name      string `json:"name,omitempty"`
		Qualified string `json:"fullyQualifiedName,omitempty"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification"`
	}
)

// WriteSARIF writes the report as SARIF 2.1.0, messages in one language, with
// the rules that were run, each with the law that asks for it as its help. File names the file of findings whose place names
// none; "" for none. Waived findings are results with a suppression. A result
// has a fingerprint of its code and the names of its place, which stays the
// same when rows move. Its only errors are those of the writer, or that there
// is none.
func (r Report) WriteSARIF(w io.Writer, rules []Descriptor, file string, l Language) error {
	s := sarifWriter{file: file, language: l, index: map[string]int{}, seen: map[string]int{}}
	run := sarifRun{ColumnKind: "unicodeCodePoints", Language: l.String(), Results: []sarifResult{}}
	run.Tool.Driver.Name, run.Tool.Driver.Rules = "bbv", []sarifRule{}
	for i, rule := range rules {
		s.index[rule.Code] = i
		out := sarifRule{ID: rule.Code, Short: sarifMessage(rule.Title.In(l)), Full: sarifMessage(cmp.Or(rule.Doc.In(l), rule.Title.In(l))), Help: sarifMessage(cited(rule.Basis, l))}
		out.Default.Level = sarifLevel(rule.Severity)
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, out)
	}
	for _, f := range slices.Concat(r.Findings, r.Waived) {
		run.Results = append(run.Results, s.result(f))
	}
	return writeIndented(w, sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}

// cited are provisions, one after another.
func cited(basis []Text, l Language) string {
	list := make([]string, len(basis))
	for i, b := range basis {
		list[i] = b.In(l)
	}
	return strings.Join(list, "; ")
}

func sarifLevel(s Severity) string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	}
	return "note"
}

func sarifMessage(text string) *sarifText {
	if text == "" {
		return nil
	}
	return &sarifText{text}
}

type sarifWriter struct {
	file     string
	language Language
	index    map[string]int // of a code among the rules
	seen     map[string]int // how often a fingerprint was given
}

func (s *sarifWriter) result(f Finding) sarifResult {
	message := f.Message(s.language)
	if remedy := f.Remedy.In(s.language); remedy != "" {
		message += "; " + remedy
	}
	out := sarifResult{
		RuleID: f.Code, Level: sarifLevel(f.Severity), Message: sarifText{Printable(message)},
		Fingerprints: map[string]string{"codeAndLabels/v1": s.fingerprint(f)},
	}
	if i, ok := s.index[f.Code]; ok {
		out.RuleIndex = &i
	}
	if at, ok := s.location(f.Place); ok {
		out.Locations = []sarifLocation{at}
	}
	for _, r := range slices.Concat(f.Also, f.Alternatives, f.Related) {
		if at, ok := s.location(r.Place); ok && r.Place != (Place{}) {
			id := len(out.Related)
			at.ID, at.Message = &id, sarifMessage(Printable(r.text()))
			out.Related = append(out.Related, at)
		}
	}
	if f.Waived != "" {
		out.Suppressions = []sarifSuppression{{"external", f.Waived}}
	}
	return out
}

// fingerprint is made of the code and the names of the place, or its path where
// it has no names, of the sentence and its figure, and of how many findings had the same before it.
func (s *sarifWriter) fingerprint(f Finding) string {
	named := []string{f.Code, f.Place.Caption, f.Place.Label, f.Place.Heading}
	if f.Place.String() == "" {
		named = append(named, f.Place.Path)
	}
	if f.Place.Sentence != "" {
		named = append(named, f.Place.Sentence, f.Printed)
	}
	text := strings.Join(named, "\x00")
	s.seen[text]++
	if n := s.seen[text]; n > 1 {
		text += fmt.Sprintf("\x00%d", n)
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:16])
}

// location tells where a place is; nothing where it is nowhere.
func (s *sarifWriter) location(p Place) (sarifLocation, bool) {
	var out sarifLocation
	if name := p.String(); name != "" || p.Path != "" {
		out.Logical = []sarifLogical{{name, p.Path}}
	}
	if file := cmp.Or(p.File, s.file); file != "" {
		out.Physical = new(sarifPhysical)
		out.Physical.Artifact.URI = uri(file)
		if p.Line > 0 {
			out.Physical.Region = &sarifRegion{p.Line, p.Character}
		}
	}
	return out, out.Physical != nil || out.Logical != nil
}

// uri writes the name of a file as a URI reference: blanks and letters beyond
// ASCII are escaped. What is a URI already, with a scheme and an authority, has
// its blanks and such letters escaped too.
func uri(file string) string {
	if u, err := url.Parse(file); err == nil && u.Scheme != "" && u.Host != "" {
		return u.String()
	}
	return (&url.URL{Path: filepath.ToSlash(file)}).String()
}

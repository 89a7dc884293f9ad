package machine

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/bbvgo/bbv/cmd/bbv/internal/words"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/check"
)

// JUnit writes what JUnit writes of tests, which every server that builds software shows: a file is a suite, a table a test that
// fails with its errors, and one of which nothing was checked is skipped.
type JUnit struct {
	W        io.Writer
	Language finding.Language
	Proof    bool                                // why rounding cannot explain what fails
	Tell     func(file string, s *words.Skipped) // pages that were left out
	suites   []junitSuite
	within   bool // a file; what comes after is of all files
}

type (
	junitSuite struct {
		XMLName  xml.Name    `xml:"testsuite"`
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name     string         `xml:"name,attr"`
		Class    string         `xml:"classname,attr"`
		Failures []junitFailure `xml:"failure"`
		Skipped  *struct{}      `xml:"skipped"`
		Out      string         `xml:"system-out,omitempty"` // warnings
	}
	junitFailure struct {
		Type    string `xml:"type,attr"`
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
)

func (j *JUnit) File(name string) {
	j.suites, j.within = append(j.suites, junitSuite{Name: finding.Printable(name)}), true
}
func (j *JUnit) EndFile() { j.within = false }

func (j *JUnit) Skipped(s *words.Skipped) { j.Tell(j.suites[len(j.suites)-1].Name, s) }

func (j *JUnit) Table(c check.Checked) {
	name := fmt.Sprintf(j.say("tabel %d: %s", "table %d: %s"), c.Number, cmp.Or(c.Understanding.Table.Caption, j.say("zonder titel", "without a title")))
	j.add(name, c.Report, c.Excerpt)
}

func (j *JUnit) Across(_ []check.Checked, report finding.Report) {
	j.add(j.say("tussen de tabellen", "between the tables"), report, nil)
}

// Sentences adds a test of them where they tell of a figure, or where something is wrong with one.
func (j *JUnit) Sentences(report finding.Report) {
	if report.Tally.Total() == 0 && len(report.Findings) == 0 {
		return
	}
	j.add(j.say("in de zinnen", "in sentences"), report, nil)
}

func (j *JUnit) Document(d *programme.Document, report finding.Report) {
	j.add(fmt.Sprintf("%s %s %d", d.Kind, d.Municipality.Name, d.Year), report, nil)
}

func (j *JUnit) Decided(unused []finding.Finding) {
	if len(unused) > 0 {
		j.add(j.say("besluiten die nergens op slaan", "decisions that match nothing"), finding.Report{Findings: unused}, nil)
	}
}

// add adds a test to the suite at hand; what is of all files stands in a suite of its own.
func (j *JUnit) add(name string, r finding.Report, excerpt func(finding.Place) (text, marks string)) {
	if !j.within {
		j.File(j.say("alle bestanden", "all files"))
	}
	suite := &j.suites[len(j.suites)-1]
	c := junitCase{Name: finding.Printable(name), Class: suite.Name}
	shown := func(f finding.Finding) string {
		var out strings.Builder
		_ = finding.Printer{Language: j.Language, Excerpt: excerpt, Proof: j.Proof}.Print(&out, f) // a builder takes all
		return out.String()
	}
	for _, f := range r.AtLeast(finding.Warning) {
		if f.Severity < finding.Error {
			c.Out += shown(f)
			continue
		}
		c.Failures = append(c.Failures, junitFailure{f.Code, finding.Printable(f.Message(j.Language)), shown(f)})
	}
	if r.Tally.Total() == 0 && len(c.Failures) == 0 {
		c.Skipped = &struct{}{}
		suite.Skipped++
	}
	if len(c.Failures) > 0 {
		suite.Failures++
	}
	suite.Tests++
	suite.Cases = append(suite.Cases, c)
}

func (j *JUnit) End() {
	text, _ := xml.MarshalIndent(struct {
		XMLName xml.Name `xml:"testsuites"`
		Suites  []junitSuite
	}{Suites: j.suites}, "", "  ") // texts and numbers
	fmt.Fprintf(j.W, "%s%s\n", xml.Header, text)
}

func (j *JUnit) say(nl, en string) string { return finding.Text{NL: nl, EN: en}.In(j.Language) }

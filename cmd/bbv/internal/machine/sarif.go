package machine

import (
	"io"
	"slices"

	"github.com/bbvgo/bbv/cmd/bbv/internal/words"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/validate"
)

// SARIF keeps all findings for one report in SARIF 2.1.0, for the programs that show findings of many checkers.
type SARIF struct {
	W        io.Writer
	Language finding.Language
	Rules    []validate.Rule
	Tell     func(file string, s *words.Skipped) // pages that were left out
	name     string                              // of the file at hand
	all      finding.Report
}

func (s *SARIF) File(name string)            { s.name = name }
func (s *SARIF) EndFile()                    {}
func (s *SARIF) Table(c check.Checked)       { s.add(c.Report) }
func (s *SARIF) Skipped(left *words.Skipped) { s.Tell(s.name, left) }

func (s *SARIF) Across(_ []check.Checked, report finding.Report)       { s.add(report) }
func (s *SARIF) Sentences(report finding.Report)                       { s.add(report) }
func (s *SARIF) Document(_ *programme.Document, report finding.Report) { s.add(report) }
func (s *SARIF) Decided(unused []finding.Finding)                      { s.add(finding.Report{Findings: unused}) }
func (s *SARIF) End()                                                  { _ = s.all.WriteSARIF(s.W, validate.Descriptors(s.Rules), "", s.Language) }

// add keeps the findings of a report, each with its file.
func (s *SARIF) add(r finding.Report) {
	r = r.Renamed(func(p *finding.Place) {
		if p.File == "" {
			p.File = s.name
		}
	})
	s.all.Findings = slices.Concat(s.all.Findings, r.Findings)
	s.all.Waived = slices.Concat(s.all.Waived, r.Waived)
}

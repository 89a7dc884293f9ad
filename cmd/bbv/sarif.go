package main

import (
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/validate"
)

// sarif keeps all findings for one report in SARIF 2.1.0, for the programs that show findings of many checkers.
type sarif struct {
	*terminal
	rules []validate.Rule
	name  string // of the file at hand
	all   finding.Report
}

func (s *sarif) file(name string)         { s.name = name }
func (s *sarif) endFile()                 {}
func (s *sarif) table(c check.Checked)    { s.add(c.Report) }
func (s *sarif) skipped(skipped *skipped) { s.said(s.name, skipped) }

func (s *sarif) across(_ []check.Checked, report finding.Report)       { s.add(report) }
func (s *sarif) sentences(report finding.Report)                       { s.add(report) }
func (s *sarif) document(_ *programme.Document, report finding.Report) { s.add(report) }
func (s *sarif) decided(unused []finding.Finding)                      { s.add(finding.Report{Findings: unused}) }
func (s *sarif) end()                                                  { _ = s.all.WriteSARIF(s.out, validate.Descriptors(s.rules), "", s.lang) }

// add keeps the findings of a report, each with its file.
func (s *sarif) add(r finding.Report) {
	r = r.Renamed(func(p *finding.Place) {
		if p.File == "" {
			p.File = s.name
		}
	})
	s.all.Findings = slices.Concat(s.all.Findings, r.Findings)
	s.all.Waived = slices.Concat(s.all.Waived, r.Waived)
}

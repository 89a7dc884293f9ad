package main

import (
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/decision"
	"github.com/bbvgo/bbv/validate/rules"
)

// presenter shows what is found, file by file and table by table.
type presenter interface {
	file(name string)
	table(number int, t table.Table, report validate.TableReport)
	document(d *programme.Document, report finding.Report)
	skipped(s *skipped)
	endFile()
	decided(unused []finding.Finding)
	end()
}

func check(c *command, args []string) int {
	asJSON := c.Bool("json", false, "")
	decisions := c.String("besluiten", "", "")
	c.takesPassword()
	if code, ok := c.parseFiles(args); !ok {
		return code
	}
	book, err := c.t.book(*decisions)
	if err != nil {
		return c.t.wrong(c.Name(), err)
	}
	var out presenter = human{c.t, c.t.colour()}
	if *asJSON {
		out = &machine{w: c.t.out, lang: c.t.lang}
	}
	code := c.eachFile(c.t.itemsOf(c.args), func(it item) (bool, error) { return checkFile(c.t, it, book, out) })
	if code != exitInterrupted { // nobody may take the machine form for whole
		if *decisions != "" {
			out.decided(book.Unused())
		}
		out.end()
	}
	return code
}

func checkFile(t *terminal, it item, book *decision.Book, out presenter) (right bool, err error) {
	s, err := t.source(it)
	if err != nil {
		return false, err
	}
	defer s.Close()
	out.file(it.name)
	defer func() {
		if !t.interrupted(err) {
			out.skipped(&s.skipped)
			out.endFile()
		}
	}()
	if s.document != nil {
		report, err := validate.Run(t.ctx, s.document, rules.All())
		if err != nil {
			return false, err
		}
		out.document(s.document, report)
		return report.OK(), nil
	}
	right = true
	err = s.eachTable(func(number int, printed table.Table) error {
		report, err := book.Table(t.ctx, it.name, printed, understand.Given{}, rules.All())
		if err != nil {
			return fmt.Errorf("table %d: %w", number, err)
		}
		report.Report = inTable(report.Report, it.name, number)
		out.table(number, printed, report)
		right = right && report.OK()
		return nil
	})
	return right, err
}

// inTable names the file and the number of the table in its findings. Those of a
// cell stand under the caption, and do not repeat it.
func inTable(r finding.Report, file string, number int) finding.Report {
	within := func(p *finding.Place) {
		p.File = file
		if p.Table = number; p.Row > 0 {
			p.Caption = ""
		}
	}
	for _, findings := range []*[]finding.Finding{&r.Findings, &r.Waived} {
		*findings = slices.Clone(*findings)
		for i := range *findings {
			f := &(*findings)[i]
			within(&f.Place)
			for _, list := range []*[]finding.Related{&f.Also, &f.Alternatives, &f.Related} {
				*list = slices.Clone(*list)
				for j := range *list {
					within(&(*list)[j].Place)
				}
			}
		}
	}
	return r
}

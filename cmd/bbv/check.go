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
	across(list []checkedTable, report finding.Report) // of a file, or after the last of all
	document(d *programme.Document, report finding.Report)
	skipped(s *skipped)
	endFile()
	decided(unused []finding.Finding)
	end()
}

func check(c *command, args []string) int {
	asJSON := c.Bool("json", false, "")
	together := c.Bool("publicatie", false, "")
	whole := c.Bool("volledig", false, "")
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
	k := checker{t: c.t, out: out, book: book, together: *together, rules: rules.All()}
	if *whole {
		k.rules = rules.Complete()
	}
	code := c.eachFile(c.t.itemsOf(c.args), k.file)
	if code == exitInterrupted {
		return code
	}
	if *together {
		if right, err := k.across(); err == nil && !right && code == exitOK {
			code = exitFindings
		}
	}
	if c.t.ctx.Err() != nil { // nobody may take the machine form for whole
		return exitInterrupted
	}
	if *decisions != "" {
		out.decided(book.Unused())
	}
	out.end()
	return code
}

// checker checks file by file, and the tables of each against each other, or at the end those of all.
type checker struct {
	t        *terminal
	out      presenter
	book     *decision.Book
	together bool
	rules    []validate.Rule
	checked  []checkedTable // that are held against each other
}

// checkedTable is a table that was checked by itself, and where it stands.
type checkedTable struct {
	file   string
	number int
	report validate.TableReport
}

func (k *checker) file(it item) (right bool, err error) {
	s, err := k.t.source(it)
	if err != nil {
		return false, err
	}
	defer s.Close()
	k.out.file(it.name)
	defer func() {
		if !k.t.interrupted(err) {
			k.out.skipped(&s.skipped)
			k.out.endFile()
		}
	}()
	if s.document != nil {
		report, err := validate.Run(k.t.ctx, s.document, k.rules)
		if err != nil {
			return false, err
		}
		k.out.document(s.document, report)
		return report.OK(), nil
	}
	if !k.together {
		k.checked = nil
	}
	right = true
	err = s.eachTable(func(number int, printed table.Table) error {
		report, err := k.table(it.name, number, printed)
		right = right && report.OK()
		return err
	})
	if err != nil || k.together {
		return right, err
	}
	agree, err := k.across()
	return right && agree, err
}

func (k *checker) table(file string, number int, printed table.Table) (finding.Report, error) {
	report, err := k.book.Table(k.t.ctx, file, printed, understand.Given{}, k.rules)
	if err != nil {
		return finding.Report{}, fmt.Errorf("table %d: %w", number, err)
	}
	k.checked = append(k.checked, checkedTable{file, number, report})
	report.Report = inTable(report.Report, file, number)
	k.out.table(number, printed, report)
	return report.Report, nil
}

// across holds tables against each other.
func (k *checker) across() (right bool, err error) {
	if len(k.checked) < 2 {
		return true, nil
	}
	files, list := make([]string, len(k.checked)), make([]validate.TableReport, len(k.checked))
	for i, c := range k.checked {
		files[i], list[i] = c.file, c.report
	}
	report, err := k.book.Tables(k.t.ctx, files, list)
	if err != nil {
		return false, err
	}
	report = named(report, func(p *finding.Place) {
		at := k.checked[p.Table-1]
		p.File, p.Table = at.file, at.number
	})
	k.out.across(k.checked, report)
	return report.OK(), nil
}

// inTable names the file and the number of the table in its findings. Those of a
// cell stand under the caption, and do not repeat it.
func inTable(r finding.Report, file string, number int) finding.Report {
	return named(r, func(p *finding.Place) {
		p.File = file
		if p.Table = number; p.Row > 0 {
			p.Caption = ""
		}
	})
}

// named is a report of which the places are named.
func named(r finding.Report, name func(*finding.Place)) finding.Report {
	for _, findings := range []*[]finding.Finding{&r.Findings, &r.Waived} {
		*findings = slices.Clone(*findings)
		for i := range *findings {
			f := &(*findings)[i]
			name(&f.Place)
			for _, list := range []*[]finding.Related{&f.Also, &f.Alternatives, &f.Related} {
				*list = slices.Clone(*list)
				for j := range *list {
					name(&(*list)[j].Place)
				}
			}
		}
	}
	return r
}

package main

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// presenter shows what is found, file by file and table by table.
type presenter interface {
	file(name string)
	table(checked check.Checked)
	across(list []check.Checked, report finding.Report) // of a file, or after the last of all
	sentences(report finding.Report)                    // likewise
	document(d *programme.Document, report finding.Report)
	skipped(s *skipped)
	endFile()
	decided(unused []finding.Finding)
	end()
}

func checkFiles(c *command, args []string) int {
	asJSON := c.Bool("json", false, "")
	asSARIF := c.Bool("sarif", false, "")
	asJUnit := c.Bool("junit", false, "")
	together := c.Bool("publicatie", false, "")
	whole := c.Bool("volledig", false, "")
	c.BoolVar(&c.t.proof, "waarom", false, "")
	decisions := c.String("besluiten", "", "")
	c.takesPassword()
	if code, ok := c.parseFiles(args); !ok {
		return code
	}
	if *asJSON && *asSARIF || *asJUnit && (*asJSON || *asSARIF) {
		return c.t.wrong(c.Name(), errTwoForms)
	}
	decided, err := c.t.decisions(*decisions)
	if err != nil {
		return c.t.wrong(c.Name(), err)
	}
	k := checker{t: c.t, how: check.Checker{Rules: rules.All(), Decisions: decided.Open()}, together: *together}
	if *whole {
		k.how.Rules = rules.Complete()
	}
	k.out = c.presenter(*asJSON, *asSARIF, *asJUnit, k.how.Rules)
	items := c.t.itemsOf(c.args)
	code := c.eachPart(items, k.how, k.file)
	if code == exitInterrupted {
		return code
	}
	if *together {
		if right, err := k.across(); err == nil && !right && code == exitOK {
			code = exitFindings
		}
	}
	if c.t.ctx.Err() != nil { // nobody may take the machine form for whole
		return c.t.stopped(items[len(items)-1])
	}
	if *decisions != "" {
		k.out.decided(k.how.Decisions.Unused())
	}
	k.out.end()
	return code
}

// errTwoForms is that two forms were asked for.
var errTwoForms = problem{NL: "geef --json, --sarif of --junit, niet meer dan een ervan", EN: "give --json, --sarif or --junit, not more than one of them"}

// presenter is the form that was asked for.
func (c *command) presenter(asJSON, asSARIF, asJUnit bool, rules []validate.Rule) presenter {
	switch {
	case asJSON:
		return &machine{w: c.t.out, lang: c.t.lang}
	case asSARIF:
		return &sarif{terminal: c.t, rules: rules}
	case asJUnit:
		return &junit{terminal: c.t}
	}
	return &human{terminal: c.t, colours: c.t.colour()}
}

// checker checks file by file, and the tables of each against each other, or at the end those of all.
type checker struct {
	t        *terminal
	out      presenter
	how      check.Checker
	together bool
	checked  []check.Checked // that are held against each other
	pages    []validate.ProsePage
}

// file checks a file.
func (k *checker) file(p *part) (right bool, err error) {
	defer func() {
		if p.begun && !k.t.interrupted(err) {
			k.out.skipped(&p.source.skipped)
			k.out.endFile()
		}
	}()
	if !k.together {
		k.checked, k.pages = nil, nil
	}
	right = true
	for checked, err := range p.tables {
		k.begin(p)
		if err != nil {
			return false, err
		}
		k.checked = append(k.checked, checked)
		k.out.table(underCaption(checked))
		right = right && checked.OK()
	}
	k.begin(p)
	if p.source != nil && p.source.Document != nil {
		return k.document(p.source.Document)
	}
	if p.source != nil {
		k.pages = append(k.pages, validate.ProsePage{File: p.Name, Format: p.source.Format, Sentences: p.source.Sentences()})
	}
	if k.together {
		return right, nil
	}
	agree, err := k.across()
	return right && agree, err
}

// begin prints the name of a file once it is open.
func (k *checker) begin(p *part) {
	if p.source != nil && !p.begun {
		p.begun = true
		k.out.file(p.Name)
	}
}

func (k *checker) document(d *programme.Document) (right bool, err error) {
	report, err := validate.Run(k.t.ctx, d, k.how.Rules)
	if err != nil {
		return false, err
	}
	k.out.document(d, report)
	return report.OK(), nil
}

// across holds tables against each other, and sentences against tables.
func (k *checker) across() (right bool, err error) {
	if len(k.checked) == 0 {
		return true, k.prose()
	}
	report, err := k.how.Between(k.t.ctx, k.checked)
	if err != nil {
		return false, err
	}
	if len(k.checked) > 1 || len(report.Findings) > 0 { // one table says nothing between tables, unless it is at odds with itself
		k.out.across(k.checked, report)
	}
	return report.OK(), k.prose()
}

// underCaption is a table of which the findings of cells do not repeat the caption: they stand under it.
func underCaption(c check.Checked) check.Checked {
	c.Report = c.Renamed(func(p *finding.Place) {
		if p.Row > 0 {
			p.Caption = ""
		}
	})
	return c
}

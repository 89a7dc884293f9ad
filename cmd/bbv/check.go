package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// presenter shows what is found, file by file and table by table.
type presenter interface {
	file(name string)
	table(number int, t table.Table, report validate.TableReport)
	document(d *programme.Document, report finding.Report)
	endFile()
	end()
}

func check(args []string, t terminal) int {
	o, code := parseFiles("check", args, t, func(f *flag.FlagSet, o *options) {
		f.BoolVar(&o.json, "json", false, "")
		f.StringVar(&o.lang, "taal", "nl", "")
	})
	if code >= 0 {
		return code
	}
	lang, err := o.language()
	if err != nil {
		return exitUnreadable
	}
	c := checker{t: t, lang: lang, out: newReader(t, lang)}
	if o.json {
		c.out = &machine{w: t.out, lang: lang}
	}
	for i, name := range o.files {
		c.progress(i, len(o.files), name)
		c.file(name)
	}
	c.out.end()
	return c.code
}

type checker struct {
	t    terminal
	lang finding.Language
	out  presenter
	code int
}

// manyFiles is from how many files on progress is shown.
const manyFiles = 10

// progress says on a terminal which file is at hand.
func (c *checker) progress(i, of int, name string) {
	if of >= manyFiles && isTerminal(c.t.err) {
		fmt.Fprintf(c.t.err, "\r\x1b[K%d/%d %s", i+1, of, name)
		if i+1 == of {
			fmt.Fprint(c.t.err, "\r\x1b[K")
		}
	}
}

// file checks one file; what cannot be read is reported, and the next file is
// checked all the same.
func (c *checker) file(name string) {
	s, err := open(name, c.t)
	if err != nil {
		c.unreadable(name, err)
		return
	}
	defer s.closer.Close()
	c.out.file(name)
	defer c.out.endFile()
	if s.document != nil {
		c.document(name, s.document)
		return
	}
	number := 0
	for t, err := range s.tables {
		if err != nil {
			c.unreadable(name, err)
			return
		}
		number++
		c.table(name, number, t)
	}
	if number == 0 {
		c.unreadable(name, errNoTable)
	}
}

func (c *checker) unreadable(name string, err error) {
	fmt.Fprintf(c.t.err, "bbv: %s: %s\n", name, because(err, c.lang))
	c.code = exitUnreadable
}

func (c *checker) found(ok bool) {
	if !ok && c.code == exitOK {
		c.code = exitFindings
	}
}

func (c *checker) document(name string, d *programme.Document) {
	report, err := validate.Run(d, rules.All())
	if err != nil {
		c.unreadable(name, err)
		return
	}
	c.out.document(d, report)
	c.found(report.OK())
}

func (c *checker) table(name string, number int, t table.Table) {
	report, err := validate.Table(t, understand.Given{}, rules.All())
	if err != nil {
		c.unreadable(name, fmt.Errorf("table %d: %w", number, err))
		return
	}
	c.out.table(number, t, report)
	c.found(report.OK())
}

// isTerminal reports whether w is a terminal.
func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

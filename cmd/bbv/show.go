package main

import (
	"flag"
	"fmt"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table"
)

func show(args []string, t terminal) int {
	o, code := parseFiles("show", args, t, func(f *flag.FlagSet, o *options) {
		f.StringVar(&o.form, "als", "tekst", "")
		f.BoolVar(&o.additive, "sluitend", false, "")
	})
	if code >= 0 {
		return code
	}
	var format table.Format
	if err := format.UnmarshalText([]byte(o.form)); err != nil {
		fmt.Fprintf(t.err, "bbv show: --als %q; kies markdown, csv, html, tekst of json\n", o.form)
		return exitUnreadable
	}
	code = exitOK
	for _, name := range o.files {
		if err := showFile(name, format, o.additive, t); err != nil {
			fmt.Fprintf(t.err, "bbv: %s: %s\n", name, because(err, finding.Dutch))
			code = exitUnreadable
		}
	}
	return code
}

func showFile(name string, format table.Format, additive bool, t terminal) error {
	s, err := open(name, t)
	if err != nil {
		return err
	}
	defer s.closer.Close()
	if s.document != nil {
		return showDocument(s.document, format, additive, t)
	}
	number := 0
	for printed, err := range s.tables {
		if err != nil {
			return err
		}
		if number++; number > 1 && format != table.FormatJSON {
			fmt.Fprintln(t.out)
		}
		if err := table.Write(t.out, printed, format); err != nil {
			return err
		}
	}
	if number == 0 {
		return errNoTable
	}
	return nil
}

// showDocument prints a document as tables, or as JSON.
func showDocument(d *programme.Document, format table.Format, additive bool, t terminal) error {
	if format == table.FormatJSON {
		return programme.Write(t.out, d)
	}
	tables := publication.Lay(d)
	if additive {
		var err error
		if tables, err = publication.LayAdditive(d); err != nil {
			return err
		}
	}
	for i, laid := range tables {
		if i > 0 {
			fmt.Fprintln(t.out)
		}
		if err := table.Write(t.out, laid, format); err != nil {
			return err
		}
	}
	return nil
}

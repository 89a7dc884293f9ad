package main

import (
	"flag"
	"fmt"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
)

var formats = map[string]table.Format{
	"markdown": table.FormatMarkdown, "csv": table.FormatCSV, "html": table.FormatHTML, "tekst": table.FormatText,
}

func show(args []string, t terminal) int {
	o, code := parseFiles("show", args, t, func(f *flag.FlagSet, o *options) {
		f.StringVar(&o.als, "als", "tekst", "")
		f.BoolVar(&o.additive, "sluitend", false, "")
	})
	if code >= 0 {
		return code
	}
	if _, ok := formats[o.als]; !ok && o.als != "json" {
		fmt.Fprintf(t.err, "bbv show: --als %q; kies markdown, csv, html, tekst of json\n", o.als)
		return exitUnreadable
	}
	code = exitOK
	for _, name := range o.files {
		if err := showFile(name, o, t); err != nil {
			fmt.Fprintf(t.err, "bbv: %s: %s\n", name, because(err, finding.Dutch))
			code = exitUnreadable
		}
	}
	return code
}

func showFile(name string, o options, t terminal) error {
	als := o.als
	s, err := open(name, t)
	if err != nil {
		return err
	}
	defer s.closer.Close()
	if s.document != nil {
		return showDocument(s.document, o, t)
	}
	number := 0
	for printed, err := range s.tables {
		if err != nil {
			return err
		}
		if number++; number > 1 && als != "json" {
			fmt.Fprintln(t.out)
		}
		if err := showTable(printed, als, t); err != nil {
			return err
		}
	}
	if number == 0 {
		return errNoTable
	}
	return nil
}

// showDocument prints a document as tables, or as JSON.
func showDocument(d *programme.Document, o options, t terminal) error {
	if o.als == "json" {
		return programme.Write(t.out, d)
	}
	tables := table.Lay(d)
	if o.additive {
		var err error
		if tables, err = table.LayAdditive(d); err != nil {
			return err
		}
	}
	for i, laid := range tables {
		if i > 0 {
			fmt.Fprintln(t.out)
		}
		if err := table.Write(t.out, laid, formats[o.als]); err != nil {
			return err
		}
	}
	return nil
}

// shownTable is a table in the plain JSON shape that table.JSON reads.
type shownTable struct {
	Caption string     `json:"caption,omitzero"`
	Unit    string     `json:"unit,omitzero"`
	Columns []string   `json:"columns"`
	Rows    []shownRow `json:"rows"`
}

type shownRow struct {
	Label   string   `json:"label"`
	Section bool     `json:"section,omitzero"`
	Values  []string `json:"values"`
}

func showTable(printed table.Table, als string, t terminal) error {
	if als != "json" {
		return table.Write(t.out, printed, formats[als])
	}
	out := shownTable{Caption: printed.Caption, Unit: printed.UnitLine, Columns: []string{}, Rows: []shownRow{}}
	for i := range printed.Columns() {
		out.Columns = append(out.Columns, printed.Column(i))
	}
	for _, r := range printed.Rows {
		row := shownRow{Label: r.Label.Text, Section: r.Blank(), Values: []string{}}
		for _, c := range r.Cells {
			row.Values = append(row.Values, c.Text)
		}
		out.Rows = append(out.Rows, row)
	}
	text, err := encode(out)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.out, "%s\n", text)
	return err
}

package main

import (
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table"
)

// show prints tables and documents in another form.
func show(c *command, args []string) int {
	var format table.Format
	c.TextVar(&format, "als", table.FormatText, "")
	additive := c.Bool("sluitend", false, "")
	if code, ok := c.parseFiles(args); !ok {
		return code
	}
	if !table.Writes(format) {
		return c.t.wrong(c.Name(), problem{NL: "--als " + format.String() + " wordt gelezen, niet geschreven; zie bbv help", EN: "--als " + format.String() + " is read, not written; see bbv help"})
	}
	write := func(number int, printed table.Table) error {
		if number > 1 && format != table.FormatJSON {
			c.t.printf("\n")
		}
		return table.Write(c.t.out, printed, format)
	}
	document := func(d *programme.Document) error {
		if format == table.FormatJSON {
			return programme.Write(c.t.out, d)
		}
		tables := publication.Lay(d)
		if *additive {
			var err error
			if tables, err = publication.LayAdditive(d); err != nil {
				return err
			}
		}
		for i, laid := range tables {
			if err := write(i+1, laid); err != nil {
				return err
			}
		}
		return nil
	}
	return c.eachFile(func(name string) (bool, error) {
		s, err := c.t.source(name)
		if err != nil {
			return false, err
		}
		defer s.Close()
		if s.document != nil {
			return true, document(s.document)
		}
		return true, s.eachTable(write)
	})
}

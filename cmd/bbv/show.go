package main

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/publication/files"
	"github.com/bbvgo/bbv/table"
)

// shower prints tables and documents in another form.
type shower struct {
	*terminal
	format   table.Format
	additive bool
	shown    int // tables so far
}

func show(c *command, args []string) int {
	s := &shower{terminal: c.t}
	c.TextVar(&s.format, "als", table.FormatText, "")
	c.BoolVar(&s.additive, "sluitend", false, "")
	c.takesPassword()
	if code, ok := c.parseFiles(args); !ok {
		return code
	}
	if !table.Writes(s.format) {
		return c.t.wrong(c.Name(), problem{NL: "--als " + s.format.String() + " wordt gelezen, niet geschreven; zie bbv help", EN: "--als " + s.format.String() + " is read, not written; see bbv help"})
	}
	return c.eachFile(c.t.itemsOf(c.args), s.item)
}

func (s *shower) item(it files.Item) (bool, error) {
	source, err := s.source(it)
	if err != nil {
		return false, err
	}
	defer source.Close()
	if source.Document != nil {
		return true, s.document(source.Document)
	}
	err = source.eachTable(func(_ int, t table.Table) error { return s.table(t) })
	s.said(it.Name, &source.skipped)
	return true, err
}

// table writes a table. JSON escapes what commands a terminal; from other forms it is
// taken out.
func (s *shower) table(t table.Table) error {
	if s.format == table.FormatJSON {
		return table.Write(s.out, t, s.format)
	}
	if s.shown++; s.shown > 1 {
		s.printf("\n")
	}
	return table.Write(s.out, harmless(t), s.format)
}

func (s *shower) document(d *programme.Document) error {
	if s.format == table.FormatJSON {
		return programme.Write(s.out, d)
	}
	tables := publication.Lay(d)
	if s.additive {
		var err error
		if tables, err = publication.LayAdditive(d); err != nil {
			return err
		}
	}
	for _, laid := range tables {
		if err := s.table(laid); err != nil {
			return err
		}
	}
	return nil
}

// harmless is a table without control characters.
func harmless(t table.Table) table.Table {
	t.Caption, t.UnitLine, t.Corner.Text = tame(t.Caption), tame(t.UnitLine), tame(t.Corner.Text)
	t.Notes = slices.Clone(t.Notes)
	for i := range t.Notes {
		t.Notes[i] = tame(t.Notes[i])
	}
	t.Header = slices.Clone(t.Header)
	for i := range t.Header {
		t.Header[i] = tameCells(t.Header[i])
	}
	t.Rows = slices.Clone(t.Rows)
	for i := range t.Rows {
		t.Rows[i].Label.Text, t.Rows[i].Cells = tame(t.Rows[i].Label.Text), tameCells(t.Rows[i].Cells)
	}
	return t
}

func tameCells(cells []table.Cell) []table.Cell {
	cells = slices.Clone(cells)
	for i := range cells {
		cells[i].Text = tame(cells[i].Text)
	}
	return cells
}

// tame makes blanks of tabs and line ends, and shows that a control character stood
// where it replaces one.
func tame(s string) string { return finding.Printable(blanks.Replace(s)) }

var blanks = strings.NewReplacer("\t", " ", "\r\n", " ", "\n", " ", "\r", " ")

package main

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/cmd/bbv/internal/manual"
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

// toon is the command that prints tables.
func toon(t *terminal) cli.Command {
	s := &shower{terminal: t, format: table.FormatText}
	password := &passwordFlags{}
	c := toonHelp
	c.Run = func(args []string) (int, error) {
		if err := t.findPassword(password, args); err != nil {
			return 0, err
		}
		return t.eachFile(t.itemsOf(args), s.item), nil
	}
	c.Flags = append([]cli.Flag{
		formatFlag(&s.format),
		{Name: finding.Text{NL: "sluitend", EN: "additive"}, Into: &s.additive,
			What: finding.Text{NL: "rond de tabellen van een document zo af dat zij optellen", EN: "round the tables of a document so that they add up"}},
	}, password.flags()...)
	return c
}

var toonHelp = cli.Command{
	Name: finding.Text{NL: "toon", EN: "show"}, Args: manual.FileArgs,
	Short: finding.Text{NL: "toon een bestand als tabellen, of zet het om", EN: "print a file as tables, or convert it"},
	Long: finding.Text{NL: `
De tabellen staan er zoals zij gelezen zijn: zo is te zien of een bestand goed begrepen wordt. Wat toon schrijft, leest controle.
`, EN: `
The tables are printed as they were read, which shows whether a file is understood. What show writes, check reads.
`},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "toon begroting.pdf", EN: "show budget.pdf"}, What: finding.Text{NL: "de tabellen van een pdf als tekst", EN: "the tables of a PDF as text"}},
		{Call: finding.Text{NL: "toon --als csv begroting.pdf", EN: "show --as csv budget.pdf"}, What: finding.Text{NL: "dezelfde tabellen voor een rekenblad", EN: "the same tables for a spreadsheet"}},
		{Call: finding.Text{NL: "toon --sluitend document.json", EN: "show --additive document.json"}, What: finding.Text{NL: "een document, zo afgerond dat de tabellen optellen", EN: "a document, rounded so that its tables add up"}},
	},
}

// formatFlag names the form in which tables are written.
func formatFlag(into *table.Format) cli.Flag {
	return cli.Flag{Name: finding.Text{NL: "als", EN: "as"}, Value: finding.Text{NL: "VORM", EN: "FORM"}, Into: into, Choice: append([]finding.Text{{NL: "tekst", EN: "text"}}, cli.Words("markdown", "csv", "html", "json")...),
		What: finding.Text{NL: "tekst (zonder deze optie), markdown, csv, html of json", EN: "text (without this option), markdown, csv, html or json"}}
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

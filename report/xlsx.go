package report

import (
	"cmp"
	"context"
	"fmt"
	"io"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/workbook"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/table/understand"
)

// XLSX is what a report of a publication looks like as a workbook of Excel. The zero value is in Dutch.
type XLSX struct {
	Language finding.Language
}

// Write writes the report of a publication as a workbook: a first sheet with every finding, each with a link to its cell, and a sheet for every
// table as printed. Figures are numbers that show what was printed, with the digits that the file does not show; a sign and a colour say what is
// known of them, and a comment the sum. A total that its parts give to the last digit is a formula. One that they do not give stays the
// figure that is printed, and the formula stands beside the table with the difference. A document is laid out as the tables of
// publication.LayAdditive, without marks.
//
// Texts of files are text, whatever they hold. What a workbook cannot hold is said on the first sheet. Its only errors are those of the writer, or that
// there is none.
func (x XLSX) Write(w io.Writer, p *bbv.Publication) error {
	if w == nil {
		return errNoWriter
	}
	if p == nil {
		p = &bbv.Publication{}
	}
	out := book{publication: p, lang: x.Language, formats: map[string]bool{}}
	for _, m := range markedTables(p) {
		out.tables = append(out.tables, sheeted{figured: figuredOf(m, firstRow(m), 1), name: m.File})
	}
	for _, d := range p.Documents {
		out.tables = append(out.tables, laid(d)...)
	}
	out.names = workbook.Names(out.titles())
	program := "bbv"
	if len(p.Tables) > 0 {
		program = ownBook
	}
	out.Book = workbook.New(w, program, out.names)
	for i := range out.tables {
		out.Sheet(i+1, out.sheet(&out.tables[i], out.names[i+1]))
	}
	out.Sheet(0, out.findings())
	return out.Close()
}

// ownBook is by what a workbook with what is known of tables is known: it is about a publication, and no part of one (package publication/files). The
// tables of a document are nothing else than that document.
const ownBook = "bbv rapport"

// titles are what the sheets would be called.
func (b *book) titles() []string {
	list := []string{b.say("Bevindingen", "Findings")}
	for i, t := range b.tables {
		list = append(list, fmt.Sprintf("%d %s", i+1, cmp.Or(t.Understanding.Table.Caption, t.name)))
	}
	return list
}

// laid is a document as tables of which every total adds up, or where no such tables are found as they are rounded.
func laid(d *programme.Document) (list []sheeted) {
	if d == nil {
		return nil
	}
	tables, err := publication.LayAdditive(d)
	if err != nil {
		tables = publication.Lay(d)
	}
	name := fmt.Sprintf("%s %s %d", d.Kind, d.Municipality.Name, d.Year)
	for i, t := range tables {
		c := check.Checked{File: name, Number: i + 1}
		if c.Understanding, err = understand.Understand(context.Background(), t, understand.Given{}); err != nil {
			c.Understanding.Table = t // as it is, without sums
		}
		if c.Sums, err = c.Understanding.Sums(context.Background()); err != nil {
			c.Understanding = understand.Understanding{Table: t}
		}
		m := markedOf(c, nil)
		list = append(list, sheeted{figured: figuredOf(m, firstRow(m), 1), name: name, document: true})
	}
	return list
}

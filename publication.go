package bbv

import (
	"cmp"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/wrap"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/publication/files"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/compare"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/decision"
)

// Publication is what was read, and what checking it came to. The zero value is nothing.
type Publication struct {
	// Tables are all tables as they are printed, each understood and checked by itself, with its file and number there.
	Tables []check.Checked
	// Documents are the files that are documents of package programme.
	Documents []*programme.Document
	// Report is all that was found: in tables, between tables, in sentences beside them, and in documents. Its places name
	// the file.
	Report finding.Report
	// Decisions say which of those that the opener was given did something, see [decision.Book.Unused].
	Decisions *decision.Book
	// Failed is what could not be read, or not be checked: what the error says with which it was opened.
	Failed []*check.FailedError
	// PassedOver is what folders and archives hold that is not read.
	PassedOver []files.PassedOver
}

// Document makes one document of the tables. The cover says what tables need not repeat, such as the year; what has no
// place in a document is listed with the reason. See [publication.Assemble].
func (p *Publication) Document(cover publication.Cover) publication.Assembly {
	var list []*understand.Understanding
	if p != nil {
		for i := range p.Tables {
			list = append(list, &p.Tables[i].Understanding)
		}
	}
	return publication.Assemble(cover, list)
}

// Excerpt is the printed row of a place in a table, with marks under its cell, for [finding.Printer]; empty where there
// is none.
func (p *Publication) Excerpt(at finding.Place) (text, marks string) {
	if p == nil {
		return "", ""
	}
	for _, t := range p.Tables {
		if t.File == at.File && t.Number == at.Table {
			return t.Excerpt(at)
		}
	}
	return "", ""
}

// Locate adds to a place in a document that was made of the tables, which has a path, where in its file the figure is
// printed: for [finding.Report.Renamed], so that a report of the document shows rows of tables, and SARIF lines. A place of
// which no table prints the figure stays as it is.
func (p *Publication) Locate(a publication.Assembly, at finding.Place) finding.Place {
	i := slices.IndexFunc(a.Placed, func(q publication.Placed) bool { return q.Path == at.Path })
	if p == nil || i < 0 || a.Placed[i].Table >= len(p.Tables) {
		return at
	}
	where := placeOf(p.Tables[a.Placed[i].Table], a.Placed[i].Cell)
	where.Path = at.Path
	where.Caption, where.Label, where.Heading, where.Sentence = cmp.Or(at.Caption, where.Caption), at.Label, at.Heading, at.Sentence
	return where
}

// placeOf is where a cell stands in its file.
func placeOf(checked check.Checked, cell understand.CellRef) finding.Place {
	t := checked.Understanding.Table
	c := t.Cell(cell.Row, cell.Column)
	if t.At = c.At; c.Origin != nil {
		t.Page = c.Origin.Page
	}
	where := validate.Located(t)
	where.File, where.Table, where.Row, where.Column = checked.File, checked.Number, cell.Row+1, cell.Column+1
	return where
}

// Facts walks over what the tables state, in their order: where every figure stands, and what its table says of it: its row
// and heading, side, year, stage and unit. See [compare.Facts] for what is left out.
func (p *Publication) Facts() iter.Seq2[finding.Place, compare.Fact] {
	return func(yield func(finding.Place, compare.Fact) bool) {
		if p == nil {
			return
		}
		for i := range p.Tables {
			for _, f := range compare.Facts(&p.Tables[i].Understanding) {
				where := placeOf(p.Tables[i], f.Cell)
				where.Label, where.Heading = f.Label, f.Heading
				if !yield(where, f) {
					return
				}
			}
		}
	}
}

// Print writes for people what is wrong or doubtful, what was not checked, and a count of it all, in lines of at most 100
// characters but for the rows that it shows of tables. Its only errors are those of the writer, or that there is none.
func (p *Publication) Print(w io.Writer, l finding.Language) error {
	if p == nil {
		p = &Publication{}
	}
	printer := finding.Printer{Language: l, Excerpt: p.Excerpt, Width: wrap.Page}
	return printer.PrintReport(w, p.Report, p.counts()...)
}

// counts says of what the report is.
func (p *Publication) counts() (of []finding.Text) {
	for _, c := range []struct {
		n         int
		one, many finding.Text
	}{
		{len(p.Tables), finding.Text{NL: "1 tabel", EN: "1 table"}, finding.Text{NL: "{0} tabellen", EN: "{0} tables"}},
		{len(p.Documents), finding.Text{NL: "1 document", EN: "1 document"}, finding.Text{NL: "{0} documenten", EN: "{0} documents"}},
	} {
		switch {
		case c.n == 1:
			of = append(of, c.one)
		case c.n > 1:
			of = append(of, c.many.With(fmt.Sprint(c.n)))
		}
	}
	return of
}

// Write writes a document as the tables in which a municipality lays one out, in a format of package table that can be
// written: text, Markdown, CSV, HTML or JSON. Every total is computed from the figures of lines and rounded half up in its
// unit and decimals; what it claims to print (programme.Claim) is not written. HTML is a fragment. Its errors are those of [table.Write].
func Write(w io.Writer, d *programme.Document, f table.Format) error {
	for i, t := range publication.Lay(d) {
		if i > 0 {
			if _, err := io.WriteString(w, "\n"); err != nil {
				return err
			}
		}
		if err := table.Write(w, t, f); err != nil {
			return err
		}
	}
	return nil
}

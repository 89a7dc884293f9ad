package bbv

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/wrap"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/publication/files"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
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

// Print writes for people what is wrong or doubtful, what was not checked, and a count of it all, in lines of at most 100
// characters but for the rows that it shows of tables. Its only errors are those of the writer, or that there is none.
func (p *Publication) Print(w io.Writer, l finding.Language) error {
	if p == nil {
		p = &Publication{}
	}
	printer := finding.Printer{Language: l, Excerpt: p.Excerpt, Width: wrap.Page}
	if err := printer.Print(w, p.Report.AtLeast(finding.Warning)...); err != nil {
		return err
	}
	if err := printer.PrintUnchecked(w, p.Report.Unchecked...); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\n%s\n", p.summary().In(l))
	return err
}

// summary counts what was read and found.
func (p *Publication) summary() finding.Text {
	wrong := len(p.Report.AtLeast(finding.Error))
	odd := len(p.Report.AtLeast(finding.Warning)) - wrong
	var nl, en []string
	for _, c := range []struct {
		n                        int
		one, many, oneEN, manyEN string
	}{
		{len(p.Tables), "tabel", "tabellen", "table", "tables"},
		{len(p.Documents), "document", "documenten", "document", "documents"},
		{p.Report.Tally.Total(), "vergelijking", "vergelijkingen", "comparison", "comparisons"},
	} {
		switch {
		case c.n == 1:
			nl, en = append(nl, "1 "+c.one), append(en, "1 "+c.oneEN)
		case c.n > 1:
			nl, en = append(nl, fmt.Sprint(c.n, " ", c.many)), append(en, fmt.Sprint(c.n, " ", c.manyEN))
		}
	}
	if p.Report.Tally.Total() == 0 {
		nl, en = append(nl, "niets vergeleken"), append(en, "nothing was compared")
	}
	tally := p.Report.Tally.Text()
	return finding.Text{
		NL: fmt.Sprintf("%s: %s\n%d × fout, %d × let op", strings.Join(nl, ", "), tally.NL, wrong, odd),
		EN: fmt.Sprintf("%s: %s\n%d × error, %d × warning", strings.Join(en, ", "), tally.EN, wrong, odd),
	}
}

// joined is the report of all that was checked.
func joined(tables []check.Checked, rest ...finding.Report) (all finding.Report) {
	for _, t := range tables {
		all = join(all, t.Report)
	}
	for _, r := range rest {
		all = join(all, r)
	}
	return all
}

// join is two reports as one.
func join(a, b finding.Report) finding.Report {
	return finding.Report{
		Findings:  slices.Concat(a.Findings, b.Findings),
		Waived:    slices.Concat(a.Waived, b.Waived),
		Unchecked: slices.Concat(a.Unchecked, b.Unchecked),
		Tally: finding.Tally{
			Exact: a.Tally.Exact + b.Tally.Exact, Plausible: a.Tally.Plausible + b.Tally.Plausible, Suspicious: a.Tally.Suspicious + b.Tally.Suspicious,
			Impossible: a.Tally.Impossible + b.Tally.Impossible, Unknown: a.Tally.Unknown + b.Tally.Unknown,
		},
	}
}

// Write writes a document as the tables in which a municipality lays one out, in a format of package table that can be
// written: text, Markdown, CSV, HTML or JSON. Its errors are those of [table.Write].
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

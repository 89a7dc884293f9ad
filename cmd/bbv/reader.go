package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/validate"
)

// reader writes for people.
type reader struct {
	w      io.Writer
	lang   finding.Language
	colour bool
}

func newReader(t terminal, lang finding.Language) *reader {
	return &reader{w: t.out, lang: lang, colour: isTerminal(t.out) && os.Getenv("NO_COLOR") == ""}
}

// say returns the text in the language of the call.
func (r *reader) say(nl, en string) string { return finding.Text{NL: nl, EN: en}.In(r.lang) }

func (r *reader) faint(text string) string {
	if !r.colour || text == "" {
		return text
	}
	return "\x1b[2m" + text + "\x1b[0m"
}

func (r *reader) file(name string) { fmt.Fprintln(r.w, name) }
func (r *reader) endFile()         { fmt.Fprintln(r.w) }
func (r *reader) end()             {}

func (r *reader) table(number int, t table.Table, report validate.TableReport) {
	u := report.Understanding
	title := t.Caption
	if title == "" {
		title = r.say("zonder titel", "without a title")
	}
	fmt.Fprintf(r.w, "\n  %s %d, %s %d: %s\n", r.say("tabel", "table"), number, r.say("regel", "line"), t.At.Line, printable(title))
	about := []string{u.Unit.Unit.String()}
	if convention := u.Convention.String(); convention != "" {
		about = append(about, convention)
	}
	fmt.Fprintf(r.w, "    %s\n", r.faint(strings.Join(about, "; ")))
	fmt.Fprintf(r.w, "    %s\n", r.tally(report.Tally))
	printer := r.printer("    ")
	printer.Excerpt = func(at finding.Place) (text, marks string) { return excerpt(t, at) }
	printer.Print(r.w, inTable(report.Report, number).Findings...)
}

func (r *reader) tally(t finding.Tally) string {
	if t.Total() == 0 {
		return r.say("geen optellingen gevonden", "no sums found")
	}
	parts := []string{fmt.Sprintf("%d exact", t.Exact)}
	for _, p := range []struct {
		n      int
		nl, en string
	}{
		{t.Plausible, "%d door afronding verklaard", "%d explained by rounding"},
		{t.Suspicious, "%d verdacht", "%d suspicious"},
		{t.Impossible, "%d onmogelijk", "%d impossible"},
		{t.Unknown, "%d niet te beoordelen", "%d undecided"},
	} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf(r.say(p.nl, p.en), p.n))
		}
	}
	sums := r.say("optellingen", "sums")
	if t.Total() == 1 {
		sums = r.say("optelling", "sum")
	}
	return fmt.Sprintf("%d %s: %s", t.Total(), sums, strings.Join(parts, ", "))
}

// printer writes findings in the language and colours of the call.
func (r *reader) printer(indent string) finding.Printer {
	return finding.Printer{Language: r.lang, Colour: r.colour, Indent: indent}
}

// inTable numbers the findings of a table. Those of a cell stand under the
// caption, and do not repeat it.
func inTable(r finding.Report, number int) finding.Report {
	within := func(p *finding.Place) {
		if p.Table = number; p.Row > 0 {
			p.Caption = ""
		}
	}
	r.Findings = slices.Clone(r.Findings)
	for i := range r.Findings {
		f := &r.Findings[i]
		within(&f.Place)
		for _, list := range []*[]finding.Related{&f.Also, &f.Alternatives, &f.Related} {
			*list = slices.Clone(*list)
			for j := range *list {
				within(&(*list)[j].Place)
			}
		}
	}
	return r
}

// printable replaces control characters: a file may hold some that command the terminal.
func printable(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) {
			return utf8.RuneError
		}
		return c
	}, s)
}

// The excerpt shows a label and a cell cut to these widths.
const labelWidth, cellWidth = 40, 16

// excerpt returns the row of a cell, with carets under the cell; nothing where
// nothing is printed in the cell.
func excerpt(t table.Table, at finding.Place) (text, marks string) {
	if at.Row < 1 || at.Row > len(t.Rows) || t.Cell(at.Row-1, at.Column-1).Text == "" {
		return "", ""
	}
	row := t.Rows[at.Row-1]
	text = cut(row.Label.Text, labelWidth)
	marks = strings.Repeat(" ", utf8.RuneCountInString(text))
	for i, c := range row.Cells {
		cell := cut(c.Text, cellWidth)
		width := utf8.RuneCountInString(cell)
		text += "  " + cell
		switch {
		case i < at.Column-1:
			marks += strings.Repeat(" ", 2+width)
		case i == at.Column-1:
			marks += "  " + strings.Repeat("^", max(1, width))
		}
	}
	return text, marks
}

// cut shortens a text to a number of characters.
func cut(s string, most int) string {
	s = printable(s)
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

func (r *reader) document(d *programme.Document, report finding.Report) {
	t := report.Tally
	fmt.Fprintf(r.w, "\n  %s %s %d (%v)\n", d.Kind, d.Municipality.Name, d.Year, d.Unit)
	fmt.Fprintf(r.w, r.say(
		"    %d vergelijkingen: %d exact, %d door afronding verklaard, %d onmogelijk, %d niet te maken\n",
		"    %d comparisons: %d exact, %d explained by rounding, %d impossible, %d not to be made\n"),
		t.Exact+t.Plausible+t.Impossible+t.Unknown, t.Exact, t.Plausible, t.Impossible, t.Unknown)
	r.printer("    ").Print(r.w, report.AtLeast(finding.Warning)...)
}

package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/validate"
)

// reader writes for people.
type reader struct {
	w      io.Writer
	taal   finding.Language
	colour bool
}

func newReader(t terminal, taal finding.Language) *reader {
	return &reader{w: t.out, taal: taal, colour: isTerminal(t.out) && os.Getenv("NO_COLOR") == ""}
}

// say returns the text in the language of the call.
func (r *reader) say(nl, en string) string { return finding.Text{NL: nl, EN: en}.In(r.taal) }

// Colours of a terminal.
const (
	red    = "\x1b[31m"
	yellow = "\x1b[33m"
	faint  = "\x1b[2m"
	plain  = "\x1b[0m"
)

func (r *reader) paint(colour, text string) string {
	if !r.colour || text == "" {
		return text
	}
	return colour + text + plain
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
	fmt.Fprintf(r.w, "    %s\n", r.paint(faint, strings.Join(about, "; ")))
	fmt.Fprintf(r.w, "    %s\n", r.tally(report.Tally))
	for _, f := range report.Findings {
		r.tableFinding(t, f)
	}
}

func (r *reader) tally(t validate.TableTally) string {
	if t.Total() == 0 {
		return r.say("geen optellingen gevonden", "no sums found")
	}
	parts := []string{fmt.Sprintf(r.say("%d exact", "%d exact"), t.Exact)}
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

func (r *reader) severity(s finding.Severity) string {
	word := severityWord(s).In(r.taal)
	switch s {
	case finding.Error:
		return r.paint(red, word)
	case finding.Warning:
		return r.paint(yellow, word)
	}
	return word
}

func severityWord(s finding.Severity) finding.Text {
	switch s {
	case finding.Error:
		return finding.Text{NL: "fout", EN: "error"}
	case finding.Warning:
		return finding.Text{NL: "let op", EN: "warning"}
	}
	return finding.Text{NL: "ter info", EN: "info"}
}

func (r *reader) tableFinding(t table.Table, f validate.TableFinding) {
	fmt.Fprintf(r.w, "\n    %s %s  %s\n", r.severity(f.Severity), f.Code, place(f.Row, f.Column))
	if f.Printed != "" {
		r.excerpt(t, f.Cell)
	}
	r.entry(r.say("gedrukt", "printed"), f.Printed)
	r.entry(r.say("berekend", "computed"), f.Computed)
	if f.Cause != rounding.UnknownCause {
		r.entry(r.say("oorzaak", "cause"), f.CauseText.In(r.taal))
	}
	r.entry(r.say("voorstel", "suggestion"), f.Suggested)
	for _, o := range f.Others {
		word := r.say("of", "or")
		if o.Also {
			word = r.say("en ook", "and also")
		}
		text := place(o.Row, o.Column) + ": " + o.Printed
		if o.Suggested != "" {
			text += " → " + o.Suggested
		}
		r.entry(word, text)
	}
	r.entry(r.say("waarom", "why"), f.Text.In(r.taal))
	r.entry(r.say("doe", "do"), f.Remedy.In(r.taal))
}

// place names a cell by its row, where that has a name, and its column.
func place(row, column string) string {
	if row == "" {
		return printable(column)
	}
	return printable(row + " › " + column)
}

func (r *reader) entry(name, text string) {
	if text != "" {
		fmt.Fprintf(r.w, "      %-10s %s\n", name, printable(text))
	}
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

// excerpt prints the row of a cell, with carets under the cell.
func (r *reader) excerpt(t table.Table, at table.CellRef) {
	if at.Row < 0 || at.Row >= len(t.Rows) {
		return
	}
	row := t.Rows[at.Row]
	line := "      " + cut(row.Label.Text, labelWidth)
	mark := strings.Repeat(" ", utf8.RuneCountInString(line))
	for i, c := range row.Cells {
		text := cut(c.Text, cellWidth)
		width := utf8.RuneCountInString(text)
		line += "  " + text
		switch {
		case i < at.Column:
			mark += strings.Repeat(" ", 2+width)
		case i == at.Column:
			mark += "  " + r.paint(red, strings.Repeat("^", max(1, width)))
		}
	}
	fmt.Fprintf(r.w, "%s\n%s\n", line, mark)
}

// cut shortens a text to a number of characters.
func cut(s string, most int) string {
	s = printable(s)
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

func (r *reader) document(d *programme.Document, report validate.Report) {
	t := report.Tally
	fmt.Fprintf(r.w, "\n  %s %s %d (%v)\n", d.Kind, d.Municipality.Name, d.Year, d.Unit)
	fmt.Fprintf(r.w, r.say(
		"    %d vergelijkingen: %d exact, %d door afronding verklaard, %d onmogelijk, %d niet te maken\n",
		"    %d comparisons: %d exact, %d explained by rounding, %d impossible, %d not to be made\n"),
		t.Exact+t.Plausible+t.Impossible+t.Unknown, t.Exact, t.Plausible, t.Impossible, t.Unknown)
	for _, f := range report.AtLeast(finding.Warning) {
		fmt.Fprintf(r.w, "\n    %s %s  %s\n", r.severity(f.Severity), f.Code, f.Message(r.taal))
		r.entry(r.say("plaats", "place"), f.Path)
		r.entry(r.say("doe", "do"), f.Remedy.In(r.taal))
	}
}

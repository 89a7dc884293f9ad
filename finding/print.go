package finding

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/plain"
	"github.com/bbvgo/bbv/internal/wrap"
)

// Printer writes findings for people. The zero value writes them in full, in
// Dutch, without colour.
type Printer struct {
	Language Language
	Colour   bool   // severities in the colours of a terminal
	Indent   string // before every line
	Brief    bool   // the finding and its remedy only
	Proof    bool   // beside a sum that fails also why rounding cannot explain it
	// Width is how many characters a line has at most, those of a terminal for
	// instance: what is longer goes on below, indented. 0 is as wide as the text.
	// Of an excerpt that is longer the part with its marks is shown, for they stand below it.
	Width int
	// Excerpt shows the source at a place and marks under it; nil for none.
	// The marks are as wide as what stands above them.
	Excerpt func(Place) (text, marks string)
}

// Print writes findings, each after an empty line. Characters that command a
// terminal are replaced. Its only errors are those of the writer, or that there
// is none.
func (p Printer) Print(w io.Writer, findings ...Finding) error {
	if w == nil {
		return errNoWriter
	}
	var out strings.Builder
	for _, f := range findings {
		out.WriteString("\n")
		switch {
		case p.Brief:
			p.brief(&out, f)
		case !f.Place.inTable():
			p.document(&out, f)
		default:
			p.cell(&out, f)
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}

var errNoWriter = errors.New("write findings: there is no writer")

func (p Printer) brief(w io.Writer, f Finding) {
	p.lines(w, fmt.Sprintf("%-8s %s  ", SeverityText(f.Severity).In(p.Language), Printable(f.Code)), f.Message(p.Language))
	if remedy := f.Remedy.In(p.Language); remedy != "" {
		p.lines(w, "  → ", remedy)
	}
}

// document writes a finding in a document or a text.
func (p Printer) document(w io.Writer, f Finding) {
	p.head(w, f, f.Message(p.Language))
	if f.Place.Source().In(p.Language) == "" {
		p.line(w, "  ", f.Place.toCopy().In(p.Language))
	}
	p.line(w, "  “", quoted(f.Place.Sentence))
	p.line(w, "  "+Text{"bedoeld is wellicht ", "perhaps meant: "}.In(p.Language), f.Suggestion)
	for _, r := range f.Alternatives {
		p.line(w, "  "+Text{"of ", "or "}.In(p.Language), r.where(p.Language))
	}
	p.line(w, "  → ", f.Remedy.In(p.Language))
}

// quoted is a text with the mark that ends a quotation; empty where there is none.
func quoted(text string) string {
	if text == "" {
		return ""
	}
	return text + "”"
}

// head writes where a finding stands in its file, in the way that editors and other programs read, how bad it is, and what it is
// about: "zorg.md:7:51: fout BBV1001: Saldo › Realisatie 2017".
func (p Printer) head(w io.Writer, f Finding, text string) {
	word, at := SeverityText(f.Severity).In(p.Language), ""
	if at = Printable(f.Place.Source().In(p.Language)); at != "" {
		at += ": "
	}
	var lines strings.Builder
	for _, line := range wrap.Text(p.Indent+at+word+" "+Printable(f.Code)+": ", p.Indent+"    ", Printable(text), p.Width) {
		fmt.Fprintln(&lines, line)
	}
	rest := strings.TrimPrefix(lines.String(), p.Indent+at+word)
	fmt.Fprint(w, p.Indent, at, p.paint(severityWords[f.Severity].colour, word), rest)
}

// lines writes a text behind a lead, what does not fit on the line below the
// text.
func (p Printer) lines(w io.Writer, lead, text string) {
	p.paragraph(w, p.Indent+lead, Printable(text), p.Width)
}

// paragraph writes a text behind a lead, on lines of a width.
func (p Printer) paragraph(w io.Writer, lead, text string, width int) {
	for _, line := range wrap.Text(lead, p.hang(lead, width), text, width) {
		fmt.Fprintln(w, line)
	}
}

// hang is what stands before the lines that go on: blanks below the lead, or
// where that would take more than half of the width those of an entry.
func (p Printer) hang(lead string, width int) string {
	if blank := wrap.Blank(lead); 2*len(blank) <= width {
		return blank
	}
	return p.Indent + "    "
}

// cell writes a finding in a printed table: where it is, the row as printed with the cell marked, the sum as a person works
// it out, and what to do.
func (p Printer) cell(w io.Writer, f Finding) {
	p.head(w, f, f.Place.String())
	p.excerpt(w, f.Place)
	why := f.Text.In(p.Language)
	sum := f.Sum.In(p.Language)
	if cause := f.Cause.Text.In(p.Language); sum != "" && cause != "" {
		sum += ", " + cause
	}
	p.line(w, "  ", cmp.Or(sum, why))
	if sum == "" && f.Computed != "" && !strings.Contains(why, f.Computed) {
		p.line(w, "  ", Text{"vermeld {0}, berekend {1} (verschil {2})", "stated {0}, computed {1} (difference {2})"}.With(f.Printed, f.Computed, f.Difference).In(p.Language))
	}
	for _, r := range f.Also {
		p.line(w, "  "+Text{"en ook ", "and also "}.In(p.Language), r.where(p.Language))
	}
	for _, r := range f.Alternatives {
		p.line(w, "  "+Text{"of ", "or "}.In(p.Language), r.where(p.Language))
	}
	for _, r := range f.Related {
		p.line(w, "  "+Text{"zie ", "see "}.In(p.Language), r.where(p.Language))
	}
	p.line(w, "  → ", f.Remedy.In(p.Language))
	if p.Proof && sum != "" {
		p.line(w, "  "+Text{"bewijs: ", "proof: "}.In(p.Language), why)
	}
}

func (p Printer) excerpt(w io.Writer, at Place) {
	if p.Excerpt == nil {
		return
	}
	text, marks := p.Excerpt(at)
	if p.Width > 0 {
		text, marks = within(text, marks, max(1, p.Width-utf8.RuneCountInString(p.Indent)-len("  ")))
	}
	if text != "" {
		fmt.Fprintf(w, "%s  %s\n%s  %s\n", p.Indent, Printable(text), p.Indent, p.marks(Printable(marks)))
	}
}

// within cuts a row and the marks below it to a width: the last mark is on the line, at its end where the row goes on.
func within(text, marks string, width int) (row, below string) {
	r, b := []rune(text), []rune(marks)
	if len(r) <= width {
		return text, marks
	}
	from := max(0, min(len(b), len(r))-width)
	r, b = r[from:min(len(r), from+width)], b[min(from, len(b)):]
	if from > 0 {
		r[0] = '…'
	} else {
		r[width-1] = '…'
	}
	return string(r), string(b)
}

// marks paints the marks, not the blanks before them.
func (p Printer) marks(marks string) string {
	blank := len(marks) - len(strings.TrimLeft(marks, " "))
	return marks[:blank] + p.paint(red, marks[blank:])
}

// line writes a text behind a lead; nothing where there is no text.
func (p Printer) line(w io.Writer, lead, text string) {
	if text != "" {
		p.lines(w, lead, text)
	}
}

func (r Related) text() string {
	text := r.Place.String() + ": " + r.Printed
	if r.Suggestion != "" {
		text += " → " + r.Suggestion
	}
	return text
}

// where is the figure and where in its file it stands.
func (r Related) where(l Language) string {
	if at := r.Place.Source().In(l); at != "" {
		return r.text() + " (" + at + ")"
	}
	return r.text()
}

// severityWords are the severities for people, and their colours in a terminal.
var severityWords = map[Severity]struct {
	word   Text
	colour string
}{
	Error:   {Text{"fout", "error"}, red},
	Warning: {Text{"let op", "warning"}, "\x1b[33m"},
	Info:    {Text{"ter info", "info"}, ""},
}

// SeverityText returns the word of a severity for people: "let op" and
// "warning". Where there is none it is what String returns.
func SeverityText(s Severity) Text {
	if words, ok := severityWords[s]; ok {
		return words.word
	}
	return Text{s.String(), s.String()}
}

const red, noPaint = "\x1b[31m", "\x1b[0m"

func (p Printer) paint(colour, text string) string {
	if !p.Colour || colour == "" || text == "" {
		return text
	}
	return colour + text + noPaint
}

// Printable replaces by U+FFFD characters that command a terminal, or in which direction runs what stands beside them: a
// file may hold some, and figures read backwards are other figures.
func Printable(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) { // ends of lines, too
			return utf8.RuneError
		}
		return plain.Rune(c)
	}, s)
}

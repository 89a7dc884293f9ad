package read

import (
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/labels"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// CSV reads tables of values separated by ';', ',' or a tab: a file as a spreadsheet saves it, or tables among prose
// such as the text of a page keeps them. Which separator it is follows from the file; a byte order mark, UTF-16 with one,
// Windows-1252 and fields between quotes, over several lines too, are understood. A blank line ends a table unless what follows
// goes on with figures in the same columns. Limits and errors are those of [Markdown]; a quote that is never closed is
// a *[table.SyntaxError].
func CSV(r io.Reader, limits table.Limits) iter.Seq2[table.Table, error] {
	return tables(table.FormatCSV, r, limits, func(lr *lineReader, e *grid.Out) error {
		sep, err := separator(lr)
		if err != nil {
			return err
		}
		return (&separated{lr: lr, e: e, sep: sep}).read()
	})
}

// separator finds the separator from the first lines and gives them back.
func separator(lr *lineReader) (string, error) {
	var lines []line
	for len(lines) < 200 {
		l, ok, err := lr.next()
		if err != nil {
			return "", err
		}
		if !ok {
			break
		}
		if sep, ok := named(l); ok && len(lines) == 0 {
			return sep, nil
		}
		lines = append(lines, l)
	}
	best, most := ",", 0
	for _, sep := range []string{";", "\t", ","} {
		if n := regular(lines, sep); n > most {
			best, most = sep, n
		}
	}
	slices.Reverse(lines)
	lr.back = append(lr.back, lines...)
	return best, nil
}

// named is the separator that a first line "sep=;" names, with which programs tell Excel how to read the file.
func named(l line) (sep string, ok bool) {
	sep, ok = strings.CutPrefix(strings.ToLower(strings.Trim(l.text, `"`)), "sep=")
	return sep, ok && l.number == 1 && (sep == ";" || sep == "," || sep == "\t")
}

// regular counts the lines that have the most frequent number of separators, quoted ones not counted.
func regular(lines []line, sep string) (most int) {
	counts := map[int]int{}
	for _, l := range lines {
		n := 0
		for i, part := range strings.Split(l.text, `"`) {
			if i%2 == 0 {
				n += strings.Count(part, sep)
			}
		}
		if n > 0 {
			counts[n]++
			most = max(most, counts[n])
		}
	}
	return most
}

// separated is the state of reading separated values.
type separated struct {
	lr   *lineReader
	e    *grid.Out
	sep  string
	ctx  grid.Prose
	b    *grid.Builder
	wide int // cells of the widest row of the grid so far
	gap  bool
	row  grid.Row
}

func (s *separated) read() error {
	for !s.e.Stopped {
		row, ok, err := s.record()
		if err != nil {
			return err
		}
		if !ok {
			break
		}
		if err := s.take(row); err != nil {
			return err
		}
	}
	s.flush()
	return nil
}

// take adds a record to the table it belongs to.
func (s *separated) take(row grid.Row) error {
	single := len(row.Cells) <= 1
	text := row.First()
	switch {
	case single && text == "":
		s.gap = s.b != nil
		return nil
	case single && s.note(text):
		return nil
	case single && s.b == nil:
		s.ctx.Take(text)
		return nil
	case single && s.gap:
		s.flush()
		s.ctx.Take(text)
		return nil
	case s.gap && !s.continues(row):
		s.flush()
	}
	s.gap = false
	if s.b == nil {
		s.b, s.wide = s.ctx.Open(s.e.Limits), 0
	}
	s.wide = max(s.wide, len(row.Cells))
	return s.b.Add(row)
}

// note takes in a line that is labelled as a note of the table above it.
func (s *separated) note(text string) bool {
	role, note := labels.Of(text)
	if s.b == nil || role != labels.Note {
		return false
	}
	s.b.Notes = append(s.b.Notes, note)
	return true
}

// continues reports whether a row after a blank line goes on with the table above it: as wide, and not a header.
func (s *separated) continues(row grid.Row) bool {
	return len(row.Cells) == s.wide && (row.Figures() || row.Filled() == 1) && s.b.Len() > 0
}

// flush ends the table; lines of one field at its end are notes.
func (s *separated) flush() {
	b := s.b
	s.b, s.gap = nil, false
	if b == nil {
		return
	}
	n := b.Len()
	for ; n > 0; n-- {
		if r := b.Row(n - 1); len(r.Cells) > 1 || r.First() == "" {
			break
		}
	}
	for i := n; i < b.Len(); i++ {
		text := b.Row(i).First()
		if form.IsUnit(text) && b.UnitLine == "" {
			b.UnitLine = text
			continue
		}
		s.ctx.Take(text)
		b.Notes = append(b.Notes, text)
	}
	b.Cut(n)
	s.e.Grid(b.Grid)
}

// record reads one record, which is one line unless a quoted field goes on.
func (s *separated) record() (row grid.Row, ok bool, err error) {
	l, ok, err := s.lr.next()
	row = s.row.Next()
	for more := ok && err == nil; more; {
		var cell table.Cell
		if cell, more, err = s.field(&l); err != nil {
			return grid.Row{}, false, err
		}
		if row.Cells = append(row.Cells, cell); len(row.Cells) > s.e.Limits.Columns {
			return grid.Row{}, false, grid.TooLarge("columns in one table", s.e.Limits.Columns, cell.At)
		}
	}
	s.row = row
	return row, ok, err
}

// field takes a field off a line, and the separator behind it, if there is more. A quoted field that goes on moves l to
// the line where it ends.
func (s *separated) field(l *line) (c table.Cell, more bool, err error) {
	l.skip(len(l.text) - len(strings.TrimLeft(l.text, " ")))
	c.At = l.place()
	if strings.HasPrefix(l.text, `"`) && s.quoted(l.text) {
		if c.Text, err = s.quotedText(l); err != nil {
			return c, false, err
		}
	}
	rest := l.text // after a quote, too
	end := strings.IndexByte(rest, s.sep[0])
	if more = end >= 0; more {
		rest = rest[:end]
	}
	if l.skip(len(rest)); more {
		l.skip(1)
	}
	c.Text = armed(form.OneLine(clean(c.Text + rest)))
	return c, more, nil
}

// armed takes the apostrophe off a text that a writer put before what a spreadsheet would take for a formula.
func armed(s string) string {
	if rest, ok := strings.CutPrefix(s, "'"); ok && rest != "" {
		if plain := strings.TrimLeft(rest, "'"); plain != "" && strings.ContainsRune(formulaStart, []rune(plain)[0]) {
			return rest
		}
	}
	return s
}

// formulaStart are the characters with which a spreadsheet begins a formula, those of full width too (OWASP, CSV Injection).
const formulaStart = "=+-@＝＋－＠"

// quoted reports whether a field that begins with a quote is a quoted one: in text between tabs a quote is a quote.
func (s *separated) quoted(field string) bool {
	if s.sep != "\t" {
		return true
	}
	field, _, _ = strings.Cut(field, s.sep)
	return strings.HasSuffix(strings.TrimRight(field, " "), `"`) && len(field) > 1
}

// quotedText takes a text between quotes off a line; a quote within it is doubled.
func (s *separated) quotedText(l *line) (string, error) {
	l.skip(1)
	first := l.place()
	var b strings.Builder
	for {
		i := strings.IndexByte(l.text, '"')
		switch {
		case i < 0:
			b.WriteString(l.text + "\n")
			next, ok, err := s.lr.next()
			if err != nil {
				return "", err
			}
			if !ok || b.Len() > s.e.Limits.CellBytes {
				return "", &table.SyntaxError{At: first, Input: form.Excerpt(b.String()), Reason: finding.Text{NL: "een aanhalingsteken wordt geopend en niet gesloten", EN: "a quote is opened and not closed"}}
			}
			*l = next
		case strings.HasPrefix(l.text[i+1:], `"`):
			b.WriteString(l.text[:i+1])
			l.skip(i + 2)
		default:
			b.WriteString(l.text[:i])
			l.skip(i + 1)
			return b.String(), nil
		}
	}
}

// clean trims a cell and makes its blanks plain ones.
func clean(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			s = oddBlanks.Replace(s)
			break
		}
	}
	return strings.TrimSpace(s)
}

var oddBlanks = strings.NewReplacer("\u00a0", " ", "\u00ad", "", "\ufeff", "")

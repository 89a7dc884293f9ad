package read

import (
	"io"
	"iter"
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// CSV reads tables of values separated by ';', ',' or a tab: a file as a spreadsheet saves it, or tables among prose
// such as the text of a page keeps them. Which separator it is follows from the file; a byte order mark, Windows-1252
// and fields between quotes, over several lines too, are understood. A blank line ends a table unless what follows
// goes on with figures in the same columns. Limits and errors are those of [Markdown]; a quote that is never closed is
// a *[table.SyntaxError].
func CSV(r io.Reader, limits table.Limits) iter.Seq2[table.Table, error] {
	return tables(r, limits, func(lr *lineReader, e *grid.Out) error {
		sep, err := separator(lr)
		if err != nil {
			return err
		}
		return (&separated{lr: lr, e: e, sep: sep}).read()
	})
}

// separator finds the separator from the first lines and gives them back.
func separator(lr *lineReader) (byte, error) {
	var lines []line
	for len(lines) < 200 {
		l, ok, err := lr.next()
		if err != nil {
			return 0, err
		}
		if !ok {
			break
		}
		lines = append(lines, l)
	}
	for i := len(lines) - 1; i >= 0; i-- {
		lr.unread(lines[i])
	}
	best, most := byte(','), 0
	for _, sep := range []byte{';', '\t', ','} {
		if n := regular(lines, sep); n > most {
			best, most = sep, n
		}
	}
	return best, nil
}

// regular counts the lines that have the most frequent number of separators, quoted ones not counted.
func regular(lines []line, sep byte) int {
	counts := map[int]int{}
	most := 0
	for _, l := range lines {
		n, quoted := 0, false
		for i := range len(l.text) {
			switch {
			case l.text[i] == '"':
				quoted = !quoted
			case l.text[i] == sep && !quoted:
				n++
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
	sep  byte
	ctx  grid.Prose
	b    *grid.Builder
	wide int // cells of the widest row of the grid so far
	gap  bool
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

// continues reports whether a row after a blank line goes on with the table above it: as wide, and not a header.
func (s *separated) continues(row grid.Row) bool {
	return len(row.Cells) == s.wide && (row.Figures() || row.Filled() == 1) && len(s.b.Rows) > 0
}

// flush ends the table; lines of one field at its end are notes.
func (s *separated) flush() {
	b := s.b
	s.b, s.gap = nil, false
	if b == nil {
		return
	}
	n := len(b.Rows)
	for n > 0 && len(b.Rows[n-1].Cells) <= 1 {
		n--
	}
	for _, r := range b.Rows[n:] {
		text := r.First()
		if form.IsUnit(text) && b.UnitLine == "" {
			b.UnitLine = text
			continue
		}
		s.ctx.Take(text)
		b.Notes = append(b.Notes, text)
	}
	b.Rows = b.Rows[:n]
	s.e.Grid(b.Grid)
}

// record reads one record, which is one line unless a quoted field goes on.
func (s *separated) record() (grid.Row, bool, error) {
	l, ok, err := s.lr.next()
	if err != nil || !ok {
		return grid.Row{}, false, err
	}
	var row grid.Row
	start, pos := 0, table.Position{Line: l.number, Column: 1}
	for {
		cell, next, more, err := s.field(&l, start)
		if err != nil {
			return grid.Row{}, false, err
		}
		cell.At = table.Position{Line: pos.Line, Column: pos.Column + leadingBlanks(l.text, start, l.number == pos.Line)}
		row.Cells = append(row.Cells, cell)
		if len(row.Cells) > s.e.Limits.Columns {
			return grid.Row{}, false, grid.TooLarge("columns in one table", s.e.Limits.Columns, pos)
		}
		if !more {
			return row, true, nil
		}
		if l.number == pos.Line {
			pos.Column += len([]rune(l.text[start:next]))
		} else {
			pos = table.Position{Line: l.number, Column: column(l.text, next)}
		}
		start = next
	}
}

func leadingBlanks(s string, start int, same bool) int {
	if !same {
		return 0
	}
	rest := s[min(start, len(s)):]
	return len(rest) - len(strings.TrimLeft(rest, " "))
}

// field reads the field of l that begins at start; next is where the following one begins, if there is more. A quoted
// field that goes on moves l to the line where it ends.
func (s *separated) field(l *line, start int) (c table.Cell, next int, more bool, err error) {
	rest := l.text[start:]
	if trimmed := strings.TrimLeft(rest, " "); strings.HasPrefix(trimmed, `"`) && s.quoted(trimmed) {
		return s.quotedField(l, start+len(rest)-len(trimmed)+1)
	}
	text, _, more := strings.Cut(rest, string(s.sep))
	return table.Cell{Text: clean(text)}, start + len(text) + 1, more, nil
}

// quoted reports whether a field that begins with a quote is a quoted one: in text between tabs a quote is a quote.
func (s *separated) quoted(field string) bool {
	if s.sep != '\t' {
		return true
	}
	end := strings.IndexByte(field, '\t')
	if end < 0 {
		end = len(field)
	}
	return strings.HasSuffix(strings.TrimRight(field[:end], " "), `"`) && end > 1
}

func (s *separated) quotedField(l *line, start int) (c table.Cell, next int, more bool, err error) {
	first := table.Position{Line: l.number, Column: column(l.text, start)}
	var b strings.Builder
	for i := start; ; i++ {
		switch {
		case i >= len(l.text):
			b.WriteByte(' ')
			n, ok, err := s.lr.next()
			if err != nil {
				return table.Cell{}, 0, false, err
			}
			if !ok || b.Len() > s.e.Limits.CellBytes {
				return table.Cell{}, 0, false, &table.SyntaxError{At: first, Input: form.Excerpt(b.String()), Reason: "a quote is opened and not closed"}
			}
			*l, i = n, -1
		case l.text[i] != '"':
			b.WriteByte(l.text[i])
		case i+1 < len(l.text) && l.text[i+1] == '"':
			b.WriteByte('"')
			i++
		default:
			return s.afterQuote(l, i+1, b.String())
		}
	}
}

// afterQuote ends a quoted field; text between the quote and the separator is kept.
func (s *separated) afterQuote(l *line, i int, text string) (table.Cell, int, bool, error) {
	rest, _, more := strings.Cut(l.text[i:], string(s.sep))
	return table.Cell{Text: clean(text + rest)}, i + len(rest) + 1, more, nil
}

// clean trims a cell and makes its blanks plain ones.
func clean(s string) string {
	return strings.TrimSpace(oddBlanks.Replace(s))
}

var oddBlanks = strings.NewReplacer("\u00a0", " ", "\u00ad", "", "\ufeff", "")

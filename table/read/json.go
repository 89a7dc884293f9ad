package read

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"iter"
	"strings"

	"github.com/bbvgo/bbv/internal/jsonscan"
	"github.com/bbvgo/bbv/table"

	"github.com/bbvgo/bbv/internal/form"
)

// JSON reads tables in a plain JSON shape: an object, or an array or sequence of objects, with
//
//	{"title": "…", "unit": "x € 1.000", "columns": ["2024", "2025"],
//	 "rows": [{"label": "Lasten", "values": ["1.234", "-"]}, {"label": "Baten", "section": true}]}
//
// where every figure is a string, as printed. Other keys are passed over. Limits and errors are those of [Markdown];
// JSON that is not well formed or has another shape is a *[table.SyntaxError] that names the line.
func JSON(r io.Reader, limits table.Limits) iter.Seq2[table.Table, error] {
	return func(yield func(table.Table, error) bool) {
		e := &emitter{yield: yield, limits: limits.WithDefaults()}
		if err := readJSON(r, e); err != nil && !e.stopped {
			yield(table.Table{}, err)
		}
	}
}

func readJSON(r io.Reader, e *emitter) error {
	data, err := readWithin(r, e.limits.Bytes)
	if err != nil {
		return err
	}
	j := &jsonReader{data: data, s: jsonscan.New(data), e: e, line: 1, col: 1}
	j.s.MaxDepth = e.limits.Depth
	return j.explain(j.document())
}

// readWithin reads a whole source, without the byte order mark.
func readWithin(r io.Reader, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = tooLarge("bytes", limit, table.Position{})
	}
	return bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF")), err
}

// jsonReader walks over a document, so that it knows the place of each value.
type jsonReader struct {
	data []byte
	s    *jsonscan.Scanner
	e    *emitter
	// at is where the last value starts, line and col the place of offset counted.
	at        table.Position
	line, col int
	counted   int
}

// errStopped ends the reading when nobody asks for more tables.
var errStopped = errors.New("stopped")

func (j *jsonReader) document() error {
	for !j.e.stopped {
		switch j.peek() {
		case jsonscan.Invalid:
			if j.s.Offset() == len(j.data) {
				return nil
			}
			_, err := j.s.Skip()
			return err
		case jsonscan.Object:
			if err := j.table(); err != nil {
				return err
			}
		case jsonscan.Array:
			if err := j.each(func() error { return j.table() }); err != nil {
				return err
			}
		default:
			return j.wrong("an object or an array of objects is expected")
		}
	}
	return nil
}

// explain makes an error of this package of what the scanner says.
func (j *jsonReader) explain(err error) error {
	var syntax *jsonscan.SyntaxError
	if !errors.As(err, &syntax) {
		return err
	}
	at := j.place(j.s.Offset())
	switch rest := bytes.TrimSpace(j.data[j.s.Offset():]); {
	case syntax.TooDeep:
		return tooLarge("levels of nesting", int64(j.s.MaxDepth), at)
	case len(rest) == 0:
		return &table.SyntaxError{At: at, Input: "", Reason: "the JSON ends too early"}
	default:
		return &table.SyntaxError{At: at, Input: form.Excerpt(string(rest[:min(len(rest), 160)])), Reason: "not well-formed JSON: " + syntax.Reason}
	}
}

// peek returns the kind of the next value and notes its place.
func (j *jsonReader) peek() jsonscan.Kind {
	kind := j.s.Peek()
	j.at = j.place(j.s.Offset())
	return kind
}

// place is the place of an offset at or after the last one asked for.
func (j *jsonReader) place(offset int) table.Position {
	for ; j.counted < offset; j.counted++ {
		switch b := j.data[j.counted]; {
		case b == '\n':
			j.line, j.col = j.line+1, 1
		case b < 0x80 || b >= 0xC0:
			j.col++
		}
	}
	return table.Position{Line: j.line, Column: j.col}
}

// wrong says that the next value is not what is expected; what is no value is the
// error of the scanner.
func (j *jsonReader) wrong(reason string) error {
	kind := j.peek()
	text := j.s.Next()
	var err error
	switch kind {
	case jsonscan.Object, jsonscan.Array, jsonscan.Null:
	case jsonscan.String:
		text, err = j.s.Text()
	default:
		text, err = j.s.Skip()
	}
	if err != nil {
		return err
	}
	return &table.SyntaxError{At: j.at, Input: form.Excerpt(string(text)), Reason: reason}
}

// each calls f for every element of an array; f reads it.
func (j *jsonReader) each(f func() error) error {
	return j.s.EachElement(func() error {
		j.peek()
		err := f()
		if err == nil && j.e.stopped {
			err = errStopped
		}
		return err
	})
}

// list reads an array whose elements f reads, or says that it is expected.
func (j *jsonReader) list(reason string, f func() error) error {
	if j.peek() != jsonscan.Array {
		return j.wrong(reason)
	}
	return j.each(f)
}

// fields calls f for every key of an object; f reads the value.
func (j *jsonReader) fields(reason string, f func(key string) error) error {
	if j.peek() != jsonscan.Object {
		return j.wrong(reason)
	}
	return j.s.EachMember(func(key []byte) error { return f(string(key)) })
}

func (j *jsonReader) table() error {
	t := table.Table{At: j.at}
	cells := 0
	err := j.fields("an object with columns and rows is expected", func(key string) (err error) {
		switch key {
		case "columns":
			t.Header, err = j.header(t.Header)
		case "rows":
			t.Rows, err = j.rows(&cells)
		case "title", "caption":
			t.Caption, err = j.text()
		case "document":
			if t.Caption == "" {
				t.Caption, err = j.text()
				return err
			}
			err = j.skip()
		case "unit":
			t.UnitLine, err = j.text()
		case "corner":
			var c table.Cell
			c.Text, err = j.text()
			c.At, t.Corner = j.at, c
		default:
			err = j.skip()
		}
		return err
	})
	if err != nil {
		return err
	}
	pad(&t)
	if len(t.Rows) > 0 && t.Columns() > 0 {
		j.e.table(t)
	}
	return nil
}

// pad gives every row with cells as many as there are columns.
func pad(t *table.Table) {
	n := t.Columns()
	for i := range t.Rows {
		for len(t.Rows[i].Cells) < n && len(t.Rows[i].Cells) > 0 {
			t.Rows[i].Cells = append(t.Rows[i].Cells, table.Cell{})
		}
	}
}

// header reads the list of column titles, or a list of such lists, one per level.
func (j *jsonReader) header(levels [][]table.Cell) ([][]table.Cell, error) {
	const reason = "a list of column titles is expected"
	var level []table.Cell
	err := j.list(reason, func() error {
		if j.s.Peek() == jsonscan.Array {
			cells, err := j.cells(reason)
			levels = append(levels, cells)
			return err
		}
		if j.s.Peek() != jsonscan.String {
			return j.wrong("a column title as a string is expected")
		}
		text, err := j.text()
		level = append(level, table.Cell{Text: text, At: j.at})
		return cmp.Or(err, j.e.limits.Check(0, 0, level))
	})
	if len(level) > 0 {
		levels = append(levels, level)
	}
	return levels, err
}

func (j *jsonReader) rows(cells *int) ([]table.Row, error) {
	var rows []table.Row
	err := j.list("a list of rows is expected", func() error {
		row, err := j.row()
		if err == nil {
			err = j.e.limits.Check(len(rows), *cells, row.Cells)
		}
		*cells += len(row.Cells)
		rows = append(rows, row)
		return err
	})
	return rows, err
}

func (j *jsonReader) row() (table.Row, error) {
	var row table.Row
	section := false
	err := j.fields("a row as an object with label and values is expected", func(key string) (err error) {
		switch key {
		case "label":
			row.Label.Text, err = j.text()
			row.Label.At = j.at
		case "values":
			row.Cells, err = j.cells("a list of cells is expected")
		case "section":
			if section = false; j.peek() == jsonscan.Bool {
				section, err = j.s.Truth()
				return err
			}
			return j.skip()
		default:
			return j.skip()
		}
		return err
	})
	if section {
		row.Cells = nil
	}
	return row, err
}

// cells reads a list of strings; null is a blank cell.
func (j *jsonReader) cells(reason string) ([]table.Cell, error) {
	var cells []table.Cell
	err := j.list(reason, func() error {
		if kind := j.s.Peek(); kind != jsonscan.String && kind != jsonscan.Null {
			return j.wrong("a cell as a string is expected: figures are quoted, as printed")
		}
		text, err := j.text()
		cells = append(cells, table.Cell{Text: text, At: j.at})
		return cmp.Or(err, j.e.limits.Check(0, 0, cells[max(0, len(cells)-1):]))
	})
	if err == nil && len(cells) > j.e.limits.Columns {
		err = tooLarge("columns in one table", int64(j.e.limits.Columns), j.at)
	}
	return cells, err
}

// text reads a string; null is a blank one.
func (j *jsonReader) text() (string, error) {
	switch j.peek() {
	case jsonscan.Null:
		return "", j.skip()
	case jsonscan.String:
		text, err := j.s.Text()
		return clean(strings.ToValidUTF8(string(text), "\uFFFD")), err
	}
	return "", j.wrong("a string is expected")
}

// skip passes over one value of any kind.
func (j *jsonReader) skip() error { _, err := j.s.Skip(); return err }

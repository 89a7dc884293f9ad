package table

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
)

// JSON reads tables in a plain JSON shape: an object, or an array or sequence of objects, with
//
//	{"title": "…", "unit": "x € 1.000", "columns": ["2024", "2025"],
//	 "rows": [{"label": "Lasten", "values": ["1.234", "-"]}, {"label": "Baten", "section": true}]}
//
// where every figure is a string, as printed. Other keys are passed over. Limits and errors are those of [Markdown];
// JSON that is not well formed or has another shape is a *[SyntaxError] that names the line.
func JSON(r io.Reader, limits Limits) iter.Seq2[Table, error] {
	return func(yield func(Table, error) bool) {
		e := &emitter{yield: yield, limits: limits.Or(DefaultLimits())}
		if err := readJSON(r, e); err != nil && !e.stopped {
			yield(Table{}, err)
		}
	}
}

func readJSON(r io.Reader, e *emitter) error {
	data, err := readWithin(r, e.limits.Bytes)
	if err != nil {
		return err
	}
	j := &jsonReader{data: data, dec: json.NewDecoder(bytes.NewReader(data)), e: e, line: 1, col: 1}
	return j.document()
}

// readWithin reads a whole source, without the byte order mark.
func readWithin(r io.Reader, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = tooLarge("bytes", limit, Position{})
	}
	return bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF")), err
}

// jsonReader walks the tokens of a document, so that it knows the place of each.
type jsonReader struct {
	data []byte
	dec  *json.Decoder
	e    *emitter
	// at is where the last token stands, line and col the place of offset counted.
	at        Position
	line, col int
	counted   int
}

func (j *jsonReader) document() error {
	for !j.e.stopped {
		tok, err := j.token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch tok {
		case json.Delim('{'):
			err = j.table()
		case json.Delim('['):
			err = j.each(func(tok json.Token) error {
				if tok != json.Delim('{') {
					return j.wrong(tok, "an object with columns and rows is expected")
				}
				return j.table()
			})
		default:
			return j.wrong(tok, "an object or an array of objects is expected")
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// token reads the next token and notes its place.
func (j *jsonReader) token() (json.Token, error) {
	from := int(j.dec.InputOffset())
	tok, err := j.dec.Token()
	for from < len(j.data) && strings.IndexByte(" \t\r\n,:", j.data[from]) >= 0 {
		from++
	}
	from = min(from, len(j.data))
	j.at = j.place(from)
	if err == nil {
		return tok, nil
	}
	if errors.Is(err, io.EOF) && len(bytes.TrimSpace(j.data[from:])) == 0 {
		return nil, io.EOF
	}
	return nil, &SyntaxError{j.at, excerpt(string(j.data[from:min(len(j.data), from+60)])), "not well-formed JSON: " + err.Error()}
}

// place is the place of an offset at or after the last one asked for.
func (j *jsonReader) place(offset int) Position {
	for ; j.counted < offset; j.counted++ {
		switch b := j.data[j.counted]; {
		case b == '\n':
			j.line, j.col = j.line+1, 1
		case b < 0x80 || b >= 0xC0:
			j.col++
		}
	}
	return Position{j.line, j.col}
}

// must reads a token where the document cannot end.
func (j *jsonReader) must() (json.Token, error) {
	tok, err := j.token()
	if errors.Is(err, io.EOF) {
		return nil, &SyntaxError{j.at, "", "the JSON ends too early"}
	}
	return tok, err
}

func (j *jsonReader) wrong(tok json.Token, reason string) error {
	return &SyntaxError{j.at, excerpt(fmt.Sprint(tok)), reason}
}

// each calls f with the first token of every element of an array whose bracket is read.
func (j *jsonReader) each(f func(json.Token) error) error {
	for {
		tok, err := j.must()
		if err != nil {
			return err
		}
		if tok == json.Delim(']') {
			return nil
		}
		if err := f(tok); err != nil {
			return err
		}
		if j.e.stopped {
			return nil
		}
	}
}

// fields calls f for every key of an object whose brace is read; f reads the value.
func (j *jsonReader) fields(f func(key string) error) error {
	for {
		tok, err := j.must()
		if err != nil {
			return err
		}
		key, ok := tok.(string)
		if !ok {
			return nil
		}
		if err := f(key); err != nil {
			return err
		}
	}
}

// table reads an object whose brace is read.
func (j *jsonReader) table() error {
	t := Table{At: j.at}
	cells := 0
	err := j.fields(func(key string) (err error) {
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
			var c Cell
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
func pad(t *Table) {
	n := t.Columns()
	for i := range t.Rows {
		for len(t.Rows[i].Cells) < n && len(t.Rows[i].Cells) > 0 {
			t.Rows[i].Cells = append(t.Rows[i].Cells, Cell{})
		}
	}
}

// header reads the list of column titles, or a list of such lists, one per level.
func (j *jsonReader) header(levels [][]Cell) ([][]Cell, error) {
	if err := j.open('[', "a list of column titles is expected"); err != nil {
		return nil, err
	}
	var level []Cell
	err := j.each(func(tok json.Token) error {
		if tok == json.Delim('[') {
			cells, err := j.cells()
			levels = append(levels, cells)
			return err
		}
		text, ok := tok.(string)
		if !ok {
			return j.wrong(tok, "a column title as a string is expected")
		}
		level = append(level, Cell{clean(text), j.at})
		return j.e.limits.Check(0, 0, GridRow{Cells: level})
	})
	if len(level) > 0 {
		levels = append(levels, level)
	}
	return levels, err
}

func (j *jsonReader) rows(cells *int) ([]Row, error) {
	if err := j.open('[', "a list of rows is expected"); err != nil {
		return nil, err
	}
	var rows []Row
	err := j.each(func(tok json.Token) error {
		if tok != json.Delim('{') {
			return j.wrong(tok, "a row as an object with label and values is expected")
		}
		row, err := j.row()
		if err != nil {
			return err
		}
		if err := j.e.limits.Check(len(rows), *cells, GridRow{Cells: row.Cells}); err != nil {
			return err
		}
		*cells += len(row.Cells)
		rows = append(rows, row)
		return nil
	})
	return rows, err
}

func (j *jsonReader) row() (Row, error) {
	var row Row
	section := false
	err := j.fields(func(key string) (err error) {
		switch key {
		case "label":
			row.Label.Text, err = j.text()
			row.Label.At = j.at
		case "values":
			if err = j.open('[', "a list of cells is expected"); err == nil {
				row.Cells, err = j.cells()
			}
		case "section":
			var tok json.Token
			tok, err = j.must()
			section = tok == true
		default:
			err = j.skip()
		}
		return err
	})
	if section {
		row.Cells = nil
	}
	return row, err
}

// cells reads the strings of a list whose bracket is read; null is a blank cell.
func (j *jsonReader) cells() ([]Cell, error) {
	var cells []Cell
	err := j.each(func(tok json.Token) error {
		text, ok := tok.(string)
		if !ok && tok != nil {
			return j.wrong(tok, "a cell as a string is expected: figures are quoted, as printed")
		}
		cells = append(cells, Cell{clean(text), j.at})
		return j.e.limits.Check(0, 0, GridRow{Cells: cells[max(0, len(cells)-1):]})
	})
	if err == nil && len(cells) > j.e.limits.Columns {
		err = tooLarge("columns in one table", int64(j.e.limits.Columns), j.at)
	}
	return cells, err
}

func (j *jsonReader) open(d json.Delim, reason string) error {
	tok, err := j.must()
	if err == nil && tok != d {
		err = j.wrong(tok, reason)
	}
	return err
}

func (j *jsonReader) text() (string, error) {
	tok, err := j.must()
	text, ok := tok.(string)
	if err == nil && !ok && tok != nil {
		err = j.wrong(tok, "a string is expected")
	}
	return clean(text), err
}

// skip passes over one value of any kind.
func (j *jsonReader) skip() error {
	for depth := 0; ; {
		tok, err := j.must()
		if err != nil {
			return err
		}
		switch tok {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth > j.e.limits.Depth {
			return tooLarge("levels of nesting", int64(j.e.limits.Depth), j.at)
		}
		if depth <= 0 {
			return nil
		}
	}
}

package read

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"iter"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/jsonscan"
	"github.com/bbvgo/bbv/internal/said"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"

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
	return grid.Tables(table.FormatJSON, limits, func(e *grid.Out) error {
		text, _, err := grid.Text(r, e.Limits.Bytes)
		if err != nil {
			return err
		}
		data, err := io.ReadAll(text)
		if err != nil {
			return err
		}
		j := &jsonReader{data: data, s: jsonscan.New(data), e: e, at: table.At(1, 1)}
		j.s.MaxDepth = e.Limits.Depth
		return j.explain(j.document())
	})
}

// jsonReader walks over a document, so that it knows the place of each value.
type jsonReader struct {
	data    []byte
	s       *jsonscan.Scanner
	e       *grid.Out
	at      table.Position // of the last value that was looked at
	counted int            // the offset of that place
}

// errStopped ends the reading when nobody asks for more tables.
var errStopped = errors.New("stopped")

func (j *jsonReader) document() error {
	for !j.e.Stopped {
		var err error
		switch kind := j.peek(); {
		case kind == jsonscan.Invalid && j.s.Offset() == len(j.data):
			return nil
		case kind == jsonscan.Array:
			err = j.list(finding.Text{}, j.table)
		case kind == jsonscan.Object, kind == jsonscan.Invalid:
			err = j.table()
		default:
			err = j.wrong(finding.Text{NL: "hier hoort een object of een lijst van objecten", EN: "an object or a list of objects is expected"})
		}
		if err != nil {
			return err
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
	j.move()
	if syntax.TooDeep {
		return grid.TooLarge("levels of nesting", j.s.MaxDepth, j.at)
	}
	rest := bytes.TrimSpace(j.data[j.s.Offset():])
	if len(rest) == 0 {
		return &table.SyntaxError{At: j.at, Reason: finding.Text{NL: "de JSON houdt te vroeg op", EN: "the JSON ends too early"}}
	}
	return &table.SyntaxError{At: j.at, Input: form.Excerpt(string(rest[:min(len(rest), 160)])), Reason: said.Textf(finding.Text{NL: "geen goede JSON: %v", EN: "not well-formed JSON: %v"}, syntax.Reason)}
}

// peek returns the kind of the next value and notes its place.
func (j *jsonReader) peek() jsonscan.Kind {
	kind := j.s.Peek()
	j.move()
	return kind
}

// move notes the present place.
func (j *jsonReader) move() {
	if next := j.s.Offset(); next > j.counted {
		j.at, j.counted = grid.Advance(j.at, j.data[j.counted:next]), next
	}
}

// wrong says that the next value is not what is expected; what is no value is the
// error of the scanner.
func (j *jsonReader) wrong(reason finding.Text) error {
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

// list reads an array whose elements f reads, or says that it is expected.
func (j *jsonReader) list(reason finding.Text, f func() error) error {
	if j.peek() != jsonscan.Array {
		return j.wrong(reason)
	}
	return j.s.EachElement(func() error {
		j.peek()
		err := f()
		if err == nil && j.e.Stopped {
			err = errStopped
		}
		return err
	})
}

// fields are what reads the values of an object, by key.
type fields map[string]func() error

// object reads an object, or says that it is expected; other keys are passed over.
func (j *jsonReader) object(reason finding.Text, known fields) error {
	if j.peek() != jsonscan.Object {
		return j.wrong(reason)
	}
	return j.s.EachMember(func(key []byte) error {
		if read := known[string(key)]; read != nil {
			return read()
		}
		return j.skip()
	})
}

func (j *jsonReader) table() error {
	t := table.Table{At: j.at}
	var title, document, unit table.Cell
	err := j.object(finding.Text{NL: "hier hoort een object met kolommen (columns) en rijen (rows)", EN: "an object with columns and rows is expected"}, fields{
		"columns": func() error { return j.header(&t) },
		"rows":    func() error { return j.rows(&t) },
		"title":   j.text(&title),
		"caption": j.text(&title),
		"unit":    j.text(&unit),
		"corner":  j.text(&t.Corner),
		"notes":   func() error { return j.notes(&t) },
		"document": func() error {
			if title.Text != "" {
				return j.skip()
			}
			return j.text(&document)()
		},
	})
	if err != nil {
		return err
	}
	t.Caption, t.UnitLine = cmp.Or(title.Text, document.Text), unit.Text
	if len(t.Rows) > 0 && t.Columns() > 0 {
		j.e.Table(t)
	}
	return nil
}

// notes reads a list of strings, or passes over what is none: documents of others have other notes.
func (j *jsonReader) notes(t *table.Table) error {
	if t.Notes = nil; j.peek() != jsonscan.Array {
		return j.skip()
	}
	return j.s.EachElement(func() error {
		if j.s.Peek() != jsonscan.String {
			return j.skip()
		}
		var note table.Cell
		err := j.text(&note)()
		if t.Notes = append(t.Notes, note.Text); len(t.Notes) > j.e.Limits.Rows {
			return grid.TooLarge("notes of one table", j.e.Limits.Rows, j.at)
		}
		return err
	})
}

// header reads the list of column titles, or a list of such lists, one per level.
func (j *jsonReader) header(t *table.Table) error {
	reason := finding.Text{NL: "hier hoort een lijst met kolomtitels", EN: "a list of column titles is expected"}
	var level []table.Cell
	err := j.list(reason, func() error {
		if j.s.Peek() == jsonscan.Array {
			cells, err := j.cells(reason)
			t.Header = append(t.Header, cells)
			return err
		}
		if j.s.Peek() != jsonscan.String {
			return j.wrong(finding.Text{NL: "hier hoort een kolomtitel als tekst", EN: "a column title as a text is expected"})
		}
		var title table.Cell
		err := j.text(&title)()
		level = append(level, title)
		return cmp.Or(err, grid.CheckRow(j.e.Limits, 0, 0, level))
	})
	if len(level) > 0 {
		t.Header = append(t.Header, level)
	}
	return err
}

func (j *jsonReader) rows(t *table.Table) error {
	var rows grid.Rows
	cells := 0
	err := j.list(finding.Text{NL: "hier hoort een lijst van rijen", EN: "a list of rows is expected"}, func() error {
		row, err := j.row()
		if err == nil {
			err = grid.CheckRow(j.e.Limits, rows.Len(), cells, row.Cells)
		}
		cells += len(row.Cells)
		rows.Add(row)
		return err
	})
	t.Rows = rows.List()
	return err
}

func (j *jsonReader) row() (row table.Row, err error) {
	section := false
	err = j.object(finding.Text{NL: "hier hoort een rij als object met naam (label) en waarden (values)", EN: "a row as an object with label and values is expected"}, fields{
		"label": j.text(&row.Label),
		"values": func() (err error) {
			row.Cells, err = j.cells(finding.Text{NL: "hier hoort een lijst van cellen", EN: "a list of cells is expected"})
			return err
		},
		"section": j.truth(&section),
		"ragged":  j.truth(&row.Ragged),
		"hidden":  j.truth(&row.Hidden),
	})
	if section {
		row.Cells = nil
	}
	return row, err
}

// truth reads true or false; anything else is passed over, and false.
func (j *jsonReader) truth(into *bool) func() error {
	return func() (err error) {
		if *into = false; j.peek() != jsonscan.Bool {
			return j.skip()
		}
		*into, err = j.s.Truth()
		return err
	}
}

// cells reads a list of strings; null is a blank cell.
func (j *jsonReader) cells(reason finding.Text) ([]table.Cell, error) {
	var cells []table.Cell
	err := j.list(reason, func() error {
		if kind := j.s.Peek(); kind != jsonscan.String && kind != jsonscan.Null {
			return j.wrong(finding.Text{NL: "hier hoort een cel als tekst: cijfers staan tussen aanhalingstekens, zoals gedrukt", EN: "a cell as a text is expected: figures are quoted, as printed"})
		}
		var cell table.Cell
		err := j.text(&cell)()
		cells = append(cells, cell)
		if len(cells) > j.e.Limits.Columns {
			return grid.TooLarge("columns in one table", j.e.Limits.Columns, j.at)
		}
		return cmp.Or(err, grid.CheckRow(j.e.Limits, 0, 0, []table.Cell{cell}))
	})
	return cells, err
}

// text reads a string into a cell; null is a blank one.
func (j *jsonReader) text(into *table.Cell) func() error {
	return func() error {
		kind := j.peek()
		*into = table.Cell{At: j.at}
		switch kind {
		case jsonscan.Null:
			return j.skip()
		case jsonscan.String:
			text, err := j.s.Text()
			into.Text = form.OneLine(clean(strings.ToValidUTF8(string(text), "\uFFFD")))
			return err
		}
		return j.wrong(finding.Text{NL: "hier hoort een tekst", EN: "a text is expected"})
	}
}

// skip passes over one value of any kind.
func (j *jsonReader) skip() error { _, err := j.s.Skip(); return err }

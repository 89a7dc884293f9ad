package files

import (
	"bytes"
	"io"
	"iter"
	"unicode/utf8"

	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/prose"
	"github.com/bbvgo/bbv/table/read/html"
)

// Opened is an item that is open: a document, or a sequence of tables. Close it.
type Opened struct {
	Document *programme.Document // of a file of package programme; nil for tables
	Format   table.Format        // of tables
	read     iter.Seq2[table.Table, error]
	text     bytes.Buffer // of a page or a text as it is read, for its sentences
	closer   io.Closer
}

// Close closes the item.
func (o *Opened) Close() error {
	if o == nil || o.closer == nil {
		return nil
	}
	return o.closer.Close()
}

// Tables reads the tables, once, in order; a document has none. The errors are those of
// the reader of the format: most are the last that is read; after that of a page of a
// PDF the next pages follow. Where there is no table and no error, ErrNoTable is.
func (o *Opened) Tables() iter.Seq2[table.Table, error] {
	return func(yield func(table.Table, error) bool) {
		if o == nil || o.read == nil {
			return
		}
		none := true
		for t, err := range o.read {
			if _, syntax := err.(*table.SyntaxError); syntax && none && o.Format == table.FormatJSON {
				err = notOurs{err} // JSON is for anything
			}
			none = false
			if !yield(t, err) {
				return
			}
		}
		if none {
			yield(table.Table{}, ErrNoTable)
		}
	}
}

// hasProse are the formats of which sentences are read.
var hasProse = map[table.Format]bool{table.FormatText: true, table.FormatMarkdown: true, table.FormatHTML: true}

// Sentences are those with figures of a text of which the tables were read to the
// end. Of a text that is not in UTF-8 there are none: what they say is a service
// beside the tables, which are read all the same.
func (o *Opened) Sentences() (list []prose.Sentence) {
	switch {
	case o == nil:
	case o.Format == table.FormatHTML:
		for p, err := range html.Passages(&o.text, table.Limits{}) {
			if err != nil {
				return list // the reader of tables said so, or a passage is too long for anybody
			}
			list = append(list, prose.ReadPassage(p.Text, p.At)...)
		}
	case hasProse[o.Format] && utf8.Valid(o.text.Bytes()):
		list = prose.Read(string(bytes.TrimPrefix(o.text.Bytes(), []byte("\ufeff"))))
	}
	return list
}

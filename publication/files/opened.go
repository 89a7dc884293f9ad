package files

import (
	"bytes"
	"io"
	"iter"
	"unicode/utf8"

	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/prose"
	"github.com/bbvgo/bbv/table/read/docx"
	"github.com/bbvgo/bbv/table/read/html"
	"github.com/bbvgo/bbv/table/read/odf"
)

// Opened is an item that is open: a document, or a sequence of tables. Close it.
type Opened struct {
	Document *programme.Document // of a file of package programme; nil for tables
	Format   table.Format        // of tables
	read     iter.Seq2[table.Table, error]
	text     bytes.Buffer     // what is read, where that is read again for its sentences
	told     []prose.Sentence // so far
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

// passages are what reads the text outside tables of each format beside PDF, of which the reader tells it, and beside text.
var passages = map[table.Format]func(io.Reader, table.Limits) iter.Seq2[table.Passage, error]{
	table.FormatHTML: html.Passages,
	table.FormatDOCX: docx.Passages,
	table.FormatODT:  odf.Passages,
}

// keepsText reports whether what is read is read a second time for its sentences.
func (o *Opened) keepsText() bool {
	return passages[o.Format] != nil || o.Format == table.FormatText || o.Format == table.FormatMarkdown
}

// tell takes a text outside tables.
func (o *Opened) tell(p table.Passage) { o.told = append(o.told, prose.ReadPassage(p)...) }

// Sentences are those with figures of a file of which the tables were read to the
// end. Of a text that is not in UTF-8 there are none: what they say is a service
// beside the tables, which are read all the same.
func (o *Opened) Sentences() []prose.Sentence {
	switch {
	case o == nil:
		return nil
	case passages[o.Format] != nil:
		for p, err := range passages[o.Format](&o.text, table.Limits{}) {
			if err != nil {
				break // the reader of tables said so, or a passage is too long for anybody
			}
			o.tell(p)
		}
	case o.keepsText() && utf8.Valid(o.text.Bytes()):
		return prose.Read(string(bytes.TrimPrefix(o.text.Bytes(), []byte("\ufeff"))))
	}
	return o.told
}

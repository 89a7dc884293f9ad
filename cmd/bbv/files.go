package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"regexp"

	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"

	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/read/html"
)

// source is an open file: a document, or a sequence of tables.
type source struct {
	name     string
	document *programme.Document // nil for tables
	tables   iter.Seq2[table.Table, error]
	closer   io.Closer
}

// head is how much of a file its kind is told from.
const head = 64 << 10

// open opens a file; "-" is the standard input.
func open(name string, t terminal) (*source, error) {
	r, closer := t.in, io.NopCloser(nil)
	if name != "-" {
		f, err := openFile(name)
		if err != nil {
			return nil, err
		}
		r, closer = f, f
	}
	s := &source{name: name, closer: closer}
	if err := s.read(bufio.NewReaderSize(r, head)); err != nil {
		closer.Close()
		return nil, err
	}
	return s, nil
}

// openFile opens a file that is no folder. Its errors leave out the name, which is printed before them.
func openFile(name string) (*os.File, error) {
	f, err := os.Open(name)
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		return nil, path.Err
	} else if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, errFolder
	}
	return f, nil
}

func (s *source) read(r *bufio.Reader) error {
	start, err := r.Peek(head)
	if err != nil && err != io.EOF {
		return err
	}
	if bytes.HasPrefix(start, []byte("PK\x03\x04")) || bytes.HasPrefix(start, []byte("%PDF")) {
		return errOffice
	}
	if versionField.Match(bytes.TrimPrefix(start, []byte("\ufeff"))) {
		s.document, err = programme.Read(r)
		return err
	}
	s.tables = readerOf(read.Sniff(s.name, start))(r, table.Limits{})
	return nil
}

// versionField is how a document of package programme begins.
var versionField = regexp.MustCompile(`^\s*\{\s*"versie"\s*:`)

// readerOf returns the reader of tables of a format.
func readerOf(f table.Format) func(io.Reader, table.Limits) iter.Seq2[table.Table, error] {
	switch f {
	case table.FormatMarkdown:
		return read.Markdown
	case table.FormatCSV:
		return read.CSV
	case table.FormatJSON:
		return read.JSON
	case table.FormatHTML:
		return html.Read
	}
	return read.Text
}

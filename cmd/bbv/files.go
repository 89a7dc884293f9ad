package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"regexp"

	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/read/docx"
	"github.com/bbvgo/bbv/table/read/html"
	"github.com/bbvgo/bbv/table/read/odf"
	"github.com/bbvgo/bbv/table/read/xlsx"
)

// eachFile runs do for every file and returns the exit code; do tells whether
// what it read is right. What cannot be read is reported, and the next file is
// read all the same, unless the user interrupts.
func (c *command) eachFile(do func(name string) (right bool, err error)) int {
	code := exitOK
	for _, name := range c.args {
		right, err := do(name)
		switch {
		case c.t.interrupted(err):
			fmt.Fprintf(c.t.err, "bbv: %s: %s\n", name, because(errStopped, c.t.lang))
			return exitInterrupted
		case err != nil:
			fmt.Fprintf(c.t.err, "bbv: %s: %s\n", name, because(err, c.t.lang))
			code = exitUnreadable
		case !right && code == exitOK:
			code = exitFindings
		}
	}
	return code
}

// open opens a file that is no folder; "-" is the standard input. Its errors
// leave out the name, which is printed before them.
func (t *terminal) open(name string) (io.ReadCloser, error) {
	if name == "-" {
		return &input{t.ctx, t.in, io.NopCloser(t.in)}, nil
	}
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
	return &input{t.ctx, f, f}, nil
}

// head is how much of a file its kind is told from.
const head = 64 << 10

// source is an open file: a document, or a sequence of tables.
type source struct {
	io.Closer
	document *programme.Document // nil for tables
	tables   iter.Seq2[table.Table, error]
}

// source opens a file and tells what is in it.
func (t *terminal) source(name string) (*source, error) {
	f, err := t.open(name)
	if err != nil {
		return nil, err
	}
	s := &source{Closer: f}
	if err := s.read(name, bufio.NewReaderSize(f, head)); err != nil {
		f.Close()
		return nil, err
	}
	return s, nil
}

func (s *source) read(name string, r *bufio.Reader) error {
	start, err := r.Peek(head)
	switch {
	case err != nil && err != io.EOF:
		return err
	case versionField.Match(bytes.TrimPrefix(start, []byte("\ufeff"))):
		s.document, err = programme.Read(r)
		return err
	}
	format := read.Sniff(name, start)
	if format == table.FormatText && bytes.HasPrefix(start, []byte("PK\x03\x04")) {
		return errOffice
	}
	tables := readers[format]
	if tables == nil {
		return errOffice
	}
	s.tables = tables(r, table.Limits{})
	return nil
}

// eachTable runs do for every table with its number. A file without tables is
// an error.
func (s *source) eachTable(do func(number int, t table.Table) error) error {
	number := 0
	for printed, err := range s.tables {
		if err != nil {
			return err
		}
		number++
		if err := do(number, printed); err != nil {
			return err
		}
	}
	if number == 0 {
		return errNoTable
	}
	return nil
}

// versionField is how a document of package programme begins.
var versionField = regexp.MustCompile(`^\s*\{\s*"versie"\s*:`)

// readers are what reads each format.
var readers = map[table.Format]func(io.Reader, table.Limits) iter.Seq2[table.Table, error]{
	table.FormatText:     read.Text,
	table.FormatMarkdown: read.Markdown,
	table.FormatCSV:      read.CSV,
	table.FormatJSON:     read.JSON,
	table.FormatHTML:     html.Read,
	table.FormatXLSX:     xlsx.Read,
	table.FormatDOCX:     docx.Read,
	table.FormatODT:      odf.Text,
	table.FormatODS:      odf.Sheets,
}

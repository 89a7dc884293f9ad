package main

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"regexp"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/read/docx"
	"github.com/bbvgo/bbv/table/read/html"
	"github.com/bbvgo/bbv/table/read/odf"
	"github.com/bbvgo/bbv/table/read/pdf"
	"github.com/bbvgo/bbv/table/read/xlsx"
)

// eachFile runs do for every item and returns the exit code; do tells whether
// what it read is right. What cannot be read is reported, and the next item is
// read all the same, unless the user interrupts. A file that was found in a folder or
// archive, and holds no table, is said to be passed over; where that goes for all of
// them nothing was read.
func (c *command) eachFile(items []item, do func(item) (right bool, err error)) int {
	code, passed := exitOK, 0
	for i, it := range items {
		c.progress(i+1, len(items), it.name)
		right, err := do(it)
		name, said := finding.Printable(it.name), ""
		if err != nil {
			said = finding.Printable(because(err, c.t.lang))
		}
		switch {
		case c.t.interrupted(err):
			return c.t.stopped(it)
		case it.found && noBusiness(err):
			passed++
			fmt.Fprintf(c.t.err, "bbv: %s: %s: %s\n", name, c.t.say("overgeslagen", "passed over"), said)
		case err != nil:
			fmt.Fprintf(c.t.err, "bbv: %s: %s\n", name, said)
			code = exitUnreadable
		case !right && code == exitOK:
			code = exitFindings
		}
	}
	if passed > 0 && passed == len(items) {
		return exitUnreadable
	}
	return code
}

// stopped says at which file the user interrupted, and returns the exit code for that.
func (t *terminal) stopped(it item) int {
	fmt.Fprintf(t.err, "bbv: %s: %s\n", finding.Printable(it.name), because(errStopped, t.lang))
	return exitInterrupted
}

// noBusiness reports whether an error says that a file holds nothing that we read.
func noBusiness(err error) bool {
	var other notOurs
	return errors.Is(err, errNoTable) || errors.Is(err, errEmpty) || errors.As(err, &other)
}

// notOurs is that a file is well enough, and something else than tables.
type notOurs struct{ error }

func (e notOurs) Unwrap() error { return e.error }

// manyFiles is from how many files on progress is shown.
const manyFiles = 10

// progress says on a terminal which file is at hand.
func (c *command) progress(count, of int, name string) {
	if of >= manyFiles && isTerminal(c.t.err) {
		fmt.Fprintf(c.t.err, "\r\x1b[K%d/%d %s", count, of, finding.Printable(name))
		if count == of {
			fmt.Fprint(c.t.err, "\r\x1b[K")
		}
	}
}

// plainItems are files as they are named, and nothing else.
func (t *terminal) plainItems(names []string) (items []item) {
	for _, name := range names {
		items = append(items, item{name: name, open: func() (io.ReadCloser, error) { return t.open(name) }})
	}
	return items
}

// open opens a file that is no folder; "-" is the standard input. Its errors
// leave out the name, which is printed before them.
func (t *terminal) open(name string) (io.ReadCloser, error) {
	if name == "-" {
		return &input{t.ctx, t.in, io.NopCloser(t.in)}, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, pathless(err)
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
	format   table.Format
	skipped  skipped
	text     bytes.Buffer // of a page or a text as it is read, for its sentences
}

// source opens a file and tells what is in it.
func (t *terminal) source(it item) (*source, error) {
	f, err := it.open()
	if err != nil {
		return nil, err
	}
	s := &source{Closer: f}
	if err := s.read(t, it.name, bufio.NewReaderSize(f, head)); err != nil {
		f.Close()
		return nil, err
	}
	return s, nil
}

func (s *source) read(t *terminal, name string, r *bufio.Reader) error {
	start, err := r.Peek(head)
	switch {
	case err != nil && err != io.EOF:
		return err
	case len(start) == 0:
		return errEmpty
	case versionField.Match(bytes.TrimPrefix(start, []byte("\ufeff"))):
		s.document, err = programme.Read(r)
		return err
	}
	if err := read.Refuse(start); err != nil {
		return err
	}
	s.format = read.Sniff(name, start)
	if s.format == table.FormatText && bytes.HasPrefix(start, []byte("PK\x03\x04")) {
		return errOffice
	}
	tables := readers[s.format]
	if s.format == table.FormatPDF {
		tables = t.pages().Read
	}
	if tables == nil {
		return errOffice
	}
	s.tables = tables(r, table.Limits{})
	if hasProse[s.format] {
		s.tables = tables(io.TeeReader(r, &s.text), table.Limits{})
	}
	return nil
}

// eachTable runs do for every table with its number, and remembers which pages were
// left out. A file without tables is an error.
func (s *source) eachTable(do func(number int, t table.Table) error) error {
	number := 0
	for printed, err := range s.tables {
		if s.skipped.take(err) {
			continue
		}
		if syntax := (*table.SyntaxError)(nil); number == 0 && s.format == table.FormatJSON && errors.As(err, &syntax) {
			return notOurs{err} // JSON is for anything
		}
		if err != nil {
			return readAs{err, s.format}
		}
		number++
		if err := do(number, printed); err != nil {
			return err
		}
	}
	if number == 0 {
		return cmp.Or(s.skipped.err(), error(errNoTable))
	}
	return s.skipped.err()
}

// versionField is how a document of package programme begins.
var versionField = regexp.MustCompile(`^\s*\{\s*"versie"\s*:`)

// manyPages is from how many pages on progress is shown.
const manyPages = 50

// pages reads a PDF.
func (t *terminal) pages() pdf.Reader {
	o := pdf.Reader{Password: t.password}
	if isTerminal(t.err) {
		o.Progress = func(page, of int) {
			if of >= manyPages {
				fmt.Fprintf(t.err, "\r\x1b[K%s %d/%d", t.say("blz.", "page"), page, of)
			}
			if of >= manyPages && page == of {
				fmt.Fprint(t.err, "\r\x1b[K")
			}
		}
	}
	return o
}

// readers are what reads each format beside PDF.
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

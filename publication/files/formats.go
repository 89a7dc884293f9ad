package files

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"iter"
	"regexp"

	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/read/docx"
	"github.com/bbvgo/bbv/table/read/html"
	"github.com/bbvgo/bbv/table/read/odf"
	"github.com/bbvgo/bbv/table/read/xlsx"
)

// PDFFunc reads the tables of a PDF, and tells the text outside them.
type PDFFunc = func(r io.Reader, limits table.Limits, passage func(table.Passage)) iter.Seq2[table.Table, error]

// readFunc reads the tables of a format.
type readFunc = func(io.Reader, table.Limits) iter.Seq2[table.Table, error]

// Formats opens items of every format but PDF. The zero value is ready for use.
type Formats struct {
	// PDF reads these, such as the function Read of table/read/pdf; that is a module of its own, since it adds 10 MB to a
	// program. Where it is nil a PDF is a *Problem.
	PDF    PDFFunc
	Limits table.Limits // of everything that is read; the zero value is the default
}

// head is how much of a file its kind is told from.
const head = 64 << 10

// Open opens an item and tells what is in it: from its bytes, and where these do not
// tell from its name. Its errors are those of opening it, *Problem,
// *table.FormatError for a kind that nobody reads, and those of programme.Read.
func (f Formats) Open(ctx context.Context, it Item) (*Opened, error) {
	in, err := it.Open(ctx)
	if err != nil {
		return nil, err
	}
	opened := &Opened{closer: in}
	if err := f.open(opened, it.Name, bufio.NewReaderSize(in, head)); err != nil {
		in.Close()
		return nil, err
	}
	return opened, nil
}

func (f Formats) open(opened *Opened, name string, in *bufio.Reader) error {
	start, err := in.Peek(head)
	switch {
	case err != nil && err != io.EOF:
		return err
	case len(start) == 0:
		return errEmpty
	case versionField.Match(bytes.TrimPrefix(start, []byte("\ufeff"))):
		opened.Document, err = programme.Read(in)
		return err
	}
	if err := read.Refuse(start); err != nil {
		return err
	}
	if bytes.Contains(start, []byte(ownPage)) || bytes.HasPrefix(start, []byte(zipBegin)) && bytes.Contains(start, []byte(ownBook)) {
		return errOwnPage
	}
	opened.Format = read.Sniff(name, start)
	if opened.Format == table.FormatText && bytes.HasPrefix(start, []byte(zipBegin)) {
		return errOffice
	}
	tables := readers[opened.Format]
	switch {
	case opened.Format == table.FormatPDF && f.PDF == nil:
		return errNoPDF
	case opened.Format == table.FormatPDF:
		opened.read = f.PDF(in, f.Limits, opened.tell)
	case tables == nil:
		return errOffice
	case opened.keepsText():
		opened.read = tables(io.TeeReader(in, &opened.text), f.Limits)
	default:
		opened.read = tables(in, f.Limits)
	}
	return nil
}

// ownPage and ownBook are what package report writes at the head of its pages and workbooks: a report is about a publication, and no part of one.
const (
	ownPage = `<meta name="generator" content="bbv">`
	ownBook = `<Application>bbv rapport</Application>`
)

// versionField is how a document of package programme begins.
var versionField = regexp.MustCompile(`^\s*\{\s*"versie"\s*:`)

// readers are what reads each format beside PDF.
var readers = map[table.Format]readFunc{
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

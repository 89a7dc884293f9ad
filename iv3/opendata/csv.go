package opendata

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// ReadCSV reads a file of unprocessed Iv3 data. The first line names the columns, which
// may be in any order: TaakveldBalanspost, Categorie, Gemeenten, Verslagsoort and one or
// both of k_1ePlaatsing_1 and k_2ePlaatsing_2 (older names are known too); ID is ignored.
// The separator is ; or , as the header shows, fields may be quoted, keys padded. Amounts
// are thousands of euros, with a point before decimals and no separator of thousands; an
// empty one is missing, not zero.
//
//	ID;TaakveldBalanspost;Categorie;Gemeenten;Verslagsoort;k_1ePlaatsing_1;k_2ePlaatsing_2
//	1;2.1;L3.5.1;GM0518;2025X000;4200;4195.5
//	2;0.61;B2.2.2;GM0518;2025X000;1000;
//	3;A111;Primo;GM0518;2023X005;;870
//
// The keys are codes without names: a taakveld (2.1) or balance item (A111); a category with
// its side, L or B (L3.5.1), or Primo or Ultimo for a balance figure; an authority (GM0518,
// PV20, GR0003); a year and a report, from 2025X000 (begroting) by 2025X001 to 2025X004 (the
// quarters) to 2025X005 (jaarrekening). Inhabitants are not in these files: see
// [Loader.SetInhabitants] and [Loader.Join].
//
// The file is read as a stream, in several goroutines; they have ended when ReadCSV
// returns. One that is packed with gzip is unpacked meanwhile; for zip see [Loader.ReadZip]. Rows that were read stay in the loader also when it returns an error: a
// [*RowError], a [*budget.LimitError], the error of the context or that of the reader.
func (l *Loader) ReadCSV(ctx context.Context, name string, r io.Reader) error {
	if err := l.reading(name); err != nil {
		return err
	}
	ctx = lenient.Context(ctx)
	c := &csvReader{l: l, name: name, in: untilEnd{ctx, l.unzipped(name, r)}}
	first := l.newChunk()
	c.fill(first)
	if err := c.header(first); err != nil {
		return err
	}
	return l.inOrder(ctx, name, stages{
		cut: func(put func(*chunk) bool) { c.cut(first, put) },
		worker: func() func(*chunk) {
			p := l.newParser(c.lay)
			return func(ch *chunk) {
				p.parse(ch.text, ch.at, ch.n, &ch.out)
				ch.out.pack()
			}
		},
		take: c.take,
	})
}

// csvReader reads one CSV file: a goroutine cuts the file into stretches at line ends,
// workers parse them, and the caller's goroutine takes the rows in the order of the file.
type csvReader struct {
	l    *Loader
	name string
	in   io.Reader
	lay  layout

	failed error // what the source returned last, io.EOF at its end

	carry []byte // the start of the next stretch
	line  int    // lines before the stretch at hand
}

// read reads until buf is full or the source ends; then the error is io.EOF, and nothing else
// passes for the end: a stream that is cut off has an error of its own.
func (c *csvReader) read(buf []byte) (n int, err error) {
	for empty := 0; n < len(buf) && c.failed == nil; empty++ {
		var m int
		m, c.failed = c.in.Read(buf[n:])
		if n += m; m > 0 {
			empty = 0
		} else if empty == 100 && c.failed == nil {
			c.failed = io.ErrNoProgress
		}
	}
	if n == len(buf) {
		return n, nil
	}
	return n, c.failed
}

// header reads the first line, which stands in the first stretch.
func (c *csvReader) header(ch *chunk) error {
	end := bytes.IndexByte(ch.text[:ch.n], '\n')
	switch {
	case end < 0 && ch.err == io.EOF:
		return &RowError{File: c.name, Line: 1, Column: len(ch.tail) + 1, Input: string(ch.tail[:min(len(ch.tail), 100)]), Reason: cutOff}
	case end < 0:
		return c.failure(ch.err)
	case end > c.l.opts.MaxLine:
		return c.longLine()
	}
	lay, problem := readHeader(ch.text[:end])
	if problem != nil {
		problem.File = c.name
		return problem
	}
	c.lay, c.line, ch.at = lay, 1, end+1
	return nil
}

const cutOff = "the file ends without a line end: it may be cut off here"

func (c *csvReader) longLine() error {
	return &budget.LimitError{File: c.name, What: "bytes in a line", Most: int64(c.l.opts.MaxLine)}
}

// failure is an error of the source with its place; limits have one.
func (c *csvReader) failure(err error) error {
	var limit *budget.LimitError
	if errors.As(err, &limit) {
		return err
	}
	return fmt.Errorf("opendata: %s: after line %d: %w", c.name, c.line, err)
}

// cut reads the file in stretches that end at a line end.
func (c *csvReader) cut(ch *chunk, put func(*chunk) bool) {
	for last := false; !last; {
		last = ch.err != nil // those who take it may use it again
		if !put(ch) {
			return
		}
		if !last {
			ch = c.l.newChunk()
			c.fill(ch)
		}
	}
}

// fill reads a stretch; it has an error when nothing follows it.
func (c *csvReader) fill(ch *chunk) {
	n := copy(ch.text, c.carry)
	m, err := c.read(ch.text[n:chunkSize])
	n += m
	end := bytes.LastIndexByte(ch.text[:n], '\n') + 1
	if err == io.EOF && end < n && c.l.opts.AcceptNoFinalLineEnd {
		ch.text[n] = '\n'
		n++
		end = n
	}
	c.carry = append(c.carry[:0], ch.text[end:n]...)
	ch.n, ch.err = end, err
	if len(c.carry) > c.l.opts.MaxLine {
		ch.err = c.longLine()
	}
	ch.tail = c.carry
}

func (c *csvReader) take(ch *chunk) error {
	if err := c.l.addRows(origin{file: c.name, line: c.line}, &ch.out); err != nil {
		return err
	}
	c.line += ch.out.lines
	err, tail := ch.err, ch.tail
	if err == nil {
		c.l.scratch.Put(ch)
		return nil
	}
	if err != io.EOF {
		return c.failure(err)
	}
	if len(tail) > 0 {
		return c.l.report(&RowError{File: c.name, Line: c.line + 1, Column: len(tail) + 1, Input: string(tail), Reason: cutOff})
	}
	return nil
}

package opendata

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/jsonscan"
	"github.com/bbvgo/bbv/internal/lenient"
)

// ReadJSON reads a file of unprocessed Iv3 data as CBS OData gives it: an object with the
// list "value", or that list alone, of objects with the names that [Loader.ReadCSV] knows.
// Amounts are numbers of thousands of euros, or null for a missing one. The file is read
// whole, up to [Options].MaxBytes, and then in several goroutines; they have ended when
// ReadJSON returns. One that is packed with gzip is unpacked first; for zip see [Loader.ReadZip]. Rows that were read stay also when an error is returned.
//
// A row whose values cannot be used is a [*RowError]; what is not JSON ends the file, with
// the place, because nothing behind it can be trusted. Other errors are a [*budget.LimitError],
// the error of the context or that of the reader.
func (l *Loader) ReadJSON(ctx context.Context, name string, r io.Reader) error {
	if err := l.reading(name); err != nil {
		return err
	}
	ctx = lenient.Context(ctx)
	text, err := l.readAll(ctx, name, r)
	if err != nil {
		return fmt.Errorf("opendata: %s: %w", name, err)
	}
	if int64(len(text)) > l.opts.MaxBytes {
		return &budget.LimitError{File: name, What: "bytes", Most: l.opts.MaxBytes}
	}
	at := jsonscan.New(text)
	f := &jsonFile{l: l, ctx: ctx, text: text, rows: l.newJSONReader(text), origin: origin{file: name, locate: func(offset int) (line, column int) {
		at.SkipTo(offset)
		return at.Position()
	}}}
	return f.read()
}

// readAll reads a little more than MaxBytes at most, with pad bytes of room behind it. It asks sources that know their size.
// What it returns is valid until it is called again.
func (l *Loader) readAll(ctx context.Context, name string, r io.Reader) ([]byte, error) {
	var size int64
	switch s := r.(type) {
	case interface{ Len() int }:
		size = int64(s.Len())
	case interface{ Stat() (fs.FileInfo, error) }:
		if info, err := s.Stat(); err == nil {
			size = info.Size()
		}
	}
	if most := min(max(size, 0), l.opts.MaxBytes, keptText) + bytes.MinRead + pad; int64(cap(l.text)) < most {
		l.text = make([]byte, 0, most)
	}
	buf := bytes.NewBuffer(l.text[:0])
	_, err := buf.ReadFrom(io.LimitReader(untilEnd{ctx, l.unzipped(name, r)}, l.opts.MaxBytes+1))
	text := buf.Bytes()
	n := len(text)
	text = append(text, make([]byte, pad)...)
	if l.text = nil; cap(text) <= keptText {
		l.text = text
	}
	return text[:n], err
}

// keptText is how large the text of a file is that is kept for the next one, and how large one is taken to be before it is read.
const keptText = 32 << 20

// jsonFile is a JSON file that is read.
type jsonFile struct {
	l   *Loader
	ctx context.Context
	origin
	text []byte
	rows *jsonReader // reads what is not read in stretches
	far  bool        // the stretches are read
}

// read reads the file. Its list is read in stretches first, by several goroutines, and what is behind the last one that is whole,
// mostly nothing, then.
func (f *jsonFile) read() error {
	syntax := f.file(f.rows.s)
	var done *doneError
	if errors.As(syntax, &done) {
		return done.err
	}
	if err := f.l.addRows(f.origin, &f.rows.out); err != nil {
		return err
	}
	var at *jsonscan.SyntaxError
	if errors.As(syntax, &at) {
		return &RowError{File: f.origin.file, Line: at.Line, Column: at.Column, Reason: at.Reason.EN}
	}
	return syntax
}

// doneError ends the reading of a file with an error that is not one of its text.
type doneError struct{ err error }

func (e *doneError) Error() string { return e.err.Error() }

func (f *jsonFile) file(s *jsonscan.Scanner) error {
	if s.Peek() == jsonscan.Array {
		return cmp.Or(s.EachElement(f.element), s.End())
	}
	found := false
	err := s.EachMember(func(key []byte) error {
		switch {
		case string(key) != "value":
			_, err := s.Skip()
			return err
		case found:
			return s.Errorf(finding.Text{NL: "een tweede lijst %q", EN: "a second list %q"}, key)
		}
		found = true
		return s.EachElement(f.element)
	})
	if err == nil && !found {
		err = s.Errorf(finding.Text{NL: "de lijst %q ontbreekt", EN: "the list %q is missing"}, "value")
	}
	return cmp.Or(err, s.End())
}

// element reads the first stretches, or an element.
func (f *jsonFile) element() error {
	s := f.rows.s
	if !f.far {
		f.far = true
		s.Peek() // to the start of the row
		to, err := f.stretches(s.Offset())
		if err != nil {
			return &doneError{err}
		}
		if to > s.Offset() {
			s.SkipTo(to)
			return nil
		}
	}
	if f.rows.out.n >= rowsTogether {
		if err := f.l.addRows(f.origin, &f.rows.out); err != nil {
			return &doneError{err}
		}
		f.rows.out.begin(0)
		if err := ended(f.ctx, f.origin.file); err != nil {
			return &doneError{err}
		}
	}
	return f.rows.element()
}

// rowsTogether is how many rows are taken at a time of what is not read in stretches.
const rowsTogether = 1 << 12

// stretches reads the list from its first element on in stretches that seem to end where an element ends, and returns
// where the last one ended that did. A text may hold what looks like an end: behind a stretch that is not what it seemed,
// nothing is taken.
func (f *jsonFile) stretches(start int) (to int, err error) {
	to = start
	err = f.l.inOrder(f.ctx, f.origin.file, stages{
		cut: func(put func(*chunk) bool) { f.cut(start, put) },
		worker: func() func(*chunk) {
			r := f.l.newJSONReader(f.text)
			return r.stretch
		},
		take: func(ch *chunk) error {
			if ch.broken {
				return errBroken
			}
			to = ch.n
			err := f.l.addRows(f.origin, &ch.out)
			f.l.scratch.Put(ch)
			return err
		},
	})
	if err == errBroken {
		err = nil
	}
	return to, err
}

// stretchSize is how much of a JSON file is handed to a goroutine at a time, about.
const stretchSize = 256 << 10

// cut hands out stretches from the start of an element on.
func (f *jsonFile) cut(start int, put func(*chunk) bool) {
	for start < len(f.text) {
		end := f.boundary(start + stretchSize)
		if end <= start {
			return
		}
		list := f.listEnd(start, end)
		if list > 0 {
			end = list
		}
		ch := f.l.emptyChunk()
		ch.at, ch.n = start, end
		if !put(ch) {
			return
		}
		rest, more := bytes.CutPrefix(trimStart(f.text[end:]), []byte{','})
		if !more || list > 0 {
			return
		}
		start = len(f.text) - len(rest)
	}
}

// listEnd is where the last element of the list seems to end, in a stretch: behind the first "}" that a "]" follows; 0 where there
// is none. What stands behind the list is none of its rows.
func (f *jsonFile) listEnd(start, end int) int {
	for at := start; at < end; at++ {
		next := bytes.IndexByte(f.text[at:end], ']')
		if next < 0 {
			break
		}
		at += next
		if before := bytes.TrimRight(f.text[start:at], space); bytes.HasSuffix(before, []byte{'}'}) {
			return start + len(before)
		}
	}
	return 0
}

// boundary is where an element seems to end: behind the first "}" from a place on that a comma and a "{" follow, or else
// behind the last one that a "]" follows; 0 when there is none.
func (f *jsonFile) boundary(from int) int {
	for at := from; at < len(f.text); at++ {
		next := bytes.IndexByte(f.text[at:], '}')
		if next < 0 {
			break
		}
		at += next
		if rest, ok := bytes.CutPrefix(trimStart(f.text[at+1:]), []byte{','}); ok && bytes.HasPrefix(trimStart(rest), []byte{'{'}) {
			return at + 1
		}
	}
	before := bytes.TrimRight(f.text[:max(bytes.LastIndexByte(f.text, ']'), 0)], space)
	if bytes.HasSuffix(before, []byte{'}'}) {
		return len(before)
	}
	return 0
}

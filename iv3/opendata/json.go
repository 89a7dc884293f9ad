package opendata

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/jsonscan"
	"github.com/bbvgo/bbv/internal/lenient"
)

// ReadJSON reads a file of unprocessed Iv3 data as CBS OData gives it: an object with the
// list "value", or that list alone, of objects with the names that [Loader.ReadCSV] knows.
// Amounts are numbers of thousands of euros, or null for a missing one. The file is read
// whole, up to [Options].MaxBytes. Rows that were read stay also when an error is returned.
//
// A row whose values cannot be used is a [*RowError]; what is not JSON ends the file, with
// the place, because nothing behind it can be trusted.
func (l *Loader) ReadJSON(name string, r io.Reader) error {
	if err := l.reading(name); err != nil {
		return err
	}
	r = lenient.Reader(r)
	text, err := readAll(r, l.opts.MaxBytes)
	if err != nil {
		return fmt.Errorf("opendata: %s: %w", name, err)
	}
	if int64(len(text)) > l.opts.MaxBytes {
		return &budget.LimitError{File: name, What: "bytes", Most: l.opts.MaxBytes}
	}
	j := &jsonReader{s: jsonscan.New(text), keyColumns: l.keyColumns([roleFirst]byte{'"', '"', '"', '"'})}
	j.out.begin(len(text) / 128)
	syntax := j.file()
	j.out.limit = j.limit()
	if err := l.addRows(name, 0, &j.out); err != nil {
		return err
	}
	var at *jsonscan.SyntaxError
	if errors.As(syntax, &at) {
		return &RowError{File: name, Line: at.Line, Column: at.Column, Reason: at.Reason}
	}
	return syntax
}

// readAll reads a little more than limit at most. It asks sources that know their size.
func readAll(r io.Reader, limit int64) ([]byte, error) {
	var size int64
	switch s := r.(type) {
	case interface{ Len() int }:
		size = int64(s.Len())
	case interface{ Stat() (fs.FileInfo, error) }:
		if info, err := s.Stat(); err == nil {
			size = info.Size()
		}
	}
	buf := bytes.NewBuffer(make([]byte, 0, min(max(size, 0), limit)+bytes.MinRead))
	_, err := buf.ReadFrom(io.LimitReader(r, limit+1))
	return buf.Bytes(), err
}

type jsonReader struct {
	s *jsonscan.Scanner
	keyColumns
	out rows

	has     uint16    // roles of the row at hand
	problem *RowError // the first thing that is wrong with it
	amounts [2]int32  // in thousands
	cents   [2]int64  // and in cents
}

func (j *jsonReader) file() error {
	if j.s.Peek() == jsonscan.Array {
		return cmp.Or(j.s.EachElement(j.element), j.s.End())
	}
	found := false
	err := j.s.EachMember(func(key []byte) error {
		switch {
		case string(key) != "value":
			_, err := j.s.Skip()
			return err
		case found:
			return j.s.Errorf("a second list %q", key)
		}
		found = true
		return j.s.EachElement(j.element)
	})
	if err == nil && !found {
		err = j.s.Errorf("the list %q is missing", "value")
	}
	return cmp.Or(err, j.s.End())
}

func (j *jsonReader) element() error {
	j.s.Peek() // to the start of the row
	line, column := j.s.Position()
	j.has, j.problem = 0, nil
	j.amounts = [2]int32{missing, missing}
	if err := j.s.EachMember(j.member); err != nil {
		return err
	}
	if j.problem == nil && j.has&keyRoles != keyRoles {
		j.fail("", "a row needs TaakveldBalanspost, Categorie, Gemeenten and Verslagsoort")
	}
	if j.problem != nil {
		j.out.wrong(j.problem)
		return nil
	}
	j.out.addAt(j.cell(), place{int32(line), int32(column)}, j.amounts, j.cents)
	return nil
}

// keyRoles are the bits of the roles that every row needs.
const keyRoles = 1<<rolePost | 1<<roleCategory | 1<<roleEntity | 1<<roleMoment

func (j *jsonReader) fail(input, reason string) {
	if j.problem == nil {
		line, column := j.s.Position()
		j.problem = &RowError{Line: line, Column: column, Input: input, Reason: reason}
	}
}

func (j *jsonReader) member(key []byte) error {
	r := roleOf(key)
	switch {
	case r == ignored:
		_, err := j.s.Skip()
		return err
	case j.has&(1<<r) != 0:
		j.fail(string(key), "this name occurs twice in the row")
		_, err := j.s.Skip()
		return err
	}
	j.has |= 1 << r
	if r == roleFirst || r == roleSecond {
		return j.amount(r)
	}
	return j.key(r)
}

func (j *jsonReader) key(r role) error {
	if j.s.Peek() != jsonscan.String {
		value, err := j.s.Skip()
		j.fail(string(value), "a key must be a text, between quotes")
		return err
	}
	text, err := j.s.Text()
	if err != nil {
		return err
	}
	if reason := j.keyColumns[r].find(text, nil); reason != "" {
		j.fail(string(text), reason)
	}
	return nil
}

func (j *jsonReader) amount(r role) error {
	kind := j.s.Peek()
	value, err := j.s.Skip()
	switch {
	case err != nil || kind == jsonscan.Null:
		return err
	case kind != jsonscan.Number:
		j.fail(string(value), "an amount must be a number or null")
		return nil
	}
	cents, reason := parseThousands(value)
	if reason != "" {
		j.fail(string(value), reason)
	}
	j.amounts[r-roleFirst], j.cents[r-roleFirst] = thousandsOf(cents), cents
	return nil
}

package opendata

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"maps"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/iv3"
)

// ReadNational reads a national table of lasten and baten per municipality and taakveld,
// in thousands of euros, for one moment: a line per municipality and taakveld with the
// columns Gemeenten, Taakveld, Lasten, Baten, possibly the part of lasten in a category
// ("L1.1 Salarissen en sociale lasten"), Inwonertal, and others that become labels of
// [Facts]. The labels of taakvelden may be cut off or old; see [iv3.Classification.Read].
// Which round it took the source does not say: ask for [Latest].
//
//	Gemeenten;Taakveld;Lasten;Baten;Inwonertal
//	Waterdam;2.1 Verkeer en vervoer;4200;300;25000
//	Waterdam;6.1 Samenkracht en burgerparticipatie;2500.5;;25000
//	Oosterveen;2.1 Verkeer en vervoer;9876;1200;61234
//
// The separator is ; alone; a name that has one stands between quotes. Figures have no
// separator of thousands, and a point before decimals. An empty amount is missing, not
// zero. Inwonertal, and every column that becomes a label, is the same on every line of a
// municipality.
//
// The file is read as a stream. Errors and rows that were read are as for ReadCSV.
func (l *Loader) ReadNational(ctx context.Context, name string, r io.Reader, m Moment) error {
	if err := l.reading(name); err != nil {
		return err
	}
	ctx, r = lenient.Context(ctx), lenient.Reader(r)
	c, err := iv3.For(iv3.Gemeente, m.Year)
	if err != nil {
		return err
	}
	end := &ending{in: r}
	in := csv.NewReader(end)
	in.Comma, in.ReuseRecord, in.LazyQuotes = ';', true, false
	n := &nationalReader{l: l, name: name, in: in, end: end, c: c}
	n.codes = newKeys(n.code, 0)
	if n.moment, err = l.moments.of(m); err != nil {
		return err
	}
	if err := n.header(); err != nil {
		return err
	}
	err = n.read(ctx)
	if err2 := n.flush(); err == nil {
		err = err2
	}
	return err
}

type nationalReader struct {
	l      *Loader
	name   string
	in     *csv.Reader
	end    *ending
	c      *iv3.Classification
	moment uint32
	codes  keys // of taakvelden, by their labels

	entity, post, inhabitants int // columns of the file, or −1
	amounts                   map[int]uint32
	labels                    map[int]string

	out rows
}

// ending is a reader that knows how many bytes it passed on, and which one came last.
type ending struct {
	in   io.Reader
	n    int64
	last byte
}

func (e *ending) Read(p []byte) (n int, err error) {
	if n, err = e.in.Read(p); n > 0 {
		e.n, e.last = e.n+int64(n), p[n-1]
	}
	return n, err
}

// next reads a line. One that ends with the file and not with a line end is refused, unless the caller accepts it: what
// is left of a figure that was cut off is a figure too.
func (n *nationalReader) next() (record []string, err error) {
	record, err = n.in.Read()
	var line *csv.ParseError
	if err != nil && !errors.As(err, &line) || n.l.opts.AcceptNoFinalLineEnd || n.in.InputOffset() < n.end.n || n.end.last == '\n' {
		return record, err
	}
	at := &RowError{File: n.name, Input: strings.Join(record, ";"), Reason: cutOff}
	if line != nil {
		at.Line, at.Column = line.Line, line.Column
	} else {
		last := len(record) - 1
		at.Line, at.Column = n.in.FieldPos(last)
		at.Column += len(record[last])
	}
	return nil, at
}

func (n *nationalReader) header() error {
	record, err := n.next()
	if err != nil {
		return n.located(err)
	}
	n.entity, n.post, n.inhabitants = -1, -1, -1
	n.amounts, n.labels = map[int]uint32{}, map[int]string{}
	for i, name := range record {
		switch name = strings.TrimSpace(strings.TrimPrefix(name, "\uFEFF")); name {
		case "Gemeenten":
			n.entity = i
		case "Taakveld":
			n.post = i
		case "Inwonertal":
			n.inhabitants = i
		default:
			c, ok := n.amountColumn(name)
			if !ok {
				n.labels[i] = name
			} else if n.amounts[i], err = n.l.columns.of(c); err != nil {
				return err
			}
		}
	}
	if n.entity < 0 || n.post < 0 || len(n.amounts) == 0 {
		return &RowError{File: n.name, Line: 1, Column: 1, Input: strings.Join(record, ";"), Reason: "want the columns Gemeenten, Taakveld, Lasten and Baten, separated by ;"}
	}
	return nil
}

func (n *nationalReader) amountColumn(name string) (c column, ok bool) {
	switch name {
	case "Lasten":
		return column{Side: budget.Lasten}, true
	case "Baten":
		return column{Side: budget.Baten}, true
	}
	r, err := n.c.ReadCategorie(name)
	return column{Side: r.Side, Categorie: r.Categorie.Code, OfWhich: true}, err == nil && r.Side != 0
}

func (n *nationalReader) read(ctx context.Context) error {
	for ctx.Err() == nil {
		record, err := n.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			if err = n.fail(err); err != nil {
				return err
			}
			continue
		}
		n.record(record)
		if n.out.n >= 1<<14 {
			if err := n.flush(); err != nil {
				return err
			}
		}
	}
	return fmt.Errorf("opendata: %s: %w", n.name, ctx.Err())
}

func (n *nationalReader) flush() error {
	err := n.l.addUnstated(n.name, &n.out)
	n.out.begin(0)
	return err
}

// addUnstated adds rows whose first amounts are of a round that the source does not state.
func (l *Loader) addUnstated(name string, out *rows) error {
	blocks := len(l.blocks)
	err := l.addRows(origin{file: name}, out)
	for _, b := range l.blocks[blocks:] {
		b.other, b.first, b.second = b.first, amounts{}, amounts{}
	}
	return err
}

// fail passes on an error of the CSV reader; those of one line can be passed over.
func (n *nationalReader) fail(err error) error {
	var row *RowError
	if err = n.located(err); errors.As(err, &row) {
		return n.l.report(row)
	}
	return err
}

// located is an error of the CSV reader with the place of the line, where it is one of a line.
func (n *nationalReader) located(err error) error {
	var parse *csv.ParseError
	var row *RowError
	switch {
	case errors.As(err, &row):
		return row
	case errors.As(err, &parse):
		return &RowError{File: n.name, Line: parse.Line, Column: parse.Column, Reason: parse.Err.Error()}
	}
	return fmt.Errorf("opendata: %s: %w", n.name, err)
}

func (n *nationalReader) wrong(field int, input, reason string) {
	line, column := n.in.FieldPos(field)
	n.out.wrong(&RowError{Line: line, Column: column, Input: input, Reason: reason})
}

func (n *nationalReader) record(record []string) {
	entity, err := n.l.entities.of(Entity{Name: strings.TrimSpace(record[n.entity])})
	if err != nil || strings.TrimSpace(record[n.entity]) == "" {
		n.wrong(n.entity, record[n.entity], "not the name of a municipality, or too many of them")
		return
	}
	if reason := n.codes.find([]byte(record[n.post]), nil); reason != "" {
		n.wrong(n.post, record[n.post], reason)
		return
	}
	if !n.facts(group{entity, n.moment}, record) {
		return
	}
	line, _ := n.in.FieldPos(0)
	for i := range record {
		column, ok := n.amounts[i]
		if !ok {
			continue
		}
		cents, reason := parseThousands([]byte(record[i]))
		if reason != "" {
			n.wrong(i, record[i], reason)
			continue
		}
		if cents != missingCents {
			n.out.addAt(cell{uint16(entity), uint16(n.moment), uint16(n.codes.id), uint8(column)}, place{int32(line), 1}, [2]int32{thousandsOf(cents), missing}, [2]int64{cents})
		}
	}
}

func (n *nationalReader) code(label string) (id uint32, err error) {
	r, err := n.c.Read(label)
	if err != nil {
		return 0, err
	}
	return n.l.posts.of(post{Taakveld: r.Taakveld.Code})
}

// facts keeps the other columns; they must be the same on every line of a municipality.
func (n *nationalReader) facts(g group, record []string) bool {
	f := Facts{Labels: map[string]string{}}
	for i, name := range n.labels {
		f.Labels[name] = strings.Clone(record[i])
	}
	text := ""
	if n.inhabitants >= 0 {
		text = strings.TrimSpace(record[n.inhabitants])
	}
	if text != "" {
		count, err := strconv.Atoi(text)
		if err != nil || count < 0 {
			n.wrong(n.inhabitants, record[n.inhabitants], "not a number of inhabitants")
			return false
		}
		f.Inhabitants = count
	}
	given := n.l.given[g]
	switch old, known := n.l.facts[g]; {
	case given != 0 && f.Inhabitants != 0 && given != f.Inhabitants:
		n.wrong(n.inhabitants, text, fmt.Sprintf("the caller gave %d inhabitants", given))
		return false
	case !known:
		n.l.facts[g] = f
	case old.Inhabitants != f.Inhabitants || !maps.Equal(old.Labels, f.Labels):
		n.wrong(n.entity, record[n.entity], "inhabitants or other columns differ from an earlier line of this municipality")
		return false
	}
	return true
}

package opendata

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// ReadBatches reads rows that something else made of a file. Its errors are those of the rows, as for [Loader.ReadCSV], in
// which the line is the number of the row and the column 1, and those of the batches, which end it. The batches are asked for
// in a goroutine, which has ended when ReadBatches returns.
func (l *Loader) ReadBatches(ctx context.Context, name string, batches iter.Seq2[Batch, error]) error {
	if err := l.reading(name); err != nil || batches == nil {
		return err
	}
	ctx, cancel := context.WithCancel(lenient.Context(ctx))
	defer cancel()
	made := make(chan batchRows, 2)
	go func() {
		defer close(made)
		t := translator{l: l, name: name}
		t.each(ctx, batches, made)
	}()
	err := l.takeBatches(ctx, name, made)
	cancel()
	for range made { // let the goroutine end
	}
	return err
}

// batchRows are the rows of a batch, those of stated and of unstated rounds, or why there are no more.
type batchRows struct {
	rows [2]rows
	err  error
}

func (l *Loader) takeBatches(ctx context.Context, name string, made <-chan batchRows) error {
	for b := range made {
		if b.err != nil {
			return b.err
		}
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("opendata: %s: %w", name, err)
		}
		if err := l.addRows(origin{file: name}, &b.rows[0]); err != nil {
			return err
		}
		if err := l.addUnstated(name, &b.rows[1]); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("opendata: %s: %w", name, err)
	}
	return nil
}

// translator turns batches into rows. What it knows of the lists of a batch holds for the next one, whose lists are mostly the
// same or longer.
type translator struct {
	l        *Loader
	name     string
	line     int // rows before the batch
	entities translation[Entity]
	moments  translation[Moment]
	bookings translation[Booking]
}

// translation is a list of keys with their numbers.
type translation[V comparable] struct {
	of  []V
	ids []numbered
}

// numbered is a key by its numbers, or why it is none.
type numbered struct {
	a, b   uint16 // of a booking the post and the column
	reason string
}

// update takes the keys that are new. The error is a limit.
func (t *translation[V]) update(list []V, number func(V) (numbered, error)) error {
	if len(list) < len(t.of) || !slices.Equal(list[:len(t.of)], t.of) {
		t.of, t.ids = t.of[:0], t.ids[:0]
	}
	for _, v := range list[len(t.of):] {
		n, err := number(v)
		if err != nil {
			return err
		}
		t.of, t.ids = append(t.of, v), append(t.ids, n)
	}
	return nil
}

// noKey is what a number beyond a list is.
var noKey = numbered{reason: "no such key in its batch"}

func (t *translation[V]) at(i uint16) *numbered {
	if int(i) < len(t.ids) {
		return &t.ids[i]
	}
	return &noKey
}

func (t *translator) each(ctx context.Context, batches iter.Seq2[Batch, error], made chan<- batchRows) {
	for b, err := range batches {
		var out batchRows
		if out.err = err; err == nil {
			out.err = t.rows(&b, &out.rows)
		}
		select {
		case made <- out:
		case <-ctx.Done():
			return
		}
		if out.err != nil {
			return
		}
	}
}

func (t *translator) rows(b *Batch, out *[2]rows) error {
	if err := b.check(t.name); err != nil {
		return err
	}
	err := t.entities.update(b.Entities, t.entity)
	if err == nil {
		err = t.moments.update(b.Moments, t.moment)
	}
	if err == nil {
		err = t.bookings.update(b.Bookings, t.booking)
	}
	if err != nil {
		return err
	}
	n := len(b.Entity)
	if most := t.l.opts.MaxRows; n > most-t.line { // also those that are refused
		return &budget.LimitError{File: t.name, What: "rows", Most: int64(most)}
	}
	out[0].begin(n)
	out[1].begin(0)
	for i := range n {
		t.row(b, i, out)
	}
	t.line += n
	return nil
}

// row adds a row to those of its kind. Rows stand on the lines of their numbers, which counts the batches before.
func (t *translator) row(b *Batch, i int, out *[2]rows) {
	entity, moment, booking := t.entities.at(b.Entity[i]), t.moments.at(b.Moment[i]), t.bookings.at(b.Booking[i])
	first, second, other := centsAt(b.First, i), centsAt(b.Second, i), centsAt(b.Unstated, i)
	to, reason := &out[0], entity.reason+moment.reason+booking.reason
	switch {
	case reason != "":
	case max(size(first), size(second), size(other)) > maxAmount:
		reason = "an amount of more than eleven digits in thousands of euros"
	case other != NoAmount && (first != NoAmount || second != NoAmount):
		reason = "amounts of a round that is stated and of one that is not, in one row"
	case other != NoAmount:
		to, first = &out[1], other
	}
	if at := t.line + i + 1; reason != "" {
		out[0].wrong(&RowError{Line: at, Column: 1, Input: t.text(b, i), Reason: reason})
	} else {
		to.addAt(cell{entity.a, moment.a, booking.a, uint8(booking.b)}, place{int32(at), 1}, [2]int32{thousandsOf(first), thousandsOf(second)}, [2]int64{first, second})
	}
}

func centsAt(amounts []int64, i int) int64 {
	if amounts == nil {
		return NoAmount
	}
	return amounts[i]
}

// size is an amount without its sign; 0 where it is missing.
func size(cents int64) int64 {
	if cents == NoAmount {
		return 0
	}
	return max(cents, -cents)
}

// text names the keys of a row as far as there are any.
func (t *translator) text(b *Batch, i int) string {
	var parts []string
	if n := int(b.Entity[i]); n < len(b.Entities) {
		parts = append(parts, strings.TrimSpace(b.Entities[n].Key+" "+b.Entities[n].Name))
	}
	if n := int(b.Moment[i]); n < len(b.Moments) {
		parts = append(parts, b.Moments[n].String())
	}
	if n := int(b.Booking[i]); n < len(b.Bookings) {
		booking := b.Bookings[n]
		parts = append(parts, post{booking.Taakveld, booking.Balanspost}.String(), booking.column().String())
	}
	return strings.Join(parts, ", ")
}

func (t *translator) entity(e Entity) (numbered, error) {
	if e.Key != "" {
		read, err := parseEntityKey(e.Key)
		if err != nil || read.Key != e.Key {
			return numbered{reason: `gemeente: want a key such as "GM0518"`}, nil
		}
	} else if e.Name == "" || strings.TrimSpace(e.Name) != e.Name {
		return numbered{reason: "gemeente: want a key or a name, without spaces around it"}, nil
	}
	id, err := t.l.entities.of(e)
	return numbered{a: uint16(id)}, t.located(err)
}

func (t *translator) moment(m Moment) (numbered, error) {
	if m.Year < 1900 || m.Year > 2999 || !m.Report.Valid() {
		return numbered{reason: "want a year from 1900 to 2999 and a report"}, nil
	}
	id, err := t.l.moments.of(m)
	return numbered{a: uint16(id)}, t.located(err)
}

func (t *translator) booking(b Booking) (numbered, error) {
	if reason := b.wrong(); reason != "" {
		return numbered{reason: reason}, nil
	}
	p, err := t.l.posts.of(post{b.Taakveld, b.Balanspost})
	if err != nil {
		return numbered{}, t.located(err)
	}
	c, err := t.l.columns.of(b.column())
	return numbered{a: uint16(p), b: uint16(c)}, t.located(err)
}

// located is a limit with the name of the file.
func (t *translator) located(err error) error {
	if limit, ok := err.(*budget.LimitError); ok {
		limit.File = t.name
	}
	return err
}

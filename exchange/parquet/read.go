package parquet

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/exchange/internal/columns"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// Read reads national figures into a loader, from a file as [Write] makes it, or as DuckDB, Spark, pyarrow or polars do. The
// columns may stand in any order: jaar and verslag, gemeente or naam, taakveld or balanspost, and one at least of
// eerste_plaatsing, tweede_plaatsing and bedrag; zijde, categorie, stand and waarvan where there are such. Others are refused: a
// query leaves them out. Amounts are euros as decimals of any kind, in whole cents; numbers with a floating point are refused.
// Pages are packed with Snappy, Zstandard, gzip or not, and their values plain or with a dictionary.
//
// The columns are read as streams, each in a goroutine, which have ended when Read returns; of the file no more than a page of
// every column is in memory, of at most 32 MiB. Nothing is made of the sizes that a file states before they are compared with what
// there is. Errors of rows are those of [opendata.Loader.ReadBatches], in which the line is the number of the row; a file that
// cannot be read is an error with its name, or a [*budget.LimitError]. Rows that were read stay in the loader.
func Read(ctx context.Context, name string, from io.ReaderAt, size int64, l *opendata.Loader) error {
	if from == nil {
		return fmt.Errorf("parquet: %s: there is no file", name)
	}
	f, err := readFooter(from, size)
	if err != nil {
		return located(name, err)
	}
	r := &reader{from: from, footer: f}
	if err := r.open(); err != nil {
		return located(name, err)
	}
	defer r.close()
	return l.ReadBatches(ctx, name, func(yield func(opendata.Batch, error) bool) {
		for b, err := range r.batches() {
			if !yield(b, located(name, err)) {
				return
			}
		}
	})
}

// located is an error with the name of the file.
func located(name string, err error) error {
	var limit *budget.LimitError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &limit):
		limit.File = name
		return limit
	}
	return fmt.Errorf("parquet: %s: %w", name, err)
}

// reader reads a file.
type reader struct {
	*footer
	from    io.ReaderAt
	columns []*column // those that are known, in the order of keyNames and amountNames
	places  []int     // of these the place in the file
	keys    [][]string
	entity  tuple
	moment  tuple
	booking tuple
	batch   opendata.Batch
	lists   *columns.Lists
}

// The columns, keys in the order of their tuples.
var (
	keyNames    = []string{columns.Gemeente, columns.Naam, columns.Jaar, columns.Verslag, columns.Taakveld, columns.Balanspost, columns.Zijde, columns.Categorie, columns.Stand, columns.Waarvan}
	amountNames = []string{columns.Eerste, columns.Tweede, columns.Bedrag}
)

const (
	firstMoment  = 2
	firstBooking = 4
)

// open finds the columns of the file.
func (r *reader) open() error {
	names := append(slices.Clone(keyNames), amountNames...)
	r.columns, r.places = make([]*column, len(names)), make([]int, len(names))
	place := 0
	for _, e := range r.footer.columns {
		k := slices.Index(names, e.name)
		switch {
		case k < 0:
			return fmt.Errorf("the column %s is unknown: want %q", short(e.name), names)
		case r.columns[k] != nil:
			return fmt.Errorf("the column %s stands there twice", short(e.name))
		}
		c, err := newColumn(e, k >= len(keyNames))
		if err != nil {
			return fmt.Errorf("the column %s: %w", short(e.name), err)
		}
		r.columns[k], r.places[k] = c, place
		place++
	}
	for _, either := range [][]int{{0, 1}, {2}, {3}, {4, 5}, {len(keyNames), len(keyNames) + 1, len(keyNames) + 2}} {
		if !slices.ContainsFunc(either, func(k int) bool { return r.columns[k] != nil }) {
			return fmt.Errorf("the column %s is missing", names[either[0]])
		}
	}
	for k, c := range r.columns[:len(keyNames)] {
		switch {
		case c == nil:
		case k < firstMoment:
			r.entity.columns = append(r.entity.columns, k)
		case k < firstBooking:
			r.moment.columns = append(r.moment.columns, k)
		default:
			r.booking.columns = append(r.booking.columns, k)
		}
	}
	r.keys, r.lists = make([][]string, len(keyNames)), columns.NewLists(&r.batch)
	return nil
}

// short is a name for a message.
func short(name string) string {
	if len(name) > 60 {
		return fmt.Sprintf("%q…", name[:60])
	}
	return fmt.Sprintf("%q", name)
}

func (r *reader) close() {
	for _, c := range r.columns {
		if c != nil {
			c.unpacker.close()
		}
	}
}

// batchRows is how many rows are handed on at a time.
const batchRows = 16 << 10

// piece is what a column has of a batch.
type piece struct {
	ids   []uint16
	keys  []string // what the ids stand for
	cents []int64
	err   error
}

// batches reads the file, row group by row group.
func (r *reader) batches() iter.Seq2[opendata.Batch, error] {
	return func(yield func(opendata.Batch, error) bool) {
		for _, g := range r.groups {
			if !r.group(g, yield) {
				return
			}
		}
	}
}

// group reads a row group: a goroutine for each column, whose pieces are joined here. They have ended when it returns, and it
// reports whether to go on.
func (r *reader) group(g group, yield func(opendata.Batch, error) bool) (more bool) {
	stop := make(chan struct{})
	streams := make([]chan piece, len(r.columns))
	for k, c := range r.columns {
		if c == nil {
			continue
		}
		streams[k] = make(chan piece, 2)
		c.start(r.from, g.chunks[r.places[k]])
		go stream(c, g.rows, streams[k], stop)
	}
	defer func() {
		close(stop)
		for _, s := range streams {
			for s != nil { // until it is closed
				if _, open := <-s; !open {
					break
				}
			}
		}
	}()
	for left := g.rows; left > 0; left -= batchRows {
		b, err := r.join(streams, int(min(left, batchRows)))
		if !yield(b, err) || err != nil {
			return false
		}
	}
	return r.ends(streams, yield)
}

// ends waits for the end of every column.
func (r *reader) ends(streams []chan piece, yield func(opendata.Batch, error) bool) bool {
	for k, s := range streams {
		if s == nil {
			continue
		}
		if p := <-s; p.err != nil {
			yield(opendata.Batch{}, fmt.Errorf("the column %s: %w", r.footer.columns[r.places[k]].name, p.err))
			return false
		}
	}
	return true
}

// stream reads the rows that a column has in a row group. What goes wrong in it ends the file and not the program.
func stream(c *column, rows int64, to chan<- piece, stop <-chan struct{}) {
	defer close(to)
	for going := true; going; {
		n := min(rows, batchRows)
		going = n > 0 // without rows the end is looked at
		p := c.piece(int(n))
		rows -= n
		select {
		case to <- p:
			going = going && p.err == nil
		case <-stop:
			going = false
		}
	}
}

// piece reads rows, or for none compares the end of the column with that of the row group.
func (c *column) piece(rows int) (p piece) {
	defer func() {
		if wrong := recover(); wrong != nil {
			p.err = fmt.Errorf("it is damaged in a way that was not expected: %v", wrong)
		}
	}()
	if rows == 0 {
		return piece{err: c.end()}
	}
	if c.amount {
		p.cents = make([]int64, rows)
	} else {
		p.ids = make([]uint16, rows)
	}
	if p.err = c.fill(rows, p.ids, p.cents); p.err == io.EOF {
		p.err = errValues
	}
	p.keys = c.keys
	return p
}

// join makes a batch of a piece of every column.
func (r *reader) join(streams []chan piece, rows int) (opendata.Batch, error) {
	ids, b := make([][]uint16, len(keyNames)), &r.batch
	amounts := [...]*[]int64{&b.First, &b.Second, &b.Unstated}
	for k, s := range streams {
		if s == nil {
			continue
		}
		p := <-s
		switch {
		case p.err != nil:
			return opendata.Batch{}, fmt.Errorf("the column %s: %w", r.footer.columns[r.places[k]].name, p.err)
		case k < len(keyNames):
			ids[k], r.keys[k] = p.ids, p.keys
		default:
			*amounts[k-len(keyNames)] = p.cents
		}
	}
	b.Entity, b.Moment, b.Booking = make([]uint16, rows), make([]uint16, rows), make([]uint16, rows)
	err := r.entity.fill(b.Entity, ids, func(n []uint16) (uint16, error) {
		k := r.texts(&r.entity, n)
		return r.lists.Entity(columns.EntityKey{Gemeente: k[0], Naam: k[1]})
	})
	if err == nil {
		err = r.moment.fill(b.Moment, ids, func(n []uint16) (uint16, error) {
			k := r.texts(&r.moment, n)
			return r.lists.Moment(columns.MomentKey{Jaar: k[2], Verslag: k[3]})
		})
	}
	if err == nil {
		err = r.booking.fill(b.Booking, ids, func(n []uint16) (uint16, error) {
			k := r.texts(&r.booking, n)
			return r.lists.Booking(columns.BookingKey{Taakveld: k[4], Balanspost: k[5], Zijde: k[6], Categorie: k[7], Stand: k[8], Waarvan: k[9] == "true"})
		})
	}
	return *b, err
}

// texts are the keys of a tuple by the places of their columns.
func (r *reader) texts(t *tuple, numbers []uint16) []string {
	texts := make([]string, len(keyNames))
	for i, k := range t.columns {
		texts[k] = r.keys[k][numbers[i]]
	}
	return texts
}

package parquet

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/parquet-go/parquet-go"

	"github.com/bbvgo/bbv/exchange/internal/columns"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// groupRows is how many rows a row group has: as many as DuckDB gives to a thread.
const groupRows = 120 << 10

// Write writes the rows of a set as Parquet, in the order in which they were read: keys with a dictionary, packed with Snappy.
// What sources say besides amounts, such as inhabitants, is not in it: a Data Package has it. Errors are those of the context and
// of the writer.
func Write(ctx context.Context, to io.Writer, set *opendata.Set) (err error) {
	if to == nil {
		return errors.New("parquet: there is nothing to write to")
	}
	if ctx == nil {
		ctx = context.Background()
	}
	defer func() {
		if wrong := recover(); wrong != nil {
			err = fmt.Errorf("parquet: the file cannot be written: %v", wrong)
		}
	}()
	w := &writer{used: usedColumns(set)}
	w.out = parquet.NewGenericWriter[any](to, w.schema(), parquet.Compression(&parquet.Snappy), parquet.CreatedBy("bbv", "", ""))
	for b := range set.Batches() {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("parquet: %w", err)
		}
		if err := w.batch(&b); err != nil {
			return fmt.Errorf("parquet: %w", err)
		}
	}
	if err := w.out.Close(); err != nil {
		return fmt.Errorf("parquet: %w", err)
	}
	return nil
}

// The places of all columns that there can be.
var allNames = append(append([]string{}, keyNames...), amountNames...)

// usedColumns tells which columns have something in a row; those of every figure are always there.
func usedColumns(set *opendata.Set) (used [13]bool) {
	bookings := 0
	entities := map[opendata.Entity]bool{}
	for i, name := range allNames {
		used[i] = name == columns.Gemeente || name == columns.Jaar || name == columns.Verslag || name == columns.Taakveld || name == columns.Zijde || name == columns.Categorie || name == columns.Tweede
	}
	for b := range set.Batches() {
		for _, booking := range b.Bookings[bookings:] {
			for i, text := range bookingTexts(booking) {
				used[firstBooking+i] = used[firstBooking+i] || text != "" && text != "false"
			}
		}
		bookings = len(b.Bookings)
		for i, amounts := range [...][]int64{b.First, b.Second, b.Unstated} {
			used[len(keyNames)+i] = used[len(keyNames)+i] || amounts != nil
		}
		for _, e := range b.Entity {
			entities[b.Entities[e]] = true
		}
	}
	for e := range entities {
		used[1] = used[1] || e.Name != ""
	}
	return used
}

// bookingTexts are the keys of what an amount is booked on, in the order of keyNames.
func bookingTexts(b opendata.Booking) []string {
	k := columns.BookingOf(b)
	return []string{k.Taakveld, k.Balanspost, k.Zijde, k.Categorie, k.Stand, strconv.FormatBool(k.Waarvan)}
}

// writer writes rows as values of columns.
type writer struct {
	used  [13]bool
	out   *parquet.GenericWriter[any]
	place [13]int // of a column in the file, whose columns are in the order of their names
	keys  [3][][]parquet.Value
	rows  int
	text  []parquet.Row
}

// schema describes the columns that are used, and notes where they stand.
func (w *writer) schema() *parquet.Schema {
	group := parquet.Group{}
	for i, name := range allNames {
		if !w.used[i] {
			continue
		}
		switch node := parquet.Node(nil); {
		case i >= len(keyNames):
			group[name] = parquet.Optional(parquet.Decimal(2, 18, parquet.Int64Type))
		case name == columns.Jaar:
			group[name] = parquet.Encoded(parquet.Int(32), &parquet.RLEDictionary)
		case name == columns.Waarvan:
			group[name] = parquet.Leaf(parquet.BooleanType)
		default:
			node = parquet.Encoded(parquet.String(), &parquet.RLEDictionary)
			if name != columns.Verslag {
				node = parquet.Optional(node)
			}
			group[name] = node
		}
	}
	schema := parquet.NewSchema("iv3", group)
	for i, name := range allNames {
		if leaf, ok := schema.Lookup(name); ok {
			w.place[i] = leaf.ColumnIndex
		}
	}
	return schema
}

// value is a key as a value of its column.
func (w *writer) value(i int, text string) parquet.Value {
	switch {
	case allNames[i] == columns.Jaar:
		year, _ := strconv.Atoi(text)
		return parquet.Int32Value(int32(year)).Level(0, 0, w.place[i])
	case allNames[i] == columns.Waarvan:
		return parquet.BooleanValue(text == "true").Level(0, 0, w.place[i])
	case allNames[i] == columns.Verslag:
		return parquet.ByteArrayValue([]byte(text)).Level(0, 0, w.place[i])
	case text == "":
		return parquet.NullValue().Level(0, 0, w.place[i])
	}
	return parquet.ByteArrayValue([]byte(text)).Level(0, 1, w.place[i])
}

// values are the keys that a list of a batch has, from the column with a number on.
func (w *writer) values(first int, texts []string) (list []parquet.Value) {
	for i, text := range texts {
		if w.used[first+i] {
			list = append(list, w.value(first+i, text))
		}
	}
	return list
}

func (w *writer) batch(b *opendata.Batch) error {
	if w.keys[0] == nil {
		for _, e := range b.Entities {
			w.keys[0] = append(w.keys[0], w.values(0, []string{e.Key, e.Name}))
		}
		for _, m := range b.Moments {
			k := columns.MomentOf(m)
			w.keys[1] = append(w.keys[1], w.values(firstMoment, []string{k.Jaar, k.Verslag}))
		}
	}
	for _, booking := range b.Bookings[len(w.keys[2]):] {
		w.keys[2] = append(w.keys[2], w.values(firstBooking, bookingTexts(booking)))
	}
	if w.text == nil {
		w.text = make([]parquet.Row, 1<<10)
		for i := range w.text {
			w.text[i] = make(parquet.Row, 13)
		}
	}
	for from := 0; from < len(b.Entity); {
		n := min(len(b.Entity)-from, len(w.text), groupRows-w.rows)
		for i := range n {
			w.text[i] = w.row(w.text[i], b, from+i)
		}
		if _, err := w.out.WriteRows(w.text[:n]); err != nil {
			return err
		}
		if from, w.rows = from+n, w.rows+n; w.rows == groupRows {
			w.rows = 0
			if err := w.out.Flush(); err != nil {
				return err
			}
		}
	}
	return nil
}

// row puts the values of a row at the places of their columns.
func (w *writer) row(to parquet.Row, b *opendata.Batch, i int) parquet.Row {
	to = to[:13]
	n := 0
	for _, keys := range [...][]parquet.Value{w.keys[0][b.Entity[i]], w.keys[1][b.Moment[i]], w.keys[2][b.Booking[i]]} {
		for _, v := range keys {
			to[v.Column()] = v
			n++
		}
	}
	for k, amounts := range [...][]int64{b.First, b.Second, b.Unstated} {
		at := len(keyNames) + k
		if !w.used[at] {
			continue
		}
		n++
		if amounts == nil || amounts[i] == opendata.NoAmount {
			to[w.place[at]] = parquet.NullValue().Level(0, 0, w.place[at])
		} else {
			to[w.place[at]] = parquet.Int64Value(amounts[i]).Level(0, 1, w.place[at])
		}
	}
	return to[:n]
}

package parquet

import (
	"encoding/binary"
	"fmt"
	"io"
	"slices"

	"github.com/bbvgo/bbv/budget"
)

// What reading accepts of a file.
const (
	maxFooter = 16 << 20 // bytes of what describes the file
	maxChunks = 1 << 18  // row groups × columns
)

// The types of values.
const (
	physicalBoolean = 0
	physicalInt32   = 1
	physicalInt64   = 2
	physicalBytes   = 6
	physicalFixed   = 7
	noType          = -1
)

// element is a column as the file describes it.
type element struct {
	name     string
	physical int64
	length   int64 // of values of a fixed length
	optional bool
	nested   bool // it is repeated, or has columns within it
	decimal  bool
	scale    int64
}

// chunk is the part of a column that is in a row group.
type chunk struct {
	column               int
	codec                int64
	offset, size, values int64
}

// group is a row group, with a chunk for each column.
type group struct {
	rows   int64
	chunks []chunk
}

// footer is what describes a file.
type footer struct {
	columns []element
	groups  []group
	rows    int64
}

// readFooter reads what describes a file.
func readFooter(from io.ReaderAt, size int64) (*footer, error) {
	var tail [8]byte
	if size < 12 {
		return nil, fmt.Errorf("%d bytes are no Parquet file", size)
	}
	if _, err := io.ReadFull(io.NewSectionReader(from, size-8, 8), tail[:]); err != nil {
		return nil, err
	}
	switch string(tail[4:]) {
	case "PAR1":
	case "PARE":
		return nil, fmt.Errorf("the file is encrypted")
	default:
		return nil, fmt.Errorf("it ends with %q and not with PAR1: it is no Parquet file, or was cut off", tail[4:])
	}
	length := int64(binary.LittleEndian.Uint32(tail[:4]))
	if length > maxFooter {
		return nil, &budget.LimitError{What: "bytes that describe the file", Most: maxFooter}
	}
	if length > size-12 {
		return nil, errDescription
	}
	text := make([]byte, length)
	if _, err := io.ReadFull(io.NewSectionReader(from, size-8-length, length), text); err != nil {
		return nil, err
	}
	f := &footer{}
	t := &thrift{text: text}
	f.read(t)
	if t.err != nil {
		return nil, t.err
	}
	return f, f.check(size - 8 - length)
}

func (f *footer) read(t *thrift) {
	chunks := 0
	t.fields(func(id int, kind byte) bool {
		switch {
		case id == 2 && kind == typeList:
			t.list(func(byte) { f.columns = append(f.columns, readElement(t)) })
		case id == 3 && kind == typeI64:
			f.rows = t.int()
		case id == 4 && kind == typeList:
			t.list(func(byte) {
				g := readGroup(t)
				if chunks += len(g.chunks) + 1; chunks > maxChunks {
					t.fail(&budget.LimitError{What: "row groups × columns", Most: maxChunks})
				}
				f.groups = append(f.groups, g)
			})
		case id == 8:
			t.fail(fmt.Errorf("the file is encrypted"))
		default:
			return false
		}
		return true
	})
}

func readElement(t *thrift) element {
	e := element{physical: noType}
	t.fields(func(id int, kind byte) bool {
		switch {
		case kind == typeI32 && id == 1:
			e.physical = t.int()
		case kind == typeI32 && id == 2:
			e.length = t.int()
		case kind == typeI32 && id == 3:
			repetition := t.int()
			e.optional, e.nested = repetition == 1, e.nested || repetition > 1
		case kind == typeBinary && id == 4:
			e.name = string(t.binary())
		case kind == typeI32 && id == 5:
			e.nested = t.int() > 0 || e.nested
		case kind == typeI32 && id == 6:
			const decimal = 5
			e.decimal = t.int() == decimal || e.decimal
		case kind == typeI32 && id == 7:
			e.scale = t.int()
		case kind == typeStruct && id == 10:
			e.logical(t)
		default:
			return false
		}
		return true
	})
	return e
}

// logical reads what a column means; of that only decimals matter.
func (e *element) logical(t *thrift) {
	const decimal = 5
	t.fields(func(id int, kind byte) bool {
		if id != decimal || kind != typeStruct {
			return false
		}
		e.decimal = true
		t.fields(func(id int, kind byte) bool {
			if id != 1 || kind != typeI32 {
				return false
			}
			e.scale = t.int()
			return true
		})
		return true
	})
}

func readGroup(t *thrift) (g group) {
	t.fields(func(id int, kind byte) bool {
		switch {
		case id == 1 && kind == typeList:
			t.list(func(byte) {
				g.chunks = append(g.chunks, readChunk(t))
				g.chunks[len(g.chunks)-1].column = len(g.chunks) - 1
			})
		case id == 3 && kind == typeI64:
			g.rows = t.int()
		default:
			return false
		}
		return true
	})
	return g
}

func readChunk(t *thrift) (c chunk) {
	t.fields(func(id int, kind byte) bool {
		switch {
		case id == 1 && kind == typeBinary:
			t.fail(fmt.Errorf("a column stands in another file, %q", t.binary()))
		case id == 3 && kind == typeStruct:
			c.meta(t)
		default:
			return false
		}
		return true
	})
	return c
}

// meta reads where the pages of a chunk are.
func (c *chunk) meta(t *thrift) {
	var dictionary int64
	t.fields(func(id int, kind byte) bool {
		switch {
		case id == 4 && kind == typeI32:
			c.codec = t.int()
		case id == 5 && kind == typeI64:
			c.values = t.int()
		case id == 7 && kind == typeI64:
			c.size = t.int()
		case id == 9 && kind == typeI64:
			c.offset = t.int()
		case id == 11 && kind == typeI64:
			dictionary = t.int()
		default:
			return false
		}
		return true
	})
	if dictionary > 0 && dictionary < c.offset {
		c.offset = dictionary
	}
}

// check compares the parts of the description; the pages end where the description begins.
func (f *footer) check(end int64) error {
	if len(f.columns) == 0 {
		return errDescription
	}
	f.columns = slices.Delete(f.columns, 0, 1) // the first one is all columns
	rows := int64(0)
	for i := range f.groups {
		g := &f.groups[i]
		if g.rows < 0 || rows > f.rows-g.rows || len(g.chunks) != len(f.columns) && !slices.ContainsFunc(f.columns, func(e element) bool { return e.nested }) {
			return errDescription
		}
		rows += g.rows
		for _, c := range g.chunks {
			if c.offset < 4 || c.size < 0 || c.offset > end || c.size > end-c.offset || c.values < 0 {
				return errDescription
			}
		}
	}
	if rows != f.rows {
		return errDescription
	}
	return nil
}

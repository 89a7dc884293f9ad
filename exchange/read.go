package exchange

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget"
)

// What reading accepts.
const (
	maxDescriptor = 16 << 20 // bytes of datapackage.json
	maxRecord     = 1 << 20  // bytes of a row of a table
	maxTable      = 4 << 30  // bytes of a table
)

// reader reads the files of a package.
type reader struct {
	from fs.FS
	descriptor
}

func open(from fs.FS) (*reader, error) {
	if from == nil {
		return nil, errors.New("exchange: there is no folder: want os.DirFS or another fs.FS")
	}
	f, err := from.Open(descriptorName)
	if err != nil {
		return nil, fmt.Errorf("exchange: %w", err)
	}
	defer f.Close()
	described, err := io.ReadAll(io.LimitReader(f, maxDescriptor+1))
	if err != nil {
		return nil, fmt.Errorf("exchange: %s: %w", descriptorName, err)
	}
	if len(described) > maxDescriptor {
		return nil, &budget.LimitError{File: descriptorName, What: "bytes", Most: maxDescriptor}
	}
	r := &reader{from: from}
	if err := json.Unmarshal(described, &r.descriptor); err != nil {
		return nil, fmt.Errorf("exchange: %s: %w", descriptorName, err)
	}
	return r, nil
}

// file reads a file of the package and compares it with what the package says of it.
func (r *reader) file(name string, read func(resource, io.Reader) error) error {
	i := slices.IndexFunc(r.Resources, func(r resource) bool { return r.Name == name })
	if i < 0 {
		return fmt.Errorf("exchange: %s: there is no resource %q: the package holds something else", descriptorName, name)
	}
	of := r.Resources[i]
	if !fs.ValidPath(of.Path) {
		return &budget.ParseError{What: "path", Input: of.Path, Reason: "want a file in the folder of the package"}
	}
	f, err := r.from.Open(of.Path)
	if err != nil {
		return fmt.Errorf("exchange: %w", err)
	}
	defer f.Close()
	sum := sha256.New()
	limited := &io.LimitedReader{R: f, N: maxTable}
	in := io.TeeReader(limited, sum)
	if err := read(of, in); err != nil {
		return fmt.Errorf("exchange: %s: %w", of.Path, err)
	}
	if _, err := io.Copy(io.Discard, in); err != nil {
		return fmt.Errorf("exchange: %s: %w", of.Path, err)
	}
	switch size := maxTable - limited.N; {
	case limited.N == 0:
		return &budget.LimitError{File: of.Path, What: "bytes", Most: maxTable}
	case size != of.Bytes:
		return fmt.Errorf("exchange: %s: it has %d bytes, and %s says %d: it was cut off or changed", of.Path, size, descriptorName, of.Bytes)
	case "sha256:"+hex.EncodeToString(sum.Sum(nil)) != of.Hash:
		return fmt.Errorf("exchange: %s: its SHA-256 is not the one that %s says: it was changed", of.Path, descriptorName)
	}
	return nil
}

// table reads a table of the package: f gets every row. It has the columns that are known, and no others; one that is missing is
// empty in every row.
func (r *reader) table(name string, known schema, f func(*row) error) error {
	return r.file(name, func(of resource, from io.Reader) error {
		in := &records{in: bufio.NewReaderSize(from, 64<<10)}
		header, err := in.next()
		if err == io.EOF {
			err = errors.New("it is empty: want a header")
		}
		if err != nil {
			return in.at(err)
		}
		row := &row{in: in, of: &known, where: make([]int, len(known.Fields))}
		if err := row.columns(header); err != nil {
			return in.at(err)
		}
		for {
			if row.cells, err = in.next(); err == io.EOF {
				return nil
			}
			if err == nil {
				err = row.check(len(header))
			}
			if err == nil {
				err = f(row)
			}
			if err != nil {
				return in.at(err)
			}
		}
	})
}

// row is a row of a table.
type row struct {
	in    *records
	of    *schema
	where []int // of every known column the place in the table, or −1
	cells []string
}

func (r *row) columns(header []string) error {
	for i := range r.where {
		r.where[i] = slices.Index(header, r.of.Fields[i].Name)
	}
	for i, name := range header {
		if r.of.index(name) < 0 || slices.Index(header, name) < i {
			return &budget.ParseError{What: "column", Input: name, Reason: "it is unknown, or stands there twice"}
		}
	}
	return nil
}

// check compares a row with the header and with what its columns require.
func (r *row) check(columns int) error {
	if len(r.cells) != columns {
		return fmt.Errorf("%d cells, and the header has %d", len(r.cells), columns)
	}
	for i, f := range r.of.Fields {
		if r.where[i] < 0 && (f.Constraints == nil || !f.Constraints.Required) {
			continue
		}
		if err := f.check(r.text(i)); err != nil {
			return err
		}
	}
	return nil
}

// text is the cell of a known column.
func (r *row) text(i int) string {
	if r.where[i] < 0 {
		return ""
	}
	return r.cells[r.where[i]]
}

// check holds a cell against what its column says, but for numbers, which who asks for them reads.
func (f *field) check(cell string) error {
	c := f.Constraints
	switch {
	case cell == "" && c != nil && c.Required:
		return &budget.ParseError{What: f.Name, Input: cell, Reason: "it must not be empty"}
	case cell == "":
	case f.Type == boolean && cell != "true" && cell != "false":
		return &budget.ParseError{What: f.Name, Input: cell, Reason: "want true or false"}
	case c != nil && c.Enum != nil && !slices.Contains(c.Enum, cell):
		return &budget.ParseError{What: f.Name, Input: cell, Reason: fmt.Sprintf("want one of %q", c.Enum)}
	case f.Type == whole:
		n, err := strconv.Atoi(cell)
		if err != nil || strconv.Itoa(n) != cell || c != nil && (c.Minimum != nil && n < *c.Minimum || c.Maximum != nil && n > *c.Maximum) {
			return &budget.ParseError{What: f.Name, Input: cell, Reason: "not a whole number that may stand here"}
		}
	}
	return nil
}

// int is the number in a cell of a column of whole numbers; 0 where it is empty.
func (r *row) int(i int) int {
	n, _ := strconv.Atoi(r.text(i)) // check has seen it
	return n
}

// records reads rows of CSV as Data Packages write them, without changing a character of them.
type records struct {
	in    *bufio.Reader
	line  int // of the row at hand, the header being 1; a row with line ends within cells counts as one
	cells []string
	buf   bytes.Buffer
}

func (r *records) at(err error) error {
	var limit *budget.LimitError
	if errors.As(err, &limit) {
		return err
	}
	return fmt.Errorf("row %d: %w", r.line, err)
}

var errQuote = errors.New("a quote within a cell without quotes, or text behind one that closes a cell")

// next returns the cells of the next row, which hold until the one after it; io.EOF is the end.
func (r *records) next() ([]string, error) {
	r.line++
	r.cells = make([]string, 0, max(8, len(r.cells)))
	for size := 0; ; {
		end, err := r.cell(maxRecord - size)
		if err == io.EOF && len(r.cells) == 0 && r.buf.Len() == 0 {
			return nil, io.EOF
		}
		switch size += r.buf.Len() + 1; {
		case err == io.EOF:
			return nil, errors.New("the file ends within a row: it may be cut off here")
		case err != nil:
			return nil, err
		case !utf8.Valid(r.buf.Bytes()):
			return nil, &budget.ParseError{What: "cell", Input: r.buf.String(), Reason: "not UTF-8"}
		}
		r.cells = append(r.cells, r.buf.String())
		if end == '\n' {
			return r.cells, nil
		}
	}
}

// cell reads a cell, and returns what ends it: a comma or a line end.
func (r *records) cell(most int) (end byte, err error) {
	r.buf.Reset()
	quoted, closed := false, false
	for first := true; ; first = false {
		c, err := r.in.ReadByte()
		switch {
		case err != nil:
			return 0, err
		case r.buf.Len() > most:
			return 0, &budget.LimitError{What: "bytes in a row", Most: maxRecord}
		case c == '"' && first:
			quoted = true
		case c == '"' && quoted && !closed:
			closed = true
		case c == '"' && closed: // two of them are one
			closed = false
			r.buf.WriteByte(c)
		case (c == ',' || c == '\n') && quoted == closed:
			return c, nil
		case c == '"' || closed:
			return 0, errQuote
		default:
			r.buf.WriteByte(c)
		}
	}
}

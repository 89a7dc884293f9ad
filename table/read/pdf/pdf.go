package pdf

import (
	"errors"
	"io"
	"iter"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/geometry"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// Read yields the tables of a PDF, in the order of its pages, as the zero [Reader] does.
func Read(r io.Reader, limits table.Limits) iter.Seq2[table.Table, error] {
	return Reader{}.Read(r, limits)
}

// Reader reads PDFs as a caller chooses. The zero value opens files without a password and reports nothing but tables.
type Reader struct {
	// Password opens a protected file.
	Password string
	// Progress is told when a page was read, page counted from 1, of so many.
	Progress func(page, of int)
	// Skipped is told of every page that is left out: a *[PictureError] where there is a picture and no text, a
	// *[DamagedError] where the file is broken. Without it a damaged page ends the reading, and pictures are passed over.
	// Where all pages are left out, that is an error.
	Skipped func(page int, why error)
}

// Read yields the tables of a PDF, in the order of its pages. A table that goes on over pages is one; running headers and
// footers are left out. Cells say on which page they stand, and where. Of the limits, Bytes bounds the file, Unpacked the
// text of all pages in memory, Rows the pages, and the others the tables. The errors are *[PasswordError],
// *[PictureError] for a file without any text, *[DamagedError], *[budget.LimitError] and those of r; nothing follows an
// error.
func (o Reader) Read(r io.Reader, limits table.Limits) iter.Seq2[table.Table, error] {
	return grid.Tables(table.FormatPDF, limits, func(out *grid.Out) error {
		data, err := io.ReadAll(grid.Within(r, out.Limits.Bytes))
		if err != nil {
			return err
		}
		for b, err := range geometry.Blocks(o.pages(data, out.Limits), table.FormatPDF, out.Limits) {
			if err != nil {
				return err
			}
			if b.Table != nil {
				out.Table(*b.Table)
			}
			if out.Stopped {
				break
			}
		}
		return nil
	})
}

// errStopped says that no more pages are wanted.
var errStopped = errors.New("stopped")

// pages yields the words of the pages of a file.
func (o Reader) pages(data []byte, limits table.Limits) iter.Seq2[geometry.Page, error] {
	return func(yield func(geometry.Page, error) bool) {
		count := &counted{limit: limits.Unpacked, skipped: o.Skipped}
		err := readAll(data, o.Password, limits, func(i, of int, p page) error {
			if err := count.take(i+1, p); err != nil {
				return err
			}
			if o.Progress != nil {
				o.Progress(i+1, of)
			}
			for _, part := range p.pages {
				if !yield(part, nil) {
					return errStopped
				}
			}
			if i+1 == of {
				return count.nothing()
			}
			return nil
		})
		if err != nil && !errors.Is(err, errStopped) {
			yield(geometry.Page{}, err)
		}
	}
}

// counted is what was read so far.
type counted struct {
	bytes, limit int64
	skipped      func(page int, why error)
	left         error // why the first page was left out
}

// take counts a page.
func (c *counted) take(number int, p page) error {
	why := p.err
	if p.picture {
		why = &PictureError{Page: number}
	}
	switch {
	case why == nil:
	case c.skipped != nil:
		c.skipped(number, why)
	case !p.picture:
		return why
	}
	if c.left == nil {
		c.left = why
	}
	if c.bytes += p.bytes; c.bytes > c.limit {
		return &budget.LimitError{What: "bytes of text in a PDF", Most: c.limit}
	}
	return nil
}

// nothing is the error of a file of which all pages were left out.
func (c *counted) nothing() error {
	if c.bytes > 0 || c.left == nil {
		return nil
	}
	if picture := (*PictureError)(nil); errors.As(c.left, &picture) {
		return &PictureError{}
	}
	return c.left
}

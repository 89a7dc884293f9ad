package pdf

import (
	"cmp"
	"errors"
	"io"
	"iter"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/geometry"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// Read yields the tables of a PDF, in the order of its pages, as the zero [Reader] does.
func Read(r io.Reader, limits table.Limits, passage func(table.Passage)) iter.Seq2[table.Table, error] {
	return Reader{}.Read(r, limits, passage)
}

// Reader reads PDFs as a caller chooses. The zero value opens files without a password.
type Reader struct {
	// Password opens a protected file.
	Password string
	// Progress is told when a page was read, page counted from 1, of so many.
	Progress func(page, of int)
}

// Read yields the tables of a PDF, in the order of its pages. A table that goes on over pages is one; running headers and
// footers are left out. Cells say on which page they stand, and where. Of the limits, Bytes bounds the file, Unpacked the
// text of all pages, Rows the pages, and the others the tables; words are bounded by the size of the file as well.
//
// A page that cannot be read, because it is a picture or damaged, is a *[SkippedError] in its turn, behind which the other
// pages follow: whoever takes every error for the end stops there, and nobody is left to think that all was read. Where all
// pages are left out, an error of the file comes behind them. The other errors are *[PasswordError], *[PictureError] for a
// file without any text, *[DamagedError], *[budget.LimitError] and those of r; nothing follows them.
//
// The text outside tables is told to passage, which may be nil, in the order in which the reading comes by it: paragraphs,
// column by column, with words that are broken at the end of a line in one piece.
func (o Reader) Read(r io.Reader, limits table.Limits, passage func(table.Passage)) iter.Seq2[table.Table, error] {
	return grid.Tables(table.FormatPDF, limits, func(out *grid.Out) error {
		data, err := io.ReadAll(grid.Within(r, out.Limits.Bytes))
		if err != nil {
			return err
		}
		for b, err := range geometry.Blocks(o.pages(data, out), table.FormatPDF, out.Limits) {
			if err != nil {
				return err
			}
			if b.Table != nil {
				out.Table(*b.Table)
			}
			for _, p := range b.Passages {
				if passage != nil {
					passage(p)
				}
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

// pages yields the words of the pages of a file, and hands on which were left out.
func (o Reader) pages(data []byte, out *grid.Out) iter.Seq2[geometry.Page, error] {
	return func(yield func(geometry.Page, error) bool) {
		count := &counted{limit: out.Limits.Unpacked, words: freeInFile + len(data)/bytesInFile, out: out}
		err := readAll(data, o.Password, out.Limits, func(i, of int, p page) error {
			if err := count.take(i+1, p); err != nil {
				return err
			}
			if o.Progress != nil {
				o.Progress(i+1, of)
			}
			if p.err != nil {
				p.pages = []geometry.Page{{Number: i + 1}} // no table goes on over what nobody read
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
	read, words  int
	out          *grid.Out
	left         error // why the first page was left out
}

// take counts a page.
func (c *counted) take(number int, p page) error {
	if limit := (*budget.LimitError)(nil); errors.As(p.err, &limit) {
		return limit
	}
	why := p.err
	if p.picture {
		why = &PictureError{Page: number}
	}
	if why != nil {
		c.left = cmp.Or(c.left, why)
		if c.out.Pass(&SkippedError{Page: number, Cause: why}); c.out.Stopped {
			return errStopped
		}
	}
	if c.bytes += p.bytes; c.bytes > c.limit {
		return &budget.LimitError{What: "bytes of text in a PDF", Most: c.limit}
	}
	if c.read += p.words; c.read > c.words {
		return &budget.LimitError{What: "words in a PDF", Most: int64(c.words)}
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

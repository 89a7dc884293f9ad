package html

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding/charmap"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// Read yields the tables of an HTML page, or of a part of one, in the order in which they end: a table within a cell
// comes before the table around it. Cells that span columns or rows are taken apart, headers of several levels kept.
// Caption and unit line come from the caption element or else from the text nearest above. A page need not be well
// formed. Errors are *[budget.LimitError], *[table.EncodingError] and those of r; nothing follows an error.
func Read(r io.Reader, limits table.Limits) iter.Seq2[table.Table, error] {
	return grid.Tables(table.FormatHTML, limits, func(out *grid.Out) error {
		text, err := decode(r, out.Limits.Bytes)
		if err != nil {
			return err
		}
		z := html.NewTokenizer(text)
		z.SetMaxBuf(out.Limits.Line * 2)
		p := &page{Out: out, at: table.At(1, 1)}
		for !p.Stopped {
			kind := z.Next()
			if kind == html.ErrorToken {
				return p.end(z.Err())
			}
			at := p.at
			p.at = grid.Advance(at, z.Raw())
			if err := p.token(z, kind, at); err != nil {
				return err
			}
		}
		return nil
	})
}

// decode reads UTF-8, or UTF-16 where a byte order mark says so, or Windows-1252 where a page without a mark declares
// that, or ISO 8859-1, or is not UTF-8 at its begin.
func decode(r io.Reader, most int64) (io.Reader, error) {
	text, marked, err := grid.Text(r, most)
	if err != nil || marked {
		return text, err
	}
	br := bufio.NewReaderSize(text, 64<<10)
	head, err := br.Peek(4096)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	declared := bytes.ToLower(head)
	if !looksUTF8(head) || ascii(head) && (bytes.Contains(declared, []byte("charset=windows-1252")) || bytes.Contains(declared, []byte("charset=iso-8859-1"))) {
		return charmap.Windows1252.NewDecoder().Reader(br), nil
	}
	return br, nil
}

// looksUTF8 reports whether a piece of text is UTF-8, a character cut off at its end apart.
func looksUTF8(b []byte) bool {
	for cut := 0; cut < utf8.UTFMax; cut++ {
		if utf8.Valid(b[:max(0, len(b)-cut)]) {
			return true
		}
	}
	return false
}

func ascii(b []byte) bool {
	return !bytes.ContainsFunc(b, func(r rune) bool { return r >= 0x80 })
}

package html

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding/charmap"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// visitor sees the tags and texts of a page in order.
type visitor interface {
	token(z *html.Tokenizer, kind html.TokenType, at table.Position) error
	stopped() bool
	end() error // of the page
}

// scan goes over a page until the visitor has seen enough.
func scan(r io.Reader, limits table.Limits, v visitor) error {
	text, err := decode(r, limits.Bytes)
	if err != nil {
		return err
	}
	z := html.NewTokenizer(text)
	z.SetMaxBuf(limits.Line * 2)
	behind := table.At(1, 1)
	for !v.stopped() {
		kind := z.Next()
		switch err := z.Err(); {
		case kind != html.ErrorToken:
		case errors.Is(err, html.ErrBufferExceeded):
			return grid.TooLarge("bytes in one element", limits.Line*2, behind)
		case !errors.Is(err, io.EOF):
			return err
		default:
			return v.end()
		}
		at := behind
		behind = grid.Advance(at, z.Raw())
		if err := v.token(z, kind, at); err != nil {
			return err
		}
	}
	return nil
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

package read

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"github.com/bbvgo/bbv/table"
	"golang.org/x/text/encoding/charmap"
)

// line is one line of a source, decoded, without its line end.
type line struct {
	text   string
	number int
}

// lineReader hands out lines within the limits. Lines that are not UTF-8 are read as Windows-1252, the encoding in
// which older office programs save.
type lineReader struct {
	r      *bufio.Reader
	end    byte // the line end, 0 when it is not known yet
	limits table.Limits
	read   int64
	number int
	back   []line // lines given back, last first
}

func newLineReader(r io.Reader, limits table.Limits) *lineReader {
	return &lineReader{r: bufio.NewReaderSize(r, 64<<10), limits: limits.WithDefaults()}
}

// next returns the next line; ok is false at the end.
func (lr *lineReader) next() (l line, ok bool, err error) {
	if n := len(lr.back); n > 0 {
		l, lr.back = lr.back[n-1], lr.back[:n-1]
		return l, true, nil
	}
	raw, err := lr.raw()
	if err != nil || raw == nil {
		return line{}, false, err
	}
	lr.number++
	text, err := decode(raw, lr.number)
	return line{text, lr.number}, err == nil, err
}

// unread gives a line back.
func (lr *lineReader) unread(l line) { lr.back = append(lr.back, l) }

// lineEnd is how lines end: in LF, of CR LF too, unless the source has nothing but CR, as older programs for the
// Macintosh save.
func (lr *lineReader) lineEnd() byte {
	if lr.end == 0 {
		lr.end = '\n'
		start, _ := lr.r.Peek(lr.r.Size())
		if bytes.IndexByte(start, '\n') < 0 && bytes.IndexByte(start, '\r') >= 0 {
			lr.end = '\r'
		}
	}
	return lr.end
}

// raw reads the bytes of one line without its end; nil at the end of the source.
func (lr *lineReader) raw() ([]byte, error) {
	var all []byte
	for {
		part, err := lr.r.ReadSlice(lr.lineEnd())
		lr.read += int64(len(part))
		if lr.read > lr.limits.Bytes {
			return nil, tooLarge("bytes", lr.limits.Bytes, table.Position{Line: lr.number + 1, Column: 1})
		}
		if len(all)+len(part) > lr.limits.Line+2 {
			return nil, tooLarge("bytes in one line", int64(lr.limits.Line), table.Position{Line: lr.number + 1, Column: 1})
		}
		all = append(all, part...)
		switch {
		case err == nil:
			return trimEnd(all), nil
		case errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF):
			if len(all) == 0 {
				return nil, nil
			}
			return trimEnd(all), nil
		default:
			return nil, err
		}
	}
}

func trimEnd(b []byte) []byte {
	b = bytes.TrimSuffix(b, []byte("\n"))
	b = bytes.TrimSuffix(b, []byte("\r"))
	if b == nil {
		return []byte{}
	}
	return b
}

var utf16Marks = [][]byte{{0xFF, 0xFE}, {0xFE, 0xFF}}

// decode turns the bytes of a line into text.
func decode(b []byte, number int) (string, error) {
	if number == 1 {
		for _, mark := range utf16Marks {
			if bytes.HasPrefix(b, mark) {
				return "", &table.EncodingError{At: table.Position{Line: 1, Column: 1}, Reason: "text in UTF-16: save it as UTF-8"}
			}
		}
		b = bytes.TrimPrefix(b, []byte("\xEF\xBB\xBF"))
	}
	if i := bytes.IndexByte(b, 0); i >= 0 {
		return "", &table.EncodingError{At: table.Position{Line: number, Column: i + 1}, Reason: "a zero byte: this is not a text file"}
	}
	if utf8.Valid(b) {
		return string(b), nil
	}
	return charmap.Windows1252.NewDecoder().String(string(b))
}

// column is the character column of byte offset i of s, counted from 1.
func column(s string, i int) int {
	return utf8.RuneCountInString(s[:min(i, len(s))]) + 1
}

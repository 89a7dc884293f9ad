package read

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
	"github.com/bbvgo/bbv/table/read/internal/rhythm"
)

// line is one line of a source, decoded, without its line end, or what is left of one.
type line struct {
	text   string
	number int
	before int // characters that are taken off
}

// place is where the text of the line begins.
func (l line) place() table.Position { return table.At(l.number, l.before+1) }

// skip takes some bytes off.
func (l *line) skip(n int) {
	l.before += utf8.RuneCountInString(l.text[:n])
	l.text = l.text[n:]
}

// lineReader hands out lines within the limits. Lines that are not UTF-8 are read as Windows-1252, the encoding in
// which older office programs save; those in UTF-16 have become UTF-8 before.
type lineReader struct {
	s      *bufio.Scanner
	lines  *rhythm.Lines // instead of s: lines that were read, which are used up
	err    error
	most   int // bytes in one line
	number int
	back   []line // lines given back, last first
}

// newLineReader reads lines that end in LF, in CR LF, or in CR where the source has no LF, as older programs for the
// Macintosh save.
func newLineReader(r io.Reader, limits table.Limits) *lineReader {
	text, _, err := grid.Text(r, limits.Bytes)
	if err != nil {
		return &lineReader{err: err}
	}
	br := bufio.NewReaderSize(text, 64<<10)
	start, _ := br.Peek(br.Size())
	end := byte('\n')
	if bytes.IndexByte(start, '\n') < 0 && bytes.IndexByte(start, '\r') >= 0 {
		end = '\r'
	}
	lr := &lineReader{s: bufio.NewScanner(br), most: limits.Line}
	lr.s.Buffer(nil, limits.Line+2)
	lr.s.Split(func(data []byte, atEOF bool) (advance int, token []byte, err error) {
		i := bytes.IndexByte(data, end)
		switch {
		case i >= 0:
			return i + 1, bytes.TrimSuffix(data[:i], []byte("\r")), nil
		case atEOF && len(data) > 0:
			return len(data), bytes.TrimSuffix(data, []byte("\r")), nil
		}
		return 0, nil, nil
	})
	return lr
}

// tables makes an iterator of the reader of a format in lines.
func tables(format table.Format, r io.Reader, limits table.Limits, read func(*lineReader, *grid.Out) error) iter.Seq2[table.Table, error] {
	return grid.Tables(format, limits, func(e *grid.Out) error { return read(newLineReader(r, e.Limits), e) })
}

// next returns the next line; ok is false at the end.
func (lr *lineReader) next() (l line, ok bool, err error) {
	if n := len(lr.back); n > 0 {
		l, lr.back = lr.back[n-1], lr.back[:n-1]
		return l, true, nil
	}
	if lr.err != nil {
		return line{}, false, lr.err
	}
	if lr.lines != nil {
		next, ok := lr.lines.Cut()
		return line{text: next.Text, number: next.Number}, ok, nil
	}
	if !lr.s.Scan() {
		err := lr.s.Err()
		if errors.Is(err, bufio.ErrTooLong) {
			err = grid.TooLarge("bytes in one line", lr.most, table.At(lr.number+1, 1))
		}
		return line{}, false, err
	}
	lr.number++
	text, err := decode(lr.s.Bytes(), lr.number)
	return line{text: text, number: lr.number}, err == nil, err
}

// unread gives a line back.
func (lr *lineReader) unread(l line) { lr.back = append(lr.back, l) }

// decode turns the bytes of a line into text.
func decode(b []byte, number int) (string, error) {
	if i := bytes.IndexByte(b, 0); i >= 0 {
		return "", &table.EncodingError{At: table.At(number, i+1), Reason: "a zero byte: this is not a text file"}
	}
	if utf8.Valid(b) {
		return string(b), nil
	}
	return charmap.Windows1252.NewDecoder().String(string(b))
}

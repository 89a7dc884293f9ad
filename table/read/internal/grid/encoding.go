package grid

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/bbvgo/bbv/table"
)

// The byte order marks with which a text says how it is written (Unicode 16.0, 23.8). Those of UTF-32 come first: that of
// the lesser end begins as that of UTF-16.
var marks = []struct {
	bytes  string
	order  binary.ByteOrder // of UTF-16
	refuse bool
}{
	{bytes: "\xFF\xFE\x00\x00", refuse: true}, {bytes: "\x00\x00\xFE\xFF", refuse: true},
	{bytes: "\xFF\xFE", order: binary.LittleEndian}, {bytes: "\xFE\xFF", order: binary.BigEndian},
	{bytes: "\xEF\xBB\xBF"},
}

// headBytes is how much of a text its encoding is told from.
const headBytes = 4 << 10

// Text reads the text of a source within a number of bytes as UTF-8: as it stands, or out of the UTF-16 of which a byte
// order mark tells, which is taken off. marked reports whether there was a mark, so that nobody need look further.
// Places in the text are those in the source. Text in UTF-32, in UTF-16 without a mark, or in UTF-16 that is not well
// formed is a *[table.EncodingError], in the last case where the reading comes to it.
func Text(r io.Reader, most int64) (text io.Reader, marked bool, err error) {
	b := bufio.NewReaderSize(Within(r, most), headBytes)
	head, err := b.Peek(headBytes)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, false, err
	}
	for _, m := range marks {
		switch {
		case !bytes.HasPrefix(head, []byte(m.bytes)):
		case m.refuse:
			return nil, false, encoding(table.At(1, 1), "text in UTF-32: save it as UTF-8")
		default:
			_, _ = b.Discard(len(m.bytes)) // is in the buffer
			if m.order != nil {
				return &wide{r: b, order: m.order, at: table.At(1, 1)}, true, nil
			}
			return b, true, nil
		}
	}
	return b, false, unsaid(head)
}

// Head is the begin of a text, as far as it is known, in UTF-8 without a mark.
func Head(start []byte) []byte {
	text, _, err := Text(bytes.NewReader(start), int64(len(start)))
	if err != nil {
		return start
	}
	head, _ := io.ReadAll(text) // the last character may be cut off
	return head
}

// mostlyZero is which share of the high bytes of a text in UTF-16 is zero at least. In Dutch text all are but those of a
// few signs, such as €; a zero among the bytes of any other text is an accident.
const mostlyZero = 0.7

// unsaid returns an error for text in UTF-16 or UTF-32 without a byte order mark: which of its bytes comes first is not
// said, and other programs read it as something else.
func unsaid(head []byte) error {
	var zeros [4]float64 // by place in a group of four
	groups := float64(len(head) / 4)
	for i, b := range head[:len(head)/4*4] {
		if b == 0 {
			zeros[i%4]++
		}
	}
	high := func(places ...int) bool {
		for _, p := range places {
			if groups == 0 || zeros[p] < mostlyZero*groups {
				return false
			}
		}
		return true
	}
	switch {
	case high(0, 1, 2, 3): // of nothing but zeros
		return nil
	case high(2, 3), high(0, 1):
		return encoding(table.At(1, 1), "text in UTF-32: save it as UTF-8")
	case high(0, 2), high(1, 3):
		return encoding(table.At(1, 1), "text in UTF-16 without a byte order mark: save it as UTF-8")
	}
	return nil
}

func encoding(at table.Position, reason string) error {
	return &table.EncodingError{At: at, Reason: reason}
}

// wide makes UTF-8 of UTF-16.
type wide struct {
	r     *bufio.Reader
	order binary.ByteOrder
	at    table.Position // of the next character
	rest  []byte         // what is decoded and not read yet
	char  [utf8.UTFMax]byte
	err   error
}

func (w *wide) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if len(w.rest) == 0 && (n > 0 && w.r.Buffered() < 4 || !w.next()) {
			break
		}
		k := copy(p[n:], w.rest)
		n, w.rest = n+k, w.rest[k:]
	}
	if n == 0 && len(p) > 0 {
		return 0, w.err
	}
	return n, nil
}

// next decodes a character; ok is false at the end and at an error.
func (w *wide) next() (ok bool) {
	if w.err != nil {
		return false
	}
	var c rune
	if c, w.err = w.character(); w.err != nil {
		return false
	}
	w.rest = utf8.AppendRune(w.char[:0], c)
	w.at = Advance(w.at, w.rest)
	return true
}

// character reads one or two units.
func (w *wide) character() (rune, error) {
	c, err := w.unit()
	if err != nil || !utf16.IsSurrogate(c) {
		return c, err
	}
	low, err := w.unit()
	if err != nil && err != io.EOF {
		return 0, err
	}
	if both := utf16.DecodeRune(c, low); err == nil && both != utf8.RuneError {
		return both, nil
	}
	return 0, encoding(w.at, fmt.Sprintf("damaged text in UTF-16: half a character (%X)", c))
}

func (w *wide) unit() (rune, error) {
	var b [2]byte
	_, err := io.ReadFull(w.r, b[:])
	if err == io.ErrUnexpectedEOF {
		err = encoding(w.at, "damaged text in UTF-16: the last byte is half a character")
	}
	return rune(w.order.Uint16(b[:])), err
}

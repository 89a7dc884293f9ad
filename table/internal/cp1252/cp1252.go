// Package cp1252 reads text in Windows-1252, the encoding in which older office programs save and older pages are
// served.
package cp1252

import (
	"io"
	"unicode/utf8"
)

// high are the characters of 0x80–0x9F; the five bytes that the encoding leaves undefined are read as U+FFFD.
var high = [32]rune{'€', utf8.RuneError, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', utf8.RuneError, 'Ž', utf8.RuneError,
	utf8.RuneError, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', utf8.RuneError, 'ž', 'Ÿ'}

// Append appends the UTF-8 form of b to dst.
func Append(dst, b []byte) []byte {
	for _, c := range b {
		switch {
		case c < 0x80:
			dst = append(dst, c)
		case c < 0xA0:
			dst = utf8.AppendRune(dst, high[c-0x80])
		default:
			dst = utf8.AppendRune(dst, rune(c))
		}
	}
	return dst
}

// reader decodes what it reads.
type reader struct {
	r       io.Reader
	decoded []byte
	buf     []byte
	err     error
}

// NewReader returns a reader of the UTF-8 form of r.
func NewReader(r io.Reader) io.Reader { return &reader{r: r, buf: make([]byte, 16<<10)} }

func (d *reader) Read(p []byte) (int, error) {
	for len(d.decoded) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		var n int
		n, d.err = d.r.Read(d.buf)
		d.decoded = Append(d.decoded[:0], d.buf[:n])
	}
	n := copy(p, d.decoded)
	d.decoded = d.decoded[n:]
	return n, nil
}

package iv3

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget"
)

// Encoding is the character encoding of a delivery. The zero value is UTF-8.
type Encoding uint8

// The encodings in which deliveries occur.
const (
	UTF8        Encoding = iota // UTF-8 without a byte order mark
	UTF8WithBOM                 // UTF-8 with a byte order mark
	Windows1252                 // cp1252, what older financial packages export
)

// String returns "utf-8", "utf-8 with bom" or "windows-1252".
func (e Encoding) String() string {
	switch e {
	case UTF8:
		return "utf-8"
	case UTF8WithBOM:
		return "utf-8 with bom"
	case Windows1252:
		return "windows-1252"
	}
	return "Encoding(" + strconv.Itoa(int(e)) + ")"
}

var bom = []byte("\xEF\xBB\xBF")

// readText reads at most limit bytes and converts them to UTF-8 without a mark.
func readText(r io.Reader, limit int64) ([]byte, Encoding, error) {
	text, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, 0, fmt.Errorf("iv3: reading the delivery: %w", err)
	}
	if int64(len(text)) > limit {
		return nil, 0, &budget.LimitError{What: "bytes", Most: limit}
	}
	return decodeText(text)
}

// decodeText decides on evidence: a mark means UTF-8, text that is valid UTF-8 is UTF-8,
// and anything else is cp1252, in which five bytes mean nothing and are an error.
func decodeText(text []byte) ([]byte, Encoding, error) {
	if rest, ok := bytes.CutPrefix(text, bom); ok {
		if !utf8.Valid(rest) {
			return nil, 0, &SyntaxError{Line: 1, Column: 1, Reason: "a byte order mark announces UTF-8, but the text is not UTF-8"}
		}
		return rest, UTF8WithBOM, nil
	}
	if utf8.Valid(text) {
		return text, UTF8, nil
	}
	converted, at := fromWindows1252(text)
	if at >= 0 {
		line := bytes.Count(text[:at], []byte{'\n'}) + 1
		return nil, 0, &SyntaxError{Line: line, Column: at - bytes.LastIndexByte(text[:at], '\n'),
			Reason: fmt.Sprintf("byte %#x is neither UTF-8 nor windows-1252", text[at])}
	}
	return converted, Windows1252, nil
}

// windows1252 holds the characters of the bytes 0x80 to 0x9F; 0 is undefined.
var windows1252 = [32]rune{'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ'}

// fromWindows1252 converts the text; at is the offset of an undefined byte, or -1.
func fromWindows1252(text []byte) (converted []byte, at int) {
	converted = make([]byte, 0, len(text)+len(text)/8)
	for i, b := range text {
		r := rune(b)
		if 0x80 <= b && b < 0xA0 {
			if r = windows1252[b-0x80]; r == 0 {
				return nil, i
			}
		}
		converted = utf8.AppendRune(converted, r)
	}
	return converted, -1
}

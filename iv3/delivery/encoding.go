package delivery

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/jsonscan"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/internal/said"
)

// JSONError is a place where a file is not the JSON text that a delivery must be, so
// that it cannot be read at all. Line and column count from 1, columns in bytes.
type JSONError = jsonscan.SyntaxError

var bom = []byte("\xEF\xBB\xBF")

// readText reads at most limit bytes and converts them to UTF-8 without a mark.
func readText(r io.Reader, limit int64) ([]byte, string, error) {
	r = lenient.Reader(r)
	text, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, "", fmt.Errorf("iv3: reading the delivery: %w", err)
	}
	if int64(len(text)) > limit {
		return nil, "", &budget.LimitError{What: "bytes", Most: limit}
	}
	return decodeText(text)
}

// decodeText decides on evidence: a mark means UTF-8, text that is valid UTF-8 is UTF-8,
// and anything else is cp1252, in which five bytes mean nothing and are an error.
func decodeText(text []byte) (converted []byte, encoding string, err error) {
	if rest, ok := bytes.CutPrefix(text, bom); ok {
		if !utf8.Valid(rest) {
			return nil, "", &JSONError{Line: 1, Column: 1, Reason: finding.Text{NL: "het merkteken vooraan (BOM) zegt UTF-8, maar de tekst is geen UTF-8", EN: "a byte order mark announces UTF-8, but the text is not UTF-8"}}
		}
		return rest, "utf-8 with bom", nil
	}
	if utf8.Valid(text) {
		return text, "utf-8", nil
	}
	if at := slices.IndexFunc(text, undefined); at >= 0 {
		line := bytes.Count(text[:at], []byte{'\n'}) + 1
		return nil, "", &JSONError{Line: line, Column: at - bytes.LastIndexByte(text[:at], '\n'),
			Reason: said.Textf(finding.Text{NL: "byte %#x is UTF-8 noch Windows-1252", EN: "byte %#x is neither UTF-8 nor windows-1252"}, text[at])}
	}
	converted, err = charmap.Windows1252.NewDecoder().Bytes(text)
	return converted, "windows-1252", err
}

// undefined reports whether a byte is one of the five that mean nothing.
func undefined(b byte) bool { return charmap.Windows1252.DecodeByte(b) == utf8.RuneError }

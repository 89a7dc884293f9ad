package enum

import (
	"fmt"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/lenient"
)

// ParseError says that a text is not the canonical form of a value: a word of
// an enumeration, an amount ("-1234.50"), a unit ("x € 1.000"), a code.
type ParseError struct {
	What   string // what was expected: "amount", "stage"
	Input  string // the text, unchanged
	Offset int    // where it goes wrong, in bytes from the start of Input
	Reason string // why, and what to write instead
}

// Error returns the message in lower case, with the input quoted and cut off
// where it is long.
func (e *ParseError) Error() string {
	e = lenient.OrZero(e)
	if e.Offset == 0 {
		return fmt.Sprintf("parse %s %s: %s", e.What, Quote(e.Input), e.Reason)
	}
	return fmt.Sprintf("parse %s %s: at offset %d: %s", e.What, Quote(e.Input), e.Offset, e.Reason)
}

// quoteMax keeps a message short when the input is a megabyte.
const quoteMax = 60

// Quote quotes a text for a message and cuts it off, between two characters,
// where it is long.
func Quote(s string) string {
	if len(s) <= quoteMax {
		return fmt.Sprintf("%q", s)
	}
	cut := quoteMax
	for cut > quoteMax-utf8.UTFMax && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return fmt.Sprintf("%q… (%d bytes)", s[:cut], len(s))
}

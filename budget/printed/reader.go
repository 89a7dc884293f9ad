package printed

import (
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lenient"
)

const (
	maxCell         = 200 // bytes; offsets in a Cell fit a byte
	maxCellDecimals = 18
)

// ReadError says that a cell of a printed table is not a figure, a placeholder or blank in the
// spelling of the locale, or that it can be read in two ways.
type ReadError struct {
	Input  string // the cell, unchanged
	Locale Locale // the spelling that was declared
	Offset int    // where it goes wrong, in bytes from the start of Input
	Reason string // why, and what to do about it
}

// Error returns the message in lower case, with the input quoted.
func (e *ReadError) Error() string {
	e = lenient.OrZero(e)
	return fmt.Sprintf("read %s as a figure in %s spelling: at offset %d: %s", enum.Quote(e.Input), e.Locale, e.Offset, e.Reason)
}

// A reader peels the parts off a cell, from both ends, until the bare figure in[pos:end] is left.
type reader struct {
	in       string
	pos, end int
	locale   Locale
	cell     Cell
	sign     int  // signs seen: minus, plus or parentheses
	neg      bool // one of them was a minus
	paren    int  // offset of the opening parenthesis, or −1
	closed   bool
	euro     bool
	percent  bool
	whole    bool // ends in ",-"
}

// fail returns the error for what stands at offset at.
func (r *reader) fail(at int, reason string) error {
	return &ReadError{Input: r.in, Locale: r.locale, Offset: at, Reason: reason}
}

// rest is what has not been peeled off.
func (r *reader) rest() string { return r.in[r.pos:r.end] }

// trim drops blanks from both ends.
func (r *reader) trim() {
	r.end = r.pos + len(strings.TrimRightFunc(r.rest(), isBlank))
	r.pos = r.end - len(strings.TrimLeftFunc(r.rest(), isBlank))
}

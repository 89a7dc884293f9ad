package budget

import (
	"errors"
	"fmt"

	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lenient"
)

// ErrDivisionByZero is returned, wrapped, by [Amount.Div] and [Amount.Quo] when the divisor is zero.
// The quotient of a figure and zero is not a figure: print "n.v.t." or leave the cell out.
var ErrDivisionByZero = errors.New("division by zero")

// ParseError says that a text is not the canonical form of a value: an amount ("-1234.50"), a unit
// caption ("x € 1.000"), a printed figure ("33955 x 1000") or a word of an enumeration.
type ParseError = enum.ParseError

// RangeError says that a value or an argument lies outside the range that an operation accepts.
type RangeError struct {
	Op     string // the operation: "multiply", "split", "print"
	Value  string // the offending value, shortened when it is very long
	Reason string // the range, and what to do
}

// Error returns the message in lower case, with the value quoted.
func (e *RangeError) Error() string {
	e = lenient.OrZero(e)
	return fmt.Sprintf("%s %s: %s", e.Op, enum.Quote(e.Value), e.Reason)
}

// LimitError says that an input is larger than its reader was told to accept:
// of every reader of files in this module.
type LimitError struct {
	File         string // the name that the caller gave; empty when there is none
	Line, Column int    // where, from 1; 0 when not known
	What         string // what there is too much of: "bytes", "rows in one table"
	Most         int64  // how much is accepted
}

// Error returns the message with what is known of the place.
func (e *LimitError) Error() string {
	e = lenient.OrZero(e)
	where := ""
	if e.File != "" {
		where = e.File + ": "
	}
	if e.Line > 0 {
		where = fmt.Sprintf("%s%d:%d: ", where, e.Line, e.Column)
	}
	return fmt.Sprintf("%smore than %d %s: split the input, or raise the limit", where, e.Most, e.What)
}

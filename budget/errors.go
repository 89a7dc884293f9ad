package budget

import (
	"errors"
	"fmt"
)

// ErrDivisionByZero is returned, wrapped, by [Amount.Div] and [Amount.Quo] when the divisor is zero.
// The quotient of a figure and zero is not a figure: print "n.v.t." or leave the cell out.
var ErrDivisionByZero = errors.New("division by zero")

// ParseError says that a text is not the canonical form of a value: an amount ("-1234.50"), a unit
// caption ("x € 1.000") or a printed figure ("33955 x 1000").
type ParseError struct {
	What   string // what was expected: "amount", "unit", "printed figure"
	Input  string // the text, unchanged
	Offset int    // where it goes wrong, in bytes from the start of Input
	Reason string // why, and what to write instead
}

// Error returns the message in lower case, with the input quoted.
func (e *ParseError) Error() string {
	return fmt.Sprintf("parse %s %s: at offset %d: %s", e.What, quote(e.Input), e.Offset, e.Reason)
}

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
	return fmt.Sprintf("read %s as a figure in %s spelling: at offset %d: %s", quote(e.Input), e.Locale, e.Offset, e.Reason)
}

// RangeError says that a value or an argument lies outside the range that an operation accepts.
type RangeError struct {
	Op     string // the operation: "multiply", "split", "print"
	Value  string // the offending value, shortened when it is very long
	Reason string // the range, and what to do
}

// Error returns the message in lower case, with the value quoted.
func (e *RangeError) Error() string {
	return fmt.Sprintf("%s %s: %s", e.Op, quote(e.Value), e.Reason)
}

// quoteMax keeps a message readable, and short, when the input is a megabyte.
const quoteMax = 60

// quote quotes s for a message and cuts it off when it is long.
func quote(s string) string {
	if len(s) <= quoteMax {
		return fmt.Sprintf("%q", s)
	}
	return fmt.Sprintf("%q… (%d bytes)", s[:quoteMax], len(s))
}

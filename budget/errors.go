package budget

import (
	"errors"
	"fmt"

	"github.com/bbvgo/bbv/internal/enum"
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
	return fmt.Sprintf("%s %s: %s", e.Op, enum.Quote(e.Value), e.Reason)
}

package indicator

import (
	"fmt"

	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Why a cell was refused, and what to do about it.
const (
	causeText          = "is not a value that is known here; put text in a remark or a footnote"
	causeNumber        = "does not form one number; print one figure per cell"
	causeAmbiguousMark = "can mean thousands or decimals; read it with the evidence of its whole table, or print it otherwise"
	causeTooLarge      = "has more digits than an exact value holds (18); print it in a larger unit"
	causeTooLong       = "is longer than a cell can be; it is running text"
	causeEncoding      = "is not valid UTF-8; convert the text first"
	causeParentheses   = "is a figure in parentheses, which can be negative, a remark or a second value; print one figure"
	causeDate          = "is a date, a period or a time of day, not a value; move it to the heading or a remark"
	causeSlash         = "with a slash can be a score, a fraction or two values; print \"7 van 10\""
	causeRange         = "is not a range from low to high in one unit; a dash behind a number can be a minus, which belongs before it"
	causeRelative      = "is a change, not a value; print the value that results"
	causeScale         = "lies outside the scale that is printed with it"
	causeSeries        = "is not a series of values with one year each"
	causeUnitOnly      = "is a unit without a number; leave the cell blank or print nvt or nnb"
)

// ValueError reports a cell that was refused.
type ValueError struct {
	Input  string // the cell as printed
	Offset int    // the byte at which reading stopped
	Reason string // why, and what to do about it
}

// Error quotes the cell, names the place and says what to do.
func (e *ValueError) Error() string {
	e = lenient.OrZero(e)
	return fmt.Sprintf("read indicator value: %s at byte %d: %s", enum.Quote(e.Input), e.Offset, e.Reason)
}

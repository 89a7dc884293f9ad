package indicator

import "fmt"

// Cause says why a cell was refused.
type Cause uint8

const (
	CauseText          Cause = iota // prose or an unknown word
	CauseNumber                     // digits and marks that form no number
	CauseAmbiguousMark              // comma or point can mean thousands or decimals
	CauseTooLarge                   // more digits than fit
	CauseTooLong                    // longer than a cell can be
	CauseEncoding                   // not valid UTF-8
	CauseParentheses                // a figure in parentheses: negative, a remark or a second value
	CauseDate                       // a date, a period or a time of day
	CauseSlash                      // "7/10": a score, a fraction or two values
	CauseRange                      // a range whose ends are not in order or do not match
	CauseRelative                   // a change ("5% meer"), not a value
	CauseScale                      // a value outside the scale printed with it
	CauseSeries                     // dated values of which one cannot be read, or a year twice
	CauseUnitOnly                   // a unit without a number
)

var causeTexts = [...]string{
	"is not a value that is known here; put text in a remark or a footnote",
	"does not form one number; print one figure per cell",
	"can mean thousands or decimals; read it with the evidence of its whole table, or print it otherwise",
	"has more digits than an exact value holds (18); print it in a larger unit",
	"is longer than a cell can be; it is running text",
	"is not valid UTF-8; convert the text first",
	"is a figure in parentheses, which can be negative, a remark or a second value; print one figure",
	"is a date, a period or a time of day, not a value; move it to the heading or a remark",
	"with a slash can be a score, a fraction or two values; print \"7 van 10\"",
	"is not a range from low to high in one unit; a dash behind a number can be a minus, which belongs before it",
	"is a change, not a value; print the value that results",
	"lies outside the scale that is printed with it",
	"is not a series of values with one year each",
	"is a unit without a number; leave the cell blank or print nvt or nnb",
}

// String explains the cause and says what to do about it; a number outside the
// enumeration prints as Cause(99).
func (c Cause) String() string { return enumString(c, causeTexts[:], "Cause") }

// ReadError reports a cell that was refused.
type ReadError struct {
	Input  string // the cell as printed
	Offset int    // the byte at which reading stopped
	Cause  Cause
}

// Error quotes the cell, names the place and says what to do.
func (e *ReadError) Error() string {
	return fmt.Sprintf("read indicator value: %q at byte %d: %s", clip(e.Input), e.Offset, e.Cause)
}

// CellError reports a refused cell of a table, counted from 0.
type CellError struct {
	Row, Column int
	Err         *ReadError
}

// Error names the place in the table and what [ReadError] says.
func (e *CellError) Error() string {
	return fmt.Sprintf("row %d, column %d: %v", e.Row, e.Column, e.Err)
}

// Unwrap gives the [ReadError] of the cell.
func (e *CellError) Unwrap() error {
	if e.Err == nil {
		return nil // not a nil *ReadError, which is no nil error
	}
	return e.Err
}

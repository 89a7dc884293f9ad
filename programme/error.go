package programme

import "fmt"

// DocumentError says what is wrong with a document that is read, written or
// turned into something else, and where.
type DocumentError struct {
	Op     string // what was being done: "read", "write", "deliver"
	Path   string // the field, such as "programmas[2].naam"; empty for the document as a whole
	Line   int    // of the text that is read, from 1; 0 where the place is not a line
	Column int    // in bytes, from 1; 0 where the place is not a line
	Reason string // what is wrong, with the input quoted
	Err    error  // the cause, if there is one, such as a *budget.ParseError
}

// Error gives the place and the reason.
func (e *DocumentError) Error() string {
	text := e.Op + " document: "
	if e.Path != "" {
		text += e.Path + ": "
	}
	if e.Line > 0 {
		text += fmt.Sprintf("line %d, column %d: ", e.Line, e.Column)
	}
	return text + e.Reason
}

// Unwrap returns the cause.
func (e *DocumentError) Unwrap() error { return e.Err }

package budget

import "fmt"

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
	where := ""
	if e.File != "" {
		where = e.File + ": "
	}
	if e.Line > 0 {
		where = fmt.Sprintf("%s%d:%d: ", where, e.Line, e.Column)
	}
	return fmt.Sprintf("%smore than %d %s: split the input, or raise the limit", where, e.Most, e.What)
}

package check

import (
	"fmt"
	"iter"

	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/table"
)

// File is a part of a publication with a name: its tables, in the order in which they are printed.
type File struct {
	Name string // of the file; places begin with it
	// Tables reads them, as the readers of table/read do, once. An error need not be the last that is read: of a PDF a page may
	// be damaged. Opening the file belongs here, too, so that no more files are open than are being read.
	Tables iter.Seq2[table.Table, error]
}

// FailedError is that something of a file could not be read, or not be checked. The other files are, all the same.
type FailedError struct {
	Name   string // of the file
	Number int    // of the table that could not be checked, counted from 1; 0 where something could not be read
	Err    error
}

// Error names the file, and where it is about one the table.
func (e *FailedError) Error() string {
	e = lenient.OrZero(e)
	if e.Number == 0 {
		return fmt.Sprintf("read %q: %v", e.Name, e.Err)
	}
	return fmt.Sprintf("check table %d of %q: %v", e.Number, e.Name, e.Err)
}

// Unwrap returns the error of the reader, or of the check.
func (e *FailedError) Unwrap() error { return lenient.OrZero(e).Err }

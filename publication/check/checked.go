package check

import "github.com/bbvgo/bbv/validate"

// Checked is a table of a publication that was understood and checked by itself. Its findings name the file and the number of
// the table.
type Checked struct {
	File   string // the name of the file
	Number int    // of the table in its file, counted from 1
	validate.TableReport
}

package check

import (
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/decision"
)

// Checker checks publications. The zero value names every wrong sum a wrong total, and knows no decisions.
type Checker struct {
	Rules []validate.Rule
	// Decisions are what people decided, nil for nothing. They say afterwards which of them did something; for the next
	// publication they are opened anew.
	Decisions *decision.Book
	// Progress is told each time that a table was read, and when it was checked; nil for nobody.
	Progress func(Progress)
}

// Progress is how far the check of a publication is.
type Progress struct {
	File, Files   int    // the one that is being read, counted from 1, of how many
	Name          string // of that file
	Read, Checked int    // tables, of all files
}

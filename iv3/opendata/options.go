package opendata

import (
	"fmt"
	"math"

	"github.com/bbvgo/bbv/internal/lenient"
)

// Options says how a Loader reads and what it accepts. The zero value stops at the first
// error. A limit that is not above zero takes its default; input beyond a limit is a
// [*budget.LimitError].
type Options struct {
	// OnError is called for every row that cannot be read and every row that would count
	// a cell twice, in the order of the file. When it returns nil that row is left out and
	// reading goes on; when it is nil or returns an error, reading stops with that error.
	OnError func(*RowError) error
	// Workers is the number of goroutines that parse; 0 takes one for each processor, at
	// most 8. More than 256 are as many.
	Workers int
	// AcceptNoFinalLineEnd accepts a last line without a line end. It is refused otherwise,
	// because that is what a file that was cut off looks like.
	AcceptNoFinalLineEnd bool

	MaxBytes    int64 // of a JSON file, which is read whole; default 256 MiB
	MaxUnpacked int64 // of a file packed with gzip, and of all files of a zip archive, once unpacked; default 8 GiB
	MaxLine     int   // bytes of a line; default 64 KiB, at most 256 KiB
	MaxRows     int   // default 50 000 000
	MaxEntities int   // authorities; default 5 000
	MaxMoments  int   // default 400
	MaxCodes    int   // taakvelden and balance items; default 300
	MaxReports  int   // authorities × moments; default 50 000, at most 16 777 216
}

func (o Options) withDefaults() Options {
	set := func(n *int, value int) {
		if *n <= 0 {
			*n = value
		}
	}
	set(&o.MaxRows, 50_000_000)
	set(&o.MaxEntities, 5_000)
	set(&o.MaxMoments, 400)
	set(&o.MaxCodes, 300)
	set(&o.MaxReports, 50_000)
	o.MaxReports = min(o.MaxReports, maxNumbers)
	set(&o.MaxLine, 64<<10)
	o.MaxLine = min(o.MaxLine, chunkSize/2)
	if o.MaxBytes <= 0 {
		o.MaxBytes = 256 << 20
	}
	if o.MaxUnpacked <= 0 {
		o.MaxUnpacked = 8 << 30
	}
	o.MaxUnpacked = min(o.MaxUnpacked, math.MaxInt64/2)
	o.MaxBytes = min(o.MaxBytes, math.MaxInt64/2)
	return o
}

// RowError is a place in a file that cannot be read or would be counted twice.
type RowError struct {
	File         string // the name that the caller gave
	Line, Column int    // from 1; columns in bytes
	Input        string // what is there
	Reason       string
}

func (e *RowError) Error() string {
	e = lenient.OrZero(e)
	return fmt.Sprintf("opendata: %s, line %d, column %d: %q: %s", e.File, e.Line, e.Column, e.Input, e.Reason)
}

// chunkSize is how much of a file is handed to a goroutine at a time; pad is how many bytes beyond a text may be read:
// keys and amounts are read a few machine words at a time.
const (
	chunkSize = 512 << 10
	pad       = 32
)

// maxNumbers is how many different things a column of numbers can tell apart.
const maxNumbers = 1 << 24

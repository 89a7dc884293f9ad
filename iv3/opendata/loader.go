package opendata

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/bbvgo/bbv/budget"
)

// Options says how a Loader reads and what it accepts. The zero value stops at the first
// error. A limit that is not above zero takes its default; input beyond a limit is a
// [*budget.LimitError].
type Options struct {
	// OnError is called for every row that cannot be read and every row that would count
	// a cell twice, in the order of the file. When it returns nil that row is left out and
	// reading goes on; when it is nil or returns an error, reading stops with that error.
	OnError func(*RowError) error
	// OnProgress is called now and then, and at the end of a file, with the bytes and rows
	// of the present file so far.
	OnProgress func(bytes int64, rows int)
	// Workers is the number of goroutines that parse; 0 takes one for each processor, at
	// most 8.
	Workers int
	// AcceptNoFinalLineEnd accepts a last line without a line end. It is refused otherwise,
	// because that is what a file that was cut off looks like.
	AcceptNoFinalLineEnd bool

	MaxBytes    int64 // of a JSON file, which is read whole; default 256 MiB
	MaxLine     int   // bytes of a line; default 64 KiB, at most 256 KiB
	MaxRows     int   // default 50 000 000
	MaxEntities int   // authorities; default 5 000
	MaxMoments  int   // default 400
	MaxCodes    int   // taakvelden and balance items; default 300
	MaxReports  int   // authorities × moments; default 50 000
}

// withDefaults fills in the limits that are not set.
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
	set(&o.MaxLine, 64<<10)
	o.MaxLine = min(o.MaxLine, chunkSize/2)
	if o.MaxBytes <= 0 {
		o.MaxBytes = 256 << 20
	}
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
	return fmt.Sprintf("opendata: %s, line %d, column %d: %q: %s", e.File, e.Line, e.Column, e.Input, e.Reason)
}

// Loader reads files into one [Set]. Make it with [NewLoader]. Its methods must not be
// called at the same time.
type Loader struct {
	opts     Options
	entities *dictionary[Entity]
	moments  *dictionary[Moment]
	posts    *dictionary[post]
	columns  *dictionary[column]
	groups   []group
	groupAt  map[group]uint32
	seen     []taken // per group
	pairs    pairs
	facts    map[group]Facts
	blocks   []*block
	rows     int
	absolute uint64 // sum of the absolute amounts in cents: below 2⁶³ no sum can overflow
	scratch  sync.Pool
}

// maxColumns is how many different categories a set can have; the official lists since
// 2017 have about a hundred, sides counted apart.
const maxColumns = 128

// NewLoader returns a loader that has read nothing.
func NewLoader(opts Options) *Loader {
	opts = opts.withDefaults()
	return &Loader{
		opts:     opts,
		entities: newDictionary("gemeenten", min(opts.MaxEntities, math.MaxUint16), parseEntityKey),
		moments:  newDictionary("reports", min(opts.MaxMoments, math.MaxUint16), parseMoment),
		posts:    newDictionary("codes", min(opts.MaxCodes, math.MaxUint16), parsePost),
		columns:  newDictionary("categories", maxColumns, parseColumn),
		groupAt:  map[group]uint32{},
		facts:    map[group]Facts{},
	}
}

// Set returns what was read so far. Reading on does not change it.
func (l *Loader) Set() *Set {
	return &Set{
		entities: slices.Clone(l.entities.list), entityAt: maps.Clone(l.entities.ids),
		moments: slices.Clone(l.moments.list), momentAt: maps.Clone(l.moments.ids),
		posts: slices.Clone(l.posts.list), columns: slices.Clone(l.columns.list),
		groups: slices.Clone(l.groups), groupAt: maps.Clone(l.groupAt), facts: maps.Clone(l.facts),
		blocks: slices.Clone(l.blocks), rows: l.rows,
	}
}

// AddFacts records what another source says about an authority at a moment, such as its
// inhabitants, which the unprocessed Iv3 data lack. Facts that were there are replaced. It
// returns a [*budget.LimitError] when the set is full.
func (l *Loader) AddFacts(e Entity, m Moment, f Facts) error {
	entity, err := l.entities.of(e)
	if err != nil {
		return err
	}
	moment, err := l.moments.of(m)
	if err != nil {
		return err
	}
	g := group{entity, moment}
	if _, err := l.groupID("facts", g); err != nil {
		return err
	}
	f.Labels = maps.Clone(f.Labels)
	l.facts[g] = f
	return nil
}

// report passes an error to the caller's function, or stops with it.
func (l *Loader) report(e *RowError) error {
	const most = 100
	if len(e.Input) > most {
		e.Input = strings.ToValidUTF8(e.Input[:most], "") + "…"
	}
	if l.opts.OnError == nil {
		return e
	}
	return l.opts.OnError(e)
}

// groupID returns the number of an authority at a moment.
func (l *Loader) groupID(file string, g group) (uint32, error) {
	id, ok := l.groupAt[g]
	if ok {
		return id, nil
	}
	if len(l.groups) >= l.opts.MaxReports {
		return 0, &budget.LimitError{File: file, What: "authorities × reports", Most: int64(l.opts.MaxReports)}
	}
	id = uint32(len(l.groups))
	l.groupAt[g] = id
	l.groups = append(l.groups, g)
	l.seen = append(l.seen, nil)
	return id, nil
}

// pad is how many bytes beyond a text may be read: keys and amounts are read a few machine
// words at a time.
const pad = 32

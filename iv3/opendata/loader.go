package opendata

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Loader reads files into one [Set]. The zero value reads with the default options. Its methods must not be
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

// NewLoader returns a loader that has read nothing.
func NewLoader(opts Options) *Loader {
	l := &Loader{opts: opts}
	l.begin()
	return l
}

// begin makes a zero loader ready for use.
func (l *Loader) begin() {
	if l.groupAt != nil {
		return
	}
	l.opts = l.opts.withDefaults()
	l.entities = newDictionary("gemeenten", min(l.opts.MaxEntities, math.MaxUint16), parseEntityKey)
	l.moments = newDictionary("reports", min(l.opts.MaxMoments, math.MaxUint16), parseMoment)
	l.posts = newDictionary("codes", min(l.opts.MaxCodes, math.MaxUint16), parsePost)
	l.columns = newDictionary("categories", maxColumns, parseColumn)
	l.groupAt = map[group]uint32{}
	l.facts = map[group]Facts{}
}

// reading makes a loader ready and says what a nil one lacks.
func (l *Loader) reading(name string) error {
	if l == nil {
		return fmt.Errorf("opendata: %s: the loader is nil: make one with opendata.NewLoader", name)
	}
	l.begin()
	return nil
}

// Set returns what was read so far. Reading on does not change it.
func (l *Loader) Set() *Set {
	l = lenient.OrZero(l)
	l.begin()
	return &Set{
		entities: slices.Clone(l.entities.list), entityAt: maps.Clone(l.entities.ids),
		moments: slices.Clone(l.moments.list), momentAt: maps.Clone(l.moments.ids),
		posts: slices.Clone(l.posts.list), columns: slices.Clone(l.columns.list),
		groups: slices.Clone(l.groups), groupAt: maps.Clone(l.groupAt), facts: maps.Clone(l.facts),
		blocks: slices.Clone(l.blocks), rows: l.rows,
	}
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

package opendata

import (
	"cmp"
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
	groups   groups
	pairs    pairs
	seen     taken
	facts    map[group]Facts
	given    map[group]int     // inhabitants that the caller gave
	joined   map[string]string // names by the keys of the same authorities
	blocks   []*block
	rows     int
	absolute uint64    // sum of the absolute amounts in cents: below 2⁶³ no sum can overflow
	scratch  sync.Pool // of chunks
	text     []byte    // room for a JSON file
	numbered []uint32  // room for the numbers of the deliveries of rows that are taken
}

// NewLoader returns a loader that has read nothing.
func NewLoader(opts Options) *Loader {
	l := &Loader{opts: opts}
	l.begin()
	return l
}

// begin makes a zero loader ready for use.
func (l *Loader) begin() {
	if l.entities != nil {
		return
	}
	l.opts = l.opts.withDefaults()
	l.entities = newDictionary("gemeenten", min(l.opts.MaxEntities, math.MaxUint16), parseEntityKey)
	l.moments = newDictionary("reports", min(l.opts.MaxMoments, math.MaxUint16), parseMoment)
	l.posts = newDictionary("codes", min(l.opts.MaxCodes, math.MaxUint16), parsePost)
	l.columns = newDictionary("categories", maxColumns, parseColumn)
	l.facts = map[group]Facts{}
	l.given, l.joined = map[group]int{}, map[string]string{}
}

// SetInhabitants gives the number of inhabitants of an authority at a moment, such as of one that a file names by its key:
// unprocessed data have none, and without it [Totals.PerInhabitant] has no answer. It refuses a number that differs from that
// of a source. It may be called before and after reading.
func (l *Loader) SetInhabitants(e Entity, m Moment, inhabitants int) error {
	if err := l.reading("inhabitants of " + e.String()); err != nil {
		return err
	}
	if e == (Entity{}) || m == (Moment{}) || inhabitants <= 0 {
		return &budget.ParseError{What: "inwonertal", Input: fmt.Sprintf("%v, %v: %d", e, m, inhabitants), Reason: "want an authority, a moment and a number above zero"}
	}
	g, err := l.groupOf(e, m)
	if err != nil {
		return err
	}
	if said := l.facts[g].Inhabitants; said != 0 && said != inhabitants {
		return &budget.ParseError{What: "inwonertal", Input: fmt.Sprintf("%v, %v: %d", e, m, inhabitants), Reason: fmt.Sprintf("a source says %d", said)}
	}
	l.given[g] = inhabitants
	return nil
}

// groupOf numbers an authority at a moment. The error is a limit.
func (l *Loader) groupOf(e Entity, m Moment) (group, error) {
	entity, err := l.entities.of(e)
	if err != nil {
		return group{}, err
	}
	moment, err := l.moments.of(m)
	return group{entity, moment}, err
}

// SetFacts says of an authority at a moment what a source in another format says of it besides amounts: inhabitants, where they
// are not 0, and labels. It refuses what differs from what was read or said before.
func (l *Loader) SetFacts(e Entity, m Moment, f Facts) error {
	if f.Inhabitants != 0 {
		if err := l.SetInhabitants(e, m, f.Inhabitants); err != nil {
			return err
		}
	} else if err := l.reading("facts of " + e.String()); err != nil {
		return err
	}
	if e == (Entity{}) || m == (Moment{}) {
		return &budget.ParseError{What: "kenmerken", Input: fmt.Sprintf("%v, %v", e, m), Reason: "want an authority and a moment"}
	}
	g, err := l.groupOf(e, m)
	if err != nil {
		return err
	}
	if said, ok := l.facts[g]; ok && (said.Inhabitants != f.Inhabitants || !maps.Equal(said.Labels, f.Labels)) {
		return &budget.ParseError{What: "kenmerken", Input: fmt.Sprintf("%v, %v", e, m), Reason: "a source says something else"}
	}
	l.facts[g] = Facts{f.Inhabitants, maps.Clone(f.Labels)}
	return nil
}

// allFacts are the facts of the sources with the numbers of inhabitants of the caller.
func (l *Loader) allFacts() map[group]Facts {
	all := maps.Clone(l.facts)
	for g, inhabitants := range l.given {
		f := all[g]
		f.Inhabitants = inhabitants
		all[g] = f
	}
	return all
}

// Join says that a key and a name are of one authority: "GM0518" of unprocessed data, "Waterdam" of a national table. What was read
// by the key has then the [Facts] of the name, inhabitants among them, and [Set.Entity] finds it by the name where nothing was read
// by that. Amounts stay apart: a national table has the whole of what unprocessed data have by category, and adding them would count
// it twice. It may be called before and after reading; the last name of a key counts.
func (l *Loader) Join(key, name string) error {
	if err := l.reading("joining " + key); err != nil {
		return err
	}
	e, err := parseEntityKey(key)
	if err != nil {
		return err
	}
	if name = strings.TrimSpace(name); name == "" {
		return &budget.ParseError{What: "gemeente", Input: key, Reason: "want the name that belongs to the key"}
	}
	l.joined[e.Key] = name
	return nil
}

// joins are the names of [Loader.Join] by the entities of their keys, spelled as they were read where they were.
func (l *Loader) joins() map[Entity]Entity {
	read := map[string]Entity{}
	for _, e := range l.entities.list {
		if e.Key == "" {
			read[strings.ToLower(e.Name)] = e
		}
	}
	joins := map[Entity]Entity{}
	for key, name := range l.joined {
		joins[Entity{Key: key}] = cmp.Or(read[strings.ToLower(name)], Entity{Name: name})
	}
	return joins
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
		groups: l.groups.clone(), pairs: slices.Clone(l.pairs.list), facts: l.allFacts(), joined: l.joins(),
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

package opendata

import (
	"cmp"
	"maps"
	"slices"

	"github.com/bbvgo/bbv/budget"
)

// Set is what a [Loader] read. It cannot be changed; its methods may be used concurrently.
type Set struct {
	entities []Entity
	moments  []Moment
	posts    []post
	columns  []column
	groups   []group
	groupAt  map[group]uint32
	entityAt map[Entity]uint32
	momentAt map[Moment]uint32
	facts    map[group]Facts
	blocks   []*block
	rows     int
}

// group is an authority at a moment, by their numbers: one delivery.
type group struct{ entity, moment uint32 }

// Facts is what a source says about an authority at a moment besides amounts.
type Facts struct {
	Inhabitants int // 0 when the source does not say
	// Labels holds the other columns of the source under their own names.
	Labels map[string]string
}

// row is the amounts that one source gives for one cell.
type row struct {
	Entity  Entity
	Moment  Moment
	Post    post
	Column  column
	Amounts map[Round]budget.Amount // of each round that the row has
}

// Len returns the number of rows.
func (s *Set) Len() int { return s.rows }

// Entities returns the authorities that have rows or facts, by key and name.
func (s *Set) Entities() []Entity {
	used := map[Entity]bool{}
	for _, g := range s.groups {
		used[s.entities[g.entity]] = true
	}
	return slices.SortedFunc(maps.Keys(used), func(a, b Entity) int {
		return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.Name, b.Name))
	})
}

// Moments returns the reports that have rows or facts, by year and report.
func (s *Set) Moments() []Moment {
	used := map[Moment]bool{}
	for _, g := range s.groups {
		used[s.moments[g.moment]] = true
	}
	return slices.SortedFunc(maps.Keys(used), compareMoments)
}

// Entity finds an authority by its key or name.
func (s *Set) Entity(keyOrName string) (Entity, bool) {
	for _, e := range s.Entities() {
		if keyOrName != "" && (e.Key == keyOrName || e.Name == keyOrName) {
			return e, true
		}
	}
	return Entity{}, false
}

// Facts returns what a source said about an authority at a moment; ok is false when none
// did.
func (s *Set) Facts(e Entity, m Moment) (f Facts, ok bool) {
	g, ok := s.groupOf(e, m)
	if !ok {
		return f, false
	}
	f, ok = s.facts[g]
	return f, ok
}

func (s *Set) groupOf(e Entity, m Moment) (group, bool) {
	entity, ok1 := s.entityAt[e]
	moment, ok2 := s.momentAt[m]
	g := group{entity, moment}
	_, ok := s.groupAt[g]
	return g, ok1 && ok2 && ok
}

// each calls f for every row in the order in which they were read, until f returns false.
func (s *Set) each(f func(row) bool) {
	for _, b := range s.blocks {
		for i, g := range b.groups() {
			r := row{Entity: s.entities[s.groups[g].entity], Moment: s.moments[s.groups[g].moment],
				Post: s.posts[b.post[i]], Column: s.columns[b.column[i]], Amounts: map[Round]budget.Amount{}}
			for round, amounts := range [...]amounts{First: b.first, Second: b.second, unstated: b.other} {
				if cents := amounts.at(i); cents != wideMissing {
					r.Amounts[Round(round)] = budget.Cents(cents)
				}
			}
			if !f(r) {
				return
			}
		}
	}
}

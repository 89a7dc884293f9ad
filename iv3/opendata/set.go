package opendata

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/lenient"
)

// Set is what a [Loader] read. It cannot be changed; its methods may be used concurrently.
type Set struct {
	entities []Entity
	moments  []Moment
	posts    []post
	columns  []column
	groups   groups
	pairs    []pair
	entityAt map[Entity]uint32
	momentAt map[Moment]uint32
	facts    map[group]Facts
	joined   map[Entity]Entity // the names of entities with a key
	blocks   []*block
	rows     int
}

// Facts is what a source says about an authority at a moment besides amounts.
type Facts struct {
	Inhabitants int // 0 when the source does not say
	// Labels holds the other columns of the source under their own names.
	Labels map[string]string
}

// Len returns the number of rows.
func (s *Set) Len() int { return lenient.OrZero(s).rows }

// Entities returns the authorities that have rows or facts, by key and name.
func (s *Set) Entities() []Entity {
	s = lenient.OrZero(s)
	return used(s, func(g group) Entity { return s.entities[g.entity] }, func(a, b Entity) int {
		return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.Name, b.Name))
	})
}

// Moments returns the reports that have rows or facts, by year and report.
func (s *Set) Moments() []Moment {
	s = lenient.OrZero(s)
	return used(s, func(g group) Moment { return s.moments[g.moment] }, func(a, b Moment) int {
		return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Report, b.Report))
	})
}

// used lists what the deliveries of a set have, once and in order.
func used[V comparable](s *Set, of func(group) V, compare func(a, b V) int) []V {
	list := map[V]bool{}
	for _, g := range s.groups.list {
		list[of(g)] = true
	}
	for g := range s.facts {
		list[of(g)] = true
	}
	return slices.SortedFunc(maps.Keys(list), compare)
}

// Entity finds an authority by its key or name; case does not count, but the same case goes first. Nothing has the empty name.
func (s *Set) Entity(keyOrName string) (found Entity, ok bool) {
	s = lenient.OrZero(s)
	keyOrName = strings.TrimSpace(keyOrName)
	if keyOrName == "" {
		return Entity{}, false
	}
	list := s.Entities()
	for _, same := range [...]func(a, b string) bool{func(a, b string) bool { return a == b }, strings.EqualFold} {
		for _, e := range list {
			if same(e.Key, keyOrName) || same(e.Name, keyOrName) {
				return e, true
			}
		}
	}
	for _, e := range list {
		if strings.EqualFold(s.joined[e].Name, keyOrName) {
			return e, true
		}
	}
	return Entity{}, false
}

// Facts returns what a source, or the caller, said about an authority at a moment; ok is false when none did. See also
// [Loader.Join].
func (s *Set) Facts(e Entity, m Moment) (f Facts, ok bool) {
	s = lenient.OrZero(s)
	if g, known := s.group(e, m); known {
		f, ok = s.facts[g]
	}
	if name, joined := s.joined[e]; !ok && joined {
		return s.Facts(name, m)
	}
	return f, ok
}

// group returns a delivery, which may have facts only.
func (s *Set) group(e Entity, m Moment) (g group, ok bool) {
	entity, ok1 := s.entityAt[e]
	moment, ok2 := s.momentAt[m]
	return group{entity, moment}, ok1 && ok2
}

// groupOf returns a delivery that has rows, and its number.
func (s *Set) groupOf(e Entity, m Moment) (g group, id uint32, ok bool) {
	if g, ok = s.group(e, m); ok {
		id, ok = s.groups.find(g)
	}
	return g, id, ok
}

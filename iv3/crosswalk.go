package iv3

import (
	"slices"

	"github.com/bbvgo/bbv/internal/enum"
)

// MappingKind says what a crosswalk can do for one code. The zero value is no kind.
type MappingKind = enum.Of[mappingKinds]

// The three answers.
const (
	// Lossless: everything on the code belongs to exactly one code of the other year.
	Lossless MappingKind = iota + 1
	// NeedsKey: the code is divided over several; the entity's own distribution key
	// settles how.
	NeedsKey
	// NotPossible: there is no counterpart, or the division is not documented and the
	// codes on the other side mix several codes, so that only a sum compares.
	NotPossible
)

type mappingKinds struct{}

func (mappingKinds) List() *enum.List { return &mappingKindList }

var mappingKindList = enum.List{Type: "MappingKind", What: "mapping kind", First: uint8(Lossless), Words: []string{"lossless", "needs a key", "not possible"}}

// MappingBasis says what a mapping rests on. The zero value is no basis.
type MappingBasis = enum.Of[mappingBases]

// The bases.
const (
	// Official: both official lists have the code, or a conversion was published.
	Official MappingBasis = iota + 1
	// Inferred: derived from names, scope or the pattern of codes; no published source.
	Inferred
)

type mappingBases struct{}

func (mappingBases) List() *enum.List { return &mappingBasisList }

var mappingBasisList = enum.List{Type: "MappingBasis", What: "mapping basis", First: uint8(Official), Words: []string{"official", "inferred"}}

// Code is one of the three code types that a crosswalk is about.
type Code interface {
	Taakveld | Categorie | Balanspost
	String() string
}

// Mapping says what becomes of one code in another year.
type Mapping[C Code] struct {
	From  C
	To    []C // in code order; empty where there is no counterpart
	Kind  MappingKind
	Basis MappingBasis
	Notes []string // sources of the steps that are not the same code, and caveats
}

// Crosswalk maps every code of one year to another year of the same layer, forwards or
// backwards. It cannot be changed.
type Crosswalk[C Code] struct {
	layer    Layer
	from, to int
	mappings []Mapping[C]
	at       map[C]int
}

// NewCrosswalk returns the crosswalk of the taakvelden, economic categories or balance
// items between two years, or an [*EditionError].
func NewCrosswalk[C Code](l Layer, from, to int) (*Crosswalk[C], error) {
	for _, year := range [...]int{from, to} {
		if _, err := For(l, year); err != nil {
			return nil, err
		}
	}
	list := listOf[C]()
	x := &Crosswalk[C]{layer: l, from: from, to: to, at: map[C]int{}}
	for _, code := range list.listed(MustFor(l, from)) {
		x.at[code] = len(x.mappings)
		x.mappings = append(x.mappings, list.mapping(l, from, to, code))
	}
	return x, nil
}

// Mappings returns a mapping for every listed code of the first year, in code order; a
// fresh slice.
func (x *Crosswalk[C]) Mappings() []Mapping[C] {
	all := slices.Clone(x.mappings)
	for i := range all {
		all[i] = all[i].clone()
	}
	return all
}

// Mapping returns the mapping of one code; ok is false when the first year does not
// list it.
func (x *Crosswalk[C]) Mapping(code C) (m Mapping[C], ok bool) {
	i, ok := x.at[code]
	if !ok {
		return m, false
	}
	return x.mappings[i].clone(), true
}

func (m Mapping[C]) clone() Mapping[C] {
	m.To, m.Notes = slices.Clone(m.To), slices.Clone(m.Notes)
	return m
}

// mapping follows one code from year to year.
func (list codeList[C]) mapping(l Layer, from, to int, code C) Mapping[C] {
	m := Mapping[C]{From: code, To: []C{code}, Kind: Lossless, Basis: Official}
	if !list.bookable(MustFor(l, from), code) {
		return Mapping[C]{From: code, Kind: NotPossible, Basis: Official, Notes: []string{"listed but closed: nothing can be booked on it"}}
	}
	direction := 1
	if to < from {
		direction = -1
	}
	lost := false
	for year := from; year != to; year += direction {
		lost = m.follow(list, l, year, year+direction) || lost
	}
	slices.SortFunc(m.To, list.compare)
	switch {
	case lost || len(m.To) == 0:
		m.Kind = NotPossible
	case len(m.To) == 1:
		m.Kind = Lossless
	}
	return m
}

// follow takes the codes that the mapping arrived at one year further. It reports
// whether one of them has no counterpart there.
func (m *Mapping[C]) follow(list codeList[C], l Layer, year, next int) (lost bool) {
	var arrived []C
	for _, code := range m.To {
		s := list.step(l, year, next, code)
		lost = lost || len(s.to) == 0
		m.Kind, m.Basis = max(m.Kind, s.kind), max(m.Basis, s.basis)
		for _, note := range s.notes {
			m.Notes = appendNew(m.Notes, note)
		}
		for _, c := range s.to {
			arrived = appendNew(arrived, c)
		}
	}
	m.To = arrived
	return lost
}

func appendNew[T comparable](list []T, v T) []T {
	if slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}

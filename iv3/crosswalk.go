package iv3

import (
	"fmt"
	"maps"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Mapping says what becomes of one code in another year.
type Mapping[C anyCode[C]] struct {
	From  C
	To    []C // in code order; empty where there is no counterpart
	Kind  MappingKind
	Basis MappingBasis
	Notes []string // sources of the steps that are not the same code, and caveats
}

// Crosswalk maps every code of one year to another year of the same layer, forwards or
// backwards.
type Crosswalk[C anyCode[C]] struct {
	layer    Layer
	from, to int
}

// NewCrosswalk returns the crosswalk of the taakvelden, economic categories or balance
// items between two years, or an [*EditionError].
func NewCrosswalk[C anyCode[C]](l Layer, from, to int) (*Crosswalk[C], error) {
	for _, year := range [...]int{from, to} {
		if _, err := For(l, year); err != nil {
			return nil, err
		}
	}
	return &Crosswalk[C]{l, from, to}, nil
}

// Mappings returns a mapping for every listed code of the first year, in code order.
func (x *Crosswalk[C]) Mappings() (all []Mapping[C]) {
	x = lenient.OrZero(x)
	for _, code := range listed[C](x.first()) {
		all = append(all, mappingOf(x.layer, x.from, x.to, code))
	}
	return all
}

// first is the classification of the first year; nil for a crosswalk that [NewCrosswalk] did not make.
func (x *Crosswalk[C]) first() *Classification {
	c, _ := For(x.layer, x.from)
	return c
}

// Mapping returns the mapping of one code; ok is false when the first year does not
// list it.
func (x *Crosswalk[C]) Mapping(code C) (m Mapping[C], ok bool) {
	x = lenient.OrZero(x)
	if !slices.Contains(listed[C](x.first()), code) {
		return m, false
	}
	return mappingOf(x.layer, x.from, x.to, code), true
}

func mappingOf[C anyCode[C]](l Layer, from, to int, code C) Mapping[C] {
	m := Mapping[C]{From: code, To: []C{code}, Kind: Lossless, Basis: Official}
	if !bookable(MustFor(l, from), code) {
		return Mapping[C]{From: code, Kind: NotPossible, Basis: Official, Notes: []string{"listed but closed: nothing can be booked on it"}}
	}
	direction := 1
	if to < from {
		direction = -1
	}
	lost := false
	for year := from; year != to; year += direction {
		lost = m.follow(l, year, year+direction) || lost
	}
	slices.SortFunc(m.To, C.Compare)
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
func (m *Mapping[C]) follow(l Layer, year, next int) (lost bool) {
	var arrived []C
	for _, code := range m.To {
		s := stepOf(l, year, next, code)
		lost = lost || len(s.to) == 0
		m.Kind, m.Basis = max(m.Kind, s.kind), max(m.Basis, s.basis)
		m.Notes = appendNew(m.Notes, s.notes...)
		arrived = appendNew(arrived, s.to...)
	}
	m.To = arrived
	return lost
}

// ConversionKey gives, for codes that need one, the shares of the new codes. They sum
// to exactly 1 per old code. A code that is lossless needs no entry.
type ConversionKey[C anyCode[C]] map[C]map[C]decimal.Decimal

// Convert carries amounts per code over to the other year; their total stays exactly the
// same. Where a code is divided the parts are rounded to the given decimals of a euro (0
// to 4), by largest remainder. A code that needs a key and has none, and a code whose
// mapping is not possible, is a [*DivisionError]: nothing is guessed.
func (x *Crosswalk[C]) Convert(amounts map[C]budget.Amount, key ConversionKey[C], places int) (map[C]budget.Amount, error) {
	x = lenient.OrZero(x)
	converted := map[C]budget.Amount{}
	for _, code := range slices.SortedFunc(maps.Keys(amounts), C.Compare) { // for the same error on every run
		m, listed := x.Mapping(code)
		if !listed {
			return nil, &DivisionError{Of: code.String(), Reason: fmt.Sprintf("not listed for %v %d", x.layer, x.from)}
		}
		switch m.Kind {
		case Lossless:
			converted[m.To[0]] = converted[m.To[0]].Add(amounts[code])
		case NeedsKey:
			if err := m.divide(converted, amounts[code], key[code], places); err != nil {
				return nil, err
			}
		default:
			return nil, &DivisionError{code.String(), m.Kind, "it has no counterpart of its own; compare a sum instead (see Comparable)"}
		}
	}
	return converted, nil
}

func (m Mapping[C]) divide(into map[C]budget.Amount, amount budget.Amount, shares map[C]decimal.Decimal, places int) error {
	if len(shares) == 0 {
		return &DivisionError{m.From.String(), m.Kind, fmt.Sprintf("it needs a key over %v", m.To)}
	}
	list := make([]decimal.Decimal, len(m.To))
	known := 0
	for i, to := range m.To {
		share, ok := shares[to]
		if list[i] = share; ok {
			known++
		}
	}
	if known != len(shares) {
		return &DivisionError{m.From.String(), m.Kind, fmt.Sprintf("the key names a code that is not one of %v", m.To)}
	}
	parts, err := divide(m.From.String(), amount, list, places)
	if err != nil {
		return err
	}
	for i, to := range m.To {
		if !list[i].IsZero() {
			into[to] = into[to].Add(parts[i])
		}
	}
	return nil
}

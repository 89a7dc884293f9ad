package iv3

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
)

// ConversionKey gives, for codes that need one, the shares of the new codes. They sum
// to exactly 1 per old code. A code that is lossless needs no entry.
type ConversionKey[C Code] map[C]map[C]decimal.Decimal

// Convert carries amounts per code over to the other year; their total stays exactly the
// same. Where a code is divided the parts are rounded to the given decimals of a euro (0
// to 4), by largest remainder. A code that needs a key and has none, and a code whose
// mapping is not possible, is a [*DivisionError]: nothing is guessed.
func (x *Crosswalk[C]) Convert(amounts map[C]budget.Amount, key ConversionKey[C], places int) (map[C]budget.Amount, error) {
	converted := map[C]budget.Amount{}
	for _, code := range x.sortedKeys(amounts) {
		i, listed := x.at[code]
		if !listed {
			return nil, &DivisionError{Of: code.String(), Reason: fmt.Sprintf("not listed for %v %d", x.layer, x.from)}
		}
		m := x.mappings[i]
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

// sortedKeys makes errors the same on every run; unlisted codes come first.
func (x *Crosswalk[C]) sortedKeys(amounts map[C]budget.Amount) []C {
	var codes []C
	for code := range amounts {
		codes = append(codes, code)
	}
	slices.SortFunc(codes, func(a, b C) int {
		i, okA := x.at[a]
		j, okB := x.at[b]
		if okA && okB {
			return i - j
		}
		if okA != okB {
			return map[bool]int{true: 1, false: -1}[okA]
		}
		return slices.Compare([]byte(a.String()), []byte(b.String()))
	})
	return codes
}

func (m Mapping[C]) divide(into map[C]budget.Amount, amount budget.Amount, shares map[C]decimal.Decimal, places int) error {
	if len(shares) == 0 {
		return &DivisionError{m.From.String(), m.Kind, fmt.Sprintf("it needs a key over %v", m.To)}
	}
	list := make([]decimal.Decimal, len(m.To))
	known := 0
	for i, to := range m.To {
		share, ok := shares[to]
		list[i] = share
		if ok {
			known++
		}
	}
	if known != len(shares) {
		return &DivisionError{m.From.String(), m.Kind, fmt.Sprintf("the key names a code that is not one of %v", m.To)}
	}
	if err := checkShares(m.From.String(), list); err != nil {
		return err
	}
	parts, err := allocate(m.From.String(), amount, list, places)
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

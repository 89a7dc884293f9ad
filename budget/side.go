package budget

import (
	"fmt"
	"iter"
	"slices"

	"github.com/bbvgo/bbv/internal/enum"
)

// Side says which side of the exploitatie an amount stands on. Amounts are
// stored unsigned by direction: lasten, baten, toevoegingen and onttrekkingen
// are normally zero or more, and negative only as a correction. The side, not
// a sign, says what an amount does to the result. The zero value is no side.
type Side uint8

// The four sides that are booked and the two that follow from them.
const (
	Lasten      Side = iota + 1 // what the year costs (BBV art. 2); not uitgaven
	Baten                       // what the year brings in (art. 2); not ontvangsten
	Saldo                       // saldo van baten en lasten: baten − lasten, before reserves (art. 17a, 17c)
	Toevoeging                  // addition to reserves; not lasten (art. 17d, 27d)
	Onttrekking                 // withdrawal from reserves; not baten (art. 17d, 27d)
	Resultaat                   // saldo − toevoeging + onttrekking (art. 17e, 27e)
)

var sideList = enum.List{Type: "Side", What: "side", First: 1,
	Words: []string{"lasten", "baten", "saldo", "toevoeging", "onttrekking", "resultaat"}}

// Sides returns the six sides in the order in which an overzicht van baten en
// lasten prints them.
func Sides() []Side { return []Side{Lasten, Baten, Saldo, Toevoeging, Onttrekking, Resultaat} }

// Valid reports whether s is one of the sides of this package.
func (s Side) Valid() bool { return s >= Lasten && s <= Resultaat }

// String returns the Dutch word in lower case, such as "lasten".
func (s Side) String() string { return sideList.String(uint8(s)) }

// MarshalText implements encoding.TextMarshaler; a side that is not Valid is
// an error.
func (s Side) MarshalText() ([]byte, error) { return sideList.MarshalText(uint8(s)) }

// UnmarshalText reads the text that String gives, exactly. After an error, a
// *ParseError, s is what it was.
func (s *Side) UnmarshalText(text []byte) error { return enum.Unmarshal(&sideList, s, text) }

// Burdens reports whether more of this side makes the result worse: true for
// lasten and toevoeging.
func (s Side) Burdens() bool { return s == Lasten || s == Toevoeging }

// Parts walks over the sides that a saldo or a resultaat follows from, each of
// which enters it with a minus where it Burdens; none for a side that is booked.
func (s Side) Parts() iter.Seq[Side] {
	switch s {
	case Saldo: // BBV art. 17a, 17c
		return slices.Values(partsOfSaldo[:])
	case Resultaat: // art. 17e, 27e
		return slices.Values(partsOfResultaat[:])
	}
	return slices.Values(partsOfSaldo[:0])
}

var (
	partsOfSaldo     = [...]Side{Baten, Lasten}
	partsOfResultaat = [...]Side{Saldo, Toevoeging, Onttrekking}
)

// Combine computes a saldo (baten − lasten) or a resultaat (saldo − toevoeging
// + onttrekking) from what figure says of its sides, each of which it may lack:
// those are left out. Without any, and for a side that is booked, there is no
// outcome.
func Combine(label string, side Side, figure func(Side) (c Calc, has bool)) Calc {
	var terms []Term
	for part := range side.Parts() {
		if figure == nil {
			break
		}
		if c, has := figure(part); has {
			terms = append(terms, Term{calc: c, minus: part.Burdens()})
		}
	}
	return Computed(label, terms...)
}

// Afwijking computes what realisatie differs from raming, favourable positive:
// raming − realisatie for lasten and toevoeging, realisatie − raming for the
// other sides. In jaarstukken raming is the budget after amendment (art. 28,
// under a). It has no outcome for a side that is not Valid, of which nobody
// knows what is favourable.
func (s Side) Afwijking(label string, raming, realisatie Calc) Afwijking {
	switch {
	case !s.Valid():
		return Afwijking{NotStated(label, Source{})}
	case s.Burdens():
		return Afwijking{Computed(label, Plus(raming), Minus(realisatie))}
	}
	return Afwijking{Computed(label, Plus(realisatie), Minus(raming))}
}

// Afwijking is the calculation of a difference between raming and realisatie
// in euros, favourable positive whatever the side, so that it keeps whether it
// is a voordeel or a nadeel; Side.Afwijking makes one. The zero value has no
// outcome.
type Afwijking struct{ Calc }

// Effect returns whether the difference is a voordeel, a nadeel or nothing;
// Neutraal where there is no outcome.
func (a Afwijking) Effect() Effect {
	switch a.amount.Sign() {
	case 1:
		return Voordeel
	case -1:
		return Nadeel
	}
	return Neutraal
}

// String returns the size of the difference in euros with its letter, as in
// "2.008.000 V"; no difference is "0", and no outcome "?".
func (a Afwijking) String() string {
	if !a.known {
		return notStated
	}
	text := fmt.Sprintf("%n", a.amount.Abs())
	switch a.Effect() {
	case Voordeel:
		text += " V"
	case Nadeel:
		text += " N"
	}
	return text
}

// Effect is what a difference does to the result, which tables print as a V or
// an N beside the figure; it prints as its Dutch word. The zero value is Neutraal.
type Effect = enum.Of[effects]

// The effects.
const (
	Neutraal Effect = iota // no difference, or no letter
	Voordeel               // favourable
	Nadeel                 // unfavourable
)

type effects struct{}

func (effects) List() *enum.List { return &effectList }

var effectList = enum.List{Type: "Effect", What: "effect", Words: []string{"neutraal", "voordeel", "nadeel"}}

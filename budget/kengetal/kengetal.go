package kengetal

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/enum"
)

// Kengetal is one of the ratios that the paragraaf weerstandsvermogen en
// risicobeheersing contains (BBV art. 11, second paragraph, under d). The zero
// value is none of them.
type Kengetal uint8

// The kengetallen in the order of the BBV. Iv3 numbers them in another order;
// see Kengetal.Code.
const (
	NettoSchuldquote             Kengetal = iota + 1 // 1a°
	NettoSchuldquoteGecorrigeerd                     // 1b°, gecorrigeerd voor alle verstrekte leningen
	Solvabiliteitsratio                              // 2°
	Grondexploitatie                                 // 3°
	StructureleExploitatieruimte                     // 4°
	Belastingcapaciteit                              // 5°, of a gemeente; that of a provincie compares opcenten, not amounts
)

var kengetalList = enum.List{Type: "Kengetal", What: "kengetal", First: 1, Words: []string{
	"netto schuldquote", "netto schuldquote gecorrigeerd voor alle verstrekte leningen",
	"solvabiliteitsratio", "grondexploitatie", "structurele exploitatieruimte", "belastingcapaciteit"}}

// Kengetallen returns the six kengetallen in the order of the BBV.
func Kengetallen() []Kengetal {
	return []Kengetal{NettoSchuldquote, NettoSchuldquoteGecorrigeerd, Solvabiliteitsratio,
		Grondexploitatie, StructureleExploitatieruimte, Belastingcapaciteit}
}

func (k Kengetal) valid() bool { return kengetalList.Valid(uint8(k)) }

// String returns the name in the BBV, such as "netto schuldquote".
func (k Kengetal) String() string { return kengetalList.String(uint8(k)) }

// Code returns the code of the kengetal in Iv3, such as "fk.1"; nothing for
// one that is none.
func (k Kengetal) Code() string {
	if !k.valid() {
		return ""
	}
	return kengetalCodes[k]
}

var kengetalCodes = [...]string{"", "fk.1", "fk.2", "fk.3", "fk.5", "fk.4", "fk.6"}

// MarshalText implements encoding.TextMarshaler; what is no kengetal
// is an error.
func (k Kengetal) MarshalText() ([]byte, error) { return kengetalList.MarshalText(uint8(k)) }

// UnmarshalText implements encoding.TextUnmarshaler. After an error k is what
// it was.
func (k *Kengetal) UnmarshalText(text []byte) error { return enum.Unmarshal(&kengetalList, k, text) }

// Letters are the figures of a kengetal by the letters that its formula gives
// them, "A" to "H". A letter that is not there has no figure.
type Letters map[string]budget.Calc

// Ratio computes the kengetal from its letters by the formula of an edition,
// in per cent, rounded to the given number of decimals. A letter that the
// formula needs and that is not there is a gap: the ratio has no outcome. It
// returns a *RangeError for what is no kengetal or edition, and as
// PercentageOf does.
func (k Kengetal) Ratio(e Edition, letters Letters, places int, mode budget.RoundingMode) (budget.Ratio, error) {
	f, err := e.formula(k)
	if err != nil {
		return budget.Ratio{}, err
	}
	numerator := f.side(f.numerator, f.above, letters)
	denominator := f.side("", f.below, letters)
	return budget.PercentageOf(k.String(), numerator, denominator, places, mode)
}

// side computes the numerator or the denominator. One that is a single letter
// is that letter.
func (f *formula) side(label string, terms []formulaTerm, letters Letters) budget.Calc {
	calcs := make([]budget.Term, len(terms))
	for i, t := range terms {
		c, ok := letters[t.letter]
		if !ok {
			c = budget.NotStated(t.letter+". "+t.name, budget.Source{})
		}
		calcs[i] = budget.Plus(c)
		if t.minus {
			calcs[i] = budget.Minus(c)
		}
	}
	if len(calcs) == 1 && !calcs[0].Negative() {
		return calcs[0].Calc()
	}
	return budget.Computed(label, calcs...)
}

// Formula returns the formula of an edition in its letters, such as
// "(A+B+C−D−E−F−G)/H×100"; nothing for what is no kengetal or edition.
func (k Kengetal) Formula(e Edition) string {
	f, err := e.formula(k)
	if err != nil {
		return ""
	}
	return f.text
}

// Operand says what a letter of a formula stands for.
type Operand struct {
	Letter string // "A" to "H"
	Name   string // what it is, in Dutch, with the article of the BBV
	Minus  bool   // it is subtracted
	Below  bool   // it stands in the denominator
}

// Terms returns what the letters of the formula of an edition stand for, in
// alphabetical order; nothing for what is no kengetal or edition.
func (k Kengetal) Terms(e Edition) []Operand {
	f, err := e.formula(k)
	if err != nil {
		return nil
	}
	var terms []Operand
	for _, t := range f.above {
		terms = append(terms, Operand{t.letter, t.name, t.minus, false})
	}
	for _, t := range f.below {
		terms = append(terms, Operand{t.letter, t.name, t.minus, true})
	}
	slices.SortFunc(terms, func(a, b Operand) int { return cmp.Compare(a.Letter, b.Letter) })
	return terms
}

// formula returns the formula of a kengetal in an edition.
func (e Edition) formula(k Kengetal) (*formula, error) {
	if !k.valid() {
		return nil, &budget.RangeError{Op: "compute the kengetal", Value: k.String(), Reason: "no such kengetal; there are " + strconv.Itoa(len(kengetalList.Words))}
	}
	if !e.valid() {
		return nil, &budget.RangeError{Op: "compute the kengetal by", Value: e.String(), Reason: "no such edition; see Editions and EditionInForce"}
	}
	return &formulas[e][k], nil
}

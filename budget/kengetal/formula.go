package kengetal

import (
	_ "embed" // the formulas are embedded data
	"strconv"
	"strings"
	"sync"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/datafile"
)

//go:embed formulas.csv
var formulasFile string

// Letters are the figures of a kengetal by the letters that its formula gives
// them, "A" to "H". A letter that is not there has no figure.
type Letters map[string]budget.Calc

// Ratio computes a kengetal from its letters by the formula of an edition,
// in per cent, rounded to the given number of decimals. A letter that the
// formula needs and that is not there is a gap: the ratio has no outcome. It
// returns a *RangeError for what is no kengetal or edition, and as
// budget.PercentageOf does.
func (l Letters) Ratio(k Kengetal, e Edition, places int, mode budget.RoundingMode) (budget.Ratio, error) {
	f, err := formulaOf(k, e)
	if err != nil {
		return budget.Ratio{}, err
	}
	numerator := f.side(f.numerator, f.above, l)
	denominator := f.side("", f.below, l)
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
		if len(terms) == 1 {
			return c
		}
		calcs[i] = budget.Plus(c)
		if t.minus {
			calcs[i] = budget.Minus(c)
		}
	}
	return budget.Computed(label, calcs...)
}

// formulaOf returns the formula of a kengetal in an edition.
func formulaOf(k Kengetal, e Edition) (*formula, error) {
	if !k.Valid() {
		return nil, &budget.RangeError{Op: "compute the kengetal", Value: k.String(), Reason: "no such kengetal; there are " + strconv.Itoa(len(kengetalList.Words))}
	}
	if !e.Valid() {
		return nil, &budget.RangeError{Op: "compute the kengetal by", Value: e.String(), Reason: "no such edition; see EditionInForce"}
	}
	return formulas()[formulaKey{k.String(), e.String()}], nil
}

// formula is how an edition computes a kengetal: the terms above the line and
// below it, always × 100.
type formula struct {
	numerator    string // its name, where it is more than one letter
	above, below []formulaTerm
}

type formulaTerm struct {
	letter string
	name   string
	minus  bool
}

// formulaKey names a kengetal and an edition by their words.
type formulaKey struct{ kengetal, edition string }

// formulas are the formulas by kengetal and edition.
var formulas = sync.OnceValue(func() map[formulaKey]*formula {
	all := map[formulaKey]*formula{}
	for _, row := range datafile.Rows(formulasFile, 5) {
		inEditions := editionList.Words
		if row[1] != "" {
			inEditions = strings.Split(row[1], ", ")
		}
		for _, k := range strings.Split(row[0], ", ") {
			for _, e := range inEditions {
				key := formulaKey{k, e}
				if all[key] == nil {
					all[key] = &formula{}
				}
				all[key].add(row[2], row[3], row[4])
			}
		}
	}
	return all
})

// add adds what a row says of a formula.
func (f *formula) add(what, letter, name string) {
	switch what {
	case "=":
		f.numerator = name
	case "/":
		f.below = append(f.below, formulaTerm{letter, name, false})
	default:
		f.above = append(f.above, formulaTerm{letter, name, what == "-"})
	}
}

package programme

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
)

// Difference is one place where two documents differ. The zero value is no
// difference.
type Difference struct {
	// Key names the place by what is printed there: numbers, names and labels
	// in place of the counts in a path, "programmas[3].regels[Subsidies].lasten".
	Key string
	// First is the path in the first document, "" where it is not there.
	First string
	// Second is the path in the second document, "" where it is not there.
	Second string
	// Before and After are what stands there, as in the JSON form; empty where
	// it is not there, and for amounts.
	Before, After string
	// AmountBefore and AmountAfter are what stands there where it is an amount,
	// in euros; nil where it is not there, and for all else.
	AmountBefore, AmountAfter *budget.Amount
}

// Compare returns every field in which two documents differ, in the order of
// the first and then what only the second has. Items of lists are matched by
// number and name, so one that is put in between does not make all others
// differ. Two versions of a document are compared so. Of two documents that
// print the same year, such as a begroting and the jaarstukken, the figures that
// both print are those with both amounts: documents show a year in more or less
// detail. The indeling, which is to be the same in both (BBV art. 4), differs
// where a name stands in one of them only. A nil document is empty. What is nested deeper than Read accepts
// is not compared.
func Compare(before, after *Document) []Difference {
	return differences(fieldsOf(before), fieldsOf(after))
}

// CompareOpening returns the roll-forwards and posts of the balans whose
// opening in a later document is not the closing of an earlier one: each
// reserve, voorziening and vast actief at 31 December of the year of the
// earlier document, as realised. What one of them does not state is left out;
// a stated herrubricering explains a difference.
func CompareOpening(earlier, later *Document) []Difference {
	if earlier == nil || later == nil {
		return nil
	}
	closing := budget.Column{Year: earlier.Year, Stage: budget.Realisatie}
	opening := budget.Column{Year: earlier.Year + 1, Stage: budget.Realisatie}
	old := map[string]Rollforward{}
	for r := range earlier.EachVerloop() {
		old[string(r.Verloop.Kind())+" "+r.Verloop.Label()] = r
	}
	var out []Difference
	for r := range later.EachVerloop() {
		before, ok := old[string(r.Verloop.Kind())+" "+r.Verloop.Label()]
		if !ok || r.Verloop.Kind() == balans.VerloopKrediet { // which begins with what was voted, each year again
			continue
		}
		if d, differs := opened(before, r, closing, opening); differs {
			out = append(out, d)
		}
	}
	return out
}

func opened(before, after Rollforward, closing, opening budget.Column) (Difference, bool) {
	end, okEnd := before.Verloop.Printed(closing).Amount()
	if !okEnd {
		end, okEnd = before.Verloop.Closing(closing).Amount()
	}
	begin, okBegin := after.Verloop.Opening(opening).Amount()
	moved, _ := after.Verloop.Reclassified(opening).Amount()
	if !okEnd || !okBegin || begin.Sub(moved) == end {
		return Difference{}, false
	}
	return Difference{
		Key: after.Verloop.Label(), First: before.Path + ".einde." + closing.String(), Second: after.Path + ".begin." + opening.String(),
		AmountBefore: &end, AmountAfter: &begin,
	}, true
}

func differences(before, after []field) (out []Difference) {
	later := make(map[string]field, len(after))
	for _, f := range after {
		later[f.key] = f
	}
	for _, f := range before {
		g := later[f.key]
		delete(later, f.key)
		if g.path == "" || !f.same(g) {
			out = append(out, Difference{Key: f.key, First: f.path, Second: g.path, Before: f.text, After: g.text, AmountBefore: f.amount, AmountAfter: g.amount})
		}
	}
	for _, g := range after {
		if _, more := later[g.key]; more {
			out = append(out, Difference{Key: g.key, Second: g.path, After: g.text, AmountAfter: g.amount})
		}
	}
	return out
}

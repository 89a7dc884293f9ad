package controls

import (
	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
)

// Tolerance is the largest value that a plausibility control lets pass.
type Tolerance struct {
	Max decimal.Decimal // a percentage for PF001–PF005, an amount in the unit of the file otherwise
	// Official says whether CBS published the value. Where it is false the value is a
	// choice of this library that a caller may replace.
	Official bool
	Source   string
}

// Tolerances holds the tolerance of every plausibility control.
type Tolerances struct {
	PF001, PF002, PF003, PF004, PF005, PF006, PF007, PF008, PF009 Tolerance
}

const (
	fromDefinitions = "iv3_definities_Gemeente_2018.json: 0.01; test output of the CBS checker 2020: 1.0"
	fromTests       = "test output of the CBS checker 2020"
	notPublished    = "not published; the value of PF001 and PF002 is taken"
)

// DefaultTolerances returns the tolerances that CBS published, and for PF003, PF004,
// PF005 and PF009, of which it publishes none, a choice that is marked as such: 1 %, and
// €0 for PF009. The tolerance of 50 for PF006 to PF008 is known in files of thousands of
// euros only; in a file of another unit it stays the same sum of money, €50 000, and is
// marked as not official.
func DefaultTolerances(u budget.Unit) Tolerances {
	percent := decimal.NewFromInt(1)
	fifty := Tolerance{decimal.NewFromInt(50), true, fromTests}
	if u != budget.InThousands {
		fifty.Official = false
		fifty.Source += "; known for files of thousands of euros only"
		fifty.Max = inUnit(budget.Euros(50_000), u)
	}
	pf007 := fifty
	pf007.Official, pf007.Source = false, "by analogy with PF008"
	return Tolerances{
		PF001: Tolerance{percent, true, fromDefinitions},
		PF002: Tolerance{percent, true, fromTests},
		PF003: Tolerance{percent, false, notPublished},
		PF004: Tolerance{percent, false, notPublished},
		PF005: Tolerance{percent, false, notPublished},
		PF006: fifty,
		PF007: pf007,
		PF008: fifty,
		PF009: Tolerance{decimal.Zero, false, "not published; the categories may not be used at all"},
	}
}

// inUnit expresses an amount in a unit, exactly: a unit is a power of ten.
func inUnit(a budget.Amount, u budget.Unit) decimal.Decimal { return a.Decimal().Shift(-3 * int32(u)) }

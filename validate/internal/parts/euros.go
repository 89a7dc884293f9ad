package parts

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
)

// Euros are figures of a table that is printed in euros, whatever the unit of its document is: cents where one of them has any.
type Euros struct{ step budget.Amount }

// InEuros returns how figures are printed; those that are absent say nothing.
func InEuros(figures ...*budget.Amount) Euros {
	for _, a := range figures {
		if a != nil && *a != a.Round(0, budget.HalfUp) {
			return Euros{budget.MustParseAmount("0.01")}
		}
	}
	return Euros{budget.Euros(1)}
}

// Bound is what rounding of so many figures explains.
func (e Euros) Bound(figures int64) (bound budget.Amount) {
	for range figures {
		bound = bound.Add(e.step)
	}
	return rounding.Bound(bound)
}

// Show prints an amount as the table does.
func (e Euros) Show(a budget.Amount) string {
	places := 0
	if e.step != budget.Euros(1) {
		places = 2
	}
	p, err := budget.Print(a, places, budget.InEuros, budget.HalfUp)
	if err != nil {
		return a.String()
	}
	return p.String()
}

// Contradicts is the text where what is printed is not what follows.
func (e Euros) Contradicts(printed, computed budget.Amount) finding.Text {
	return finding.Text{NL: "vermeld {0}, berekend {1}; verschil {2}", EN: "stated {0}, computed {1}; difference {2}"}.With(e.Show(printed), e.Show(computed), e.Show(printed.Sub(computed)))
}

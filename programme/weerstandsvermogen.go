package programme

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/indicator"
)

// Weerstandsvermogen is the paragraaf weerstandsvermogen en risicobeheersing
// (BBV art. 11). The zero value says nothing.
type Weerstandsvermogen struct {
	Paragraph
	// Capacity is the inventarisatie of the weerstandscapaciteit (second
	// paragraph, under a), by component.
	Capacity []Capacity `json:"weerstandscapaciteit,omitzero"`
	// Available is the printed total of the weerstandscapaciteit: a claim.
	Available budget.Series `json:"gedruktBeschikbaar,omitzero"`
	// Risks is the inventarisatie of the risico's (under b).
	Risks []Risk `json:"risicos,omitzero"`
	// Needed is the weerstandscapaciteit that the risico's need, per column,
	// in euros. Documents simulate it, so it is no sum of the risico's.
	Needed budget.Series `json:"benodigdeCapaciteit,omitzero"`
	// Ratio is the printed weerstandsratio, which the law does not ask for.
	Ratio Values `json:"gedrukteWeerstandsratio,omitzero"`
	// Policy is the beleid on capaciteit and risico's (under c).
	Policy string `json:"beleid,omitzero"`
	// Kengetallen are the kengetallen as printed (under d).
	Kengetallen []KengetalClaim `json:"kengetallen,omitzero"`
	// Assessment is the beoordeling of the kengetallen in their onderlinge
	// verhouding (under e).
	Assessment string `json:"beoordeling,omitzero"`
}

// Capacity is a component of the weerstandscapaciteit. The zero value has
// neither name nor amount.
type Capacity struct {
	// Name is the component as printed, such as "algemene reserve".
	Name string `json:"naam"`
	// Amounts are the amounts per column, in euros.
	Amounts budget.Series `json:"bedragen,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Risk is a risico. The zero value is a risico without a name.
type Risk struct {
	// Name is the risico as printed.
	Name string `json:"naam"`
	// Effect is the greatest loss, in euros; absent where none is printed.
	Effect *budget.Amount `json:"gevolg,omitempty"` // omitzero would leave out a pointer to €0
	// Chance is the kans as printed, such as "25%".
	Chance indicator.Value `json:"kans,omitzero"`
	// Expected is the printed product of the two, in euros: a claim.
	Expected *budget.Amount `json:"gedruktVerwacht,omitempty"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// KengetalClaim is a kengetal as the document prints it. What it is computed
// from stands elsewhere; see Finances.Kengetal. The zero value is none,
// and Write refuses it.
type KengetalClaim struct {
	// Kengetal says which of the kengetallen it is.
	Kengetal kengetal.Kengetal `json:"kengetal"`
	// Values are the printed figures.
	Values Values `json:"waarden,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Total computes the weerstandscapaciteit of a column, in euros: the sum of
// its components. It has no outcome where there are none, or one lacks a
// figure.
func (w *Weerstandsvermogen) Total(c budget.Column) budget.Calc {
	terms := make([]budget.Term, len(w.Capacity))
	for i, part := range w.Capacity {
		terms[i] = budget.Plus(part.Amounts.Stated(part.Name, c, part.Source))
	}
	return budget.Computed("Weerstandscapaciteit", terms...)
}

// Weerstandsratio computes the weerstandsratio of a column: the capaciteit by
// its components, or else as printed, over what is needed. Errors are those of
// budget.QuotientOf.
func (w *Weerstandsvermogen) Weerstandsratio(c budget.Column, places int, mode budget.RoundingMode) (budget.Ratio, error) {
	available := w.Total(c)
	if len(w.Capacity) == 0 {
		available = w.Available.Stated("Weerstandscapaciteit", c, budget.Source{})
	}
	return budget.QuotientOf("weerstandsratio", available, w.Needed.Stated("Benodigde capaciteit", c, budget.Source{}), places, mode)
}

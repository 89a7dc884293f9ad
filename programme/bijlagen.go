package programme

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
)

// TaakveldAnnex is the bijlage with the lasten and baten per taakveld (BBV
// art. 7, third paragraph; art. 24, third paragraph; art. 66). The zero value
// has no lines.
type TaakveldAnnex struct {
	// Lines are the taakvelden in the order of printing.
	Lines []TaakveldLine `json:"regels,omitzero"`
	// Principle is the verdelingsprincipe by which taakvelden belong to
	// programmes (art. 66, second paragraph).
	Principle string `json:"verdelingsprincipe,omitzero"`
	// Claims are the printed totals of all taakvelden.
	Claims []Claim `json:"gedrukt,omitzero"`
}

// Sum computes the lasten or baten of the taakvelden that a test takes, in a
// column, in euros; a nil test takes all. It has no outcome where no line passes, or where one that
// has the side lacks a figure in the column.
func (a *TaakveldAnnex) Sum(side budget.Side, c budget.Column, take func(code string) bool) budget.Calc {
	if a == nil {
		return budget.NotStated("Taakvelden "+side.String(), budget.Source{})
	}
	terms := make([]budget.Term, 0, len(a.Lines))
	for _, l := range a.Lines {
		if s := bySide(side, l.Lasten, l.Baten); s != nil && (take == nil || take(l.Code)) {
			terms = append(terms, budget.Plus(s.Stated("Taakveld "+l.Code, c, l.Source)))
		}
	}
	return budget.Computed("Taakvelden "+side.String(), terms...)
}

// Rechtmatigheid is the rechtmatigheidsverantwoording of the college, part of
// the jaarrekening since 2023. The article of the BBV that asks for it could
// not be verified; what is here is what the Kadernota rechtmatigheid 2023 says
// of it. The zero value says nothing.
type Rechtmatigheid struct {
	// Text is a line that says what it is about.
	Text string `json:"toelichting,omitzero"`
	// Limit is the verantwoordingsgrens as a percentage, as printed: 0 to 3% of
	// the lasten with the toevoegingen aan reserves.
	Limit indicator.Value `json:"verantwoordingsgrens,omitzero"`
	// LimitAmount is the verantwoordingsgrens in euros: a claim; absent where
	// none is printed.
	LimitAmount *budget.Amount `json:"gedrukteVerantwoordingsgrens,omitempty"` // omitzero would leave out a pointer to €0
	// Errors are the fouten that are reported.
	Errors []Onrechtmatigheid `json:"fouten,omitzero"`
	// Unclear are the onduidelijkheden that are reported.
	Unclear []Onrechtmatigheid `json:"onduidelijkheden,omitzero"`
}

// Onrechtmatigheid is a departure from the rules that a rechtmatigheidsverantwoording
// reports. The zero value has neither name nor amount.
type Onrechtmatigheid struct {
	// Name says what it is.
	Name string `json:"naam"`
	// Criterion is begrotings-, voorwaarden- or misbruik-en-oneigenlijk-gebruik
	// criterium, as printed.
	Criterion string `json:"criterium,omitzero"`
	// Amount is the amount in euros; absent where none is printed.
	Amount *budget.Amount `json:"bedrag,omitempty"`
}

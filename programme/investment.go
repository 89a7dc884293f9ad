package programme

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Investments are the investeringen that a document plans for a programme or
// a part of it (BBV art. 20, second paragraph, under b). The zero value, an
// empty list, says that there are none; a document that says nothing about
// investments has no Investments.
type Investments struct {
	// Heading is the heading as printed.
	Heading string `json:"opschrift,omitzero"`
	// Text is a line that says what the document says about them.
	Text string `json:"toelichting,omitzero"`
	// Items are the investments in the order of printing.
	Items []Investment `json:"lijst,omitzero"`
}

// Investment is an investering. What it costs is not part of the lasten: those
// follow later, as afschrijving. The zero value is an investment without a
// name.
type Investment struct {
	// Kind is the municipality's word, such as "vervangingsinvestering", or
	// "economisch nut" (BBV art. 35).
	Kind string `json:"soort,omitzero"`
	// Name is the name as printed.
	Name string `json:"naam"`
	// Text is a line that says what it is about.
	Text string `json:"toelichting,omitzero"`
	// Amounts are what is invested per column, in euros, not negative unless
	// it corrects an earlier one; absent where no amount is printed.
	Amounts budget.Series `json:"bedragen,omitzero"`
	// Source says where it is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// InvestmentPlan are the investeringen by the nut that they have (BBV art. 20,
// second paragraph, under b; art. 35). The zero value plans none.
type InvestmentPlan struct {
	// Economisch are those with an economisch nut.
	Economisch []Investment `json:"economischNut,omitzero"`
	// Heffing are those with an economisch nut for which a heffing can be
	// levied.
	Heffing []Investment `json:"economischNutHeffing,omitzero"`
	// Maatschappelijk are those in the openbare ruimte with a maatschappelijk
	// nut.
	Maatschappelijk []Investment `json:"maatschappelijkNut,omitzero"`
	// Total is the printed total per column, in euros: a claim.
	Total budget.Series `json:"gedruktTotaal,omitzero"`
	// Source says where the plan is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Sum computes what is invested in a column, in euros: the sum of the
// investeringen that have a figure in it, since one belongs to the years that
// it is spent in.
func (p *InvestmentPlan) Sum(c budget.Column) budget.Calc {
	p = lenient.OrZero(p)
	var terms []budget.Term
	for _, list := range [][]Investment{p.Economisch, p.Heffing, p.Maatschappelijk} {
		for _, i := range list {
			terms = addStated(terms, i.Name, i.Amounts, c, i.Source)
		}
	}
	return budget.Computed("Investeringen", terms...)
}

package programme

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/kengetal"
)

// LokaleHeffingen is the paragraaf lokale heffingen (BBV art. 10). The zero
// value says nothing.
type LokaleHeffingen struct {
	Paragraph
	// Income are the geraamde inkomsten by heffing (under a).
	Income []Heffing `json:"inkomsten,omitzero"`
	// Policy is the beleid on the lokale heffingen (under b).
	Policy string `json:"beleid,omitzero"`
	// Kostendekkendheid shows of each heffing that may cover its costs at most
	// how it does (under c).
	Kostendekkendheid []Kostendekking `json:"kostendekkendheid,omitzero"`
	// Lastendruk is an indication of the lokale lastendruk (under d).
	Lastendruk string `json:"lastendruk,omitzero"`
	// Woonlasten are the charges of a household, from which the kengetal
	// belastingcapaciteit follows (art. 11, second paragraph, under d, 5°).
	Woonlasten *kengetal.Woonlasten `json:"woonlasten,omitempty"`
	// Kwijtschelding is the kwijtscheldingsbeleid (under e).
	Kwijtschelding string `json:"kwijtschelding,omitzero"`
}

// Heffing is the income of one lokale heffing. The zero value is a heffing
// without a name or income.
type Heffing struct {
	// Name is the heffing as printed.
	Name string `json:"naam"`
	// Baten are what it yields per column, in euros.
	Baten budget.Series `json:"baten,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Kostendekking shows how a heffing covers its costs (BBV art. 10, under c),
// in euros, unsigned: costs are costs, and other income lowers them. A row that
// the document does not have is absent. The zero value shows nothing.
type Kostendekking struct {
	// Name is the heffing as printed.
	Name string `json:"naam"`
	// Lasten are the lasten on the taakvelden that count.
	Lasten budget.Series `json:"lasten,omitzero"`
	// OverigeBaten are the baten on these taakvelden without the heffing.
	OverigeBaten budget.Series `json:"overigeBaten,omitzero"`
	// Overhead is the overhead that is added.
	Overhead budget.Series `json:"overhead,omitzero"`
	// BTW is the value added tax that is added.
	BTW budget.Series `json:"btw,omitzero"`
	// OverigeKosten are other costs that are added.
	OverigeKosten budget.Series `json:"overigeKosten,omitzero"`
	// Heffing is what the heffing yields.
	Heffing budget.Series `json:"heffing,omitzero"`
	// Totaal is the printed total of the costs: a claim.
	Totaal budget.Series `json:"gedruktTotaal,omitzero"`
	// Percentage is the printed kostendekkendheid: a claim.
	Percentage Values `json:"gedruktPercentage,omitzero"`
	// Source says where it is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Costs computes what the heffing may cover at most in a column, in euros:
// lasten + overhead + BTW + overige kosten − overige baten. A row that is not
// there is left out; one that lacks a figure in the column leaves no outcome.
func (k *Kostendekking) Costs(c budget.Column) budget.Calc {
	var terms []budget.Term
	add := func(label string, s budget.Series, effect func(budget.Calc) budget.Term) {
		if s != nil {
			terms = append(terms, effect(s.Stated(label, c, k.Source)))
		}
	}
	add("Lasten", k.Lasten, budget.Plus)
	add("Overhead", k.Overhead, budget.Plus)
	add("BTW", k.BTW, budget.Plus)
	add("Overige kosten", k.OverigeKosten, budget.Plus)
	add("Overige baten", k.OverigeBaten, budget.Minus)
	return budget.Computed("Kosten "+k.Name, terms...)
}

// Ratio computes the kostendekkendheid of a column in per cent: the heffing
// over its costs, rounded to the given number of decimals. Errors are those of
// budget.PercentageOf.
func (k *Kostendekking) Ratio(c budget.Column, places int, mode budget.RoundingMode) (budget.Ratio, error) {
	return budget.PercentageOf("kostendekkendheid "+k.Name, k.Heffing.Stated("Heffing", c, k.Source), k.Costs(c), places, mode)
}

package programme

import (
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Heffing is the income of one lokale heffing, or of one tarief of it. The zero value is a heffing
// without a name or income.
type Heffing struct {
	// Name is the heffing, or whom or what the tarief is for, as printed.
	Name string `json:"naam"`
	// Baten are what it yields per column, in euros; a claim where a tarief and an aantal, or
	// tarieven, say what that follows from. Of a row that a table takes off, such as
	// kwijtschelding, they are negative.
	Baten budget.Series `json:"baten,omitzero"`
	// Tarief is what one unit pays, in euros, or in per cent of the euros that Aantal counts, as
	// printed: "151,80", "0,06738%".
	Tarief Values `json:"tarief,omitzero" since:"2"`
	// Aantal is how many units pay it, or their value in euros, as printed: "28.764".
	Aantal Values `json:"aantal,omitzero" since:"2"`
	// Tarieven are the tarieven of which the heffing consists; these have none of their own.
	Tarieven []Heffing `json:"tarieven,omitzero" since:"2"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Opbrengst computes what the heffing yields in a column, in euros: the sum of its tarieven, or,
// where it has none, its tarief times its aantal; of what has no tarief and aantal, as it is
// printed. It has no outcome where a tarief has neither. One that is printed as a range or as
// "circa" is no tarief here.
func (h *Heffing) Opbrengst(c budget.Column) budget.Calc {
	h = lenient.OrZero(h)
	if len(h.Tarieven) == 0 {
		return h.product(c)
	}
	terms := make([]budget.Term, len(h.Tarieven))
	for i := range h.Tarieven {
		terms[i] = budget.Plus(h.Tarieven[i].product(c))
	}
	return budget.Computed(h.Name, terms...)
}

// product is the tarief times the aantal; what is printed where either is not there.
func (h *Heffing) product(c budget.Column) budget.Calc {
	tarief, ok := h.Tarief[c].Decimal()
	aantal, isNumber := h.Aantal[c].Decimal()
	if !ok || !isNumber || h.Tarief[c].Qualifier() != indicator.Exactly || h.Aantal[c].Qualifier() != indicator.Exactly {
		return h.Baten.Stated(h.Name, c, h.Source)
	}
	if strings.HasPrefix(h.Tarief[c].Unit(), "%") {
		tarief = tarief.Shift(-2)
	}
	label := h.Name + ": " + h.Tarief[c].String() + " × " + h.Aantal[c].String()
	rate, err := budget.FromDecimal(tarief)
	if err != nil {
		return budget.NotStated(label, h.Source.At(c))
	}
	product, err := rate.Mul(aantal, exactPlaces, budget.HalfUp)
	if err != nil {
		return budget.NotStated(label, h.Source.At(c))
	}
	return budget.Stated(label, product, h.Source.At(c))
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
	// Heffing is what the heffing yields; a claim where its tarieven are there.
	Heffing budget.Series `json:"heffing,omitzero"`
	// Tarieven are the tarieven of which that consists; see Heffing.Opbrengst.
	Tarieven []Heffing `json:"tarieven,omitzero" since:"2"`
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
	k = lenient.OrZero(k)
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
	k = lenient.OrZero(k)
	return budget.PercentageOf("kostendekkendheid "+k.Name, k.Heffing.Stated("Heffing", c, k.Source), k.Costs(c), places, mode)
}

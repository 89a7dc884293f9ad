package verantwoording

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Uitkering is what the SiSa-bijlage says of one specifieke uitkering: a code, and indicators by
// number. The zero value is of none.
type Uitkering struct {
	// Code is the uitkeringscode, such as "D8" or "D1A".
	Code string `json:"code"`
	// Name is the specifieke uitkering as printed.
	Name string `json:"naam,omitzero"`
	// Provider is the verstrekker as printed, such as "OCW".
	Provider string `json:"verstrekker,omitzero"`
	// Grounds is the juridische grondslag as printed.
	Grounds string `json:"grondslag,omitzero"`
	// Receiver is the ontvanger as printed, such as "Gemeenten".
	Receiver string `json:"ontvanger,omitzero"`
	// Indicators are the indicators in the order of printing.
	Indicators []Opgave `json:"indicatoren,omitzero"`
	// Source says where it is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Opgave is one indicator of the SiSa-bijlage as it was filled in. One that was left blank has
// neither amount nor value. The zero value has no number.
type Opgave struct {
	// Number is the indicatornummer, 1 for "D8/01".
	Number int `json:"nummer"`
	// Row is the row, from 1, of an indicator that is given for each project or municipality; 0
	// for one that is given once.
	Row int `json:"regel,omitzero"`
	// Name is what is asked, as printed.
	Name string `json:"naam,omitzero"`
	// Control is the aard controle as printed: "R" or "n.v.t.".
	Control string `json:"aardControle,omitzero"`
	// Amount is the amount in euros; negative where the form asks for a correction downwards.
	Amount *budget.Amount `json:"bedrag,omitempty"` // omitzero would leave out a pointer to €0
	// Value is what is no amount, as printed: "Ja", "061942 Gemeente Gooise Meren".
	Value string `json:"waarde,omitzero"`
	// SumOf are the numbers of the indicators of which the form says that this is the sum, those
	// that are taken off below 0; its amount is a claim then.
	SumOf []int `json:"somVan,omitzero"`
	// Source says where it is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Label returns the indicatornummer of one of the indicators as the bijlage prints it, "D8/01", with
// its row where it has one.
func (u *Uitkering) Label(o *Opgave) string {
	u, o = lenient.OrZero(u), lenient.OrZero(o)
	label := fmt.Sprintf("%s/%02d", u.Code, o.Number)
	if o.Row != 0 {
		label += fmt.Sprintf(", regel %d", o.Row)
	}
	return label
}

// Sum computes an indicator of which the form says that it is a sum, in euros: of one that is
// given once over all rows of the others, of one of a row over that row. It has no outcome where
// it is none, or one of the others is not there or has no amount.
func (u *Uitkering) Sum(o *Opgave) budget.Calc {
	u, o = lenient.OrZero(u), lenient.OrZero(o)
	var terms []budget.Term
	for _, number := range o.SumOf {
		effect, found := budget.Plus, false
		if number < 0 {
			effect, number = budget.Minus, -number
		}
		for i := range u.Indicators {
			part := &u.Indicators[i]
			if part.Number == number && (o.Row == 0 || part.Row == o.Row) {
				found = true
				terms = append(terms, effect(stated(u.Label(part), part.Amount, part.Source)))
			}
		}
		if !found {
			terms = append(terms, effect(budget.NotStated(u.Label(&Opgave{Number: number, Row: o.Row}), u.Source)))
		}
	}
	return budget.Computed(u.Label(o), terms...)
}

func stated(label string, a *budget.Amount, source budget.Source) budget.Calc {
	if a == nil {
		return budget.NotStated(label, source)
	}
	return budget.Stated(label, *a, source)
}

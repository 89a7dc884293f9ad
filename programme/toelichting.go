package programme

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/programme/verantwoording"
)

// Toelichting is the toelichting op het overzicht van baten en lasten (BBV
// art. 19 and 28) and on the meerjarenraming (art. 23). What the document does
// not print is absent. The zero value says nothing.
type Toelichting struct {
	// Grounds are the gronden waarop de ramingen zijn gebaseerd (art. 19,
	// under b; art. 23, under a), or the analysis of the afwijkingen (art. 28,
	// under a).
	Grounds string `json:"gronden,omitzero"`
	// Onvoorzien is the aanwending of the bedrag voor onvoorzien (art. 28,
	// under b).
	Onvoorzien string `json:"aanwendingOnvoorzien,omitzero"`
	// Incidenteel is the overzicht of incidentele baten en lasten per programma
	// (art. 19, under c; art. 23, under b; art. 28, under c); an empty one says
	// that there are none.
	Incidenteel []IncidentalGroup `json:"incidenteel,omitzero"`
	// IncidenteelTotal are the printed totals of the incidentele lasten and
	// baten.
	IncidenteelTotal []Claim `json:"gedruktIncidenteel,omitzero"`
	// Structureel are the structurele toevoegingen aan en onttrekkingen uit
	// reserves (art. 19, under d; art. 23, under c; art. 28, under d); an
	// empty list says that there are none.
	Structureel []ReserveLine `json:"structureleReserves,omitzero"`
	// Saldo is the printed structureel saldo per column, in euros, negative
	// for a tekort: a claim.
	Saldo budget.Series `json:"gedruktStructureelSaldo,omitzero"`
	// Realistic says per column whether the estimates are reëel (Gemeentewet
	// art. 189, second paragraph), where the document says so.
	Realistic map[budget.Column]cyclus.Judgement `json:"reeel,omitzero"`
	// WNT is a line on the information on top incomes (art. 28, under e).
	WNT string `json:"wnt,omitzero"`
	// Topfunctionarissen are the bezoldigingen that it gives, each of one calendar year; an empty
	// list says that there are none.
	Topfunctionarissen []verantwoording.Bezoldiging `json:"topfunctionarissen,omitzero" since:"2"`
}

// IncidentalGroup are the incidentele lasten and baten of one programme. The
// zero value is of no programme.
type IncidentalGroup struct {
	// Programme is the number or name of the programme, or "algemene
	// dekkingsmiddelen", "overhead", "vpb" or "onvoorzien".
	Programme string `json:"programma"`
	// Lines are the most important posts one by one, the rest as one total.
	Lines []Line `json:"regels,omitzero"`
	// Claims are the printed totals of the group.
	Claims []Claim `json:"gedrukt,omitzero"`
}

// Sum computes the incidentele lasten or baten of the group in a column, in
// euros; a saldo as baten − lasten. A post that has a side but no figure in
// the column adds nothing: that is what makes it incidenteel. Without any post
// the sum is €0.
func (g *IncidentalGroup) Sum(side budget.Side, c budget.Column) budget.Calc {
	g = lenient.OrZero(g)
	return sumIncidental([]IncidentalGroup{*g}, side, c)
}

// Incidental computes the incidentele lasten or baten of all programmes in a
// column, in euros; see IncidentalGroup.Sum. An empty overzicht is €0.
func (t *Toelichting) Incidental(side budget.Side, c budget.Column) budget.Calc {
	if t == nil || t.Incidenteel == nil {
		return budget.NotStated("Incidentele "+side.String(), budget.Source{})
	}
	return sumIncidental(t.Incidenteel, side, c)
}

func sumIncidental(groups []IncidentalGroup, side budget.Side, c budget.Column) budget.Calc {
	label := "Incidentele " + side.String()
	if side == budget.Saldo {
		return budget.Combine(label, side, func(of budget.Side) (budget.Calc, bool) { return sumIncidental(groups, of, c), true })
	}
	lines := 0
	for _, g := range groups {
		lines += len(g.Lines)
	}
	terms := make([]budget.Term, 0, lines)
	for _, g := range groups {
		for _, l := range g.Lines {
			terms = addStated(terms, l.Name, bySide(side, l.Lasten, l.Baten), c, l.Source)
		}
	}
	return sumOrNothing(label, terms)
}

// Structural computes the structurele toevoegingen or onttrekkingen of a
// column, in euros. A row without a figure in the column adds nothing; an
// empty list is €0.
func (t *Toelichting) Structural(side budget.Side, c budget.Column) budget.Calc {
	label := "Structurele " + side.String()
	if t == nil || t.Structureel == nil {
		return budget.NotStated(label, budget.Source{})
	}
	var terms []budget.Term
	for _, r := range t.Structureel {
		terms = addStated(terms, r.Name, bySide(side, r.Toevoeging, r.Onttrekking), c, r.Source)
	}
	return sumOrNothing(label, terms)
}

// sumOrNothing adds up terms; without any it is €0.
func sumOrNothing(label string, terms []budget.Term) budget.Calc {
	if len(terms) == 0 {
		return budget.Stated(label, budget.Amount{}, budget.Source{})
	}
	return budget.Computed(label, terms...)
}

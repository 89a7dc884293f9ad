package balans

import "github.com/bbvgo/bbv/budget"

// OntvangenVoorschot holds the advances received on one specifieke uitkering, an
// overlopend passief (BBV art. 49, first paragraph, under b), with their
// roll-forward as art. 52a, first paragraph, prescribes it. Amounts are in
// euros, unsigned by direction; a column that the document does not have is
// absent. The zero value is an uitkering without a name or figures.
type OntvangenVoorschot struct {
	// Name is the uitkering as printed.
	Name string `json:"naam"`
	// Begin is the saldo at the opening of the year (under a).
	Begin budget.Series `json:"begin,omitzero"`
	// Ontvangen is what was received (under b).
	Ontvangen budget.Series `json:"ontvangen,omitzero"`
	// Vrijgevallen is what was released or repaid, one column in the law
	// (under c). Where a document prints the two apart, this is what was
	// released and Terugbetaald what was repaid.
	Vrijgevallen budget.Series `json:"vrijgevallen,omitzero"`
	// Terugbetaald is what was repaid, where that is printed apart.
	Terugbetaald budget.Series `json:"terugbetaald,omitzero"`
	// Einde is the saldo at the closing as printed (under d): a claim.
	Einde budget.Series `json:"einde,omitzero"`
	// Overig are changes printed beside the statutory columns.
	Overig []Mutatie `json:"overig,omitzero"`
	// Herrubriceringen are stated reclassifications, each in the column at
	// whose opening it appears.
	Herrubriceringen []Mutatie `json:"herrubriceringen,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Verloop returns the roll-forward of the advances received.
func (u OntvangenVoorschot) Verloop() Verloop {
	v := Verloop{kind: VerloopOntvangen, label: u.Name, source: u.Source, begin: u.Begin, einde: u.Einde,
		steps: map[string]budget.Series{"ontvangen": u.Ontvangen, "vrijgevallen": u.Vrijgevallen}, other: u.Overig, moved: u.Herrubriceringen}
	if u.Terugbetaald != nil {
		repaid := Mutatie{Name: "Terugbetaald", Vermindering: u.Terugbetaald, Source: u.Source}
		v.other = append([]Mutatie{repaid}, u.Overig...)
	}
	return v
}

// TeOntvangenVoorschot holds the advances still to be received on one specifieke
// uitkering, an overlopend actief (BBV art. 40a, under a), with their
// roll-forward as art. 52a, second paragraph, prescribes it. Amounts are in
// euros, unsigned by direction; a column that the document does not have is
// absent. The zero value is an uitkering without a name or figures.
type TeOntvangenVoorschot struct {
	// Name is the uitkering as printed.
	Name string `json:"naam"`
	// Begin is the saldo at the opening of the year (under a).
	Begin budget.Series `json:"begin,omitzero"`
	// Toevoeging is what was added (under b).
	Toevoeging budget.Series `json:"toevoeging,omitzero"`
	// Ontvangen is what was received, and so is no longer to be received
	// (under c).
	Ontvangen budget.Series `json:"ontvangen,omitzero"`
	// Einde is the saldo at the closing as printed (under d): a claim.
	Einde budget.Series `json:"einde,omitzero"`
	// Overig are changes printed beside the statutory columns.
	Overig []Mutatie `json:"overig,omitzero"`
	// Herrubriceringen are stated reclassifications, each in the column at
	// whose opening it appears.
	Herrubriceringen []Mutatie `json:"herrubriceringen,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Verloop returns the roll-forward of the advances still to be received.
func (u TeOntvangenVoorschot) Verloop() Verloop {
	return Verloop{kind: VerloopTeOntvangen, label: u.Name, source: u.Source, begin: u.Begin, einde: u.Einde,
		steps: map[string]budget.Series{"toevoeging": u.Toevoeging, "ontvangen": u.Ontvangen}, other: u.Overig, moved: u.Herrubriceringen}
}

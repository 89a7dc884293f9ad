package balans

import "github.com/bbvgo/bbv/budget"

// Reserve is one reserve with its roll-forward as BBV art. 54, second
// paragraph, prescribes it. Amounts are in euros, unsigned by direction; a
// column that the document does not have is absent. The zero value is a reserve
// without a name or figures.
type Reserve struct {
	// Name is the name as printed.
	Name string `json:"naam"`
	// Post is where the reserve stands on the balans: "algemene-reserve" or
	// "bestemmingsreserves" (art. 43); zero where the document does not say.
	Post Post `json:"balanspost,omitzero"`
	// Begin is the saldo at the opening of the year (under a).
	Begin budget.Series `json:"begin,omitzero"`
	// ToevoegingVorig is what the result of the year before added (under b).
	ToevoegingVorig budget.Series `json:"toevoegingVorigBoekjaar,omitzero"`
	// OnttrekkingVorig is what the result of the year before took (under b).
	OnttrekkingVorig budget.Series `json:"onttrekkingVorigBoekjaar,omitzero"`
	// Toevoeging is the addition in the overzicht van baten en lasten (under
	// c).
	Toevoeging budget.Series `json:"toevoeging,omitzero"`
	// Onttrekking is the withdrawal in the overzicht van baten en lasten
	// (under c).
	Onttrekking budget.Series `json:"onttrekking,omitzero"`
	// Afschrijving is the vermindering in verband met afschrijvingen op
	// activa for which the bestemmingsreserve was formed (under d).
	Afschrijving budget.Series `json:"verminderingAfschrijving,omitzero"`
	// Einde is the saldo at the closing as printed (under e): a claim.
	Einde budget.Series `json:"einde,omitzero"`
	// Overig are changes printed beside the statutory columns.
	Overig []Mutatie `json:"overig,omitzero"`
	// Herrubriceringen are stated reclassifications, each in the column at
	// whose opening it appears.
	Herrubriceringen []Mutatie `json:"herrubriceringen,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Verloop returns the roll-forward of the reserve.
func (r Reserve) Verloop() Verloop {
	return Verloop{kind: VerloopReserve, label: r.Name, source: r.Source, begin: r.Begin, einde: r.Einde,
		steps: map[string]budget.Series{
			"toevoegingVorigBoekjaar":  r.ToevoegingVorig,
			"onttrekkingVorigBoekjaar": r.OnttrekkingVorig,
			"toevoeging":               r.Toevoeging,
			"onttrekking":              r.Onttrekking,
			"verminderingAfschrijving": r.Afschrijving,
		},
		other: r.Overig, moved: r.Herrubriceringen}
}

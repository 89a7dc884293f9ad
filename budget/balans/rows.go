package balans

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
)

// verloop returns the roll-forward of a row with its statutory columns, in the
// order in which verloopSpecs has them.
func (r Row) verloop(kind VerloopKind, steps ...budget.Series) Verloop {
	return Verloop{kind: kind, row: r, steps: steps}
}

// Reserve is one reserve with its roll-forward as BBV art. 54, second
// paragraph, prescribes it.
type Reserve struct {
	Row
	// Post is where the reserve stands on the balans: "algemene-reserve" or
	// "bestemmingsreserves" (art. 43); zero where the document does not say.
	Post Post `json:"balanspost,omitzero"`
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
	// Vrijval is what was released because the reserve needs it no longer,
	// where a document prints it beside the onttrekkingen. For the law it is one.
	Vrijval budget.Series `json:"vrijval,omitzero" since:"2"`
	// OverhevelingVan is what came from another reserve, where it is printed
	// apart.
	OverhevelingVan budget.Series `json:"overhevelingVan,omitzero" since:"2"`
	// OverhevelingNaar is what went to another reserve, where it is printed
	// apart.
	OverhevelingNaar budget.Series `json:"overhevelingNaar,omitzero" since:"2"`
}

// Verloop returns the roll-forward of the reserve.
func (r Reserve) Verloop() Verloop {
	return r.verloop(VerloopReserve, r.ToevoegingVorig, r.OnttrekkingVorig, r.Toevoeging, r.Onttrekking, r.Afschrijving, r.Vrijval, r.OverhevelingVan, r.OverhevelingNaar)
}

// Voorziening is one voorziening with its roll-forward as BBV art. 55, second
// paragraph, prescribes it: what is released in favour of the accounts and
// what is spent are two columns. Interest may not be added (art. 45).
type Voorziening struct {
	Row
	// Post is the ground of art. 44 on which it was formed, such as
	// "voorziening-risicos"; zero where the document does not say.
	Post Post `json:"balanspost,omitzero"`
	// Toevoeging is what was added (under b).
	Toevoeging budget.Series `json:"toevoeging,omitzero"`
	// Vrijval is what was released ten gunste van de rekening van baten en
	// lasten (under c).
	Vrijval budget.Series `json:"vrijval,omitzero"`
	// Aanwending is what was spent (under d).
	Aanwending budget.Series `json:"aanwending,omitzero"`
}

// Verloop returns the roll-forward of the voorziening.
func (v Voorziening) Verloop() Verloop {
	return v.verloop(VerloopVoorziening, v.Toevoeging, v.Vrijval, v.Aanwending)
}

// MaterieelActief is one kind of materiële vaste activa with its roll-forward
// as BBV art. 52, second paragraph, prescribes it, "voor zover van
// toepassing". The kinds are gronden en terreinen, woonruimten,
// bedrijfsgebouwen, grond-, weg- en waterbouwkundige werken, vervoermiddelen,
// machines, apparaten en installaties, and overige (first paragraph). Documents
// print the immateriële vaste activa in the same columns.
type MaterieelActief struct {
	Row
	// Post is where it stands on the balans (art. 34, 35), such as
	// "economisch-nut"; zero where the document does not say.
	Post Post `json:"balanspost,omitzero"`
	// Investeringen is what was invested (under b).
	Investeringen budget.Series `json:"investeringen,omitzero"`
	// Desinvesteringen is the boekwaarde of what was sold or scrapped (under
	// b).
	Desinvesteringen budget.Series `json:"desinvesteringen,omitzero"`
	// Afschrijvingen is what was written off by plan (under c).
	Afschrijvingen budget.Series `json:"afschrijvingen,omitzero"`
	// BijdragenDerden are contributions of others directly related to an
	// asset, which lower its boekwaarde (under d; art. 62, second paragraph).
	BijdragenDerden budget.Series `json:"bijdragenDerden,omitzero"`
	// Afwaarderingen is what was written down for a lasting loss of value
	// (under e; art. 65, first paragraph).
	Afwaarderingen budget.Series `json:"afwaarderingen,omitzero"`
	// Erfpacht is what of the boekwaarde at the closing is in erfpacht
	// uitgegeven (art. 35, second paragraph).
	Erfpacht budget.Series `json:"waarvanInErfpacht,omitzero" since:"2"`
}

// Verloop returns the roll-forward of the assets.
func (m MaterieelActief) Verloop() Verloop {
	return m.verloop(VerloopMaterieel, m.Investeringen, m.Desinvesteringen, m.Afschrijvingen, m.BijdragenDerden, m.Afwaarderingen)
}

// OntvangenVoorschot holds the advances received on one specifieke uitkering, an
// overlopend passief (BBV art. 49, first paragraph, under b), with their
// roll-forward as art. 52a, first paragraph, prescribes it.
type OntvangenVoorschot struct {
	Row
	// Ontvangen is what was received (under b).
	Ontvangen budget.Series `json:"ontvangen,omitzero"`
	// Vrijgevallen is what was released or repaid, one column in the law
	// (under c). Where a document prints the two apart, this is what was
	// released and Terugbetaald what was repaid.
	Vrijgevallen budget.Series `json:"vrijgevallen,omitzero"`
	// Terugbetaald is what was repaid, where that is printed apart.
	Terugbetaald budget.Series `json:"terugbetaald,omitzero"`
}

// Verloop returns the roll-forward of the advances received.
func (v OntvangenVoorschot) Verloop() Verloop {
	if v.Terugbetaald != nil {
		repaid := Mutatie{Name: "Terugbetaald", Vermindering: v.Terugbetaald, Source: v.Source}
		v.Overig = slices.Concat([]Mutatie{repaid}, v.Overig)
	}
	return v.verloop(VerloopOntvangen, v.Ontvangen, v.Vrijgevallen)
}

// TeOntvangenVoorschot holds the advances still to be received on one specifieke
// uitkering, an overlopend actief (BBV art. 40a, under a), with their
// roll-forward as art. 52a, second paragraph, prescribes it.
type TeOntvangenVoorschot struct {
	Row
	// Toevoeging is what was added (under b).
	Toevoeging budget.Series `json:"toevoeging,omitzero"`
	// Ontvangen is what was received, and so is no longer to be received
	// (under c).
	Ontvangen budget.Series `json:"ontvangen,omitzero"`
}

// Verloop returns the roll-forward of the advances still to be received.
func (v TeOntvangenVoorschot) Verloop() Verloop {
	return v.verloop(VerloopTeOntvangen, v.Toevoeging, v.Ontvangen)
}

// Bouwgrond holds the bouwgronden in exploitatie (BBV art. 38, under b), or
// one complex of them, with the roll-forward and the expectation that art.
// 52d, first paragraph, prescribes for the total of the complexes.
type Bouwgrond struct {
	Row
	// Vermeerderingen is what was added (under b).
	Vermeerderingen budget.Series `json:"vermeerderingen,omitzero"`
	// Verminderingen is what was taken off (under b).
	Verminderingen budget.Series `json:"verminderingen,omitzero"`
	// NogTeMakenKosten are the costs still expected (under d).
	NogTeMakenKosten budget.Series `json:"nogTeMakenKosten,omitzero"`
	// Opbrengsten are the proceeds still expected (under e).
	Opbrengsten budget.Series `json:"opbrengsten,omitzero"`
	// Eindresultaat is the expected result at the end of the exploitatie as
	// printed, positive when favourable (under f): a claim. Art. 52d leaves its
	// berekeningswijze to the document: many print it at present value, or after
	// price rises, so it need not be the proceeds less the costs and boekwaarde.
	Eindresultaat budget.Series `json:"eindresultaat,omitzero"`
}

// Verloop returns the roll-forward of the boekwaarde.
func (b Bouwgrond) Verloop() Verloop {
	return b.verloop(VerloopBouwgrond, b.Vermeerderingen, b.Verminderingen)
}

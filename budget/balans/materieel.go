package balans

import "github.com/bbvgo/bbv/budget"

// MaterieelActief is one kind of materiële vaste activa with its roll-forward
// as BBV art. 52, second paragraph, prescribes it, "voor zover van
// toepassing". Documents print the immateriële vaste activa in the same
// columns. Amounts are in euros, unsigned by direction; a column that the
// document does not have is absent. The zero value is a kind without a name or
// figures.
type MaterieelActief struct {
	// Name is the kind as printed: gronden en terreinen, woonruimten,
	// bedrijfsgebouwen, grond-, weg- en waterbouwkundige werken,
	// vervoermiddelen, machines, apparaten en installaties, or overige (art.
	// 52, first paragraph).
	Name string `json:"naam"`
	// Post is where it stands on the balans (art. 34, 35), such as
	// "economisch-nut"; zero where the document does not say.
	Post Post `json:"balanspost,omitzero"`
	// Begin is the boekwaarde at the opening of the year (under a).
	Begin budget.Series `json:"begin,omitzero"`
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
	// Einde is the boekwaarde at the closing as printed (under f): a claim.
	Einde budget.Series `json:"einde,omitzero"`
	// Overig are changes printed beside the statutory columns.
	Overig []Mutatie `json:"overig,omitzero"`
	// Herrubriceringen are stated reclassifications, each in the column at
	// whose opening it appears.
	Herrubriceringen []Mutatie `json:"herrubriceringen,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Verloop returns the roll-forward of the assets.
func (m MaterieelActief) Verloop() Verloop {
	return Verloop{kind: VerloopMaterieel, label: m.Name, source: m.Source, begin: m.Begin, einde: m.Einde,
		steps: map[string]budget.Series{
			"investeringen":    m.Investeringen,
			"desinvesteringen": m.Desinvesteringen,
			"afschrijvingen":   m.Afschrijvingen,
			"bijdragenDerden":  m.BijdragenDerden,
			"afwaarderingen":   m.Afwaarderingen,
		},
		other: m.Overig, moved: m.Herrubriceringen}
}

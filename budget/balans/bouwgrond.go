package balans

import "github.com/bbvgo/bbv/budget"

// Bouwgrond holds the bouwgronden in exploitatie (BBV art. 38, under b), or
// one complex of them, with the roll-forward and the expectation that art.
// 52d, first paragraph, prescribes for the total of the complexes. Amounts are
// in euros, unsigned by direction; a column that the document does not have is
// absent. The zero value is a complex without a name or figures.
type Bouwgrond struct {
	// Name is the complex as printed, or the total.
	Name string `json:"naam"`
	// Begin is the boekwaarde at the opening of the year (under a).
	Begin budget.Series `json:"begin,omitzero"`
	// Vermeerderingen is what was added (under b).
	Vermeerderingen budget.Series `json:"vermeerderingen,omitzero"`
	// Verminderingen is what was taken off (under b).
	Verminderingen budget.Series `json:"verminderingen,omitzero"`
	// Einde is the boekwaarde at the closing as printed (under c): a claim.
	Einde budget.Series `json:"einde,omitzero"`
	// NogTeMakenKosten are the costs still expected (under d).
	NogTeMakenKosten budget.Series `json:"nogTeMakenKosten,omitzero"`
	// Opbrengsten are the proceeds still expected (under e).
	Opbrengsten budget.Series `json:"opbrengsten,omitzero"`
	// Eindresultaat is the expected result at the end of the exploitatie as
	// printed, positive when favourable (under f): a claim. Art. 52d leaves its
	// berekeningswijze to the document: many print it at present value, or after
	// price rises, so it need not be the proceeds less the costs and boekwaarde.
	Eindresultaat budget.Series `json:"eindresultaat,omitzero"`
	// Overig are changes printed beside the statutory columns.
	Overig []Mutatie `json:"overig,omitzero"`
	// Herrubriceringen are stated reclassifications, each in the column at
	// whose opening it appears.
	Herrubriceringen []Mutatie `json:"herrubriceringen,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Verloop returns the roll-forward of the boekwaarde.
func (b Bouwgrond) Verloop() Verloop {
	return Verloop{kind: VerloopBouwgrond, label: b.Name, source: b.Source, begin: b.Begin, einde: b.Einde,
		steps: map[string]budget.Series{"vermeerderingen": b.Vermeerderingen, "verminderingen": b.Verminderingen}, other: b.Overig, moved: b.Herrubriceringen}
}

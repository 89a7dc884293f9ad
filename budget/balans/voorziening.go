package balans

import "github.com/bbvgo/bbv/budget"

// Voorziening is one voorziening with its roll-forward as BBV art. 55, second
// paragraph, prescribes it: what is released in favour of the accounts and
// what is spent are two columns. Interest may not be added (art. 45). Amounts
// are in euros, unsigned by direction; a column that the document does not
// have is absent. The zero value is a voorziening without a name or figures.
type Voorziening struct {
	// Name is the name as printed.
	Name string `json:"naam"`
	// Post is the ground of art. 44 on which it was formed, such as
	// "voorziening-risicos"; zero where the document does not say.
	Post Post `json:"balanspost,omitzero"`
	// Begin is the saldo at the opening of the year (under a).
	Begin budget.Series `json:"begin,omitzero"`
	// Toevoeging is what was added (under b).
	Toevoeging budget.Series `json:"toevoeging,omitzero"`
	// Vrijval is what was released ten gunste van de rekening van baten en
	// lasten (under c).
	Vrijval budget.Series `json:"vrijval,omitzero"`
	// Aanwending is what was spent (under d).
	Aanwending budget.Series `json:"aanwending,omitzero"`
	// Einde is the saldo at the closing as printed (under e): a claim.
	Einde budget.Series `json:"einde,omitzero"`
	// Overig are changes printed beside the statutory columns, such as one
	// column for vrijval and aanwending together.
	Overig []Mutatie `json:"overig,omitzero"`
	// Herrubriceringen are stated reclassifications, each in the column at
	// whose opening it appears.
	Herrubriceringen []Mutatie `json:"herrubriceringen,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Verloop returns the roll-forward of the voorziening.
func (v Voorziening) Verloop() Verloop {
	return Verloop{kind: VerloopVoorziening, label: v.Name, source: v.Source, begin: v.Begin, einde: v.Einde,
		steps: map[string]budget.Series{"toevoeging": v.Toevoeging, "vrijval": v.Vrijval, "aanwending": v.Aanwending},
		other: v.Overig, moved: v.Herrubriceringen}
}

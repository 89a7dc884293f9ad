package balans

import "github.com/bbvgo/bbv/budget"

// Lening is one lening, or a kind of leningen (BBV art. 46, 36), that the municipality took or gave, with its verloop; the
// BBV asks for its rentelast (art. 56) and prescribes no columns.
type Lening struct {
	Row
	// Post is where it stands on the balans, such as "obligatieleningen"; zero where the document does not say.
	Post Post `json:"balanspost,omitzero"`
	// Opgenomen is what was newly lent in the year.
	Opgenomen budget.Series `json:"opgenomen,omitzero"`
	// Aflossing is what was paid back by plan.
	Aflossing budget.Series `json:"aflossing,omitzero"`
	// Vervroegd is what was paid back before its time, where that is printed apart.
	Vervroegd budget.Series `json:"vervroegdeAflossing,omitzero"`
	// Rente is the interest of the year, unsigned (art. 56).
	Rente budget.Series `json:"rente,omitzero"`
}

// Verloop returns the roll-forward of the lening.
func (l Lening) Verloop() Verloop {
	return l.verloop(VerloopLening, l.Opgenomen, l.Aflossing, l.Vervroegd)
}

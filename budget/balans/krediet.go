package balans

import "github.com/bbvgo/bbv/budget"

// Krediet is one investeringskrediet that the council made available, with what became of it; the BBV prescribes no
// columns. Begin is the krediet as voted, einde what remains of it.
type Krediet struct {
	Row
	// Programme is the number or name of the programme that it is for; absent where the document does not say.
	Programme string `json:"programma,omitzero"`
	// Verhoging is what was voted in addition.
	Verhoging budget.Series `json:"verhoging,omitzero"`
	// Verlaging is what was taken off, or fell free when it was closed.
	Verlaging budget.Series `json:"verlaging,omitzero"`
	// BesteedVorig is what was spent in the years before.
	BesteedVorig budget.Series `json:"besteedEerdereJaren,omitzero"`
	// Besteed is what was spent in the year, or up to and including it where a document prints no more.
	Besteed budget.Series `json:"besteed,omitzero"`
	// Bijdragen are contributions of others that were received for it; absent where besteed is less these.
	Bijdragen budget.Series `json:"bijdragen,omitzero"`
	// Ready says when it is ready, as printed, such as "2026".
	Ready string `json:"gereed,omitzero"`
	// Closed says that the document closes it.
	Closed bool `json:"afgesloten,omitzero"`
}

// Verloop returns the krediet from what was voted to what remains.
func (k Krediet) Verloop() Verloop {
	return k.verloop(VerloopKrediet, k.Verhoging, k.Verlaging, k.BesteedVorig, k.Besteed, k.Bijdragen)
}

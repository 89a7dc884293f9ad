package cyclus

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
)

// EMUEnquete is the EMU-saldo as the survey of the CBS has it computed and as
// a begroting prints it: from the exploitatie (BBV art. 20, first paragraph,
// under c; Commissie BBV, notitie Geprognosticeerde balans en EMU-saldo, 2018,
// bijlage 4). Amounts are in euros and signed as the mutations that they are:
// positive is an increase. Only the Boekwinst may be left out; another line
// that is not there is a gap. The zero value has no lines.
type EMUEnquete struct {
	// Exploitatiesaldo is the saldo van baten en lasten before mutations of
	// reserves (art. 17, under c): line 1.
	Exploitatiesaldo budget.Series `json:"exploitatiesaldo,omitzero"`
	// Activa is the mutation of the (im)materiële vaste activa: line 2.
	Activa budget.Series `json:"mutatieVasteActiva,omitzero"`
	// Voorzieningen is the mutation of the voorzieningen: line 3.
	Voorzieningen budget.Series `json:"mutatieVoorzieningen,omitzero"`
	// Voorraden is the mutation of the voorraden, bouwgronden in exploitatie
	// included: line 4.
	Voorraden budget.Series `json:"mutatieVoorraden,omitzero"`
	// Boekwinst is the expected boekwinst on the sale of effecten and
	// (im)materiële vaste activa: line 5; absent where none is printed.
	Boekwinst budget.Series `json:"boekwinst,omitzero"`
	// Source says where the lines are printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Saldo computes the EMU-saldo of a column, in euros: exploitatiesaldo −
// activa + voorzieningen − voorraden − boekwinst. Negative is a tekort.
func (e EMUEnquete) Saldo(c budget.Column) budget.Calc {
	line := func(label string, s budget.Series) budget.Calc { return s.Stated(label, c, e.Source) }
	terms := []budget.Term{
		budget.Plus(line("Exploitatiesaldo vóór reserves", e.Exploitatiesaldo)), budget.Minus(line("Mutatie (im)materiële vaste activa", e.Activa)),
		budget.Plus(line("Mutatie voorzieningen", e.Voorzieningen)), budget.Minus(line("Mutatie voorraden", e.Voorraden)),
	}
	return budget.Computed("EMU-saldo uit de exploitatie", append(terms, e.boekwinst(c)...)...)
}

// FromBalans computes the EMU-saldo of the year of a column from the balans,
// in euros: the mutation of the financial assets − that of the debts − the
// boekwinst of the survey. Voorraden, eigen vermogen and voorzieningen are not
// among them. Negative is a tekort. Before is the column of the year before; see
// Column.Before. It is not stated where the balans lacks one of the posts.
//
// On a balans that balances at both dates it is Saldo when the lines are the
// mutations of the balans and the exploitatiesaldo is that of the eigen vermogen.
func (e EMUEnquete) FromBalans(b balans.Balans, before, c budget.Column) budget.Calc {
	const label = "EMU-saldo uit de balans"
	var terms []budget.Term
	for _, p := range []balans.Post{balans.Financieel, balans.UitzettingenKort, balans.LiquideMiddelen, balans.OverlopendeActiva} {
		terms = append(terms, budget.Plus(b.Mutation(p, before, c)))
		if !b.Has(p) {
			return budget.NotStated(label, b.Source)
		}
	}
	for _, p := range []balans.Post{balans.VasteSchuld, balans.VlottendeSchuld, balans.OverlopendePassiva} {
		terms = append(terms, budget.Minus(b.Mutation(p, before, c)))
		if !b.Has(p) {
			return budget.NotStated(label, b.Source)
		}
	}
	return budget.Computed(label, append(terms, e.boekwinst(c)...)...)
}

// boekwinst returns the boekwinst as it enters an EMU-saldo, where there is
// one.
func (e EMUEnquete) boekwinst(c budget.Column) []budget.Term {
	if e.Boekwinst == nil {
		return nil
	}
	return []budget.Term{budget.Minus(e.Boekwinst.Stated("Boekwinst", c, e.Source))}
}

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
	return emuSaldo(emuLines{
		exploitatiesaldo: line(exploitatiesaldo, e.Exploitatiesaldo),
		activa:           line("Mutatie (im)materiële vaste activa", e.Activa),
		voorzieningen:    line("Mutatie voorzieningen", e.Voorzieningen),
		voorraden:        line("Mutatie voorraden", e.Voorraden),
	}, boekwinst(e.Boekwinst, c, e.Source))
}

// emuLines are the lines of the EMU-saldo from the exploitatie.
type emuLines struct{ exploitatiesaldo, activa, voorzieningen, voorraden budget.Calc }

// emuSaldo computes the EMU-saldo from the exploitatie (Commissie BBV, notitie
// of 2018, bijlage 4).
func emuSaldo(l emuLines, boekwinst []budget.Term) budget.Calc {
	terms := []budget.Term{budget.Plus(l.exploitatiesaldo), budget.Minus(l.activa), budget.Plus(l.voorzieningen), budget.Minus(l.voorraden)}
	return budget.Computed("EMU-saldo uit de exploitatie", append(terms, boekwinst...)...)
}

// boekwinst returns the boekwinst as it enters an EMU-saldo, where there is
// one.
func boekwinst(s budget.Series, c budget.Column, source budget.Source) []budget.Term {
	if s == nil {
		return nil
	}
	return []budget.Term{budget.Minus(s.Stated("Boekwinst", c, source))}
}

const exploitatiesaldo = "Exploitatiesaldo vóór reserves"

// EMU holds what the EMU-saldo is computed from by both methods: a balans with
// at least the posts that it needs (BBV art. 20, first paragraph, under b) and
// the exploitatiesaldo. The zero value states nothing.
type EMU struct {
	// Balans is the balans, realised or geprognosticeerd.
	Balans balans.Balans
	// Exploitatiesaldo is the saldo van baten en lasten before mutations of
	// reserves (art. 17, under c), per column, in euros.
	Exploitatiesaldo budget.Series
	// Boekwinst is the expected boekwinst on the sale of effecten and
	// (im)materiële vaste activa, in euros; absent where none is stated.
	Boekwinst budget.Series
	// Source says where the saldo is printed.
	Source budget.Source
}

// FromExploitatie computes the EMU-saldo of the year of a column from the
// exploitatie, in euros: exploitatiesaldo − mutation of the (im)materiële vaste
// activa + that of the voorzieningen − that of the voorraden − boekwinst.
// Negative is a tekort. From is the column of the year before; see
// Column.Before.
//
// On a balans that balances at both dates it is FromBalans when the
// exploitatiesaldo is the mutation of the eigen vermogen.
func (e EMU) FromExploitatie(from, c budget.Column) budget.Calc {
	mutation := func(p balans.Post) budget.Calc { return e.Balans.Mutation(p, from, c) }
	return emuSaldo(emuLines{
		exploitatiesaldo: e.Exploitatiesaldo.Stated(exploitatiesaldo, c, e.Source),
		activa:           mutation(balans.ImmaterieelEnMaterieel),
		voorzieningen:    mutation(balans.Voorzieningen),
		voorraden:        mutation(balans.Voorraden),
	}, boekwinst(e.Boekwinst, c, e.Source))
}

// FromBalans computes the EMU-saldo of the year of a column from the balans,
// in euros: the mutation of the financial assets − that of the debts −
// boekwinst. Voorraden, eigen vermogen and voorzieningen are not among them.
// Negative is a tekort.
func (e EMU) FromBalans(from, c budget.Column) budget.Calc {
	var terms []budget.Term
	for _, p := range []balans.Post{balans.Financieel, balans.UitzettingenKort, balans.LiquideMiddelen, balans.OverlopendeActiva} {
		terms = append(terms, budget.Plus(e.Balans.Mutation(p, from, c)))
	}
	for _, p := range []balans.Post{balans.VasteSchuld, balans.VlottendeSchuld, balans.OverlopendePassiva} {
		terms = append(terms, budget.Minus(e.Balans.Mutation(p, from, c)))
	}
	return budget.Computed("EMU-saldo uit de balans", append(terms, boekwinst(e.Boekwinst, c, e.Source)...)...)
}

package budget

// EMUEnquete is the EMU-saldo as the survey of the CBS has it computed and as
// a begroting prints it: from the exploitatie (BBV art. 20, first paragraph,
// under c; Commissie BBV, notitie Geprognosticeerde balans en EMU-saldo, 2018,
// bijlage 4). Amounts are in euros and signed as the mutations that they are:
// positive is an increase. Only the Boekwinst may be left out; another line
// that is not there is a gap. The zero value has no lines.
type EMUEnquete struct {
	// Exploitatiesaldo is the saldo van baten en lasten before mutations of
	// reserves (art. 17, under c): line 1.
	Exploitatiesaldo Series `json:"exploitatiesaldo,omitzero"`
	// Activa is the mutation of the (im)materiële vaste activa: line 2.
	Activa Series `json:"mutatieVasteActiva,omitzero"`
	// Voorzieningen is the mutation of the voorzieningen: line 3.
	Voorzieningen Series `json:"mutatieVoorzieningen,omitzero"`
	// Voorraden is the mutation of the voorraden, bouwgronden in exploitatie
	// included: line 4.
	Voorraden Series `json:"mutatieVoorraden,omitzero"`
	// Boekwinst is the expected boekwinst on the sale of effecten and
	// (im)materiële vaste activa: line 5; absent where none is printed.
	Boekwinst Series `json:"boekwinst,omitzero"`
	// Source says where the lines are printed.
	Source Source `json:"bron,omitzero"`
}

// Saldo computes the EMU-saldo of a column, in euros: exploitatiesaldo −
// activa + voorzieningen − voorraden − boekwinst. Negative is a tekort.
func (e EMUEnquete) Saldo(c Column) Calc {
	line := func(label string, s Series) Calc { return s.Stated(label, c, e.Source) }
	return emuSaldo(emuLines{
		exploitatiesaldo: line(exploitatiesaldo, e.Exploitatiesaldo),
		activa:           line("Mutatie (im)materiële vaste activa", e.Activa),
		voorzieningen:    line("Mutatie voorzieningen", e.Voorzieningen),
		voorraden:        line("Mutatie voorraden", e.Voorraden),
	}, boekwinst(e.Boekwinst, c, e.Source))
}

// emuLines are the lines of the EMU-saldo from the exploitatie.
type emuLines struct{ exploitatiesaldo, activa, voorzieningen, voorraden Calc }

// emuSaldo computes the EMU-saldo from the exploitatie (Commissie BBV, notitie
// of 2018, bijlage 4).
func emuSaldo(l emuLines, boekwinst []Term) Calc {
	terms := []Term{Plus(l.exploitatiesaldo), Minus(l.activa), Plus(l.voorzieningen), Minus(l.voorraden)}
	return Computed("EMU-saldo uit de exploitatie", append(terms, boekwinst...)...)
}

// boekwinst returns the boekwinst as it enters an EMU-saldo, where there is
// one.
func boekwinst(s Series, c Column, source Source) []Term {
	if s == nil {
		return nil
	}
	return []Term{Minus(s.Stated("Boekwinst", c, source))}
}

const exploitatiesaldo = "Exploitatiesaldo vóór reserves"

// EMU holds what the EMU-saldo is computed from by both methods: a balans with
// at least the posts that it needs (BBV art. 20, first paragraph, under b) and
// the exploitatiesaldo. The zero value states nothing.
type EMU struct {
	// Balans is the balans, realised or geprognosticeerd.
	Balans Balans
	// Exploitatiesaldo is the saldo van baten en lasten before mutations of
	// reserves (art. 17, under c), per column, in euros.
	Exploitatiesaldo Series
	// Boekwinst is the expected boekwinst on the sale of effecten and
	// (im)materiële vaste activa, in euros; absent where none is stated.
	Boekwinst Series
	// Source says where the saldo is printed.
	Source Source
}

// FromExploitatie computes the EMU-saldo of the year of a column from the
// exploitatie, in euros: exploitatiesaldo − mutation of the (im)materiële vaste
// activa + that of the voorzieningen − that of the voorraden − boekwinst.
// Negative is a tekort. From is the column of the year before; see
// Column.Before.
//
// On a balans that balances at both dates it is FromBalans when the
// exploitatiesaldo is the mutation of the eigen vermogen.
func (e EMU) FromExploitatie(from, c Column) Calc {
	mutation := func(p Post) Calc { return e.Balans.Mutation(p, from, c) }
	return emuSaldo(emuLines{
		exploitatiesaldo: e.Exploitatiesaldo.Stated(exploitatiesaldo, c, e.Source),
		activa:           mutation(ImmaterieelEnMaterieel),
		voorzieningen:    mutation(Voorzieningen),
		voorraden:        mutation(Voorraden),
	}, boekwinst(e.Boekwinst, c, e.Source))
}

// FromBalans computes the EMU-saldo of the year of a column from the balans,
// in euros: the mutation of the financial assets − that of the debts −
// boekwinst. Voorraden, eigen vermogen and voorzieningen are not among them.
// Negative is a tekort.
func (e EMU) FromBalans(from, c Column) Calc {
	var terms []Term
	for _, p := range []Post{Financieel, UitzettingenKort, LiquideMiddelen, OverlopendeActiva} {
		terms = append(terms, Plus(e.Balans.Mutation(p, from, c)))
	}
	for _, p := range []Post{VasteSchuld, VlottendeSchuld, OverlopendePassiva} {
		terms = append(terms, Minus(e.Balans.Mutation(p, from, c)))
	}
	return Computed("EMU-saldo uit de balans", append(terms, boekwinst(e.Boekwinst, c, e.Source)...)...)
}

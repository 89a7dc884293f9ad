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
	line := func(label string, s Series) Calc { return stateAt(label, s, c, e.Source) }
	terms := []Term{
		Plus(line("Exploitatiesaldo vóór reserves", e.Exploitatiesaldo)),
		Minus(line("Mutatie (im)materiële vaste activa", e.Activa)),
		Plus(line("Mutatie voorzieningen", e.Voorzieningen)),
		Minus(line("Mutatie voorraden", e.Voorraden)),
	}
	if e.Boekwinst != nil {
		terms = append(terms, Minus(line(boekwinst, e.Boekwinst)))
	}
	return Computed(emuExploitatie, terms...)
}

const (
	emuExploitatie = "EMU-saldo uit de exploitatie"
	emuBalans      = "EMU-saldo uit de balans"
	boekwinst      = "Boekwinst"
)

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

// Exploitatie computes the EMU-saldo of the year of a column from the
// exploitatie, in euros: exploitatiesaldo − mutation of the (im)materiële vaste
// activa + that of the voorzieningen − that of the voorraden − boekwinst.
// Negative is a tekort. From is the column of the year before; see
// Column.Before.
func (e EMU) FromExploitatie(from, c Column) Calc {
	return Computed(emuExploitatie, e.less(c,
		Plus(stateAt("Exploitatiesaldo vóór reserves", e.Exploitatiesaldo, c, e.Source)),
		Minus(e.Balans.Mutation(ImmaterieelEnMaterieel, from, c)),
		Plus(e.Balans.Mutation(Voorzieningen, from, c)),
		Minus(e.Balans.Mutation(Voorraden, from, c)))...)
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
	return Computed(emuBalans, e.less(c, terms...)...)
}

// less adds the boekwinst to the terms, where there is one.
func (e EMU) less(c Column, terms ...Term) []Term {
	if e.Boekwinst == nil {
		return terms
	}
	return append(terms, Minus(stateAt(boekwinst, e.Boekwinst, c, e.Source)))
}

// Difference computes the EMU-saldo from the exploitatie less that from the
// balans, in euros. On a balans that balances at both dates it is €0 when the
// exploitatiesaldo is the mutation of the eigen vermogen; see Unexplained.
func (e EMU) Difference(from, c Column) Calc {
	return Computed("Verschil tussen de methoden", Plus(e.FromExploitatie(from, c)), Minus(e.FromBalans(from, c)))
}

// Unexplained computes why the two methods differ, in euros: the
// exploitatiesaldo less the mutation of the eigen vermogen, less the mutation
// of the gap between activa and passiva. It equals Difference where the balans
// states its posts on or below the level of those that the methods use.
func (e EMU) Unexplained(from, c Column) Calc {
	return Computed("Exploitatiesaldo − mutatie eigen vermogen",
		Plus(stateAt("Exploitatiesaldo vóór reserves", e.Exploitatiesaldo, c, e.Source)),
		Minus(e.Balans.Mutation(EigenVermogen, from, c)),
		Minus(Computed("Mutatie balansverschil", Plus(e.Balans.Gap(c)), Minus(e.Balans.Gap(from)))))
}

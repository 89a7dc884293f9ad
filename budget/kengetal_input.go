package budget

import "fmt"

// Woonlasten are the local charges of a household, for the belastingcapaciteit
// (Regeling vaststelling kengetallen, bijlage 1), in euros per year. The zero
// value states none.
type Woonlasten struct {
	// OZB is the onroerendezaakbelasting for a gezin at the average
	// WOZ-waarde.
	OZB Series `json:"ozb,omitzero"`
	// Riool is the rioolheffing for a gezin at the average WOZ-waarde.
	Riool Series `json:"rioolheffing,omitzero"`
	// Afval is the afvalstoffenheffing for a gezin.
	Afval Series `json:"afvalstoffenheffing,omitzero"`
	// Korting is the heffingskorting, where there is one; zero or more. Where
	// there is none, say €0.
	Korting Series `json:"heffingskorting,omitzero"`
	// Landelijk is the national average with which a column is compared: that
	// of the year before (Regeling 2015), or the last one known (notitie
	// 2020), in the column that it is used for.
	Landelijk Series `json:"landelijkGemiddelde,omitzero"`
	// Source says where they are printed.
	Source Source `json:"bron,omitzero"`
}

// Totaal computes the woonlasten of a gezin, in euros: OZB + riool + afval −
// korting.
func (w Woonlasten) Totaal(c Column) Calc {
	return Computed("Woonlasten gezin",
		Plus(w.OZB.Stated("OZB gezin", c, w.Source)), Plus(w.Riool.Stated("Rioolheffing gezin", c, w.Source)),
		Plus(w.Afval.Stated("Afvalstoffenheffing gezin", c, w.Source)), Minus(w.Korting.Stated("Heffingskorting", c, w.Source)))
}

// KengetalInput holds what the kengetallen are computed from. What is not
// stated is a gap in the kengetallen that need it, and in no other. The zero
// value states nothing.
type KengetalInput struct {
	// Balans is the balans, realised or geprognosticeerd.
	Balans Balans
	// Exploitatie are the totals of the overzicht van baten en lasten, with
	// what of them is incidenteel; mutations of reserves are no baten.
	Exploitatie Exploitatie
	// Woonlasten are the charges of a household.
	Woonlasten Woonlasten
}

// Letters returns the figures of a column by the letters that the formula of
// an edition gives them. What an edition counts and the model of today no
// longer has (the niet in exploitatie genomen gronden) is not among them: add
// it before calling Kengetal.Ratio. For a kengetal or edition that is not
// Valid there are none.
func (b KengetalInput) Letters(k Kengetal, e Edition, c Column) Letters {
	if _, err := e.formula(k); err != nil {
		return nil
	}
	switch k {
	case NettoSchuldquote, NettoSchuldquoteGecorrigeerd:
		return b.schuldquote(k, e, c)
	case Solvabiliteitsratio:
		return Letters{"A": b.Balans.EigenVermogen(c), "B": b.Balans.Stand(Passiva, c)}
	case Grondexploitatie:
		if e == Notitie2020 {
			return Letters{"A": b.Balans.Stand(Bouwgronden, c), "B": b.baten(c)}
		}
		return Letters{"B": b.Balans.Stand(Bouwgronden, c), "C": b.baten(c)}
	case StructureleExploitatieruimte:
		return b.ruimte(e, c)
	}
	return b.woonlasten(c)
}

// baten are the total baten, to which the BBV does not count onttrekkingen.
func (b KengetalInput) baten(c Column) Calc { return b.Exploitatie.Figure(Totaal, Baten, c) }

// bijdragenDerden is a post that only the schuldquote of 2015 needs.
const bijdragenDerden Post = "bijdragen-activa-derden"

func (b KengetalInput) schuldquote(k Kengetal, e Edition, c Column) Letters {
	posts := []Post{UitzettingenLang}
	if k == NettoSchuldquoteGecorrigeerd {
		posts = []Post{Leningen, UitzettingenLang}
	}
	// In 2015 the bijdragen stood in art. 36, under g; where a balans does not
	// have them there is nothing to count.
	if e == RegelingNovember2015 && b.Balans.Has(bijdragenDerden) {
		posts = append(posts, bijdragenDerden)
	}
	terms := make([]Term, len(posts))
	for i, p := range posts {
		terms[i] = Plus(b.Balans.Stand(p, c))
	}
	d := Computed("Uitzettingen en verstrekte leningen", terms...)
	if len(terms) == 1 {
		d = terms[0].Calc()
	}
	return Letters{
		"A": b.Balans.Stand(VasteSchuld, c), "B": b.Balans.Stand(VlottendeSchuld, c),
		"C": b.Balans.Stand(OverlopendePassiva, c), "D": d,
		"E": b.Balans.Stand(UitzettingenKort, c), "F": b.Balans.Stand(LiquideMiddelen, c),
		"G": b.Balans.Stand(OverlopendeActiva, c), "H": b.baten(c),
	}
}

func (b KengetalInput) ruimte(e Edition, c Column) Letters {
	x := b.Exploitatie
	lasten, baten := x.Figure(Structureel, Lasten, c), x.Figure(Structureel, Baten, c)
	if e == RegelingJuli2015 {
		lasten = Computed("Structurele lasten (sic)", Plus(x.Figure(Totaal, Lasten, c)), Minus(x.Figure(Incidenteel, Baten, c)))
		baten = Computed("Structurele baten (sic)", Plus(x.Figure(Totaal, Baten, c)), Minus(x.Figure(Incidenteel, Lasten, c)))
	}
	return Letters{"A": lasten, "B": baten,
		"C": x.Figure(Structureel, Toevoeging, c), "D": x.Figure(Structureel, Onttrekking, c), "E": b.baten(c)}
}

func (b KengetalInput) woonlasten(c Column) Letters {
	w := b.Woonlasten
	return Letters{
		"A": w.OZB.Stated("OZB gezin", c, w.Source), "B": w.Riool.Stated("Rioolheffing gezin", c, w.Source),
		"C": w.Afval.Stated("Afvalstoffenheffing gezin", c, w.Source), "D": w.Korting.Stated("Heffingskorting", c, w.Source),
		"F": w.Landelijk.Stated("Woonlasten landelijk gemiddelde", c, w.Source),
	}
}

// Ratio computes a kengetal of a column by an edition, in per cent, rounded to
// the given number of decimals; see Kengetal.Ratio.
func (b KengetalInput) Ratio(k Kengetal, e Edition, c Column, places int, mode RoundingMode) (Ratio, error) {
	return k.Ratio(e, b.Letters(k, e, c), places, mode)
}

// InForce computes a kengetal of a column by the edition in force in its year.
// It returns a *RangeError for a year for which no kengetallen were
// prescribed, and as Kengetal.Ratio does.
func (b KengetalInput) InForce(k Kengetal, c Column, places int, mode RoundingMode) (Ratio, error) {
	e, ok := EditionInForce(c.Year)
	if !ok {
		return Ratio{}, &RangeError{Op: "compute the kengetal of", Value: c.String(), Reason: fmt.Sprintf("%v was not prescribed for %d; choose an edition", k, c.Year)}
	}
	return b.Ratio(k, e, c, places, mode)
}

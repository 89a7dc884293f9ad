package kengetal

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
)

// Woonlasten are the local charges of a household, for the belastingcapaciteit
// (Regeling vaststelling kengetallen, bijlage 1), in euros per year. The zero
// value states none.
type Woonlasten struct {
	// OZB is the onroerendezaakbelasting for a gezin at the average
	// WOZ-waarde.
	OZB budget.Series `json:"ozb,omitzero"`
	// Riool is the rioolheffing for a gezin at the average WOZ-waarde.
	Riool budget.Series `json:"rioolheffing,omitzero"`
	// Afval is the afvalstoffenheffing for a gezin.
	Afval budget.Series `json:"afvalstoffenheffing,omitzero"`
	// Korting is the heffingskorting, where there is one; zero or more. Where
	// there is none, say €0.
	Korting budget.Series `json:"heffingskorting,omitzero"`
	// Landelijk is the national average with which a column is compared: that
	// of the year before (Regeling 2015), or the last one known (notitie
	// 2020), in the column that it is used for.
	Landelijk budget.Series `json:"landelijkGemiddelde,omitzero"`
	// Source says where they are printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Input holds what the kengetallen are computed from. What is not
// stated is a gap in the kengetallen that need it, and in no other. The zero
// value states nothing.
type Input struct {
	// Balans is the balans, realised or geprognosticeerd.
	Balans balans.Balans
	// Exploitatie gives the figures of the overzicht van baten en lasten by
	// nature, such as cyclus.Split computes them; nil gives none.
	Exploitatie func(cyclus.Nature, budget.Side, budget.Column) budget.Calc
	// Woonlasten are the charges of a household.
	Woonlasten Woonlasten
}

// Letters returns the figures of a column by the letters that the formula of
// an edition gives them. What an edition counts and the model of today no
// longer has (the niet in exploitatie genomen gronden) is not among them: add
// it before calling Letters.Ratio. For what is no kengetal or edition
// there are none.
func (b Input) Letters(k Kengetal, e Edition, c budget.Column) Letters {
	if _, err := formulaOf(k, e); err != nil {
		return nil
	}
	if b.Exploitatie == nil {
		b.Exploitatie = func(n cyclus.Nature, side budget.Side, _ budget.Column) budget.Calc {
			return budget.NotStated(n.String()+" "+side.String(), budget.Source{})
		}
	}
	switch k {
	case NettoSchuldquote, NettoSchuldquoteGecorrigeerd:
		return b.schuldquote(k, e, c)
	case Solvabiliteitsratio:
		return Letters{"A": b.Balans.Stand(balans.EigenVermogen, c), "B": b.Balans.Stand(balans.Passiva, c)}
	case Grondexploitatie:
		if e == Notitie2020 {
			return Letters{"A": b.Balans.Stand(balans.Bouwgronden, c), "B": b.baten(c)}
		}
		return Letters{"B": b.Balans.Stand(balans.Bouwgronden, c), "C": b.baten(c)}
	case StructureleExploitatieruimte:
		return b.ruimte(e, c)
	}
	return b.woonlasten(c)
}

// baten are the total baten, to which the BBV does not count onttrekkingen.
func (b Input) baten(c budget.Column) budget.Calc {
	return b.Exploitatie(cyclus.Totaal, budget.Baten, c)
}

// bijdragenDerden is a post that only the schuldquote of 2015 needs.
const bijdragenDerden balans.Post = "bijdragen-activa-derden"

func (b Input) schuldquote(k Kengetal, e Edition, c budget.Column) Letters {
	posts := []balans.Post{balans.UitzettingenLang}
	if k == NettoSchuldquoteGecorrigeerd {
		posts = []balans.Post{balans.Leningen, balans.UitzettingenLang}
	}
	// In 2015 the bijdragen stood in art. 36, under g; where a balans does not
	// have them there is nothing to count.
	if e == RegelingNovember2015 && b.Balans.Has(bijdragenDerden) {
		posts = append(posts, bijdragenDerden)
	}
	d := b.Balans.Stand(posts[0], c)
	if len(posts) > 1 {
		var terms []budget.Term
		for _, p := range posts {
			terms = append(terms, budget.Plus(b.Balans.Stand(p, c)))
		}
		d = budget.Computed("Uitzettingen en verstrekte leningen", terms...)
	}
	return Letters{
		"A": b.Balans.Stand(balans.VasteSchuld, c), "B": b.Balans.Stand(balans.VlottendeSchuld, c),
		"C": b.Balans.Stand(balans.OverlopendePassiva, c), "D": d,
		"E": b.Balans.Stand(balans.UitzettingenKort, c), "F": b.Balans.Stand(balans.LiquideMiddelen, c),
		"G": b.Balans.Stand(balans.OverlopendeActiva, c), "H": b.baten(c),
	}
}

func (b Input) ruimte(e Edition, c budget.Column) Letters {
	lasten, baten := b.Exploitatie(cyclus.Structureel, budget.Lasten, c).Named("Structurele lasten"), b.Exploitatie(cyclus.Structureel, budget.Baten, c).Named("Structurele baten")
	if e == RegelingJuli2015 {
		lasten = budget.Computed("Structurele lasten (sic)", budget.Plus(b.Exploitatie(cyclus.Totaal, budget.Lasten, c)), budget.Minus(b.Exploitatie(cyclus.Incidenteel, budget.Baten, c)))
		baten = budget.Computed("Structurele baten (sic)", budget.Plus(b.Exploitatie(cyclus.Totaal, budget.Baten, c)), budget.Minus(b.Exploitatie(cyclus.Incidenteel, budget.Lasten, c)))
	}
	return Letters{"A": lasten, "B": baten, "C": b.Exploitatie(cyclus.Structureel, budget.Toevoeging, c),
		"D": b.Exploitatie(cyclus.Structureel, budget.Onttrekking, c), "E": b.baten(c)}
}

func (b Input) woonlasten(c budget.Column) Letters {
	w := b.Woonlasten
	return Letters{
		"A": w.OZB.Stated("OZB gezin", c, w.Source), "B": w.Riool.Stated("Rioolheffing gezin", c, w.Source),
		"C": w.Afval.Stated("Afvalstoffenheffing gezin", c, w.Source), "D": w.Korting.Stated("Heffingskorting", c, w.Source),
		"F": w.Landelijk.Stated("Woonlasten landelijk gemiddelde", c, w.Source),
	}
}

// InForce computes a kengetal of a column by the edition in force in its year.
// It returns a *RangeError for a year for which no kengetallen were
// prescribed, and as Letters.Ratio does.
func (b Input) InForce(k Kengetal, c budget.Column, places int, mode budget.RoundingMode) (budget.Ratio, error) {
	e, ok := EditionInForce(c.Year)
	if !ok {
		return budget.Ratio{}, &budget.RangeError{Op: "compute the kengetal of", Value: c.String(), Reason: fmt.Sprintf("%v was not prescribed for %d; choose an edition", k, c.Year)}
	}
	return b.Letters(k, e, c).Ratio(k, e, places, mode)
}

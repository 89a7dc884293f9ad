package kengetal

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
)

// Letters are the figures of a kengetal by the letters that its formula gives
// them, "A" to "H". A letter that is not there has no figure.
type Letters map[string]budget.Calc

// Ratio computes a kengetal from its letters by the formula of an edition,
// in per cent, rounded to the given number of decimals. A letter that the
// formula needs and that is not there is a gap: the ratio has no outcome. It
// returns a *RangeError for what is no kengetal or edition, and as
// budget.PercentageOf does.
func (l Letters) Ratio(k Kengetal, e Edition, places int, mode budget.RoundingMode) (budget.Ratio, error) {
	f, err := formulaOf(k, e)
	if err != nil {
		return budget.Ratio{}, err
	}
	numerator := f.side(f.numerator, f.above, l)
	denominator := f.side("", f.below, l)
	return budget.PercentageOf(k.String(), numerator, denominator, places, mode)
}

// side computes the numerator or the denominator. One that is a single letter
// is that letter.
func (f *formula) side(label string, terms []formulaTerm, letters Letters) budget.Calc {
	calcs := make([]budget.Term, len(terms))
	for i, t := range terms {
		c, ok := letters[t.letter]
		if !ok {
			c = budget.NotStated(t.letter+". "+t.name, budget.Source{})
		}
		if len(terms) == 1 {
			return c
		}
		calcs[i] = budget.Plus(c)
		if t.minus {
			calcs[i] = budget.Minus(c)
		}
	}
	return budget.Computed(label, calcs...)
}

// formulaOf returns the formula of a kengetal in an edition.
func formulaOf(k Kengetal, e Edition) (*formula, error) {
	if !k.Valid() {
		return nil, &budget.RangeError{Op: "compute the kengetal", Value: k.String(), Reason: "no such kengetal; there are " + strconv.Itoa(len(kengetalList.Words))}
	}
	if !e.Valid() {
		return nil, &budget.RangeError{Op: "compute the kengetal by", Value: e.String(), Reason: "no such edition; see EditionInForce"}
	}
	return &formulas[e][k], nil
}

// formula is how an edition computes a kengetal: the terms above the line and
// below it, always × 100.
type formula struct {
	numerator    string // its name, where it is more than one letter
	above, below []formulaTerm
}

type formulaTerm struct {
	letter string
	name   string
	minus  bool
}

// formulas by edition and kengetal, both from 1. What differs between editions
// stands in the lists below; the rest is shared.
var formulas = [...][Belastingcapaciteit + 1]formula{
	RegelingJuli2015: {
		NettoSchuldquote:             schuldquote("financiële vaste activa, art. 36 d, e en f"),
		NettoSchuldquoteGecorrigeerd: schuldquote("financiële vaste activa, art. 36 b, c, d, e en f"),
		Solvabiliteitsratio:          solvabiliteit,
		Grondexploitatie:             grondexploitatie2015,
		StructureleExploitatieruimte: ruimte("structurele lasten = totale lasten − incidentele baten (sic)", "structurele baten = totale baten − incidentele lasten (sic)"),
		Belastingcapaciteit:          woonlasten("woonlasten landelijk gemiddelde in het voorafgaande begrotingsjaar"),
	},
	RegelingNovember2015: {
		NettoSchuldquote:             schuldquote("financiële vaste activa, art. 36 d, e, f en g"),
		NettoSchuldquoteGecorrigeerd: schuldquote("financiële vaste activa, art. 36 b, c, d, e, f en g"),
		Solvabiliteitsratio:          solvabiliteit,
		Grondexploitatie:             grondexploitatie2015,
		StructureleExploitatieruimte: ruimte(structureleLasten, structureleBaten),
		Belastingcapaciteit:          woonlasten("woonlasten landelijk gemiddelde in het voorafgaande begrotingsjaar"),
	},
	Notitie2020: {
		NettoSchuldquote:             schuldquote("financiële vaste activa, art. 36 d, e en f"),
		NettoSchuldquoteGecorrigeerd: schuldquote("financiële vaste activa, art. 36 b, c, d, e en f"),
		Solvabiliteitsratio:          solvabiliteit,
		Grondexploitatie: {"",
			[]formulaTerm{{"A", "bouwgronden in exploitatie, art. 38 b", false}},
			[]formulaTerm{{"B", baten, false}}},
		StructureleExploitatieruimte: ruimte(structureleLasten, structureleBaten),
		Belastingcapaciteit:          woonlasten("woonlasten landelijk gemiddelde in het laatst bekende begrotingsjaar"),
	},
}

const (
	baten             = "totale baten, art. 17 c / 27 lid 1 c, exclusief mutaties reserves"
	structureleLasten = "structurele lasten = totale lasten − incidentele lasten, art. 19 c / 28 c"
	structureleBaten  = "structurele baten = totale baten − incidentele baten, art. 19 c / 28 c"
)

// schuldquote is (A+B+C−D−E−F−G)/H × 100.
func schuldquote(d string) formula {
	return formula{"Netto schuld", []formulaTerm{
		{"A", "vaste schulden, art. 46", false},
		{"B", "netto-vlottende schulden, art. 48", false},
		{"C", "overlopende passiva, art. 49", false},
		{"D", d, true},
		{"E", "uitzettingen korter dan één jaar, art. 39", true},
		{"F", "liquide middelen, art. 40", true},
		{"G", "overlopende activa, art. 40a", true},
	}, []formulaTerm{{"H", baten, false}}}
}

var solvabiliteit = formula{"",
	[]formulaTerm{{"A", "eigen vermogen, art. 42 lid 1", false}},
	[]formulaTerm{{"B", "totaal passiva, art. 41 en 47", false}}}

// The notitie of 2020 says (footnote 19) that the Regeling names the niet in
// exploitatie genomen gronden by mistake.
var grondexploitatie2015 = formula{"Grondexploitatie", []formulaTerm{
	{"A", "niet in exploitatie genomen bouwgronden, art. 38 a, onder 1", false},
	{"B", "bouwgronden in exploitatie, art. 38 b", false},
}, []formulaTerm{{"C", baten, false}}}

// ruimte is ((B−A)+(D−C))/E × 100.
func ruimte(a, b string) formula {
	return formula{"Structureel saldo", []formulaTerm{
		{"B", b, false},
		{"A", a, true},
		{"D", "structurele onttrekkingen aan reserves, art. 19 d / 28 d", false},
		{"C", "structurele toevoegingen aan reserves, art. 19 d / 28 d", true},
	}, []formulaTerm{{"E", baten, false}}}
}

// woonlasten is E/F × 100, where E = A+B+C−D.
func woonlasten(f string) formula {
	return formula{"E. totale woonlasten gezin bij gemiddelde WOZ-waarde", []formulaTerm{
		{"A", "OZB-lasten gezin bij gemiddelde WOZ-waarde", false},
		{"B", "rioolheffing gezin bij gemiddelde WOZ-waarde", false},
		{"C", "afvalstoffenheffing gezin", false},
		{"D", "eventuele heffingskorting", true},
	}, []formulaTerm{{"F", f, false}}}
}

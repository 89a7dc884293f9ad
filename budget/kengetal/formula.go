package kengetal

// formula is how an edition computes a kengetal: the terms above the line and
// below it, always × 100.
type formula struct {
	text         string
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
var formulas = [...][len(kengetalCodes)]formula{
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
		Grondexploitatie: {"A/B×100", "",
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

func schuldquote(d string) formula {
	return formula{"(A+B+C−D−E−F−G)/H×100", "Netto schuld", []formulaTerm{
		{"A", "vaste schulden, art. 46", false},
		{"B", "netto-vlottende schulden, art. 48", false},
		{"C", "overlopende passiva, art. 49", false},
		{"D", d, true},
		{"E", "uitzettingen korter dan één jaar, art. 39", true},
		{"F", "liquide middelen, art. 40", true},
		{"G", "overlopende activa, art. 40a", true},
	}, []formulaTerm{{"H", baten, false}}}
}

var solvabiliteit = formula{"A/B×100", "",
	[]formulaTerm{{"A", "eigen vermogen, art. 42 lid 1", false}},
	[]formulaTerm{{"B", "totaal passiva, art. 41 en 47", false}}}

// The notitie of 2020 says (footnote 19) that the Regeling names the niet in
// exploitatie genomen gronden by mistake.
var grondexploitatie2015 = formula{"(A+B)/C×100", "Grondexploitatie", []formulaTerm{
	{"A", "niet in exploitatie genomen bouwgronden, art. 38 a, onder 1", false},
	{"B", "bouwgronden in exploitatie, art. 38 b", false},
}, []formulaTerm{{"C", baten, false}}}

func ruimte(a, b string) formula {
	return formula{"((B−A)+(D−C))/E×100", "Structureel saldo", []formulaTerm{
		{"B", b, false},
		{"A", a, true},
		{"D", "structurele onttrekkingen aan reserves, art. 19 d / 28 d", false},
		{"C", "structurele toevoegingen aan reserves, art. 19 d / 28 d", true},
	}, []formulaTerm{{"E", baten, false}}}
}

func woonlasten(f string) formula {
	return formula{"E/F×100, E=A+B+C−D", "E. totale woonlasten gezin bij gemiddelde WOZ-waarde", []formulaTerm{
		{"A", "OZB-lasten gezin bij gemiddelde WOZ-waarde", false},
		{"B", "rioolheffing gezin bij gemiddelde WOZ-waarde", false},
		{"C", "afvalstoffenheffing gezin", false},
		{"D", "eventuele heffingskorting", true},
	}, []formulaTerm{{"F", f, false}}}
}

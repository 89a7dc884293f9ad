package programme_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
)

// Etten-Leur, begroting 2023.
func ExampleKostendekking() {
	c := budget.MustParseColumn("2023-begroting")
	th := func(n int64) budget.Series { return budget.Series{c: budget.Euros(1000 * n)} }
	k := programme.Kostendekking{Name: "heffing", Lasten: th(3678), Overhead: th(256), BTW: th(306), OverigeBaten: th(168)}
	fmt.Println(k.Costs(c))
	// Output:
	// Kosten heffing = Lasten + Overhead + BTW − Overige baten = 4.072.000
}

// Weert, jaarverslag 2018.
func ExampleWeerstandsvermogen() {
	c := budget.MustParseColumn("2018-realisatie")
	w := programme.Weerstandsvermogen{
		Available: budget.Series{c: budget.Euros(46_800_000)}, Needed: budget.Series{c: budget.Euros(20_820_000)},
		Ratio: programme.Values{c: indicator.MustRead("2,25")},
	}
	ratio, err := w.Weerstandsratio(c, 2, budget.HalfUp)
	fmt.Println(ratio, err, w.Ratio[c])
	// Output:
	// weerstandsratio = Weerstandscapaciteit / Benodigde capaciteit = 2,25 <nil> 2,25
}

// Heusden, begroting 2018.
func ExampleEMUClaim() {
	c := budget.MustParseColumn("2018-begroting")
	th := func(n int64) budget.Series { return budget.Series{c: budget.Euros(1000 * n)} }
	emu := programme.EMUClaim{
		Lines: cyclus.EMUEnquete{Exploitatiesaldo: th(-2473), Activa: th(7856), Voorzieningen: th(196), Voorraden: th(-17864)},
		Saldo: th(7731),
	}
	_ = emu.Lines.Saldo(c).WriteTree(os.Stdout, budget.InThousands, 0)
	fmt.Println("gedrukt:", emu.Saldo[c])
	// Output:
	// EMU-saldo uit de exploitatie               7.731  Begroting 2018
	// ├─ + Exploitatiesaldo vóór reserves       -2.473
	// ├─ − Mutatie (im)materiële vaste activa    7.856
	// ├─ + Mutatie voorzieningen                   196
	// └─ − Mutatie voorraden                   -17.864
	// gedrukt: 7731000
}

// Leidschendam-Voorburg, jaarverslag 2019: two of the nine programmes.
func ExampleToelichting() {
	c := budget.MustParseColumn("2019-realisatie")
	post := func(programma string, lasten int64) programme.IncidentalGroup {
		return programme.IncidentalGroup{Programme: programma, Lines: []programme.Line{{Name: programma, Lasten: budget.Series{c: budget.Euros(1000 * lasten)}}}}
	}
	e := &programme.Toelichting{Incidenteel: []programme.IncidentalGroup{post("T0", 2871), post("T1", 91)}, Structureel: []programme.ReserveLine{}}
	fmt.Println(e.Incidental(budget.Lasten, c))
	fmt.Println(e.Structural(budget.Toevoeging, c))
	// Output:
	// Incidentele lasten = T0 + T1 = 2.962.000
	// Structurele toevoeging = 0
}

func ExampleInvestmentPlan() {
	c := budget.MustParseColumn("2024-begroting")
	plan := programme.InvestmentPlan{
		Economisch:      []programme.Investment{{Name: "Gemeentehuis", Amounts: budget.Series{c: budget.Euros(1_500_000)}}},
		Maatschappelijk: []programme.Investment{{Name: "Dorpsstraat", Amounts: budget.Series{c: budget.Euros(600_000)}}},
	}
	fmt.Println(plan.Sum(c))
	// Output:
	// Investeringen = Gemeentehuis + Dorpsstraat = 2.100.000
}

// Gouda, jaarstukken 2018: three of the taakvelden.
func ExampleTaakveldAnnex() {
	c := budget.MustParseColumn("2018-realisatie")
	th := func(n int64) budget.Series { return budget.Series{c: budget.Euros(1000 * n)} }
	annex := &programme.TaakveldAnnex{Lines: []programme.TaakveldLine{
		{Code: "0.1", Name: "Bestuur", Lasten: th(3522)}, {Code: "0.2", Name: "Burgerzaken", Lasten: th(2193)}, {Code: "0.10", Name: "Mutaties reserves", Lasten: th(4680)},
	}}
	fmt.Println(annex.Sum(budget.Lasten, c, func(code string) bool { return code != "0.10" }))
	// Output:
	// Taakvelden lasten = Taakveld 0.1 + Taakveld 0.2 = 5.715.000
}

func ExampleParagraph() {
	d := &programme.Document{Paragraphs: &programme.Paragraphs{Grondbeleid: &programme.Grondbeleid{Paragraph: programme.Paragraph{NotApplicable: true}}}}
	for path, p := range programme.Each[programme.Paragraph](d) {
		fmt.Println(path, p.NotApplicable)
	}
	// Output: paragrafen.grondbeleid true
}

// The indeling of the begroting is that of the jaarstukken.
func ExampleCompare_layout() {
	document := func(k programme.DocumentKind, name string) *programme.Document {
		return &programme.Document{Kind: k, Year: 2024, Programmes: []programme.Programme{{Section: programme.Section{Number: "1", Name: "Zorg"}}, {Section: programme.Section{Number: "2", Name: name}}}}
	}
	for _, d := range programme.Compare(document(programme.Begroting, "Ruimte"), document(programme.Jaarstukken, "Wonen")) {
		if strings.HasSuffix(d.Key, ".naam") && (d.First == "" || d.Second == "") {
			fmt.Printf("%s: %q %q\n", d.Key, d.First, d.Second)
		}
	}
	// Output:
	// programmas[2 Ruimte].naam: "programmas[1].naam" ""
	// programmas[2 Wonen].naam: "" "programmas[1].naam"
}

// What a reserve opens a year with is what it closed the year before with,
// unless something was reclassified.
func ExampleCompareOpening() {
	reserve := func(year int, begin, einde int64) *programme.Document {
		c := budget.Column{Year: year, Stage: budget.Realisatie}
		return &programme.Document{Year: year, Position: &programme.FinancielePositie{Reserves: []balans.Reserve{{Row: balans.Row{Name: "Wegen", Begin: budget.Series{c: budget.Euros(begin)}, Einde: budget.Series{c: budget.Euros(einde)}}}}}}
	}
	for _, d := range programme.CompareOpening(reserve(2018, 100, 150), reserve(2019, 140, 160)) {
		fmt.Println(d.Key, d.Second, d.AmountAfter.Sub(*d.AmountBefore))
	}
	// Output:
	// Wegen financielePositie.reserves[0].begin.2019-realisatie -10
}

func ExampleOnderdeel() {
	s := programme.Subdivision{Section: programme.Section{Name: "Nieuw beleid"}, Onderdeel: programme.Prioriteiten}
	fmt.Println(s.Onderdeel)
	// Output:
	// prioriteiten
}

// A document that prints the overzicht only has totals to compute with all the
// same.
func ExampleFinances_Taking() {
	c := budget.MustParseColumn("2020-realisatie")
	d := &programme.Document{Year: 2020, Position: &programme.FinancielePositie{Balans: &balans.Balans{Posts: map[balans.Post]budget.Series{
		balans.Bouwgronden: {c: budget.Euros(1_900_000)}}}}}
	printed := func(side budget.Side, at budget.Column) (budget.Calc, bool) {
		return budget.Stated("Totaal baten", budget.Euros(19_600_000), budget.Source{}), side == budget.Baten && at == c
	}
	ratio, err := d.Overview().Finances().Taking(printed).Kengetallen().InForce(kengetal.Grondexploitatie, c, 1, budget.HalfUp)
	fmt.Println(ratio, err)
	// Output:
	// grondexploitatie = Bouwgronden in exploitatie / Totaal baten × 100 = 9,7 % <nil>
}

package programme_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

// A programme with its lasten, baten and reserves, the resultaat, and how it
// comes about.
func Example() {
	jaar := budget.Column{Year: 2017, Stage: budget.Realisatie}
	zorg := programme.Programme{Section: programme.Section{
		Number: "3", Name: "Zorg",
		Lines: []programme.Line{
			{Name: "Directe lasten", Lasten: budget.Series{jaar: budget.Euros(33_976_000)}},
			{Name: "Bijdragen van het Rijk", Baten: budget.Series{jaar: budget.Euros(8_855_000)}},
		},
		Reserves: []programme.ReserveLine{{
			Toevoeging:  budget.Series{jaar: budget.Euros(13_000)},
			Onttrekking: budget.Series{jaar: budget.Euros(397_000)},
		}},
	}}
	d := &programme.Document{Kind: programme.Jaarstukken, Year: 2017, Programmes: []programme.Programme{zorg}}

	p, _ := d.Overview().Find("3")
	resultaat := p.Figure(budget.Resultaat, jaar)
	fmt.Println(resultaat)
	if err := resultaat.WriteTree(os.Stdout, budget.InThousands, 0); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Resultaat 3. Zorg = Saldo 3. Zorg − Toevoeging 3. Zorg + Onttrekking 3. Zorg = -24.737.000
	// Resultaat 3. Zorg                  -24.737  Realisatie 2017
	// ├─ + Saldo 3. Zorg                 -25.121
	// │  ├─ + Baten 3. Zorg                8.855
	// │  │  └─ + Bijdragen van het Rijk    8.855
	// │  └─ − Lasten 3. Zorg              33.976
	// │     └─ + Directe lasten           33.976
	// ├─ − Toevoeging 3. Zorg                 13
	// │  └─ + Mutaties reserves               13
	// └─ + Onttrekking 3. Zorg               397
	//    └─ + Mutaties reserves              397
}

// readLansingerland reads programme 3 of the jaarstukken 2017 of Lansingerland.
func readLansingerland() *programme.Document {
	f, err := os.Open("../examples/lansingerland/testdata/document.json")
	if err != nil {
		panic(err)
	}
	defer f.Close()
	d, err := programme.Read(f)
	if err != nil {
		panic(err)
	}
	return d
}

func ExampleDocument() {
	d := readLansingerland()
	fmt.Println(d.Municipality.Name, d.Kind, d.Year, d.Unit)
	for _, column := range d.Columns {
		fmt.Println(column.Column, "-", d.Label(column.Column))
	}
	fmt.Println(d.Comparison.Heading, "=", d.Comparison.Realisatie, "-", d.Comparison.Raming)
	// Output:
	// Lansingerland jaarstukken 2017 x € 1.000
	// 2016-realisatie - Realisatie 2016
	// 2017-begroting - Raming 2017 voor wijziging
	// 2017-na-wijziging - Raming 2017 na wijziging
	// 2017-realisatie - Realisatie 2017
	// Afwijking 2017 = 2017-realisatie - 2017-na-wijziging
}

func ExampleDocument_Step() {
	fmt.Println(readLansingerland().Step())
	// Output: 1000
}

func ExampleDocument_Label() {
	d := readLansingerland()
	fmt.Println(d.Label(budget.Column{Year: 2017, Stage: budget.Begroting}))
	fmt.Println(d.Label(budget.Column{Year: 2018, Stage: budget.Begroting}))
	// Output:
	// Raming 2017 voor wijziging
	// Begroting 2018
}

// The totaal saldo van baten en lasten follows from the programmes, the
// algemene dekkingsmiddelen, overhead, Vpb and onvoorzien.
func ExampleDocument_Overview() {
	realisatie := budget.Column{Year: 2017, Stage: budget.Realisatie}
	overview := readLansingerland().Overview()
	for part := range overview.Parts() {
		saldo, _ := part.Figure(budget.Saldo, realisatie).Amount()
		fmt.Printf("%-36s %12n\n", part.Label(), saldo)
	}
	totaal, _ := overview.Figure(budget.Saldo, realisatie).Amount()
	fmt.Printf("%-36s %12n\n", "totaal saldo", totaal)
	// Output:
	// programma's                           -51.031.000
	// algemene dekkingsmiddelen              77.267.000
	// Overzicht overhead                    -13.219.000
	// Bedrag van de heffing voor de VpB               0
	// Post onvoorzien                                 0
	// totaal saldo                           13.017.000
}

func ExamplePart_Find() {
	p, ok := readLansingerland().Overview().Find("3")
	fmt.Println(p.Label(), ok)
	_, ok = readLansingerland().Overview().Find("7")
	fmt.Println(ok)
	// Output:
	// 3. Maatschappelijke ondersteuning true
	// false
}

func ExampleEach_programmes() {
	for path, p := range programme.Each[programme.Programme](readLansingerland()) {
		fmt.Println(path, p.Name)
	}
	// Output:
	// programmas[0] Bestuur en dienstverlening
	// programmas[1] Sport, cultuur en onderwijs
	// programmas[2] Maatschappelijke ondersteuning
	// programmas[3] Lansingerland schoon, heel en veilig
	// programmas[4] Lansingerland ontwikkelt
	// programmas[5] Grondzaken
}

func ExamplePart() {
	p, _ := readLansingerland().Overview().Find("3")
	for part := range p.Parts() {
		fmt.Println(part.Path(), part.Label())
	}
	// Output:
	// programmas[2].onderdelen[0] Jeugd
	// programmas[2].onderdelen[1] Maatschappelijke ondersteuning
	// programmas[2].onderdelen[2] Werk en inkomen
	// programmas[2].reserves[0] Toevoeging reserves
	// programmas[2].reserves[1] Onttrekking reserves
}

func ExamplePart_Figure() {
	p, _ := readLansingerland().Overview().Find("3")
	fmt.Println(p.Figure(budget.Saldo, budget.MustParseColumn("2017-realisatie")))
	fmt.Println(p.Figure(budget.Saldo, budget.MustParseColumn("2018-realisatie")))
	// Output:
	// Saldo 3. Maatschappelijke ondersteuning = Baten 3. Maatschappelijke ondersteuning − Lasten 3. Maatschappelijke ondersteuning = -25.121.000
	// Saldo 3. Maatschappelijke ondersteuning = Baten 3. Maatschappelijke ondersteuning − Lasten 3. Maatschappelijke ondersteuning = ?
}

func ExamplePart_Afwijking() {
	p, _ := readLansingerland().Overview().Find("3")
	for _, side := range budget.Sides() {
		fmt.Printf("%-11s %11v\n", side, p.Afwijking(side))
	}
	// Output:
	// lasten      2.008.000 V
	// baten       1.655.000 N
	// saldo         353.000 V
	// toevoeging            0
	// onttrekking   107.000 N
	// resultaat     246.000 V
}

// Every subdivision has a row Directe lasten. Their keys tell them apart.
func ExamplePart_Key() {
	figures := map[string]*programme.Part{}
	for part := range readLansingerland().Overview().All() {
		figures[part.Key()] = part
		if part.Label() == "Directe lasten" {
			fmt.Println(part.Key())
		}
	}
	fmt.Println(figures["programmas/3"].Label())
	// Output:
	// programmas/3/onderdelen/jeugd/regels/directe-lasten
	// programmas/3/onderdelen/maatschappelijke-ondersteuning/regels/directe-lasten
	// programmas/3/onderdelen/werk-en-inkomen/regels/directe-lasten
	// 3. Maatschappelijke ondersteuning
}

// Where a row stands, from the inside out.
func ExamplePart_Parent() {
	for part := range readLansingerland().Overview().All() {
		if part.Label() != "Doorbelasting" {
			continue
		}
		for ; part != nil; part = part.Parent() {
			fmt.Println(part.Label())
		}
		break
	}
	// Output:
	// Doorbelasting
	// Jeugd
	// 3. Maatschappelijke ondersteuning
	// programma's
	// overzicht van baten en lasten
}

// The page and the leaves, side by side.
func ExamplePart_Printed() {
	p, _ := readLansingerland().Overview().Find("3")
	for _, side := range []budget.Side{budget.Lasten, budget.Baten, budget.Toevoeging} {
		column := budget.MustParseColumn("2016-realisatie")
		if printed, ok := p.Printed(side, column); ok {
			fmt.Println(printed, "-", printed.Source())
		}
		fmt.Println(p.Figure(side, column))
	}
	// Output:
	// Totaal lasten = 33.955.000 - Jaarstukken 2017, Totaal Programma 3, Totaal lasten, Realisatie 2016
	// Lasten 3. Maatschappelijke ondersteuning = Lasten Jeugd + Lasten Maatschappelijke ondersteuning + Lasten Werk en inkomen = 33.956.000
	// Totaal baten = 9.481.000 - Jaarstukken 2017, Totaal Programma 3, Totaal baten, Realisatie 2016
	// Baten 3. Maatschappelijke ondersteuning = Baten Jeugd + Baten Maatschappelijke ondersteuning + Baten Werk en inkomen = 9.481.000
	// Toevoeging 3. Maatschappelijke ondersteuning = Toevoeging reserves = 13.000
}

// From one year to the next: more lasten and less baten are a nadeel. What is not known is neither.
func ExamplePart_Effect() {
	p, _ := readLansingerland().Overview().Find("3")
	for _, to := range []string{"2017-realisatie", "2018-realisatie"} {
		for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
			effect := p.Effect(side, budget.MustParseColumn("2016-realisatie"), budget.MustParseColumn(to))
			_, known := effect.Amount()
			fmt.Println(to, side, effect, known)
		}
	}
	// Output:
	// 2017-realisatie lasten 20.000 N true
	// 2017-realisatie baten 626.000 N true
	// 2018-realisatie lasten ? false
	// 2018-realisatie baten ? false
}

func ExamplePart_Series() {
	for line := range readLansingerland().Overview().All() {
		if line.Path() == "vpb" {
			fmt.Println(line.Label(), line.Series(budget.Lasten).Columns())
		}
	}
	// Output: Bedrag van de heffing voor de VpB [2017-begroting 2017-na-wijziging 2017-realisatie]
}

// What the document prints, beside what follows from its leaves.
func ExampleClaim() {
	column := budget.MustParseColumn("2016-realisatie")
	p, _ := readLansingerland().Overview().Find("3")
	for path, claim := range p.Claims() {
		printed, ok := claim.Amounts[column]
		if !ok {
			continue
		}
		computed, _ := p.Figure(claim.Side, column).Amount()
		fmt.Printf("%s: printed %n, computed %n\n", path, printed, computed)
	}
	// Output:
	// programmas[2].gedrukt[0]: printed 33.955.000, computed 33.956.000
	// programmas[2].gedrukt[1]: printed 9.481.000, computed 9.481.000
	// programmas[2].gedrukt[2]: printed -24.473.000, computed -24.475.000
	// programmas[2].gedrukt[3]: printed -24.474.000, computed -24.476.000
}

func ExampleQuestion() {
	p := readLansingerland().Programmes[2].Subdivisions[0]
	for _, answer := range p.Answers {
		fmt.Println(answer.Question, "-", answer.Heading)
	}
	// Output:
	// bereiken - Wat hebben we bereikt?
	// doen - Wat hebben we daarvoor in 2017 gedaan?
	// kosten - Wat heeft het gekost?
}

func ExampleGoal() {
	goal := programme.Goal{
		Kind: "doel", Number: "9A1", Name: "Veilige wijken",
		Activities: []programme.Activity{{Kind: "prestatie", Number: "9A1.1", Name: "Buurtpreventie steunen"}},
	}
	fmt.Println(goal.Kind, goal.Number, goal.Name)
	for _, activity := range goal.Activities {
		fmt.Println(activity.Kind, activity.Number, activity.Name)
	}
	// Output:
	// doel 9A1 Veilige wijken
	// prestatie 9A1.1 Buurtpreventie steunen
}

func ExampleDocumentKind() {
	var kind programme.DocumentKind
	err := kind.UnmarshalText([]byte("jaarstukken"))
	fmt.Println(kind == programme.Jaarstukken, err)
	// Output: true <nil>
}

func ExampleRead() {
	_, err := programme.Read(strings.NewReader(`{
  "versie": 2,
  "soort": "begroting",
  "gemeente": {"naam": "Voorbeeldstad"},
  "jaar": 2024,
  "eenheid": "1000",
  "programmas": [
    {"naam": "Zorg", "regels": [{"naam": "Totaal", "lasten": {"2024-begroting": 1234}}]}
  ]
}`))
	fmt.Println(err)
	var e *programme.DocumentError
	fmt.Println(errors.As(err, &e), e.Path, e.Line)
	// Output:
	// read document: programmas[0].regels[0].lasten.2024-begroting: line 8, column 81: "1234" where a text between quotes is expected; put it between quotes
	// true programmas[0].regels[0].lasten.2024-begroting 8
}

func ExampleParse() {
	d, err := programme.Parse([]byte(`{"versie":1,"soort":"begroting","gemeente":{"naam":"Voorbeeldstad"},"jaar":2024,"eenheid":"1000"}`))
	fmt.Println(d.Municipality.Name, d.Year, err)
	// Output: Voorbeeldstad 2024 <nil>
}

func ExampleWrite() {
	d := &programme.Document{
		Kind: programme.Begroting, Year: 2024, Unit: budget.InThousands,
		Municipality: programme.Municipality{Name: "Voorbeeldstad"},
	}
	if err := programme.Write(os.Stdout, d); err != nil {
		fmt.Println(err)
	}
	d.Kind = 0
	fmt.Println(programme.Write(os.Stdout, d))
	// Output:
	// {
	//   "versie": 2,
	//   "soort": "begroting",
	//   "gemeente": {
	//     "naam": "Voorbeeldstad"
	//   },
	//   "jaar": 2024,
	//   "eenheid": "1000"
	// }
	// write document: soort: parse kind of document "DocumentKind(0)": no such value: want one of begroting, jaarstukken, kadernota, voorjaarsnota, bestuursrapportage
}

func ExampleSchema() {
	first, _, _ := bytes.Cut(bytes.TrimSpace(programme.Schema()), []byte("\n"))
	fmt.Println(string(first), strings.Contains(string(programme.Schema()), `"2017-realisatie\"`))
	// Output: { true
}

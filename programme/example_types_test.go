package programme_test

import (
	"errors"
	"fmt"
	"io"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

func ExampleProgramme() {
	c := budget.MustParseColumn("2024-begroting")
	d := &programme.Document{Programmes: []programme.Programme{{
		Section: programme.Section{Number: "1", Name: "Bestuur",
			Lines: []programme.Line{{Name: "Totaal", Lasten: budget.Series{c: budget.Euros(5_000_000)}}}},
	}}}
	p, _ := d.Overview().Find("Bestuur")
	fmt.Println(p.Figure(budget.Lasten, c))
	// Output: Lasten 1. Bestuur = Totaal = 5.000.000
}

// A municipality divides its programmes as it likes and in its own words.
func ExampleSubdivision() {
	c := budget.MustParseColumn("2024-begroting")
	product := programme.Subdivision{
		Kind: "product", Section: programme.Section{Name: "Leerplicht",
			Lines: []programme.Line{{Name: "Lasten", Lasten: budget.Series{c: budget.Euros(300_000)}}}},
	}
	d := &programme.Document{Programmes: []programme.Programme{{
		Section: programme.Section{Name: "Onderwijs",
			Subdivisions: []programme.Subdivision{{Kind: "thema", Section: programme.Section{Name: "Jeugd", Subdivisions: []programme.Subdivision{product}}}}},
	}}}
	for path, line := range programme.Each[programme.Line](d) {
		fmt.Printf("%s %s %n\n", path, line.Name, line.Lasten[c])
	}
	// Output: programmas[0].onderdelen[0].onderdelen[0].regels[0] Lasten 300.000
}

// Amounts are unsigned by direction; a side that a line does not have is nil.
func ExampleLine() {
	c := budget.MustParseColumn("2017-realisatie")
	line := programme.Line{Name: "Directe lasten", Lasten: budget.Series{c: budget.Euros(11_362_000)}}
	_, ok := line.Baten[c]
	fmt.Println(line.Name, line.Lasten[c], ok)
	// Output: Directe lasten 11362000 false
}

func ExampleReserveLine() {
	c := budget.MustParseColumn("2017-realisatie")
	d := &programme.Document{Reserves: []programme.ReserveLine{{
		Name: "Algemene reserve", Onttrekking: budget.Series{c: budget.Euros(397_000)},
	}}}
	overview := d.Overview()
	fmt.Println(overview.Figure(budget.Resultaat, c))
	fmt.Println("baten:", overview.Has(budget.Baten))
	// Output:
	// Resultaat overzicht van baten en lasten = Onttrekking overzicht van baten en lasten = 397.000
	// baten: false
}

func ExampleTaakveldLine() {
	line := programme.TaakveldLine{Code: "0.10", Name: "Mutaties reserves"}
	fmt.Println(line.Code, line.Name)
	// Output: 0.10 Mutaties reserves
}

func ExampleDekkingsmiddelen() {
	c := budget.MustParseColumn("2017-realisatie")
	d := &programme.Document{Dekkingsmiddelen: &programme.Dekkingsmiddelen{
		AlgemeneUitkeringen: &programme.Line{Name: "Algemene uitkeringen", Baten: budget.Series{c: budget.Euros(57_747_000)}},
		Dividend:            &programme.Line{Name: "Dividend", Baten: budget.Series{c: budget.Euros(3_372_000)}},
	}}
	for part := range d.Overview().All() {
		if _, ok := part.Item().(*programme.Dekkingsmiddelen); ok {
			fmt.Println(part.Figure(budget.Baten, c))
		}
	}
	// Output: Baten algemene dekkingsmiddelen = Algemene uitkeringen + Dividend = 61.119.000
}

func ExamplePrintedColumn() {
	c := budget.MustParseColumn("2017-na-wijziging")
	d := &programme.Document{}
	fmt.Println(d.Label(c))
	d.Columns = []programme.PrintedColumn{{Column: c, Heading: "Raming 2017 na wijziging"}}
	fmt.Println(d.Label(c))
	// Output:
	// Begroting 2017 na wijziging
	// Raming 2017 na wijziging
}

func ExampleComparedColumns() {
	raming, realisatie := budget.MustParseColumn("2017-na-wijziging"), budget.MustParseColumn("2017-realisatie")
	d := &programme.Document{
		Comparison: &programme.ComparedColumns{Raming: raming, Realisatie: realisatie},
		Overhead: &programme.Line{Name: "Overhead", Lasten: budget.Series{
			raming: budget.Euros(13_847_000), realisatie: budget.Euros(13_398_000),
		}},
	}
	fmt.Println(d.Overview().Afwijking(budget.Lasten))
	// Output: 449.000 V
}

func ExampleMunicipality() {
	m := programme.Municipality{Name: "Lansingerland", Code: "GM1621"}
	fmt.Println(m.Name, m.Code)
	// Output: Lansingerland GM1621
}

func ExampleAnswer() {
	answer := programme.Answer{Question: programme.WatMagHetKosten, Heading: "Wat heeft het gekost?"}
	fmt.Println(answer.Question, "-", answer.Heading)
	// Output: kosten - Wat heeft het gekost?
}

func ExampleActivity() {
	activity := programme.Activity{Kind: "actie", Number: "2.1", Name: "De zwemdiplomaregeling invoeren"}
	fmt.Println(activity.Kind, activity.Number, activity.Name)
	// Output: actie 2.1 De zwemdiplomaregeling invoeren
}

func ExamplePart_Item() {
	for part := range readLansingerland().Overview().All() {
		if s, ok := part.Item().(*programme.Subdivision); ok {
			fmt.Println(part.Path(), s.Kind, s.Name)
		}
	}
	// Output:
	// programmas[2].onderdelen[0] beleidsveld Jeugd
	// programmas[2].onderdelen[1] beleidsveld Maatschappelijke ondersteuning
	// programmas[2].onderdelen[2] beleidsveld Werk en inkomen
}

func ExamplePart_Has() {
	p, _ := readLansingerland().Overview().Find("3")
	for part := range p.Parts() {
		fmt.Println(part.Label(), part.Has(budget.Lasten), part.Has(budget.Onttrekking))
	}
	// Output:
	// Jeugd true false
	// Maatschappelijke ondersteuning true false
	// Werk en inkomen true false
	// Toevoeging reserves false false
	// Onttrekking reserves false true
}

func ExampleDocumentError() {
	_, err := programme.Parse([]byte(`{"versie":1,"soort":"jaarrekening"}`))
	var e *programme.DocumentError
	fmt.Println(errors.As(err, &e), e.Path, e.Line, e.Column)
	fmt.Println(errors.Unwrap(err))
	// Output:
	// true soort 1 21
	// parse kind of document "jaarrekening": want one of begroting, jaarstukken, kadernota, voorjaarsnota, bestuursrapportage
}

func ExampleDocumentError_writing() {
	d := &programme.Document{Kind: programme.Begroting, Year: 2024, Claims: []programme.Claim{{}}}
	err := programme.Write(io.Discard, d)
	var e *programme.DocumentError
	fmt.Println(errors.As(err, &e), e.Path)
	// Output: true gedrukt[0].zijde
}

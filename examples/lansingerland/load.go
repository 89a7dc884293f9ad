package main

import (
	"cmp"
	"context"
	"embed"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// The tables as the municipality printed them, to be laid beside the source.
//
//go:embed data/programma-3.md data/overzicht.md data/kengetallen.txt
var data embed.FS

const title = "Jaarstukken 2017"

var lansingerland = programme.Municipality{Name: "Lansingerland", Code: "GM1621"}

// load builds the document from the printed tables: the overzicht van baten en
// lasten, and the chapter of programme 3 in it.
func load() (*programme.Document, error) {
	chapter, err := documents("programma-3.md")
	if err != nil {
		return nil, err
	}
	overview, err := documents("overzicht.md")
	if err != nil {
		return nil, err
	}
	doc := overview[0]
	doc.Title, doc.Municipality = title, lansingerland
	doc.Columns, doc.Comparison = chapter[0].Columns, chapter[0].Comparison
	p3 := &doc.Programmes[2]
	whole := &chapter[0].Programmes[0]
	p3.Claims = slices.Concat(printed(whole), printed(p3))
	p3.Reserves = whole.Reserves
	p3.Goals = []programme.Goal{{
		Kind: "beoogd maatschappelijk effect",
		Name: "een gezonde en zorgzame samenleving waaraan alle inwoners naar vermogen bijdragen",
	}}
	for _, field := range chapter[1:] {
		p3.Subdivisions = append(p3.Subdivisions, beleidsveld(field.Programmes[0].Section))
	}
	for _, source := range programme.Each[budget.Source](doc) {
		if *source != (budget.Source{}) {
			source.Document = title
		}
	}
	return doc, loadIndicators(p3.Subdivisions)
}

// documents reads the tables of a file, each as a document of its own.
func documents(name string) (out []*programme.Document, err error) {
	f, err := data.Open("data/" + name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for t, err := range read.Markdown(f, table.Limits{}) {
		if err != nil {
			return nil, err
		}
		u, err := understand.Understand(context.Background(), t, understand.Given{})
		if err != nil {
			return nil, err
		}
		made := publication.Assemble(publication.Cover{Kind: programme.Jaarstukken, Municipality: lansingerland, Year: 2017}, []*understand.Understanding{&u})
		out = append(out, made.Document)
	}
	return out, nil
}

// printed takes the rows of a programme whose leaf figures stand elsewhere, and
// returns them as claims before those that it has.
func printed(p *programme.Programme) (out []programme.Claim) {
	for _, l := range p.Lines {
		for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
			amounts := l.Lasten
			if side == budget.Baten {
				amounts = l.Baten
			}
			if amounts != nil {
				out = append(out, programme.Claim{Side: side, Amounts: amounts, Source: l.Source})
			}
		}
		for _, c := range l.Claims {
			if last := &out[len(out)-1]; c.Amounts == nil { // only the afwijking of the row
				last.Afwijking = c.Afwijking
			} else {
				out = append(out, c)
			}
		}
	}
	p.Lines = nil
	return append(out, p.Claims...)
}

var goals = map[string]string{
	"Jeugd":                          "jongeren van 0 tot 23 jaar ontwikkelen zich veilig en gezond tot zelfredzame burgers",
	"Maatschappelijke ondersteuning": "inwoners werken, wonen en participeren zo zelfstandig mogelijk",
	"Werk en inkomen":                "volwassenen van 18 tot 67 jaar zijn financieel zelfstandig door arbeidsparticipatie",
}

// beleidsveld returns a part of the programme with its goal and the headings of
// the W questions, of which the document answers the first two in prose.
func beleidsveld(s programme.Section) programme.Subdivision {
	s.Name = strings.TrimPrefix(s.Name, "Beleidsveld: ")
	s.Goals = []programme.Goal{{Kind: "doelstelling", Name: goals[s.Name]}}
	s.Answers = []programme.Answer{
		{Question: programme.WatWillenWeBereiken, Heading: "Wat hebben we bereikt?"},
		{Question: programme.WatGaanWeDoen, Heading: "Wat hebben we daarvoor in 2017 gedaan?"},
		{Question: programme.WatMagHetKosten, Heading: "Wat heeft het gekost?"},
	}
	return programme.Subdivision{Kind: "beleidsveld", Section: s}
}

// groups says to which beleidsveld each top heading of the kengetallen
// belongs; the other headings stand below one of these.
var groups = map[string]int{"Jeugd": 0, "Wmo": 1, "Werk en inkomen": 2}

// loadIndicators reads the kengetallen into the beleidsvelden.
func loadIndicators(fields []programme.Subdivision) error {
	rows, err := example.Rows(data, "data/kengetallen.txt")
	if err != nil {
		return err
	}
	headings, rows := rows[0], rows[1:]
	for len(rows) > 0 {
		field := &fields[groups[rows[0].Cells[1]]]
		end := 1
		for end < len(rows) {
			if _, top := groups[rows[end].Cells[1]]; top {
				break
			}
			end++
		}
		field.Indicators, err = example.Indicators(append([]example.Row{headings}, rows[1:end]...), nil)
		if err != nil {
			return err
		}
		for i := range field.Indicators { // the unit stands with the figures
			ind := &field.Indicators[i]
			ind.Unit = cmp.Or(ind.Targets[0].Value.Unit(), ind.Measurements[0].Value.Unit())
		}
		rows = rows[end:]
	}
	return nil
}

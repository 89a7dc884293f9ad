package main

import (
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

// row is one printed row of the chapter: figures per column, and the figure
// under Afwijking.
type row struct {
	figures   budget.Series
	afwijking budget.Amount
	source    budget.Source
}

// chapter collects the tables of the chapter.
type chapter struct {
	programme programme.Programme
	columns   []string
	table     string
}

// loadProgramme reads the four tables of the chapter: the first is that of
// the programme, the others are those of its beleidsvelden.
func loadProgramme() (*programme.Programme, error) {
	rows, err := records("programma-3.csv")
	if err != nil {
		return nil, err
	}
	c := chapter{programme: programme.Programme{
		Section: programme.Section{Number: "3", Name: "Maatschappelijke ondersteuning",
			Goals: []programme.Goal{{
				Kind: "beoogd maatschappelijk effect",
				Name: "een gezonde en zorgzame samenleving waaraan alle inwoners naar vermogen bijdragen",
			}}},
	}}
	for _, r := range rows {
		if err := c.read(r); err != nil {
			return nil, err
		}
	}
	return &c.programme, nil
}

func (c *chapter) read(r record) error {
	word, of := r.role()
	switch word {
	case "kolommen":
		c.columns = r.cells[2:]
		return nil
	case "opschriften":
		return nil
	case "tabel":
		c.open(r.cells[1])
		return nil
	}
	printed, err := c.row(r)
	if err != nil {
		return err
	}
	var side budget.Side
	if err := side.UnmarshalText([]byte(of)); err != nil {
		return r.errorf("%w", err)
	}
	switch word {
	case "regel":
		c.addLine(r.cells[1], side, printed)
	case "reserve":
		c.addReserve(r.cells[1], side, printed)
	case "gedrukt":
		c.addClaim(programme.Claim{Side: side, Amounts: printed.figures, Afwijking: &printed.afwijking, Source: printed.source})
	default:
		return r.errorf("unknown role %q", r.cells[0])
	}
	return nil
}

// open starts a table; every table but the first is a beleidsveld.
func (c *chapter) open(caption string) {
	c.table = caption
	name, ok := strings.CutPrefix(caption, "Beleidsveld: ")
	if !ok {
		return
	}
	c.programme.Subdivisions = append(c.programme.Subdivisions, programme.Subdivision{
		Kind: "beleidsveld", Section: programme.Section{Name: name, Goals: []programme.Goal{{Kind: "doelstelling", Name: goals[name]}}, Answers: questions()},
	})
}

// goals says in a line what the doelstelling of each beleidsveld is about.
var goals = map[string]string{
	"Jeugd":                          "jongeren van 0 tot 23 jaar ontwikkelen zich veilig en gezond tot zelfredzame burgers",
	"Maatschappelijke ondersteuning": "inwoners werken, wonen en participeren zo zelfstandig mogelijk",
	"Werk en inkomen":                "volwassenen van 18 tot 67 jaar zijn financieel zelfstandig door arbeidsparticipatie",
}

// questions returns the headings of the three W questions as every
// beleidsveld prints them.
func questions() []programme.Answer {
	return []programme.Answer{
		{Question: programme.WatWillenWeBereiken, Heading: "Wat hebben we bereikt?"},
		{Question: programme.WatGaanWeDoen, Heading: "Wat hebben we daarvoor in 2017 gedaan?"},
		{Question: programme.WatMagHetKosten, Heading: "Wat heeft het gekost?"},
	}
}

func (c *chapter) row(r record) (row, error) {
	out := row{figures: budget.Series{}, source: budget.Source{Document: title, Table: c.table, Row: r.cells[1]}}
	if len(r.cells) != 2+len(c.columns) {
		return out, r.errorf("%d cells for %d columns", len(r.cells)-2, len(c.columns))
	}
	for i, name := range c.columns {
		amount, err := r.amount(r.cells[2+i])
		if err != nil {
			return out, err
		}
		if name == "afwijking" {
			out.afwijking = amount
			continue
		}
		column, err := budget.ParseColumn(name)
		if err != nil {
			return out, r.errorf("%w", err)
		}
		out.figures[column] = amount
	}
	return out, nil
}

// beleidsveld returns the one whose table is being read, nil in the table of
// the programme.
func (c *chapter) beleidsveld() *programme.Subdivision {
	if n := len(c.programme.Subdivisions); n > 0 {
		return &c.programme.Subdivisions[n-1]
	}
	return nil
}

func (c *chapter) addLine(name string, side budget.Side, printed row) {
	line := programme.Line{Name: name, Source: printed.source}
	line.Claims = []programme.Claim{{Side: side, Afwijking: &printed.afwijking, Source: printed.source}}
	if side == budget.Lasten {
		line.Lasten = printed.figures
	} else {
		line.Baten = printed.figures
	}
	s := c.beleidsveld()
	s.Lines = append(s.Lines, line)
}

func (c *chapter) addReserve(name string, side budget.Side, printed row) {
	line := programme.ReserveLine{Name: name, Source: printed.source}
	line.Claims = []programme.Claim{{Side: side, Afwijking: &printed.afwijking, Source: printed.source}}
	if side == budget.Toevoeging {
		line.Toevoeging = printed.figures
	} else {
		line.Onttrekking = printed.figures
	}
	c.programme.Reserves = append(c.programme.Reserves, line)
}

func (c *chapter) addClaim(claim programme.Claim) {
	if s := c.beleidsveld(); s != nil {
		s.Claims = append(s.Claims, claim)
		return
	}
	c.programme.Claims = append(c.programme.Claims, claim)
}

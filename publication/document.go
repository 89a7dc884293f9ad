package publication

import (
	"regexp"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table/understand"
)

// Document turns the table into a document of the given kind, municipality and year: an overzicht van baten en lasten
// (art. 17, 27), where the columns are lasten, baten and saldo, or else a document with one programme, see
// [Programme]. Unit, decimals, columns and what the afwijking compares are those of the table. It returns a
// *[ModelError] where the unit is unknown, or what the columns are, and else all rows that have no place, as *[ModelError]s
// that are joined.
func Document(u *understand.Understanding, kind programme.DocumentKind, municipality programme.Municipality, year int) (*programme.Document, error) {
	sided := slices.ContainsFunc(u.Columns, func(c understand.ColumnReading) bool { return c.Kind == understand.ColumnFigures && c.Side != 0 })
	m, err := newModeller(u, sided)
	if err != nil {
		return nil, err
	}
	d := &programme.Document{Kind: kind, Municipality: municipality, Year: year, Unit: u.Unit.Unit}
	m.head(d)
	if !sided {
		p, err := Programme(u)
		if err != nil {
			return nil, err
		}
		d.Programmes = []programme.Programme{p}
		return d, nil
	}
	if err := m.eachRow(func(row int) error { return m.addOverviewRow(d, row) }); err != nil {
		return nil, err
	}
	return d, nil
}

// head gives a document the columns of the table.
func (m *modeller) head(d *programme.Document) {
	seen := map[budget.Column]bool{}
	for _, j := range m.columns {
		c := m.u.Columns[j]
		column, _ := c.Column()
		heading := c.Label
		if c.Side != 0 {
			heading = strings.TrimSpace(c.Group)
		}
		if !seen[column] {
			seen[column], d.Columns = true, append(d.Columns, programme.PrintedColumn{Column: column, Heading: heading})
		}
	}
	raming, realisatie := budget.Column{Year: d.Year, Stage: budget.NaWijziging}, budget.Column{Year: d.Year, Stage: budget.Realisatie}
	if m.variance >= 0 && seen[raming] && seen[realisatie] {
		d.Comparison = &programme.ComparedColumns{Raming: raming, Realisatie: realisatie, Heading: m.u.Columns[m.variance].Label}
	}
}

// place is where a row of the overzicht belongs by its label: the parts that BBV art. 8 names.
type place struct {
	words lexicon.Kind
	line  func(*programme.Document) **programme.Line
}

func dekking(d *programme.Document) *programme.Dekkingsmiddelen {
	if d.Dekkingsmiddelen == nil {
		d.Dekkingsmiddelen = &programme.Dekkingsmiddelen{}
	}
	return d.Dekkingsmiddelen
}

// places are looked at in this order.
var places = []place{
	{lexicon.LokaleHeffingen, func(d *programme.Document) **programme.Line { return &dekking(d).LokaleHeffingen }},
	{lexicon.AlgemeneUitkeringen, func(d *programme.Document) **programme.Line { return &dekking(d).AlgemeneUitkeringen }},
	{lexicon.Dividend, func(d *programme.Document) **programme.Line { return &dekking(d).Dividend }},
	{lexicon.Financiering, func(d *programme.Document) **programme.Line { return &dekking(d).Financiering }},
	{lexicon.OverigeDekkingsmiddelen, func(d *programme.Document) **programme.Line { return &dekking(d).Overige }},
	{lexicon.Overhead, func(d *programme.Document) **programme.Line { return &d.Overhead }},
	{lexicon.Vpb, func(d *programme.Document) **programme.Line { return &d.Vpb }},
	{lexicon.Onvoorzien, func(d *programme.Document) **programme.Line { return &d.Onvoorzien }},
}

var leadingCode = regexp.MustCompile(`^\s*(\d+[A-Za-z]?)\s*[.:]?\s+(.*)$`)

func (m *modeller) addOverviewRow(d *programme.Document, row int) error {
	r := m.u.Rows[row]
	switch {
	case m.empty(row):
	case r.Side == budget.Toevoeging || r.Side == budget.Onttrekking:
		d.Reserves = append(d.Reserves, m.reserve(row, r.Side, m.series(row, budget.Saldo)))
	case r.Side == budget.Resultaat:
		d.Claims = append(d.Claims, m.claim(row, budget.Resultaat, m.series(row, budget.Saldo)))
	case r.Role == understand.RoleTotaalSaldo:
		d.Claims = append(d.Claims, m.sides(row)...)
	case r.Total && lexicon.Programmas.Within(lexicon.Fold(r.Label)):
		d.ProgrammeTotals = append(d.ProgrammeTotals, m.sides(row)...)
	case r.Total && lexicon.Dekkingsmiddelen.Within(lexicon.Fold(r.Label)):
		dekking(d).Claims = append(dekking(d).Claims, m.sides(row)...)
	case r.Role == understand.RoleProgramma:
		d.Programmes = append(d.Programmes, m.programme(row))
	default:
		return m.placed(d, row)
	}
	return nil
}

// placed puts a row where its label says.
func (m *modeller) placed(d *programme.Document, row int) error {
	label := m.u.Rows[row].Label
	for _, p := range places {
		if !p.words.Within(lexicon.Fold(label)) {
			continue
		}
		at := p.line(d)
		if *at != nil {
			return &ModelError{row, label, "another row is " + (*at).Name + " already"}
		}
		line := m.sidedLine(row, label)
		*at = &line
		return nil
	}
	if leadingCode.MatchString(label) && !m.u.Rows[row].Total {
		d.Programmes = append(d.Programmes, m.programme(row))
		return nil
	}
	return &ModelError{row, label, "it is not known where this belongs in the overzicht van baten en lasten"}
}

// sides are the claims of a row that is a total; its afwijking is that of the saldo.
func (m *modeller) sides(row int) (out []programme.Claim) {
	for _, side := range []budget.Side{budget.Lasten, budget.Baten, budget.Saldo} {
		c := m.claim(row, side, m.series(row, side))
		if side != budget.Saldo {
			c.Afwijking = nil
		}
		if c.Amounts != nil {
			out = append(out, c)
		}
	}
	return out
}

// sidedLine is a row of leaf figures: lasten and baten, of which the saldo is a claim.
func (m *modeller) sidedLine(row int, name string) programme.Line {
	l := programme.Line{Name: name, Source: m.source(row), Lasten: m.series(row, budget.Lasten), Baten: m.series(row, budget.Baten)}
	if saldo := m.series(row, budget.Saldo); saldo != nil {
		l.Claims = []programme.Claim{m.claim(row, budget.Saldo, saldo)}
	}
	return l
}

func (m *modeller) programme(row int) programme.Programme {
	label := m.u.Rows[row].Label
	p := programme.Programme{Section: programme.Section{Name: label}}
	if parts := leadingCode.FindStringSubmatch(label); parts != nil {
		p.Number, p.Name = parts[1], strings.TrimSpace(parts[2])
	}
	p.Lines = []programme.Line{m.sidedLine(row, "Totaal")}
	return p
}

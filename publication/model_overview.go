package publication

import (
	"regexp"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table/understand"
)

// place is where a row of the overzicht belongs by its label: the parts that BBV art. 8 names.
type place struct {
	label lexicon.Kind
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

// overview fills a document from an overzicht van baten en lasten.
func overview(u *understand.Understanding, d *programme.Document) error {
	m, err := newModeller(u, true)
	if err != nil {
		return err
	}
	for i := range u.Rows {
		if m.empty(i) {
			continue
		}
		if err := m.addOverviewRow(d, i); err != nil {
			return err
		}
	}
	head(u, d, true)
	return nil
}

func (m *modeller) addOverviewRow(d *programme.Document, row int) error {
	r := m.u.Rows[row]
	switch {
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
		if !p.label.Within(lexicon.Fold(label)) {
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

// sides are the claims of a row that is a total.
func (m *modeller) sides(row int) (out []programme.Claim) {
	for _, side := range []budget.Side{budget.Lasten, budget.Baten, budget.Saldo} {
		s := m.series(row, side)
		if len(s) == 0 {
			continue
		}
		c := programme.Claim{Side: side, Amounts: s, Source: m.source(row)}
		if side == budget.Saldo {
			c = m.claim(row, side, s)
		}
		out = append(out, c)
	}
	return out
}

// sidedLine is a row of leaf figures: lasten and baten, of which the saldo is a claim.
func (m *modeller) sidedLine(row int, name string) programme.Line {
	l := programme.Line{Name: name, Source: m.source(row)}
	for _, c := range m.sides(row) {
		switch c.Side {
		case budget.Lasten:
			l.Lasten = c.Amounts
		case budget.Baten:
			l.Baten = c.Amounts
		default:
			l.Claims = append(l.Claims, c)
		}
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

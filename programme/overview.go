package programme

import (
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// Overview returns the overzicht van baten en lasten (BBV art. 17, 27) as
// computed from the leaves: the programmes, the algemene dekkingsmiddelen,
// overhead, Vpb and onvoorzien, and the mutations of reserves. Its saldo is
// the totaal saldo van baten en lasten, its resultaat the (gerealiseerde)
// resultaat.
func (d *Document) Overview() *Part {
	b := builder{d}
	root := b.part(PartOverview, "overzicht", "overzicht van baten en lasten", d.Claims)
	root.claimPath = "gedrukt"
	root.add(b.programmes())
	if d.Dekkingsmiddelen != nil {
		root.add(b.dekkingsmiddelen())
	}
	root.add(b.optionalLine("overhead", d.Overhead))
	root.add(b.optionalLine("vpb", d.Vpb))
	root.add(b.optionalLine("onvoorzien", d.Onvoorzien))
	b.reserves(root, "reserves", d.Reserves)
	return root
}

// Programme returns the programme with the given number, or else the given
// name, and whether there is one; where there are several, the first.
func (d *Document) Programme(numberOrName string) (*Part, bool) {
	for i := range d.Programmes {
		if d.Programmes[i].Number == numberOrName {
			return builder{d}.programme(i), true
		}
	}
	for i := range d.Programmes {
		if d.Programmes[i].Name == numberOrName {
			return builder{d}.programme(i), true
		}
	}
	return nil, false
}

// builder makes the parts of one document.
type builder struct{ doc *Document }

func (b builder) part(kind PartKind, path, label string, claims []Claim) *Part {
	return &Part{doc: b.doc, kind: kind, path: path, label: label, claims: claims, claimPath: path + ".gedrukt"}
}

// add puts a part, complete with its own parts, below p; nil adds nothing.
func (p *Part) add(q *Part) {
	if q == nil {
		return
	}
	p.parts = append(p.parts, q)
	for side, has := range q.has {
		p.has[side] = p.has[side] || has
	}
}

// state gives a part its leaf figures of a side; nil means that it does not
// have the side.
func (p *Part) state(side budget.Side, series budget.Series) {
	p.series[side], p.has[side] = series, series != nil
}

func (b builder) programmes() *Part {
	p := b.part(PartProgrammes, "programmas", "programma's", b.doc.ProgrammeTotals)
	p.claimPath = "gedruktProgrammas"
	for i := range b.doc.Programmes {
		p.add(b.programme(i))
	}
	return p
}

func (b builder) programme(i int) *Part {
	g := &b.doc.Programmes[i]
	p := b.part(PartProgramme, fmt.Sprintf("programmas[%d]", i), numbered(g.Number, g.Name), g.Claims)
	b.fill(p, g.Subdivisions, g.Lines, g.Reserves)
	return p
}

func numbered(number, name string) string {
	if number == "" {
		return name
	}
	return strings.TrimSuffix(number, ".") + ". " + name
}

func (b builder) fill(p *Part, subdivisions []Subdivision, lines []Line, reserves []ReserveLine) {
	for i := range subdivisions {
		s := &subdivisions[i]
		q := b.part(PartSubdivision, fmt.Sprintf("%s.onderdelen[%d]", p.path, i), numbered(s.Number, s.Name), s.Claims)
		b.fill(q, s.Subdivisions, s.Lines, s.Reserves)
		p.add(q)
	}
	for i := range lines {
		p.add(b.line(fmt.Sprintf("%s.regels[%d]", p.path, i), &lines[i]))
	}
	b.reserves(p, p.path+".reserves", reserves)
}

func (b builder) line(path string, l *Line) *Part {
	q := b.part(PartLine, path, l.Name, l.Claims)
	q.source = l.Source
	q.state(budget.Lasten, l.Lasten)
	q.state(budget.Baten, l.Baten)
	return q
}

func (b builder) optionalLine(path string, l *Line) *Part {
	if l == nil {
		return nil
	}
	return b.line(path, l)
}

func (b builder) reserves(p *Part, path string, lines []ReserveLine) {
	for i := range lines {
		r := &lines[i]
		name := r.Name
		if name == "" {
			name = "Mutaties reserves"
		}
		q := b.part(PartReserve, fmt.Sprintf("%s[%d]", path, i), name, r.Claims)
		q.source = r.Source
		q.state(budget.Toevoeging, r.Toevoeging)
		q.state(budget.Onttrekking, r.Onttrekking)
		p.add(q)
	}
}

func (b builder) dekkingsmiddelen() *Part {
	const path = "algemeneDekkingsmiddelen"
	m := b.doc.Dekkingsmiddelen
	p := b.part(PartDekking, path, "algemene dekkingsmiddelen", m.Claims)
	p.add(b.optionalLine(path+".lokaleHeffingen", m.LokaleHeffingen))
	p.add(b.optionalLine(path+".algemeneUitkeringen", m.AlgemeneUitkeringen))
	p.add(b.optionalLine(path+".dividend", m.Dividend))
	p.add(b.optionalLine(path+".saldoFinancieringsfunctie", m.Financiering))
	p.add(b.optionalLine(path+".overige", m.Overige))
	b.reserves(p, path+".reserves", m.Reserves)
	return p
}

package programme

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// Overview returns the overzicht van baten en lasten (BBV art. 17, 27) as
// computed from the leaves: the programmes, the algemene dekkingsmiddelen,
// overhead, Vpb and onvoorzien, and the mutations of reserves. Its saldo is
// the totaal saldo van baten en lasten, its resultaat the (gerealiseerde)
// resultaat.
//
// Subdivisions within each other deeper than Read accepts, as in a slice that
// contains itself, have no figures, and neither has what they are part of.
func (d *Document) Overview() *Part {
	b := newBuilder(d)
	d = b.doc
	root := b.part(d, "", "overzicht van baten en lasten", d.Claims)
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

// Find returns the part that a name stands for among those on which a council
// decides: the programmes and what else is directly below the overview. A
// programme goes by its number, or else by its name or both, another part by
// its label or its path; case does not count. Where there are several it is the
// first. Nothing has the empty name.
func (p *Part) Find(name string) (*Part, bool) {
	for part := range p.positions() {
		if g, ok := part.item.(*Programme); ok && sameName(g.Number, name) {
			return part, true
		}
	}
	for part := range p.positions() {
		g, ok := part.item.(*Programme)
		if ok && sameName(g.Name, name) || sameName(part.label, name) || sameName(part.path, name) {
			return part, true
		}
	}
	return nil, false
}

// positions walks over the parts that a council decides on.
func (p *Part) positions() iter.Seq[*Part] {
	return func(yield func(*Part) bool) {
		for part := range p.Parts() {
			parts := slices.Values([]*Part{part})
			if _, all := part.item.([]Programme); all {
				parts = part.Parts()
			}
			for q := range parts {
				if !yield(q) {
					return
				}
			}
		}
	}
}

func sameName(a, b string) bool {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	return a != "" && strings.EqualFold(a, b)
}

type builder struct {
	doc *Document
	// tooDeep is set when subdivisions are nested deeper than maxLevels. From
	// then on none are opened, or a slice that contains itself twice would
	// take longer than anyone can wait.
	tooDeep bool
}

// maxLevels is how deep Read accepts subdivisions within each other: every
// level is an array and an object, below those of the programmes and above
// that of the regels with their bedragen.
const maxLevels = (maxDepth - 6) / 2

func newBuilder(d *Document) *builder {
	if d == nil {
		d = new(Document)
	}
	return &builder{doc: d}
}

func (b *builder) part(item any, path, label string, claims []Claim) *Part {
	return &Part{doc: b.doc, item: item, path: path, label: label, claims: claims}
}

// add puts a part, complete with its own parts, below p; nil adds nothing.
func (p *Part) add(q *Part) {
	if q == nil {
		return
	}
	q.parent = p
	p.parts = append(p.parts, q)
	for side, has := range q.has {
		p.has[side] = p.has[side] || has
	}
}

// withhold takes from a part what it does not know: it has every side, and on
// none of them a figure.
func (p *Part) withhold() {
	for side := budget.Lasten; int(side) < len(p.series); side++ {
		p.state(side, budget.Series{})
	}
}

// state gives a part its leaf figures of a side; nil means that it does not
// have the side.
func (p *Part) state(side budget.Side, series budget.Series) {
	p.series[side], p.has[side] = series, series != nil
}

func (b *builder) programmes() *Part {
	p := b.part(b.doc.Programmes, "programmas", "programma's", b.doc.ProgrammeTotals)
	p.claimPath = "gedruktProgrammas"
	for i := range b.doc.Programmes {
		g := &b.doc.Programmes[i]
		q := b.part(g, "programmas["+strconv.Itoa(i)+"]", numbered(g.Number, g.Name), g.Claims)
		b.section(q, &g.Section, 0)
		p.add(q)
	}
	return p
}

// section adds what is below a part that stands level subdivisions deep.
func (b *builder) section(p *Part, s *Section, level int) {
	b.tooDeep = b.tooDeep || level > maxLevels
	if level > maxLevels || b.tooDeep && len(s.Subdivisions) > 0 {
		p.withhold()
	} else {
		for i := range s.Subdivisions {
			below := &s.Subdivisions[i]
			q := b.part(below, p.path+".onderdelen["+strconv.Itoa(i)+"]", numbered(below.Number, below.Name), below.Claims)
			b.section(q, &below.Section, level+1)
			p.add(q)
		}
	}
	b.lines(p, s.Lines)
	b.reserves(p, p.path+".reserves", s.Reserves)
}

func numbered(number, name string) string {
	if number == "" {
		return name
	}
	return strings.TrimSuffix(number, ".") + ". " + name
}

func (b *builder) lines(p *Part, lines []Line) {
	p.parts = slices.Grow(p.parts, len(lines))
	for i := range lines {
		p.add(b.line(p.path+".regels["+strconv.Itoa(i)+"]", &lines[i]))
	}
}

func (b *builder) line(path string, l *Line) *Part {
	q := b.part(l, path, l.Name, l.Claims)
	q.source = l.Source
	q.state(budget.Lasten, l.Lasten)
	q.state(budget.Baten, l.Baten)
	return q
}

func (b *builder) optionalLine(path string, l *Line) *Part {
	if l == nil {
		return nil
	}
	return b.line(path, l)
}

func (b *builder) reserves(p *Part, path string, lines []ReserveLine) {
	for i := range lines {
		r := &lines[i]
		q := b.part(r, path+"["+strconv.Itoa(i)+"]", cmp.Or(r.Name, "Mutaties reserves"), r.Claims)
		q.source = r.Source
		q.state(budget.Toevoeging, r.Toevoeging)
		q.state(budget.Onttrekking, r.Onttrekking)
		p.add(q)
	}
}

func (b *builder) dekkingsmiddelen() *Part {
	const path = "algemeneDekkingsmiddelen"
	m := b.doc.Dekkingsmiddelen
	p := b.part(m, path, "algemene dekkingsmiddelen", m.Claims)
	p.add(b.optionalLine(path+".lokaleHeffingen", m.LokaleHeffingen))
	p.add(b.optionalLine(path+".algemeneUitkeringen", m.AlgemeneUitkeringen))
	p.add(b.optionalLine(path+".dividend", m.Dividend))
	p.add(b.optionalLine(path+".saldoFinancieringsfunctie", m.Financiering))
	p.add(b.optionalLine(path+".overige", m.Overige))
	b.reserves(p, path+".reserves", m.Reserves)
	return p
}

package made

import (
	"fmt"
	"math/rand/v2"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
)

// style is how one table is printed.
type style struct {
	unit     budget.Unit
	decimals int
	lasten   int64 // 1, or −1 where lasten are printed negative
	baten    int64 // likewise
	saldo    int64 // −1 where a saldo is lasten − baten
	headers  int   // which words its columns have
}

// signs are the conventions: both positive; lasten negative; baten negative with saldo = lasten + baten.
var signs = []style{{lasten: 1, baten: 1, saldo: 1}, {lasten: -1, baten: 1, saldo: 1}, {lasten: 1, baten: -1, saldo: -1}}

// headings are the words above the columns; a publication keeps to one row, as the words of one table must mean the same
// as those of the next.
var headings = [][years]string{
	{"Rekening %d", "Begroting %d na wijziging", "Begroting %d", "Begroting %d", "Begroting %d", "Begroting %d"},
	{"Realisatie %d", "Raming %d na wijziging", "Raming %d", "Meerjarenraming %d", "Meerjarenraming %d", "Meerjarenraming %d"},
	{"Rekening %d", "Gewijzigde begroting %d", "Begroting %d", "Raming %d", "Raming %d", "Raming %d"},
}

func newStyle(r *rand.Rand, whole style) style {
	s := whole
	switch r.IntN(8) {
	case 0:
		s.unit, s.decimals = budget.InEuros, 0
	case 1:
		s.unit, s.decimals = budget.InMillions, 1+r.IntN(2)
	default:
		s.unit, s.decimals = budget.InThousands, 0
	}
	return s
}

// printer prints the tables of a budget.
type printer struct {
	b *budgeted
	s style
}

func (p printer) sheet(kind, caption string) *Sheet {
	return &Sheet{Kind: kind, unit: p.s.unit, decimals: p.s.decimals,
		Table: table.Table{Caption: caption, UnitLine: "Bedragen " + p.s.unit.String(), Corner: table.Cell{Text: "Omschrijving"}}}
}

func (p printer) heading(y int) string { return fmt.Sprintf(headings[p.s.headers][y], p.b.year-2+y) }

func (p printer) columns(from, to int) (list []string) {
	for y := from; y < to; y++ {
		list = append(list, p.heading(y))
	}
	return list
}

// cells are figures of one thing in some columns; sign is how its side is printed.
func cells(name string, f flow, sign int64, from, to int) (list []Cell) {
	for y := from; y < to; y++ {
		list = append(list, Cell{fmt.Sprintf("%s %d", name, y), sign * f[y]})
	}
	return list
}

// chapter prints the table of one programme, with its products or with its totals only.
func (p printer) chapter(i int, products bool) *Sheet {
	g := p.b.programmes[i]
	s := p.sheet("programma", fmt.Sprintf("Programma %d. %s: wat mag het kosten?", i+1, g.name))
	s.head(p.columns(0, years)...)
	add := func(label, name string, f flow, sign int64) { s.row(label, cells(name, f, sign, 0, years)...) }
	if products {
		s.row("Lasten")
		for _, q := range g.products {
			add(q.name, g.name+"/"+q.name+" lasten", q.lasten, p.s.lasten)
		}
	}
	add("Totaal lasten", g.name+" lasten", g.lasten, p.s.lasten)
	if products {
		s.row("Baten")
		for _, q := range g.products {
			add(q.name, g.name+"/"+q.name+" baten", q.baten, p.s.baten)
		}
	}
	add("Totaal baten", g.name+" baten", g.baten, p.s.baten)
	add("Saldo van baten en lasten", g.name+" saldo", g.saldo, p.s.saldo)
	add("Toevoeging aan reserves", g.name+" toevoeging", g.toevoeging, p.s.lasten)
	add("Onttrekking aan reserves", g.name+" onttrekking", g.onttrekking, p.s.baten)
	add("Resultaat", g.name+" resultaat", g.resultaat, p.s.saldo)
	return s
}

// sides are the figures of lasten, baten and saldo beside each other, for a range of years.
func (p printer) sides(name string, lasten, baten, saldo flow, from, to int) (list []Cell) {
	for y := from; y < to; y++ {
		list = append(list, cells(name+" lasten", lasten, p.s.lasten, y, y+1)...)
		list = append(list, cells(name+" baten", baten, p.s.baten, y, y+1)...)
		list = append(list, cells(name+" saldo", saldo, p.s.saldo, y, y+1)...)
	}
	return list
}

// overview prints the overzicht van baten en lasten, for a range of years.
func (p printer) overview(from, to int) *Sheet {
	s := p.sheet("overzicht", "Overzicht van baten en lasten")
	var titles []string
	for y := from; y < to; y++ {
		for _, side := range []string{"lasten", "baten", "saldo"} {
			titles = append(titles, p.heading(y)+" "+side)
		}
	}
	s.head(titles...)
	var lasten, baten, saldo flow
	for i, g := range p.b.programmes {
		s.row(fmt.Sprintf("%d. %s", i+1, g.name), p.sides(g.name, g.lasten, g.baten, g.saldo, from, to)...)
		lasten.add(g.lasten, 1)
		baten.add(g.baten, 1)
		saldo.add(g.saldo, 1)
	}
	s.row("Totaal programma's", p.sides("alles", lasten, baten, saldo, from, to)...)
	return s
}

// multiyear prints one side of every programme through the years; what says what of it is printed: the whole, or what is
// structureel.
func (p printer) multiyear(caption string, side func(programme) (string, flow), sign int64) *Sheet {
	s := p.sheet("meerjaren", caption)
	s.head(p.columns(0, years)...)
	var all flow
	name := ""
	for i, g := range p.b.programmes {
		what, f := side(g)
		name = what
		all.add(f, 1)
		s.row(fmt.Sprintf("%d. %s", i+1, g.name), cells(g.name+" "+what, f, sign, 0, years)...)
	}
	s.row("Totaal", cells("alles "+name, all, sign, 0, years)...)
	return s
}

// verloop prints the roll-forward of the reserves, and stands only what of it a balans shows.
func (p printer) verloop(stands bool) *Sheet {
	kind, caption, year := "reserves", "Verloop van de reserves", p.b.year-2
	if stands {
		kind, caption = "balans", "Toelichting op de balans: eigen vermogen"
	}
	s := p.sheet(kind, caption)
	begin, end := fmt.Sprintf("Stand 31-12-%d", year-1), fmt.Sprintf("Stand 31-12-%d", year)
	s.head(begin, "Toevoeging", "Onttrekking", end)
	if stands {
		s.head(begin, end)
	}
	var sum reserve
	print := func(label string, v reserve) {
		begin, ended := Cell{v.name + " begin", v.begin}, Cell{v.name + " eind", v.ended}
		if stands {
			s.row(label, begin, ended)
			return
		}
		s.row(label, begin, Cell{v.name + " plus", v.plus}, Cell{v.name + " min", -v.minus}, ended)
	}
	for _, v := range p.b.reserves {
		print(v.name, v)
		sum.begin, sum.plus, sum.minus, sum.ended = sum.begin+v.begin, sum.plus+v.plus, sum.minus+v.minus, sum.ended+v.ended
	}
	sum.name = "alles"
	print("Totaal", sum)
	return s
}

// products prints all products of all programmes for one year, as the annex by taakveld does.
func (p printer) products(y int) *Sheet {
	s := p.sheet("bijlage", "Bijlage: producten per programma")
	s.head(p.heading(y)+" lasten", p.heading(y)+" baten", p.heading(y)+" saldo")
	for i, g := range p.b.programmes {
		for k, q := range g.products {
			saldo := q.baten
			saldo.add(q.lasten, -1)
			s.row(fmt.Sprintf("%d.%d %s", i+1, k+1, q.name), p.sides(g.name+"/"+q.name, q.lasten, q.baten, saldo, y, y+1)...)
		}
		s.row("Totaal "+g.name, p.sides(g.name, g.lasten, g.baten, g.saldo, y, y+1)...)
	}
	return s
}

// differences prints by how much the figures of the programmes change from one year to the next.
func (p printer) differences(y int) *Sheet {
	s := p.sheet("verschillen", fmt.Sprintf("Verschillen tussen begroting %d en begroting %d per programma", p.b.year-2+y, p.b.year-1+y))
	s.head("Lasten", "Baten", "Saldo")
	change := func(f flow) flow { f[y] = f[y+1] - f[y]; return f }
	for i, g := range p.b.programmes {
		s.row(fmt.Sprintf("%d. %s", i+1, g.name), p.sides(g.name+" verschil", change(g.lasten), change(g.baten), change(g.saldo), y, y+1)...)
	}
	return s
}

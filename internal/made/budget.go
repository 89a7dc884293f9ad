package made

import "math/rand/v2"

// programmes and what each of them has products of; names as municipalities use them.
var programmes = []struct {
	name     string
	products []string
}{
	{"Bestuur en dienstverlening", []string{"Raad en college", "Burgerzaken", "Regionale samenwerking", "Communicatie"}},
	{"Openbare orde en veiligheid", []string{"Brandweer en rampenbestrijding", "Handhaving", "Integrale veiligheid"}},
	{"Verkeer en openbare ruimte", []string{"Wegen", "Parkeren", "Openbare verlichting", "Groenvoorzieningen", "Havens en waterwegen"}},
	{"Economie en toerisme", []string{"Bedrijventerreinen", "Markten", "Recreatie en toerisme"}},
	{"Onderwijs en jeugd", []string{"Onderwijshuisvesting", "Leerlingenvervoer", "Volwasseneneducatie", "Jeugdhulp"}},
	{"Sport en cultuur", []string{"Zwembad", "Buitensport", "Bibliotheek", "Musea", "Monumenten"}},
	{"Werk en inkomen", []string{"Bijstand", "Sociale werkvoorziening", "Re-integratie", "Minimabeleid"}},
	{"Zorg en welzijn", []string{"Huishoudelijke hulp", "Maatschappelijke opvang", "Buurthuizen", "Mantelzorg"}},
	{"Milieu en duurzaamheid", []string{"Riolering", "Afvalinzameling", "Energietransitie"}},
	{"Wonen en ruimtelijke ordening", []string{"Grondexploitatie", "Omgevingsvergunningen", "Volkshuisvesting"}},
}

var reserves = []string{"Algemene reserve", "Reserve onderwijshuisvesting", "Reserve sociaal domein", "Reserve wegen", "Reserve duurzaamheid", "Reserve kunst", "Egalisatiereserve begraven"}

// years is how many columns a publication has: the rekening, the begroting of this year, the one that is made and three more.
const years = 6

// flow are amounts in euros per column.
type flow [years]int64

func (f *flow) add(g flow, sign int64) {
	for i := range f {
		f[i] += sign * g[i]
	}
}

type product struct {
	name          string
	lasten, baten flow
	once          flow // what of the lasten is incidenteel
}

type programme struct {
	name                            string
	products                        []product
	toevoeging, onttrekking         flow
	lasten, baten, saldo, resultaat flow // what follows
}

type reserve struct {
	name                      string
	begin, plus, minus, ended int64
}

// budgeted are the figures of one municipality.
type budgeted struct {
	year       int // of the begroting that is made
	programmes []programme
	reserves   []reserve
}

// newBudget makes figures of every size, none of which is round.
func newBudget(r *rand.Rand) *budgeted {
	b := &budgeted{year: 2015 + r.IntN(12)}
	for _, i := range r.Perm(len(programmes))[:4+r.IntN(6)] {
		p := programme{name: programmes[i].name}
		for _, name := range programmes[i].products {
			q := product{name: name}
			size := int64(40_000) << r.IntN(9)
			for y, last := 0, size+r.Int64N(size); y < years; y++ {
				last += last * (r.Int64N(140) - 60) / 1000
				q.lasten[y] = last
				q.baten[y] = last * r.Int64N(900) / 1000 / (1 + r.Int64N(4))
				if r.IntN(5) == 0 {
					q.once[y] = last / (3 + r.Int64N(9))
				}
			}
			p.products = append(p.products, q)
		}
		for y := range years {
			if r.IntN(2) == 0 {
				p.toevoeging[y] = 1000 + r.Int64N(900_000)
			}
			if r.IntN(2) == 0 {
				p.onttrekking[y] = 1000 + r.Int64N(900_000)
			}
		}
		b.programmes = append(b.programmes, p)
	}
	for _, name := range reserves[:3+r.IntN(len(reserves)-3)] {
		b.reserves = append(b.reserves, reserve{name: name, begin: 10_000 + r.Int64N(30_000_000), plus: r.Int64N(2_000_000), minus: r.Int64N(10_000)})
	}
	b.total()
	return b
}

// total computes what follows from the leaves.
func (b *budgeted) total() {
	for i := range b.programmes {
		p := &b.programmes[i]
		p.lasten, p.baten, p.saldo = flow{}, flow{}, flow{}
		for _, q := range p.products {
			p.lasten.add(q.lasten, 1)
			p.baten.add(q.baten, 1)
		}
		p.saldo.add(p.baten, 1)
		p.saldo.add(p.lasten, -1)
		p.resultaat = p.saldo
		p.resultaat.add(p.toevoeging, -1)
		p.resultaat.add(p.onttrekking, 1)
	}
	for i := range b.reserves {
		s := &b.reserves[i]
		s.ended = s.begin + s.plus - s.minus
	}
}

// clone is a copy whose leaves may be changed.
func (b *budgeted) clone() *budgeted {
	c := *b
	c.programmes = append([]programme(nil), b.programmes...)
	for i := range c.programmes {
		c.programmes[i].products = append([]product(nil), b.programmes[i].products...)
	}
	c.reserves = append([]reserve(nil), b.reserves...)
	return &c
}

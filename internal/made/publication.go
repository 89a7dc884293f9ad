package made

import "math/rand/v2"

// Publication is what one municipality publishes, and what is wrong in it.
type Publication struct {
	Sheets []*Sheet
	// Wrong is the sheet with the mistake, −1 for none, and Changed the cells of it that are not as they should be.
	Wrong   int
	Changed map[[2]int]bool
	Kind    string // of the mistake
	// Carried says that the totals of the sheet follow the mistake.
	Carried bool

	ratios []ratio // of [Publication.AddRatios]
}

// ratio is a kengetal in the first years, in tenths of a percent.
type ratio struct {
	name   string
	tenths [ratioYears]int64
}

const ratioYears = 3

// New makes a publication without a mistake: an overzicht, a chapter for every programme, tables of more years, the
// products, the reserves and what the balans says of them; and tables that differ lawfully, as they hold what is
// structureel, or what is expected at the prices of another year, or count the reserves in.
func New(r *rand.Rand) *Publication {
	b, whole := newBudget(r), signs[r.IntN(len(signs))]
	whole.headers = r.IntN(len(headings))
	return &Publication{Sheets: sheets(r, b, whole), Wrong: -1}
}

func sheets(r *rand.Rand, b *budgeted, whole style) (list []*Sheet) {
	with := func() printer { return printer{b, newStyle(r, whole)} }
	from := r.IntN(2)
	list = append(list, with().overview(from, from+2))
	for i := range b.programmes {
		list = append(list, with().chapter(i, r.IntN(3) > 0))
	}
	p := with()
	list = append(list,
		p.multiyear("Meerjarig saldo per programma", func(g programme) (string, flow) { return "saldo", g.saldo }, whole.saldo),
		with().products(2), with().verloop(false), with().verloop(true))
	return append(list, lawful(with, whole)...)
}

// lawful are tables with figures that are meant to differ.
func lawful(with func() printer, whole style) []*Sheet {
	return []*Sheet{
		with().multiyear("Structurele lasten per programma", func(g programme) (string, flow) {
			f := g.lasten
			for _, q := range g.products {
				f.add(q.once, -1)
			}
			return "lasten structureel", f
		}, whole.lasten),
		with().multiyear("Lasten per programma in prijzen van volgend jaar", func(g programme) (string, flow) {
			f := g.lasten
			for y := 3; y < years; y++ {
				f[y] += f[y] * 21 / 1000
			}
			return "lasten prijspeil", f
		}, whole.lasten),
		with().multiyear("Lasten per programma inclusief toevoegingen aan reserves", func(g programme) (string, flow) {
			f := g.lasten
			f.add(g.toevoeging, 1)
			return "lasten inclusief", f
		}, whole.lasten),
	}
}

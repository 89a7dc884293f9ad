package validate

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

// What is added up is the outcome of the calculation that is shown for it.
func TestAddUpIsTheFigure(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var columns []budget.Column
	some := func() budget.Series {
		if rng.IntN(4) == 0 {
			return nil
		}
		s := budget.Series{columns[0]: budget.Cents(rng.Int64N(1e9) - 5e8)}
		for _, c := range columns[1:] {
			if rng.IntN(6) > 0 {
				s[c] = budget.Cents(rng.Int64N(1e9))
			}
		}
		return s
	}
	for round := range 300 {
		columns = columns[:0]
		for i := range 2 + round%3*fewColumns/2 { // few columns and many are looked through differently
			columns = append(columns, budget.Column{Year: 2020 + i/2, Stage: []budget.Stage{budget.Begroting, budget.Realisatie}[i%2]})
		}
		doc := &programme.Document{Kind: programme.Begroting, Year: 2020}
		for range rng.IntN(3) {
			g := programme.Programme{Section: programme.Section{Lines: []programme.Line{{Lasten: some(), Baten: some()}}, Reserves: []programme.ReserveLine{{Toevoeging: some(), Onttrekking: some()}}}}
			g.Subdivisions = []programme.Subdivision{{Section: programme.Section{Lines: []programme.Line{{Lasten: some()}, {Baten: some()}}}}}
			doc.Programmes = append(doc.Programmes, g)
		}
		p := pagesOf(t.Context(), doc)
		for part := range p.overview.All() {
			for _, side := range append(budget.Sides(), 0, 99) {
				for _, c := range columns {
					calc := part.Figure(side, c)
					want, ok := calc.Amount()
					on := p.on(part)
					if round%2 == 1 {
						on = p.lay(part) // as a rule may have it from elsewhere
					}
					got, leaves, known := p.addUp(on, side, c)
					assert.Equal(t, ok, known, "%v %v", side, calc)
					if ok {
						assert.Equal(t, want, got)
						assert.Equal(t, calc.LeafCount(), leaves)
					}
				}
			}
		}
	}
}

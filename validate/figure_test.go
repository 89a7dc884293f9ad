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
	columns := []budget.Column{{Year: 2020, Stage: budget.Begroting}, {Year: 2020, Stage: budget.Realisatie}}
	some := func() budget.Series {
		if rng.IntN(4) == 0 {
			return nil
		}
		s := budget.Series{columns[0]: budget.Cents(rng.Int64N(1e9) - 5e8)}
		if rng.IntN(6) > 0 {
			s[columns[1]] = budget.Cents(rng.Int64N(1e9))
		}
		return s
	}
	for range 300 {
		doc := &programme.Document{Kind: programme.Begroting, Year: 2020}
		for range rng.IntN(3) {
			g := programme.Programme{Section: programme.Section{Lines: []programme.Line{{Lasten: some(), Baten: some()}}, Reserves: []programme.ReserveLine{{Toevoeging: some(), Onttrekking: some()}}}}
			g.Subdivisions = []programme.Subdivision{{Section: programme.Section{Lines: []programme.Line{{Lasten: some()}, {Baten: some()}}}}}
			doc.Programmes = append(doc.Programmes, g)
		}
		for part := range doc.Overview().All() {
			for _, side := range append(budget.Sides(), 0, 99) {
				for _, c := range columns {
					calc := part.Figure(side, c)
					want, ok := calc.Amount()
					got, leaves, known := addUp(part, side, c)
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

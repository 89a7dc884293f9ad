package validate_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

var booked = []budget.Side{budget.Lasten, budget.Baten, budget.Toevoeging, budget.Onttrekking}

// Some figures are rounded from exact amounts and others are added up from
// rounded figures: that is how a document is made, and no error in it.
func TestAddingUpRoundedFiguresIsNoError(t *testing.T) {
	for name, change := range map[string]func(*programme.Document){
		"totals":                  func(doc *programme.Document) { addUp(doc, booked...) },
		"saldi":                   func(doc *programme.Document) { addUp(doc, budget.Saldo, budget.Resultaat) },
		"all":                     func(doc *programme.Document) { addUp(doc, budget.Sides()...) },
		"afwijkingen":             compareColumns,
		"afwijkingen of the sums": func(doc *programme.Document) { addUp(doc, budget.Sides()...); compareColumns(doc) },
		"chapters, not overzicht": func(doc *programme.Document) { repeat(doc); addUp(doc, budget.Sides()...) },
	} {
		t.Run(name, func(t *testing.T) {
			rng := rand.New(rand.NewPCG(19, 27))
			documents := 60
			if testing.Short() {
				documents = 6
			}
			for range documents {
				doc := honest(rng)
				change(doc)
				report, err := validate.Run(t.Context(), doc, rules.All())
				require.NoError(t, err)
				require.Empty(t, messages(report, finding.Error))
			}
		})
	}
}

// addUp replaces what is printed on some sides by the sum of what is printed
// below it, or of the sides it follows from.
func addUp(doc *programme.Document, sides ...budget.Side) {
	for _, part := range slices.Backward(slices.Collect(doc.Overview().All())) {
		for _, side := range budget.Sides() {
			for _, c := range part.Claims() {
				if c.Side != side || c.Source.Table != "" || !slices.Contains(sides, side) {
					continue
				}
				for _, column := range doc.Columns {
					c.Amounts[column.Column] = addedUp(part, side, column.Column)
				}
			}
		}
	}
}

func addedUp(part *programme.Part, side budget.Side, column budget.Column) budget.Amount {
	at := func(side budget.Side) budget.Amount { return shown(part, side, column) }
	switch side {
	case budget.Saldo:
		return at(budget.Baten).Sub(at(budget.Lasten))
	case budget.Resultaat:
		return at(budget.Saldo).Sub(at(budget.Toevoeging)).Add(at(budget.Onttrekking))
	}
	var sum budget.Amount
	for q := range part.Parts() {
		sum = sum.Add(shown(q, side, column))
	}
	return sum
}

// shown returns the first figure that is printed for a part, or else that of
// its leaves.
func shown(part *programme.Part, side budget.Side, column budget.Column) budget.Amount {
	for _, c := range part.Claims() {
		if c.Side == side {
			return c.Amounts[column]
		}
	}
	a, _ := part.Figure(side, column).Amount()
	return a
}

// compareColumns prints every afwijking as the difference of the printed
// columns.
func compareColumns(doc *programme.Document) {
	for part := range doc.Overview().All() {
		for _, c := range part.Claims() {
			in := func(column budget.Column) budget.Calc { return budget.Stated("", c.Amounts[column], budget.Source{}) }
			a, _ := c.Side.Afwijking("", in(doc.Comparison.Raming), in(doc.Comparison.Realisatie)).Amount()
			c.Afwijking = &a
		}
	}
}

// repeat prints the totals of programmes once more in another table.
func repeat(doc *programme.Document) {
	for _, p := range programme.Each[programme.Programme](doc) {
		for _, c := range p.Claims {
			again := programme.Claim{Side: c.Side, Amounts: budget.Series{}, Source: budget.Source{Table: "Overzicht"}}
			for column, a := range c.Amounts {
				again.Amounts[column] = a
			}
			p.Claims = append(p.Claims, again)
		}
	}
}

// Where all figures but one add up, that one is wrong, however small the
// difference is.
func TestOneThatDoesNotAddUpIsAnError(t *testing.T) {
	doc := honest(rand.New(rand.NewPCG(1, 2)))
	addUp(doc, budget.Sides()...)
	compareColumns(doc)
	for i, c := range doc.Programmes[0].Claims {
		if c.Side == budget.Saldo {
			c.Amounts[doc.Columns[0].Column] = c.Amounts[doc.Columns[0].Column].Add(budget.Euros(2000))
			report, err := validate.Run(t.Context(), doc, rules.All())
			require.NoError(t, err)
			assert.NotEmpty(t, messages(report, finding.Error), i)
			return
		}
	}
	t.Fatal("no saldo is printed")
}

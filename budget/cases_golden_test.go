package budget_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/internal/budgettest"
)

// recomputed returns the outcome with the sign that the document prints, a
// ratio to six decimals.
func (r relation) recomputed(t *testing.T) decimal.Decimal {
	t.Helper()
	if r.ratio != nil {
		divide := budget.PercentageOf
		if r.name == "ratio" {
			divide = budget.QuotientOf
		}
		exact, err := divide(r.name, r.ratio.Numerator(), r.ratio.Denominator(), 6, budget.HalfUp)
		require.NoError(t, err)
		value, err := exact.Value()
		require.NoError(t, err, r.name)
		return value
	}
	sum, ok := r.calc.Amount()
	require.True(t, ok, "%s: %v", r.name, r.calc)
	if r.reversed {
		sum = sum.Neg()
	}
	return sum.Decimal()
}

// What the documents print, the library computes: ratios to the last printed
// digit, sums as close as rounding each figure by itself allows.
func TestPublishedCases(t *testing.T) {
	cases := readCases(t)
	require.Len(t, cases, 29)
	relations, exact := 0, 0
	for id, g := range cases {
		for _, r := range g.relations(t) {
			relations++
			printed := amount(t, r.printed).Decimal()
			if r.ratio != nil {
				value, _ := r.ratio.Value()
				assert.True(t, value.Equal(printed), "%s, %s: computed %v, printed %v", id, r.name, value, printed)
				continue
			}
			residual := r.recomputed(t).Sub(printed).Abs()
			// Each leaf and the printed total may be off by half a unit.
			bound := decimal.NewFromInt(int64(r.calc.LeafCount() + 1)).Div(decimal.NewFromInt(2))
			assert.True(t, residual.LessThanOrEqual(bound), "%s, %v: printed %v", id, r.calc, printed)
			if residual.IsZero() {
				exact++
			}
		}
	}
	assert.Equal(t, 190, relations)
	// 31 relations are ratios; of the sums 22 are one off and one two.
	assert.Equal(t, 190-31-23, exact, "sums that hold exactly")
}

// Every case that prints the survey lines has the same EMU-saldo by them.
func TestPublishedEMUSurvey(t *testing.T) {
	g := readCases(t)["bbv-2018-emu-balans"]
	const prefix = "enquête "
	e := cyclus.EMUEnquete{
		Exploitatiesaldo: g.series(t, prefix+"1 exploitatiesaldo voor reserves(art17c)", false),
		Activa:           g.series(t, prefix+"2 mutatie (im)mva", false),
		Voorzieningen:    g.series(t, prefix+"3 mutatie voorzieningen", false),
		Voorraden:        g.series(t, prefix+"4 mutatie voorraden", false),
		Boekwinst:        g.series(t, prefix+"5 verwachte boekwinst", false),
	}
	for i, printed := range g.rows[prefix+"6 berekend emu"] {
		saldo, ok := e.Saldo(budgettest.Column(i)).Amount()
		require.True(t, ok)
		assert.LessOrEqual(t, saldo.Sub(amount(t, printed)).Abs().Cmp(budget.Euros(2)), 0, "%v, printed %s", e.Saldo(budgettest.Column(i)), printed)
	}
}

// The figures in testdata are those of the shared file, and what it records of
// each relation is what the library computes.
func TestSharedRelations(t *testing.T) {
	shared := readSharedCases(t)
	cases := readCases(t)
	offBy := map[string]int{}
	relations := 0
	for _, c := range shared {
		g := cases[c.ID]
		require.NotNil(t, g, c.ID)
		assert.Equal(t, c.rows(t), g.rows, c.ID)
		rr := g.relations(t)
		require.Len(t, rr, len(c.Checks), c.ID)
		for i, check := range c.Checks {
			relations++
			r := rr[i]
			assert.Contains(t, check.Relation, r.name, c.ID)
			got := r.recomputed(t)
			recorded := decimal.RequireFromString(check.Recomputed.String())
			assert.True(t, got.Equal(recorded), "%s, %s: computed %v, recorded %v", c.ID, check.Relation, got, recorded)
			residual := got.Sub(decimal.RequireFromString(check.Published.String()))
			assert.True(t, residual.Equal(decimal.RequireFromString(check.Residual.String())), "%s, %s: residual %v, recorded %v", c.ID, check.Relation, residual, check.Residual)
			assert.True(t, residual.Abs().LessThanOrEqual(decimal.RequireFromString(check.Tolerance.String())), "%s, %s: residual %v, tolerance %v", c.ID, check.Relation, residual, check.Tolerance)
			if r.ratio == nil {
				offBy[residual.Abs().String()]++
			}
		}
	}
	assert.Equal(t, 190, relations)
	assert.Equal(t, 22, offBy["1"], "sums that are one off")
	assert.Equal(t, 1, offBy["2"], "sums that are two off")
	assert.Subset(t, []string{"0", "1", "2"}, slices.Collect(maps.Keys(offBy)))
}

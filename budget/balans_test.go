package budget_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/budgettest"
)

func ExampleBalans() {
	column := budget.MustParseColumn("2020-realisatie")
	balans := budgettest.Medemblik2020()
	_ = balans.EigenVermogen(column).WriteTree(os.Stdout, budget.InThousands, 0)
	gap, _ := balans.Gap(column).Amount()
	fmt.Println("activa − passiva:", gap)
	// Output:
	// Eigen vermogen               42.234
	// ├─ + Reserves                42.340
	// │  ├─ + Algemene reserve     23.945  Medemblik, jaarverslag 2020, Algemene reserve, Realisatie 2020
	// │  └─ + Bestemmingsreserves  18.395  Medemblik, jaarverslag 2020, Bestemmingsreserves, Realisatie 2020
	// └─ + Gerealiseerd resultaat    -106  Medemblik, jaarverslag 2020, Gerealiseerd resultaat, Realisatie 2020
	// activa − passiva: 0
}

func ExampleBalans_Mutation() {
	from, to := budget.MustParseColumn("2019-realisatie"), budget.MustParseColumn("2020-realisatie")
	fmt.Println(budgettest.Medemblik2020().Mutation(budget.Voorraden, from, to))
	// Output:
	// Mutatie Voorraden = Voorraden 31-12-2020 − Voorraden 31-12-2019 = 1.659.000
}

func ExamplePost() {
	post := budget.Reserves
	parent, _ := post.Parent()
	fmt.Println(post, "below", parent)
	for _, part := range post.Parts() {
		fmt.Printf("%s (%s)\n", part.Label(), part.Basis())
	}
	// Output:
	// reserves below eigen-vermogen
	// Algemene reserve (BBV art. 43, eerste lid, onder a)
	// Bestemmingsreserves (BBV art. 43, eerste lid, onder b)
}

// What Medemblik prints is what its posts add up to.
func TestBalansMedemblik(t *testing.T) {
	b := budgettest.Medemblik2020()
	for post := range b.Claims {
		for column := range b.Claims[post] {
			want, _ := b.Printed(post, column).Amount()
			got, ok := b.Stand(post, column).Amount()
			require.True(t, ok)
			assert.Equal(t, want, got, "%v %v", post, column)
		}
	}
	for _, year := range []string{"2019-realisatie", "2020-realisatie"} {
		gap, ok := b.Gap(budget.MustParseColumn(year)).Amount()
		require.True(t, ok)
		assert.True(t, gap.IsZero(), "%s: %v", year, gap)
	}
}

func TestBalansGaps(t *testing.T) {
	b := budgettest.Medemblik2020()
	column := budget.MustParseColumn("2020-realisatie")
	assert.False(t, b.Has(budget.Leningen))
	assert.True(t, b.Has(budget.Materieel), "its parts are there")
	for _, post := range []budget.Post{budget.Leningen, "", "Onzin"} {
		_, ok := b.Stand(post, column).Amount()
		assert.False(t, ok, "%v is not in the balans", post)
	}
	_, ok := b.Stand(budget.Activa, budget.MustParseColumn("2021-realisatie")).Amount()
	assert.False(t, ok)
	delete(b.Posts[budget.Voorraden], column)
	_, ok = b.Stand("vlottende-activa", column).Amount()
	assert.False(t, ok, "a post of the balans without a figure is a gap")
	_, ok = budget.Balans{}.Gap(column).Amount()
	assert.False(t, ok)
}

// What is printed below a post that has a figure of its own is not counted
// twice.
func TestBalansWaarvan(t *testing.T) {
	c := budgettest.Column(0)
	b := budget.Balans{Posts: map[budget.Post]budget.Series{
		budget.Voorraden:   {c: budget.Euros(100)},
		budget.Bouwgronden: {c: budget.Euros(60)},
	}}
	all, _ := b.Stand(budget.Voorraden, c).Amount()
	of, _ := b.Stand(budget.Bouwgronden, c).Amount()
	assert.Equal(t, []budget.Amount{budget.Euros(100), budget.Euros(60)}, []budget.Amount{all, of})
}

// Every post is reached from the top exactly once, and has words of its own.
func TestPostsAreATree(t *testing.T) {
	var reached []budget.Post
	var walk func(p budget.Post)
	walk = func(p budget.Post) {
		reached = append(reached, p)
		for _, part := range p.Parts() {
			parent, ok := part.Parent()
			require.True(t, ok)
			assert.Equal(t, p, parent)
			walk(part)
		}
	}
	walk(budget.Activa)
	walk(budget.Passiva)
	assert.Equal(t, budget.Posts(), reached)
	labels := map[string]budget.Post{}
	for _, p := range budget.Posts() {
		assert.NotContains(t, labels, p.Label())
		labels[p.Label()] = p
		assert.Regexp(t, `^BBV art\. \d`, p.Basis())
	}
	assert.NotEmpty(t, budget.OverlopendeActiva.Unverified())
	assert.Empty(t, budget.LiquideMiddelen.Unverified())
	_, ok := budget.Activa.Parent()
	assert.False(t, ok)
	for _, none := range []budget.Post{"", "Onzin"} {
		assert.False(t, none.Valid())
		assert.Nil(t, none.Parts())
		assert.Equal(t, string(none), none.Label())
		assert.Empty(t, none.Basis())
		assert.Empty(t, none.Unverified())
		_, ok := none.Parent()
		assert.False(t, ok)
	}
}

// However deep the leaves stand, the total is their sum.
func TestBalansTotalIsSumOfLeaves(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 2))
	for range 100 {
		b := budget.Balans{Posts: map[budget.Post]budget.Series{}}
		var want budget.Amount
		var state func(p budget.Post)
		state = func(p budget.Post) {
			if parts := p.Parts(); len(parts) > 0 && random.IntN(3) > 0 {
				for _, part := range parts {
					state(part)
				}
				return
			}
			a := budget.Cents(random.Int64N(1e10) - 1e9)
			b.Posts[p], want = budget.Series{budgettest.Column(0): a}, want.Add(a)
		}
		for _, part := range budget.Activa.Parts() {
			state(part)
		}
		got := b.Stand(budget.Activa, budgettest.Column(0))
		amount, ok := got.Amount()
		require.True(t, ok)
		assert.Equal(t, want, amount)
		assert.Equal(t, len(b.Posts), got.LeafCount())
	}
}

func ExampleBalans_Gap() {
	gap := budgettest.Medemblik2020().Gap(budget.MustParseColumn("2020-realisatie"))
	fmt.Println(gap)
	// Output:
	// Balansverschil = Activa − Passiva = 0
}

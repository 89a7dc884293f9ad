package balans_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/internal/budgettest"
)

func ExampleBalans() {
	column := budget.MustParseColumn("2020-realisatie")
	b := budgettest.Medemblik2020()
	_ = b.Stand(balans.EigenVermogen, column).WriteTree(os.Stdout, budget.InThousands, 0)
	gap, _ := b.Gap(column).Amount()
	fmt.Println("activa − passiva:", gap)
	// Output:
	// Eigen vermogen               42.234  Realisatie 2020
	// ├─ + Reserves                42.340
	// │  ├─ + Algemene reserve     23.945  Medemblik, jaarverslag 2020, Algemene reserve
	// │  └─ + Bestemmingsreserves  18.395  Medemblik, jaarverslag 2020, Bestemmingsreserves
	// └─ + Gerealiseerd resultaat    -106  Medemblik, jaarverslag 2020, Gerealiseerd resultaat
	// activa − passiva: 0
}

func ExampleBalans_Mutation() {
	from, to := budget.MustParseColumn("2019-realisatie"), budget.MustParseColumn("2020-realisatie")
	fmt.Println(budgettest.Medemblik2020().Mutation(balans.Voorraden, from, to))
	// Output:
	// Mutatie Voorraden = Voorraden 31-12-2020 − Voorraden 31-12-2019 = 1.659.000
}

func ExamplePost() {
	post := balans.Reserves
	parent, _ := post.Parent()
	fmt.Println(post, "below", parent)
	for _, part := range post.Parts() {
		provision, _ := part.Basis()
		fmt.Printf("%s (%s)\n", part.Label(), provision)
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
	assert.False(t, b.Has(balans.Leningen))
	assert.True(t, b.Has(balans.Materieel), "its parts are there")
	for _, post := range []balans.Post{balans.Leningen, "", "Onzin"} {
		_, ok := b.Stand(post, column).Amount()
		assert.False(t, ok, "%v is not in the balans", post)
	}
	_, ok := b.Stand(balans.Activa, budget.MustParseColumn("2021-realisatie")).Amount()
	assert.False(t, ok)
	delete(b.Posts[balans.Voorraden], column)
	_, ok = b.Stand("vlottende-activa", column).Amount()
	assert.False(t, ok, "a post of the balans without a figure is a gap")
	_, ok = balans.Balans{}.Gap(column).Amount()
	assert.False(t, ok)
}

// What is printed below a post that has a figure of its own is not counted
// twice.
func TestBalansWaarvan(t *testing.T) {
	c := budgettest.Column(0)
	b := balans.Balans{Posts: map[balans.Post]budget.Series{
		balans.Voorraden:   {c: budget.Euros(100)},
		balans.Bouwgronden: {c: budget.Euros(60)},
	}}
	all, _ := b.Stand(balans.Voorraden, c).Amount()
	of, _ := b.Stand(balans.Bouwgronden, c).Amount()
	assert.Equal(t, []budget.Amount{budget.Euros(100), budget.Euros(60)}, []budget.Amount{all, of})
}

// Every post is reached from the top exactly once, and has words of its own.
func TestPostsAreATree(t *testing.T) {
	var reached []balans.Post
	var walk func(p balans.Post)
	walk = func(p balans.Post) {
		reached = append(reached, p)
		for _, part := range p.Parts() {
			parent, ok := part.Parent()
			require.True(t, ok)
			assert.Equal(t, p, parent)
			walk(part)
		}
	}
	walk(balans.Activa)
	walk(balans.Passiva)
	assert.Equal(t, balans.Posts(), reached)
	labels := map[string]balans.Post{}
	for _, p := range balans.Posts() {
		assert.NotContains(t, labels, p.Label())
		labels[p.Label()] = p
		provision, unverified := p.Basis()
		assert.Regexp(t, `^BBV art\. \d`, provision)
		assert.Equal(t, strings.Contains(provision, "40a"), unverified != "", p)
	}
	_, ok := balans.Activa.Parent()
	assert.False(t, ok)
	for _, none := range []balans.Post{"", "Onzin"} {
		assert.False(t, none.Valid())
		assert.Nil(t, none.Parts())
		assert.Equal(t, string(none), none.Label())
		provision, unverified := none.Basis()
		assert.Empty(t, provision+unverified)
		_, ok := none.Parent()
		assert.False(t, ok)
	}
}

// However deep the leaves stand, the total is their sum.
func TestBalansTotalIsSumOfLeaves(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 2))
	for range 100 {
		b := balans.Balans{Posts: map[balans.Post]budget.Series{}}
		var want budget.Amount
		var state func(p balans.Post)
		state = func(p balans.Post) {
			if parts := p.Parts(); len(parts) > 0 && random.IntN(3) > 0 {
				for _, part := range parts {
					state(part)
				}
				return
			}
			a := budget.Cents(random.Int64N(1e10) - 1e9)
			b.Posts[p], want = budget.Series{budgettest.Column(0): a}, want.Add(a)
		}
		for _, part := range balans.Activa.Parts() {
			state(part)
		}
		got := b.Stand(balans.Activa, budgettest.Column(0))
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

// A document holds a post by its key, and no other text.
func TestPostText(t *testing.T) {
	for _, post := range balans.Posts() {
		text, err := post.MarshalText()
		require.NoError(t, err)
		var back balans.Post
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, post, back)
	}
	post := balans.Voorraden
	for _, text := range []string{"", "Voorraden", " voorraden", "budget.Voorraden"} {
		var parseError *budget.ParseError
		require.ErrorAs(t, post.UnmarshalText([]byte(text)), &parseError, text)
		assert.Equal(t, balans.Voorraden, post)
		_, err := balans.Post(text).MarshalText()
		require.ErrorAs(t, err, &parseError, text)
	}
	assert.ErrorContains(t, (*balans.Post)(nil).UnmarshalText([]byte("voorraden")), "nil")
}

package iv3_test

import (
	"fmt"
	"math/rand"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
)

func portion(programme string, side budget.Side, code, share string) iv3.Portion {
	return iv3.Portion{Programme: programme, Side: side, Taakveld: iv3.MustParseTaakveld(code), Share: decimal.RequireFromString(share)}
}

func TestDistribute(t *testing.T) {
	key := []iv3.Portion{
		portion("Zorg", budget.Lasten, "6.1", "0.25"), portion("Zorg", budget.Lasten, "6.3", "0.75"), portion("Zorg", budget.Baten, "6.3", "1"),
		portion("Bestuur", budget.Lasten, "0.1", "0.9"), portion("Bestuur", budget.Lasten, "6.1", "0.1"),
	}
	programmes := []iv3.ProgrammeAmount{
		{Programme: "Zorg", Side: budget.Lasten, Amount: budget.Euros(1001)}, {Programme: "Zorg", Side: budget.Baten, Amount: budget.Euros(300)},
		{Programme: "Bestuur", Side: budget.Lasten, Amount: budget.Euros(-15)},
	}
	lines, err := iv3.Distribute(programmes, key, 0)
	require.NoError(t, err)
	var got []string
	for _, l := range lines {
		got = append(got, fmt.Sprint(l.Taakveld, " ", l.Side, " ", l.Amount))
	}
	// 1001 × 0.25 = 250.25 and × 0.75 = 750.75: the odd euro goes to the larger loss.
	// −15 × 0.9 = −13.5 and × 0.1 = −1.5: on a tie to the first.
	assert.Equal(t, []string{"0.1 lasten -14", "6.1 lasten 249", "6.3 lasten 751", "6.3 baten 300"}, got)
	var total budget.Amount
	for _, l := range lines {
		total = total.Add(l.Amount)
	}
	assert.Equal(t, "1286", total.String(), "1001 + 300 − 15")
}

func TestDistributeRefuses(t *testing.T) {
	var share *iv3.DivisionError
	for name, portions := range map[string][]iv3.Portion{
		"sum":      {portion("A", budget.Lasten, "0.1", "0.5")},
		"negative": {portion("A", budget.Lasten, "0.1", "1.5"), portion("A", budget.Lasten, "0.2", "-0.5")},
		"twice":    {portion("A", budget.Lasten, "0.1", "0.5"), portion("A", budget.Lasten, "0.1", "0.5")},
		"side":     {portion("A", 0, "0.1", "1")},
		"taakveld": {{Programme: "A", Side: budget.Lasten, Share: decimal.NewFromInt(1)}},
		"digits":   {portion("A", budget.Lasten, "0.1", "0.333333333333333333333"), portion("A", budget.Lasten, "0.2", "0.666666666666666666667")},
		"exponent": {{Programme: "A", Side: budget.Lasten, Taakveld: iv3.MustParseTaakveld("0.1"), Share: decimal.New(1, 1_000_000_000)}},
	} {
		_, err := iv3.Distribute(nil, portions, 0)
		require.ErrorAs(t, err, &share, name)
		assert.NotEmpty(t, share.Error())
	}
	key := []iv3.Portion{portion("A", budget.Lasten, "0.1", "1")}
	for name, amounts := range map[string][]iv3.ProgrammeAmount{
		"unknown": {{Programme: "B", Side: budget.Lasten, Amount: budget.Euros(1)}},
		"finer":   {{Programme: "A", Side: budget.Lasten, Amount: budget.Cents(1)}},
	} {
		_, err := iv3.Distribute(amounts, key, 0)
		require.ErrorAs(t, err, &share, name)
	}
	_, err := iv3.Distribute([]iv3.ProgrammeAmount{{Programme: "A", Side: budget.Lasten}}, key, 5)
	assert.ErrorAs(t, err, &share)
}

// TestDistributeKeepsEveryCent: whatever the shares, the parts sum to the amount, and each
// is within one unit of its exact share.
func TestDistributeKeepsEveryCent(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 300 {
		n := 1 + r.Intn(6)
		var portions []iv3.Portion
		left := int64(1_000_000)
		for i := range n {
			share := r.Int63n(left + 1)
			if i == n-1 {
				share = left
			}
			left -= share
			portions = append(portions, portion("A", budget.Lasten, fmt.Sprintf("0.%d", i+1), decimal.New(share, -6).String()))
		}
		amount := budget.Cents(r.Int63n(1e14) - 5e13)
		lines, err := iv3.Distribute([]iv3.ProgrammeAmount{{Programme: "A", Side: budget.Lasten, Amount: amount}}, portions, 2)
		require.NoError(t, err)
		var sum budget.Amount
		for i, l := range lines {
			sum = sum.Add(l.Amount)
			exact := amount.Decimal().Mul(portions[i].Share)
			assert.True(t, l.Amount.Decimal().Sub(exact).Abs().LessThan(decimal.New(1, -2)), "%v of %v", l.Amount, exact)
		}
		assert.True(t, sum == amount)
	}
}

func TestLines(t *testing.T) {
	c := iv3.MustFor(iv3.Gemeente, 2026)
	lines := []iv3.TaakveldAmount{
		{Side: budget.Baten, Taakveld: iv3.MustParseTaakveld("0.10"), Amount: budget.Euros(5)},
		{Side: budget.Lasten, Taakveld: iv3.MustParseTaakveld("0.1"), Categorie: iv3.MustParseCategorie("3.8"), Amount: budget.Euros(3)},
		{Side: budget.Lasten, Taakveld: iv3.MustParseTaakveld("0.1"), Categorie: iv3.MustParseCategorie("1.1"), Amount: budget.Euros(2)},
		{Side: budget.Lasten, Taakveld: iv3.MustParseTaakveld("0.4"), Categorie: iv3.MustParseCategorie("1.1")},
	}
	filled, err := c.FillCategorieen(lines)
	require.NoError(t, err)
	assert.Equal(t, "7.1", filled[0].Categorie.String(), "0.10 leaves no choice")
	assert.True(t, lines[0].Categorie.IsZero(), "the argument is left alone")
	var d delivery.Delivery
	require.NoError(t, d.SetAmounts(filled))
	require.Len(t, d.Lasten, 2, "without the line of nothing")
	assert.Equal(t, "1.1", d.Lasten[0].Categorie.String())
	sums := iv3.SumTaakvelden(d.Amounts())
	require.Len(t, sums, 2)
	assert.Equal(t, "5", sums[0].Amount.String())
	assert.Equal(t, "0.10", sums[1].Taakveld.String())

	assert.Error(t, d.SetAmounts(lines), "a line without a category")
	var choice *iv3.DivisionError
	_, err = c.FillCategorieen([]iv3.TaakveldAmount{{Side: budget.Lasten, Taakveld: iv3.MustParseTaakveld("0.1")}})
	require.ErrorAs(t, err, &choice)
	assert.Contains(t, choice.Error(), "divide it over 1.1, 2.1")
	_, err = c.FillCategorieen([]iv3.TaakveldAmount{{Side: budget.Lasten, Taakveld: iv3.MustParseTaakveld("0.7")}, {Side: budget.Lasten, Taakveld: iv3.MustParseTaakveld("9.9")}})
	require.ErrorAs(t, err, &choice)
	assert.NotEmpty(t, choice.Error())
}

func ExampleDistribute() {
	key := []iv3.Portion{
		{Programme: "Sociaal domein", Side: budget.Lasten, Taakveld: iv3.MustParseTaakveld("6.1"), Share: decimal.RequireFromString("0.3")},
		{Programme: "Sociaal domein", Side: budget.Lasten, Taakveld: iv3.MustParseTaakveld("6.3"), Share: decimal.RequireFromString("0.7")},
	}
	programmes := []iv3.ProgrammeAmount{{Programme: "Sociaal domein", Side: budget.Lasten, Amount: budget.Euros(33_955_001)}}
	lines, err := iv3.Distribute(programmes, key, 0)
	if err != nil {
		panic(err)
	}
	for _, l := range lines {
		fmt.Printf("%v %v %n\n", l.Taakveld, l.Side, l.Amount)
	}
	// Output:
	// 6.1 lasten 10.186.500
	// 6.3 lasten 23.768.501
}

package budget_test

import (
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/budgettest"
)

func ExampleRatio() {
	// Medemblik, balance of 2020.
	solvabiliteit, err := budget.PercentageOf("Solvabiliteitsratio", budgettest.Thousands("Eigen vermogen", 42234), budgettest.Thousands("Totaal passiva", 113605), 1, budget.HalfUp)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(solvabiliteit)
	order, _ := solvabiliteit.Cmp(decimal.NewFromInt(20))
	fmt.Println("above 20 %:", order > 0)
	// Output:
	// Solvabiliteitsratio = Eigen vermogen / Totaal passiva × 100 = 37,2 %
	// above 20 %: true
}

func ExampleRatio_WriteTree() {
	reserves := budget.Computed("Eigen vermogen", budget.Plus(budgettest.Thousands("Reserves", 42340)), budget.Plus(budgettest.Thousands("Gerealiseerd resultaat", -106)))
	r, _ := budget.PercentageOf("Solvabiliteitsratio", reserves, budgettest.Thousands("Totaal passiva", 113605), 1, budget.HalfUp)
	_ = r.WriteTree(os.Stdout, budget.InThousands, 0)
	// Output:
	// Solvabiliteitsratio              37,2 %  afgerond op 1 decimaal
	// ├─ Eigen vermogen                42.234
	// │  ├─ + Reserves                 42.340
	// │  └─ + Gerealiseerd resultaat     -106
	// └─ ÷ Totaal passiva             113.605
}

func ExampleRatio_Value() {
	r, _ := budget.QuotientOf("Weerstandsratio", budgettest.Thousands("Beschikbaar", 5), budgettest.Thousands("Benodigd", 0), 1, budget.HalfUp)
	fmt.Println(r)
	_, err := r.Value()
	fmt.Println(errors.Is(err, budget.ErrDivisionByZero), err)
	// Output:
	// Weerstandsratio = Beschikbaar / Benodigd = ?
	// true compute "Weerstandsratio": divide "5000": division by zero
}

func ExampleRatio_Outcome() {
	share, _ := budget.PercentageOf("Onderbesteding", budgettest.Thousands("Niet besteed", 1234), budgettest.Thousands("Raming", 100), 2, budget.HalfUp)
	ratio, _ := budget.QuotientOf("Weerstandsratio", budgettest.Thousands("Beschikbaar", 46800), budgettest.Thousands("Benodigd", 20820), 2, budget.HalfUp)
	fmt.Println(share.Outcome())
	fmt.Println(ratio.Outcome())
	fmt.Println(budget.Ratio{}.Outcome())
	// Output:
	// 1.234,00 %
	// 2,25
	// ?
}

func ExamplePercentageOf() {
	r, _ := budget.PercentageOf("Baten in procenten van lasten", budgettest.Thousands("Baten", 8855), budgettest.Thousands("Lasten", 33976), 1, budget.HalfUp)
	fmt.Println(r)
	// Output:
	// Baten in procenten van lasten = Baten / Lasten × 100 = 26,1 %
}

func ExampleQuotientOf() {
	r, _ := budget.QuotientOf("Weerstandsratio", budgettest.Thousands("Beschikbaar", 46800), budgettest.Thousands("Benodigd", 20820), 2, budget.HalfUp)
	fmt.Println(r)
	// Output:
	// Weerstandsratio = Beschikbaar / Benodigd = 2,25
}

func TestRatioWithoutOutcome(t *testing.T) {
	gap, one := budget.NotStated("gat", budget.Source{}), budgettest.Thousands("een", 1)
	for name, r := range map[string]func() (budget.Ratio, error){
		"no numerator":   func() (budget.Ratio, error) { return budget.PercentageOf("r", gap, one, 1, budget.HalfUp) },
		"no denominator": func() (budget.Ratio, error) { return budget.PercentageOf("r", one, gap, 1, budget.HalfUp) },
		"zero value":     func() (budget.Ratio, error) { return budget.Ratio{}, nil },
		"zero below": func() (budget.Ratio, error) {
			return budget.QuotientOf("r", one, budgettest.Thousands("", 0), 1, budget.HalfUp)
		},
	} {
		ratio, err := r()
		require.NoError(t, err, name)
		_, err = ratio.Value()
		want := budget.ErrNoOutcome
		if name == "zero below" {
			want = budget.ErrDivisionByZero
		}
		assert.ErrorIs(t, err, want, name)
		_, ok := ratio.Cmp(decimal.Zero)
		assert.False(t, ok, name)
		assert.True(t, strings.HasSuffix(ratio.String(), "= ?"), name)
	}
}

func TestRatioLimits(t *testing.T) {
	one := budgettest.Thousands("een", 1)
	var rangeError *budget.RangeError
	for places, fine := range map[int]bool{-15: false, -14: true, 38: true, 39: false} {
		_, err := budget.PercentageOf("r", one, one, places, budget.HalfUp)
		assert.Equal(t, fine, err == nil, "%d: %v", places, err)
	}
	for places, fine := range map[int]bool{-13: false, -12: true, 40: true, 41: false} {
		_, err := budget.QuotientOf("r", one, one, places, budget.Truncate)
		assert.Equal(t, fine, err == nil, "%d: %v", places, err)
	}
	_, err := budget.QuotientOf("r", one, one, 0, budget.RoundingMode(9))
	require.ErrorAs(t, err, &rangeError)
	r, err := budget.QuotientOf("r", one, one, 0, budget.HalfEven)
	require.NoError(t, err)
	assert.Equal(t, "r", r.Label())
	_, ok := r.Cmp(decimal.New(1, 1_000_000_000))
	assert.False(t, ok, "a limit that would take a gigabyte")
}

func TestRatioWriteTreeErrors(t *testing.T) {
	r, err := budget.PercentageOf("r", budgettest.Thousands("een", 1), budgettest.Thousands("twee", 2), 0, budget.HalfUp)
	require.NoError(t, err)
	assert.ErrorContains(t, r.WriteTree(nil, budget.InEuros, 0), "there is no writer")
	assert.ErrorContains(t, r.WriteTree(&strings.Builder{}, budget.InMillions, 0), "needs more than 0 decimals")
	fine, _ := budget.PercentageOf("r", budgettest.Thousands("miljoen", 1000), budgettest.Thousands("twee", 2), 0, budget.HalfUp)
	assert.ErrorContains(t, fine.WriteTree(&strings.Builder{}, budget.InMillions, 0), "needs more than 0 decimals", "below the line")
	assert.Error(t, r.WriteTree(broken{}, budget.InEuros, 0))
	deep := budgettest.Thousands("diep", 1)
	for range 200 {
		deep = budget.Computed("dieper", budget.Plus(deep))
	}
	deepRatio, err := budget.PercentageOf("r", budgettest.Thousands("een", 1), deep, 0, budget.HalfUp)
	require.NoError(t, err)
	var rangeError *budget.RangeError
	assert.ErrorAs(t, deepRatio.WriteTree(&strings.Builder{}, budget.InEuros, 0), &rangeError)
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("full") }

// The comparison is that of the exact fractions, and so is the rounding.
func TestRatioAgainstFractions(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 5))
	for range 2000 {
		a, b := random.Int64N(2000)-1000, random.Int64N(2000)-1000
		if b == 0 {
			continue
		}
		places := random.IntN(4)
		r, err := budget.PercentageOf("r", budget.Stated("a", budget.Cents(a), budget.Source{}), budget.Stated("b", budget.Cents(b), budget.Source{}), places, budget.HalfUp)
		require.NoError(t, err)
		limit := random.Int64N(400) - 200
		got, ok := r.Cmp(decimal.NewFromInt(limit))
		require.True(t, ok)
		exact := new(big.Rat).Mul(big.NewRat(a, b), big.NewRat(100, 1))
		assert.Equal(t, exact.Cmp(new(big.Rat).SetInt64(limit)), got, "%d/%d against %d", a, b, limit)
		value, _ := r.Value()
		want := decimal.RequireFromString(exact.FloatString(places)) // which rounds half away from zero
		assert.True(t, want.Equal(value), "%d/%d to %d places: %v, want %v", a, b, places, value, want)
	}
}

// Rounded outward by a step, a ratio compares as its figures say.
func FuzzRatioCmp(f *testing.F) {
	f.Add(int64(42234), int64(113605))
	f.Add(int64(-1), int64(3))
	f.Add(int64(1), int64(-3))
	f.Fuzz(func(t *testing.T, a, b int64) {
		r, err := budget.PercentageOf("r", budget.Stated("a", budget.Cents(a), budget.Source{}), budget.Stated("b", budget.Cents(b), budget.Source{}), 2, budget.HalfUp)
		require.NoError(t, err)
		value, err := r.Value()
		if b == 0 {
			require.ErrorIs(t, err, budget.ErrDivisionByZero)
			return
		}
		require.NoError(t, err)
		step := decimal.New(1, -2)
		above, _ := r.Cmp(value.Add(step))
		below, _ := r.Cmp(value.Sub(step))
		assert.Equal(t, -1, above)
		assert.Equal(t, 1, below)
	})
}

func ExampleRatio_Cmp() {
	r, _ := budget.PercentageOf("Netto schuldquote", budgettest.Thousands("Netto schuld", 8996), budgettest.Thousands("Totale baten", 10000), 0, budget.HalfUp)
	order, _ := r.Cmp(decimal.NewFromInt(90))
	fmt.Println(r, order) // printed as 90 %, and yet below it
	// Output:
	// Netto schuldquote = Netto schuld / Totale baten × 100 = 90 % -1
}

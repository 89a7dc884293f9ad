package kengetal_test

import (
	"fmt"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/internal/budgettest"
)

// percentage is a ratio of so many hundredths of a per cent.
func percentage(t *testing.T, hundredths int64) budget.Ratio {
	t.Helper()
	r, err := budget.PercentageOf("r", budget.Stated("", budget.Euros(hundredths), budget.Source{}), budget.Stated("", budget.Euros(10_000), budget.Source{}), 0, budget.HalfUp)
	require.NoError(t, err)
	return r
}

func ExampleScale() {
	// A council that wants to know when the schuldquote passes 110 %.
	schaal := kengetal.Scale{Classes: []string{"groen", "rood"}, Borders: []kengetal.Border{{Value: decimal.NewFromInt(110), Better: true}}}
	r, _ := budget.PercentageOf("Netto schuldquote", budgettest.Thousands("Netto schuld", 1101), budgettest.Thousands("Baten", 1000), 0, budget.HalfUp)
	class, _ := schaal.Class(r)
	fmt.Println(r, class)
	// Output:
	// Netto schuldquote = Netto schuld / Baten × 100 = 110 % rood
}

// Each border of the supervisors, and what lies a hundredth beside it. The
// exact ratio counts: 89,99 % is printed as 90 % and still is A.
func TestSupervisorScale(t *testing.T) {
	for k, borders := range map[kengetal.Kengetal]map[int64]string{
		kengetal.NettoSchuldquote:             {8999: "A", 9000: "B", 13000: "B", 13001: "C"},
		kengetal.NettoSchuldquoteGecorrigeerd: {8999: "A", 9000: "B", 13000: "B", 13001: "C"},
		kengetal.Solvabiliteitsratio:          {5001: "A", 5000: "B", 2000: "B", 1999: "C", -100: "C"},
		kengetal.Grondexploitatie:             {1999: "A", 2000: "B", 3500: "B", 3501: "C"},
		kengetal.StructureleExploitatieruimte: {1: "A", 0: "B", -1: "C"},
		kengetal.Belastingcapaciteit:          {9499: "A", 9500: "B", 10500: "B", 10501: "C"},
	} {
		for hundredths, want := range borders {
			class, ok := kengetal.SupervisorScale(k).Class(percentage(t, hundredths))
			require.True(t, ok)
			assert.Equal(t, want, class, "%v %d", k, hundredths)
		}
	}
	_, ok := kengetal.SupervisorScale(0).Class(percentage(t, 1))
	assert.False(t, ok)
	_, ok = kengetal.SupervisorScale(kengetal.NettoSchuldquote).Class(budget.Ratio{})
	assert.False(t, ok, "no outcome has no class")
}

func TestWeerstandsratioScale(t *testing.T) {
	s := kengetal.WeerstandsratioScale()
	for hundredths, want := range map[int64]string{501: "A", 225: "A", 200: "B", 150: "B", 120: "C", 90: "D", 70: "E", 59: "F"} {
		r, err := budget.QuotientOf("", budget.Stated("", budget.Euros(hundredths), budget.Source{}), budget.Stated("", budget.Euros(100), budget.Source{}), 1, budget.HalfUp)
		require.NoError(t, err)
		class, ok := s.Class(r)
		require.True(t, ok)
		assert.Equal(t, want, class, hundredths)
	}
}

func TestScaleCheck(t *testing.T) {
	grens := func(n int64) kengetal.Border { return kengetal.Border{Value: decimal.NewFromInt(n)} }
	for name, s := range map[string]kengetal.Scale{
		"no classes":             {},
		"a border too many":      {Classes: []string{"A"}, Borders: []kengetal.Border{grens(1)}},
		"a border too few":       {Classes: []string{"A", "B"}},
		"borders that run back":  {Classes: []string{"A", "B", "C"}, Borders: []kengetal.Border{grens(2), grens(1)}},
		"borders that run up":    {Classes: []string{"A", "B", "C"}, Borders: []kengetal.Border{grens(1), grens(2)}, HigherIsBetter: true},
		"a border out of bounds": {Classes: []string{"A", "B"}, Borders: []kengetal.Border{{Value: decimal.New(1, 1_000_000_000)}}},
	} {
		_, ok := s.Class(percentage(t, 100))
		assert.False(t, ok, name)
	}
	single := kengetal.Scale{Classes: []string{"alles"}}
	class, ok := single.Class(percentage(t, 100))
	assert.True(t, ok)
	assert.Equal(t, "alles", class)
	_, ok = single.Class(budget.Ratio{})
	assert.False(t, ok)
}

func ExampleSupervisorScale() {
	scale := kengetal.SupervisorScale(kengetal.NettoSchuldquote)
	r, _ := budget.PercentageOf("Netto schuldquote", budgettest.Thousands("Netto schuld", 9), budgettest.Thousands("Totale baten", 10), 0, budget.HalfUp)
	class, _ := scale.Class(r)
	scale.Borders[0].Better = true // 90 % belongs to A here
	other, _ := scale.Class(r)
	fmt.Println(class, other)
	// Output:
	// B A
}

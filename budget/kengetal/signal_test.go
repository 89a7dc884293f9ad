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

func ExampleSignalProfile() {
	profiel := kengetal.SupervisorProfile()
	r, _ := kengetal.NettoSchuldquoteGecorrigeerd.Ratio(kengetal.Notitie2020, goirle2018(), 2, budget.HalfUp)
	class, ok := profiel.Class(kengetal.NettoSchuldquoteGecorrigeerd, r)
	fmt.Println(profiel.Name, class, ok)
	// Output:
	// toezichthouder A true
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
func TestSupervisorProfile(t *testing.T) {
	p := kengetal.SupervisorProfile()
	for k, borders := range map[kengetal.Kengetal]map[int64]string{
		kengetal.NettoSchuldquote:             {8999: "A", 9000: "B", 13000: "B", 13001: "C"},
		kengetal.NettoSchuldquoteGecorrigeerd: {8999: "A", 9000: "B", 13000: "B", 13001: "C"},
		kengetal.Solvabiliteitsratio:          {5001: "A", 5000: "B", 2000: "B", 1999: "C", -100: "C"},
		kengetal.Grondexploitatie:             {1999: "A", 2000: "B", 3500: "B", 3501: "C"},
		kengetal.StructureleExploitatieruimte: {1: "A", 0: "B", -1: "C"},
		kengetal.Belastingcapaciteit:          {9499: "A", 9500: "B", 10500: "B", 10501: "C"},
	} {
		for hundredths, want := range borders {
			class, ok := p.Class(k, percentage(t, hundredths))
			require.True(t, ok)
			assert.Equal(t, want, class, "%v %d", k, hundredths)
		}
	}
	_, ok := p.Class(0, percentage(t, 1))
	assert.False(t, ok)
	_, ok = p.Class(kengetal.NettoSchuldquote, budget.Ratio{})
	assert.False(t, ok, "no outcome has no class")
}

// A border belongs to the class that the profile says, and the profiles of the
// package are made anew each time.
func TestProfileIsConfigurable(t *testing.T) {
	p := kengetal.SupervisorProfile()
	q := kengetal.SupervisorProfile()
	q.Scales[kengetal.NettoSchuldquote].Borders[0].Better = true
	class, _ := q.Class(kengetal.NettoSchuldquote, percentage(t, 9000))
	assert.Equal(t, "A", class)
	class, _ = p.Class(kengetal.NettoSchuldquote, percentage(t, 9000))
	assert.Equal(t, "B", class)
	for _, profile := range kengetal.SignalProfiles() {
		assert.NotEmpty(t, profile.Name)
		assert.NotEmpty(t, profile.Source, profile.Name)
		assert.NotEmpty(t, profile.Unverified, profile.Name)
		for k, s := range profile.Scales {
			assert.NoError(t, s.Check(), "%s %v", profile.Name, k)
		}
	}
}

// The published examples of the six classes and of Heemskerk.
func TestOtherProfiles(t *testing.T) {
	profiles := kengetal.SignalProfiles()
	class := func(i int, k kengetal.Kengetal, hundredths int64) string {
		c, _ := profiles[i].Class(k, percentage(t, hundredths))
		return c
	}
	assert.Equal(t, "voldoende", class(1, kengetal.NettoSchuldquote, 9999))
	assert.Equal(t, "matig", class(1, kengetal.NettoSchuldquote, 10000))
	assert.Equal(t, "onvoldoende", class(1, kengetal.NettoSchuldquote, 13001))
	for hundredths, want := range map[int64]string{6900: "1", 7500: "2", 8200: "3", 8700: "4", 10000: "5", 14000: "6"} {
		assert.Equal(t, want, class(2, kengetal.NettoSchuldquote, hundredths))
	}
	for hundredths, want := range map[int64]string{7000: "1", 6000: "2", 5200: "3", 4000: "4", 3000: "5", 1000: "6"} {
		assert.Equal(t, want, class(2, kengetal.Solvabiliteitsratio, hundredths))
	}
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
		var rangeError *budget.RangeError
		require.ErrorAs(t, s.Check(), &rangeError, name)
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

func ExampleBorder() {
	profiel := kengetal.SupervisorProfile()
	r, _ := budget.PercentageOf("Netto schuldquote", budgettest.Thousands("Netto schuld", 9), budgettest.Thousands("Totale baten", 10), 0, budget.HalfUp)
	class, _ := profiel.Class(kengetal.NettoSchuldquote, r)
	profiel.Scales[kengetal.NettoSchuldquote].Borders[0].Better = true // 90 % belongs to A here
	other, _ := profiel.Class(kengetal.NettoSchuldquote, r)
	fmt.Println(class, other)
	// Output:
	// B A
}

package verantwoording_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme/verantwoording"
)

func euros(n int64) *budget.Amount {
	a := budget.Euros(n)
	return &a
}

// Eindhoven, jaarverslag 2017, p2696: the gemeentesecretaris from 12 March on, of whom the page prints 119.024 and 146.288.
func ExampleBezoldiging() {
	b := verantwoording.Bezoldiging{
		Name: "gemeentesecretaris", Begin: "2017-03-12", Einde: "2017-12-31", Deeltijd: indicator.MustRead("1"),
		Beloning: euros(105_111), OpTermijn: euros(13_913),
	}
	fmt.Println(b.Sum())
	norm, _ := b.Norm().Amount()
	fmt.Println(norm.Round(0, budget.HalfUp))
	// Output:
	// bezoldiging gemeentesecretaris = beloning + beloningen op termijn = 119.024
	// 146288
}

// Maxima as jaarstukken print them: Eindhoven 2017, Rotterdam 2018, Gennep 2018, Gorinchem 2017, Heuvelrug 2021 and 2022, Best 2021
// (from the thirteenth month on without dienstbetrekking), Heusden 2021.
func TestNorm(t *testing.T) {
	for _, c := range []struct {
		from, to budget.Date
		fte      string
		want     int64
	}{
		{"2017-12-01", "2017-12-31", "1", 15_373},
		{"2018-10-10", "2018-12-31", "1", 42_978},
		{"2018-01-01", "2018-10-02", "1", 142_397},
		{"2018-01-01", "2018-12-31", "0,89", 168_210},
		{"2017-01-01", "2017-12-31", "1,05", 181_000},
		{"2021-03-16", "2021-12-31", "1", 166_627},
		{"2021-01-01", "2021-12-31", "1,0", 209_000},
		{"2022-01-01", "2022-12-31", "1", 216_000},
		{"2020-01-01", "2020-12-31", "1", 201_000}, // Winterswijk 2020, a year of 366 days
	} {
		b := verantwoording.Bezoldiging{Begin: c.from, Einde: c.to, Deeltijd: indicator.MustRead(c.fte)}
		norm, ok := b.Norm().Amount()
		assert.True(t, ok, c.from)
		assert.Equal(t, budget.Euros(c.want), norm.Round(0, budget.HalfUp), "%s %s", c.from, c.fte)
	}
	least := verantwoording.Bezoldiging{Begin: "2018-01-01", Einde: "2018-12-31", Deeltijd: indicator.MustRead("0,01")}
	norm, _ := least.Norm().Amount()
	assert.Equal(t, budget.Euros(4_725), norm, "0,025 of 189.000 at least")
}

// The algemene bezoldigingsmaxima as others print them: topinkomens.nl (2015, 2016), Tilburg (2017), Rotterdam (2018), Accountancy
// Vanmorgen (2019, 2020), Heusden (2021), Heuvelrug (2022), wntadvies.nl (2023, 2024). A part of one is
// worked out to twelve decimals.
func TestMaxima(t *testing.T) {
	for year, want := range map[string]int64{
		"2015": 178_000, "2016": 179_000, "2017": 181_000, "2018": 189_000, "2019": 194_000, "2020": 201_000, "2021": 209_000,
		"2022": 216_000, "2023": 223_000, "2024": 233_000,
	} {
		b := verantwoording.Bezoldiging{Begin: budget.Date(year + "-01-01"), Einde: budget.Date(year + "-12-31"), Deeltijd: indicator.MustRead("1")}
		norm, _ := b.Norm().Amount()
		assert.Equal(t, budget.Euros(want), norm, year)
	}
	b := verantwoording.Bezoldiging{Begin: "2017-03-12", Einde: "2017-12-31", Deeltijd: indicator.MustRead("1")}
	norm, _ := b.Norm().Amount()
	assert.Equal(t, "146287.671232876712", norm.String(), "295 days of 365")
}

// What is not known, or has a norm of its own, has no outcome.
func TestNormOfNobody(t *testing.T) {
	whole := verantwoording.Bezoldiging{Begin: "2018-01-01", Einde: "2018-12-31", Deeltijd: indicator.MustRead("1")}
	for _, change := range []func(*verantwoording.Bezoldiging){
		func(b *verantwoording.Bezoldiging) { b.Begin = "" },
		func(b *verantwoording.Bezoldiging) { b.Einde = "2019-12-31" },
		func(b *verantwoording.Bezoldiging) { b.Begin, b.Einde = b.Einde, b.Begin },
		func(b *verantwoording.Bezoldiging) { b.Deeltijd = indicator.Value{} },
		func(b *verantwoording.Bezoldiging) { b.FirstYear = true },
		func(b *verantwoording.Bezoldiging) { b.Begin, b.Einde = "2014-01-01", "2014-12-31" },
		func(b *verantwoording.Bezoldiging) { b.Begin, b.Einde = "2025-01-01", "2025-12-31" },
	} {
		b := whole
		_, ok := b.Norm().Amount()
		assert.True(t, ok)
		change(&b)
		_, ok = b.Norm().Amount()
		assert.False(t, ok, "%+v", b)
	}
	_, ok := (*verantwoording.Bezoldiging)(nil).Norm().Amount()
	assert.False(t, ok)
}

// What was paid without being due is taken off where it is printed.
func TestSum(t *testing.T) {
	b := verantwoording.Bezoldiging{Beloning: euros(200_000), OpTermijn: euros(20_000), Onverschuldigd: euros(4_000)}
	sum, _ := b.Sum().Amount()
	assert.Equal(t, budget.Euros(216_000), sum)
	b.OpTermijn = nil
	_, ok := b.Sum().Amount()
	assert.False(t, ok)
	_, ok = (*verantwoording.Bezoldiging)(nil).Sum().Amount()
	assert.False(t, ok)
}

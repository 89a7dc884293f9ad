package iv3_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
)

// TestYouthCareComparesOnTheSumOnly: ten codes become six, with PGB and policy apart, along
// another axis.
func TestYouthCareComparesOnTheSumOnly(t *testing.T) {
	x, err := iv3.Comparable(iv3.Gemeente, 2024, 2025)
	require.NoError(t, err)
	g, ok := groupOf(x, 2024, iv3.MustParseTaakveld("6.73b"))
	require.True(t, ok)
	assert.Equal(t, "6.72a+6.72b+6.72c+6.72d+6.73a+6.73b+6.73c+6.74a+6.74b+6.74c", g.Label(2024))
	assert.Equal(t, "6.751+6.752+6.753+6.761+6.762+6.763+6.792+6.92", g.Label(2025))
	assert.True(t, g.Merged())
	assert.Equal(t, iv3.Inferred, g.Basis)
	assert.Len(t, g.Notes, 2)
	single, ok := groupOf(x, 2025, iv3.MustParseTaakveld("6.822"))
	require.True(t, ok)
	assert.Equal(t, "6.82b", single.Label(2024))
	assert.False(t, single.Merged())
}

// TestComparableRelations holds for every range of years of every layer: the groups cover
// every code that may be booked exactly once, have codes in every year, and are merged no
// further than two codes that a mapping joins.
func TestComparableRelations(t *testing.T) {
	for l := iv3.Gemeente; l < iv3.Waterschap; l++ {
		for from := iv3.FirstYear + 1; from <= iv3.LastYear; from++ {
			for to := from; to <= iv3.LastYear; to++ {
				x, err := iv3.Comparable(l, to, from)
				require.NoError(t, err)
				for year := from; year <= to; year++ {
					count := 0
					for _, g := range x {
						count += len(g.Codes[year])
						assert.NotEmpty(t, g.Codes[year], "%v %d in %d–%d", l, year, from, to)
					}
					for _, info := range iv3.MustFor(l, year).Taakvelden() {
						_, ok := groupOf(x, year, info.Code)
						assert.Equal(t, info.Bookable, ok)
						if ok {
							count--
						}
					}
					assert.Zero(t, count)
				}
			}
		}
	}
}

// groupOf finds the group that a code of a year belongs to.
func groupOf(x iv3.Grouping, year int, code iv3.Taakveld) (iv3.SeriesGroup, bool) {
	i := slices.IndexFunc(x, func(g iv3.SeriesGroup) bool { return slices.Contains(g.Codes[year], code) })
	if i < 0 {
		return iv3.SeriesGroup{}, false
	}
	return x[i], true
}

func TestSeries(t *testing.T) {
	x, err := iv3.Comparable(iv3.Gemeente, 2022, 2025)
	require.NoError(t, err)
	code := iv3.MustParseTaakveld
	total := map[int]string{}
	for year, amounts := range map[int]map[iv3.Taakveld]budget.Amount{
		2022: {code("6.72"): budget.Euros(100), code("0.1"): budget.Euros(1)},
		2023: {code("6.72a"): budget.Euros(60), code("6.74c"): budget.Euros(45)},
		2025: {code("6.751"): budget.Euros(50), code("6.792"): budget.Euros(60)},
	} {
		sums, ok, err := x.Series(year, amounts)
		require.NoError(t, err)
		for i, g := range x {
			if g.Label(2022) == "6.72" {
				total[year] = sums[i].String()
				assert.True(t, ok[i])
			}
			if g.Label(2022) == "0.2" {
				assert.False(t, ok[i], "absent is not zero")
			}
		}
	}
	assert.Equal(t, map[int]string{2022: "100", 2023: "105", 2025: "110"}, total)
	_, _, err = x.Series(2025, map[iv3.Taakveld]budget.Amount{code("6.72"): budget.Euros(1)})
	var wrong *budget.ParseError
	assert.ErrorAs(t, err, &wrong)
	_, err = iv3.Comparable(iv3.Provincie, 2017, 2020)
	assert.Error(t, err)
	_, err = iv3.Comparable(iv3.Provincie, 2018, 2027)
	assert.Error(t, err)
}

func ExampleComparable() {
	x, err := iv3.Comparable(iv3.Gemeente, 2017, 2026)
	if err != nil {
		panic(err)
	}
	fmt.Println(len(x), "series")
	for _, g := range x {
		if !g.Merged() {
			continue
		}
		fmt.Println(g.Label(2017), "=", g.Label(2026), g.Basis)
	}
	// Output:
	// 51 series
	// 6.2 = 6.21+6.22+6.23 officieel
	// 6.6+6.71+6.81 = 6.60+6.711+6.712+6.713+6.714+6.791+6.811+6.812+6.91 afgeleid
	// 6.72 = 6.751+6.752+6.753+6.761+6.762+6.763+6.792+6.92 afgeleid
	// 6.82 = 6.821+6.822 afgeleid
}

func ExampleGrouping_Series() {
	x, err := iv3.Comparable(iv3.Gemeente, 2017, 2026)
	if err != nil {
		panic(err)
	}
	amounts := map[iv3.Taakveld]budget.Amount{
		iv3.MustParseTaakveld("6.21"): budget.Euros(40_000),
		iv3.MustParseTaakveld("6.22"): budget.Euros(2_000),
		iv3.MustParseTaakveld("0.1"):  budget.Euros(900),
	}
	totals, ok, err := x.Series(2026, amounts)
	for i, g := range x {
		if ok[i] {
			fmt.Printf("%s %n\n", g.Label(2017), totals[i])
		}
	}
	fmt.Println(err)
	// Output:
	// 0.1 900
	// 6.2 42.000
	// <nil>
}

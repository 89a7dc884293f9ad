package parts_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

// Drempelbedragen as jaarstukken print them beside their begrotingstotaal, in thousands: Zwartewaterland and Halderberge 2021,
// Noord-Holland 2019, Rotterdam 2017 and Buren 2024.
func TestThreshold(t *testing.T) {
	for _, c := range []struct{ base, year, quarter, want int64 }{
		{81_596, 2021, 1, 612}, {81_596, 2021, 2, 612}, {81_596, 2021, 3, 1632}, {81_596, 2021, 4, 1632},
		{1_450_295, 2019, 0, 5651}, {3_620_000, 2017, 0, 9990}, {77_843, 2024, 0, 1557},
		{10_000, 2020, 0, 250}, {10_000, 2022, 4, 1000},
	} {
		got := parts.Threshold(budget.Euros(1000*c.base), int(c.year), int(c.quarter))
		if assert.Len(t, got, 1) {
			assert.Equal(t, budget.Euros(1000*c.want), got[0].Round(-3, budget.HalfUp), c.base)
		}
	}
	both := parts.Threshold(budget.Euros(59_535_000), 2021, 0)
	assert.Equal(t, []budget.Amount{budget.MustParseAmount("446512.5"), budget.MustParseAmount("1190700")}, both)
}

// What the percentages are, and of whom they are not known.
func TestStatutory(t *testing.T) {
	of := func(kind string, layer iv3.Layer, year int) (out []string) {
		for _, d := range (parts.Limit{Limiet: programme.Limiet{Name: kind}}).Statutory(layer, year) {
			out = append(out, d.String())
		}
		return out
	}
	assert.Equal(t, []string{"8.5"}, of(parts.Kasgeldlimiet, iv3.Gemeente, 2015))
	assert.Equal(t, []string{"7"}, of(parts.Kasgeldlimiet, iv3.Provincie, 2018))
	assert.Equal(t, []string{"20"}, of(parts.Renterisiconorm, iv3.Provincie, 2017))
	assert.Equal(t, []string{"0.75", "2"}, of(parts.Drempelbedrag, iv3.Gemeente, 2021))
	assert.Empty(t, of(parts.Kasgeldlimiet, iv3.Gemeente, 2014))
	assert.Empty(t, of(parts.Kasgeldlimiet, iv3.Waterschap, 2020))
}

package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

// The four columns of "Totaal Programma 3", Lansingerland 2017, x € 1.000.
// Saldo and resultaat follow from the printed rows above them by hand; where
// the municipality rounded another figure than that, it stands behind it.
var programma3 = []struct {
	column                  string
	lasten, baten, saldo    int64
	toevoeging, onttrekking int64
	resultaat               int64
}{
	{"2016-realisatie", 33955, 9481, -24474 /* printed -24473 */, 13, 12, -24475 /* printed -24474 */},
	{"2017-begroting", 34810, 10024, -24786, 13, 107, -24692},
	{"2017-na-wijziging", 35984, 10510, -25474, 13, 504, -24983 /* printed -24984 */},
	{"2017-realisatie", 33976, 8855, -25121, 13, 397, -24737 /* printed -24738 */},
}

func TestFiguresOfLansingerland(t *testing.T) {
	for _, tt := range programma3 {
		figures := budget.Figures{Lasten: x1000(tt.lasten), Baten: x1000(tt.baten)}
		mutations := budget.ReserveMutations{Toevoeging: x1000(tt.toevoeging), Onttrekking: x1000(tt.onttrekking)}
		assert.Equal(t, x1000(tt.saldo), figures.Saldo(), tt.column)
		assert.Equal(t, x1000(tt.onttrekking-tt.toevoeging), mutations.Saldo(), tt.column)
		assert.Equal(t, x1000(tt.resultaat), figures.Resultaat(mutations), tt.column)
	}
}

// The three beleidsvelden of programme 3, realisatie 2017, make the printed
// total of the programme: 33.976 and 8.855.
func TestFiguresAdd(t *testing.T) {
	var total budget.Figures
	for _, veld := range []budget.Figures{
		{Lasten: x1000(12016), Baten: x1000(50)},
		{Lasten: x1000(8548), Baten: x1000(541)},
		{Lasten: x1000(13412), Baten: x1000(8264)},
	} {
		total = total.Add(veld)
	}
	assert.Equal(t, budget.Figures{Lasten: x1000(33976), Baten: x1000(8855)}, total)
}

func TestReserveMutationsAdd(t *testing.T) {
	a := budget.ReserveMutations{Toevoeging: x1000(13), Onttrekking: x1000(12)}
	b := budget.ReserveMutations{Toevoeging: x1000(0), Onttrekking: x1000(385)}
	assert.Equal(t, budget.ReserveMutations{Toevoeging: x1000(13), Onttrekking: x1000(397)}, a.Add(b))
}

// Whatever the amounts, also far beyond what an int64 of cents holds:
// resultaat = saldo − toevoeging + onttrekking, as methods and as calculation,
// and adding first or computing first makes no difference.
func FuzzResultaat(f *testing.F) {
	f.Add(int64(3397600000), int64(885500000), int64(1300000), int64(39700000))
	f.Add(int64(-1<<63), int64(1<<63-1), int64(-1<<63), int64(1<<63-1))
	f.Fuzz(func(t *testing.T, lasten, baten, toevoeging, onttrekking int64) {
		figures := budget.Figures{Lasten: budget.Euros(lasten), Baten: budget.Euros(baten)}
		mutations := budget.ReserveMutations{Toevoeging: budget.Euros(toevoeging), Onttrekking: budget.Euros(onttrekking)}
		want := budget.Euros(baten).Decimal().Sub(budget.Euros(lasten).Decimal()).
			Sub(budget.Euros(toevoeging).Decimal()).Add(budget.Euros(onttrekking).Decimal())

		got := figures.Resultaat(mutations)
		require.True(t, want.Equal(got.Decimal()))
		twice := figures.Add(figures).Resultaat(mutations.Add(mutations))
		require.True(t, got.Add(got).Equal(twice))

		stated := func(a budget.Amount) budget.Calc { return budget.Stated("", a, budget.Source{}) }
		saldo := budget.SaldoOf("", stated(figures.Baten), stated(figures.Lasten))
		calc, ok := budget.ResultaatOf("", saldo, stated(mutations.Toevoeging), stated(mutations.Onttrekking)).Amount()
		require.True(t, ok)
		require.True(t, got.Equal(calc))
	})
}

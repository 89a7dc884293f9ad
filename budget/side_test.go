package budget_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/budgettest"
)

// afwijking is that of two amounts.
func afwijking(side budget.Side, raming, realisatie budget.Amount) budget.Afwijking {
	return side.Afwijking("Afwijking", budget.Stated("Raming", raming, budget.Source{}), budget.Stated("Realisatie", realisatie, budget.Source{}))
}

func TestSideTexts(t *testing.T) {
	texts := []string{"lasten", "baten", "saldo", "toevoeging", "onttrekking", "resultaat"}
	require.Len(t, budget.Sides(), len(texts))
	for i, side := range budget.Sides() {
		assert.Equal(t, texts[i], side.String())
		var got budget.Side
		require.NoError(t, got.UnmarshalText([]byte(texts[i])))
		assert.Equal(t, side, got)
		assert.Equal(t, texts[i] == "lasten" || texts[i] == "toevoeging", side.Burdens())
	}
}

func TestSidesIsAFreshSlice(t *testing.T) {
	budget.Sides()[0] = budget.Resultaat
	assert.Equal(t, budget.Lasten, budget.Sides()[0])
}

func TestSideOutsideTheEnumeration(t *testing.T) {
	var none budget.Side
	err := none.UnmarshalText([]byte("uitgaven"))
	var e *budget.ParseError
	require.ErrorAs(t, err, &e)
	assert.EqualError(t, err, `parse side "uitgaven": want one of lasten, baten, saldo, toevoeging, onttrekking, resultaat`)
	for side, want := range map[budget.Side]string{0: "Side(0)", 13: "Side(13)"} {
		assert.Equal(t, want, side.String())
		assert.False(t, side.Valid())
		assert.False(t, side.Burdens())
		_, err := side.MarshalText()
		assert.ErrorAs(t, err, &e)
		_, known := afwijking(side, budgettest.Euros(1), budgettest.Euros(2)).Amount()
		assert.False(t, known, "nobody knows which way is favourable")
	}
}

// Raming na wijziging, realisatie and afwijking 2017 of programme 3 of
// Lansingerland, as printed. Of the resultaat the municipality prints 245,
// which is the rounded difference, where its rounded figures differ by 246.
func TestAfwijkingOfLansingerland(t *testing.T) {
	for _, tt := range []struct {
		side               budget.Side
		raming, realisatie int64
		afwijking          int64
		text               string
		effect             budget.Effect
	}{
		{budget.Lasten, 35984, 33976, 2008, "2.008.000 V", budget.Voordeel},
		{budget.Baten, 10510, 8855, -1655, "1.655.000 N", budget.Nadeel},
		{budget.Saldo, -25474, -25121, 353, "353.000 V", budget.Voordeel},
		{budget.Toevoeging, 13, 13, 0, "0", budget.Neutraal},
		{budget.Onttrekking, 504, 397, -107, "107.000 N", budget.Nadeel},
		{budget.Resultaat, -24984, -24738, 246, "246.000 V", budget.Voordeel},
	} {
		got := afwijking(tt.side, budgettest.Euros(tt.raming), budgettest.Euros(tt.realisatie))
		assert.Equal(t, budgettest.Euros(tt.afwijking), budgettest.Outcome(got.Calc), tt.side)
		assert.Equal(t, tt.text, got.String(), tt.side)
		assert.Equal(t, tt.effect, got.Effect(), tt.side)
	}
}

// More toevoegingen than estimated burden the result (BBV art. 17d, 17e).
func TestAfwijkingOfToevoeging(t *testing.T) {
	got := afwijking(budget.Toevoeging, budgettest.Euros(13), budgettest.Euros(20))
	assert.Equal(t, budget.Nadeel, got.Effect())
	assert.Equal(t, budgettest.Euros(-7), budgettest.Outcome(got.Calc))
}

func TestAfwijkingZeroValue(t *testing.T) {
	var none budget.Afwijking
	assert.Equal(t, budget.Neutraal, none.Effect())
	assert.Equal(t, "?", none.String())
	_, ok := none.Amount()
	assert.False(t, ok)
}

func TestEffectTexts(t *testing.T) {
	for effect, want := range map[budget.Effect]string{budget.Neutraal: "neutraal", budget.Voordeel: "voordeel", budget.Nadeel: "nadeel", 13: "Effect(13)"} {
		assert.Equal(t, want, effect.String())
	}
}

func FuzzSideText(f *testing.F) {
	for _, side := range budget.Sides() {
		f.Add(side.String())
	}
	f.Add("Side(1)")
	f.Fuzz(func(t *testing.T, text string) {
		var side budget.Side
		if err := side.UnmarshalText([]byte(text)); err != nil {
			require.Zero(t, side)
			return
		}
		require.Equal(t, text, side.String())
		data, err := json.Marshal(side)
		require.NoError(t, err)
		var back budget.Side
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, side, back)
	})
}

// Whatever the amounts: the afwijking of the saldo is that of the lasten and
// that of the baten together, and turning raming and realisatie round turns
// the effect round.
func FuzzAfwijking(f *testing.F) {
	f.Add(int64(35984), int64(33976), int64(10510), int64(8855))
	f.Fuzz(func(t *testing.T, lastenRaming, lasten, batenRaming, baten int64) {
		saldo := func(baten, lasten int64) budget.Amount { return budget.Cents(baten).Sub(budget.Cents(lasten)) }
		ofLasten := budgettest.Outcome(afwijking(budget.Lasten, budget.Cents(lastenRaming), budget.Cents(lasten)).Calc)
		ofBaten := budgettest.Outcome(afwijking(budget.Baten, budget.Cents(batenRaming), budget.Cents(baten)).Calc)
		ofSaldo := budgettest.Outcome(afwijking(budget.Saldo, saldo(batenRaming, lastenRaming), saldo(baten, lasten)).Calc)
		require.True(t, ofSaldo == ofLasten.Add(ofBaten))
		for _, side := range budget.Sides() {
			there := afwijking(side, budget.Cents(lastenRaming), budget.Cents(lasten))
			back := afwijking(side, budget.Cents(lasten), budget.Cents(lastenRaming))
			require.True(t, budgettest.Outcome(there.Calc) == budgettest.Outcome(back.Calc).Neg())
		}
	})
}

// Sides that are not there are left out, and of booked sides nothing follows.
func TestCombine(t *testing.T) {
	given := map[budget.Side]int64{budget.Lasten: 33976, budget.Baten: 8855, budget.Onttrekking: 397}
	var figure func(side budget.Side) (budget.Calc, bool)
	figure = func(side budget.Side) (budget.Calc, bool) {
		if side == budget.Saldo {
			return budget.Combine("Saldo", side, figure), true
		}
		n, has := given[side]
		return stated(side.String(), n), has
	}
	assert.Equal(t, "Resultaat = Saldo + onttrekking = -24.724.000", budget.Combine("Resultaat", budget.Resultaat, figure).String())
	assert.Equal(t, budgettest.Euros(-25121), budgettest.Outcome(budget.Combine("Saldo", budget.Saldo, figure)))
	for _, side := range []budget.Side{0, budget.Lasten, budget.Toevoeging, 13} {
		_, ok := budget.Combine("niets", side, figure).Amount()
		assert.False(t, ok, side)
	}
}

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

func TestCombineLansingerland(t *testing.T) {
	for _, tt := range programma3 {
		given := map[budget.Side]int64{budget.Lasten: tt.lasten, budget.Baten: tt.baten, budget.Toevoeging: tt.toevoeging, budget.Onttrekking: tt.onttrekking}
		figure := func(side budget.Side) (budget.Calc, bool) { return stated(side.String(), given[side]), true }
		saldo := budget.Combine("Saldo", budget.Saldo, figure)
		assert.Equal(t, budgettest.Euros(tt.saldo), budgettest.Outcome(saldo), tt.column)
		resultaat := budget.Combine("Resultaat", budget.Resultaat, func(side budget.Side) (budget.Calc, bool) {
			if side == budget.Saldo {
				return saldo, true
			}
			return figure(side)
		})
		assert.Equal(t, budgettest.Euros(tt.resultaat), budgettest.Outcome(resultaat), tt.column)
	}
}

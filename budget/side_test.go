package budget_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

// x1000 returns a figure printed "x € 1.000".
func x1000(n int64) budget.Amount { return budget.Euros(1000 * n) }

func TestSideTexts(t *testing.T) {
	texts := []string{"lasten", "baten", "saldo", "toevoeging", "onttrekking", "resultaat"}
	require.Len(t, budget.Sides(), len(texts))
	for i, side := range budget.Sides() {
		assert.Equal(t, texts[i], side.String())
		got, err := budget.ParseSide(texts[i])
		require.NoError(t, err)
		assert.Equal(t, side, got)
		assert.Equal(t, texts[i] == "lasten" || texts[i] == "toevoeging", side.Burdens())
	}
}

func TestSidesIsAFreshSlice(t *testing.T) {
	budget.Sides()[0] = budget.Resultaat
	assert.Equal(t, budget.Lasten, budget.Sides()[0])
}

func TestSideOutsideTheEnumeration(t *testing.T) {
	_, err := budget.ParseSide("uitgaven")
	var e *budget.ParseError
	require.ErrorAs(t, err, &e)
	assert.EqualError(t, err, `parse side "uitgaven": want one of lasten, baten, saldo, toevoeging, onttrekking, resultaat`)
	for side, want := range map[budget.Side]string{0: "Side(0)", 13: "Side(13)"} {
		assert.Equal(t, want, side.String())
		assert.False(t, side.Valid())
		assert.False(t, side.Burdens())
		_, err := side.MarshalText()
		assert.ErrorAs(t, err, &e)
		assert.Zero(t, side.Afwijking(x1000(1), x1000(2)), "nobody knows which way is favourable")
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
		got := tt.side.Afwijking(x1000(tt.raming), x1000(tt.realisatie))
		assert.Equal(t, x1000(tt.afwijking), got.Amount(), tt.side)
		assert.Equal(t, tt.text, got.String(), tt.side)
		assert.Equal(t, tt.effect, got.Effect(), tt.side)
	}
}

// More toevoegingen than estimated burden the result (BBV art. 17d, 17e).
func TestAfwijkingOfToevoeging(t *testing.T) {
	got := budget.Toevoeging.Afwijking(x1000(13), x1000(20))
	assert.Equal(t, budget.Nadeel, got.Effect())
	assert.Equal(t, x1000(-7), got.Amount())
}

func TestAfwijkingZeroValue(t *testing.T) {
	var none budget.Afwijking
	assert.Equal(t, budget.Neutraal, none.Effect())
	assert.Equal(t, "0", none.String())
	assert.Zero(t, none.Amount())
}

func TestEffectTexts(t *testing.T) {
	for effect, want := range map[budget.Effect][2]string{
		budget.Neutraal: {"neutraal", ""}, budget.Voordeel: {"voordeel", "V"}, budget.Nadeel: {"nadeel", "N"}, 13: {"Effect(13)", ""},
	} {
		assert.Equal(t, want, [2]string{effect.String(), effect.Letter()})
	}
}

func FuzzParseSide(f *testing.F) {
	for _, side := range budget.Sides() {
		f.Add(side.String())
	}
	f.Add("Side(1)")
	f.Fuzz(func(t *testing.T, text string) {
		side, err := budget.ParseSide(text)
		if err != nil {
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
		raming := budget.Figures{Lasten: budget.Cents(lastenRaming), Baten: budget.Cents(batenRaming)}
		realisatie := budget.Figures{Lasten: budget.Cents(lasten), Baten: budget.Cents(baten)}
		ofLasten := budget.Lasten.Afwijking(raming.Lasten, realisatie.Lasten)
		ofBaten := budget.Baten.Afwijking(raming.Baten, realisatie.Baten)
		ofSaldo := budget.Saldo.Afwijking(raming.Saldo(), realisatie.Saldo())
		require.True(t, ofSaldo.Amount().Equal(ofLasten.Amount().Add(ofBaten.Amount())))
		for _, side := range budget.Sides() {
			there, back := side.Afwijking(raming.Lasten, realisatie.Lasten), side.Afwijking(realisatie.Lasten, raming.Lasten)
			require.True(t, there.Amount().Equal(back.Amount().Neg()))
		}
	})
}

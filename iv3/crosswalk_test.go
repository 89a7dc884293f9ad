package iv3_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
)

func codes[C fmt.Stringer](list []C) string {
	var s []string
	for _, c := range list {
		s = append(s, c.String())
	}
	return strings.Join(s, " ")
}

// TestTaakveldCrosswalk holds mappings against the published conversion for 2023 and the
// Iv3-informatievoorschrift 2025; what neither states is inferred.
func TestTaakveldCrosswalk(t *testing.T) {
	for _, c := range []struct {
		from, to int
		code     string
		want     string
		kind     iv3.MappingKind
		basis    iv3.MappingBasis
	}{
		{2022, 2023, "6.71", "6.71a 6.71b 6.71c 6.71d", iv3.NeedsKey, iv3.Official},
		{2022, 2023, "6.72", "6.72a 6.72b 6.72c 6.72d 6.73a 6.73b 6.73c 6.74a 6.74b 6.74c", iv3.NeedsKey, iv3.Official},
		{2023, 2022, "6.74b", "6.72", iv3.Lossless, iv3.Official},
		{2022, 2023, "6.2", "6.2", iv3.Lossless, iv3.Official},
		{2024, 2025, "6.2", "6.21 6.22 6.23", iv3.NeedsKey, iv3.Official},
		{2025, 2024, "6.22", "6.2", iv3.Lossless, iv3.Official},
		{2024, 2025, "6.6", "6.60 6.791", iv3.NeedsKey, iv3.Inferred},
		{2024, 2025, "6.82a", "6.821", iv3.Lossless, iv3.Inferred},
		{2024, 2025, "6.72a", "6.751 6.752 6.753 6.792 6.92", iv3.NotPossible, iv3.Inferred},
		{2025, 2024, "6.751", "6.72a 6.72b 6.72c 6.72d 6.74a", iv3.NotPossible, iv3.Inferred},
		{2024, 2025, "6.71", "", iv3.NotPossible, iv3.Official},
		{2022, 2026, "6.72", "6.751 6.752 6.753 6.761 6.762 6.763 6.792 6.92", iv3.NotPossible, iv3.Inferred},
		{2026, 2017, "6.751", "6.72", iv3.Lossless, iv3.Inferred},
		{2017, 2026, "0.10", "0.10", iv3.Lossless, iv3.Official},
		{2017, 2026, "6.82", "6.821 6.822", iv3.NeedsKey, iv3.Inferred},
	} {
		x, err := iv3.NewCrosswalk[iv3.Taakveld](iv3.Gemeente, c.from, c.to)
		require.NoError(t, err)
		m, ok := x.Mapping(iv3.MustParseTaakveld(c.code))
		require.True(t, ok, c.code)
		assert.Equal(t, c.want, codes(m.To), "%s %d→%d", c.code, c.from, c.to)
		assert.Equal(t, c.kind, m.Kind, "%s %d→%d: %v", c.code, c.from, c.to, m.Kind)
		assert.Equal(t, c.basis, m.Basis, "%s %d→%d", c.code, c.from, c.to)
	}
}

// TestCrosswalkRelations holds for every pair of years of every layer: every code is
// mapped, to codes that may be booked, and the way back leads to where it came from.
func TestCrosswalkRelations(t *testing.T) {
	for l := iv3.Gemeente; l < iv3.Waterschap; l++ {
		for from := iv3.FirstYear; from <= iv3.LastYear; from++ {
			for to := iv3.FirstYear; to <= iv3.LastYear; to++ {
				there, err := iv3.NewCrosswalk[iv3.Taakveld](l, from, to)
				if err != nil {
					var edition *iv3.EditionError
					require.ErrorAs(t, err, &edition)
					continue
				}
				back, err := iv3.NewCrosswalk[iv3.Taakveld](l, to, from)
				require.NoError(t, err)
				assert.Len(t, there.Mappings(), len(iv3.MustFor(l, from).Taakvelden()))
				for _, m := range there.Mappings() {
					bookable := iv3.MustFor(l, from).Bookable(m.From)
					assert.Equal(t, bookable, len(m.To) > 0)
					for _, code := range m.To {
						assert.True(t, iv3.MustFor(l, to).Bookable(code))
						reverse, _ := back.Mapping(code)
						assert.Contains(t, reverse.To, m.From, "%v %v %d→%d", l, m.From, from, to)
					}
				}
			}
		}
	}
}

func TestOtherCrosswalks(t *testing.T) {
	x, err := iv3.NewCrosswalk[iv3.Categorie](iv3.Provincie, 2024, 2025)
	require.NoError(t, err)
	m, _ := x.Mapping(iv3.MustParseCategorie("4.4.8"))
	assert.Equal(t, "4.5.8 4.6.8", codes(m.To))
	assert.Equal(t, iv3.NeedsKey, m.Kind)
	same, _ := x.Mapping(iv3.MustParseCategorie("4.4.9"))
	assert.Equal(t, iv3.Lossless, same.Kind)
	b, err := iv3.NewCrosswalk[iv3.Balanspost](iv3.Gemeente, 2025, 2024)
	require.NoError(t, err)
	split, _ := b.Mapping(iv3.MustParseBalanspost("P29f"))
	assert.Equal(t, "P29c", codes(split.To))
	assert.Equal(t, iv3.Inferred, split.Basis)
	b, err = iv3.NewCrosswalk[iv3.Balanspost](iv3.Gemeente, 2019, 2018)
	require.NoError(t, err)
	added, _ := b.Mapping(iv3.MustParseBalanspost("P140"))
	assert.Equal(t, iv3.NotPossible, added.Kind, "new in 2019, and no source says where it came from")
	_, ok := b.Mapping(iv3.MustParseBalanspost("A1"))
	assert.False(t, ok, "a heading")
	_, err = iv3.NewCrosswalk[iv3.Balanspost](iv3.Gemeente, 2019, 2030)
	assert.Error(t, err)
	assert.Equal(t, "niet mogelijk met sleutel één op één MappingKind(7)", fmt.Sprint(iv3.NotPossible, iv3.NeedsKey, iv3.Lossless, iv3.MappingKind(7)))
	assert.Equal(t, "officieel afgeleid MappingBasis(0)", fmt.Sprint(iv3.Official, iv3.Inferred, iv3.MappingBasis(0)))
}

func TestCaveats(t *testing.T) {
	x, err := iv3.NewCrosswalk[iv3.Taakveld](iv3.Gemeente, 2023, 2026)
	require.NoError(t, err)
	m, _ := x.Mapping(iv3.MustParseTaakveld("0.4"))
	assert.Equal(t, iv3.Lossless, m.Kind)
	require.Len(t, m.Notes, 1)
	assert.Contains(t, m.Notes[0], "redefined in 2025")
	m.Notes[0] = "spoiled"
	again, _ := x.Mapping(iv3.MustParseTaakveld("0.4"))
	assert.NotEqual(t, "spoiled", again.Notes[0])
}

func TestConvert(t *testing.T) {
	x, err := iv3.NewCrosswalk[iv3.Taakveld](iv3.Gemeente, 2024, 2025)
	require.NoError(t, err)
	code := iv3.MustParseTaakveld
	amounts := map[iv3.Taakveld]budget.Amount{code("6.1"): budget.Euros(10), code("6.2"): budget.Euros(100), code("6.82a"): budget.Euros(-7)}
	third := decimal.RequireFromString("0.333")
	key := iv3.ConversionKey[iv3.Taakveld]{code("6.2"): {code("6.21"): third, code("6.22"): third, code("6.23"): decimal.RequireFromString("0.334")}}
	got, err := x.Convert(amounts, key, 0)
	require.NoError(t, err)
	assert.Equal(t, map[string]string{"6.1": "10", "6.21": "33", "6.22": "33", "6.23": "34", "6.821": "-7"}, printed(got))

	var conversion *iv3.DivisionError
	for name, amount := range map[string]map[iv3.Taakveld]budget.Amount{
		"not possible": {code("6.72a"): budget.Euros(1)},
		"no key":       {code("6.6"): budget.Euros(1)},
		"not listed":   {code("6.21"): budget.Euros(1), code("6.1"): budget.Euros(1), code("9.9"): budget.Euros(1)},
	} {
		_, err = x.Convert(amount, key, 2)
		require.ErrorAs(t, err, &conversion, name)
		assert.NotEmpty(t, conversion.Error())
	}
	key[code("6.2")][code("6.1")] = third
	_, err = x.Convert(amounts, key, 0)
	assert.ErrorAs(t, err, &conversion, "a share for a code that is not one of them")
	var share *iv3.DivisionError
	_, err = x.Convert(amounts, iv3.ConversionKey[iv3.Taakveld]{code("6.2"): {code("6.21"): third}}, 0)
	assert.ErrorAs(t, err, &share, "shares that do not sum to 1")
	_, err = x.Convert(map[iv3.Taakveld]budget.Amount{code("6.2"): budget.Cents(1)}, iv3.ConversionKey[iv3.Taakveld]{code("6.2"): {code("6.21"): decimal.NewFromInt(1)}}, 0)
	assert.ErrorAs(t, err, &share, "an amount finer than the parts may be")
}

func printed(amounts map[iv3.Taakveld]budget.Amount) map[string]string {
	texts := map[string]string{}
	for c, a := range amounts {
		texts[c.String()] = a.String()
	}
	return texts
}

func ExampleCrosswalk() {
	x, err := iv3.NewCrosswalk[iv3.Taakveld](iv3.Gemeente, 2022, 2026)
	if err != nil {
		panic(err)
	}
	for _, code := range []string{"6.1", "6.2", "6.72"} {
		m, _ := x.Mapping(iv3.MustParseTaakveld(code))
		fmt.Println(m.From, "→", m.To, m.Kind, m.Basis)
	}
	// Output:
	// 6.1 → [6.1] één op één officieel
	// 6.2 → [6.21 6.22 6.23] met sleutel officieel
	// 6.72 → [6.751 6.752 6.753 6.761 6.762 6.763 6.792 6.92] niet mogelijk afgeleid
}

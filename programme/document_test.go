package programme_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/programme"
)

const lansingerlandFile = "../examples/lansingerland/testdata/document.json"

// lansingerland reads programme 3 of the jaarstukken 2017 of Lansingerland,
// with the overzicht van baten en lasten of all programmes.
func lansingerland(tb testing.TB) *programme.Document {
	tb.Helper()
	text, err := os.ReadFile(lansingerlandFile)
	require.NoError(tb, err)
	d, err := programme.Parse(text)
	require.NoError(tb, err)
	return d
}

func col(text string) budget.Column { return budget.MustParseColumn(text) }

// x1000 returns a figure printed "x € 1.000".
func x1000(n int64) budget.Amount { return budget.Euros(1000 * n) }

func TestKindTexts(t *testing.T) {
	for text, kind := range map[string]programme.DocumentKind{"begroting": programme.Begroting, "jaarstukken": programme.Jaarstukken} {
		var got programme.DocumentKind
		require.NoError(t, got.UnmarshalText([]byte(text)))
		assert.Equal(t, kind, got)
		assert.Equal(t, text, kind.String())
		assert.True(t, kind.Valid())
	}
}

func TestKindOutsideTheEnumeration(t *testing.T) {
	for kind, want := range map[programme.DocumentKind]string{0: "DocumentKind(0)", 13: "DocumentKind(13)"} {
		assert.Equal(t, want, kind.String())
		assert.False(t, kind.Valid())
		_, err := json.Marshal(kind)
		var e *enum.ParseError
		assert.ErrorAs(t, err, &e)
	}
	kind := programme.Begroting
	err := kind.UnmarshalText([]byte("jaarrekening"))
	assert.EqualError(t, err, `parse kind of document "jaarrekening": want one of begroting, jaarstukken, kadernota, voorjaarsnota, bestuursrapportage`)
	assert.Equal(t, programme.Begroting, kind)
	assert.ErrorContains(t, (*programme.DocumentKind)(nil).UnmarshalText([]byte("begroting")), "nil")
}

func TestDocumentLabel(t *testing.T) {
	d := lansingerland(t)
	assert.Equal(t, "Raming 2017 na wijziging", d.Label(col("2017-na-wijziging")), "as printed")
	assert.Equal(t, "Begroting 2018", d.Label(col("2018-begroting")))
	assert.Equal(t, "Begroting 2018", (*programme.Document)(nil).Label(col("2018-begroting")))
	d.Columns[2].Heading = ""
	assert.Equal(t, "Begroting 2017 na wijziging", d.Label(d.Columns[2].Column), "a column without a heading")
}

func TestStep(t *testing.T) {
	millions, bad := budget.InMillions, budget.Unit(13)
	for want, d := range map[string]*programme.Document{
		"1000":  {Unit: budget.InThousands},
		"10000": {Unit: budget.InMillions, Decimals: 2},
		"0.01":  {Decimals: 2},
		"1":     nil,
		"0":     {Unit: bad},
	} {
		assert.Equal(t, want, d.Step().String())
		assert.Equal(t, want, programme.Claim{}.Step(d).String())
	}
	claim := programme.Claim{Unit: &millions}
	assert.Equal(t, "100000", claim.Step(&programme.Document{Unit: budget.InThousands, Decimals: 1}).String())
	assert.Equal(t, "1000000", claim.Step(nil).String())
	column := budget.Column{Year: 2020, Stage: budget.Begroting}
	claim.Amounts = budget.Series{column: budget.Euros(34_900_000)}
	assert.Equal(t, "100000", claim.Step(&programme.Document{Unit: budget.InThousands}).String(), "34,9 × € 1 miljoen")
	afwijking := budget.Euros(1_250_000)
	claim.Afwijking = &afwijking
	assert.Equal(t, "10000", claim.Step(&programme.Document{Unit: budget.InThousands, Decimals: 1}).String(), "1,25 × € 1 miljoen")
	assert.Zero(t, programme.Claim{Unit: &bad}.Step(&programme.Document{}))
	assert.Zero(t, (&programme.Document{Decimals: -1}).Step())
}

package iv3_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
)

// TestReadLabels uses labels as they stand in published budgets and CBS tables.
func TestReadLabels(t *testing.T) {
	for _, c := range []struct {
		year  int
		label string
		code  string
		taken iv3.Tolerated
	}{
		{2023, "0.1", "0.1", 0},
		{2023, "0.10", "0.10", 0},
		{2023, "0.1   ", "0.1", iv3.Padding},
		{2025, "0.11 Resultaat van de rekening van bat..", "0.11", iv3.Truncated},
		{2025, "6.714 Ov.  maatwerkarrangementen (WMO)", "6.714", iv3.Padding | iv3.Spelling},
		{2025, "6.21 Toegang en eerstelijnsvoorz. WMO", "6.21", iv3.Spelling},
		{2025, "6.23 Toegang en eerstelijnsvoorz. Inte..", "6.23", iv3.Truncated | iv3.Spelling},
		{2023, "6.20", "6.2", iv3.TrailingZero},
		{2023, "6.40 Begeleide participatie", "6.4", iv3.TrailingZero | iv3.OldName},
		{2024, "6.60 Maatwerkvoorzieningen (WMO)", "6.6", iv3.TrailingZero},
		{2026, "6.4 Begeleide participatie", "6.4", iv3.OldName},
		{2023, "6.71a Hulp bij het huishouden", "6.71a", iv3.OtherName},
		{2025, "6.92 Beleid en coördinatie Jeugd", "6.92", iv3.OtherName},
		{2023, "0.9 Vennootschapsbelasting (Vpb)", "0.9", iv3.Spelling},
		{2023, "6.71A", "6.71a", iv3.Spelling},
		{2025, "Beschermd wonen (Wmo)", "6.811", iv3.NoCode | iv3.Spelling},
		{2023, "Wijkteams", "6.2", iv3.NoCode | iv3.OldName},
		{2023, "8.1 Ruimtelijke ordening", "8.1", iv3.OldName},
		{2023, "0.7 Algemene uitkeringen en overige ui..", "0.7", iv3.Truncated},
	} {
		r, err := iv3.MustFor(iv3.Gemeente, c.year).Read(c.label)
		require.NoError(t, err, c.label)
		assert.Equal(t, c.code, r.Taakveld.Code.String(), c.label)
		assert.Equal(t, c.taken, r.Tolerated, "%s: %v", c.label, r.Tolerated)
		assert.Equal(t, c.label, r.Label)
	}
}

func TestReadRefuses(t *testing.T) {
	for _, c := range []struct {
		year   int
		label  string
		reason string
	}{
		{2025, "6.6", "Gemeente 2024 lists it"},
		{2025, "6.2", "Gemeente 2024 lists it"},
		{2024, "6.60", "Gemeente 2025 lists it"},
		{2025, "6.3 Arbeidsparticipatie", "the name is that of 6.5"},
		{2025, "0,1", "texts, not numbers"},
		{2025, "1", "texts, not numbers"},
		{2025, "", "nothing is printed"},
		{2025, "Wijkteams", "no taakveld of Gemeente 2025 has this name"},
		{2025, "Jeugd..", "fits 6.751 and 6.752"},
		{2025, "Toegang en eerstelijns..", "fits 6.21 and 6.22"},
		{2025, "9.9", "not listed"},
	} {
		_, err := iv3.MustFor(iv3.Gemeente, c.year).Read(c.label)
		var code *budget.ParseError
		require.ErrorAs(t, err, &code, c.label)
		assert.Contains(t, err.Error(), c.reason, c.label)
	}
	_, err := iv3.MustFor(iv3.Provincie, 2025).Read("0.10")
	assert.Error(t, err, "not 0.1 with a zero too many: 0.10 is a code of gemeenten")
	_, err = iv3.MustFor(iv3.GemeenschappelijkeRegeling, 2025).Read("6.6 Hulpmiddelen en diensten (WMO)")
	assert.ErrorContains(t, err, "6.6")
}

func TestReadCategorie(t *testing.T) {
	c := iv3.MustFor(iv3.Gemeente, 2025)
	r, err := c.ReadCategorie("L1.1    ")
	require.NoError(t, err)
	assert.Equal(t, "Salarissen en sociale lasten", r.Categorie.Name)
	assert.Equal(t, budget.Lasten, r.Side)
	assert.Equal(t, "padding, side prefix", r.Tolerated.String())
	r, err = c.ReadCategorie("2.2.1 Belastingen op bedrijven")
	require.NoError(t, err)
	assert.Equal(t, iv3.OtherName, r.Tolerated)
	r, err = c.ReadCategorie("B3.7 Leges en andere rechten")
	require.NoError(t, err)
	assert.Equal(t, budget.Baten, r.Side)
	for _, label := range []string{"", "4.4.1", "L", "x", "Lasten"} {
		_, err = c.ReadCategorie(label)
		assert.Error(t, err, label)
	}
}

func TestTolerated(t *testing.T) {
	assert.Equal(t, "nothing", iv3.Tolerated(0).String())
	assert.Equal(t, "padding, Tolerated(32768)", (iv3.Padding | 1<<15).String())
}

func ExampleClassification_Read() {
	c := iv3.MustFor(iv3.Gemeente, 2026)
	for _, label := range []string{"0.10", "6.4 Begeleide participatie", "6.6"} {
		r, err := c.Read(label)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%v %s (overlooked: %v)\n", r.Taakveld.Code, r.Taakveld.Name, r.Tolerated)
	}
	// Output:
	// 0.10 Mutaties reserves (overlooked: nothing)
	// 6.4 WSW en beschut werk (overlooked: old name)
	// parse taakveld "6.6": the code is not listed for Gemeente 2026; Gemeente 2024 lists it
}

package programme_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

func ExampleParty() {
	fmt.Println(programme.Partner{Name: "Werk en Inkomen Lekstroom", Party: programme.Regeling}.Party)
	// Output: gemeenschappelijke regeling
}

// Nieuwegein names a programme with which it works together, by another name
// than it has elsewhere.
func ExampleRelation() {
	r := programme.Relation{Kind: "programma", Name: "vrije tijd", Text: "ontmoeten"}
	fmt.Println(r.Kind, r.Name)
	// Output: programma vrije tijd
}

// Leidschendam-Voorburg says that nothing is planned, which is not the same as
// saying nothing.
func ExampleInvestments() {
	said := programme.Subdivision{Section: programme.Section{Investments: &programme.Investments{Heading: "Geplande investeringen"}}}
	silent := programme.Subdivision{}
	fmt.Println(said.Investments != nil && len(said.Investments.Items) == 0, silent.Investments == nil)
	// Output: true true
}

func ExampleInvestment() {
	school := programme.Investment{Name: "Nieuwe school", Amounts: budget.Series{{Year: 2022, Stage: budget.Begroting}: budget.Euros(4_500_000)}}
	fmt.Println(school.Amounts[budget.MustParseColumn("2022-begroting")])
	// Output: 4500000
}

func ExampleParties() {
	list := programme.Parties{Items: []programme.Partner{{Name: "Werk en Inkomen Lekstroom", Short: "WIL", Party: programme.Regeling}}}
	fmt.Println(list.Items[0].Name)
	// Output: Werk en Inkomen Lekstroom
}

func ExampleMention() {
	a := programme.Activity{Number: "1.4", Name: "We gaan eenzaamheid tegen.", Also: []programme.Mention{{Number: "1.4.", Name: "We bestrijden eenzaamheid"}}}
	fmt.Println(a.Also[0].Number, a.Also[0].Name)
	// Output: 1.4. We bestrijden eenzaamheid
}

func TestParty(t *testing.T) {
	for p := programme.Party(0); p.Valid(); p++ {
		text, err := p.MarshalText()
		require.NoError(t, err)
		var again programme.Party
		require.NoError(t, again.UnmarshalText(text))
		assert.Equal(t, p, again)
		assert.Equal(t, string(text), p.String())
	}
	assert.Equal(t, "Party(13)", programme.Party(13).String())
	_, err := programme.Party(13).MarshalText()
	assert.ErrorContains(t, err, "Party(13)")
	kept := programme.Stichting
	assert.ErrorContains(t, kept.UnmarshalText([]byte("bv")), `"bv"`)
	assert.Equal(t, programme.Stichting, kept)
	assert.Error(t, (*programme.Party)(nil).UnmarshalText([]byte("overig")))
}

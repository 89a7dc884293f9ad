package programme_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
)

// Dalfsen, jaarrekening 2018: of the begroting, 20 per cent of 61.785 with 1.395 of aflossingen.
func ExampleLimiet() {
	c := col("2018-begroting")
	l := programme.Limiet{Base: th(c, 61785), Percentage: programme.Values{c: indicator.MustRead("20%")}, Uses: []programme.Benutting{
		{Counts: []programme.Staatregel{row("Renteherziening", c, 0), row("Aflossingen", c, 1395)}}}}
	fmt.Println(l.Use(&l.Uses[0], c))
	fmt.Println(l.Room(&l.Uses[0], c))
	// Output:
	// bezetting = Renteherziening + Aflossingen = 1.395.000
	// ruimte = 20% van het begrotingstotaal − bezetting = 10.962.000
}

// Nijmegen, stadsrekening 2015: the fourth quarter, of which the average of three months is printed.
func ExampleBenutting() {
	c := col("2015-realisatie")
	l := programme.Limiet{Name: "kasgeldlimiet", Uses: []programme.Benutting{{Quarter: 4, Over: 3,
		Counts: []programme.Staatregel{row("schuld okt", c, 98000), row("schuld nov", c, 114000), row("schuld dec", c, 135000)},
		Lowers: []programme.Staatregel{row("middelen okt", c, 36000), row("middelen nov", c, 47000), row("middelen dec", c, 30000)},
		Held:   th(c, 78000), Norm: th(c, 67000)}}}
	fmt.Println(l.Use(&l.Uses[0], c))
	fmt.Println(l.Room(&l.Uses[0], c))
	// Output:
	// kasgeldlimiet: gemiddelde over 3, 4e kwartaal = 78.000.000
	// kasgeldlimiet: ruimte, 4e kwartaal = kasgeldlimiet: norm erbij, 4e kwartaal − kasgeldlimiet: gemiddelde over 3, 4e kwartaal = -11.000.000
}

// What is not there makes no outcome, and a norm beside a quarter goes before that of the year.
func TestLimiet(t *testing.T) {
	c := col("2021-realisatie")
	none := (*programme.Limiet)(nil)
	for _, calc := range []budget.Calc{none.Use(nil, c), none.Room(nil, c)} {
		_, ok := calc.Amount()
		assert.False(t, ok, calc.Label())
	}
	l := programme.Limiet{Base: th(c, 81596), Norm: th(c, 612)}
	use := programme.Benutting{Held: th(c, 234)}
	outcome := func(calc budget.Calc) string { a, _ := calc.Amount(); return a.String() }
	room := func() string { return outcome(l.Room(&use, c)) }
	assert.Equal(t, "378000", room())
	use.Norm = th(c, 1632)
	assert.Equal(t, "1398000", room())
	use.Counts = []programme.Staatregel{row("a", c, 100), {Name: "b", Amounts: budget.Series{}}}
	_, ok := l.Use(&use, c).Amount()
	assert.False(t, ok, "a row without a figure")
	l.Percentage = programme.Values{c: indicator.MustRead("nb")}
	l.Norm, use = nil, programme.Benutting{Held: th(c, 0)}
	_, ok = l.Room(&use, c).Amount()
	assert.False(t, ok, "no percentage")
	l.Percentage = programme.Values{c: indicator.MustRead("0,75%")}
	assert.Equal(t, "611970", room())
}

// A quarter is one of a year.
func TestLimietOfNoQuarter(t *testing.T) {
	const document = `{"versie": 2, "soort": "jaarstukken", "gemeente": {"naam": "Voorbeeld"}, "jaar": 2021, "eenheid": "1000", "kolommen": [],
		"paragrafen": {"financiering": {"drempelbedragSchatkistbankieren": {"benutting": [{"FIELD": VALUE}]}}}}`
	for field, bad := range map[string]string{"kwartaal": "5", "gemiddeldOver": "-1"} {
		text := strings.ReplaceAll(document, "FIELD", field)
		_, err := programme.Parse([]byte(strings.ReplaceAll(text, "VALUE", "4")))
		assert.NoError(t, err)
		_, err = programme.Parse([]byte(strings.ReplaceAll(text, "VALUE", bad)))
		assert.ErrorContains(t, err, "drempelbedragSchatkistbankieren.benutting[0]."+field)
	}
}

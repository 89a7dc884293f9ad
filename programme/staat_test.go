package programme_test

import (
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
)

// row is a leaf in thousands.
func row(name string, c budget.Column, thousands int64) programme.Staatregel {
	return programme.Staatregel{Name: name, Amounts: th(c, thousands)}
}

// bronckhorst2023 are the baten and lasten by kostensoort of Bronckhorst, begroting 2023, in that year.
func bronckhorst2023() (k programme.Kostensoorten, c budget.Column) {
	c = col("2023-begroting")
	of := func(total int64, rows ...programme.Staatregel) programme.Staatregel {
		return programme.Staatregel{Name: "totaal", Rows: rows, Total: th(c, total)}
	}
	k.Baten = &programme.Staat{Rows: []programme.Staatregel{of(91946, row("Algemene uitkering", c, 62330), row("Overige inkomensoverdrachten", c, 6027), row("Belastingen", c, 13472),
		row("Overige opbrengsten", c, 8403), row("Dividend", c, 475), row("Verkoop grond", c, 1239)), row("Rente", c, 123)}}
	k.Lasten = &programme.Staat{Rows: []programme.Staatregel{of(89199, row("Personeelskosten", c, 25645), row("Afschrijvingen", c, 2889), row("Inkomensoverdrachten", c, 36178),
		row("Kosten derden", c, 22601), row("Dotaties voorzieningen", c, 1885)), row("Rente", c, 674), row("Activering mutaties grondexploitaties", c, 62)}}
	k.Saldo = th(c, 2134)
	return k, c
}

func ExampleKostensoorten() {
	k, c := bronckhorst2023()
	for _, side := range []budget.Side{budget.Baten, budget.Lasten, budget.Saldo} {
		fmt.Println(k.Figure(side, c))
	}
	fmt.Println("printed", k.Saldo[c]) // of amounts that were not rounded
	// Output:
	// baten naar kostensoort = totaal + Rente = 92.069.000
	// lasten naar kostensoort = totaal + Rente + Activering mutaties grondexploitaties = 89.934.000
	// saldo naar kostensoort = baten naar kostensoort − lasten naar kostensoort = 2.135.000
	// printed 2134000
}

func ExampleStaat() {
	c := col("2024-begroting")
	s := programme.Staat{Heading: "Duurzaamheid", Rows: []programme.Staatregel{
		{Name: "Energie", Rows: []programme.Staatregel{row("Isolatie", c, 250), row("Zonnepanelen", c, 125)}},
		row("Klimaatadaptatie", c, 80),
		{Name: "CO2-uitstoot", Values: programme.Values{c: indicator.MustRead("12,5 kton")}},
	}}
	fmt.Println(s.Sum(c))
	fmt.Println(s.Rows[0].Sum(c))
	// Output:
	// Totaal = Energie + Klimaatadaptatie = 455.000
	// Energie = Isolatie + Zonnepanelen = 375.000
}

func ExampleStaatregel() {
	c := col("2024-begroting")
	r := programme.Staatregel{Name: "Subsidies", Rows: []programme.Staatregel{row("Muziekschool", c, 40), row("Bibliotheek", c, 310)}, Total: th(c, 350)}
	fmt.Println(r.Sum(c), "printed", r.Total[c])
	// Output: Subsidies = Muziekschool + Bibliotheek = 350.000 printed 350000
}

// A row that lacks its figure leaves no total, one without amounts is none, and rows within themselves end.
func TestWhatAStaatLacks(t *testing.T) {
	c, later := col("2024-begroting"), col("2025-meerjarenraming")
	s := programme.Staat{Rows: []programme.Staatregel{row("a", c, 1), {Name: "b"}}, Total: th(later, 3)}
	a, ok := s.Sum(c).Amount()
	assert.True(t, ok)
	assert.Equal(t, budget.Euros(1000), a)
	_, ok = s.Sum(later).Amount()
	assert.False(t, ok)
	assert.Equal(t, []budget.Column{c, later}, s.Columns())
	loop := []programme.Staatregel{row("a", c, 1), row("b", c, 2)}
	loop[0].Rows, loop[1].Rows = loop, loop
	around := programme.Staat{Rows: loop}
	for _, calc := range []budget.Calc{around.Sum(c), loop[0].Sum(c), (*programme.Staat)(nil).Sum(c), (*programme.Staatregel)(nil).Sum(c),
		(*programme.Kostensoorten)(nil).Figure(budget.Saldo, c), (&programme.Kostensoorten{}).Figure(budget.Toevoeging, c)} {
		_, ok := calc.Amount()
		assert.False(t, ok)
	}
	assert.Equal(t, []budget.Column{c}, around.Columns())
}

// Whatever Read accepts is added up: rows as deep within each other as JSON may be.
func TestDeepRowsAreAddedUp(t *testing.T) {
	c := col("2024-begroting")
	deep := row("a", c, 1)
	for added := true; added; {
		outer := programme.Staatregel{Rows: []programme.Staatregel{deep}}
		d := &programme.Document{Kind: programme.Begroting, Year: 2024, Staten: []programme.Staat{{Rows: []programme.Staatregel{outer}}}}
		if added = programme.Write(io.Discard, d) == nil; added {
			deep = outer
			_, ok := d.Staten[0].Sum(c).Amount()
			assert.True(t, ok)
		}
	}
}

// What is there survives, also within rows.
func TestStatenSurviveJSON(t *testing.T) {
	k, c := bronckhorst2023()
	k.Programme = "overhead"
	staat := programme.Staat{Heading: "h", Text: "t", Rows: []programme.Staatregel{{Name: "a", Text: "t", Values: programme.Values{c: indicator.MustRead("3 fte")}, Rows: []programme.Staatregel{}}}}
	d := &programme.Document{Kind: programme.Jaarstukken, Year: 2023, Kostensoorten: []programme.Kostensoorten{k}, Staten: []programme.Staat{staat},
		Paragraphs: &programme.Paragraphs{Others: []programme.Paragraph{{Heading: "Duurzaamheid", Tables: []programme.Staat{staat}}}},
		Position: &programme.FinancielePositie{Verplichtingen: &staat, Derivaten: "geen", Rentelast: th(c, 1), Betaald: budget.Series{},
			Geborgd: []programme.Borgstelling{{Name: "Woningbouw", Original: th(c, 9), Percentage: indicator.MustRead("50%"), Begin: th(c, 5), Einde: th(c, 4)}}}}
	assert.Equal(t, d, again(t, d))
	paths := []string{}
	for path := range programme.Each[programme.Staat](d) {
		paths = append(paths, path)
	}
	assert.Equal(t, []string{"kostensoorten[0].lasten", "kostensoorten[0].baten", "staten[0]", "paragrafen.overige[0].staten[0]", "financielePositie.nietUitDeBalansBlijkend"}, paths)
}

func ExampleBorgstelling() {
	c := col("2023-realisatie")
	b := programme.Borgstelling{Name: "Woningbouw, achtervang", Percentage: indicator.MustRead("50%"), Begin: th(c, 5_000), Einde: th(c, 4_800)}
	fmt.Println(b.Name, b.Percentage, b.Begin[c], b.Einde[c])
	// Output: Woningbouw, achtervang 50% 5000000 4800000
}

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

func tarief(c budget.Column, name, tarief, aantal string) programme.Heffing {
	return programme.Heffing{Name: name, Tarief: programme.Values{c: indicator.MustRead(tarief)}, Aantal: programme.Values{c: indicator.MustRead(aantal)}}
}

// Arnhem, begroting 2020: 4.366 and 6.598 of the households, in thousands, and 10.964 together.
func ExampleHeffing() {
	c := col("2020-begroting")
	h := programme.Heffing{Name: "Afvalstoffenheffing", Tarieven: []programme.Heffing{
		tarief(c, "Eenpersoons", "151,80", "28.764"), tarief(c, "Meerpersoons", "151,80", "43.462"),
	}}
	fmt.Println(h.Tarieven[0].Opbrengst(c))
	fmt.Println(h.Opbrengst(c))
	// Output:
	// Eenpersoons: 151,80 × 28.764 = 4.366.375,20
	// Afvalstoffenheffing = Eenpersoons: 151,80 × 28.764 + Meerpersoons: 151,80 × 43.462 = 10.963.906,80
}

// Wetterskip Fryslân, begroting 2020, bijlage 3: of a value in euros a tarief is in per cent of it, and what is no number is no tarief.
func TestOpbrengst(t *testing.T) {
	c := col("2020-begroting")
	outcome := func(h programme.Heffing) string {
		a, ok := h.Opbrengst(c).Amount()
		if !ok {
			return ""
		}
		return a.String()
	}
	assert.Equal(t, "177599", outcome(tarief(c, "Gebouwd buitendijks", "0,01685%", "1.054.000.000")))
	assert.Empty(t, outcome(tarief(c, "Niet bekend", "nb", "1.000")))
	about := tarief(c, "Ongeveer", "10", "ca. 300")
	assert.Empty(t, outcome(about))
	about.Baten = th(c, 3)
	assert.Equal(t, "3000", outcome(about), "as it is printed")
	whole := programme.Heffing{Tarieven: []programme.Heffing{tarief(c, "a", "2", "10"), about, {Name: "kwijtschelding", Baten: budget.Series{c: budget.Euros(-20)}}}}
	assert.Equal(t, "3000", outcome(whole))
	whole.Tarieven = append(whole.Tarieven, programme.Heffing{Name: "without a figure"})
	assert.Empty(t, outcome(whole))
	_, ok := (*programme.Heffing)(nil).Opbrengst(c).Amount()
	assert.False(t, ok)
}

// A tarief has no tarieven of its own.
func TestTarievenOfTarieven(t *testing.T) {
	const document = `{"versie": 2, "soort": "begroting", "gemeente": {"naam": "Voorbeeld"}, "jaar": 2021, "eenheid": "1000", "kolommen": [],
		"paragrafen": {"lokaleHeffingen": {"LIST": [{"naam": "a", "tarieven": [{"naam": "b"}, {"naam": "c" MORE}]}]}}}`
	for _, list := range []string{"inkomsten", "kostendekkendheid"} {
		text := strings.ReplaceAll(document, "LIST", list)
		_, err := programme.Parse([]byte(strings.ReplaceAll(text, "MORE", "")))
		assert.NoError(t, err)
		_, err = programme.Parse([]byte(strings.ReplaceAll(text, "MORE", `, "tarieven": [{"naam": "d"}]`)))
		assert.ErrorContains(t, err, "paragrafen.lokaleHeffingen."+list+"[0].tarieven[1].tarieven")
	}
}

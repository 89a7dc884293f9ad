package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
)

// The list of mandatory indicators is that of the day before which a document is sent to the provincie: Gemeentewet art. 191, second
// paragraph (15 November of the year before) and art. 200 (15 July of the year after).
func TestDayOfTheMandatoryList(t *testing.T) {
	for want, c := range map[budget.Date]struct {
		kind programme.DocumentKind
		year int
	}{
		"2017-11-15": {programme.Begroting, 2018}, "2017-07-15": {programme.Jaarstukken, 2016}, "2020-01-01": {0, 2020}, "2019-01-01": {programme.Begroting, 0},
	} {
		assert.Equal(t, want, dayOf(c.kind, c.year))
	}
}

// What a page says is said with its heading where it has no year.
func TestValuesOfIndicators(t *testing.T) {
	l := &indicatorList{terminal: &terminal{}}
	for want, c := range map[string]struct {
		year   int
		column string
		value  string
	}{
		"2018: 7": {2018, "2018 (w)", "7"}, "Nulmeting: 20": {0, "Nulmeting", "20"}, "5,8 (2014)": {2014, "Realisatie", "5,8 (2014)"}, "9": {0, "", "9"}, "2021: –": {2021, "2021", " "},
	} {
		assert.Equal(t, want, l.value(c.year, c.column, indicator.MustRead(c.value)))
	}
}

// The mandatory indicators that are there are not among those that are missing: three of the list that stands since 2018.
func TestMandatoryIndicators(t *testing.T) {
	const page = "Programma 1 Bestuur: beleidsindicatoren\n\n| Indicator | Eenheid | 2023 | 2024 |\n|---|---|---|---|\n| Formatie | Fte per 1.000 inwoners | 7,1 | 7,3 |\n| Bezetting | Fte per 1.000 inwoners | 6,9 | 7,0 |\n| Apparaatskosten | Kosten per inwoner | € 650 | € 671 |\n"
	code, out, err := call(page, "indicatoren", "--jaar", "2024", "-")
	assert.Equal(t, exitOK, code, err)
	assert.Contains(t, out, "verplichte indicatoren: 3 van 34 gevonden\n")
	_, missing, _ := strings.Cut(out, "niet gevonden: ")
	assert.True(t, strings.HasPrefix(missing, "Externe inhuur; Overhead;"), missing)
	assert.NotContains(t, missing, "Formatie")

	_, out, _ = call(page, "indicators", "--json", "--year", "2024", "--language", "en", "-")
	var machine struct {
		Documenten []struct {
			Jaar        int
			Indicatoren []struct {
				Onder, Oordeel, Tekst string
				Indicator             indicator.Indicator
			}
			Verplicht struct {
				Indicatoren []struct{ Naam, Aanwezigheid string }
			}
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out), &machine), out)
	require.Len(t, machine.Documenten, 1)
	got := machine.Documenten[0]
	require.Len(t, got.Indicatoren, 3)
	assert.Equal(t, "Bezetting", got.Indicatoren[1].Indicator.Name)
	assert.Equal(t, "7,0", got.Indicatoren[1].Indicator.Measurements[1].Value.String())
	assert.Equal(t, "geen streefwaarde", got.Indicatoren[1].Oordeel)
	assert.Equal(t, "no target", got.Indicatoren[1].Tekst)
	assert.Len(t, got.Verplicht.Indicatoren, 34)

	_, none, _ := call("x;2024\nWegen;12\nGroen;30\nTotaal;42\n", "indicators", "--taal", "en", "-")
	assert.Contains(t, none, "no indicators found")
}

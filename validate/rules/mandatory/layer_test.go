package mandatory_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules/mandatory"
)

// saying returns what a rule says of a document in Dutch; "" where it finds nothing.
func saying(t *testing.T, code string, d *programme.Document) (text string) {
	t.Helper()
	report, err := validate.Run(t.Context(), d, mandatory.Rules())
	require.NoError(t, err)
	for _, f := range report.Findings {
		if f.Code == code {
			text = f.Text.In(finding.Dutch)
		}
	}
	return text
}

// Art. 12, second paragraph, under c, is of the begroting; a regeling has no roads, sewers, water or green.
func TestOnderhoudAsksForWhatBinds(t *testing.T) {
	buildings := &programme.Kapitaalgoed{Policy: "Beheerplan", Consequences: "Gedekt"}
	d := &programme.Document{Kind: programme.Begroting, Year: 2020, Paragraphs: &programme.Paragraphs{Onderhoud: &programme.Onderhoud{Gebouwen: buildings}}}
	assert.Equal(t, "ontbreekt: wegen, riolering, water, groen, vertaling in de begroting gebouwen", saying(t, "BBV2013", d))
	d.Municipality.Kind = iv3.GemeenschappelijkeRegeling
	assert.Equal(t, "ontbreekt: vertaling in de begroting gebouwen", saying(t, "BBV2013", d))
	d.Kind = programme.Jaarstukken
	assert.Empty(t, saying(t, "BBV2013", d))
	d.Kind, buildings.InBudget = programme.Begroting, "In programma 1"
	assert.Empty(t, saying(t, "BBV2013", d))
	d.Paragraphs.Onderhoud.Gebouwen = nil
	assert.Equal(t, "ontbreekt: gebouwen", saying(t, "BBV2013", d))
}

func TestKengetallenAndParagrafenOfALayer(t *testing.T) {
	d := &programme.Document{Kind: programme.Begroting, Year: 2026, Paragraphs: &programme.Paragraphs{Weerstandsvermogen: &programme.Weerstandsvermogen{}}}
	for layer, want := range map[iv3.Layer][2]bool{iv3.Gemeente: {true, true}, iv3.Provincie: {true, true}, iv3.GemeenschappelijkeRegeling: {false, true}} {
		d.Municipality.Kind = layer
		for i, words := range [][]string{{"kengetal grondexploitatie", "kengetal belastingcapaciteit"}, {"kengetal solvabiliteitsratio", "kengetal netto schuldquote", "kengetal structurele exploitatieruimte"}} {
			for _, word := range words {
				assert.Equal(t, want[i], strings.Contains(saying(t, "BBV2012", d), word), "%v %s", layer, word)
			}
		}
		assert.Equal(t, want[0], strings.Contains(saying(t, "BBV2010", d), "grondbeleid"), layer)
		assert.True(t, strings.Contains(saying(t, "BBV2010", d), "paragraaf financiering"), layer)
	}
	d.Municipality.Kind = iv3.Waterschap
	assert.Equal(t, "ontbreekt: paragraaf verbonden partijen", saying(t, "BBV2010", d))
}

// The Wet open overheid was not in force when the begroting of 2022 was voted on.
func TestOpennessSince(t *testing.T) {
	asked := map[programme.DocumentKind]int{programme.Begroting: 2023, programme.Jaarstukken: 2022}
	for kind, first := range asked {
		for year := 2021; year <= 2024; year++ {
			d := &programme.Document{Kind: kind, Year: year, Paragraphs: &programme.Paragraphs{}}
			assert.Equal(t, year >= first, saying(t, "BBV2021", d) != "", "%v %d", kind, year)
		}
	}
	for text, found := range map[string]bool{
		"Voortgang Woo": true, "Wet open overheid": true, "De openbaarheidsparagraaf": true, "actieve openbaarmaking": true, "Woonlasten": false, "openbare ruimte": false, "": false,
	} {
		d := &programme.Document{Kind: programme.Begroting, Year: 2024, Paragraphs: &programme.Paragraphs{Bedrijfsvoering: &programme.Bedrijfsvoering{State: text}}}
		assert.Equal(t, found, saying(t, "BBV2021", d) == "", text)
		d.Paragraphs = &programme.Paragraphs{Others: []programme.Paragraph{{Heading: text}}}
		assert.Equal(t, found, saying(t, "BBV2021", d) == "", text)
	}
}

// Art. 28 under b and e: what became of onvoorzien, where there was an amount, and the top incomes; of jaarstukken only.
func TestToelichtingOfJaarstukken(t *testing.T) {
	full := programme.Toelichting{Grounds: "x", Incidenteel: []programme.IncidentalGroup{}, Structureel: []programme.ReserveLine{}}
	d := &programme.Document{Kind: programme.Begroting, Year: 2023, Explanation: &full, Onvoorzien: &programme.Line{Name: "Onvoorzien"}}
	assert.Empty(t, saying(t, "BBV2016", d))
	d.Kind = programme.Jaarstukken
	assert.Equal(t, "ontbreekt: aanwending van onvoorzien, informatie over topinkomens (WNT)", saying(t, "BBV2016", d))
	d.Onvoorzien, full.WNT = nil, "Verantwoording"
	assert.Empty(t, saying(t, "BBV2016", d))
}

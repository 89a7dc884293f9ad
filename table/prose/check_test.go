package prose

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
)

// what is wrong in a text, in Dutch
func wrong(text string) (list []string) {
	for _, s := range Read(text) {
		for _, m := range s.Mistakes() {
			list = append(list, m.Text().In(finding.Dutch))
		}
	}
	return list
}

func TestWhatDoesNotFollow(t *testing.T) {
	for text, want := range map[string]string{
		"De lasten dalen van 12.016 naar 11.948, een daling van 86.":                                     "86, maar het verschil van 12.016 en 11.948 is 68",
		"De lasten dalen van 12.016 naar 11.948, een daling van 68 (0,8%).":                              "0,8%, maar van 12.016 en 11.948 is het 0,6%",
		"De lasten stijgen met € 0,9 miljoen (5%) van € 10,0 miljoen in 2016 naar € 10,5 miljoen.":       "€ 0,9 miljoen, maar het verschil van € 10,0 miljoen en € 10,5 miljoen is € 0,5 miljoen",
		"De lasten stijgen van 12.016 naar 11.948.":                                                      "de richting klopt niet: van 12.016 naar 11.948",
		"Dit is een daling van 11.948 euro in 2016 naar 12.016 euro in 2017.":                            "de richting klopt niet: van 11.948 euro naar 12.016 euro",
		"De lasten gaan van 2,3 naar 2,5 miljoen, dat is een daling van 9%.":                             "de richting klopt niet: van 2,3 naar 2,5 miljoen",
		"De rente gaat van 2,5 naar 2,75%, een stijging van 0,5 procentpunt.":                            "0,5 procentpunt, maar het verschil van 2,5 en 2,75% is 0,3 procentpunt",
		"De rente gaat van 2,5% naar 2,75%, een stijging van 40%.":                                       "40%, maar van 2,5% en 2,75% is het 10%",
		"De lasten van € 12.016.000 zijn € 86.000 hoger dan de begrote € 11.948.000.":                    "€ 86.000, maar het verschil van € 11.948.000 en € 12.016.000 is € 68.000",
		"De lasten van € 12.016.000 zijn € 68.000 lager dan begroot (€ 11.948.000).":                     "de richting klopt niet: van € 11.948.000 naar € 12.016.000",
		"De lasten van € 12.016.000 zijn 6% hoger dan begroot (€ 11.948.000).":                           "6%, maar van € 11.948.000 en € 12.016.000 is het 1%",
		"De reserve van € 5,0 miljoen bestaat uit € 3,1 miljoen voor wegen en € 2,9 miljoen voor groen.": "€ 5,0 miljoen, maar de delen € 3,1 miljoen en € 2,9 miljoen zijn samen € 6,0 miljoen",
		"Het budget bedraagt € 512.000, waarvan € 621.000 voor onderhoud.":                               "€ 621.000 is meer dan het geheel, € 512.000",
		"Het saldo gaat van € 3,0 miljoen naar € 2,0 miljoen, een stijging van € 3,0 miljoen.":           "€ 3,0 miljoen, maar het verschil van € 3,0 miljoen en € 2,0 miljoen is € 1,0 miljoen",
	} {
		assert.Equal(t, want, strings.Join(wrong(text), "\n"), text)
	}
}

func TestWhatFollowsOrLeavesDoubt(t *testing.T) {
	for _, text := range []string{
		// right, however it was rounded
		"De lasten dalen van 12.016 naar 11.948, een daling van 68 (0,6%).",
		"De lasten dalen van 12.016 naar 11.948, een daling van circa 70 ofwel 0,5 procent.",
		"De lasten stijgen van € 2,3 miljoen naar € 2,4 miljoen, een stijging van € 62.000.",
		"De lasten stijgen met 4,3% van ruim € 2,3 miljoen naar bijna € 2,4 miljoen.",
		"De rente gaat van 2,5% naar 2,75%, een stijging van 10%.",   // of itself
		"De rente gaat van 2,5% naar 2,75%, een stijging van 0,25%.", // in points
		"Het aantal gaat van 1.200 naar 1.100, een daling van 8%.",
		"De reserve van € 5 miljoen bestaat uit € 3,1 miljoen voor wegen en € 2,3 miljoen voor groen.",
		"Het nadeel van € 300.000 bestaat uit hogere lasten van € 500.000 en hogere baten van € 200.000.",
		"Het budget bedraagt € 512.000, waarvan € 511.000 voor onderhoud.",
		// of what may have a sign the words tell it
		"Het saldo stijgt van € 3,0 miljoen naar € 2,0 miljoen.",
		"Het tekort van € 3,0 miljoen slaat om van € 3,0 miljoen naar € 2,0 miljoen, een stijging van € 5,0 miljoen.",
		"Het resultaat van € 512.000, waarvan € 621.000 voor onderhoud, is voordelig.",
		// not all of it, or more than that
		"De lasten stijgen van 100,0 naar 110,0, onder andere door een stijging van 5,0 van de lonen.",
		"De lasten stijgen van 100,0 naar 110,0, een stijging van 5,0 door lonen en 3,0 door prijzen.",
		"De lasten stijgen van 100,0 naar 110,0, een stijging van gemiddeld 2,0 per jaar.",
		"De lasten stijgen van 100,0 naar 110,0 en de baten kennen een stijging van 5,0.",
		"De lasten stijgen van 100,0 naar ten minste 110,0, een stijging van 5,0.",
		"De lasten stijgen van ten minste 110,0 naar 100,0.",
		"De lasten stijgen van 100,0 naar 110,0, een stijging van minimaal 5,0.",
		"De lasten stijgen van 100,0 naar 110,0 leerlingen met een heel lange naam, een stijging van 5,0.",
		"De reserve van € 5,0 miljoen bestaat uit € 3,1 miljoen voor wegen en 2 delen van € 1,5 miljoen.",
		"De reserves van € 5,0 miljoen en € 1,0 miljoen bestaan uit € 3,1 miljoen voor wegen en € 2,2 miljoen.",
		"De reserve bestaat uit € 3,1 miljoen voor wegen en € 2,2 miljoen voor groen.",
		"Het budget bedraagt € 512.000, waarvan 621 voor onderhoud.",
		"Er kan € 5.000 worden gegeven op grond waarvan later nog € 100.000 volgt.",
		"Het budget is er, waarvan € 512.000 voor onderhoud en € 621.000 voor wegen.",
		"De raad gaat van 21 zetels naar een raad met 23 zetels.",
		"De trein gaat van spoor 5 naar spoor 4.",
		"Dit stijgt van € 5 naar 6%.",
		"Het verschil is € 5 hoger dan verwacht.",
	} {
		assert.Empty(t, wrong(text), text)
	}
}

// Each constant that decides has a sentence on either side of it.
func TestConstantsThatDecide(t *testing.T) {
	of := func(parts int) string {
		return "De reserve van € 99.900 bestaat uit " + strings.Repeat("€ 111 voor a, ", parts-1) + "€ 111 voor b."
	}
	assert.Len(t, wrong(of(8)), 1)
	assert.Empty(t, wrong(of(9)))
	// circa 2,3 is at most 2,5: from 2,0 a rise of 0,5, and not of 0,6 or more
	assert.Empty(t, wrong("De lasten stijgen van 2,000 naar circa 2,3, een stijging van 0,495."))
	assert.NotEmpty(t, wrong("De lasten stijgen van 2,000 naar circa 2,3, een stijging van 0,595."))
	// two words for what is counted, not three
	assert.NotEmpty(t, wrong("De formatie groeit van 100,5 fulltime banen naar 110,5, een groei van 25."))
	assert.Empty(t, wrong("De formatie groeit van 100,5 nieuwe fulltime banen naar 110,5, een groei van 25."))
	// from 500.000 to 510.000 may be a rise of 15.000, and not of 45.000
	assert.Empty(t, wrong("De bijdrage gaat van € 500.000 naar € 510.000, een stijging van € 15.123."))
	assert.NotEmpty(t, wrong("De bijdrage gaat van € 500.000 naar € 510.000, een stijging van € 45.123."))
	assert.Empty(t, wrong("De bijdrage gaat van € 1.200 naar € 1.401, een stijging van € 237."))
	list := Read("De bijdrage is € 0,123456789 in dit jaar.")
	require.Len(t, list, 1)
	assert.Empty(t, Read("De bijdrage is € 0,1234567891 in dit jaar."))
}

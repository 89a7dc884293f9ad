package mandatory

import (
	"testing"

	"github.com/bbvgo/bbv/indicator"
	"github.com/stretchr/testify/assert"
)

func shown(name, unit, value string) indicator.Indicator {
	return indicator.Indicator{
		Definition:   indicator.Definition{Name: name, Unit: unit},
		Measurements: []indicator.Measurement{{Value: indicator.MustRead(value)}},
	}
}

// goirle is the list of Goirle's begroting 2018.
func goirle() []indicator.Indicator {
	return []indicator.Indicator{
		shown("Ziekenhuisopname na verkeersongeval met een motorvoertuig", "%", "6"),
		shown("Overige vervoersongevallen met een gewonde fietser", "%", "1"),
		shown("Functiemenging", "%", "42"),
		shown("Bruto Gemeentelijk Product", "Verhouding tussen verwacht en gemeten product", "n.b.*"),
		shown("Vestigingen (van bedrijven)", "Aantal per 1.000 inwoners in de leeftijd van 15 t/m 64 jaar", "n.b.*"),
		shown("Omvang huishoudelijk restafval", "Kg/inwoner", "214"),
		shown("Hernieuwbare elektriciteit", "%", "1,7"),
		shown("Nieuw gebouwde woningen", "Aantal per 1.000 woningen", "10"),
		shown("Demografische druk", "%", "n.b.*"),
	}
}

func covered(items []Covered, p Presence) (numbers []int) {
	for _, item := range items {
		if item.Presence == p {
			numbers = append(numbers, item.Mandatory.Number)
		}
	}
	return numbers
}

func TestCoverGoirle(t *testing.T) {
	c := Cover(goirle(), day("2017-11-07"))
	assert.True(t, c.Verified)
	assert.False(t, c.Complete())
	assert.Equal(t, []int{12, 13, 14, 33, 34, 36}, covered(c.Items, Printed))
	assert.Equal(t, []int{15, 16, 37}, covered(c.Items, valueless), "n.b. is not what article 2 prescribes")
	assert.Len(t, covered(c.Items, Absent), 39-9)
	assert.Empty(t, c.Lapsed)
	for _, item := range c.Items {
		assert.False(t, item.UnitDiffers, item.Mandatory.Name)
	}

	later := Cover(goirle(), day("2020-01-01"))
	assert.False(t, later.Verified)
	assert.Len(t, later.Items, 34)
	assert.Equal(t, []int{12, 13}, covered(later.Lapsed, Printed))
	assert.Equal(t, []int{15}, covered(later.Lapsed, valueless))
}

// TestCoverNamesInPrint recognises the names of Aalsmeer's jaarstukken 2018 and
// Amstelveen's begroting 2021, and what Aalsmeer counts per another number.
func TestCoverNamesInPrint(t *testing.T) {
	names := map[string]struct {
		number  int
		differs bool
	}{
		"Personen met bijstandsuitkering per 1.000 inwoners 18 jr. eo":         {27, true},
		"Lopende re-integratievoorzieningen per 1.000 inwoners 15-64 jr":       {28, true},
		"% Jongeren met jeugdhulp (van totaal jongeren tot 18 jaar)":           {29, false},
		"% Jongeren met jeugdbescherming (van allejongeren tot 18 jaar)":       {30, false},
		"Cliënten met maatwerk-arrangement per 1.000 inwoners":                 {32, true},
		"Cliënten met een maatwerk-arrangement per 10.000 inwoners":            {32, false},
		"Personen met een bijstandsuitkering per 10.000 inwoners 18 jaar e.o.": {27, false},
		"% Kinderen tot 18 jaar in uitkeringsgezin":                            {23, false},
		"% Werkloze jongeren (16-22 jaar)":                                     {26, false},
		"% Kinderen in armoede":                                                {0, false},
		"% Jeugdwerkloosheid":                                                  {0, false},
		"Aantal winkeldiefstallen":                                             {0, false},
	}
	for name, want := range names {
		var numbers []int
		differs := false
		for _, item := range Cover([]indicator.Indicator{shown(name, "", "12,6")}, day("2018-12-29")).Items {
			if item.Presence != Absent {
				numbers = append(numbers, item.Mandatory.Number)
				differs = differs || item.UnitDiffers
			}
		}
		if want.number == 0 {
			assert.Empty(t, numbers, name)
			continue
		}
		assert.Equal(t, []int{want.number}, numbers, name)
		assert.Equal(t, want.differs, differs, name)
	}
}

func TestCoverOwnNumberAndCode(t *testing.T) {
	own := shown("Onze verwijzingen", "Aantal per 1.000 jongeren", "gegevens niet beschikbaar")
	own.Mandatory = 6
	coded := indicator.Indicator{Definition: indicator.Definition{Code: "bi.4"}, Targets: []indicator.Target{{Year: 2020, Value: indicator.MustRead("3%")}}}
	empty := indicator.Indicator{Definition: indicator.Definition{Name: "Overhead"}}
	c := Cover([]indicator.Indicator{own, coded, empty, shown("Formatie", "", "nnb"), shown("formatie", "", "7,1")}, day("2018-12-29"))
	assert.Equal(t, []int{6}, covered(c.Items, declared))
	assert.Equal(t, []int{1, 4}, covered(c.Items, Printed), "printed twice: the value counts")
	assert.Equal(t, []int{5}, covered(c.Items, valueless))
	assert.Equal(t, []int{3, 4}, c.Items[0].Indicators)
	assert.True(t, c.Items[5].UnitDiffers, "per 1.000 where the annex says 10.000")
}

func TestCoverComplete(t *testing.T) {
	var list []indicator.Indicator
	for _, m := range List(day("2018-12-29")) {
		list = append(list, indicator.Indicator{Definition: m.Definition(),
			Measurements: []indicator.Measurement{{Value: indicator.MustRead(" Gegevens niet beschikbaar ")}}})
	}
	c := Cover(list, day("2018-12-29"))
	assert.True(t, c.Complete())
	assert.Len(t, covered(c.Items, declared), 34)
	for _, item := range c.Items {
		assert.False(t, item.UnitDiffers, item.Mandatory.Name)
	}
}

// FuzzCover holds the comparison with the list to being total: an indicator is found at
// most once in the list and never both in it and among what lapsed.
func FuzzCover(f *testing.F) {
	f.Add("% Kinderen in armoede", "%", "12,6", 0)
	f.Add("", "Fte per 1.000 inwoners", "gegevens niet beschikbaar", 1)
	for _, m := range versions() {
		for _, name := range append(m.Aliases, m.Name) {
			f.Add(name, m.Unit, "5", 0)
		}
	}
	f.Fuzz(func(t *testing.T, name, unit, value string, number int) {
		v, err := indicator.Read(value)
		if err != nil {
			return
		}
		ind := indicator.Indicator{Definition: indicator.Definition{Name: name, Unit: unit, Mandatory: number}, Measurements: []indicator.Measurement{{Value: v}}}
		c := Cover([]indicator.Indicator{ind}, day(verified))
		found := len(c.Lapsed)
		for _, item := range c.Items {
			found += len(item.Indicators)
		}
		if found > 1 {
			t.Fatalf("%q is %d indicators of the list", name, found)
		}
	})
}

package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// changesText lists changes as lines, for comparison by eye.
func changesText(changes []Revision) []string {
	var out []string
	for _, c := range changes {
		out = append(out, c.String())
	}
	return out
}

func TestCompareDocuments(t *testing.T) {
	older := []Indicator{
		leiden("Schaalscore sociale cohesie", "5,8 (2014) 5,7 (2015)", "6,0", "6,0", "6,1", "6,1"),
		leiden("Percentage dat vrijwilligerswerk doet", "32% (2013) 32% (2015)", "-", "33%", "-", "35%"),
		leiden("Percentage dat mantelzorg verleent", "20% (2013) 17% (2015)", "-", "19%", "-", "21%"),
		leiden("Bezoekers", "100 (2014)", "120"),
	}
	newer := []Indicator{
		leiden("Schaalscore, sociale cohesie", "5,8 (2014) 5,7 (2015) 5,9 (2016)", "6,0", "6,0", "6,0", "6,2"),
		leiden("Percentage vrijwilligers", "32 % (2013) 32% (2015) 32% (2017)", "-", "33,0%", "34%", "-"),
		leiden("Percentage dat mantelzorg verleent", "20% (2013) 18% (2015)", "-", "19%", "-", "21%"),
		leiden("Deelnemers", "10 (2014)", "12"),
	}
	for i := range older {
		older[i].Code = []string{"9A1.a", "9A1.c", "9A1.f", "9A1.g"}[i]
		newer[i].Code = []string{"9A1.a", "9A1.c", "9A1.g", "9A1.h"}[i]
	}
	newer[0].Source = "Stadsenquête"
	newer[2].Direction = LowerIsBetter
	newer[2].Unit = "%"
	assert.Equal(t, []string{
		"bron gewijzigd:  → Stadsenquête",
		"streefwaarde verlaagd 2020: 6,1 → 6,0",
		"streefwaarde aangescherpt 2021: 6,1 → 6,2",
		"hernoemd: Percentage dat vrijwilligerswerk doet → Percentage vrijwilligers",
		"streefwaarde nieuw 2020: - → 34%",
		"streefwaarde vervallen 2021: 35% → -",
		"hernummerd: 9A1.f → 9A1.g",
		"eenheid gewijzigd:  → %",
		"richting gewijzigd: hoger → lager",
		"meting herzien 2015: 17% → 18%",
		"vervallen: Bezoekers",
		"nieuw:  → Deelnemers",
	}, changesText(Compare(older, newer)))
}

func TestCompareSameDocument(t *testing.T) {
	list := []Indicator{leiden("a", "1 (2014)", "2"), leiden("b", "2 (2014)", "3"), leiden("", "5", "6")}
	assert.Equal(t, []string{"vervallen", "nieuw"}, kinds(Compare(list, list)), "an indicator without name or code cannot be followed")
	assert.Empty(t, Compare(list[:2], list[:2]))
	assert.Empty(t, Compare(nil, nil))
}

func kinds(changes []Revision) []string {
	var out []string
	for _, c := range changes {
		out = append(out, c.Kind.String())
	}
	return out
}

func TestCompareRepeatedNames(t *testing.T) {
	named := func(code string) Indicator {
		return Indicator{Definition: Definition{Name: "Tevredenheid", Code: code}}
	}
	older, newer := []Indicator{named("1.1"), named("2.1")}, []Indicator{named("2.1."), named("1.1.")}
	assert.Empty(t, Compare(older, newer), "the code decides")
	newer[1].Code = "3.1"
	assert.Equal(t, []string{"niet te koppelen", "niet te koppelen"}, kinds(Compare(older, newer)))
}

func TestCompareCodeAlone(t *testing.T) {
	older, newer := leiden("Oud", "5 (2014)"), leiden("Nieuw", "6 (2014)")
	older.Code, newer.Code = "1.1", "1.1"
	assert.Equal(t, []string{"vervallen", "nieuw"}, kinds(Compare([]Indicator{older}, []Indicator{newer})),
		"another figure for the same year: another indicator under the same number")
	newer = leiden("Nieuw", "6 (2015)")
	newer.Code = "1.1"
	assert.Equal(t, []string{"vervallen", "nieuw"}, kinds(Compare([]Indicator{older}, []Indicator{newer})),
		"the number alone does not show that it is the same")
}

func TestTargetChange(t *testing.T) {
	tests := []struct {
		d       Direction
		was, is string
		want    RevisionKind
	}{
		{HigherIsBetter, "37%", "36%", TargetEased},
		{LowerIsBetter, "37%", "36%", TargetTightened},
		{TargetValue, "37%", "36%", targetChanged},
		{WithinRange, "6-7", "5-8", TargetEased},
		{WithinRange, "5-8", "6-7", TargetTightened},
		{WithinRange, "5-7", "6-8", targetChanged},
		{Undirected, "< 5%", "< 6%", TargetEased},
		{Undirected, "37%", "36%", targetChanged},
		{Neutral, "< 5%", "< 6%", targetChanged},
		{HigherIsBetter, "37%", "36", targetChanged},
		{HigherIsBetter, "PM", "nnb", targetChanged},
		{HigherIsBetter, "ja", "nee", targetChanged},
	}
	for _, test := range tests {
		got := Definition{Direction: test.d}.targetChange(MustRead(test.was), MustRead(test.is))
		assert.Equal(t, test.want.String(), got.String(), test)
	}
}

package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

// leiden builds an effectindicator as Leiden's begroting 2018 prints it: dated values
// in one cell, and targets for 2018 to 2021.
func leiden(name, realised string, targets ...string) Indicator {
	ind := Indicator{Definition: Definition{Name: name, Direction: HigherIsBetter}}
	ind.Record(Heading{Text: "Realisatie", Role: Realisation}, MustRead(realised))
	for i, target := range targets {
		ind.Record(Heading{Text: "Streefwaarden", Role: Aim, Year: 2018 + i}, MustRead(target))
	}
	return ind
}

// TestAssessLeiden judges the six indicators of beleidsterrein 9A by hand: where the
// straight line to the target runs is in the comments.
func TestAssessLeiden(t *testing.T) {
	tests := []struct {
		ind      Indicator
		target   int
		want     Status
		progress string
	}{
		// 2014 5,8 → 2018 6,0: 5,9 in 2016, and 5,9 was measured
		{leiden("Schaalscore sociale cohesie", "5,8 (2014) 5,7 (2015) 5,9 (2016)", "6,0", "6,0", "6,1", "6,1"), 2018, OnCourse, "0.5"},
		// 35% in 2016 is over 34% already
		{leiden("Gezellige buurt", "33% (2014) 32% (2015) 35% (2016)", "34%", "35%", "36%", "37%"), 2018, OnCourse, "2"},
		// no target in 2018; 32% (2013) → 33% (2019) is 32⅔ in 2017
		{leiden("Vrijwilligerswerk", "32% (2013) 32% (2015) 32% (2017)", "-", "33%", "-", "35%"), 2019, Behind, "0"},
		// 67% (2015) → 69% (2019) is 68% in 2017
		{leiden("Terugvallen", "67% (2015) 68% (2017)", "-", "69%", "-", "71%"), 2019, OnCourse, "0.5"},
		{leiden("Ondersteunen", "48% (2015) 49% (2017)", "-", "50%", "-", "52%"), 2019, OnCourse, "0.5"},
		// the base of 20% met the target of 19%, 18% no longer does
		{leiden("Mantelzorg", "20% (2013) 17% (2015) 18% (2017)", "-", "19%", "-", "21%"), 2019, Behind, ""},
	}
	for _, test := range tests {
		t.Run(test.ind.Name, func(t *testing.T) {
			a := test.ind.Assess(2018)
			assert.Equal(t, test.want.String(), a.Status.String())
			assert.Equal(t, NoReason, a.Reason)
			assert.Equal(t, test.target, a.Target.Year)
			p, err := a.Progress(4, budget.HalfUp)
			if test.progress == "" {
				assert.ErrorIs(t, err, ErrNoDistance)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, test.progress, p.String())
		})
	}
}

// pair is a target and a result of one year, as Lansingerland's jaarstukken 2017 print them.
func pair(d Direction, target, result string) Indicator {
	return Indicator{
		Definition:   Definition{Name: "Kengetal", Direction: d},
		Measurements: []Measurement{{Year: 2017, Role: Realisation, Value: MustRead(result)}},
		Targets:      []Target{{Year: 2017, Value: MustRead(target)}},
	}
}

func TestAssessOneYear(t *testing.T) {
	tests := []struct {
		name   string
		ind    Indicator
		want   Status
		reason Reason
	}{
		{"reached", pair(HigherIsBetter, "97%", "99%"), Achieved, NoReason},
		{"equal", pair(HigherIsBetter, "750 kind", "750 kind"), Achieved, NoReason},
		{"short", pair(HigherIsBetter, "1000 kind", "855 kind"), Behind, NoReason},
		{"bare number in the unit of the target", pair(HigherIsBetter, "150 deeln", "137"), Behind, NoReason},
		{"not known yet", pair(HigherIsBetter, "300 kind", "nnb"), NotMeasurable, ReasonMissing},
		{"lower is better", pair(LowerIsBetter, "700", "597"), Achieved, NoReason},
		{"lower is better, missed", pair(LowerIsBetter, "140", "149"), Behind, NoReason},
		{"target value", pair(TargetValue, "3", "3"), Achieved, NoReason},
		{"target value missed", pair(TargetValue, "3", "4"), Behind, NoReason},
		{"direction unknown", pair(Undirected, "1100", "1247"), NotJudged, ReasonNoDirection},
		{"neutral", pair(Neutral, "1100", "1247"), NotJudged, ReasonNeutral},
		{"units", pair(HigherIsBetter, "350 kind", "370 deeln"), NotJudged, ReasonUnits},
		{"percentage and number", pair(HigherIsBetter, "35%", "0,4"), NotJudged, ReasonUnits},
		{"no target", pair(HigherIsBetter, "PM", "5"), NoTarget, ReasonTargetOpen},
		{"yes", pair(Undirected, "ja", "Ja"), Achieved, NoReason},
		{"no", pair(Undirected, "ja", "nee"), Behind, NoReason},
		{"same mark", pair(Undirected, "Goed", "goed"), Achieved, NoReason},
		{"other mark", pair(Undirected, "Goed", "Voldoende"), NotJudged, ReasonMarks},
		{"word and number", pair(HigherIsBetter, "Goed", "7,5"), NotJudged, ReasonUnits},
		{"bound", pair(Undirected, "< 5%", "4,9%"), Achieved, NoReason},
		{"bound, open end", pair(Undirected, "< 5%", "5%"), Behind, NoReason},
		{"open low end", pair(Undirected, "> 80%", "minimaal 80%"), NotJudged, ReasonOverlap},
		{"both low ends open", pair(Undirected, "> 80%", "> 80%"), Achieved, NoReason},
		{"number at the open low end", pair(Undirected, "> 80%", "80%"), Behind, NoReason},
		{"bound, closed end", pair(Undirected, "max. 3", "3"), Achieved, NoReason},
		{"bound against bound", pair(Undirected, "minimaal 80%", "> 85%"), Achieved, NoReason},
		{"bound that may or may not", pair(Undirected, "minimaal 80%", "> 70%"), NotJudged, ReasonOverlap},
		{"bound on the wrong side", pair(HigherIsBetter, "max. 3", "3"), NotJudged, ReasonContradiction},
		{"range", pair(WithinRange, "6,5- 7*", "6,8"), Achieved, NoReason},
		{"range below", pair(WithinRange, "6,5- 7*", "6,4"), Behind, NoReason},
		{"ranges that touch", pair(WithinRange, "6,5- 7*", "6- 6,5*"), NotJudged, ReasonOverlap},
		{"range as a floor", pair(HigherIsBetter, "6,5- 7*", "7,5"), Achieved, NoReason},
		{"estimate", pair(HigherIsBetter, "300", "ca. 310"), NotJudged, ReasonNoNumber},
		{"estimate as target", pair(HigherIsBetter, "ca. 300", "310"), NotJudged, ReasonNoNumber},
		{"rank", pair(Undirected, "10e", "8e"), Achieved, NoReason},
		{"rank and number", pair(LowerIsBetter, "10e", "8"), NotJudged, ReasonUnits},
		{"scales", pair(HigherIsBetter, "7 van 10", "4 van 5"), NotJudged, ReasonUnits},
		{"money", pair(LowerIsBetter, "€ 2,5 mln", "€ 2.499.999"), Achieved, NoReason},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := test.ind.Assess(2017)
			assert.Equal(t, test.want.String(), a.Status.String())
			assert.Equal(t, test.reason.String(), a.Reason.String())
		})
	}
}

func TestAssessPercentColumn(t *testing.T) {
	ind := pair(HigherIsBetter, "100", "100% (=60 gemeenten)")
	ind.Unit = "%"
	assert.Equal(t, Achieved, ind.Assess(2017).Status)
	ind.Unit, ind.Name = "", "Percentage gemeenten met score 5-6"
	assert.Equal(t, Achieved, ind.Assess(2017).Status)
}

// leiderdorp builds a prestatie-indicator of Leiderdorp's begroting 2021 from its eight
// columns.
func leiderdorp(d Direction, cells ...string) Indicator {
	ind := Indicator{Definition: Definition{Name: "Prestatie", Direction: d}}
	for i, heading := range []string{"2017 (w)", "2018 (w)", "2019 (w)", "2020 (b)", "2021 (b)", "2022 (b)", "2023 (b)", "2024 (b)"} {
		h, _ := ReadHeading(heading)
		ind.Record(h, MustRead(cells[i]))
	}
	return ind
}

func TestAssessCourse(t *testing.T) {
	jobs := leiderdorp(HigherIsBetter, "8", "7", "14", "10", "16", "18", "20", "20")
	// 8 (2017) → 16 (2021) is 12 in 2019
	assert.Equal(t, OnCourse, jobs.Assess(2021).Status)
	// 14 in 2019 is over the 10 of 2020
	assert.Equal(t, OnCourse, jobs.Assess(2020).Status)
	debts := leiderdorp(LowerIsBetter, "6%", "6%", "6%", "6%", "6%", "5%", "5%", "5%")
	// 6% (2017) → 5% (2022) is 5,6% in 2019
	assert.Equal(t, Behind, debts.Assess(2022).Status)
	assert.Equal(t, "achter: 6% (2019), streefwaarde 5% (2022)", debts.Assess(2022).String())

	// 24% (2014) → 20% (2018) is 22% in 2016, and 22% was measured
	falling := leiden("Belast", "24% (2014) 22% (2016)", "20%")
	falling.Direction = LowerIsBetter
	assert.Equal(t, OnCourse, falling.Assess(2018).Status)

	later := leiden("Later", "5 (2014) 6 (2016) 9 (2018)", "8", "8")
	assert.Equal(t, 2016, later.Assess(2017).Measured.Measured(), "what was measured after the year does not count")

	youth := leiderdorp(HigherIsBetter, "14%", "19%", "ntb", "30%", "35%", "40%", "45%", "45%")
	// the last number is of 2018: 14% (2017) → 30% (2020) is 19⅓ in 2018
	assert.Equal(t, Behind, youth.Assess(2020).Status)
	assert.Equal(t, 2018, youth.Assess(2020).Measured.Measured())
}

func TestAssessOvershootOfTargetValue(t *testing.T) {
	ind := leiden("Doelwaarde", "2 (2014) 9 (2016)", "6")
	ind.Direction = TargetValue
	assert.Equal(t, Behind, ind.Assess(2018).Status, "past the target is not on the way to it")
	ind = leiden("Doelwaarde", "9 (2014) 5 (2016)", "6")
	ind.Direction = TargetValue
	assert.Equal(t, Behind, ind.Assess(2018).Status, "downwards too")
	ind = leiden("Doelwaarde", "9 (2014) 7 (2016)", "6")
	ind.Direction = TargetValue
	assert.Equal(t, OnCourse, ind.Assess(2018).Status)
}

func TestAssessWithoutCourse(t *testing.T) {
	one := leiden("Eén meting", "5,8 (2014)", "6,0")
	a := one.Assess(2018)
	assert.Equal(t, NotMeasurable, a.Status)
	assert.Equal(t, ReasonNoBase, a.Reason)
	_, err := a.Progress(2, budget.HalfUp)
	assert.ErrorIs(t, err, ErrNotComparable)

	none := leiden("Geen jaar", "5,8", "6,0")
	assert.Equal(t, ReasonNoYear, none.Assess(2018).Reason)
	assert.Equal(t, ReasonNoMeasurement, leiden("Leeg", "", "6,0").Assess(2018).Reason)
	assert.Equal(t, ReasonNoTarget, leiden("Geen doel", "5,8 (2014)").Assess(2018).Reason)

	two := leiden("Twee", "5,8 (2014) 6,0 (2016)", "6,0")
	two.Targets = append(two.Targets, Target{Year: 2018, Value: MustRead("6,5")}, Target{Year: 2019, Value: MustRead("7")})
	assert.Equal(t, NotJudged, two.Assess(2018).Status)
	assert.Equal(t, ReasonTwoTargets, two.Assess(2018).Reason)
	assert.Equal(t, 2019, two.Assess(2019).Target.Year)
	assert.Equal(t, "geen oordeel (twee streefwaarden): streefwaarde 6,0 (2018)", two.Assess(2018).String())
}

func TestAssessUsesBaselineAndIgnoresForecasts(t *testing.T) {
	ind := Indicator{
		Definition: Definition{Name: "Groen", Unit: "%", Direction: HigherIsBetter},
		Measurements: []Measurement{
			{Year: 2015, Role: Realisation, Value: MustRead("10%")},
			{Year: 2016, Role: Baseline, Value: MustRead("20%")},
			{Year: 2018, Role: Realisation, Value: MustRead("29%")},
			{Year: 2019, Role: Forecast, Value: MustRead("40%")},
		},
		Targets: []Target{{Year: 2020, Value: MustRead("40%")}},
	}
	// 20% (2016) → 40% (2020) is 30% in 2018; from 10% in 2015 it would have been 28%
	a := ind.Assess(2019)
	assert.Equal(t, Behind, a.Status)
	assert.Equal(t, "20%", a.Base.Value.Raw())
}

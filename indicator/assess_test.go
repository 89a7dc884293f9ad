package indicator

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
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
		want     Attainment
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
			assert.Equal(t, test.want.String(), a.Attainment.String())
			assert.Equal(t, noReason, a.Reason)
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
		want   Attainment
		reason finding.Text
	}{
		{"reached", pair(HigherIsBetter, "97%", "99%"), Achieved, noReason},
		{"equal", pair(HigherIsBetter, "750 kind", "750 kind"), Achieved, noReason},
		{"short", pair(HigherIsBetter, "1000 kind", "855 kind"), Behind, noReason},
		{"bare number in the unit of the target", pair(HigherIsBetter, "150 deeln", "137"), Behind, noReason},
		{"not known yet", pair(HigherIsBetter, "300 kind", "nnb"), NotMeasurable, reasonMissing},
		{"lower is better", pair(LowerIsBetter, "700", "597"), Achieved, noReason},
		{"lower is better, missed", pair(LowerIsBetter, "140", "149"), Behind, noReason},
		{"target value", pair(TargetValue, "3", "3"), Achieved, noReason},
		{"target value missed", pair(TargetValue, "3", "4"), Behind, noReason},
		{"direction unknown", pair(Undirected, "1100", "1247"), NotJudged, reasonNoDirection},
		{"neutral", pair(Neutral, "1100", "1247"), NotJudged, reasonNeutral},
		{"units", pair(HigherIsBetter, "350 kind", "370 deeln"), NotJudged, reasonUnits},
		{"percentage and number", pair(HigherIsBetter, "35%", "0,4"), NotJudged, reasonUnits},
		{"no target", pair(HigherIsBetter, "PM", "5"), NoTarget, reasonTargetOpen},
		{"yes", pair(Undirected, "ja", "Ja"), Achieved, noReason},
		{"no", pair(Undirected, "ja", "nee"), Behind, noReason},
		{"same mark", pair(Undirected, "Goed", "goed"), Achieved, noReason},
		{"other mark", pair(Undirected, "Goed", "Voldoende"), NotJudged, reasonMarks},
		{"word and number", pair(HigherIsBetter, "Goed", "7,5"), NotJudged, reasonUnits},
		{"bound", pair(Undirected, "< 5%", "4,9%"), Achieved, noReason},
		{"bound, open end", pair(Undirected, "< 5%", "5%"), Behind, noReason},
		{"open low end", pair(Undirected, "> 80%", "minimaal 80%"), NotJudged, reasonOverlap},
		{"both low ends open", pair(Undirected, "> 80%", "> 80%"), Achieved, noReason},
		{"number at the open low end", pair(Undirected, "> 80%", "80%"), Behind, noReason},
		{"bound, closed end", pair(Undirected, "max. 3", "3"), Achieved, noReason},
		{"bound against bound", pair(Undirected, "minimaal 80%", "> 85%"), Achieved, noReason},
		{"bound that may or may not", pair(Undirected, "minimaal 80%", "> 70%"), NotJudged, reasonOverlap},
		{"bound on the wrong side", pair(HigherIsBetter, "max. 3", "3"), NotJudged, reasonContradiction},
		{"range", pair(WithinRange, "6,5- 7*", "6,8"), Achieved, noReason},
		{"range below", pair(WithinRange, "6,5- 7*", "6,4"), Behind, noReason},
		{"ranges that touch", pair(WithinRange, "6,5- 7*", "6- 6,5*"), NotJudged, reasonOverlap},
		{"range as a floor", pair(HigherIsBetter, "6,5- 7*", "7,5"), Achieved, noReason},
		{"estimate", pair(HigherIsBetter, "300", "ca. 310"), NotJudged, reasonNoNumber},
		{"estimate as target", pair(HigherIsBetter, "ca. 300", "310"), NotJudged, reasonNoNumber},
		{"rank", pair(Undirected, "10e", "8e"), Achieved, noReason},
		{"rank and number", pair(LowerIsBetter, "10e", "8"), NotJudged, reasonUnits},
		{"scales", pair(HigherIsBetter, "7 van 10", "4 van 5"), NotJudged, reasonUnits},
		{"money", pair(LowerIsBetter, "€ 2,5 mln", "€ 2.499.999"), Achieved, noReason},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := test.ind.Assess(2017)
			assert.Equal(t, test.want.String(), a.Attainment.String())
			assert.Equal(t, test.reason, a.Reason)
		})
	}
}

// TestAssessUndatedTarget has a column "Streefwaarde" beside 2023 and 2024: of which year it is nobody says.
func TestAssessUndatedTarget(t *testing.T) {
	ind := Indicator{Definition: Definition{Direction: LowerIsBetter}}
	ind.Record(Heading{Year: 2023}, MustRead("2,1"))
	ind.Record(Heading{Year: 2024}, MustRead("1,7"))
	ind.Record(Heading{Role: Aim}, MustRead("1,8"))
	assert.Equal(t, NotJudged, ind.Assess(2024).Attainment)
	assert.Equal(t, "geen oordeel (streefwaarde zonder jaar): streefwaarde 1,8", ind.Assess(2024).String())
	ind.Record(Heading{Role: Aim, Year: 2026}, MustRead("1,5"))
	assert.Equal(t, "op koers: 1,7 (2024), streefwaarde 1,5 (2026)", ind.Assess(2024).String(), "1,9 is due in 2024; a target with a year goes first")

	open := Indicator{}
	open.Record(Heading{Role: Aim}, MustRead("PM"))
	assert.Equal(t, "geen streefwaarde (streefwaarde nog open)", open.Assess(2024).String())
}

// TestComparable holds bare numbers beside printed units; what goes together is said by the rule.
func TestComparable(t *testing.T) {
	for _, test := range []struct {
		unit, v, w string
		want       bool
	}{
		{"%", "2,1%", "1,8", true},
		{"%", "1,8%", "0,019", false}, // 1,9% as a spreadsheet keeps it
		{"%", "1,8%", "-0,9", false},
		{"%", "1,8%", "0", true}, // is zero either way
		{"%", "1,8%", "1", true},
		{"%", "1,8%", "0,5-2", false},
		{"%", "0,019", "0,021", true}, // both bare
		{"", "35%", "40", false},
		{"", "€ 1.200", "1.350", true},
		{"euro", "€ 1.200", "1.350", true},
		{"€ per inwoner", "€ 606", "610", true},
		{"bedragen x € 1", "€ 1.200", "1.350", true},
		{"x € 1.000", "€ 1.200", "1.350", false},
		{"x € 1.000", "1.200", "1.350", true},
		{"mln euro", "€ 1.200", "3", false},
		{"aantal", "€ 1.200", "1.350", false},
		{"aantal kinderen", "350 kind", "360", true},
		{"%", "350 kind", "350 deeln", false},
		{"", "7e", "7", false},
	} {
		d := Definition{Unit: test.unit}
		v, w := MustRead(test.v), MustRead(test.w)
		assert.Equal(t, test.want, d.Comparable(v, w), test)
		assert.Equal(t, test.want, d.Comparable(w, v), test)
	}
}

func TestAssessPercentColumn(t *testing.T) {
	ind := pair(HigherIsBetter, "100", "100% (=60 gemeenten)")
	ind.Unit = "%"
	assert.Equal(t, Achieved, ind.Assess(2017).Attainment)
	ind.Unit, ind.Name = "", "Percentage gemeenten met score 5-6"
	assert.Equal(t, Achieved, ind.Assess(2017).Attainment)
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
	assert.Equal(t, OnCourse, jobs.Assess(2021).Attainment)
	// 14 in 2019 is over the 10 of 2020
	assert.Equal(t, OnCourse, jobs.Assess(2020).Attainment)
	debts := leiderdorp(LowerIsBetter, "6%", "6%", "6%", "6%", "6%", "5%", "5%", "5%")
	// 6% (2017) → 5% (2022) is 5,6% in 2019
	assert.Equal(t, Behind, debts.Assess(2022).Attainment)
	assert.Equal(t, "achter: 6% (2019), streefwaarde 5% (2022)", debts.Assess(2022).String())

	// 24% (2014) → 20% (2018) is 22% in 2016, and 22% was measured
	falling := leiden("Belast", "24% (2014) 22% (2016)", "20%")
	falling.Direction = LowerIsBetter
	assert.Equal(t, OnCourse, falling.Assess(2018).Attainment)

	later := leiden("Later", "5 (2014) 6 (2016) 9 (2018)", "8", "8")
	assert.Equal(t, 2016, later.Assess(2017).Measured.Measured(), "what was measured after the year does not count")

	youth := leiderdorp(HigherIsBetter, "14%", "19%", "ntb", "30%", "35%", "40%", "45%", "45%")
	// the last number is of 2018: 14% (2017) → 30% (2020) is 19⅓ in 2018
	assert.Equal(t, Behind, youth.Assess(2020).Attainment)
	assert.Equal(t, 2018, youth.Assess(2020).Measured.Measured())
}

func TestAssessOvershootOfTargetValue(t *testing.T) {
	ind := leiden("Doelwaarde", "2 (2014) 9 (2016)", "6")
	ind.Direction = TargetValue
	assert.Equal(t, Behind, ind.Assess(2018).Attainment, "past the target is not on the way to it")
	ind = leiden("Doelwaarde", "9 (2014) 5 (2016)", "6")
	ind.Direction = TargetValue
	assert.Equal(t, Behind, ind.Assess(2018).Attainment, "downwards too")
	ind = leiden("Doelwaarde", "9 (2014) 7 (2016)", "6")
	ind.Direction = TargetValue
	assert.Equal(t, OnCourse, ind.Assess(2018).Attainment)
}

func TestAssessWithoutCourse(t *testing.T) {
	one := leiden("Eén meting", "5,8 (2014)", "6,0")
	a := one.Assess(2018)
	assert.Equal(t, NotMeasurable, a.Attainment)
	assert.Equal(t, reasonNoBase, a.Reason)
	_, err := a.Progress(2, budget.HalfUp)
	assert.ErrorIs(t, err, ErrNoBase)
	assert.Equal(t, "nog niet meetbaar (maar één meting: koers niet te bepalen): 5,8 (2014), streefwaarde 6,0 (2018)", a.String())
	assert.Equal(t, "not measurable yet (only one measurement: no course to tell): 5,8 (2014), target 6,0 (2018)", a.In(finding.English))
	unlike := leiden("Andere eenheid", "30% (2012) 5,8 (2014)", "6,0").Assess(2018)
	assert.Equal(t, "nog niet meetbaar (eerdere metingen zijn niet te vergelijken)", strings.Split(unlike.String(), ": ")[0])
	_, err = leiden("Andere eenheid", "5 (2014)", "60%").Assess(2018).Progress(2, budget.HalfUp)
	assert.ErrorIs(t, err, errNotComparable, "a base would not help")

	none := leiden("Geen jaar", "5,8", "6,0")
	assert.Equal(t, reasonNoYear, none.Assess(2018).Reason)
	assert.Equal(t, reasonNoMeasurement, leiden("Leeg", "", "6,0").Assess(2018).Reason)
	assert.Equal(t, "geen streefwaarde", leiden("Geen doel", "5,8 (2014)").Assess(2018).String(), "a reason that repeats the answer is none")
	assert.Equal(t, "geen streefwaarde (de laatste is van 2019)", leiden("Voorbij", "5,8 (2014)", "6,0", "6,1", "nvt").Assess(2021).String())

	assert.Equal(t, "no target (the last is of 2019)", leiden("Voorbij", "5,8 (2014)", "6,0", "6,1", "nvt").Assess(2021).In(finding.English))

	two := leiden("Twee", "5,8 (2014) 6,0 (2016)", "6,0")
	two.Targets = append(two.Targets, Target{Year: 2018, Value: MustRead("6,5")}, Target{Year: 2019, Value: MustRead("7")})
	assert.Equal(t, NotJudged, two.Assess(2018).Attainment)
	assert.Equal(t, reasonTwoTargets, two.Assess(2018).Reason)
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
	assert.Equal(t, Behind, a.Attainment)
	assert.Equal(t, "20%", a.Base.Value.String())
}

func TestProgress(t *testing.T) {
	d := Definition{Name: "x", Direction: HigherIsBetter}
	tests := []struct {
		base, measured, target, want string
		err                          error
	}{
		{"10", "15", "20", "0.5", nil},
		{"0", "1", "3", "0.333", nil},
		{"0", "2", "3", "0.667", nil},
		{"10", "5", "20", "-0.5", nil},
		{"10", "25", "20", "1.5", nil},
		{"10%", "15%", "minimaal 20%", "0.5", nil},
		{"10", "15", "20 - 30", "0.5", nil},
		{"€ 1 mln", "€ 1.500.000", "€ 2 mln", "0.5", nil},
		{"30", "35", "20", "", ErrNoDistance},
		{"10", "ca. 15", "20", "", errNotComparable},
		{"10%", "15", "20", "", errNotComparable},
		{"nvt", "15", "20", "", errNotComparable},
		{"10", "15", "ja", "", errNotComparable},
	}
	for _, test := range tests {
		got, err := d.progress(MustRead(test.base), MustRead(test.measured), MustRead(test.target), 3, budget.HalfUp)
		require.ErrorIs(t, err, test.err, test)
		if err == nil {
			assert.Equal(t, test.want, got.String(), test)
		}
	}
	_, err := d.progress(MustRead("1"), MustRead("2"), MustRead("3"), -1_000_000, budget.HalfUp)
	assert.Error(t, err)
	lower := Definition{Direction: LowerIsBetter}
	got, err := lower.progress(MustRead("24%"), MustRead("27,3%"), MustRead("20%"), 3, budget.HalfUp)
	require.NoError(t, err)
	assert.Equal(t, "-0.825", got.String(), "3,3 further away over a distance of 4")
}

// The year that a cell prints is not said twice.
func TestAssessmentSaysTheYearOnce(t *testing.T) {
	ind := Indicator{Definition: Definition{Direction: LowerIsBetter}}
	ind.Record(Heading{Role: Baseline}, MustRead("12 (2021)"))
	ind.Record(Heading{Role: Aim, Year: 2021}, MustRead("13"))
	assert.Equal(t, "bereikt: 12 (2021), streefwaarde 13 (2021)", ind.Assess(2021).String())
}

// Every answer has words of its own in both languages.
func TestAnswersInBothLanguages(t *testing.T) {
	seen := map[string]bool{}
	for a := NotMeasurable; a.Valid(); a++ {
		for _, l := range []finding.Language{finding.Dutch, finding.English} {
			text := Assessment{Attainment: a}.In(l)
			assert.NotEmpty(t, text)
			assert.False(t, seen[text], text)
			seen[text] = true
		}
	}
	assert.Len(t, seen, 12)
}

package main

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/internal/testfiles"
	"github.com/bbvgo/bbv/programme"
)

func TestExample(t *testing.T) { testfiles.Check(t, shown) }

// Everything that the document says is printed is in the source, and the
// numbers, abbreviations and names of the source are in the document.
func TestAgainstTheSource(t *testing.T) {
	source := string(testfiles.File(t, "seeds/leiden-begroting-2018-9A.txt"))
	doc, err := load()
	require.NoError(t, err)
	testfiles.Printed(t, doc, source)
	version, outsideTheGoals := "4.0.0.0", "LeideninCijfers"
	testfiles.Held(t, doc, source, []string{
		"adviesraad Wmo", "platform Gehandicapten", "Leids Regio Model", "Maatschappelijke Opvang", "Verslavingsbeleid",
		"Openbare Geestelijke Gezondheidszorg", "Beschermd Wonen", "Gezondheidsmonitor", "Zeeheldenbuurt", "Meerburg Roomburg",
		"Prinsessenbuurt Hoven", "Piëzo methodiek", "Het sociaal domein in beweging", "crowdfundingplatform", "Preventie",
	}, version+".0", outsideTheGoals)
}

// The table is that of the source, cell for cell.
func TestTableIsThatOfTheSource(t *testing.T) {
	var table struct {
		Rows []struct {
			Label   string
			Section bool
			Values  []string
		}
	}
	require.NoError(t, json.Unmarshal(testfiles.File(t, "data/tables/906_leiden_K6_2018.json"), &table))
	rows, err := example.Rows(data, "data/effectindicatoren.txt")
	require.NoError(t, err)
	require.Len(t, rows, 1+len(table.Rows))
	for i, want := range table.Rows {
		got := rows[i+1].Cells
		assert.Equal(t, want.Label, got[1])
		if !want.Section {
			assert.Equal(t, want.Values, got[2:len(got)-1], "all but the direction, which is not printed")
		}
	}
}

// What the table prints, in the model: of the first indicator by hand.
func TestFirstIndicator(t *testing.T) {
	doc, err := load()
	require.NoError(t, err)
	cohesion := doc.Programmes[0].Subdivisions[0].Goals[0].Indicators[0]
	assert.Equal(t, "9A1.a", cohesion.Code)
	assert.Equal(t, "Veiligheidsmonitor", cohesion.Source)
	assert.Equal(t, indicator.ScoreScale{Min: 1, Max: 10}, cohesion.Scale)
	var history, targets []string
	for _, m := range cohesion.History() {
		history = append(history, fmt.Sprint(m.Measured(), " ", m.Value))
	}
	for _, target := range cohesion.Targets {
		targets = append(targets, fmt.Sprint(target.Year, " ", target.Value))
	}
	assert.Equal(t, []string{"2014 5,8", "2015 5,7", "2016 5,9"}, history)
	assert.Equal(t, []string{"2018 6,0", "2019 6,0", "2020 6,1", "2021 6,1"}, targets)
}

// The judgements, by hand: 5,9 in 2016 is past the line from 5,8 in 2014 to 6,0
// in 2018; 32% does not move and is behind on the way to 33%; 18% is less than
// the 20% of the first measurement.
func TestAssessments(t *testing.T) {
	doc, err := load()
	require.NoError(t, err)
	var got []indicator.Attainment
	for _, ind := range programme.Each[indicator.Indicator](doc) {
		got = append(got, ind.Assess(year).Attainment)
	}
	assert.Equal(t, []indicator.Attainment{
		indicator.OnCourse, indicator.OnCourse, indicator.Behind, indicator.OnCourse, indicator.OnCourse, indicator.Behind,
	}, got)
}

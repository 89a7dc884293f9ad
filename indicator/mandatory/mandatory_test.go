package mandatory

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
)

func day(s string) budget.Date { return budget.Date(s) }

// TestMandatoryCounts follows the history of the Regeling: 39 indicators at first, 15
// and 25 gone from 16 November 2017, 7, 12 and 13 from 1 February 2018.
func TestMandatoryCounts(t *testing.T) {
	for date, want := range map[string]int{
		"2016-04-13": 0, "2016-04-14": 39, "2017-11-15": 39, "2017-11-16": 37, "2018-01-31": 37, "2018-02-01": 34,
		"2018-12-29": 34, "2025-06-30": 34,
	} {
		assert.Len(t, List(day(date)), want, date)
	}
}

func TestMandatoryVersions(t *testing.T) {
	find := func(date string, number int) Entry {
		for _, m := range List(day(date)) {
			if m.Number == number {
				return m
			}
		}
		return Entry{}
	}
	assert.Equal(t, "DUO", find("2018-01-31", 19).Source)
	assert.Equal(t, "Ingrado", find("2018-02-01", 19).Source)
	assert.Equal(t, "Niet sporters", find("2017-11-15", 20).Name)
	assert.Equal(t, "Niet-sporters", find("2017-11-16", 20).Name)
	assert.Equal(t, "Gezondheidsenquête (CBS, RIVM)", find("2019-01-01", 20).Source)
	assert.Equal(t, day("2018-12-29"), find("2018-01-31", 7).Announced, "dropped with retroactive effect")
	assert.Equal(t, Entry{}, find("2018-02-01", 7))
}

// TestMandatoryData checks the file itself: complete lines, one version of a number at
// a time, versions that follow on each other, and the five Iv3 codes.
func TestMandatoryData(t *testing.T) {
	all := versions()
	require.Len(t, all, strings.Count("\n"+strings.TrimSpace(mandatoryData), "\n")-strings.Count("\n"+mandatoryData, "\n#"))
	codes, last := 0, Entry{}
	for _, m := range all {
		assert.NotEmpty(t, m.Name)
		assert.NotEmpty(t, m.Unit)
		assert.NotEmpty(t, m.Source)
		assert.NotEmpty(t, m.Basis)
		for _, day := range []budget.Date{m.From, m.Until, m.Announced} {
			_, err := day.MarshalText()
			assert.True(t, err == nil || day == "" && day != m.From, "%s: %v", m.Name, err)
		}
		assert.Equal(t, m.Until == "", m.EndedBy == "", m.Name)
		assert.Regexp(t, "^[0-8]$", m.Hoofdtaakveld)
		if m.Number == last.Number {
			assert.Equal(t, last.Until, m.From, m.Name)
		} else {
			assert.Equal(t, last.Number+1, m.Number)
		}
		if m.Iv3Code != "" {
			codes++
			assert.Equal(t, "bi."+strconv.Itoa(m.Number), m.Iv3Code)
		}
		last = m
	}
	assert.Equal(t, 39, last.Number)
	assert.Equal(t, 5, codes)
	List("2016-04-14")[0].Name = "changed"
	assert.Equal(t, "Formatie", List("2016-04-14")[0].Name, "the slice of List is the caller's own")
}

func TestMandatoryDefinition(t *testing.T) {
	d := versions()[2].Definition()
	assert.Equal(t, indicator.Definition{Code: "bi.3", Name: "Apparaatskosten", Unit: "Kosten per inwoner",
		Source: "Eigen begroting", Taakveld: "0", Mandatory: 3}, d)
}

func TestPresencePrintsInDutch(t *testing.T) {
	assert.Equal(t, "Presence(99)", Presence(99).String())
	assert.Equal(t, "gegevens niet beschikbaar", declared.String())
}

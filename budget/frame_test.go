package budget_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

func ExampleFrame() {
	frame, err := budget.BegrotingFrame(2018)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, column := range frame.Columns() {
		fmt.Println(column.Label())
	}
	before, _ := budget.MustParseColumn("2018-begroting").Before(frame.Columns())
	fmt.Println("2018 starts from", before)
	// Output:
	// Realisatie 2016
	// Begroting 2017 na wijziging
	// Begroting 2018
	// Raming 2019
	// Raming 2020
	// Raming 2021
	// 2018 starts from 2017-na-wijziging
}

func TestFrames(t *testing.T) {
	jaarstukken, err := budget.JaarstukkenFrame(2017)
	require.NoError(t, err)
	assert.Equal(t, "2016-realisatie 2017-begroting 2017-na-wijziging 2017-realisatie", jaarstukken.String())
	for _, c := range jaarstukken.Columns()[1:] {
		before, ok := c.Before(jaarstukken.Columns())
		assert.True(t, ok)
		assert.Equal(t, budget.MustParseColumn("2016-realisatie"), before)
	}
	_, ok := jaarstukken.Columns()[0].Before(jaarstukken.Columns())
	assert.False(t, ok)
	missing := jaarstukken.Missing(budget.Series{budget.MustParseColumn("2017-begroting"): {}})
	assert.Len(t, missing, 3)
	again, err := budget.JaarstukkenFrame(2017)
	require.NoError(t, err)
	assert.True(t, jaarstukken == again)
	assert.Empty(t, budget.Frame{}.Columns())
	assert.Empty(t, budget.Frame{}.String())
}

func TestFrameLimits(t *testing.T) {
	for year, fine := range map[int]bool{1901: false, 1902: true, 2996: true, 2997: false, 0: false, -5: false} {
		_, err := budget.BegrotingFrame(year)
		assert.Equal(t, fine, err == nil, "%d: %v", year, err)
	}
	_, err := budget.JaarstukkenFrame(1900)
	var rangeError *budget.RangeError
	require.ErrorAs(t, err, &rangeError)
}

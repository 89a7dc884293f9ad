package budget_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

func ExampleBegrotingColumns() {
	columns, err := budget.BegrotingColumns(2018)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, column := range columns {
		fmt.Println(column.Label())
	}
	before, _ := budget.MustParseColumn("2018-begroting").Before(columns)
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

func TestJaarstukkenColumns(t *testing.T) {
	columns, err := budget.JaarstukkenColumns(2017)
	require.NoError(t, err)
	assert.Equal(t, "[2016-realisatie 2017-begroting 2017-na-wijziging 2017-realisatie]", fmt.Sprint(columns))
	for _, c := range columns[1:] {
		before, ok := c.Before(columns)
		assert.True(t, ok)
		assert.Equal(t, budget.MustParseColumn("2016-realisatie"), before)
	}
	_, ok := columns[0].Before(columns)
	assert.False(t, ok)
}

func TestColumnLimits(t *testing.T) {
	for year, fine := range map[int]bool{1901: false, 1902: true, 2996: true, 2997: false, 0: false, -5: false} {
		_, err := budget.BegrotingColumns(year)
		assert.Equal(t, fine, err == nil, "%d: %v", year, err)
	}
	_, err := budget.JaarstukkenColumns(1900)
	var rangeError *budget.RangeError
	require.ErrorAs(t, err, &rangeError)
}

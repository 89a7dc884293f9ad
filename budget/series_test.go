package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/budgettest"
)

func TestSeries(t *testing.T) {
	series := budget.Series{}
	for _, tt := range programma3 {
		series[budget.MustParseColumn(tt.column)] = budgettest.Euros(tt.lasten)
	}
	var columns []string
	for _, column := range series.Columns() {
		columns = append(columns, column.String())
	}
	assert.Equal(t, []string{"2016-realisatie", "2017-begroting", "2017-na-wijziging", "2017-realisatie"}, columns)

	got, ok := series[budget.MustParseColumn("2017-na-wijziging")]
	assert.True(t, ok)
	assert.Equal(t, budgettest.Euros(35984), got)
	_, ok = series[budget.MustParseColumn("2018-begroting")]
	assert.False(t, ok, "absent is not zero")
}

func TestSeriesNil(t *testing.T) {
	var none budget.Series
	_, ok := none[budget.Column{}]
	assert.False(t, ok)
	assert.Empty(t, none.Columns())
}

package budget_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

func TestColumnTexts(t *testing.T) {
	for text, want := range map[string]struct {
		column budget.Column
		label  string
	}{
		"2017-begroting":       {budget.Column{Year: 2017, Stage: budget.Begroting}, "Begroting 2017"},
		"2017-na-wijziging":    {budget.Column{Year: 2017, Stage: budget.NaWijziging}, "Begroting 2017 na wijziging"},
		"2016-realisatie":      {budget.Column{Year: 2016, Stage: budget.Realisatie}, "Realisatie 2016"},
		"1900-meerjarenraming": {budget.Column{Year: 1900, Stage: budget.Meerjarenraming}, "Raming 1900"},
		"2999-prognose":        {budget.Column{Year: 2999, Stage: budget.Prognose}, "Prognose 2999"},
	} {
		got, err := budget.ParseColumn(text)
		require.NoError(t, err)
		assert.Equal(t, want.column, got)
		assert.Equal(t, text, got.String())
		assert.Equal(t, want.label, got.Label())
		assert.True(t, got.Valid())
	}
}

func TestColumnErrors(t *testing.T) {
	for text, want := range map[string]string{
		"":                 `parse column "": want a year and a stage, such as "2017-realisatie"`,
		"2017":             `parse column "2017": want a year and a stage, such as "2017-realisatie"`,
		"realisatie-2017":  `parse column "realisatie-2017": want a year and a stage, such as "2017-realisatie"`,
		"20l7-realisatie":  `parse column "20l7-realisatie": at offset 2: the year is not four digits`,
		"1899-realisatie":  `parse column "1899-realisatie": the year is not between 1900 and 2999`,
		"3000-realisatie":  `parse column "3000-realisatie": the year is not between 1900 and 2999`,
		"2017-realisatie ": `parse column "2017-realisatie ": at offset 5: want a stage after the year: one of begroting, na-wijziging, realisatie, meerjarenraming, prognose`,
	} {
		_, err := budget.ParseColumn(text)
		assert.EqualError(t, err, want)
		var e *budget.ParseError
		assert.ErrorAs(t, err, &e)
		assert.Panics(t, func() { budget.MustParseColumn(text) })
	}
}

func TestColumnThatIsNotValid(t *testing.T) {
	for want, column := range map[string]budget.Column{
		"Column(0, Stage(0))":         {},
		"Column(-1, realisatie)":      {Year: -1, Stage: budget.Realisatie},
		"Column(2017, Stage(13))":     {Year: 2017, Stage: 13},
		"Column(99999, na-wijziging)": {Year: 99999, Stage: budget.NaWijziging},
	} {
		assert.False(t, column.Valid())
		assert.Equal(t, want, column.String())
		assert.Equal(t, want, column.Label())
		_, err := column.MarshalText()
		var e *budget.ParseError
		assert.ErrorAs(t, err, &e)
	}
}

// The columns of jaarstukken, as Lansingerland prints them in 2017.
func TestColumnCompare(t *testing.T) {
	printed := []string{"2016-realisatie", "2017-begroting", "2017-na-wijziging", "2017-realisatie", "2018-meerjarenraming"}
	var columns []budget.Column
	for _, text := range slices.Backward(printed) {
		columns = append(columns, budget.MustParseColumn(text))
	}
	slices.SortFunc(columns, budget.Column.Compare)
	for i, column := range columns {
		assert.Equal(t, printed[i], column.String())
		assert.Zero(t, column.Compare(column))
	}
	assert.Equal(t, -1, columns[0].Compare(columns[1]))
	assert.Equal(t, 1, columns[1].Compare(columns[0]))
}

func FuzzParseColumn(f *testing.F) {
	for _, text := range []string{"2017-realisatie", "1900-begroting", "2999-na-wijziging", "0000-prognose", "2017-"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		column, err := budget.ParseColumn(text)
		if err != nil {
			require.Zero(t, column)
			return
		}
		require.True(t, column.Valid())
		require.Equal(t, text, column.String())
		data, err := json.Marshal(map[budget.Column]int{column: 1})
		require.NoError(t, err)
		var back map[budget.Column]int
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, map[budget.Column]int{column: 1}, back)
	})
}

// The realisatie counts before an estimate; of two estimates none is guessed.
func TestColumnBefore(t *testing.T) {
	c := budget.MustParseColumn("2024-begroting")
	for listed, want := range map[string]string{
		"2023-realisatie 2023-na-wijziging":                    "2023-realisatie",
		"2023-na-wijziging 2023-realisatie 2023-begroting":     "2023-realisatie",
		"2022-realisatie 2023-na-wijziging 2024-begroting":     "2023-na-wijziging",
		"2023-begroting 2023-begroting":                        "2023-begroting",
		"2023-begroting 2023-na-wijziging":                     "",
		"2023-begroting 2023-na-wijziging 2023-begroting":      "",
		"2022-realisatie 2024-realisatie 2025-meerjarenraming": "",
		"": "",
	} {
		var columns []budget.Column
		for _, text := range strings.Fields(listed) {
			columns = append(columns, budget.MustParseColumn(text))
		}
		before, ok := c.Before(columns)
		assert.Equal(t, want != "", ok, listed)
		if ok {
			assert.Equal(t, want, before.String(), listed)
		}
	}
}

package publication_test

import (
	"bytes"
	"context"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/programme/years"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// lansingerlandHistory is that of the document of the example, with a made number of inhabitants.
func lansingerlandHistory(t *testing.T) *years.History {
	t.Helper()
	h, err := years.Dossier{Documents: []*programme.Document{lansingerlandDocument(t)}, Inhabitants: map[int]int{2017: 60_000}}.Follow()
	require.NoError(t, err)
	return h
}

// Programme 3 as the rows of its chapter add up (of 2016 it prints 33.955, which rounding explains); of the programmes of the overview the realisatie of 2016 is not known. The column
// Afwijking of the chapter compares with the raming na wijziging.
func TestHistoryAsATable(t *testing.T) {
	laid := publication.LayHistory(lansingerlandHistory(t), years.Programmes, budget.Lasten, budget.InThousands, 0)
	assert.Equal(t, "programma: lasten", laid.Caption)
	assert.Equal(t, "bedragen x € 1.000", laid.UnitLine)
	var header []string
	for i := range laid.Columns() {
		header = append(header, laid.Column(i))
	}
	assert.Equal(t, []string{"Realisatie 2016", "Begroting 2017", "Begroting 2017 na wijziging", "Realisatie 2017", "Afwijking 2017", "In % 2017", "€ per inwoner 2017"}, header)
	require.Len(t, laid.Rows, 6)
	assert.Equal(t, []string{"33.956", "34.810", "35.984", "33.976", "2.008", "5,6%", "33"}, cellTexts(laid.Rows[2])) // 2.008 / 35.984 and / 60
	assert.Equal(t, []string{"", "4.548", "5.258", "5.447", "-189", "-3,6%", "-3"}, cellTexts(laid.Rows[0]))

	assert.Empty(t, publication.LayHistory(nil, years.Programmes, budget.Lasten, budget.InThousands, 0).Rows)
	toevoeging := publication.LayHistory(lansingerlandHistory(t), years.Programmes, budget.Toevoeging, budget.InThousands, 0)
	require.Len(t, toevoeging.Rows, 1, "the other programmes have none")
	assert.Equal(t, []string{"13", "13", "13", "13", "0", "0,0%", "0"}, cellTexts(toevoeging.Rows[0]))
}

// What is laid out is read and understood: every afwijking follows from the figures beside it.
func TestHistoryIsUnderstood(t *testing.T) {
	for _, side := range []budget.Side{budget.Lasten, budget.Baten, budget.Saldo} {
		var text bytes.Buffer
		require.NoError(t, table.Write(&text, publication.LayHistory(lansingerlandHistory(t), years.Programmes, side, budget.InThousands, 0), table.FormatMarkdown))
		for printed, err := range read.Markdown(&text, table.Limits{}) {
			require.NoError(t, err)
			u := tabletest.Understand(printed, understand.Given{})
			s, err := u.Sums(context.Background())
			require.NoError(t, err)
			verdicts := slices.DeleteFunc(s.Verdicts, func(v rounding.Verdict) bool { return v == rounding.Unknown })
			assert.GreaterOrEqual(t, len(verdicts), 6, side)
			for _, v := range verdicts {
				assert.NotEqual(t, rounding.Impossible, v, side)
			}
		}
	}
}

// The last column has the years that went the same way, and a year without a begroting na wijziging compares with the
// begroting.
func TestHistoryOfSeveralYears(t *testing.T) {
	series := func(figures ...int64) budget.Series {
		s := budget.Series{}
		for i, n := range figures {
			if n > 0 {
				s[budget.Column{Year: 2020 + i/3, Stage: budget.Stage(1 + i%3)}] = budget.Euros(n)
			}
		}
		return s
	}
	d := &programme.Document{Kind: programme.Jaarstukken, Year: 2021, Programmes: []programme.Programme{
		{Section: programme.Section{Name: "Zorg", Lines: []programme.Line{{Lasten: series(100, 110, 90, 100, 120, 95)}}}},
		{Section: programme.Section{Name: "Wonen", Lines: []programme.Line{{Lasten: series(100, 0, 104, 0, 0, 98)}}}},
	}}
	h, err := years.Dossier{Documents: []*programme.Document{d}}.Follow()
	require.NoError(t, err)
	laid := publication.LayHistory(h, years.Programmes, budget.Lasten, budget.InEuros, 0)
	assert.Equal(t, []string{"100", "110", "90", "20", "18,2%", "100", "120", "95", "25", "20,8%", "voordeel 2020, 2021"}, cellTexts(laid.Rows[0]))
	assert.Equal(t, []string{"100", "", "104", "-4", "-4,0%", "", "", "98", "", "", ""}, cellTexts(laid.Rows[1]))
	assert.Equal(t, "Reeks", laid.Column(10))
	tiny := publication.LayHistory(h, years.Programmes, budget.Lasten, budget.InEuros, 99)
	assert.Equal(t, "100", tiny.Rows[0].Cells[0].Text, "decimals that nobody prints")
}

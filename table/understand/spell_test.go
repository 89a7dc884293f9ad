package understand_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

func understoodCSV(tb testing.TB, csv string) understand.Understanding {
	tb.Helper()
	for t, err := range read.CSV(strings.NewReader(csv), table.Limits{}) {
		require.NoError(tb, err)
		return tabletest.Understand(t, understand.Given{})
	}
	require.Fail(tb, "no table was found")
	return understand.Understanding{}
}

// A figure is spelled as the cell that it may replace.
func TestSpell(t *testing.T) {
	for _, c := range []struct{ one, two, figure, want string }{
		{"1.234", "5.678", "-4.321", "-4.321"},
		{"1234", "5678", "4.321", "4321"},
		{"1234,5", "5678,5", "-4.321,5", "-4321,5"},
		{"€ 1.234", "€ 5.678", "4.321", "€ 4.321"},
		{"€ 1.234", "€ 5.678", "-4.321", "€ -4.321"},
		{"€ 1.234", "€ 5.678-", "-4.321", "€ 4.321-"},
		{"1.234-", "5.678", "-4.321", "4.321-"},
		{"1.234-", "5.678", "4.321", "4.321"},
		{"(1.234)", "5.678", "-4.321", "(4.321)"},
		{"(1.234)", "5.678", "4.321", "4.321"},
		{"-/- 1.234", "5.678", "4.321", "4.321"},
		{"562 N", "5.678 V", "-4.321", "4.321 N"},
		{"562 N", "5.678 V", "4.321", "4.321 V"},
		{"V 562", "N 5.678", "-4.321", "N 4.321"},
		{"1,234.5", "5,678.0", "4.321,5", "4,321.5"},
		{"-", "5.678", "-4.321", "-4.321"},
	} {
		u := understoodCSV(t, "x;2024;2025\na;\""+c.one+"\";\""+c.two+"\"\nb;1;2\n")
		p, err := printed.Parse(c.figure, printed.Dutch, budget.InThousands)
		require.NoError(t, err)
		require.Equal(t, c.want, u.Spell(understand.CellRef{}, p), "%s beside %s", c.one, c.two)
	}
	p, err := printed.Parse("12", printed.Dutch, budget.InThousands)
	require.NoError(t, err)
	require.Equal(t, "12", new(understand.Understanding).Spell(understand.CellRef{}, p))
	u := understoodCSV(t, "x;2024\na;1\n")
	require.Equal(t, "12", u.Spell(understand.CellRef{Row: 5, Column: -1}, p))
}

func ExampleUnderstanding_Spell() {
	csv := "Reserve;Stand 1-1-2024\nAlgemene reserve;€ 4.851.559-\nOverig;€ 20\n"
	for t := range read.CSV(strings.NewReader(csv), table.Limits{}) {
		u := tabletest.Understand(t, understand.Given{})
		changed, err := printed.Parse("-4.581.559", printed.Dutch, budget.InEuros)
		fmt.Println(u.Spell(understand.CellRef{Row: 0, Column: 0}, changed), err)
	}
	// Output: € 4.581.559- <nil>
}

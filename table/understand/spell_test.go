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
		{"-", "5.678-", "-4.321", "4.321-"},
		{"1.234", "5.678 -/-", "-4.321", "4.321 -/-"},
		{"1.234", "-/- 5.678", "-4.321", "-/- 4.321"},
		{"1.234", "(5.678)", "-4.321", "(4.321)"},
		{"1.234", "– 5.678", "-4.321", "– 4.321"},
		{"1.234", "−5.678", "-4.321", "−4.321"},
		{"€ 1.234", "-€ 5.678", "-4.321", "-€ 4.321"},
		{"€ 1.234", "€ 5.678-/-", "-4.321", "€ 4.321-/-"},
		{"€ 1.234", "-5.678", "-4.321", "€ -4.321"},
		{"€ - 1.234", "5.678", "4.321", "€ 4.321"},
		{"+1.234", "5.678-", "-4.321", "4.321-"},
		{"1 234", "5 678", "4.321", "4 321"},
		{"234", "5 678", "4.321", "4 321"},
		{"234", "5678", "4.321", "4321"},
		{"234", "567", "4.321", "4.321"},
		{"234.5", "567.0", "4.321,5", "4,321.5"},
		{"0", "562 N", "-4.321", "4.321 N"},
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

func dutch(t *testing.T, figure string) budget.Printed {
	t.Helper()
	p, err := printed.Parse(figure, printed.Dutch, budget.InEuros)
	require.NoError(t, err)
	return p
}

// A letter in a column of its own is not part of the cell; what it should be is told apart.
func TestLetters(t *testing.T) {
	csv := "x;2024;2025;Verschil;V/N\na;10;12;2;V\nb;11;8;3;N\nc;5;9;4;\n"
	u := understoodCSV(t, csv)
	for _, c := range []struct {
		row             int
		meant           string
		printed, wanted string
	}{{0, "2", "V", "V"}, {0, "-2", "V", "N"}, {1, "-3", "N", "N"}, {1, "3", "N", "V"}, {2, "4", "", ""}, {2, "-4", "", "N"}} {
		p := dutch(t, c.meant)
		at := understand.CellRef{Row: c.row, Column: 2}
		now, wanted := u.Letters(at, p)
		require.Equal(t, []string{c.printed, c.wanted}, []string{now, wanted}, "%s in row %d", c.meant, c.row)
		require.NotContains(t, u.Spell(at, p), "-")
		now, wanted = u.Letters(understand.CellRef{Row: c.row, Column: 1}, p)
		require.Empty(t, now+wanted)
	}
	signed := understoodCSV(t, "x;2024;2025;Verschil;V/N\na;10;12;2;V\nb;11;8;-3;N\n")
	now, wanted := signed.Letters(understand.CellRef{Row: 0, Column: 2}, dutch(t, "-2"))
	require.Empty(t, now+wanted, "the minus gives the sign")
}

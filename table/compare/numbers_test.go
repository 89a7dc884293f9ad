package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// A place less is a tenth of a figure, which is log2(10) = 3.3 bits of it: a figure in euros of 20 bits has 10 in thousands.
func TestDigitsAt(t *testing.T) {
	f := &fact{digits: 20}
	assert.Equal(t, 10, f.digitsAt(-3))
	assert.Equal(t, 17, f.digitsAt(-1))
	assert.Equal(t, 20, f.digitsAt(2))
	assert.Equal(t, 0, f.digitsAt(-9))
}

// By accident none of the pairs of n subjects agrees in more bits than the pairs are counted in: n² of them.
func TestNoAccident(t *testing.T) {
	f := &facts{subjects: make([]subject, 1000)}
	assert.Equal(t, 20+leastDigits, f.noAccident(), "a million pairs")
	assert.Equal(t, 10+leastDigits, f.noAccidentOfOne(), "a thousand pairs")
}

// The figures of a large city in euros, some hundreds of billions, are told from smaller ones.
func TestGrainsReachFar(t *testing.T) {
	f := &facts{lines: []line{{facts: []fact{{step: budget.Euros(1)}}}}}
	list := f.grains()
	require.Len(t, list, 1)
	powers := list[0].powers
	assert.True(t, powers[len(powers)-1].Cmp(budget.Euros(500_000_000_000)) > 0)
}

// Every figure of a sum is off by half a step at most: three figures by one and a half, which is two whole ones.
func TestGap(t *testing.T) {
	var rows []table.Row
	for _, text := range []string{"10", "20", "37"} {
		rows = append(rows, table.Row{Label: table.Cell{Text: "a"}, Cells: []table.Cell{{Text: text}}})
	}
	u, err := understand.Understand(t.Context(), table.Table{Header: [][]table.Cell{{{Text: "2024"}}}, Rows: rows}, understand.Given{})
	require.NoError(t, err)
	term := func(row int) understand.CellTerm {
		return understand.CellTerm{Coefficient: 1, Cell: understand.CellRef{Row: row}}
	}
	off, bound := gap(&u, understand.CellSum{Target: understand.CellRef{Row: 2}, Terms: []understand.CellTerm{term(0), term(1)}})
	assert.Equal(t, "7 2", off.String()+" "+bound.String())
	off, bound = gap(&u, understand.CellSum{Target: understand.CellRef{Row: 1}, Terms: []understand.CellTerm{term(0)}})
	assert.Equal(t, "10 1", off.String()+" "+bound.String())
}

// A header that names one of two years leaves the other to the title.
func TestDifferenceOf(t *testing.T) {
	u := &understand.Understanding{Table: table.Table{Caption: "Verschillen 2023 en 2024"}, Columns: []understand.ColumnReading{{Label: "afwijking 2024", Kind: understand.ColumnVariance}}}
	assert.Equal(t, moment{year: 2024, from: 2023}, differenceOf(u, 0))
	u.Table.Caption = "Verschillen"
	assert.Equal(t, moment{}, differenceOf(u, 0))
}

// Two lines of one table are about different things if their figures have other signs: those of one table are signed alike.
func TestUnambiguous(t *testing.T) {
	of := func(worth int64) line {
		return line{side: budget.Lasten, facts: []fact{{when: moment{year: 2024}, worth: budget.Euros(worth), amount: budget.Euros(worth), step: budget.Euros(1), digits: 10}}}
	}
	f := &facts{lines: []line{of(1_000), of(-1_000), of(1_000)}}
	assert.Empty(t, unambiguous(f.lines, []int{0, 1}))
	assert.Equal(t, []int{0, 2}, unambiguous(f.lines, []int{0, 2}), "they say the same")
}

// Of more rows of one name than mostLines none is looked at, unless they hold at other moments.
func TestUncrowded(t *testing.T) {
	f := &facts{}
	var lines, years []int
	for i := range 2 * (mostLines + 1) {
		when := moment{year: 2024}
		if i%2 == 1 {
			when.year = 1900 + i
			years = append(years, i)
		}
		f.lines = append(f.lines, line{side: budget.Lasten, facts: []fact{{when: when, worth: budget.Euros(7), step: budget.Euros(1)}}})
		lines = append(lines, i)
	}
	assert.Equal(t, years, uncrowded(f.lines, lines), "one too many of 2024")
	assert.Equal(t, lines[1:], uncrowded(f.lines, lines[1:]))
	assert.Equal(t, lines[1:], unambiguous(f.lines, lines[1:]), "all that are left say the same")
	f.lines[2].side = budget.Baten
	assert.Equal(t, lines, uncrowded(f.lines, lines), "one of them is of another side")
}

// A line meets those of its side and moments, each once and in their order, those before it where they are asked for.
func TestCompany(t *testing.T) {
	of := func(side budget.Side, years ...int) (l line) {
		l.side = side
		for _, y := range years {
			l.facts = append(l.facts, fact{when: moment{year: y}}, fact{when: moment{year: y}, stage: budget.Begroting})
		}
		return l
	}
	f := &facts{lines: []line{of(budget.Lasten, 2024, 2025), of(budget.Baten, 2024), of(budget.Lasten, 2026, 2025), of(budget.Lasten, 2025, 2024), of(budget.Lasten, 2027)}}
	c := companyOf(f.lines, []int{0, 1, 2, 3, 4})
	assert.Equal(t, []int{2, 3}, c.of(&f.lines[0], 0))
	assert.Equal(t, []int{0, 2, 3}, c.of(&f.lines[0], -1))
	assert.Equal(t, []int{3}, c.of(&f.lines[2], 2))
	assert.Equal(t, []int{4}, c.of(&f.lines[4], -1))
}

package sums

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tangled are sixty rows with a total, in groups of three columns of which the third
// is the sum of the others, and the sum of these thirds: with a figure that is off in
// every group at each of some rows, so that the sums that fail all hang together.
func tangled(groups, wrong int) [][]int64 {
	rows := random(300, 60, 2*groups)
	for r, row := range rows {
		var out []int64
		all := int64(0)
		for k := range groups {
			a, b := row[2*k], row[2*k+1]
			out = append(out, a, b, a+b)
			all += a + b
		}
		rows[r] = append(out, all)
	}
	total := make([]int64, len(rows[0]))
	for _, row := range rows {
		for c, n := range row {
			total[c] += n
		}
	}
	for r := range wrong {
		for k := range groups {
			rows[4*r][3*k+2] += int64(3000 + 700*r + 110*k*k)
		}
	}
	return append(rows, total)
}

// Failures of more sums than slips break are counted, and not dropped; those of few are
// judged.
func TestTooManyFailuresTogether(t *testing.T) {
	if testing.Short() {
		t.Skip("much of the same, one after another")
	}
	for _, c := range []struct {
		groups, wrong int
		unjudged      int
	}{
		{6, 14, 14*(6+1) + 6}, // in each of 14 rows 6 sums and that of the thirds, and 6 totals
		{3, 15, 15*(3+1) + 3},
		{3, 14, 0}, // 59
		{6, 0, 0},
	} {
		g := tableOf(tangled(c.groups, c.wrong))
		verdicts, unjudged, err := g.Judge(t.Context(), searched(g))
		assert.NoError(t, err)
		assert.Equal(t, c.unjudged, unjudged, "%d groups, %d rows", c.groups, c.wrong)
		assert.Equal(t, c.wrong > 0 && c.unjudged == 0, len(verdicts) > 0)
	}
}

// Failures of sixty sums that hang together are judged, of sixty-one are not.
func TestTheMostFailures(t *testing.T) {
	for sums, want := range map[int]int{60: 0, 61: 61} {
		rows := random(915, sums+1, 2)
		var all [][]term
		for i := range sums {
			rows = with(rows, 1, i+2)
			rows[len(rows)-1][0] += 7000
			all = append(all, plain([]int{0, i + 1}))
		}
		g := tableOf(rows)
		var found []*Sum
		for i, x := range all {
			found = append(found, weighedOn(g, overRows, sums+1+i, x...))
		}
		_, unjudged, err := g.Judge(t.Context(), found)
		require.NoError(t, err)
		assert.Equal(t, want, unjudged, "%d", sums)
	}
}

// nested are lines with totals of so many of them, totals of as many of those, and one of these.
func nested(parts int) (rows [][]int64) {
	leaves := random(77, parts*parts*parts, 3)
	var total func(depth int) []int64
	total = func(depth int) []int64 {
		sum := make([]int64, 3)
		for range parts {
			part := leaves[0]
			if depth > 1 {
				part = total(depth - 1)
			} else {
				leaves, rows = leaves[1:], append(rows, part)
			}
			for c, n := range part {
				sum[c] += n
			}
		}
		rows = append(rows, sum)
		return sum
	}
	total(3)
	return rows
}

// The last total of a long table is named where it is wrong, however many lines it is made of. (20 of 20 of 20 are 8,421 rows.)
func TestALastTotalOfManyTotals(t *testing.T) {
	all := []int{3, 7, 9, 20}
	if testing.Short() {
		all = all[:3]
	}
	for _, parts := range all {
		rows := nested(parts)
		last := rows[len(rows)-1]
		right := last[1]
		last[1] = 1000*swapped(t, right/1000) + right%1000
		alone(t, tableOf(rows), Place{len(rows) - 1, 1}, right)
	}
}

// From the parts of a total of twenty totals of twenty totals of twenty lines 8,400 ways lead down, which are followed where it is
// wrong; of 22 there are 11,132.
func TestWaysDownFromATotal(t *testing.T) {
	if testing.Short() {
		t.Skip("long tables, one after another")
	}
	for parts, want := range map[int]bool{20: false, 22: true} {
		rows := nested(parts)
		g := tableOf(rows)
		all := searched(g)
		g.Counts[g.index(len(rows)-1, 1)] += 700_000
		g.lay()
		for _, s := range all {
			*s = *weighedOn(g, overRows, s.target, s.terms...)
		}
		j, failures := judging(g, all...)
		require.Len(t, failures, 1)
		assert.Equal(t, want, j.entangled(failures), "%d parts", parts)
	}
}

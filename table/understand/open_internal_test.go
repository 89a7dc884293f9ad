package understand

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
)

// A total of which another sum is established is not left open, and none is twice. What it should be is told but where another sum of
// its column is held against it; where that has all lines of the one that fails, nothing is said.
func TestLeaveOpen(t *testing.T) {
	told := []budget.Printed{{}}
	sum := func(row, column int, tentative bool, lines ...int) CellSum {
		id := CellSum{Target: CellRef{Row: row}, Tentative: tentative}
		for _, l := range lines {
			id.Terms = append(id.Terms, CellTerm{1, CellRef{l, column}})
		}
		return id
	}
	at := func(row int, told []budget.Printed) OpenCell {
		return OpenCell{Cell: CellRef{Row: row}, Sums: []CellSum{sum(row, 0, false, 10, 12)}, Told: told}
	}
	u := Understanding{
		Contrary: []OpenCell{at(1, nil), at(2, nil), at(2, nil), at(3, nil), at(4, told), at(4, told), at(5, told), at(6, told)},
		Identities: []CellSum{sum(1, 0, false, 9), sum(3, 0, true, 9), sum(4, 1, false, 10, 12), sum(5, 0, false, 9, 10),
			sum(6, 0, false, 10, 11, 12)},
	}
	u.leaveOpen()
	assert.Equal(t, []OpenCell{at(2, nil), at(3, nil), at(4, told), at(4, told), at(5, nil)}, u.Contrary)
}

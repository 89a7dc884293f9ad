package understand

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
)

// A total of which another sum is established is not left open, and none is twice.
func TestLeaveOpen(t *testing.T) {
	told := []budget.Printed{{}}
	at := func(row int, told []budget.Printed) OpenCell { return OpenCell{Cell: CellRef{Row: row}, Told: told} }
	u := Understanding{
		Contrary:   []OpenCell{at(1, nil), at(2, nil), at(2, nil), at(3, nil), at(4, told), at(4, told)},
		Identities: []CellSum{{Target: CellRef{Row: 1}}, {Target: CellRef{Row: 3}, Tentative: true}, {Target: CellRef{Row: 4}}},
	}
	u.leaveOpen()
	assert.Equal(t, []OpenCell{at(2, nil), at(3, nil), at(4, told), at(4, told)}, u.Contrary)
}

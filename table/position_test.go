package table_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/table"
)

// The names are those of ECMA-376, part 1, 18.18.7 (ST_CellRef): columns A … Z, AA … XFD.
func TestCellName(t *testing.T) {
	for want, at := range map[string]table.Position{
		"A1": {Line: 1, Column: 1}, "D14": {Line: 14, Column: 4}, "Z2": {Line: 2, Column: 26}, "AA3": {Line: 3, Column: 27},
		"ZZ1": {Line: 1, Column: 702}, "AAA1": {Line: 1, Column: 703}, "XFD1048576": {Line: 1048576, Column: 16384},
		"": {Line: 3},
	} {
		assert.Equal(t, want, at.CellName())
	}
	assert.Equal(t, "?", table.Position{}.String())
}

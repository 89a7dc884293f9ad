package grid_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// What becomes of a raised digit is to the reader of figures a footnote and no digit.
func TestRaised(t *testing.T) {
	for s, want := range map[string]string{"1": "¹", " 12) ": "¹²", "0123456789": "⁰¹²³⁴⁵⁶⁷⁸⁹", "e": "e", "*": "*", "1,2": "1,2", ")": ")", "": ""} {
		assert.Equal(t, want, grid.Raised(s), s)
	}
	for _, r := range grid.Raised("0123456789") {
		c, err := printed.Read("1.234"+string(r), printed.Dutch)
		require.NoError(t, err)
		assert.Equal(t, string(r), c.Footnote())
	}
}

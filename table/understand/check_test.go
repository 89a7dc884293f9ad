package understand_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// A bottom line that no sum bears out is told, and only that.
func TestUnsummed(t *testing.T) {
	const above = "Baten;12.340\nLasten;11.980\nSaldo van baten en lasten;360\nToevoeging reserves;120\nOnttrekking reserves;210\nResultaat;"
	u := understoodCSV(t, "x;2024\n"+above+"540\n")
	require.Equal(t, []int{5}, u.Unsummed())
	u = understoodCSV(t, "x;2024\n"+above+"450\n")
	require.Empty(t, u.Unsummed())
}

package national

import (
	"bufio"
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func written(t *testing.T, write func(*bufio.Writer) error) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := bufio.NewWriter(&buf)
	require.NoError(t, write(w))
	require.NoError(t, w.Flush())
	return buf.Bytes()
}

func TestEveryStyleHasTheSameRows(t *testing.T) {
	plain := written(t, func(w *bufio.Writer) error { return WriteCSV(w, 41_040, Style{}) })
	assert.Equal(t, 41_041, bytes.Count(plain, []byte{'\n'}))
	full := written(t, func(w *bufio.Writer) error {
		return WriteCSV(w, 41_040, Style{Padded: true, Quoted: true, Comma: true})
	})
	assert.Contains(t, string(full), "\"0.1   \",\"L1.1    \",\"GM0001   \",\"2017X000\",")
	rows := 0
	for i := range Municipalities {
		require.NoError(t, Each(41_040, i, func(Row) error { rows++; return nil }))
	}
	assert.Equal(t, 41_040, rows)
}

func TestCellsAreNotRepeated(t *testing.T) {
	seen := map[Row]bool{}
	require.NoError(t, Each(30_000_000, 5, func(r Row) error {
		r.First, r.Second = 0, 0
		require.False(t, seen[r])
		seen[r] = true
		return nil
	}))
	assert.NotEmpty(t, seen)
}

// TestOrdersHaveTheSameRows: sorted, the lines of every order are the same; each order is what it says.
func TestOrdersHaveTheSameRows(t *testing.T) {
	var all [3][]string
	for o := ByMunicipality; o <= Shuffled; o++ {
		var read Order
		require.NoError(t, read.Set(o.String()))
		assert.Equal(t, o, read)
		text := written(t, func(w *bufio.Writer) error { return WriteCSV(w, 82_080, Style{Order: o}) })
		all[o] = strings.SplitAfter(string(text), "\n")[1:]
	}
	assert.Error(t, new(Order).Set("none"))
	assert.NotEqual(t, all[ByMunicipality], all[ByPost])
	assert.False(t, slices.IsSorted(all[Shuffled]))
	slices.Sort(all[ByMunicipality])
	slices.Sort(all[Shuffled])
	sorted := slices.Clone(all[ByPost])
	slices.Sort(sorted)
	assert.Equal(t, sorted[1:], all[ByPost][:len(sorted)-1], "the last line is empty")
	assert.Equal(t, all[ByMunicipality], all[Shuffled])
	assert.Equal(t, all[ByMunicipality], sorted)
}

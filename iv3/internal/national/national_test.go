package national

import (
	"bufio"
	"bytes"
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
	full := written(t, func(w *bufio.Writer) error { return WriteCSV(w, 41_040, Style{true, true, true}) })
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

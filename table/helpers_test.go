package table_test

import (
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
)

type readFunc = func(io.Reader, table.Limits) iter.Seq2[table.Table, error]

// readAll reads all tables of a text.
func readAll(t *testing.T, read readFunc, text string) []table.Table {
	t.Helper()
	var list []table.Table
	for tb, err := range read(strings.NewReader(text), table.Limits{}) {
		require.NoError(t, err)
		list = append(list, tb)
	}
	return list
}

// readOne reads the only table of a text.
func readOne(t *testing.T, read readFunc, text string) table.Table {
	t.Helper()
	list := readAll(t, read, text)
	require.Len(t, list, 1)
	return list[0]
}

// readError reads until the error, which must come.
func readError(t *testing.T, read readFunc, text string, limits table.Limits) error {
	t.Helper()
	for _, err := range read(strings.NewReader(text), limits) {
		if err != nil {
			return err
		}
	}
	t.Fatal("no error")
	return nil
}

// texts are the labels and cells of a table, a row per line.
func texts(t table.Table) []string {
	var list []string
	for r, row := range t.Rows {
		line := []string{row.Label.Text}
		for c := range t.Columns() {
			line = append(line, t.Cell(r, c).Text)
		}
		list = append(list, strings.Join(line, "|"))
	}
	return list
}

// headers are the headers of the value columns.
func headers(t table.Table) []string {
	var list []string
	for c := range t.Columns() {
		list = append(list, t.Column(c))
	}
	return list
}

// shared is a folder of the data that stands beside the module. The test is skipped where there is none.
func shared(t testing.TB, elem ...string) string {
	t.Helper()
	root := os.Getenv("BBV_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "shared")
	}
	dir := filepath.Join(append([]string{root}, elem...)...)
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the shared data is not here: " + dir)
	}
	return dir
}

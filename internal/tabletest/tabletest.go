// Package tabletest reads and understands tables for tests.
package tabletest

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"iter"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// Reader reads the tables of a text.
type Reader = func(io.Reader, table.Limits) iter.Seq2[table.Table, error]

// ReadAll reads all tables of a text.
func ReadAll(t *testing.T, read Reader, text string) []table.Table {
	t.Helper()
	var list []table.Table
	for tb, err := range read(strings.NewReader(text), table.Limits{}) {
		require.NoError(t, err)
		list = append(list, tb)
	}
	return list
}

// ReadOne reads the only table of a text.
func ReadOne(t *testing.T, read Reader, text string) table.Table {
	t.Helper()
	list := ReadAll(t, read, text)
	require.Len(t, list, 1)
	return list[0]
}

// ReadError reads until the error, which must come.
func ReadError(t *testing.T, read Reader, text string, limits table.Limits) error {
	t.Helper()
	for _, err := range read(strings.NewReader(text), limits) {
		if err != nil {
			return err
		}
	}
	t.Fatal("no error")
	return nil
}

// Understand understands a table, for as long as it takes.
func Understand(t table.Table, given understand.Given) understand.Understanding {
	u, err := understand.Understand(context.Background(), t, given)
	if err != nil {
		panic(err)
	}
	return u
}

// Texts are the labels and cells of a table, a row per line.
func Texts(t table.Table) []string {
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

// Headers are the Headers of the value columns.
func Headers(t table.Table) []string {
	var list []string
	for c := range t.Columns() {
		list = append(list, t.Column(c))
	}
	return list
}

// Of makes a table of headers, and rows of a label and cells.
func Of(header []string, rows ...[]string) table.Table {
	level := make([]table.Cell, len(header))
	for i, h := range header {
		level[i].Text = h
	}
	t := table.Table{Header: [][]table.Cell{level}}
	for _, r := range rows {
		row := table.Row{Label: table.Cell{Text: r[0]}}
		for _, c := range r[1:] {
			row.Cells = append(row.Cells, table.Cell{Text: c})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Zip packs files into an archive: name, content, name, content.
func Zip(t testing.TB, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i+1 < len(files); i += 2 {
		w, err := z.Create(files[i])
		require.NoError(t, err)
		_, err = io.WriteString(w, files[i+1])
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.String()
}

// ReadErrorOrNil reads until an error, or the end.
func ReadErrorOrNil(read Reader, text string, limits table.Limits) error {
	for _, err := range read(strings.NewReader(text), limits) {
		if err != nil {
			return err
		}
	}
	return nil
}

package read_test

import (
	"bytes"
	"context"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// small limits, so that fuzzing reaches them.
var small = table.Limits{Bytes: 1 << 16, Line: 1 << 12, CellBytes: 1 << 10, Columns: 40, Rows: 200, Cells: 2_000, Depth: 5}

// seeds adds the files of testdata with the given ending to the corpus.
func seeds(f *testing.F, ending string) {
	list, err := filepath.Glob(filepath.Join("..", "testdata", "unseen", "*"+ending))
	require.NoError(f, err)
	require.NotEmpty(f, list)
	for _, name := range list {
		data, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(data)
	}
}

// checkRead reads hostile input: it ends in an error or in tables whose parts fit together, and what is understood of
// them stays within them.
func checkRead(t *testing.T, data []byte, read func(io.Reader, table.Limits) iter.Seq2[table.Table, error], placed bool) {
	lines := strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
	for tb, err := range read(bytes.NewReader(data), small) {
		if err != nil {
			require.NotEmpty(t, err.Error())
			continue
		}
		n := tb.Columns()
		require.Positive(t, n)
		require.NotEmpty(t, tb.Rows)
		for _, row := range tb.Rows {
			require.LessOrEqual(t, len(row.Cells), n)
			if placed {
				checkPlace(t, lines, row)
			}
		}
		checkUnderstanding(t, tb)
	}
}

// checkPlace looks a cell of figures up in the source.
func checkPlace(t *testing.T, lines []string, row table.Row) {
	for _, c := range row.Cells {
		if c.Blank() || strings.Trim(c.Text, "0123456789.") != "" {
			continue
		}
		require.Positive(t, c.At.Line(), c.Text)
		require.LessOrEqual(t, c.At.Line(), len(lines))
		line := []rune(lines[c.At.Line()-1])
		require.LessOrEqual(t, c.At.Column(), len(line)+1)
		rest := string(line[c.At.Column()-1:])
		require.True(t, strings.HasPrefix(strings.TrimLeft(rest, "*_`[ \""), c.Text), "%q at %v of %q", c.Text, c.At, string(line))
	}
}

func checkUnderstanding(t *testing.T, tb table.Table) {
	u := tabletest.Understand(tb, understand.Given{})
	require.Len(t, u.Columns, tb.Columns())
	require.Len(t, u.Rows, len(tb.Rows))
	inside := func(c understand.CellRef) {
		require.True(t, c.Row >= 0 && c.Row < len(tb.Rows) && c.Column >= 0 && c.Column < len(u.Columns), c)
	}
	for _, id := range u.Identities {
		inside(id.Target)
		for _, term := range id.Terms {
			inside(term.Cell)
			require.NotZero(t, term.Coefficient)
		}
	}
	_, err := u.Sums(context.Background())
	require.NoError(t, err)
	_ = u.Convention.String()
}

func FuzzMarkdown(f *testing.F) {
	seeds(f, ".md")
	f.Fuzz(func(t *testing.T, data []byte) { checkRead(t, data, read.Markdown, false) })
}

func FuzzCSV(f *testing.F) {
	seeds(f, ".csv")
	seeds(f, ".tsv")
	f.Fuzz(func(t *testing.T, data []byte) { checkRead(t, data, read.CSV, false) })
}

func FuzzText(f *testing.F) {
	seeds(f, ".txt")
	seeds(f, ".tsv")
	f.Fuzz(func(t *testing.T, data []byte) { checkRead(t, data, read.Text, false) })
}

func FuzzJSON(f *testing.F) {
	f.Add([]byte(`{"unit":"x € 1.000","columns":["2024","2025"],"rows":[{"label":"Lasten","values":["1.234","-"]},{"label":"Baten","section":true}]}`))
	f.Add([]byte(`[{"columns":[["Begroting","Begroting"],["Lasten","Baten"]],"rows":[{"label":"x","values":["1","2"]}]}]`))
	f.Fuzz(func(t *testing.T, data []byte) { checkRead(t, data, read.JSON, false) })
}

// What is written is read again with the same cells.
func FuzzWrite(f *testing.F) {
	f.Add("Lasten", "Rekening 2023", "1.234", "-5")
	f.Add("a|b", "x;y", "\"", "1 %")
	f.Fuzz(func(t *testing.T, label, head, a, b string) {
		for _, s := range []string{label, head, a, b} {
			if strings.Join(strings.Fields(s), " ") != s || s == "" || len(s) > 100 || strings.ContainsAny(s, "\x00*_`[]()<>&\"\u00ad\ufeff#\\-=─—:") ||
				strings.ToValidUTF8(s, "") != s || strings.ContainsFunc(s, unicode.IsDigit) && s == head {
				t.Skip()
			}
		}
		cell := func(s string) table.Cell { return table.Cell{Text: s} }
		tb := table.Table{Corner: cell("Omschrijving"), Header: [][]table.Cell{{cell(head), cell("Begroting 2024")}},
			Rows: []table.Row{{Label: cell(label), Cells: []table.Cell{cell(a), cell("12")}}, {Label: cell("Baten"), Cells: []table.Cell{cell("7"), cell(b)}}}}
		for format, read := range map[table.Format]func(io.Reader, table.Limits) iter.Seq2[table.Table, error]{
			table.FormatMarkdown: read.Markdown, table.FormatCSV: read.CSV} {
			var out bytes.Buffer
			require.NoError(t, table.Write(&out, tb, format))
			for got, err := range read(bytes.NewReader(out.Bytes()), table.Limits{}) {
				require.NoError(t, err)
				for r := range tb.Rows {
					for c := range 2 {
						require.Equal(t, tb.Cell(r, c).Text, got.Cell(r, c).Text, "%s:\n%s", format, out.String())
					}
				}
			}
		}
	})
}

package indicator

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sharedTables finds the folder with printed tables, or skips the test. It stands beside
// the module, or where BBV_SHARED says.
func sharedTables(t *testing.T) string {
	t.Helper()
	root := os.Getenv("BBV_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "shared")
	}
	dir := filepath.Join(root, "data", "tables")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the folder with printed tables is not here; the cells in this package are tested without it")
	}
	return dir
}

type printedTable struct {
	Columns []string
	Rows    []struct {
		Label   string
		Section bool
		Values  []string
	}
}

// indicatorTables reads the tables with indicators (K6) and kengetallen (K8).
func indicatorTables(t *testing.T) map[string]printedTable {
	t.Helper()
	dir := sharedTables(t)
	out := make(map[string]printedTable)
	for _, pattern := range []string{"*_K6_*.json", "*_K8_*.json"} {
		files, err := filepath.Glob(filepath.Join(dir, pattern))
		require.NoError(t, err)
		for _, file := range files {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			var table printedTable
			require.NoError(t, json.Unmarshal(data, &table))
			out[filepath.Base(file)] = table
		}
	}
	require.NotEmpty(t, out)
	return out
}

// textColumns are the headings of columns without values in those tables.
var textColumns = []string{"Naam", "Eenheid", "Omschrijving", "Bron"}

// values are the value cells of a table.
func (p printedTable) values() (rows [][]string, texts []string) {
	for _, row := range p.Rows {
		var cells []string
		for i, cell := range row.Values {
			if i < len(p.Columns) && slices.Contains(textColumns, p.Columns[i]) {
				texts = append(texts, cell)
				continue
			}
			cells = append(cells, cell)
		}
		rows = append(rows, cells)
	}
	return rows, texts
}

// TestSharedCells reads every value cell of the indicator tables. None is refused: the
// list of refusals is empty, and a cell that would join it fails here by name. Each
// number is compared with a plain reading of the same text.
func TestSharedCells(t *testing.T) {
	count, numbers := 0, 0
	var refused []string
	for name, table := range indicatorTables(t) {
		rows, _ := table.values()
		evidence := Weigh(rows...)
		for _, row := range rows {
			for _, cell := range row {
				count++
				v, err := evidence.Read(cell)
				if err != nil {
					refused = append(refused, name+": "+err.Error())
					continue
				}
				assert.Equal(t, cell, v.String())
				if plain, ok := plainReading(cell); ok {
					numbers++
					assert.Equal(t, plain, numberText(v), "%s: %q", name, cell)
				}
			}
		}
	}
	assert.Empty(t, refused)
	assert.Greater(t, count, 500)
	assert.Greater(t, numbers, 450)
	t.Logf("%d cells read, %d of them numbers that a second reading confirms, %d refused", count, numbers, len(refused))
}

// plainReading reads what is digits with a comma, or a point before three digits, and
// a percent sign or footnote star: the slow and simple way. The tables print no number
// with three decimals.
func plainReading(s string) (string, bool) {
	s = strings.NewReplacer("%", "", "*", "", " ", "", "\u00a0", "").Replace(s)
	if strings.ContainsFunc(s, func(r rune) bool { return !strings.ContainsRune("0123456789.,-", r) }) {
		return "", false
	}
	if whole, part, found := strings.Cut(s, "."); found && len(part) == 3 {
		s = whole + part
	}
	d, err := decimal.NewFromString(strings.Replace(s, ",", ".", 1))
	return d.String(), err == nil
}

// TestSharedTexts holds the reader to refusing what stands in columns of text.
func TestSharedTexts(t *testing.T) {
	count := 0
	for name, table := range indicatorTables(t) {
		_, texts := table.values()
		for _, text := range texts {
			count++
			v, err := Read(text)
			assert.Error(t, err, "%s: %q read as %v", name, text, v.Kind())
		}
	}
	assert.Greater(t, count, 25)
}

// TestSharedHeadings reads every heading of a value column.
func TestSharedHeadings(t *testing.T) {
	silent := []string{"Aantal"} // Goirle 2018 prints no year and no role
	for name, table := range indicatorTables(t) {
		for _, column := range table.Columns {
			_, ok := ReadHeading(column)
			want := !slices.Contains(textColumns, column) && !slices.Contains(silent, column)
			assert.Equal(t, want, ok, "%s: %q", name, column)
		}
	}
}

// TestSharedEvidence finds the two tables that mix decimal comma and decimal point.
func TestSharedEvidence(t *testing.T) {
	var mixed []string
	for name, table := range indicatorTables(t) {
		rows, _ := table.values()
		if Weigh(rows...).mixed() {
			mixed = append(mixed, name)
		}
	}
	slices.Sort(mixed)
	assert.Equal(t, []string{"032_leidschendam-voorburg_K8_2018.json", "907_leiderdorp_K6_2021.json"}, mixed)
}

// TestSharedLabels takes the labels of Leiderdorp apart: five footnotes, of which two
// stand behind a blank or a capital.
func TestSharedLabels(t *testing.T) {
	table := indicatorTables(t)["907_leiderdorp_K6_2021.json"]
	labels := make([]string, len(table.Rows))
	for i, row := range table.Rows {
		labels[i] = row.Label
	}
	var notes []string
	for _, d := range ReadLabels(labels) {
		assert.NotEmpty(t, d.Code, d.Name)
		for _, note := range d.Footnotes {
			notes = append(notes, d.Code+" "+note.Sign)
		}
	}
	assert.Equal(t, []string{"2.1 1", "2.1 2", "4.1.1 3", "4.2 4", "4.3 5"}, notes)
}

package budget_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/budgettest"
)

// publishedCase is one published case: rows of printed figures by label, in the unit of
// the document. One unit is one euro here, since every relation is linear.
type publishedCase struct {
	id     string
	source string
	sign   string
	rows   map[string][]string
}

// readCases reads the cases in testdata: a header between brackets, fields
// with a colon, and rows with a bar before each figure.
func readCases(t *testing.T) map[string]*publishedCase {
	t.Helper()
	files, err := filepath.Glob("testdata/cases/*.txt")
	require.NoError(t, err)
	cases := map[string]*publishedCase{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		var g *publishedCase
		for line := range strings.Lines(string(data)) {
			g = g.read(t, cases, strings.TrimRight(line, "\n"))
		}
	}
	return cases
}

func (g *publishedCase) read(t *testing.T, cases map[string]*publishedCase, line string) *publishedCase {
	t.Helper()
	if id, ok := strings.CutPrefix(line, "["); ok {
		g = &publishedCase{id: strings.TrimSuffix(id, "]"), rows: map[string][]string{}}
		require.NotContains(t, cases, g.id)
		cases[g.id] = g
		return g
	}
	name, value, _ := strings.Cut(line, ": ")
	switch name {
	case "bron":
		g.source = value
	case "teken":
		g.sign = value
	case "eenheid", "kolommen", "":
	default:
		cells := strings.Split(line, "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		g.rows[cells[0]] = cells[1:]
	}
	return g
}

// amount reads a figure of a case; blanks and letters after it are no part of
// it.
func amount(t *testing.T, text string) budget.Amount {
	t.Helper()
	text, _, _ = strings.Cut(text, " ")
	if strings.Count(text, ".") == 1 && len(text)-strings.Index(text, ".") == 4 {
		text = strings.Replace(text, ".", "", 1) // "101.549 N" as printed
	}
	a, err := budget.ParseAmount(strings.TrimSuffix(strings.Replace(text, ",", ".", 1), "%"))
	require.NoError(t, err)
	return a
}

// calc returns one printed figure.
func (g *publishedCase) calc(t *testing.T, row string, i int) budget.Calc {
	t.Helper()
	require.Greater(t, len(g.rows[row]), i, "%s has no row %q with figure %d", g.id, row, i)
	return budget.Stated(row, amount(t, g.rows[row][i]), budget.Source{Document: g.source, Row: row})
}

// series returns a row; with minus where the document prints the side negative.
func (g *publishedCase) series(t *testing.T, row string, minus bool) budget.Series {
	t.Helper()
	require.NotEmpty(t, g.rows[row], "%s has no row %q", g.id, row)
	s := budget.Series{}
	for i, text := range g.rows[row] {
		a := amount(t, text)
		if minus {
			a = a.Neg()
		}
		s[budgettest.Column(i)] = a
	}
	return s
}

// readShared opens a file beside the module, or skips the test. The folder is
// named by BBV_SHARED, or is called shared and stands next to the module.
func readShared(t *testing.T, name string) []byte {
	t.Helper()
	dir := os.Getenv("BBV_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared")
	}
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		t.Skipf("%s is not there: set BBV_SHARED to the folder with the shared material", name)
	}
	return data
}

// sharedCase is a case of the shared file, with the relations that were
// recorded for it.
type sharedCase struct {
	ID     string                     `json:"id"`
	Data   map[string]json.RawMessage `json:"data"`
	Checks []struct {
		Relation   string      `json:"relation"`
		Recomputed json.Number `json:"recomputed"`
		Published  json.Number `json:"published"`
		Residual   json.Number `json:"residual"`
		Tolerance  json.Number `json:"tolerance"`
	} `json:"checks"`
}

func readSharedCases(t *testing.T) []sharedCase {
	t.Helper()
	var file struct {
		Cases []sharedCase `json:"cases"`
	}
	require.NoError(t, json.Unmarshal(readShared(t, "domain/test_cases.json"), &file))
	return file.Cases
}

// Rows of the shared file that hold several figures each.
var composite = map[string][]string{
	"lines[1,2,3,4]":    {"1 exploitatiesaldo", "2 mutatie vaste activa", "3 mutatie voorzieningen", "4 mutatie voorraden"},
	"totaal_l_b_s":      {"totaal lasten", "totaal baten", "totaal saldo"},
	"incidenteel_l_b_s": {"incidenteel lasten", "incidenteel baten", "incidenteel saldo"},
	"structureel_l_b_s": {"structureel lasten", "structureel baten", "structureel saldo"},
	"columns":           nil,
	"cols":              nil,
}

var shorter = strings.NewReplacer("balans, ", "", "emu survey lines T-1,T,T+1, ", "enquête ", "published ", "gedrukt ", "emu T-1..T+3", "emu")

// rows returns the rows of a shared case under the labels of testdata.
func (c sharedCase) rows(t *testing.T) map[string][]string {
	t.Helper()
	rows := map[string][]string{}
	for key, value := range c.Data {
		flatten(t, rows, key, value)
	}
	return rows
}

func flatten(t *testing.T, rows map[string][]string, key string, value json.RawMessage) {
	t.Helper()
	names, composite := composite[key]
	var parts map[string]json.RawMessage
	switch {
	case composite && len(names) > 1:
		var table [][]json.Number
		require.NoError(t, json.Unmarshal(value, &table))
		for _, line := range table {
			for i, name := range names {
				rows[name] = append(rows[name], line[i].String())
			}
		}
	case composite && names == nil || string(value) == "null":
	case json.Unmarshal(value, &parts) == nil:
		for name, part := range parts {
			flatten(t, rows, key+", "+name, part)
		}
	default:
		rows[shorter.Replace(strings.ReplaceAll(key, "_", " "))] = asTexts(t, value)
	}
}

// asTexts returns a figure or a list of figures as texts.
func asTexts(t *testing.T, value json.RawMessage) []string {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(value))
	decoder.UseNumber()
	var v any
	require.NoError(t, decoder.Decode(&v))
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	texts := make([]string, len(list))
	for i, x := range list {
		texts[i] = fmt.Sprint(x)
	}
	return texts
}

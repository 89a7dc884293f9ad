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
)

// geval is one published case: rows of printed figures by label, in the unit of
// the document. One unit is one euro here, since every relation is linear.
type geval struct {
	id    string
	bron  string
	teken string
	rijen map[string][]string
}

// leesGevallen reads the cases in testdata: a header between brackets, fields
// with a colon, and rows with a bar before each figure.
func leesGevallen(t *testing.T) map[string]*geval {
	t.Helper()
	files, err := filepath.Glob("testdata/gevallen/*.txt")
	require.NoError(t, err)
	gevallen := map[string]*geval{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		var g *geval
		for line := range strings.Lines(string(data)) {
			g = g.lees(t, gevallen, strings.TrimRight(line, "\n"))
		}
	}
	return gevallen
}

func (g *geval) lees(t *testing.T, gevallen map[string]*geval, line string) *geval {
	t.Helper()
	if id, ok := strings.CutPrefix(line, "["); ok {
		g = &geval{id: strings.TrimSuffix(id, "]"), rijen: map[string][]string{}}
		require.NotContains(t, gevallen, g.id)
		gevallen[g.id] = g
		return g
	}
	name, value, _ := strings.Cut(line, ": ")
	switch name {
	case "bron":
		g.bron = value
	case "teken":
		g.teken = value
	case "eenheid", "kolommen", "":
	default:
		cells := strings.Split(line, "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		g.rijen[cells[0]] = cells[1:]
	}
	return g
}

// kolom is the column in which the figures of index i are put: the cases print
// columns of every kind, and which one does not matter for a relation.
func kolom(i int) budget.Column {
	return budget.Column{Year: 2020 + i, Stage: budget.Meerjarenraming}
}

// bedrag reads a figure of a case; blanks and letters after it are no part of
// it.
func bedrag(t *testing.T, text string) budget.Amount {
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
func (g *geval) calc(t *testing.T, row string, i int) budget.Calc {
	t.Helper()
	require.Greater(t, len(g.rijen[row]), i, "%s has no row %q with figure %d", g.id, row, i)
	return budget.Stated(row, bedrag(t, g.rijen[row][i]), budget.Source{Document: g.bron, Row: row})
}

// serie returns a row; with minus where the document prints the side negative.
func (g *geval) serie(t *testing.T, row string, minus bool) budget.Series {
	t.Helper()
	require.NotEmpty(t, g.rijen[row], "%s has no row %q", g.id, row)
	s := budget.Series{}
	for i, text := range g.rijen[row] {
		a := bedrag(t, text)
		if minus {
			a = a.Neg()
		}
		s[kolom(i)] = a
	}
	return s
}

// gedeeld opens a file beside the module, or skips the test. The folder is
// named by BBV_SHARED, or is called shared and stands next to the module.
func gedeeld(t *testing.T, name string) []byte {
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

// gedeeldGeval is a case of the shared file, with the relations that were
// recorded for it.
type gedeeldGeval struct {
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

func leesGedeeld(t *testing.T) []gedeeldGeval {
	t.Helper()
	var file struct {
		Cases []gedeeldGeval `json:"cases"`
	}
	require.NoError(t, json.Unmarshal(gedeeld(t, "domain/test_cases.json"), &file))
	return file.Cases
}

// Rows of the shared file that hold several figures each.
var samengesteld = map[string][]string{
	"lines[1,2,3,4]":    {"1 exploitatiesaldo", "2 mutatie vaste activa", "3 mutatie voorzieningen", "4 mutatie voorraden"},
	"totaal_l_b_s":      {"totaal lasten", "totaal baten", "totaal saldo"},
	"incidenteel_l_b_s": {"incidenteel lasten", "incidenteel baten", "incidenteel saldo"},
	"structureel_l_b_s": {"structureel lasten", "structureel baten", "structureel saldo"},
	"columns":           nil,
	"cols":              nil,
}

var korter = strings.NewReplacer("balans, ", "", "emu survey lines T-1,T,T+1, ", "enquête ", "published ", "gedrukt ", "emu T-1..T+3", "emu")

// rijen returns the rows of a shared case under the labels of testdata.
func (c gedeeldGeval) rijen(t *testing.T) map[string][]string {
	t.Helper()
	rows := map[string][]string{}
	for key, value := range c.Data {
		uitgevouwen(t, rows, key, value)
	}
	return rows
}

func uitgevouwen(t *testing.T, rows map[string][]string, key string, value json.RawMessage) {
	t.Helper()
	names, composite := samengesteld[key]
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
			uitgevouwen(t, rows, key+", "+name, part)
		}
	default:
		rows[korter.Replace(strings.ReplaceAll(key, "_", " "))] = teksten(t, value)
	}
}

// teksten returns a figure or a list of figures as texts.
func teksten(t *testing.T, value json.RawMessage) []string {
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

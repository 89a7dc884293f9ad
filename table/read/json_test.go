package read_test

import (
	"strings"
	"testing"

	"github.com/bbvgo/bbv/internal/tabletest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
)

const small1 = `{"title": "Programma 1", "unit": "x € 1.000", "corner": "Omschrijving", "extra": {"a": [1, {"b": null}]},
 "columns": ["2024", "2025"],
 "rows": [{"label": "Kop", "section": true, "values": []},
  {"label": "Lasten", "values": ["1.234", null], "note": "x"}, {"label": "Baten", "values": ["5"]}]}`

func TestJSON(t *testing.T) {
	tb := tabletest.ReadOne(t, read.JSON, small1)
	assert.Equal(t, "Programma 1", tb.Caption)
	assert.Equal(t, "x € 1.000", tb.UnitLine)
	assert.Equal(t, "Omschrijving", tb.Corner.Text)
	assert.Equal(t, []string{"Kop||", "Lasten|1.234|", "Baten|5|"}, tabletest.Texts(tb))
	assert.Equal(t, table.At(4, 34), tb.Cell(1, 0).At)
	assert.Len(t, tb.Rows[2].Cells, 1, "as many as are there")
}

func TestJSONSequences(t *testing.T) {
	assert.Len(t, tabletest.ReadAll(t, read.JSON, "["+small1+","+small1+"]"), 2)
	assert.Len(t, tabletest.ReadAll(t, read.JSON, small1+"\n"+small1), 2)
	assert.Empty(t, tabletest.ReadAll(t, read.JSON, `{"document": "d", "rows": []}`))
	tb := tabletest.ReadOne(t, read.JSON, `{"document":"Begroting","columns":[["2024","2024"],["Lasten","Baten"]],"rows":[{"label":"x","values":["1","2"]}]}`)
	assert.Equal(t, []string{"2024 Lasten", "2024 Baten"}, tabletest.Headers(tb))
	assert.Equal(t, "Begroting", tb.Caption)
}

func TestJSONErrorsNameThePlace(t *testing.T) {
	for text, want := range map[string]string{
		`{"columns": ["a"],` + "\n" + ` "rows": [{"label": "x", "values": [1]}]}`: `table: 2:37: a cell as a text is expected: figures are quoted, as printed at "1"`,
		`{"rows": "x"}`:             `table: 1:10: a list of rows is expected at "x"`,
		`{"rows": [1]}`:             `table: 1:11: a row as an object with label and values is expected at "1"`,
		`{"columns": [1]}`:          `table: 1:14: a column title as a text is expected at "1"`,
		`{"title": 1}`:              `table: 1:11: a text is expected at "1"`,
		`[1]`:                       `table: 1:2: an object with columns and rows is expected at "1"`,
		`"x"`:                       `table: 1:1: an object or a list of objects is expected at "x"`,
		`{"rows": [`:                `the JSON ends too early`,
		`{"rows" [`:                 `not well-formed JSON`,
		`{"rows": [{"label": "a"]}`: `not well-formed JSON`,
	} {
		var syntax *table.SyntaxError
		require.ErrorAs(t, tabletest.ReadError(t, read.JSON, text, table.Limits{}), &syntax, text)
		assert.Contains(t, syntax.Error(), want)
	}
}

func TestJSONLimits(t *testing.T) {
	for want, c := range map[string]struct {
		text   string
		limits table.Limits
	}{
		"levels of nesting":    {`{"x": ` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + "}", table.Limits{}},
		"bytes":                {small1, table.Limits{Bytes: 50}},
		"columns in one table": {`{"columns": ["1","2","3"]}`, table.Limits{Columns: 2}},
		"rows in one table":    {small1, table.Limits{Rows: 2}},
		"cells in one table":   {small1, table.Limits{Cells: 2}},
		"bytes in one cell":    {`{"rows": [{"values": ["` + strings.Repeat("x", 90) + `"]}]}`, table.Limits{CellBytes: 80}},
	} {
		var limit *budget.LimitError
		require.ErrorAs(t, tabletest.ReadError(t, read.JSON, c.text, c.limits), &limit, want)
		assert.Equal(t, want, limit.What)
	}
	var limit *budget.LimitError
	require.ErrorAs(t, tabletest.ReadError(t, read.JSON, `{"rows": [{"values": ["1","2","3"]}]}`, table.Limits{Columns: 2}), &limit)
}

package xlsx_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/xlsx"
)

func sheets(t *testing.T, m made, limits table.Limits) (list []xlsx.Sheet, err error) {
	t.Helper()
	for s, err := range xlsx.Sheets(strings.NewReader(m.String(t)), limits) {
		if err != nil {
			return list, err
		}
		list = append(list, s)
	}
	return list, nil
}

// Every cell that holds something is there, at its place and as it stands: blanks, ends of lines, formulas without an outcome, in whatever order the file has them.
func TestSheets(t *testing.T) {
	m := made{names: []string{`Informatie"`, `Leeg" state="hidden"`}, sheets: []string{
		`<cols><col min="2" max="2" hidden="1"/></cols><sheetData>` +
			`<row r="3" hidden="1"><c r="B3"><v>1.1000000000000001</v></c><c r="A3" t="s"><v>0</v></c></row>` +
			`<row r="1"><c r="C1"><f>A1*2</f></c><c r="D1" s="1"/><c r="A1" t="inlineStr"><is><t xml:space="preserve"> Naam: </t></is></c></row>` +
			`</sheetData><mergeCells><mergeCell ref="A3:B4"/></mergeCells>`,
		`<sheetData/>`}, strings: `<si><t>een` + "\n" + `twee _x005F_x0041_</t></si>`, formats: []string{"0"}}
	got, err := sheets(t, m, table.Limits{})
	require.NoError(t, err)
	assert.Equal(t, []xlsx.Sheet{
		{Name: "Informatie", Cells: []table.Cell{
			{Text: " Naam: ", At: table.At(1, 1)},
			{At: table.At(1, 3), Origin: &table.Origin{Formula: "A1*2"}},
			{Text: "een\ntwee _x0041_", At: table.At(3, 1)},
			{Text: "1,1", At: table.At(3, 2), Origin: &table.Origin{Exact: "1.1"}},
		}},
		{Name: "Leeg", Hidden: true},
	}, got)
}

func TestSheetsErrors(t *testing.T) {
	twice := one(`<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`)
	_, err := sheets(t, twice, table.Limits{})
	var syntax *table.SyntaxError
	require.ErrorAs(t, err, &syntax)
	assert.Equal(t, table.At(1, 1), syntax.At)
	var limit *budget.LimitError
	_, err = sheets(t, one(row(1, "een", "twee", "drie")), table.Limits{Cells: 2})
	require.ErrorAs(t, err, &limit)
	_, err = sheets(t, one(row(1, "een lange tekst")), table.Limits{CellBytes: 5})
	require.ErrorAs(t, err, &limit)
	for _, err := range xlsx.Sheets(nil, table.Limits{}) {
		assert.Error(t, err)
	}
	for range xlsx.Sheets(strings.NewReader(one(row(1, "een")).String(t)), table.Limits{}) {
		break
	}
}

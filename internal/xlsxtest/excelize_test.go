package xlsxtest_test

import (
	"bytes"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/xlsx"
)

const sheet = "Programma 3"

// book is a workbook in memory.
type book struct {
	t *testing.T
	*excelize.File
}

func newBook(t *testing.T) book {
	f := excelize.NewFile()
	require.NoError(t, f.SetSheetName("Sheet1", sheet))
	return book{t, f}
}

func (b book) row(number int, cells ...any) {
	b.t.Helper()
	name, err := excelize.CoordinatesToCellName(1, number)
	require.NoError(b.t, err)
	require.NoError(b.t, b.SetSheetRow(sheet, name, &cells))
}

func (b book) format(cell, code string) {
	b.t.Helper()
	style, err := b.NewStyle(&excelize.Style{CustomNumFmt: &code})
	require.NoError(b.t, err)
	require.NoError(b.t, b.SetCellStyle(sheet, cell, cell, style))
}

func (b book) read() (list []table.Table) {
	b.t.Helper()
	var file bytes.Buffer
	require.NoError(b.t, b.Write(&file))
	for t, err := range xlsx.Read(&file, table.Limits{}) {
		require.NoError(b.t, err)
		list = append(list, t)
	}
	return list
}

// A workbook with shared texts, merged cells, hidden rows, columns and sheets, rich text, formulas and a date.
func TestWrittenByAnother(t *testing.T) {
	b := newBook(t)
	b.row(1, "Programma 3 Zorg, bedragen x € 1.000")
	b.row(3, "Post", "Begroting", nil, "Realisatie")
	b.row(4, nil, 2024, 2025, 2024)
	b.row(5, "Lasten", 1234567, 2000, 3000)
	b.row(6, "Baten", 1, 2, 3)
	b.row(7, "Saldo")
	require.NoError(t, b.MergeCell(sheet, "B3", "C3"))
	require.NoError(t, b.SetCellFormula(sheet, "B7", "=B5-B6"))
	require.NoError(t, b.SetCellRichText(sheet, "A6", []excelize.RichTextRun{{Text: "Ba"}, {Text: "ten", Font: &excelize.Font{Bold: true}}}))
	require.NoError(t, b.SetRowVisible(sheet, 6, false))
	require.NoError(t, b.SetColVisible(sheet, "D", false))
	b.format("B5", "#,##0,")
	_, err := b.NewSheet("Blad2")
	require.NoError(t, err)
	require.NoError(t, b.SetSheetRow("Blad2", "B2", &[]any{"Post", "2024"}))
	require.NoError(t, b.SetSheetRow("Blad2", "B3", &[]any{"Lasten", "1234"}))
	require.NoError(t, b.SetSheetVisible("Blad2", false))
	list := b.read()
	require.Len(t, list, 2)
	first := list[0]
	assert.Equal(t, "Programma 3 Zorg", first.Caption)
	assert.Equal(t, "Begroting 2025", first.Column(1))
	assert.Equal(t, table.Cell{Text: "1.235", At: table.At(5, 2), Origin: &table.Origin{Exact: "1234567"}}, first.Rows[0].Cells[0])
	assert.Equal(t, "Baten", first.Rows[1].Label.Text)
	assert.True(t, first.Rows[1].Hidden)
	assert.True(t, first.Rows[1].Cells[2].Origin.Hidden)
	assert.Equal(t, "Blad2", list[1].Part)
	assert.True(t, list[1].Hidden)
	assert.Equal(t, "1234", list[1].Rows[0].Cells[0].Text)
	assert.Nil(t, list[1].Rows[0].Cells[0].Origin, "a text stays a text")
}

// What a number shows is what the other library shows in English, with dot and comma exchanged.
func TestShownByAnother(t *testing.T) {
	exchange := strings.NewReplacer(".", ",", ",", ".")
	r := rand.New(rand.NewPCG(13, 29))
	b := newBook(t)
	codes := []string{"0", "0.00", "#,##0", "#,##0.00", "0%", "0.00%", "#,##0;(#,##0)", "#,##0.0;[Red]-#,##0.0", "0.00E+00", "#,##0_);(#,##0)", "00000"}
	b.row(1, "Post", "Cijfer")
	const cells = 2000
	for i := range cells {
		value := float64(r.IntN(2_000_000_000)-1_000_000_000) / []float64{1, 10, 100, 1000, 100_000}[r.IntN(5)]
		b.row(i+2, "Regel "+strconv.Itoa(i), value)
		b.format("B"+strconv.Itoa(i+2), codes[r.IntN(len(codes))])
	}
	list := b.read()
	require.Len(t, list, 1)
	require.Len(t, list[0].Rows, cells)
	for _, row := range list[0].Rows {
		c := row.Cells[0]
		theirs, err := b.GetCellValue(sheet, c.At.CellName())
		require.NoError(t, err)
		assert.Equal(t, strings.TrimSpace(exchange.Replace(theirs)), c.Text, "%s of %s", c.Origin.Exact, c.At.CellName())
	}
}

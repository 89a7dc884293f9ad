package grid_test

import (
	"strings"
	"testing"

	"github.com/bbvgo/bbv/internal/tabletest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/read/html"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

func TestLimits(t *testing.T) {
	row := strings.Repeat("| 1 ", 50) + "|\n"
	for want, c := range map[string]struct {
		text   string
		limits table.Limits
	}{
		"columns in one table": {row + row, table.Limits{Columns: 10}},
		"rows in one table":    {strings.Repeat(row, 20), table.Limits{Rows: 10}},
		"cells in one table":   {strings.Repeat(row, 20), table.Limits{Cells: 100}},
		"bytes in one cell":    {"| a | " + strings.Repeat("x", 100) + " |\n| 1 | 2 |", table.Limits{CellBytes: 50}},
		"bytes in one line":    {row, table.Limits{Line: 20}},
		"bytes":                {strings.Repeat(row, 20), table.Limits{Bytes: 100}},
	} {
		var limit *budget.LimitError
		require.ErrorAs(t, tabletest.ReadError(t, read.Markdown, c.text, c.limits), &limit, want)
		assert.Equal(t, want, limit.What)
	}
}

func TestStopEarly(t *testing.T) {
	n := 0
	for range read.Markdown(strings.NewReader(strings.Repeat("| a | 2024 |\n|---|---|\n| Lasten | 1 |\n\n", 10)), table.Limits{}) {
		if n++; n == 2 {
			break
		}
	}
	assert.Equal(t, 2, n)
}

// A unit on a line of its own is no title.
func TestAUnitLineKeepsTheCaption(t *testing.T) {
	const rows = "| | 2024 | 2025 |\n|---|---|---|\n| Lasten | 1 | 2 |\n"
	for _, unit := range []string{"x € 1.000", "(x € 1.000)", "bedragen x € 1.000", "in duizenden euro's"} {
		for _, text := range []string{"Wat kost het\n\n" + unit + "\n\n" + rows, "Wat kost het\n" + unit + "\n" + rows} {
			tb := tabletest.ReadOne(t, read.Markdown, text)
			assert.Equal(t, "Wat kost het", tb.Caption, unit)
			assert.Equal(t, unit, tb.UnitLine)
		}
	}
	tb := tabletest.ReadOne(t, read.Markdown, "Jeugd x € 1.000\n\n"+rows)
	assert.Equal(t, "Jeugd", tb.Caption)
}

// A unit line stands before the title, too; what stands further from the table than a title and a line speaks of something
// else, and so does the unit line of the table before.
func TestAUnitLineBeforeTheTitle(t *testing.T) {
	const rows = "| | 2024 | 2025 |\n|---|---|---|\n| Lasten | 1 | 2 |\n"
	const csv = ";2024;2025\nLasten;1;2\n"
	const page = "<table><tr><th>x<th>2024<th>2025<tr><td>Lasten<td>1<td>2</table>"
	for name, c := range map[string]struct {
		read         tabletest.Reader
		text, wanted string
	}{
		"title":               {read.Markdown, "Bedragen in euro\n\n# Jeugd\n\n" + rows, "Bedragen in euro"},
		"title and a line":    {read.Markdown, "bedragen x € 1.000\n\nProgramma 3\n\nJeugd\n\n" + rows, "bedragen x € 1.000"},
		"title and two lines": {read.Markdown, "bedragen x € 1.000\n\nProgramma 3\n\nVerhaal\n\nJeugd\n\n" + rows, ""},
		"csv":                 {read.CSV, "Bedragen in euro\nJeugd\n" + csv, "Bedragen in euro"},
		"csv, all columns":    {read.CSV, "Bedragen in euro;;\nJeugd;;\n" + csv, "Bedragen in euro"},
		"html":                {html.Read, "<p>Bedragen in euro<h2>Jeugd</h2>" + page, "Bedragen in euro"},
	} {
		tb := tabletest.ReadOne(t, c.read, c.text)
		assert.Equal(t, c.wanted, tb.UnitLine, name)
		assert.Equal(t, "Jeugd", tb.Caption, name)
	}
	list := tabletest.ReadAll(t, read.Markdown, rows+"\nx € 1.000\n\nJeugd\n\n"+rows)
	require.Len(t, list, 2)
	assert.Equal(t, []string{"x € 1.000", ""}, []string{list[0].UnitLine, list[1].UnitLine}, "the line under a table is its own")
}

// Labels tell what a line is, in rows of the grid too.
func TestLabelledLines(t *testing.T) {
	const csv = ";2024;2025\nLasten;1;2\n"
	for name, text := range map[string]string{
		"lines": "titel: Jeugd x € 1.000\neenheid: per inwoner\n" + csv + "noot: a\n\nnoot: b\n",
		"rows":  "titel: Jeugd x € 1.000;;\neenheid: per inwoner;;\nnoot: a;;\nnoot: b;;\n" + csv,
	} {
		tb := tabletest.ReadOne(t, read.CSV, text)
		assert.Equal(t, "Jeugd x € 1.000", tb.Caption, name)
		assert.Equal(t, "per inwoner", tb.UnitLine, name)
		assert.Equal(t, []string{"a", "b"}, tb.Notes, name)
	}
	tb := tabletest.ReadOne(t, read.CSV, "Jeugd (x € 1.000);;\n"+csv)
	assert.Equal(t, []string{"Jeugd", "Jeugd (x € 1.000)"}, []string{tb.Caption, tb.UnitLine})
	tb = tabletest.ReadOne(t, read.Markdown, "noot: van de tabel hiervoor\n\n| | 2024 |\n|---|---|\n| Lasten | 1 |\n\n\nnoot: a\n\nnoot: b\nx € 1.000\n")
	assert.Empty(t, tb.Caption)
	assert.Equal(t, []string{"a", "b"}, tb.Notes)
	assert.Equal(t, "x € 1.000", tb.UnitLine)
}

// A year with the star of a footnote is a header.
func TestYearsWithAFootnote(t *testing.T) {
	tb := tabletest.ReadOne(t, read.CSV, ";2019*;2020\nLasten;1;2\n")
	assert.Equal(t, []string{"2019*", "2020"}, tabletest.Headers(tb))
}

// A sentence between a title and its table does not take the place of the title; one far below it does.
func TestASentenceIsNoTitle(t *testing.T) {
	const rows = "| | 2024 | 2025 |\n|---|---|---|\n| Lasten | 1 | 2 |\n"
	const sentence = "Het programma kost dit jaar meer dan het vorige."
	for _, c := range []struct{ above, want string }{
		{"Wat kost het?\n\n" + sentence + "\n\n", "Wat kost het?"},
		{"Wat kost het?\n\n" + sentence + "\n\n" + sentence + "\n\n", "Wat kost het?"},
		{"Wat kost het?\n\n" + strings.Repeat(sentence+"\n\n", 3), sentence},
		{"Wat kost het?\n\nZie de nota van 2019.\n\n", "Zie de nota van 2019."},
		{sentence + "\n\n", sentence},
	} {
		assert.Equal(t, c.want, tabletest.ReadOne(t, read.Markdown, c.above+rows).Caption)
	}
}

// Places count characters, not bytes.
func TestAdvance(t *testing.T) {
	at := grid.Advance(table.At(1, 3), []byte("€ 1"))
	assert.Equal(t, table.At(1, 6), at)
	assert.Equal(t, table.At(2, 2), grid.Advance(at, []byte("x\né")))
}

// A heading goes before a short sentence and a question below it, and another heading before that.
func TestAHeadingIsTheTitle(t *testing.T) {
	var p grid.Prose
	p.TakeHeading("Programma 3. Zorg")
	p.Take("De lasten stijgen.")
	p.Take("Wat mag het kosten?")
	assert.Equal(t, "Programma 3. Zorg", p.Open(table.Limits{}).Caption)
	p.TakeHeading("Programma 3. Zorg")
	p.TakeHeading("Programma 4. Werk")
	assert.Equal(t, "Programma 4. Werk", p.Open(table.Limits{}).Caption)
}

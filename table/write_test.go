package table_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
)

// two levels of header, a section, a cell that needs quoting, a note.
func written() table.Table {
	t := tabletest.Of([]string{"Lasten", "Baten"},
		[]string{"Programma 1; wonen | werken"},
		[]string{`"Groen" & grijs`, "1.234", "-"},
		[]string{"Totaal", "1.234", ""})
	outer := []table.Cell{{Text: "Begroting 2024"}, {Text: "Begroting 2024"}}
	t.Header = append([][]table.Cell{outer}, t.Header...)
	t.Corner.Text = "Omschrijving"
	t.Caption, t.UnitLine, t.Notes = "Wat kost het", "x € 1.000", []string{"Door afronding kunnen verschillen ontstaan."}
	return t
}

func write(t *testing.T, tb table.Table, f table.Format) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, table.Write(&b, tb, f))
	return b.String()
}

func TestWriteMarkdown(t *testing.T) {
	assert.Equal(t, `Wat kost het

x € 1.000

| Omschrijving | Begroting 2024 Lasten | Begroting 2024 Baten |
| --- | ---: | ---: |
| Programma 1; wonen \| werken |  |  |
| "Groen" & grijs | 1.234 | - |
| Totaal | 1.234 |  |

noot: Door afronding kunnen verschillen ontstaan.
`, write(t, written(), table.FormatMarkdown))
}

// Nothing in a text is markup to a renderer (CommonMark 0.31, chapters 2, 4, 5 and 6), and no more is escaped than might be.
func TestWriteMarkdownEscapes(t *testing.T) {
	for text, want := range map[string]string{
		"[k](javascript:x)": `\[k](javascript:x)`, "![k](x.png)": `!\[k](x.png)`, "*ster*": `\*ster\*`, "_onder_": `\_onder\_`, "`code`": "\\`code\\`",
		"~~door~~": `\~\~door\~\~`, "~1.100": "~1.100", "a * b": "a * b", "a_b": "a_b", "<script>": "&lt;script>", "&amp;": "&amp;amp;", "AT&T": "AT&T",
		"1. Wonen": "1. Wonen", "# kop": "# kop", `\*`: `&#92;\*`,
	} {
		tb := tabletest.Of([]string{"2024"}, []string{text, "1"})
		assert.Contains(t, write(t, tb, table.FormatMarkdown), "\n| "+want+" | 1 |\n", text)
	}
	for caption, want := range map[string]string{
		"1. Veilig & leefbaar": `1\. Veilig & leefbaar`, "12) Zorg": `12\) Zorg`, "- Zorg": `\- Zorg`, "+ Zorg": `\+ Zorg`, "> Zorg": `\> Zorg`, "# Zorg": `\# Zorg`,
		"* Zorg": `\* Zorg`, "1.1 Zorg": "1.1 Zorg", "1234567890. Zorg": "1234567890. Zorg", "-5": "-5", "[a]: javascript:x": `\[a]: javascript:x`,
		"1. *ster* _onder_ `code`": "1\\. \\*ster\\* \\_onder\\_ \\`code\\`", // no label: it is no unit
		"Reserves * € 1.000":       "titel: Reserves * € 1.000", "---": "&#45;--",
	} {
		tb := tabletest.Of([]string{"2024"}, []string{"Lasten", "1"}, []string{"Baten", "2"})
		tb.Caption = caption
		out := write(t, tb, table.FormatMarkdown)
		assert.Equal(t, want, strings.SplitN(out, "\n", 2)[0], caption)
		assert.Equal(t, caption, tabletest.ReadOne(t, read.Markdown, out).Caption)
	}
}

func TestWriteCSV(t *testing.T) {
	assert.Equal(t, `Wat kost het
x € 1.000
Omschrijving;Begroting 2024;Begroting 2024
;Lasten;Baten
"Programma 1; wonen | werken";;
"""Groen"" & grijs";1.234;-
Totaal;1.234;
noot: Door afronding kunnen verschillen ontstaan.
`, write(t, written(), table.FormatCSV))
}

func TestWriteHTML(t *testing.T) {
	assert.Equal(t, `<table>
<caption>Wat kost het<br>x € 1.000</caption>
<thead>
<tr><th scope="col">Omschrijving</th><th colspan="2" scope="colgroup">Begroting 2024</th></tr>
<tr><th></th><th scope="col">Lasten</th><th scope="col">Baten</th></tr>
</thead>
<tbody>
<tr><th scope="row">Programma 1; wonen | werken</th><td></td><td></td></tr>
<tr><th scope="row">&#34;Groen&#34; &amp; grijs</th><td class="num">1.234</td><td class="num">-</td></tr>
<tr><th scope="row">Totaal</th><td class="num">1.234</td><td></td></tr>
</tbody>
</table>
<p>noot: Door afronding kunnen verschillen ontstaan.</p>
`, write(t, written(), table.FormatHTML))
}

func TestWriteText(t *testing.T) {
	assert.Equal(t, `Wat kost het

x € 1.000

Omschrijving     Begroting 2024 Lasten  Begroting 2024 Baten
---------------  ---------------------  --------------------
Programma 1; wonen | werken
"Groen" & grijs                  1.234                     -
Totaal                           1.234

noot: Door afronding kunnen verschillen ontstaan.
`, write(t, written(), table.FormatText))
}

func TestWriteWithoutHeader(t *testing.T) {
	bare := table.Table{Rows: []table.Row{{Label: table.Cell{Text: "Lasten"}, Cells: []table.Cell{{Text: "5"}}}}}
	assert.Equal(t, ";\nLasten;5\n", write(t, bare, table.FormatCSV))
	assert.Contains(t, write(t, bare, table.FormatHTML), "<tr><th></th></tr>")
	for _, f := range []table.Format{table.FormatXLSX, table.FormatPDF, table.Format(99)} {
		require.ErrorIs(t, table.Write(io.Discard, bare, f), errors.ErrUnsupported)
		assert.False(t, table.Writes(f))
	}
}

func TestWriteJSON(t *testing.T) {
	text := write(t, written(), table.FormatJSON)
	for got, err := range read.JSON(strings.NewReader(text), table.Limits{}) {
		require.NoError(t, err)
		assert.Equal(t, written().Columns(), got.Columns())
		for r, row := range written().Rows {
			assert.Equal(t, row.Label.Text, got.Rows[r].Label.Text)
			for c := range row.Cells {
				assert.Equal(t, written().Cell(r, c).Text, got.Cell(r, c).Text)
			}
		}
	}
	assert.Contains(t, text, `"caption":"Wat kost het","unit":"x € 1.000"`)
}

// What a spreadsheet would take for a formula is disarmed, and only that.
func TestWriteCSVForSpreadsheets(t *testing.T) {
	for text, want := range map[string]string{
		"=1+1": "'=1+1", "@SUM(A1)": "'@SUM(A1)", "+31 70 123": "+31 70 123", "+cmd|' /C calc'!A0": "'+cmd|' /C calc'!A0",
		"-2+3": "'-2+3", "-1.234": "-1.234", "-1.234,56": "-1.234,56", "- 5": "- 5", "-€ 5": "-€ 5", "-12%": "-12%", "-": "-", "--": "'--",
		"+/-": "'+/-", "'=1": "''=1", "''-x": "'''-x", "'t Zand": "'t Zand", "＝1": "'＝1", "a=b": "a=b", "\t=1": "'=1",
	} {
		tb := tabletest.Of([]string{"2024"}, []string{"Lasten", text})
		out := write(t, tb, table.FormatCSV)
		assert.Equal(t, ";2024\nLasten;"+want+"\n", out, text)
		got := tabletest.ReadOne(t, read.CSV, out)
		assert.Equal(t, strings.TrimSpace(text), got.Cell(0, 0).Text)
	}
}

// What commands a terminal is written as JSON writes it.
func TestWriteJSONEscapesControlCharacters(t *testing.T) {
	tb := tabletest.Of([]string{"2024"}, []string{"a\x1b[2J\u009b\x7f", "1"})
	out := write(t, tb, table.FormatJSON)
	assert.Contains(t, out, `"a\u001b[2J\u009b\u007f"`)
	assert.Equal(t, tb.Rows[0].Label.Text, tabletest.ReadOne(t, read.JSON, out).Rows[0].Label.Text)
}

// fullDisk refuses every write.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteErrors(t *testing.T) {
	for _, f := range []table.Format{table.FormatMarkdown, table.FormatCSV, table.FormatHTML, table.FormatText, table.FormatJSON} {
		assert.ErrorContains(t, table.Write(fullDisk{}, written(), f), "disk full", f)
	}
}

func TestTableParts(t *testing.T) {
	tb := written()
	assert.Equal(t, 2, tb.Columns())
	assert.Equal(t, "Begroting 2024 Baten", tb.Column(1))
	assert.Empty(t, tb.Column(-1))
	assert.Empty(t, tb.Column(2))
	assert.Equal(t, "1.234", tb.Cell(1, 0).Text)
	for _, at := range [][2]int{{-1, 0}, {9, 0}, {1, -1}, {1, 9}, {0, 0}} {
		assert.True(t, tb.Cell(at[0], at[1]).Blank())
	}
	tb.Header = [][]table.Cell{{{Text: "2024"}}, {{Text: "2024"}}}
	assert.Equal(t, "2024", tb.Column(0), "a level that repeats the one above it is left out")
}

package read_test

import (
	"errors"
	"testing"

	"github.com/bbvgo/bbv/internal/tabletest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
)

// The table of Leidschendam-Voorburg, begroting 2022, taakveld 6.1, as its page text prints it.
const leidschendam = `Er volgt een tabel.
Wat mag het kosten?
Samenkracht en burgerparticipatie | Rekening | Begroting | Begroting | Begroting | Begroting | Begroting |
---|---|---|---|---|---|---|
Lasten | 10.431 | 12.601 | 13.716 | 13.267 | 13.148 | 13.093 |
Baten | 1.387 | 1.060 | 2.612 | 2.587 | 2.587 | 2.587 |
Saldo van lasten en baten | -9.045 | -11.541 | -11.104 | -10.680 | -10.561 | -10.506 |
Bedragen x € 1.000 |
De lasten betreffen met name subsidies.
`

func TestMarkdownWithoutLeadingPipes(t *testing.T) {
	tb := tabletest.ReadOne(t, read.Markdown, leidschendam)
	assert.Equal(t, "Wat mag het kosten?", tb.Caption)
	assert.Equal(t, table.Cell{Text: "Samenkracht en burgerparticipatie", At: table.At(3, 1)}, tb.Corner)
	assert.Equal(t, []string{"Rekening", "Begroting", "Begroting", "Begroting", "Begroting", "Begroting"}, tabletest.Headers(tb))
	require.Len(t, tb.Rows, 4)
	assert.Equal(t, table.Cell{Text: "-11.541", At: table.At(7, 38)}, tb.Cell(2, 1))
	assert.True(t, tb.Rows[3].Blank())
	assert.Equal(t, "Bedragen x € 1.000", tb.Rows[3].Label.Text)
}

func TestMarkdownSeparatesTables(t *testing.T) {
	list := tabletest.ReadAll(t, read.Markdown, `| Bedragen * € 1.000 | 2021 | 2022 |
|---|---|---|
| Stand per 1 januari | 2.933 | 2.895 |
| Stand per 31 december | 2.895 | 2.858 |
| Bedragen * € 1.000 | 2021 | 2022 |
|---|---|---|
| Stand per 1 januari | 9.740 | 9.029 |

# Tweede

| a\|b | **2024** |
|:--|--:|
| [Lasten](x.html) | **1.234** |
|  | *5* |

(bedragen x € 1 miljoen)
`)
	require.Len(t, list, 3)
	assert.Equal(t, []string{"Stand per 1 januari|9.740|9.029"}, tabletest.Texts(list[1]))
	assert.Equal(t, "Tweede", list[2].Caption)
	assert.Equal(t, "a|b", list[2].Corner.Text)
	assert.Equal(t, []string{"2024"}, tabletest.Headers(list[2]))
	assert.Equal(t, []string{"Lasten|1.234", "|5"}, tabletest.Texts(list[2]))
	assert.Equal(t, "(bedragen x € 1 miljoen)", list[2].UnitLine)
}

func TestMarkdownLeavesProseInBoxes(t *testing.T) {
	assert.Empty(t, tabletest.ReadAll(t, read.Markdown, "Sociaal Kompas |\n---|\nIn het Sociaal Kompas staat hoe. |\n"))
	assert.Empty(t, tabletest.ReadAll(t, read.Markdown, "a | b of c\n"))
}

func TestMarkdownWithoutRule(t *testing.T) {
	tb := tabletest.ReadOne(t, read.Markdown, "| | 2024 | 2025 |\n| Lasten | 1 | 2 |\n| Baten | 3 | 4 |")
	assert.Equal(t, []string{"2024", "2025"}, tabletest.Headers(tb))
	assert.Equal(t, []string{"Lasten|1|2", "Baten|3|4"}, tabletest.Texts(tb))
}

// brokenReader fails after its text.
type brokenReader struct{ text string }

var errBroken = errors.New("broken pipe")

func (b *brokenReader) Read(p []byte) (int, error) {
	if b.text == "" {
		return 0, errBroken
	}
	n := copy(p, b.text)
	b.text = b.text[n:]
	return n, nil
}

func TestReadErrorsAreHandedOn(t *testing.T) {
	for name, read := range map[string]tabletest.Reader{"md": read.Markdown, "csv": read.CSV, "txt": read.Text, "json": read.JSON} {
		var got error
		for _, err := range read(&brokenReader{"a|b\n1|2\n"}, table.Limits{}) {
			got = err
		}
		assert.ErrorIs(t, got, errBroken, name)
	}
}

// The line under a header may have one dash in a column, with a colon beside it.
func TestMarkdownAlignment(t *testing.T) {
	tb := tabletest.ReadOne(t, read.Markdown, "| Omschrijving | 2024 | V/N |\n|:-|-:|:-:|\n| Lasten | 1 | V |\n| Baten | - | N |\n")
	require.Len(t, tb.Rows, 2)
	require.Equal(t, "-", tb.Cell(1, 0).Text)
}

// Signs behind a backslash are no markup (CommonMark 0.31, 2.4).
func TestMarkdownBackslashes(t *testing.T) {
	tb := tabletest.ReadOne(t, read.Markdown, "1\\. Zorg \\& \\*jeugd\\*\n\n| \\_a\\_ | 2024 |\n|---|---|\n| \\*b\\* | 1 |\n| \\[c](d) \\&amp; | 2 |\n| e\\f \\--- | \\- |\n")
	require.Equal(t, "1. Zorg & *jeugd*", tb.Caption)
	require.Equal(t, "_a_", tb.Corner.Text)
	require.Equal(t, []string{"*b*|1", "[c](d) &amp;|2", `e\f ---|-`}, tabletest.Texts(tb))
}

// A comment is not shown, and no title.
func TestMarkdownComments(t *testing.T) {
	text := "## Lasten\n<!-- bron: begroting 2024 -->\n\n| x | 2024 <!-- raming --> |\n|---|--:|\n| Wegen <!-- 2.1 --> | 12 |\n| Groen | 30 |\n"
	tb := tabletest.ReadOne(t, read.Markdown, text)
	assert.Equal(t, "Lasten", tb.Caption)
	assert.Equal(t, []string{"2024"}, tabletest.Headers(tb))
	assert.Equal(t, "Wegen", tb.Rows[0].Label.Text)
}

// Two figures in one cell, one below the other, are not one with a blank between its thousands; a word goes on below.
func TestTwoFiguresInOneCell(t *testing.T) {
	want := []string{"Lasten en baten|-247 / 247|12"}
	for _, list := range [][]table.Table{
		tabletest.ReadAll(t, read.Markdown, "| x | 2024 | 2025 |\n|---|---|---|\n| Lasten<br>en baten | -247<br />247 | <br>12 |\n"),
		tabletest.ReadAll(t, read.CSV, "x;2024;2025\n\"Lasten\nen baten\";\"-247\n247\";\"\n12\"\n"),
		tabletest.ReadAll(t, read.JSON, `{"columns": ["2024", "2025"], "rows": [{"label": "Lasten\nen baten", "values": ["-247\n247", "\n12"]}]}`),
	} {
		require.Len(t, list, 1)
		assert.Equal(t, want, tabletest.Texts(list[0]))
	}
}

package html_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/bbvgo/bbv/internal/tabletest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/html"
)

const page = `<!DOCTYPE html>
<html><head><style>table { color: red }</style><script>var x = "<table><tr><td>1<td>2";</script></head>
<body><h2>Programma 1</h2>
<p>bedragen x &euro;&nbsp;1.000</p>
<table border=1><thead>
<tr><th rowspan="2">Omschrijving</th><th colspan="2">Begroting 2024</th><th colspan="2">Realisatie 2024</th></tr>
<tr><th>Lasten</th><th>Baten</th><th>Lasten</th><th>Baten</th></tr></thead>
<tr><td colspan="5"><b>Programma's</b></td></tr>
<tr><td rowspan=2>1. Bestuur<td>1.000<td>200<td>1.100<td> 210
<tr><td>5<td>6<td>7<td>8
<tr><td>2. Zorg &amp; welzijn<td><p>3.000</p><td>1.200<td>3.100<td>1.210
</table>
<p>Door afronding kunnen verschillen ontstaan.</p>
<table><caption>Tweede <em>tabel</em></caption>
<tr><td>Programma 2</td><td>Begroting 2019</td><td>Rekening 2019</td></tr>
<tr><td>Lasten</td><td>10</td><td>12</td></tr></table>
<p>Bedragen x € 1 miljoen</p>
</body></html>
`

func TestRead(t *testing.T) {
	list := tabletest.ReadAll(t, html.Read, page)
	require.Len(t, list, 2)
	first := list[0]
	assert.Equal(t, "Programma 1", first.Caption)
	assert.Equal(t, "bedragen x € 1.000", first.UnitLine)
	assert.Equal(t, "Omschrijving", first.Corner.Text)
	assert.Equal(t, []string{"Begroting 2024 Lasten", "Begroting 2024 Baten", "Realisatie 2024 Lasten", "Realisatie 2024 Baten"}, tabletest.Headers(first))
	assert.Equal(t, []string{"Programma's||||", "1. Bestuur|1.000|200|1.100|210", "|5|6|7|8", "2. Zorg & welzijn|3.000|1.200|3.100|1.210"}, tabletest.Texts(first))
	assert.Equal(t, table.Cell{Text: "210", At: table.At(9, 59)}, first.Cell(1, 3))

	second := list[1]
	assert.Equal(t, "Tweede tabel", second.Caption)
	assert.Equal(t, "Bedragen x € 1 miljoen", second.UnitLine)
	assert.Equal(t, []string{"Begroting 2019", "Rekening 2019"}, tabletest.Headers(second))
	assert.Equal(t, []string{"Lasten|10|12"}, tabletest.Texts(second))
}

// A heading over the whole width is no header, also where it is marked as one; a label may be.
func TestHeadingCells(t *testing.T) {
	list := tabletest.ReadAll(t, html.Read, `<table><tr><th>x<th>2024<th>2025<tr><th colspan=3>Programma 1<tr><th scope=row>Lasten<td>5<td>6<tr><th colspan=3>Programma 2<tr><th>Lasten<td>7<td>8</table>`)
	assert.Equal(t, []string{"2024", "2025"}, tabletest.Headers(list[0]))
	assert.Equal(t, []string{"Programma 1||", "Lasten|5|6", "Programma 2||", "Lasten|7|8"}, tabletest.Texts(list[0]))
}

func TestNestedTables(t *testing.T) {
	list := tabletest.ReadAll(t, html.Read, `<table><tr><td>menu</td><td><h3>Kosten</h3><table><tr><th>x<th>2024<tr><td>Lasten<td>5</table></td></tr></table>`)
	require.Len(t, list, 1, "a table that only lays out the page has no rows below its header")
	assert.Equal(t, []string{"Lasten|5"}, tabletest.Texts(list[0]))
}

// The mark of a footnote is no digit of the figure before it.
func TestRaised(t *testing.T) {
	list := tabletest.ReadAll(t, html.Read, `<table><tr><th>x<th>2024<th>2025<tr><td>Lasten<sup>2)</sup><td>1.234<sup>1</sup><td><sup>5</sup><tr><td>m<sup>2<td>3<td>4</table>`)
	assert.Equal(t, []string{"Lasten²|1.234¹|5", "m²|3|4"}, tabletest.Texts(list[0]))
}

// A year over all sides is a header, also where nothing stands above the labels.
func TestYearOverSides(t *testing.T) {
	list := tabletest.ReadAll(t, html.Read, `<table><tr><th><th colspan=2>2024<tr><th>Post<th>Lasten<th>Baten<tr><td>Wegen<td>5<td>6</table>`)
	assert.Equal(t, []string{"2024 Lasten", "2024 Baten"}, tabletest.Headers(list[0]))
	list = tabletest.ReadAll(t, html.Read, `<table><tr><td><td colspan=2>x € 1.000<tr><td>Post<td>Lasten<td>Baten<tr><td>Wegen<td>5<td>6</table>`)
	assert.Equal(t, []string{"Lasten", "Baten"}, tabletest.Headers(list[0]))
	assert.Equal(t, "x € 1.000", list[0].UnitLine)
}

func TestUnclosed(t *testing.T) {
	list := tabletest.ReadAll(t, html.Read, `<table><tr><td>x<td>2024<tr><td>Lasten<td>5<tr><td>Baten<td>7`)
	require.Len(t, list, 1)
	assert.Equal(t, []string{"Lasten|5", "Baten|7"}, tabletest.Texts(list[0]))
	assert.Empty(t, tabletest.ReadAll(t, html.Read, "</table></td><td>5<tr></caption></thead> tekst"))
}

func TestEncodings(t *testing.T) {
	const cells = "<table><tr><td>x<td>2024<tr><td>Caf\xE9 \x80<td>5</table>"
	assert.Equal(t, []string{"Café €|5"}, tabletest.Texts(tabletest.ReadAll(t, html.Read, cells)[0]))
	declared := `<meta charset=x><meta http-equiv="Content-Type" content="text/html; charset=windows-1252">` + strings.Repeat("<p>a</p>", 700) + cells
	assert.Equal(t, []string{"Café €|5"}, tabletest.Texts(tabletest.ReadAll(t, html.Read, declared)[0]))
	var encoding *table.EncodingError
	for _, err := range html.Read(strings.NewReader("\xFF\xFE\x00\x00<\x00\x00\x00"), table.Limits{}) {
		require.ErrorAs(t, err, &encoding)
	}
	require.NotNil(t, encoding)
}

func TestLimits(t *testing.T) {
	row := "<tr>" + strings.Repeat("<td>1", 30)
	for want, c := range map[string]struct {
		text   string
		limits table.Limits
	}{
		"bytes":                  {strings.Repeat(row, 100), table.Limits{Bytes: 1000}},
		"bytes in one cell":      {"<table><tr><td>" + strings.Repeat("x", 200) + "<td>1", table.Limits{CellBytes: 100}},
		"columns in one table":   {"<table>" + row, table.Limits{Columns: 20}},
		"rows in one table":      {"<table>" + strings.Repeat(row, 9), table.Limits{Rows: 5}},
		"cells in one table":     {"<table>" + strings.Repeat(row, 9), table.Limits{Cells: 100}},
		"tables within tables":   {strings.Repeat("<table><tr><td>", 100), table.Limits{}},
		"bytes in one element":   {"<table title=" + strings.Repeat("x", 100_000), table.Limits{Line: 1000}},
		"columns in one table ":  {"<table><tr><td colspan=1000000>x", table.Limits{}},
		"columns in one table  ": {"<table><tr>" + strings.Repeat("<td rowspan=99999>x", 2000), table.Limits{}},
	} {
		var limit *budget.LimitError
		for _, err := range html.Read(strings.NewReader(c.text), c.limits) {
			if err != nil {
				require.ErrorAs(t, err, &limit, want)
			}
		}
		require.NotNil(t, limit, want)
		assert.Equal(t, strings.TrimSpace(want), limit.What)
	}
}

func TestSpans(t *testing.T) {
	list := tabletest.ReadAll(t, html.Read, `<table><tr><td>x<td>2024<td>2025<tr><td rowspan="-3" colspan="2x">a<td>5<td>6<tr><td rowspan=99999999999>b<td>7<td>8<tr><td>9<td>1</table>`)
	assert.Equal(t, []string{"a||5|6", "b|7|8|", "|9|1|"}, tabletest.Texts(list[0]))
}

func TestStopsAndErrors(t *testing.T) {
	n := 0
	for range html.Read(strings.NewReader(page), table.Limits{}) {
		n++
		break
	}
	assert.Equal(t, 1, n)
	broken := errors.New("broken")
	for _, err := range html.Read(io.MultiReader(strings.NewReader(page), iotest.ErrReader(broken)), table.Limits{}) {
		if err != nil {
			assert.ErrorIs(t, err, broken)
			n++
		}
	}
	assert.Equal(t, 2, n)
	for _, err := range html.Read(iotest.ErrReader(broken), table.Limits{}) {
		assert.ErrorIs(t, err, broken)
	}
}

// Tables are handed on one by one: ten thousand of them need no more memory than a few.
func TestStreams(t *testing.T) {
	const one = "<h2>Programma</h2><table><tr><th>x<th>2024<th>2025</tr><tr><td>Lasten<td>1<td>2</tr><tr><td>Baten<td>3<td>4</tr></table>\n"
	r := &repeated{text: one, left: 10_000}
	n, held := 0, 0
	for _, err := range html.Read(r, table.Limits{}) {
		require.NoError(t, err)
		n++
		held = max(held, (10_000-r.left)-n)
	}
	assert.Equal(t, 10_000, n)
	assert.Less(t, held, 1500, "tables read ahead of those handed on")
}

// repeated reads as many times the same text.
type repeated struct {
	text string
	left int
	rest string
}

func (r *repeated) Read(p []byte) (int, error) {
	if r.rest == "" {
		if r.left == 0 {
			return 0, io.EOF
		}
		r.left--
		r.rest = r.text
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// A heading that ends in the unit is both the title and the unit line.
func TestHeadingWithUnit(t *testing.T) {
	const page = "<h3>EMU-saldo (x € 1.000)</h3><table><tr><th></th><th>2024</th></tr><tr><td>Lasten</td><td>1</td></tr></table>"
	for tb, err := range html.Read(strings.NewReader(page), table.Limits{}) {
		require.NoError(t, err)
		require.Equal(t, "EMU-saldo", tb.Caption)
		require.Equal(t, "EMU-saldo (x € 1.000)", tb.UnitLine)
	}
}

// Blanks side by side stay where a style keeps them, and only there.
func TestBlanksThatAreKept(t *testing.T) {
	tb := tabletest.ReadAll(t, html.Read, `<table><caption style="white-space:pre">Wat  kost</caption><tr><th>x<th>2024
<tr><td style="color:red; white-space: pre-wrap">1.  Wonen<td>1<tr><td style="white-space:normal">2.  Werken<td>&nbsp;2</table><p style="White-Space: break-spaces;">noot: a  b</p>`)[0]
	assert.Equal(t, "Wat  kost", tb.Caption)
	assert.Equal(t, []string{"1.  Wonen|1", "2. Werken|2"}, tabletest.Texts(tb))
	assert.Equal(t, []string{"a  b"}, tb.Notes)
}

// A line of its own in the caption that says a unit is the unit line; any other is part of the title.
func TestUnitLineInTheCaption(t *testing.T) {
	for caption, want := range map[string][2]string{
		"Zorg<br>x € 1.000": {"Zorg", "x € 1.000"}, "<p>Zorg</p>\n<p>bedragen x € 1.000</p>": {"Zorg", "bedragen x € 1.000"},
		"Zorg<br>eenheid: euro": {"Zorg", "euro"}, "Zorg<br>en jeugd": {"Zorg en jeugd", ""}, "Zorg\nen jeugd": {"Zorg en jeugd", ""}, "Zorg<br>": {"Zorg", ""},
	} {
		tb := tabletest.ReadOne(t, html.Read, "<table><caption>"+caption+"</caption><tr><th>x<th>2024<tr><td>Lasten<td>1<tr><td>Baten<td>2</table>")
		require.Equal(t, want, [2]string{tb.Caption, tb.UnitLine}, caption)
	}
}

// Two figures in one cell, one below the other, are not one with a blank between its thousands; a line end of the file
// is a blank.
func TestTwoFiguresInOneCell(t *testing.T) {
	list := tabletest.ReadAll(t, html.Read, "<table><tr><th>x<th>2024<th>2025<tr><td>Lasten<br>en\nbaten<td>-247<br>247<td><p>312</p>\n<p>-</p><tr><td>Saldo<td><p>5</p><td>1\n250</table>")
	assert.Equal(t, []string{"Lasten en baten|-247 / 247|312 / -", "Saldo|5|1 250"}, tabletest.Texts(list[0]))
}

package xlsx_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/xlsx"
)

// A figure is what its cell shows (ECMA-376 part 1, 18.8.31), in Dutch notation.
func TestShown(t *testing.T) {
	for _, c := range []struct{ format, value, shown, exact string }{
		{"#,##0", "1234567", "1.234.567", "1234567"},
		{"#,##0,", "1234567", "1.235", "1234567"},
		{"#,##0.00", "1234.5", "1.234,50", "1234.5"},
		{"0.0%", "0.125", "12,5%", "0.125"},
		{"#,##0;(#,##0)", "-1234", "(1.234)", "-1234"},
		{"#,##0;[Red]-#,##0", "-1234", "-1.234", "-1234"},
		{`"€" #,##0`, "12", "€ 12", "12"},
		{`#,##0;-#,##0;"-"`, "0", "-", "0"},
		{`dd\-mm\-yyyy`, "43465", "31-12-2018", "43465"},
		{"General", "1234.5", "1234,5", "1234.5"},
		{"General", "1234", "1234", "1234"},
		{"0.00", "2.6749999999999998", "2,68", "2.675"},
		{"@", "12", "12", "12"},
	} {
		tb := readOne(t, one(row(1, "Post", "2024")+row(2, "Lasten", "1:"+c.value), c.format))
		cell := tb.Rows[0].Cells[0]
		assert.Equal(t, c.shown, cell.Text, "%s of %s", c.format, c.value)
		assert.Equal(t, table.Origin{Exact: c.exact}, *cell.Origin)
	}
}

// Texts stay texts, whatever they look like and whatever the format.
func TestTexts(t *testing.T) {
	m := one(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`+
		`<row r="2"><c r="A2" t="inlineStr"><is><r><t>Overige </t></r><r><rPr><b/></rPr><t xml:space="preserve">lasten </t></r></is></c><c r="B2" s="1" t="inlineStr"><is><t>1234567</t></is></c></row>`+
		`<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="str"><f>B2&amp;""</f><v>1.5</v></c></row>`+
		`<row r="4"><c r="A4" t="inlineStr"><is><t>Fout</t></is></c><c r="B4" t="e"><f>#REF!+1</f><v>#REF!</v></c></row>`+
		`<row r="5"><c r="A5" t="inlineStr"><is><t>Gedeeld</t></is></c><c r="B5" t="e"><v>#DIV/0!</v></c></row>`+
		`<row r="6"><c r="A6" t="inlineStr"><is><t>Klopt</t></is></c><c r="B6" t="b"><v>1</v></c></row>`+
		`<row r="7"><c r="A7" t="inlineStr"><is><t>Klopt niet</t></is></c><c r="B7" t="b"><v>0</v></c></row>`+
		`<row r="8"><c r="A8" t="inlineStr"><is><t>Datum</t></is></c><c r="B8" s="2" t="d"><v>2018-12-31T12:00:00</v></c></row>`+
		`<row r="9"><c r="A9" t="inlineStr"><is><t>Getal noch tekst</t></is></c><c r="B9"><v>twaalf</v></c></row>`+
		`<row r="10"><c r="A10" t="inlineStr"><is><t>Leeg</t></is></c><c r="B10" s="1"/><c r="C10" t="s"/></row>`,
		"#,##0", "d-m-yyyy h:mm")
	m.strings = `<si><r><t>Om</t></r><r><t>schrijving</t></r><rPh sb="0" eb="1"><t>weg</t></rPh></si><si><t>Begroting_x000D_` + "\n" + `2024 </t></si><si><t>_x0041_ls _xtra_ zin_x00` + "\u00ad" + `</t></si>`
	tb := readOne(t, m)
	assert.Equal(t, "Omschrijving", tb.Corner.Text)
	assert.Equal(t, []string{"Begroting 2024"}, tabletest.Headers(tb))
	assert.Equal(t, []string{"Overige lasten|1234567", "Als _xtra_ zin_x00|1.5", "Fout|#REF!", "Gedeeld|#DIV/0!", "Klopt|WAAR", "Klopt niet|ONWAAR",
		"Datum|31-12-2018 12:00", "Getal noch tekst|twaalf"}, tabletest.Texts(tb))
	assert.Equal(t, []string{"Leeg"}, tb.Notes)
	assert.Nil(t, tb.Rows[0].Cells[0].Origin)
	assert.Equal(t, `B2&""`, tb.Rows[1].Cells[0].Origin.Formula)
	assert.Equal(t, "#REF!+1", tb.Rows[2].Cells[0].Origin.Formula)
}

func TestFormulas(t *testing.T) {
	tb := readOne(t, one(row(1, "Post", "2024", "2025", "2026")+row(2, "a", "5", "6", "7")+row(3, "b", "5", "6", "7")+
		`<row r="4"><c r="A4" t="inlineStr"><is><t>Totaal</t></is></c><c r="B4" s="1"><f t="shared" ref="B4:C4" si="0">SUM(B2:B$3)</f><v>10</v></c>`+
		`<c r="C4" s="1"><f t="shared" si="0"/><v>12</v></c><c r="D4" s="1"><f t="array" ref="D4">SUM(D2:D3)</f><v>14</v></c></row>`+
		`<row r="5"><c r="A5" t="inlineStr"><is><t>Los</t></is></c><c r="B5"><f t="shared" si="9"/><v>1</v></c><c r="C5"><f t="dataTable" ref="C5" r1="A1">A1</f><v>2</v></c></row>`, "#,##0.0"))
	total := tb.Rows[2].Cells
	assert.Equal(t, table.Origin{Exact: "10", Formula: "SUM(B2:B$3)"}, *total[0].Origin)
	assert.Equal(t, table.Origin{Exact: "12", Formula: "SUM(C2:C$3)"}, *total[1].Origin)
	assert.Equal(t, table.Origin{Exact: "14", Formula: "SUM(D2:D3)"}, *total[2].Origin)
	assert.Equal(t, table.Origin{Exact: "1"}, *tb.Rows[3].Cells[0].Origin, "shared with nobody")
	assert.Equal(t, table.Origin{Exact: "2"}, *tb.Rows[3].Cells[1].Origin)
}

// Every cell has its place on the sheet, also where the file leaves out the names of rows and cells.
func TestPlaces(t *testing.T) {
	tb := readOne(t, made{names: []string{`Programma 3"`}, sheets: []string{`<sheetData><row/><row/><row>` +
		`<c/><c t="inlineStr"><is><t>Post</t></is></c><c><v>2024</v></c></row><row><c r="B4" t="inlineStr"><is><t>Lasten</t></is></c><c><v>5</v></c></row></sheetData>`}})
	assert.Equal(t, "Programma 3", tb.Part)
	assert.Equal(t, "Programma 3", tb.Caption)
	assert.Equal(t, table.FormatXLSX, tb.Format)
	assert.Equal(t, table.At(3, 2), tb.At)
	assert.Equal(t, table.At(4, 2), tb.Rows[0].Label.At)
	assert.Equal(t, "C4", tb.Rows[0].Cells[0].At.CellName())
}

func TestTablesOfASheet(t *testing.T) {
	m := made{names: []string{`Blad1"`, `x € 1.000" state="hidden"`, `Grafiek"`}, sheets: []string{
		`<cols><col min="3" max="3" hidden="1"/></cols><sheetData>` +
			row(1, "Programma 3 Zorg") + row(2, "bedragen x € 1.000") +
			row(4, "Post", "Begroting", "", "Realisatie") + row(5, "", "2024", "2025", "2024") +
			strings.Replace(row(6, "Lasten", "5", "6", "7"), "<row ", `<row hidden="1" `, 1) + row(7, "Baten", "1", "2", "3") +
			row(9, "Reserves", "", "", "", "", "Voorzieningen") +
			row(10, "Post", "2024", "2025", "", "", "Soort", "2024") + row(11, "Algemeen", "5", "6", "", "", "Wegen", "8") + row(12, "Bestemd", "5", "6", "", "", "Riool", "9") +
			`</sheetData><mergeCells><mergeCell ref="B4:C4"/><mergeCell ref="A1:D1"/></mergeCells>`,
		`<sheetData>` + row(1, "Post", "2024") + row(2, "Lasten", "5") + `</sheetData>`,
		`<sheetData/>`,
	}}
	list := read(t, m)
	require.Len(t, list, 4)
	first := list[0]
	assert.Equal(t, "Programma 3 Zorg", first.Caption)
	assert.Equal(t, "bedragen x € 1.000", first.UnitLine)
	assert.Equal(t, []string{"Begroting 2024", "Begroting 2025", "Realisatie 2024"}, tabletest.Headers(first))
	assert.Equal(t, []bool{true, false}, []bool{first.Rows[0].Hidden, first.Rows[1].Hidden})
	assert.True(t, first.Rows[1].Cells[1].Origin.Hidden)
	assert.Equal(t, []string{"In het bestand verborgen kolommen: C"}, first.Notes)
	assert.Equal(t, "Reserves", list[1].Caption)
	assert.Equal(t, "Voorzieningen", list[2].Caption)
	assert.Equal(t, "G11", list[2].Rows[0].Cells[0].At.CellName())
	hidden := list[3]
	assert.True(t, hidden.Hidden)
	assert.Equal(t, "x € 1.000", hidden.UnitLine, "the name of the sheet says it")
	for range xlsx.Read(strings.NewReader(m.String(t)), table.Limits{}) { // stops when asked
		break
	}
}

// Workbooks that count days from 1904, in the strict form, with prefixes and with names of parts from the root.
func TestOtherWriters(t *testing.T) {
	m := one(row(1, "Post", "1:42003")+row(2, "Lasten", "5"), "d-m-yyyy")
	m.props = `<workbookPr date1904="1"/>`
	assert.Equal(t, []string{"31-12-2018"}, tabletest.Headers(readOne(t, m)))
	m = one(`<row r="1"><c r="A1" t="inlineStr"><is><t>Post</t></is></c><c r="B1" s="1" t="d"><v>2018-12-31</v></c></row>`+row(2, "Lasten", "5"), "d-m-yyyy")
	m.props = `<workbookPr date1904="true"/>`
	assert.Equal(t, []string{"31-12-2018"}, tabletest.Headers(readOne(t, m)))
	strict := tabletest.Zip(t,
		"_rels/.rels", `<p:Relationships xmlns:p="`+relsSpace+`"><p:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/book.xml"/></p:Relationships>`,
		"book.xml", `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="A" q:id="z"/><x:sheet name="G" q:id="weg"/></x:sheets></x:workbook>`,
		"_rels/book.xml.rels", `<Relationships xmlns="`+relsSpace+`"><Relationship Id="z" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="a.xml"/></Relationships>`,
		"a.xml", `<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Post</x:t></x:is></x:c><x:c><x:v>2024</x:v></x:c></x:row>`+
			`<x:row><x:c t="inlineStr"><x:is><x:t>Lasten</x:t></x:is></x:c><x:c s="44"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`)
	assert.Equal(t, []string{"Lasten|5"}, tabletest.Texts(tabletest.ReadOne(t, xlsx.Read, strict)))
}

func TestErrors(t *testing.T) {
	cell := func(c string) string { return one(`<row r="1">` + c + `</row>`).String(t) }
	for want, text := range map[string]string{
		"no archive":              "tekst",
		`.xls): save it as .xlsx`: "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1W\x00o\x00r\x00k\x00b\x00o\x00o\x00k\x00\x00\x00",
		"another kind":            tabletest.Zip(t, "word/document.xml", "<a/>"),
		"another kind than":       tabletest.Zip(t, "_rels/.rels", `<Relationships xmlns="`+relsSpace+`"><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>`, "word/document.xml", "<a/>"),
		".xlsb):":                 tabletest.Zip(t, "_rels/.rels", `<Relationships xmlns="`+relsSpace+`"><Relationship Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>`),
		`1:1: a text that the workbook does not hold at "Programma 3!A1: 7"`:                                          cell(`<c r="A1" t="s"><v>7</v></c>`),
		`a text that the workbook does not hold at "Programma 3!A1: x"`:                                               cell(`<c r="A1" t="s"><v>x</v></c>`),
		`no name of a cell at "Programma 3!A1: 1A"`:                                                                   cell(`<c r="1A"/>`),
		`a row that no sheet has at "Programma 3: 0"`:                                                                 one(`<row r="0"/>`).String(t),
		`a row that no sheet has at "Programma 3: 1048577"`:                                                           one(`<row r="1048577"/>`).String(t),
		`cells that cannot be merged at "Programma 3: B2:A1"`:                                                         one(`<mergeCell ref="B2:A1"/>`).String(t),
		`cells that cannot be merged at "Programma 3: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"`: one(`<mergeCell ref="` + strings.Repeat("x", 99) + `"/>`).String(t),
		"no XML":                           one("<a>").String(t),
		"a declaration of a document type": tabletest.Zip(t, "xl/workbook.xml", `<!DOCTYPE a [<!ENTITY b "c">]><a/>`),
		"lacks this file": tabletest.Zip(t, "xl/workbook.xml", `<workbook xmlns="`+mainSpace+`" xmlns:r="`+officeSpace+`"><sheet name="A" r:id="r"/></workbook>`,
			"xl/_rels/workbook.xml.rels", `<Relationships xmlns="`+relsSpace+`"><Relationship Id="r" Type="`+sheetKind+`" Target="a.xml"/></Relationships>`),
	} {
		assert.ErrorContains(t, tabletest.ReadError(t, xlsx.Read, text, table.Limits{}), want)
	}
}

func TestLimits(t *testing.T) {
	shared := one(row(1, "Post", "2024"))
	shared.strings = strings.Repeat("<si><t>abcdef</t></si>", 20)
	long := one(row(1, "Post", "2024"))
	long.strings = "<si><t>" + strings.Repeat("x", 200) + "</t></si>"
	formula := `<row r="1"><c r="A1"><f t="shared" si="0">` + strings.Repeat("A1+", 1000) + `A1</f><v>1</v></c>`
	for range 20 {
		formula += `<c><f t="shared" si="0"/><v>1</v></c>`
	}
	for what, c := range map[string]struct {
		text   string
		limits table.Limits
	}{
		"shared texts in one workbook": {shared.String(t), table.Limits{Cells: 10}},
		"bytes in one cell":            {long.String(t), table.Limits{CellBytes: 100}},
		"bytes":                        {one(row(1, "Post")).String(t), table.Limits{Bytes: 100}},
		"bytes unpacked":               {shared.String(t), table.Limits{Unpacked: 1000}},
		"bytes of texts and formulas":  {one(formula + "</row>").String(t), table.Limits{Bytes: 30_000}},
		"cells in one sheet":           {one(row(1, "a", "b", "c")).String(t), table.Limits{Cells: 2}},
		"columns in one table":         {one(row(1, "a", "b", "c") + row(2, "a", "5", "6")).String(t), table.Limits{Columns: 2}},
		"rows in one table":            {one(row(1, "a", "b") + row(2, "a", "5") + row(3, "a", "5")).String(t), table.Limits{Rows: 2}},
		"elements within elements":     {one(strings.Repeat("<a>", 300) + strings.Repeat("</a>", 300)).String(t), table.Limits{}},
		"merged cells in one sheet":    {one(row(1, "a") + strings.Repeat(`<mergeCell ref="A1:B1"/>`, 20)).String(t), table.Limits{Cells: 10}},
		"times its size unpacked":      {one(strings.Repeat("<row/>", 1<<19)).String(t), table.Limits{}},
	} {
		err := tabletest.ReadError(t, xlsx.Read, c.text, c.limits)
		var limit *budget.LimitError
		require.ErrorAs(t, err, &limit, what)
		assert.Equal(t, what, limit.What)
	}
}

// What a workbook lists is bounded at one and a half times, and not at three quarters, of what is said.
func TestLists(t *testing.T) {
	book := func(sheets, relations, styles int) string {
		var formats strings.Builder
		for i := range styles { // all different, as what is all the same is refused for that
			fmt.Fprintf(&formats, `<xf numFmtId="%d"/>`, i*48271%65537)
		}
		return tabletest.Zip(t,
			"xl/workbook.xml", `<workbook xmlns="`+mainSpace+`" xmlns:r="`+officeSpace+`">`+strings.Repeat(`<sheet name="A" r:id="a"/>`, sheets)+`</workbook>`,
			"xl/_rels/workbook.xml.rels", `<Relationships xmlns="`+relsSpace+`"><Relationship Id="s" Type="`+officeSpace+`/styles" Target="styles.xml"/>`+strings.Repeat(`<Relationship Id="b"/>`, relations)+`</Relationships>`,
			"xl/styles.xml", `<styleSheet xmlns="`+mainSpace+`"><cellXfs>`+formats.String()+`</cellXfs></styleSheet>`)
	}
	assert.Empty(t, tabletest.ReadAll(t, xlsx.Read, book(7_500, 15_000, 49_000)))
	for what, text := range map[string]string{
		"sheets in one workbook": book(15_000, 0, 0), "relations of one file": book(0, 30_000, 0), "styles in one workbook": book(0, 0, 98_000),
	} {
		assert.ErrorContains(t, tabletest.ReadError(t, xlsx.Read, text, table.Limits{}), what)
	}
}

// A million rows and a hundred thousand columns are refused before they cost much, and what lies far off costs nothing.
func TestWideAndLong(t *testing.T) {
	assert.ErrorContains(t, tabletest.ReadError(t, xlsx.Read, one(`<row r="1"><c r="ABCDE1"/></row>`).String(t), table.Limits{}), "no name of a cell")
	cells := strings.Repeat("<c><v>1</v></c>", 1001)
	assert.ErrorContains(t, tabletest.ReadError(t, xlsx.Read, one("<row>"+cells+"</row><row>"+cells+"</row>").String(t), table.Limits{}), "columns in one table")
	far := one(row(1, "Post", "2024") + strings.Replace(row(2, "Lasten", "5"), "</row>", `<c r="XFD2" t="inlineStr"><is><t>zie blz. 4</t></is></c></row>`, 1) + row(1<<20, "ver weg", "7"))
	list := read(t, far)
	assert.Equal(t, []string{"Lasten|5|zie blz. 4"}, tabletest.Texts(list[0]), "rows and columns between cost nothing")
	assert.Equal(t, "XFD2", list[0].Rows[0].Cells[1].At.CellName())
}

func FuzzRead(f *testing.F) {
	f.Add(`<c r="A1" t="s" s="1"><v>0</v></c><c r="B1" s="1"><f>SUM(A1)</f><v>1.5</v></c>`, "#,##0;(0)", "<t>x</t>")
	f.Add(`</row><mergeCell ref="A1:C9"/><col min="1" max="99" hidden="1"/><row hidden="1"><c t="inlineStr"><is><r><t>a</t></r></is></c>`, "d-m-yy", "")
	f.Add(`<c r="B2" t="d"><v>2018-01-01</v></c><c t="e"><v>#REF!</v></c><c t="b"/>`, "@", "<rPh><t/></rPh>")
	f.Fuzz(func(t *testing.T, cells, format, text string) {
		m := one(`<row r="1"><c r="A1" t="inlineStr"><is><t>Post</t></is></c><c r="B1"><v>2024</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Lasten</t></is></c><c r="B2"><v>5</v></c></row><row r="3">`+cells+`</row>`, format)
		m.strings = "<si>" + text + "</si>"
		for tb, err := range xlsx.Read(strings.NewReader(m.String(t)), table.Limits{Cells: 2000, Unpacked: 1 << 20}) {
			if err != nil {
				require.NotEmpty(t, err.Error())
				return
			}
			for _, r := range tb.Rows { // what has a text has a place
				for _, c := range r.Cells {
					require.True(t, c.Blank() || c.At.CellName() != "")
				}
			}
		}
	})
}

func ExampleRead() {
	file := one(row(1, "Programma 3, bedragen x € 1.000")+row(2, "Post", "2024")+row(3, "Lasten", "1:1234567"), "#,##0,")
	for t, err := range xlsx.Read(strings.NewReader(file.String(&testing.T{})), table.Limits{}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		c := t.Rows[0].Cells[0]
		fmt.Println(t.Caption, c.At.CellName(), c.Text, c.Origin.Exact)
	}
	// Output: Programma 3 B3 1.235 1234567
}

// Two figures in one cell, one below the other, are not one with a blank between its thousands.
func TestTwoFiguresInOneCell(t *testing.T) {
	text := func(cell, s string) string { return `<c r="` + cell + `" t="inlineStr"><is><t>` + s + `</t></is></c>` }
	tb := readOne(t, one(`<row r="1">`+text("A1", "x")+text("B1", "2024")+text("C1", "2025")+`</row><row r="2">`+text("A2", "Lasten\nen baten")+text("B2", "-247\n247")+text("C2", "312_x000D_\n456")+`</row>`))
	assert.Equal(t, []string{"Lasten en baten|-247 / 247|312 / 456"}, tabletest.Texts(tb))
}

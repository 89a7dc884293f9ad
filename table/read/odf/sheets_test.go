package odf_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/odf"
)

func sheetsFile(t testing.TB, body string) string {
	return tabletest.Zip(t, "mimetype", kindSheets, "content.xml", content("spreadsheet", body), "styles.xml", common,
		"META-INF/manifest.xml", `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry/></manifest:manifest>`)
}

func named(name, attr string, rows ...string) string {
	return `<table:table table:name="` + name + `" ` + attr + `>` + strings.Join(rows, "") + "</table:table>"
}

// n is a cell with a number and the text that shows it.
func n(value, text string) string {
	return `<table:table-cell office:value-type="float" office:value="` + value + `">` + p(text) + `</table:table-cell>`
}

func readSheets(t *testing.T, body string) []table.Table {
	t.Helper()
	return tabletest.ReadAll(t, odf.Sheets, sheetsFile(t, body))
}

func oneSheet(t *testing.T, rows ...string) table.Table {
	t.Helper()
	list := readSheets(t, named("Blad1", "", rows...))
	require.Len(t, list, 1)
	return list[0]
}

func TestSheets(t *testing.T) {
	many := `<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
	list := readSheets(t, named("Programma 3", `table:style-name="zichtbaar"`, row("Programma 3, bedragen x € 1.000"), many, top, tr(c("", p("Lasten")), n("5", "5"), n("6", "6"), `<table:table-cell table:number-columns-repeated="16381"/>`), many)+
		named("x € 1.000", `table:style-name="weg"`, top, row("Baten", "7", "8"))+
		named("'file:///a.ods'#Blad1", "", `<table:table-source/>`+top, row("elders", "1", "2"))+named("leeg", ""))
	require.Len(t, list, 2)
	assert.Equal(t, "Programma 3", list[0].Caption)
	assert.Equal(t, "Programma 3, bedragen x € 1.000", list[0].UnitLine)
	assert.Equal(t, "Programma 3", list[0].Part)
	assert.Equal(t, table.FormatODS, list[0].Format)
	assert.False(t, list[0].Hidden)
	assert.Equal(t, []string{"Lasten|5|6"}, tabletest.Texts(list[0]))
	assert.Equal(t, table.Cell{Text: "6", At: table.At(1048003, 3), Origin: &table.Origin{Exact: "6"}}, list[0].Cell(0, 1))
	assert.True(t, list[1].Hidden)
	assert.Equal(t, "x € 1.000", list[1].UnitLine)
}

func TestSheetsCells(t *testing.T) {
	got := oneSheet(t, `<office:forms/><table:shapes><draw:frame><draw:text-box><text:p>weg</text:p></draw:text-box></draw:frame></table:shapes>`,
		top,
		tr(c("", p("Las<text:span>ten</text:span>")+p("en<text:s/>baten")+`<office:annotation><text:p>let op</text:p></office:annotation><draw:frame><draw:text-box><text:p>weg</text:p></draw:text-box></draw:frame>`), `<table:table-cell table:formula="of:=SUM([.B3:.B9])" office:value-type="float" office:value="1234567"><text:p>1.235</text:p></table:table-cell>`, n("1234.5", "1.234,50")),
		tr(c("", p("Deel")), `<table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12,5%</text:p></table:table-cell>`, `<table:table-cell office:value-type="percentage" office:value="0.1251"><text:p>12,5 %</text:p></table:table-cell>`),
		tr(c("", p("Zonder tekst")), `<table:table-cell office:value-type="float" office:value="2.5"/>`, `<table:table-cell office:value-type="date" office:date-value="2024-12-31"/>`),
		tr(c("", p("Meer")), `<table:table-cell office:value-type="boolean" office:boolean-value="true"/>`, `<table:table-cell office:value-type="string" office:string-value="PM"/>`),
		tr(c("", p("Geld")), `<table:table-cell office:value-type="currency" office:value="-1234"><text:p>-€ 1.234</text:p></table:table-cell>`, `<table:table-cell office:value-type="time" office:time-value="PT1H"/>`),
		tr(c("", p("Rood")), n("-1234", "1.234"), n("-1234", "(1.234)")),
		tr(c("", p("Machten")), n("1.5E3", "1.500"), n("0.3333333333333333", "0")),
		tr(c("", p("Fout")), `<table:table-cell table:formula="of:=[.A1]/0" office:value-type="string" office:string-value=""><text:p>#DIV/0!</text:p></table:table-cell>`, n("5", "n.v.t.")))
	assert.Equal(t, []string{"Lasten en baten|1.235|1.234,50", "Deel|12,5%|12,5 %", "Zonder tekst|2,5|2024-12-31", "Meer|true|PM", "Geld|-€ 1.234|PT1H", "Rood|1.234|(1.234)", "Machten|1.500|0", "Fout|#DIV/0!|n.v.t."}, tabletest.Texts(got))
	origins := map[string]*table.Origin{}
	for _, r := range got.Rows {
		for i, cell := range r.Cells {
			origins[fmt.Sprintf("%s %d", r.Label.Text, i)] = cell.Origin
		}
	}
	for key, want := range map[string]*table.Origin{
		"Lasten en baten 0": {Exact: "1234567", Formula: "SUM(B3:B9)"}, "Lasten en baten 1": {Exact: "1234.5"}, "Deel 0": {Exact: "0.125"}, "Deel 1": {Exact: "0.1251"},
		"Zonder tekst 0": {Exact: "2.5"}, "Zonder tekst 1": nil, "Geld 0": {Exact: "-1234"}, "Rood 0": {Exact: "-1234"}, "Machten 0": {Exact: "1500"}, "Machten 1": {Exact: "0.3333333333333333"},
		"Fout 0": {Formula: "A1/0"}, "Fout 1": {Exact: "5"}, "Meer 1": nil,
	} {
		assert.Equal(t, want, origins[key], key)
	}
}

// A file keeps the number beside the text: one of a program that writes a point before the decimals reads the same.
func TestSheetsNotation(t *testing.T) {
	got := oneSheet(t, top,
		tr(c("", p("a")), n("1234567", "1,235"), n("5518", "5,518")), // thousands, as nothing else was seen
		tr(c("", p("b")), n("12.5", "12.50"), n("1234.56", "1,234.56")),
		tr(c("", p("c")), `<table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12.5%</text:p></table:table-cell>`, n("1234567", "1.235")),
		tr(c("", p("d")), `<table:table-cell office:value-type="date" office:date-value="2024-12-31T00:00:00"><text:p>12/31/24</text:p></table:table-cell>`, `<table:table-cell office:value-type="date" office:date-value="2024-12-31"><text:p>31/12/2024</text:p></table:table-cell>`),
		tr(c("", p("e")), n("1000000", "1,000,000"), n("0", "-")))
	assert.Equal(t, []string{"a|1.235|5.518", "b|12,50|1.234,56", "c|12,5%|1,235", "d|31-12-24|31/12/2024", "e|1.000.000|-"}, tabletest.Texts(got))
	got = oneSheet(t, top, tr(c("", p("a")), n("5518", "5.518"), n("1234567", "1,235")), tr(c("", p("b")), n("0.5", "0,5"), n("7", "1.2.3")))
	assert.Equal(t, []string{"a|5.518|1,235", "b|0,5|1.2.3"}, tabletest.Texts(got), "millions with three decimals, in a file that writes commas")
}

func TestSheetsMergedAndHidden(t *testing.T) {
	columns := `<table:table-column table:number-columns-repeated="2"/><table:table-column-group table:display="false"><table:table-column/></table:table-column-group><table:table-column table:visibility="collapse" table:number-columns-repeated="16381"/>`
	got := oneSheet(t, columns,
		tr(c(`table:number-rows-spanned="2"`, p("Post")), c(`table:number-columns-spanned="2"`, p("2024")), covered, c(`table:number-columns-spanned="2"`, p("2025")), covered),
		tr(covered, c("", p("Lasten")), c("", p("Baten")), c("", p("Lasten")), c("", p("Baten"))),
		row("Wegen", "1", "2", "3", "4"),
		`<table:table-row-group table:display="false">`+row("Groen", "5", "6", "7", "8")+`</table:table-row-group>`,
		`<table:table-row table:visibility="filter" table:number-rows-repeated="2">`+c("", p("Water"))+c(`table:number-columns-repeated="4"`, p("9"))+`</table:table-row>`,
		row("Zee", "1", "2", "3", "4"))
	assert.Equal(t, []string{"2024 Lasten", "2024 Baten", "2025 Lasten", "2025 Baten"}, tabletest.Headers(got))
	assert.Equal(t, []string{"Wegen|1|2|3|4", "Groen|5|6|7|8", "Water|9|9|9|9", "Water|9|9|9|9", "Zee|1|2|3|4"}, tabletest.Texts(got))
	var hidden []bool
	for _, r := range got.Rows {
		hidden = append(hidden, r.Hidden)
	}
	assert.Equal(t, []bool{false, true, true, true, false}, hidden)
	assert.Nil(t, got.Cell(0, 0).Origin)
	for column := 1; column < 4; column++ {
		require.NotNil(t, got.Cell(0, column).Origin, column)
		assert.True(t, got.Cell(0, column).Origin.Hidden)
	}
}

func TestSeveralTables(t *testing.T) {
	list := readSheets(t, named("Blad1", "", row("Eerste"), top, row("Lasten", "5", "6"), "<table:table-row/>", row("Tweede"), row("Post", "2024", "", "Post", "2025"), row("Zorg", "1", "", "Wegen", "3"), row("Jeugd", "2", "", "Groen", "4")))
	require.Len(t, list, 3)
	assert.Equal(t, []string{"Zorg|1", "Jeugd|2"}, tabletest.Texts(list[1]))
	assert.Equal(t, []string{"Wegen|3", "Groen|4"}, tabletest.Texts(list[2]))
	assert.Equal(t, "Tweede", list[2].Caption)
	assert.Equal(t, "E7", list[2].Cell(0, 0).At.CellName())
}

func TestFormulas(t *testing.T) {
	for formula, want := range map[string]string{
		"of:=SUM([.D4:.D12])":                   "SUM(D4:D12)",
		"of:=[.A1]+[.$B$2]-1.5":                 "A1+$B$2-1.5",
		"of:=SUM([$Blad2.A1:.B3];[.C4])":        "SUM(Blad2!A1:B3,C4)",
		"of:=SUM(['Blad 1'.A1:'Blad 1'.B3])":    "SUM('Blad 1'!A1:B3)",
		"of:=SUM([$'a.b]''c'.A1])":              "SUM('a.b]''c'!A1)",
		"of:=SUM([Blad1.A1:Blad3.A1])":          "SUM(Blad1!A1:Blad3!A1)",
		`of:=IF([.A1]>0;"a;""[.B1]";{1;2|3;4})`: `IF(A1>0,"a;""[.B1]",{1,2;3,4})`,
		"of:=SUM([.A1]~[.B1]![.C1])":            "SUM(A1,B1 C1)",
		"of:=COM.MICROSOFT.CONCAT([.A1])":       "CONCAT(A1)",
		"oooc:=SUM([.A:.A])":                    "SUM(A:A)",
		"=1+1":                                  "1+1",
		"of:=SUM([.A1":                          "SUM(A1",
		`of:="x`:                                `"x`,
		"of:=[#REF!]":                           "#REF!",
	} {
		got := oneSheet(t, top, tr(c("", p("a")), `<table:table-cell table:formula="`+strings.NewReplacer(`"`, "&quot;", ">", "&gt;").Replace(formula)+`" office:value-type="string"><text:p>x</text:p></table:table-cell>`, n("5", "5")))
		assert.Equal(t, want, got.Cell(0, 0).Origin.Formula, formula)
	}
}

func TestErrors(t *testing.T) {
	var format *table.FormatError
	encrypted := `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`
	for text, kind := range map[string]table.Foreign{
		sheetsFile(t, ""): table.ForeignPackage, tabletest.Zip(t, "word/document.xml", ""): table.ForeignPackage,
		tabletest.Zip(t, "mimetype", kindText, "META-INF/manifest.xml", encrypted, "content.xml", "x"): table.ForeignEncrypted,
		tabletest.Zip(t, "mimetype", kindText, "META-INF/manifest.xml", encrypted):                     table.ForeignEncrypted,
		"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1":                                                             table.ForeignOffice,
	} {
		require.ErrorAs(t, tabletest.ReadError(t, odf.Text, text, table.Limits{}), &format)
		assert.Equal(t, kind, format.Kind)
	}
	require.ErrorAs(t, tabletest.ReadError(t, odf.Sheets, textFile(t, ""), table.Limits{}), &format)
	for _, read := range []tabletest.Reader{odf.Text, odf.Sheets} {
		kind := kindText
		if fmt.Sprintf("%p", read) == fmt.Sprintf("%p", odf.Sheets) {
			kind = kindSheets
		}
		var syntax *table.SyntaxError
		for _, broken := range []string{"META-INF/manifest.xml", "styles.xml", "content.xml"} {
			files := []string{"mimetype", kind}
			for _, name := range []string{"META-INF/manifest.xml", "styles.xml", "content.xml"} {
				text := "<x/>"
				if name == broken {
					text = "<x>"
				}
				files = append(files, name, text)
			}
			require.ErrorAs(t, tabletest.ReadError(t, read, tabletest.Zip(t, files...), table.Limits{}), &syntax)
			assert.Equal(t, broken, syntax.Input)
		}
		require.ErrorAs(t, tabletest.ReadError(t, read, tabletest.Zip(t, "META-INF/manifest.xml", "<x/>"), table.Limits{}), &syntax)
		broken := errors.New("broken")
		for _, err := range read(iotest.ErrReader(broken), table.Limits{}) {
			require.ErrorIs(t, err, broken)
		}
	}
}

// Wherever a file breaks off, that is an error.
func TestBrokenOff(t *testing.T) {
	note := `<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>x<svg:desc>y</svg:desc></text:p></text:note-body></text:note>`
	rows := tbl(top, tr(c(`table:number-columns-spanned="2"`, styled("P2", `<text:span text:style-name="T1">a</text:span>`+note)), `<table:covered-table-cell><text:p/></table:covered-table-cell>`, c("", p("5")+`<office:annotation><text:p/></office:annotation>`)))
	for kind, read := range map[string]tabletest.Reader{"text": odf.Text, "spreadsheet": odf.Sheets} {
		whole := content(kind, rows)
		for i := 60; i < len(whole); i += 3 {
			text := tabletest.Zip(t, "content.xml", whole[:i])
			require.Error(t, tabletest.ReadErrorOrNil(read, text, table.Limits{}), whole[:i])
		}
	}
	for i := 60; i < len(common); i += 7 {
		if strings.Contains(common[:i], "</office:styles>") {
			break
		}
		require.Error(t, tabletest.ReadErrorOrNil(odf.Text, tabletest.Zip(t, "styles.xml", common[:i], "content.xml", "<x/>"), table.Limits{}))
	}
}

func TestLimits(t *testing.T) {
	big := `<table:table-row table:number-rows-repeated="1000000">` + c("", p("x")) + c("", p("5")) + `</table:table-row>`
	some := strings.Replace(big, "1000000", "1000", 1)
	const again = "cells that only repeat others or stand between them"
	for want, f := range map[string]struct {
		read   tabletest.Reader
		text   string
		limits table.Limits
	}{
		again:                    {odf.Text, textFile(t, tbl(big)), table.Limits{}},
		again + " ":              {odf.Sheets, sheetsFile(t, tbl(big)), table.Limits{}},
		again + "  ":             {odf.Sheets, sheetsFile(t, tbl(tr(c(`table:number-columns-repeated="9999999"`, p("x"))))), table.Limits{}},
		"rows in one table":      {odf.Text, textFile(t, tbl(some)), table.Limits{Rows: 500}},
		"columns in one table":   {odf.Text, textFile(t, tbl(tr(c(`table:number-columns-repeated="99999999999999999999"`, p("x"))))), table.Limits{}},
		"columns in one table ":  {odf.Text, textFile(t, tbl(tr(`<table:covered-table-cell table:number-columns-repeated="1001"/>`))), table.Limits{}},
		"tables within tables":   {odf.Text, textFile(t, strings.Repeat("<table:table><table:table-row><table:table-cell>", 40)), table.Limits{}},
		"bytes in one cell":      {odf.Text, textFile(t, tbl(row(strings.Repeat("x", 101)))), table.Limits{CellBytes: 100}},
		"bytes in one cell ":     {odf.Sheets, sheetsFile(t, tbl(row(strings.Repeat("x", 101)))), table.Limits{CellBytes: 100}},
		"cells in one sheet":     {odf.Sheets, sheetsFile(t, tbl(some)), table.Limits{Cells: 1500}},
		"cells in one sheet  ":   {odf.Sheets, sheetsFile(t, tbl(tr(strings.Repeat(c("", p("x")), 101)))), table.Limits{Cells: 100}},
		"rows in one table ":     {odf.Sheets, sheetsFile(t, tbl(some)), table.Limits{Rows: 500}},
		"columns in one table  ": {odf.Sheets, sheetsFile(t, tbl(tr(c(`table:number-columns-repeated="1001"`, p("x"))))), table.Limits{}},
		"bytes unpacked":         {odf.Sheets, sheetsFile(t, strings.Repeat(tbl(top), 50)), table.Limits{Unpacked: 5000}},
	} {
		var limit *budget.LimitError
		require.ErrorAs(t, tabletest.ReadError(t, f.read, f.text, f.limits), &limit, want)
		assert.Equal(t, strings.TrimSpace(want), limit.What)
	}
}

func TestStops(t *testing.T) {
	for range odf.Sheets(strings.NewReader(sheetsFile(t, strings.Repeat(named("a", "", top, row("Lasten", "5", "6")), 3))), table.Limits{}) {
		break
	}
	for range odf.Text(strings.NewReader(textFile(t, strings.Repeat(tbl(top, row("Lasten", "5", "6")), 3))), table.Limits{}) {
		break
	}
}

// Two figures in one cell, one below the other, are not one with a blank between its thousands.
func TestTwoFiguresInOneCell(t *testing.T) {
	got := oneSheet(t, top, tr(c("", p("Lasten")+p("en baten")), c("", p("-247")+p("247")), c("", p("312<text:line-break/>456"))))
	assert.Equal(t, []string{"Lasten en baten|-247 / 247|312 / 456"}, tabletest.Texts(got))
}

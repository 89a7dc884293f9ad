package odf_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/odf"
)

const (
	namespaces = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"`
	kindText   = "application/vnd.oasis.opendocument.text"
	kindSheets = "application/vnd.oasis.opendocument.spreadsheet"

	common = `<office:document-styles` + namespaces + `><office:styles><style:style style:name="Caption" style:family="paragraph"/>
<style:style style:name="Table" style:family="paragraph" style:parent-style-name="Caption"/>
<style:style style:name="Hoog" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>
<style:style style:name="Laag" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style></office:styles>
<office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Caption"/></office:automatic-styles></office:document-styles>`
	automatic = `<office:automatic-styles><style:style style:name="P2" style:family="paragraph" style:parent-style-name="Table"/>
<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="weg" style:family="table"><style:table-properties table:display="false"/></style:style>
<style:style style:name="zichtbaar" style:family="table"><style:table-properties table:display="true"/></style:style></office:automatic-styles>`
)

func content(kind, body string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><office:document-content` + namespaces + `>` + automatic + `<office:body><office:` + kind + `>` + body + `</office:` + kind + `></office:body></office:document-content>`
}

func textFile(t testing.TB, body string) string {
	return tabletest.Zip(t, "mimetype", kindText, "content.xml", content("text", body), "styles.xml", common)
}

// p is a paragraph, c a cell, tr a row of cells, tbl a table of rows.
func p(s string) string { return "<text:p>" + s + "</text:p>" }
func styled(style, s string) string {
	return `<text:p text:style-name="` + style + `">` + s + "</text:p>"
}
func c(attr, s string) string {
	return `<table:table-cell office:value-type="string" ` + attr + `>` + s + "</table:table-cell>"
}
func tr(cells ...string) string {
	return "<table:table-row>" + strings.Join(cells, "") + "</table:table-row>"
}
func row(texts ...string) string {
	var cells []string
	for _, s := range texts {
		cells = append(cells, c("", p(s)))
	}
	return tr(cells...)
}
func tbl(rows ...string) string {
	return `<table:table table:name="Tabel1"><table:table-column table:number-columns-repeated="3"/>` + strings.Join(rows, "") + "</table:table>"
}

const covered = "<table:covered-table-cell/>"

var top = row("Post", "2024", "2025")

func readText(t *testing.T, body string) []table.Table {
	t.Helper()
	return tabletest.ReadAll(t, odf.Text, textFile(t, body))
}

func oneText(t *testing.T, body string) table.Table {
	t.Helper()
	list := readText(t, body)
	require.Len(t, list, 1)
	return list[0]
}

func TestText(t *testing.T) {
	got := oneText(t, `<office:forms/><text:sequence-decls><text:sequence-decl/></text:sequence-decls><text:h>Programma 1</text:h>`+p("bedragen x € 1.000")+tbl(top, row("Lasten", "5", "6"), row("Baten", "", "8")))
	assert.Equal(t, "Programma 1", got.Caption)
	assert.Equal(t, "bedragen x € 1.000", got.UnitLine)
	assert.Equal(t, table.FormatODT, got.Format)
	assert.Equal(t, []string{"Lasten|5|6", "Baten||8"}, tabletest.Texts(got))
	assert.Equal(t, table.Cell{Text: "6", At: table.At(8, 0)}, got.Cell(0, 1))
}

func TestTextMergedCells(t *testing.T) {
	got := oneText(t, tbl(
		"<table:table-header-rows>"+tr(c(`table:number-rows-spanned="2"`, p("Post")), c(`table:number-columns-spanned="2"`, p("12")), covered, c(`table:number-columns-spanned="2"`, p("13")), `<table:covered-table-cell><text:p>weg</text:p></table:covered-table-cell>`),
		tr(covered, c("", p("Lasten")), c("", p("Baten")), c("", p("Lasten")), c("", p("Baten")))+"</table:table-header-rows>",
		row("Wegen", "1", "2", "3", "4"),
		tr(c(`table:number-columns-spanned="5"`, p("Sociaal")), `<table:covered-table-cell table:number-columns-repeated="4"/>`),
		tr(c("", p("Jeugd")), c(`table:number-columns-spanned="2" table:number-rows-spanned="2"`, p("5")), covered, c(`table:number-columns-repeated="2"`, p("6"))),
		tr(c("", p("Wmo")), `<table:covered-table-cell table:number-columns-repeated="2"/>`, c("", p("7")), c("", p("8")))))
	assert.Equal(t, []string{"12 Lasten", "12 Baten", "13 Lasten", "13 Baten"}, tabletest.Headers(got))
	assert.Equal(t, "Post", got.Corner.Text)
	assert.Equal(t, []string{"Wegen|1|2|3|4", "Sociaal||||", "Jeugd|5||6|6", "Wmo|||7|8"}, tabletest.Texts(got))
}

func TestTextRepeatedRows(t *testing.T) {
	got := oneText(t, tbl(top, `<table:table-row table:number-rows-repeated="2" table:visibility="collapse">`+strings.TrimPrefix(row("Lasten", "5", "6"), "<table:table-row>")))
	assert.Equal(t, []string{"Lasten|5|6", "Lasten|5|6"}, tabletest.Texts(got))
	assert.True(t, got.Rows[1].Hidden)
}

func TestTextNestedTables(t *testing.T) {
	list := readText(t, p("Titel")+tbl(top, tr(c("", p("Lasten")), c("", p("5")+tbl("<table:table-header-rows>"+row("x", "2023")+"</table:table-header-rows>", row("Baten", "9"))+p("")), c("", p("6")))))
	require.Len(t, list, 2)
	assert.Equal(t, []string{"Baten|9"}, tabletest.Texts(list[0]))
	assert.Equal(t, []string{"Lasten|5|6"}, tabletest.Texts(list[1]))
	assert.Equal(t, "Titel", list[1].Caption)
}

// Deletions stand in a list of their own, which is not read; what was inserted stands in its place.
func TestTextTrackedChanges(t *testing.T) {
	got := oneText(t, `<text:tracked-changes><text:changed-region text:id="a"><text:deletion>`+tbl(top, row("weg", "9", "9"))+`</text:deletion></text:changed-region></text:tracked-changes>`+
		tbl(top, row("Lasten", `<text:change text:change-id="a"/>5`, `<text:change-start text:change-id="b"/>6<text:change-end text:change-id="b"/>`)))
	assert.Equal(t, []string{"Lasten|5|6"}, tabletest.Texts(got))
	assert.Equal(t, 4, got.Cell(0, 0).At.Line()-1, "deleted paragraphs do not count")
}

func TestTextFramesAndBlanks(t *testing.T) {
	frame := func(s string) string {
		return `<draw:frame><draw:text-box>` + s + `</draw:text-box><svg:title>weg</svg:title><svg:desc>weg</svg:desc></draw:frame>`
	}
	got := oneText(t, p("voor "+frame(tbl(top, row("Lasten", "5", "6")))+"na"))
	assert.Equal(t, []string{"Lasten|5|6"}, tabletest.Texts(got))
	got = oneText(t, tbl(top, row("Lasten<text:s text:c=\"3\"/>en<text:line-break/>baten<text:tab/>sa\u00admen", frame(p("5")), `<text:soft-page-break/><text:a><text:span>6</text:span></text:a><office:annotation><text:p>let op</text:p></office:annotation>`),
		row(`a<text:span text:style-name="T2">weg<text:span>ook</text:span></text:span>`, "\u20117", "<text:ruby><text:ruby-base>8</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>")))
	assert.Equal(t, []string{"Lasten en baten samen|5|6", "a|-7|8"}, tabletest.Texts(got))
}

func TestTextNotes(t *testing.T) {
	note := func(mark string) string {
		return `<text:note text:note-class="footnote"><text:note-citation>` + mark + `</text:note-citation><text:note-body><text:p>Inclusief<text:s/>rente</text:p><text:p>en meer</text:p></text:note-body></text:note>`
	}
	raised := `<text:span text:style-name="T1"><text:span>2)</text:span></text:span>`
	got := oneText(t, tbl(top, row("Lasten"+raised, "1.234"+note("1"), "6"+note("*")), row(`m<text:span text:style-name="Hoog">2</text:span>`, "7"+note("i"), `<text:span text:style-name="T1">8</text:span>`), row(`CO<text:span text:style-name="Laag">2</text:span>`, "1", "2")))
	assert.Equal(t, []string{"Lasten²|1.234¹|6*", "m²|7 i|8", "CO2|1|2"}, tabletest.Texts(got))
	assert.Equal(t, []string{"¹ Inclusief rente en meer", "* Inclusief rente en meer", "i Inclusief rente en meer"}, got.Notes)
}

func TestTextCaptions(t *testing.T) {
	rows := tbl(top, row("Lasten", "5", "6"))
	list := readText(t, styled("P2", `Tabel <text:sequence text:name="Table">1</text:sequence>: Reserves`)+p("In de tabel staan de reserves.")+rows+p("Kop")+styled("P1", "Tekst")+p("x € 1.000")+rows)
	require.Len(t, list, 2)
	assert.Equal(t, "Tabel 1: Reserves", list[0].Caption)
	assert.Equal(t, "Tekst", list[1].Caption, "a style of that name for headers of pages is another")
}

func TestTextTabsAndContents(t *testing.T) {
	tab := func(s string) string { return p(strings.ReplaceAll(s, "|", "<text:tab/>")) }
	list := readText(t, `<text:table-of-content><text:table-of-content-source><text:p>weg</text:p></text:table-of-content-source><text:index-body>`+tab("Zorg|5")+tab("Jeugd|7")+`</text:index-body></text:table-of-content>`+p("Zorg")+tab("Post|2024|2025")+tab("Lasten|5|6"))
	require.Len(t, list, 1)
	assert.Equal(t, []string{"Lasten|5|6"}, tabletest.Texts(list[0]))
	assert.Equal(t, table.At(5, 0), list[0].Rows[0].Label.At)
}

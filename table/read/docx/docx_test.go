package docx_test

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
	"github.com/bbvgo/bbv/table/read/docx"
)

const (
	head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>`
	foot = `<w:sectPr/></w:body></w:document>`
	rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>`
	rel  = `<Relationship Id="%[1]s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%[1]s" Target="%[2]s"/>`
)

// styles are those of a Dutch Word: the identifiers are Dutch, the names are not.
const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="paragraph" w:styleId="Bijschrift"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Tabeltitel"/><w:basedOn w:val="Bijschrift"/></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Voetnootmarkering"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Weg"><w:name w:val="Weg"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`

const footnotes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:id="7"><w:p><w:r><w:t>Inclusief </w:t></w:r><w:del><w:r><w:t>geen </w:t></w:r></w:del><w:r><w:t>rente</w:t></w:r></w:p></w:footnote></w:footnotes>`

// file is a document with such a body.
func file(t testing.TB, body string) string {
	return tabletest.Zip(t, "[Content_Types].xml", contentTypes,
		"_rels/.rels", fmt.Sprintf(rels, fmt.Sprintf(rel, "officeDocument", "word/document.xml")),
		"word/_rels/document.xml.rels", fmt.Sprintf(rels, fmt.Sprintf(rel, "styles", "styles.xml")+fmt.Sprintf(rel, "footnotes", "/word/footnotes.xml")),
		"word/styles.xml", styles, "word/footnotes.xml", footnotes, "word/document.xml", head+body+foot)
}

// p is a paragraph, tc a cell with paragraphs, tr a row of cells, tbl a table of rows.
func p(text string) string { return "<w:p>" + r(text) + "</w:p>" }
func r(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }
func styled(style, text string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + r(text) + "</w:p>"
}
func tc(props, content string) string {
	return "<w:tc><w:tcPr>" + props + "</w:tcPr>" + content + "</w:tc>"
}
func tr(cells ...string) string { return "<w:tr>" + strings.Join(cells, "") + "</w:tr>" }
func row(texts ...string) string {
	var cells []string
	for _, s := range texts {
		cells = append(cells, tc("", p(s)))
	}
	return tr(cells...)
}
func tbl(rows ...string) string {
	return "<w:tbl><w:tblPr><w:tblCaption w:val=\"x\"/></w:tblPr><w:tblGrid/>" + strings.Join(rows, "") + "</w:tbl>"
}

func read(t *testing.T, body string) []table.Table {
	t.Helper()
	return tabletest.ReadAll(t, docx.Read, file(t, body))
}

func one(t *testing.T, body string) table.Table {
	t.Helper()
	list := read(t, body)
	require.Len(t, list, 1)
	return list[0]
}

var top = row("Post", "2024", "2025")

func TestPlain(t *testing.T) {
	got := one(t, p("Programma 1")+p("bedragen x € 1.000")+tbl(top, row("Lasten", "5", "6"), row("Baten", "", "8")))
	assert.Equal(t, "Programma 1", got.Caption)
	assert.Equal(t, "bedragen x € 1.000", got.UnitLine)
	assert.Equal(t, table.FormatDOCX, got.Format)
	assert.Equal(t, []string{"2024", "2025"}, tabletest.Headers(got))
	assert.Equal(t, []string{"Lasten|5|6", "Baten||8"}, tabletest.Texts(got))
	assert.Equal(t, table.Cell{Text: "6", At: table.At(8, 0)}, got.Cell(0, 1), "two paragraphs above, then one in each cell")
	assert.Equal(t, table.At(10, 0), got.Cell(1, 0).At, "an empty cell has a paragraph, too")
	assert.Equal(t, table.At(3, 0), got.At)
}

func TestMergedCells(t *testing.T) {
	span := func(n int) string { return fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, n) }
	got := one(t, tbl(
		tr(tc(`<w:vMerge w:val="restart"/>`, p("Post")), tc(span(2), p("2024")), tc(`<w:hMerge w:val="restart"/>`, p("2025")), tc(`<w:hMerge w:val="continue"/>`, p(""))),
		tr(tc("<w:vMerge/>", p("")), tc("", p("Lasten")), tc("", p("Baten")), tc("", p("Lasten")), tc("", p("Baten"))),
		row("Wegen", "1", "2", "3", "4"),
		tr(tc(span(5), p("Sociaal"))),
		"<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>"+tc("", p("5"))+tc(span(2), p("6"))+"</w:tr>"))
	assert.Equal(t, []string{"2024 Lasten", "2024 Baten", "2025 Lasten", "2025 Baten"}, tabletest.Headers(got))
	assert.Equal(t, "Post", got.Corner.Text)
	assert.Equal(t, []string{"Wegen|1|2|3|4", "Sociaal||||", "|5|6||"}, tabletest.Texts(got))
}

// Programs keep a column for every edge of a cell: those in which no cell begins are none.
func TestEdges(t *testing.T) {
	wide := func(s string) string { return tc(`<w:gridSpan w:val="3"/>`, p(s)) }
	got := one(t, tbl(tr(wide("Post"), wide("2024"), wide("2025")), tr(wide("Lasten"), wide("5"), wide("6"))))
	assert.Equal(t, []string{"Lasten|5|6"}, tabletest.Texts(got))
}

func TestHeaderAndHiddenRows(t *testing.T) {
	header := func(props string, cells ...string) string {
		return "<w:tr><w:trPr>" + props + "</w:trPr>" + strings.TrimPrefix(row(cells...), "<w:tr>")
	}
	got := one(t, tbl(header("<w:tblHeader/>", "Nr", "12", "13"), header(`<w:tblHeader w:val="0"/>`, "a", "5", "6"), header("<w:hidden/>", "b", "7", "8")))
	assert.Equal(t, []string{"12", "13"}, tabletest.Headers(got), "figures are a header where the document says so")
	assert.Equal(t, []string{"a|5|6", "b|7|8"}, tabletest.Texts(got))
	assert.Equal(t, []bool{false, true}, []bool{got.Rows[0].Hidden, got.Rows[1].Hidden})
}

func TestNestedTables(t *testing.T) {
	inner := tbl(row("x", "2023"), row("Baten", "9"))
	list := read(t, p("Titel")+tbl(top, tr(tc("", p("Lasten")), tc("", p("5")+inner+p("")), tc("", p("6")))))
	require.Len(t, list, 2)
	assert.Equal(t, []string{"Baten|9"}, tabletest.Texts(list[0]))
	assert.Empty(t, list[0].Caption)
	assert.Equal(t, []string{"Lasten|5|6"}, tabletest.Texts(list[1]))
	assert.Equal(t, "Titel", list[1].Caption)
}

func TestTrackedChanges(t *testing.T) {
	ins := func(s string) string { return "<w:ins>" + s + "</w:ins>" }
	del := `<w:del><w:r><w:delText>9</w:delText></w:r><w:r><w:t>9</w:t></w:r></w:del>`
	moved := "<w:moveFrom>" + r("8") + "</w:moveFrom><w:moveTo>" + r("7") + "</w:moveTo>"
	gone := "<w:tr><w:trPr><w:del/></w:trPr>" + strings.TrimPrefix(row("Weg", "1", "2"), "<w:tr>")
	got := one(t, tbl(top,
		tr(tc("", "<w:p>"+r("Las")+ins(r("ten"))+"</w:p>"), tc("", "<w:p>"+del+r("5")+"</w:p>"), tc("", "<w:p>"+moved+"</w:p>")),
		gone,
		tr(tc("", p("Baten")), tc("<w:cellDel/>", p("0")), tc("<w:cellIns/>", p("3")), tc(`<w:gridSpan w:val="1"/><w:tcPrChange><w:tcPr><w:gridSpan w:val="4"/></w:tcPr></w:tcPrChange>`, p("4"))),
		tr(tc(`<w:cellMerge w:vMerge="rest"/>`, p("Saldo")), tc("", p("1")), tc("", p("2"))),
		tr(tc(`<w:cellMerge w:vMerge="cont"/>`, p("was")), tc("", p("3")), tc("", p("4")))))
	assert.Equal(t, []string{"Lasten|5|7", "Baten|3|4", "Saldo|1|2", "|3|4"}, tabletest.Texts(got))
	joined := `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + r("1.2") + "</w:p>" + p("34")
	got = one(t, joined+tbl(top, tr(tc("", p("Lasten")), tc("", joined), tc("", p("6"))), tr(tc("", p("Baten")), tc("", strings.TrimSuffix(joined, p("34"))), tc("", p("6")))))
	assert.Equal(t, []string{"Lasten|1.234|6", "Baten|1.2|6"}, tabletest.Texts(got), "the end of a paragraph is deleted")
	assert.Equal(t, "1.234", got.Caption)
}

func TestTextBoxes(t *testing.T) {
	box := func(s string) string {
		content := "<w:txbxContent>" + s + "</w:txbxContent>"
		return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + content + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + content + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
	}
	got := one(t, "<w:p>"+r("voor ")+box(tbl(top, row("Lasten", "5", "6")))+r("na")+"</w:p>")
	assert.Equal(t, []string{"Lasten|5|6"}, tabletest.Texts(got))
	got = one(t, tbl(top, tr(tc("", p("Lasten")), tc("", "<w:p>"+box(p("5"))+"</w:p>"), tc("", "<w:p><w:r><w:pict><v:textbox><w:txbxContent>"+p("6")+"</w:txbxContent></v:textbox></w:pict></w:r></w:p>"))))
	assert.Equal(t, []string{"Lasten|5|6"}, tabletest.Texts(got), "a text box is read once")
	got = one(t, tbl(top, tr(tc("", p("Lasten")), tc("", "<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>5</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"), tc("", p("6")))))
	assert.Equal(t, []string{"Lasten|5|6"}, tabletest.Texts(got), "what is left where there is no choice")
}

func TestFieldsAndBlanks(t *testing.T) {
	field := `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(ABOVE) 9 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + r("5") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	got := one(t, tbl(top,
		tr(tc("", "<w:p><w:r><w:t>Las</w:t><w:softHyphen/><w:t>ten\u00ad en</w:t><w:br/><w:t>baten</w:t><w:tab/><w:t>samen</w:t></w:r></w:p>"+p("totaal")), tc("", "<w:p>"+field+"</w:p>"), tc("", `<w:p><w:fldSimple w:instr="X">`+r("6")+"</w:fldSimple></w:p>")),
		tr(tc("", "<w:p><w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t></w:r></w:p>"), tc("", "<w:p><w:r><w:noBreakHyphen/><w:t>7</w:t></w:r></w:p>"), tc("", `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>1</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Weg"/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>8</w:t></w:r></w:p>`))))
	assert.Equal(t, []string{"Lasten en baten samen totaal|5|6", "A-B|-7|8"}, tabletest.Texts(got))
}

func TestNotes(t *testing.T) {
	raised := func(s string) string {
		return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>` + s + `</w:t></w:r>`
	}
	note := `<w:r><w:rPr><w:rStyle w:val="Voetnootmarkering"/></w:rPr><w:footnoteReference w:id="7"/></w:r>`
	position := func(n, s string) string {
		return `<w:r><w:rPr><w:position w:val="` + n + `"/></w:rPr><w:t>` + s + `</w:t></w:r>`
	}
	own := `<w:r><w:rPr><w:rStyle w:val="Voetnootmarkering"/></w:rPr><w:footnoteReference w:customMarkFollows="1" w:id="9"/><w:t>*</w:t></w:r>`
	got := one(t, tbl(top,
		tr(tc("", "<w:p>"+r("Lasten")+raised("2)")+"</w:p>"), tc("", "<w:p>"+r("1.234")+note+"</w:p>"), tc("", "<w:p>"+r("6")+own+"</w:p>")),
		tr(tc("", "<w:p>"+r("Ruimte m")+raised("2")+"</w:p>"), tc("", "<w:p>"+raised("12")+"</w:p>"), tc("", `<w:p>`+r("7")+`<w:r><w:endnoteReference w:id="3"/></w:r></w:p>`)),
		tr(tc("", "<w:p>"+r("1")+raised("e")+r(" kwartaal")+"</w:p>"), tc("", `<w:p>`+r("1")+`<w:r><w:rPr><w:rStyle w:val="Voetnootmarkering"/><w:vertAlign w:val="baseline"/></w:rPr><w:t>2</w:t></w:r></w:p>`), tc("", p("8")))))
	got.Rows = append(got.Rows, one(t, tbl(top, tr(tc("", p("Hoogte")), tc("", "<w:p>"+r("1")+position("5", "2")+"</w:p>"), tc("", "<w:p>"+r("1")+position("3", "2")+position("-6", "3")+"</w:p>")))).Rows...)
	assert.Equal(t, []string{"Lasten²|1.234¹|6*", "Ruimte m²|12|7¹", "1e kwartaal|12|8", "Hoogte|1²|123"}, tabletest.Texts(got))
	assert.Equal(t, []string{"¹ Inclusief rente"}, got.Notes)
}

func TestSymbols(t *testing.T) {
	sym := func(font, char string) string {
		return `<w:p><w:r><w:sym w:font="` + font + `" w:char="` + char + `"/></w:r></w:p>`
	}
	got := one(t, tbl(top,
		tr(tc("", sym("Symbol", "F0B3")), tc("", sym("Wingdings", "F0FC")), tc("", sym("Symbol", "2D"))),
		tr(tc("", sym("Arial", "20AC")), tc("", sym("Onbekend", "F041")), tc("", sym("Arial", "zz")))))
	assert.Equal(t, []string{"≥|✓|-", "€|\uFFFD|\uFFFD"}, tabletest.Texts(got))
}

// Content controls may stand around anything.
func TestContentControls(t *testing.T) {
	sdt := func(s string) string {
		return "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + s + "</w:sdtContent></w:sdt>"
	}
	got := one(t, sdt(tbl(top, sdt(tr(tc("", sdt(p("Lasten"))), sdt(tc("", "<w:p>"+sdt(r("5"))+"</w:p>")), tc("", p("6")))))))
	assert.Equal(t, []string{"Lasten|5|6"}, tabletest.Texts(got))
}

func TestCaptions(t *testing.T) {
	rows := tbl(top, row("Lasten", "5", "6"))
	list := read(t, styled("Bijschrift", "Tabel 1:\tReserves")+p("In de tabel staan de reserves.")+p("x € 1.000")+rows+
		p("Tekst.")+styled("Eigen", "Tabel 2: Voorzieningen")+rows+
		styled("Bijschrift", "Figuur 1")+p("Een alinea.")+p("Kop")+rows+p("(bedragen in euro's)"))
	var captions []string
	for _, l := range list {
		captions = append(captions, l.Caption+" / "+l.UnitLine)
	}
	assert.Equal(t, []string{"Tabel 1: Reserves / x € 1.000", "Tabel 2: Voorzieningen / ", "Kop / (bedragen in euro's)"}, captions)
	below := one(t, rows+styled("Bijschrift", "Tabel 1: Reserves"))
	assert.Equal(t, "Tabel 1: Reserves", below.Caption)
}

// Paragraphs with tabs, one below the other, are rows; a list of contents is none.
func TestTabs(t *testing.T) {
	tab := func(s string) string {
		return "<w:p><w:r><w:t>" + strings.ReplaceAll(s, "|", "</w:t><w:tab/><w:t>") + "</w:t></w:r></w:p>"
	}
	list := read(t, styled("Inhopg1", "Inleiding")+`<w:p><w:pPr><w:pStyle w:val="Inhopg1"/></w:pPr><w:r><w:t>Zorg</w:t><w:tab/><w:t>5</w:t></w:r></w:p>`+
		`<w:p><w:pPr><w:pStyle w:val="Inhopg1"/></w:pPr><w:r><w:t>Jeugd</w:t><w:tab/><w:t>7</w:t></w:r></w:p>`+
		p("Zorg")+tab("Post|2024|2025")+tab("Lasten|5|6")+tab("Baten|7")+p("bedragen x € 1.000")+tab("Los|5")+p("einde")+tab("Naam|Zorg")+tab("Plaats|Elders"))
	require.Len(t, list, 1)
	assert.Equal(t, "Zorg", list[0].Caption)
	assert.Equal(t, "bedragen x € 1.000", list[0].UnitLine)
	assert.Equal(t, []string{"Lasten|5|6", "Baten|7|"}, tabletest.Texts(list[0]))
	assert.Equal(t, []bool{false, true}, []bool{list[0].Rows[0].Ragged, list[0].Rows[1].Ragged})
	assert.Equal(t, table.At(6, 0), list[0].Cell(0, 1).At)
}

// Strict documents have namespaces of their own; a document needs neither styles nor relations.
func TestBare(t *testing.T) {
	strict := strings.Replace(head, "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", 1)
	got := tabletest.ReadOne(t, docx.Read, tabletest.Zip(t, "word/document.xml", strict+tbl(top, row("Lasten", "5", "6"))+foot))
	assert.Equal(t, []string{"Lasten|5|6"}, tabletest.Texts(got))
}

func TestErrors(t *testing.T) {
	var format *table.FormatError
	for _, text := range []string{
		tabletest.Zip(t, "xl/workbook.xml", "<x/>"),
		tabletest.Zip(t, "_rels/.rels", fmt.Sprintf(rels, fmt.Sprintf(rel, "officeDocument", "xl/workbook.xml")), "xl/workbook.xml", "<x/>"),
	} {
		require.ErrorAs(t, tabletest.ReadError(t, docx.Read, text, table.Limits{}), &format)
		assert.Equal(t, table.ForeignPackage, format.Kind)
	}
	require.ErrorAs(t, tabletest.ReadError(t, docx.Read, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", table.Limits{}), &format)
	assert.Equal(t, table.ForeignOffice, format.Kind)
	var syntax *table.SyntaxError
	require.ErrorAs(t, tabletest.ReadError(t, docx.Read, "tekst", table.Limits{}), &syntax)
	whole := map[string]string{"_rels/.rels": "<x/>", "word/_rels/document.xml.rels": fmt.Sprintf(rels, fmt.Sprintf(rel, "styles", "styles.xml")+fmt.Sprintf(rel, "footnotes", "notes.xml")+fmt.Sprintf(rel, "endnotes", "end.xml")), "word/styles.xml": "<x/>", "word/notes.xml": "<x/>", "word/end.xml": "<x/>", "word/document.xml": "<x/>"}
	for broken := range whole {
		var files []string
		for name, content := range whole {
			if name == broken {
				content = strings.Replace(content, ">", "><y>", 1)
			}
			files = append(files, name, content)
		}
		require.ErrorAs(t, tabletest.ReadError(t, docx.Read, tabletest.Zip(t, files...), table.Limits{}), &syntax, broken)
		assert.Equal(t, broken, syntax.Input)
	}
	broken := errors.New("broken")
	for _, err := range docx.Read(iotest.ErrReader(broken), table.Limits{}) {
		require.ErrorIs(t, err, broken)
	}
}

// Wherever a file breaks off, that is an error.
func TestBrokenOff(t *testing.T) {
	whole := head + styled("Bijschrift", "x") + tbl("<w:tr><w:trPr><w:tblHeader/></w:trPr>"+tc(`<w:gridSpan w:val="2"/>`, `<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>a</w:t></w:r></w:p>`)+"</w:tr>", row("Lasten", "5")) + foot
	for i := range len(whole) {
		err := tabletest.ReadErrorOrNil(docx.Read, tabletest.Zip(t, "word/document.xml", whole[:i]), table.Limits{})
		if strings.TrimSpace(whole[:i]) != "" && i > 60 {
			require.Error(t, err, whole[:i])
		}
	}
}

func TestLimits(t *testing.T) {
	deep := strings.Repeat("<w:tbl><w:tr><w:tc>", 40)
	for want, c := range map[string]struct {
		body   string
		limits table.Limits
	}{
		"bytes":                    {tbl(top), table.Limits{Bytes: 10}},
		"bytes unpacked":           {strings.Repeat(p("tekst"), 1000), table.Limits{Unpacked: 3000}},
		"bytes in one cell":        {tbl(row(strings.Repeat("x", 101))), table.Limits{CellBytes: 100}},
		"bytes in one cell ":       {tbl(tr(tc("", p(strings.Repeat("x", 60))+p(strings.Repeat("x", 60))))), table.Limits{CellBytes: 100}},
		"columns in one table":     {tbl(tr(tc(`<w:gridSpan w:val="999999999"/>`, p("x")))), table.Limits{}},
		"columns in one table ":    {tbl(tr(tc(`<w:gridSpan w:val="21"/>`, p("x")))), table.Limits{Columns: 20}},
		"columns in one table  ":   {tbl("<w:tr><w:trPr><w:gridBefore w:val=\"1000000\"/></w:trPr></w:tr>"), table.Limits{}},
		"rows in one table":        {tbl(strings.Repeat(top, 9)), table.Limits{Rows: 5}},
		"cells in one table":       {tbl(strings.Repeat(top, 9)), table.Limits{Cells: 10}},
		"tables within tables":     {deep, table.Limits{Depth: 30}},
		"elements within elements": {strings.Repeat("<w:sdt>", 300), table.Limits{}},
	} {
		var limit *budget.LimitError
		require.ErrorAs(t, tabletest.ReadError(t, docx.Read, file(t, c.body), c.limits), &limit, want)
		assert.Equal(t, strings.TrimSpace(want), limit.What)
	}
}

func TestStops(t *testing.T) {
	n := 0
	for range docx.Read(strings.NewReader(file(t, strings.Repeat(tbl(top, row("Lasten", "5", "6")), 3))), table.Limits{}) {
		n++
		break
	}
	assert.Equal(t, 1, n)
}

const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>`

// Two figures in one cell, one below the other, are not one with a blank between its thousands.
func TestTwoFiguresInOneCell(t *testing.T) {
	got := one(t, tbl(top, tr(tc("", p("Lasten")+p("en baten")), tc("", p("-247")+p("247")), tc("", `<w:p><w:r><w:t>312</w:t><w:br/><w:t>456</w:t></w:r></w:p>`))))
	assert.Equal(t, []string{"Lasten en baten|-247 / 247|312 / 456"}, tabletest.Texts(got))
}

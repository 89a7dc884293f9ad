package report_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/report"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/xlsx"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate/rules"
)

// checked is a publication of tables.
func checked(t *testing.T, tables ...table.Table) *bbv.Publication {
	t.Helper()
	outcome, err := check.Checker{Rules: rules.All()}.Check(t.Context(), []check.File{{Name: "x.pdf", Tables: func(yield func(table.Table, error) bool) {
		for _, tb := range tables {
			if !yield(tb, nil) {
				return
			}
		}
	}}})
	require.NoError(t, err)
	p := &bbv.Publication{Tables: outcome.Tables}
	for _, c := range outcome.Tables {
		p.Report = finding.Join(p.Report, c.Report)
	}
	return p
}

// tableOf is a table of texts: a header of one level, and rows that begin with their label.
func tableOf(caption string, rows ...[]string) table.Table {
	cells := func(texts []string) (out []table.Cell) {
		for _, text := range texts {
			out = append(out, table.Cell{Text: text})
		}
		return out
	}
	printed := table.Table{Caption: caption, Corner: table.Cell{Text: rows[0][0]}, Header: [][]table.Cell{cells(rows[0][1:])}}
	for _, row := range rows[1:] {
		printed.Rows = append(printed.Rows, table.Row{Label: table.Cell{Text: row[0]}, Cells: cells(row[1:])})
	}
	return printed
}

// workbookOf is a report as a workbook.
func workbookOf(t *testing.T, p *bbv.Publication) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, report.XLSX{}.Write(&out, p))
	return out.Bytes()
}

// partsOf are the parts of a workbook, each of which must be XML.
func partsOf(t *testing.T, book []byte) map[string]string {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	require.NoError(t, err)
	parts := map[string]string{}
	for _, file := range in.File {
		r, err := file.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(r)
		require.NoError(t, err)
		for d := xml.NewDecoder(bytes.NewReader(text)); ; {
			if _, err := d.Token(); err == io.EOF {
				break
			} else {
				require.NoError(t, err, file.Name)
			}
		}
		parts[file.Name] = string(text)
	}
	return parts
}

// cellsOf are the cells of a workbook as the reader of workbooks reads them, by the number of the table: "1!A6".
func cellsOf(t *testing.T, book []byte) map[string]table.Cell {
	t.Helper()
	cells := map[string]table.Cell{}
	for tb, err := range xlsx.Read(bytes.NewReader(book), table.Limits{}) {
		require.NoError(t, err)
		number, _, _ := strings.Cut(tb.Part, " ")
		for _, r := range tb.Rows {
			for _, c := range append([]table.Cell{r.Label}, r.Cells...) {
				cells[number+"!"+c.At.CellName()] = c
			}
		}
	}
	return cells
}

var signs = regexp.MustCompile(`^[✓≈?!↔≠✗] `)

// Every figure of pages with mistakes is a number that shows what is printed, behind a sign; totals have formulas, and the first sheet leads to
// each finding.
func TestXLSX(t *testing.T) {
	p, err := bbv.Open(t.Context(), "../examples/voorbeeldstad/data")
	require.NoError(t, err)
	book := workbookOf(t, p)
	cells, parts := cellsOf(t, book), partsOf(t, book)
	figures, formulas := 0, 0
	for i, c := range p.Tables {
		tb := c.Understanding.Table
		for row := range tb.Rows {
			for k := range tb.Columns() {
				text := tb.Cell(row, k).Text
				if !strings.ContainsAny(text, "0123456789") {
					continue
				}
				cell := cells[fmt.Sprintf("%d!%c%d", i+1, 'B'+k, 3+len(tb.Header)+row+1)]
				figures++
				assert.Equal(t, text, signs.ReplaceAllString(cell.Text, ""), tb.Caption)
				if cell.Origin != nil && cell.Origin.Formula != "" {
					formulas++
				}
			}
		}
	}
	assert.Greater(t, figures, 300)
	assert.Greater(t, formulas, 100)
	first := parts["xl/worksheets/sheet1.xml"]
	names := regexp.MustCompile(`<sheet name="([^"]*)"`).FindAllStringSubmatch(parts["xl/workbook.xml"], -1)
	require.Len(t, names, len(p.Tables)+1)
	links := regexp.MustCompile(`location="'([^"]*)'!([A-Z]+)(\d+)"`).FindAllStringSubmatch(first, -1)
	list := p.Report.AtLeast(finding.Warning)
	assert.NotEmpty(t, list)
	for _, l := range links {
		assert.True(t, slices.ContainsFunc(names, func(n []string) bool { return n[1] == l[1] }), l[1])
	}
	inTables := slices.DeleteFunc(slices.Clone(list), func(f finding.Finding) bool { return f.Place.Table == 0 || f.Place.Sentence != "" })
	assert.GreaterOrEqual(t, len(links), len(inTables))
	f := inTables[0]
	to := fmt.Sprintf("!%c%d", 'A'+f.Place.Column, 3+len(p.Tables[f.Place.Table-1].Understanding.Table.Header)+f.Place.Row)
	assert.Contains(t, first, to+`"`, "the first finding leads to its cell")
	assert.Contains(t, first, f.Code)
}

// The parts of a workbook name each other: nothing is named that is not there, every part has a kind, and the elements of a sheet stand in the order
// of the standard (ECMA-376 part 1, 18.3.1.99).
func TestPartsOfAWorkbook(t *testing.T) {
	p, err := bbv.Open(t.Context(), "../cmd/bbv/testdata/wrong.md")
	require.NoError(t, err)
	parts := partsOf(t, workbookOf(t, p))
	for name, text := range parts {
		if dir, base := path.Split(name); strings.HasSuffix(name, ".rels") {
			for _, target := range regexp.MustCompile(`Target="([^"]*)"`).FindAllStringSubmatch(text, -1) {
				assert.Contains(t, parts, path.Join(dir, "..", target[1]), base)
			}
			continue
		}
		if name != "[Content_Types].xml" && !strings.HasSuffix(name, ".vml") {
			assert.Contains(t, parts["[Content_Types].xml"], `PartName="/`+name+`"`)
		}
	}
	require.Contains(t, parts, "xl/drawings/vmlDrawing2.vml")
	order := []string{"sheetPr", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells", "hyperlinks", "pageMargins", "pageSetup", "ignoredErrors", "legacyDrawing"}
	at := -1
	for _, element := range order {
		if i := strings.Index(parts["xl/worksheets/sheet2.xml"], "<"+element); i >= 0 {
			assert.Greater(t, i, at, element)
			at = i
		}
	}
	assert.Equal(t, strings.Count(parts["xl/comments2.xml"], "<comment "), strings.Count(parts["xl/drawings/vmlDrawing2.vml"], "<v:shape "))
}

// A total that its parts give is a formula; one that they do not give stays what is printed, with what they give and the difference beside it, and the sum
// in its comment.
func TestTotalsOfAWorkbook(t *testing.T) {
	p := checked(t, tableOf("Programma 3", []string{"", "2022", "2023", "2024"}, []string{"Lasten", "12.016", "11.425", "11.798"}, []string{"Baten", "50", "33", "33"}, []string{"Saldo", "-11.966", "-11.392", "11.765"}))
	book := workbookOf(t, p)
	sheet, comments := partsOf(t, book)["xl/worksheets/sheet2.xml"], partsOf(t, book)["xl/comments2.xml"]
	for _, want := range []string{"<f>B6-B5</f><v>-11966</v>", "<f>C6-C5</f><v>-11392</v>", "<v>11765</v>", "<f>D6-D5</f><v>-11765</v>", "<f>ROUND(D7-F7,0)</f><v>23530</v>"} {
		assert.Contains(t, sheet, want)
	}
	assert.NotContains(t, sheet, "</f><v>11765")
	assert.Contains(t, sheet, "nagerekend: 2024")
	assert.Contains(t, comments, "33 − 11.798 = −11.765; vermeld 11.765 (verschil 23.530), verkeerd teken&#10;→ vervang 11.765 door -11.765")
	assert.Equal(t, 1, strings.Count(comments, "verschil 23.530), verkeerd teken"), "once")
}

// Digits that a sheet does not show are kept, in the unit that it shows, and what is shown stays the same: a format in thousands is one in euros
// divided by a thousand. A sum of such digits is no formula where it does not give the total.
func TestUnshownDigits(t *testing.T) {
	tb := tableOf("Baten", []string{"", "2023", "2024"}, []string{"Wegen", "12", "13"}, []string{"Groen", "30", "31"}, []string{"Totaal", "42", "44"})
	tb.Format = table.FormatXLSX
	for i, exact := range [][]string{{"12.25", "13000"}, {"29.75", "31"}, {"42", "44.125"}} {
		for k, e := range exact {
			tb.Rows[i].Cells[k].Origin = &table.Origin{Exact: e}
		}
	}
	sheet := partsOf(t, workbookOf(t, checked(t, tb)))["xl/worksheets/sheet2.xml"]
	for _, want := range []string{"<v>12.25</v>", "<v>29.75</v>", "<f>SUM(B5:B6)</f><v>42</v>", "<v>13</v>", "<v>31</v>", "<v>44.125</v>", "<f>SUM(C5:C6)</f><v>44</v>", "<f>ROUND(C7-E7,3)</f><v>0.125</v>"} {
		assert.Contains(t, sheet, want)
	}
}

// What a file says is text in a workbook: nothing of it becomes a formula, a name that Excel refuses, or a command, and what is too long is said.
func TestXLSXOfHostileText(t *testing.T) {
	hostile := `=cmd|' /C calc'!A0<script>alert("1")</script>_x0041_[]:*?/\` + "\x1b[2J\u202e\x00"
	long := "@" + strings.Repeat("é", 40000)
	tb := tableOf(hostile, []string{hostile, hostile, "2024"}, []string{"+a", "1.237", "5.519"}, []string{hostile, "2.391", "4.408"}, []string{long, "3.628", hostile}, []string{"", "", "-"})
	tb.UnitLine, tb.Notes = hostile, []string{hostile}
	p := checked(t, tb, tb)
	p.Report.Findings = append(p.Report.Findings, finding.Finding{Severity: finding.Error, Code: hostile, Text: finding.Text{NL: long}, Remedy: finding.Text{NL: hostile}, Place: finding.Place{File: "x.pdf", Caption: hostile, Table: 1, Row: 2, Column: 1}})
	book := workbookOf(t, p)
	parts := partsOf(t, book)
	for name, text := range parts {
		for _, f := range regexp.MustCompile(`<f>[^<]*</f>`).FindAllString(text, -1) {
			assert.Regexp(t, `^<f>[-+A-Z0-9(:),]*</f>$`, f, name)
		}
		for _, bad := range []string{"<script", "\x1b", "\u202e"} {
			assert.NotContains(t, text, bad, name)
		}
	}
	for _, name := range regexp.MustCompile(`<sheet name="([^"]*)"`).FindAllStringSubmatch(parts["xl/workbook.xml"], -1) {
		assert.NotRegexp(t, `[][:*?/\\]`, name[1])
	}
	assert.Contains(t, parts["xl/styles.xml"], `quotePrefix="1"`, "a text that looks like a formula stays text when somebody types in its cell")
	assert.Contains(t, parts["xl/worksheets/sheet2.xml"], "_x005F_x0041_", "what looks like a character by its number is text")
	assert.Contains(t, parts["xl/worksheets/sheet1.xml"], "een tekst die langer is dan een cel mag zijn")
	assert.NotContains(t, parts["xl/worksheets/sheet2.xml"], strings.Repeat("é", 32767))
	assert.Contains(t, parts["xl/worksheets/sheet2.xml"], strings.Repeat("é", 32765)+"…")
	assert.Contains(t, cellsOf(t, book)["1!A6"].Text, "=cmd|' /C calc'!A0<script>")
}

// A workbook holds no more than some 200 number formats; figures stay numbers, and what is left out is said.
func TestManyNotations(t *testing.T) {
	rows := [][]string{{"", "2023"}}
	for i := range 70 {
		for _, lead := range []string{"", "€ ", "+"} {
			rows = append(rows, []string{fmt.Sprint("regel ", len(rows)), fmt.Sprint(lead, "1.", 100+len(rows)*len(rows)*79%881, strings.Repeat("*", i))})
		}
	}
	parts := partsOf(t, workbookOf(t, checked(t, tableOf("Veel", rows...))))
	assert.LessOrEqual(t, strings.Count(parts["xl/styles.xml"], "<numFmt "), 200)
	assert.Contains(t, parts["xl/worksheets/sheet1.xml"], "30 × een cijfer zonder wat ernaast staat", "of 210 notations 180 are kept")
	assert.Equal(t, 210, strings.Count(parts["xl/worksheets/sheet2.xml"], "<v>"))
}

// sumsOf judges the sums of a table.
func sumsOf(t *testing.T, u understand.Understanding) understand.Sums {
	s, err := u.Sums(t.Context())
	require.NoError(t, err)
	return s
}

// Where two totals would need each other one of them stays the figure that is printed: a workbook that computes in circles is none.
func TestNoFormulasInCircles(t *testing.T) {
	tb := tableOf("", []string{"", "2023"}, []string{"A", "5"}, []string{"B", "2"}, []string{"C", "3"}, []string{"D", "5"})
	at := func(row int) understand.CellRef { return understand.CellRef{Row: row} }
	u, err := understand.Understand(t.Context(), tb, understand.Given{Sums: []understand.CellSum{
		{Target: at(0), Terms: []understand.CellTerm{{Coefficient: 1, Cell: at(1)}, {Coefficient: 1, Cell: at(2)}}},
		{Target: at(1), Terms: []understand.CellTerm{{Coefficient: 1, Cell: at(3)}, {Coefficient: -1, Cell: at(2)}}},
		{Target: at(3), Terms: []understand.CellTerm{{Coefficient: 1, Cell: at(0)}}},
	}})
	require.NoError(t, err)
	c := check.Checked{File: "x", Number: 1}
	c.Understanding, c.Sums = u, sumsOf(t, u)
	sheet := partsOf(t, workbookOf(t, &bbv.Publication{Tables: []check.Checked{c}}))["xl/worksheets/sheet2.xml"]
	assert.Equal(t, 2, strings.Count(sheet, "<f>"), "of three that would need each other one is left out")
	assert.Equal(t, 4, strings.Count(sheet, "<v>"))
}

// A formula adds up 200 areas at most, which Excel can hold.
func TestLongFormulas(t *testing.T) {
	for areas, want := range map[int]int{200: 1, 201: 0} {
		rows, sum := [][]string{{"", "2023"}}, understand.CellSum{Target: understand.CellRef{Row: 2 * areas}}
		for i := range areas { // with a row between each two, so that none is beside another
			rows = append(rows, []string{fmt.Sprint("deel ", i), "1"}, []string{fmt.Sprint("tekst ", i), ""})
			sum.Terms = append(sum.Terms, understand.CellTerm{Coefficient: 1, Cell: understand.CellRef{Row: 2 * i}})
		}
		rows = append(rows, []string{"Totaal", fmt.Sprint(areas)})
		u, err := understand.Understand(t.Context(), tableOf("", rows...), understand.Given{Sums: []understand.CellSum{sum}})
		require.NoError(t, err)
		c := check.Checked{File: "x", Number: 1}
		c.Understanding, c.Sums = u, sumsOf(t, u)
		sheet := partsOf(t, workbookOf(t, &bbv.Publication{Tables: []check.Checked{c}}))["xl/worksheets/sheet2.xml"]
		assert.Equal(t, want, strings.Count(sheet, "<f>SUM("), areas)
	}
}

// Each figure is the number that it says, in a format that shows it as it is printed; what is no figure is text (formats by ECMA-376 part 1, 18.8.31).
func TestFiguresOfAWorkbook(t *testing.T) {
	for printed, want := range map[string]string{
		"1.234":                 `1234 [$-413]"? "#,##0;[$-413]"? ""-"#,##0`,
		"1234":                  `1234 [$-413]"? "0;[$-413]"? ""-"0`,
		"-12,50":                `-12.5 [$-413]"? "#,##0.00;[$-413]"? ""-"#,##0.00`,
		"1.234-":                `-1234 [$-413]"? "#,##0;[$-413]"? "#,##0"-"`,
		"(1.234)":               `-1234 [$-413]"? "#,##0;[$-413]"? ""("#,##0")"`,
		"€ 1.234,-":             `1234 [$-413]"? ""€ "#,##0",-";[$-413]"? ""-€ "#,##0",-"`,
		"-/- 22%":               `-22 [$-413]#,##0"%";[$-413]"-/- "#,##0"%"`,
		"5,3 %":                 `5.3 [$-413]#,##0.0" %";[$-413]"-"#,##0.0" %"`,
		"123.456.789.012.345":   `123456789012345 [$-413]"? "#,##0;[$-413]"? ""-"#,##0`,
		"1.234.567.890.123.456": "",
		"PM":                    "",
		"12 van 13":             "",
	} {
		tb := tableOf("", []string{"", "2023"}, []string{"A", "1.000"}, []string{"B", printed})
		parts := partsOf(t, workbookOf(t, checked(t, tb)))
		cell := regexp.MustCompile(`<c r="B6" s="(\d+)"><v>([^<]*)</v>`).FindStringSubmatch(parts["xl/worksheets/sheet2.xml"])
		if want == "" {
			assert.Empty(t, cell, printed)
			assert.Contains(t, parts["xl/worksheets/sheet2.xml"], ">"+printed+"</t>")
			continue
		}
		require.NotEmpty(t, cell, printed)
		looks := regexp.MustCompile(`<xf numFmtId="(\d+)" fontId="\d+" fillId="\d+" borderId="0" xfId="0"`).FindAllStringSubmatch(parts["xl/styles.xml"], -1)
		look, err := strconv.Atoi(cell[1])
		require.NoError(t, err)
		format := regexp.MustCompile(`numFmtId="` + looks[look][1] + `" formatCode="([^"]*)"`).FindStringSubmatch(parts["xl/styles.xml"])
		require.NotEmpty(t, format, printed)
		assert.Equal(t, want, cell[2]+" "+html.UnescapeString(format[1]), printed)
	}
}

// A document is laid out so that its totals add up: every total of a programme is a formula, without marks.
func TestXLSXOfADocument(t *testing.T) {
	p, err := bbv.Open(t.Context(), "../examples/lansingerland/testdata/document.json")
	require.NoError(t, err)
	parts := partsOf(t, workbookOf(t, p))
	all := ""
	for name, text := range parts {
		if strings.Contains(name, "sheet") && name != "xl/worksheets/sheet1.xml" {
			all += text
		}
	}
	assert.Greater(t, strings.Count(all, "<f>"), 50)
	assert.NotContains(t, all, "nagerekend")
	assert.NotContains(t, parts["xl/styles.xml"], "✓")
	assert.NotContains(t, parts, "xl/comments2.xml")
}

// A workbook of nothing says that nothing was checked; the same report is the same file.
func TestXLSXOfNothing(t *testing.T) {
	book := workbookOf(t, nil)
	assert.Contains(t, partsOf(t, book)["xl/worksheets/sheet1.xml"], "er is niets gecontroleerd")
	assert.Error(t, report.XLSX{}.Write(nil, nil))
	assert.ErrorIs(t, report.XLSX{}.Write(full{}, nil), errFull)
	p, err := bbv.Open(t.Context(), "../examples/voorbeeldstad/data")
	require.NoError(t, err)
	assert.Equal(t, workbookOf(t, p), workbookOf(t, p))
	var out bytes.Buffer
	require.NoError(t, report.XLSX{Language: finding.English}.Write(&out, p))
	english := partsOf(t, out.Bytes())
	assert.Contains(t, english["xl/workbook.xml"], `name="Findings"`)
	assert.NotContains(t, english["xl/worksheets/sheet1.xml"], "niet gecontroleerd")
}

// What was not read, passed over or left open is said on the first sheet; sentences are quoted.
func TestXLSXSaysAll(t *testing.T) {
	doubtful := filepath.Join(t.TempDir(), "doubtful.md")
	require.NoError(t, os.WriteFile(doubtful, []byte(doubtfulTable), 0o600))
	p, err := bbv.Open(t.Context(), "../cmd/bbv/testdata/sentences.md", doubtful, "../cmd/bbv/testdata", "weg.csv")
	require.Error(t, err)
	first := partsOf(t, workbookOf(t, p))["xl/worksheets/sheet1.xml"]
	for _, want := range []string{"weg.csv", "overgeslagen", "niet gecontroleerd: ", "“De lasten van Onderwijs bedragen in 2026 € 10.039.000.”", "of ", "-7.825"} {
		assert.Contains(t, first, want)
	}
}

// Notes stand at figures of pages, with what is known of each; parts of a sum that holds, texts, and tables without pages have none.
func TestNotes(t *testing.T) {
	tb := tableOf("Programma 3", []string{"", "2022", "2023", "2024"}, []string{"Lasten", "12.016", "11.425", "11.798"}, []string{"Baten", "50", "33", "33"}, []string{"Saldo", "-11.966", "-11.392", "11.765"})
	tb.Format = table.FormatPDF
	for i, r := range tb.Rows {
		for k := range r.Cells {
			tb.Rows[i].Cells[k].Origin = &table.Origin{Page: 3, Box: table.Box{Left: float64(100 * k), Right: float64(100*k + 30), Top: float64(20 * i), Bottom: float64(20*i + 8)}}
		}
	}
	var said []string
	for _, n := range report.PageNotes(checked(t, tb), finding.Dutch) {
		assert.Equal(t, "x.pdf", n.File)
		assert.Equal(t, 3, n.Page)
		said = append(said, fmt.Sprintf("%c %v %v %s", n.Sign, n.Box.Left, n.Box.Top, n.Text))
	}
	assert.Equal(t, []string{
		"! 200 0 in een som die niet aansluit",
		"! 200 20 in een som die niet aansluit",
		"✓ 0 40 sluit precies aan\n50 − 12.016 = −11.966",
		"✓ 100 40 sluit precies aan\n33 − 11.425 = −11.392",
		"✗ 200 40 hier is een bevinding over\n33 − 11.798 = −11.765; vermeld 11.765 (verschil 23.530), verkeerd teken\n→ vervang 11.765 door -11.765",
	}, said)
	assert.Empty(t, report.PageNotes(nil, finding.Dutch))
	assert.Empty(t, report.PageNotes(checked(t, tableOf("", []string{"", "2022"}, []string{"Lasten", "12.016"})), finding.Dutch))
	lone := tableOf("", []string{"", "2022"}, []string{"Lasten", "12.016"})
	lone.Rows[0].Cells[0].Origin = &table.Origin{Page: 1}
	notes := report.PageNotes(checked(t, lone), finding.English)
	require.Len(t, notes, 1)
	assert.Equal(t, "not checked", notes[0].Text)
}

// A figure that other tables state as well says where, at most three times; one of no total is marked so.
func TestFiguresThatStandTwice(t *testing.T) {
	dir := t.TempDir()
	overview := "Bedragen x € 1.000\n\nOverzicht van baten en lasten\n\n| Programma | Lasten 2025 | Baten 2025 | Saldo 2025 | Lasten 2026 | Baten 2026 | Saldo 2026 |\n|---|--:|--:|--:|--:|--:|--:|\n" +
		"| 1. Veiligheid | 4.312 | 127 | -4.185 | 4.478 | 131 | -4.347 |\n| 2. Onderwijs | 9.846 | 2.215 | -7.631 | 10.093 | 2.268 | -7.825 |\n| Totaal | 14.158 | 2.342 | -11.816 | 14.571 | 2.399 | -12.172 |\n\n"
	chapter := "Programma 2. Onderwijs\n\n| Bedragen x € 1.000 | 2025 | 2026 |\n|---|--:|--:|\n| Lasten | 9.846 | 10.093 |\n| Baten | 2.215 | 2.268 |\n| Saldo | -7.631 | -7.825 |\n\n"
	of := func(chapters int) string {
		name := filepath.Join(dir, fmt.Sprint(chapters, ".md"))
		require.NoError(t, os.WriteFile(name, []byte(overview+strings.Repeat(chapter, chapters)), 0o600))
		p, err := bbv.Open(t.Context(), name)
		require.NoError(t, err)
		require.Len(t, p.Tables, chapters+1)
		parts := partsOf(t, workbookOf(t, p))
		comment := regexp.MustCompile(`<comment ref="B6"[^>]*>.*?</comment>`).FindString(parts["xl/comments2.xml"])
		assert.Contains(t, parts["xl/styles.xml"], "&quot;↔ &quot;")
		return comment
	}
	one := of(1)
	assert.Contains(t, one, "ook in Programma 2. Onderwijs › Lasten › 2025 (")
	assert.Contains(t, one, "1.md:15:")
	assert.NotContains(t, one, "nog")
	assert.Equal(t, 3, strings.Count(of(3), "ook in"))
	assert.NotContains(t, of(3), "nog")
	five := of(5)
	assert.Equal(t, 3, strings.Count(five, "ook in"))
	assert.Contains(t, five, "en op nog 2 plaatsen")
}

// The page and the workbook have every mark that the manual explains, with what it means, and no other.
func TestMarksAreThoseOfTheManual(t *testing.T) {
	manual, err := os.ReadFile("../docs/report.md")
	require.NoError(t, err)
	p, err := bbv.Open(t.Context(), "../cmd/bbv/testdata/wrong.md")
	require.NoError(t, err)
	var html strings.Builder
	require.NoError(t, report.HTML{}.Write(&html, p))
	first := partsOf(t, workbookOf(t, p))["xl/worksheets/sheet1.xml"]
	list := regexp.MustCompile(`(?m)^\| (\S) \| ([^|]+) \|`).FindAllStringSubmatch(string(manual), -1)
	require.Len(t, list, 7)
	for _, m := range list {
		assert.Contains(t, html.String(), `content:"`+m[1]+` "`, m[1])
		assert.Contains(t, html.String(), ">"+m[2]+"</span>", m[1])
		assert.Contains(t, first, `<t xml:space="preserve">`+m[1]+"</t>", m[1])
		assert.Contains(t, first, `<t xml:space="preserve">`+m[2]+"</t>", m[1])
	}
	assert.Equal(t, len(list), strings.Count(html.String(), `::before{content:"`))
}

package report_test

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/made"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/report"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/validate/rules"
)

// page is the report of what is named.
func page(t *testing.T, h report.HTML, names ...string) string {
	t.Helper()
	p, err := bbv.Open(t.Context(), names...)
	require.NoError(t, err)
	var out strings.Builder
	require.NoError(t, h.Write(&out, p))
	return out.String()
}

// nested are the elements of a page; every one that is opened is closed, in order.
func nested(t *testing.T, text string) (ids, links []string, texts string) {
	t.Helper()
	void := map[string]bool{"meta": true, "rect": true, "line": true, "circle": true, "polyline": true}
	var open []string
	z := html.NewTokenizer(strings.NewReader(text))
	var all strings.Builder
	for {
		switch z.Next() {
		case html.ErrorToken:
			require.Equal(t, io.EOF, z.Err())
			assert.Empty(t, open)
			return ids, links, all.String()
		case html.StartTagToken, html.SelfClosingTagToken:
			tok := z.Token()
			if !void[tok.Data] {
				open = append(open, tok.Data)
			}
			if tok.Data == "rect" || tok.Data == "circle" {
				open = append(open, tok.Data)
			}
			for _, a := range tok.Attr {
				switch a.Key {
				case "id":
					ids = append(ids, a.Val)
				case "href":
					links = append(links, strings.TrimPrefix(a.Val, "#"))
				}
			}
		case html.EndTagToken:
			name := z.Token().Data
			require.NotEmpty(t, open)
			require.Equal(t, open[len(open)-1], name)
			open = open[:len(open)-1]
		case html.TextToken:
			all.WriteString(z.Token().Data + "\n")
		}
	}
}

// The page of a publication with mistakes has every finding, every table, and a cell to go to for each; nothing in it comes
// from elsewhere.
func TestHTML(t *testing.T) {
	const folder = "../examples/voorbeeldstad/data"
	text := page(t, report.HTML{}, folder)
	ids, links, shown := nested(t, text)
	known := map[string]bool{}
	for _, id := range ids {
		assert.False(t, known[id], "%s stands twice", id)
		known[id] = true
	}
	require.NotEmpty(t, links)
	for _, l := range links {
		assert.True(t, known[l], "nothing is called %s", l)
	}
	p, err := bbv.Open(t.Context(), folder)
	require.NoError(t, err)
	for _, f := range p.Report.AtLeast(finding.Warning) {
		if f.Sum.NL != "" {
			assert.Contains(t, shown, f.Sum.NL)
		} else {
			assert.Contains(t, shown, f.Text.NL)
		}
		assert.Contains(t, shown, f.Place.String())
	}
	for _, c := range p.Tables {
		assert.Contains(t, shown, c.Understanding.Table.Caption)
	}
	assert.NotContains(t, text, "http://")
	assert.NotContains(t, strings.ReplaceAll(text, "http://www.w3.org/2000/svg", ""), "https://")
	assert.NotContains(t, text, "<script")
	// The lasten of 2025 in the overview are the sum of the programmes, worked out at the total.
	assert.Contains(t, text, `data-s="`)
	assert.Contains(t, page(t, report.HTML{Language: finding.English, Title: "Mine"}, folder), `<html lang="en">`)
}

// Of 300 totals a keyboard passes none: a table has one stop to scroll and one that opens the list of its sums, in which
// each is read that stands at a cell.
func TestTotalsAreNoStops(t *testing.T) {
	var text strings.Builder
	text.WriteString("| x € 1.000 | Lasten 2024 | Baten 2024 | Saldo 2024 |\n|---|--:|--:|--:|\n")
	for i := range 300 {
		lasten, baten := 2000+i*i*i%9973, 1000+i*i*7919%8887 // figures of which none is the sum of others by its way of being made
		fmt.Fprintf(&text, "| Programma %d | %d | %d | %d |\n", i+1, lasten, baten, baten-lasten)
	}
	file := filepath.Join(t.TempDir(), "totals.md")
	require.NoError(t, os.WriteFile(file, []byte(text.String()), 0o600))
	out := page(t, report.HTML{}, file)
	assert.Equal(t, 300, strings.Count(out, ` data-s="`))
	assert.Equal(t, 1, strings.Count(out, "tabindex"))
	assert.Equal(t, 1, strings.Count(out, "<summary>"))
	_, _, shown := nested(t, out)
	assert.Contains(t, shown, "Hoe de cijfers zijn nagerekend (300)")
	assert.Contains(t, shown, "Programma 1, Saldo 2024: 1.000 − 2.000 = −1.000\n")
	assert.Contains(t, shown, "Programma 3, Saldo 2024: 6.015 − 2.008 = 4.007\n") // 2 × 2 × 7919 = 31676, less 3 × 8887 is 5015
}

// A heading over two columns is one cell; the next one of its name is another.
func TestGroupsOfOneNameStandApart(t *testing.T) {
	file := filepath.Join(t.TempDir(), "groups.html")
	require.NoError(t, os.WriteFile(file, []byte(`<table><tr><th></th><th colspan="2">Totaal</th><th>Totaal</th></tr><tr><th></th><th>2024</th><th>2025</th><th>2026</th></tr>
<tr><td>Zorg</td><td>1.234</td><td>2.345</td><td>3.456</td></tr></table>`), 0o600))
	assert.Contains(t, page(t, report.HTML{}, file), `<th scope="colgroup" colspan="2">Totaal</th><th scope="colgroup">Totaal</th>`)
}

// A page of nothing says that nothing was checked.
func TestHTMLOfNothing(t *testing.T) {
	var out strings.Builder
	require.NoError(t, report.HTML{}.Write(&out, nil))
	_, _, shown := nested(t, out.String())
	assert.Contains(t, shown, "er is niets gecontroleerd")
	assert.Error(t, report.HTML{}.Write(nil, nil))
	assert.ErrorIs(t, report.HTML{}.Write(full{}, nil), errFull)
}

// What a file says is text in the page.
func TestHTMLOfHostileText(t *testing.T) {
	const hostile = `<script>alert("1")</script><img src=x onerror='y'>&amp;` + "\x1b[2J\u202e"
	cells := func(texts ...string) (out []table.Cell) {
		for _, text := range texts {
			out = append(out, table.Cell{Text: text})
		}
		return out
	}
	printed := table.Table{Caption: hostile, UnitLine: hostile, Corner: table.Cell{Text: hostile}, Header: [][]table.Cell{cells(hostile, hostile), cells(hostile, "2024")}, Notes: []string{hostile}}
	for _, row := range [][]string{{"a", "1.237", "5.519"}, {hostile, "2.391", "4.408"}, {"Totaal", "3.628", hostile}, {"", "", hostile}} {
		printed.Rows = append(printed.Rows, table.Row{Label: table.Cell{Text: row[0]}, Cells: cells(row[1:]...)})
	}
	outcome, err := check.Checker{Rules: rules.All()}.Check(t.Context(), []check.File{{Name: hostile, Tables: func(yield func(table.Table, error) bool) { yield(printed, nil) }}})
	require.NoError(t, err)
	p := &bbv.Publication{Tables: outcome.Tables, Report: outcome.Tables[0].Report}
	p.Report.Findings = append(p.Report.Findings, finding.Finding{Severity: finding.Error, Code: hostile, Text: finding.Text{NL: hostile}, Remedy: finding.Text{NL: hostile}, Place: finding.Place{File: hostile, Caption: hostile, Table: 1, Row: 2, Column: 1}})
	var out strings.Builder
	require.NoError(t, report.HTML{Title: hostile}.Write(&out, p))
	for _, bad := range []string{"<script", "<img", "\x1b", "\u202e"} {
		assert.NotContains(t, out.String(), bad)
	}
	nested(t, out.String())
}

// What a law asks for is cited once.
func TestBasisOfWhatIsAbsent(t *testing.T) {
	absent := finding.Unchecked{Why: finding.Absent, Place: finding.Place{Caption: "onvoorzien"}, Basis: finding.Text{NL: "BBV art. 8, 1e", EN: "BBV art. 8, 1e"}}
	var out strings.Builder
	require.NoError(t, report.HTML{}.Write(&out, &bbv.Publication{Report: finding.Report{Unchecked: []finding.Unchecked{absent}}}))
	assert.Contains(t, out.String(), "<li>onvoorzien: ontbreekt (BBV art. 8, 1e)</li>")
}

// A report of 300 tables stays a page that a browser opens at once: five megabytes at most.
func TestHTMLOfManyTables(t *testing.T) {
	r := rand.New(rand.NewPCG(16, 3))
	var files []check.File
	tables := 0
	for tables < 300 {
		sheets := made.New(r).Sheets
		tables += len(sheets)
		files = append(files, check.File{Name: fmt.Sprint("deel ", len(files)), Tables: func(yield func(table.Table, error) bool) {
			for _, s := range sheets {
				if !yield(s.Table, nil) {
					return
				}
			}
		}})
	}
	p := &bbv.Publication{}
	for f := range (check.Checker{Rules: rules.All()}).Files(t.Context(), files) {
		for c, err := range f.Tables() {
			require.NoError(t, err)
			p.Tables = append(p.Tables, c)
		}
	}
	var out strings.Builder
	require.NoError(t, report.HTML{}.Write(&out, p))
	assert.Less(t, out.Len(), 5<<20)
	nested(t, out.String())
}

// doubtfulTable has one sum that fails, and no slip of a known kind: baten, saldo or lasten of 2026 is wrong.
const doubtfulTable = "Bedragen x € 1.000\n\n| | 2024 | 2025 | 2026 |\n|---|--:|--:|--:|\n" +
	"| Lasten | 9.318 | 9.846 | 10.093 |\n| Baten | 2.077 | 2.215 | 2.391 |\n| Saldo | -7.241 | -7.631 | -7.825 |\n"

// What a sentence says is quoted, what may be wrong instead is listed, and what was passed over or could not be read is said in the
// language of the page.
func TestHTMLSaysAll(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"foto.png": "x", "leeg.csv": "", "a.csv": "x;2023\nWegen;12\nGroen;30\n", "b.md": doubtfulTable} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	text := page(t, report.HTML{}, "../cmd/bbv/testdata/sentences.md", "../examples/lansingerland/testdata/document.json", dir)
	_, _, shown := nested(t, text)
	assert.Contains(t, shown, "De lasten van Onderwijs bedragen in 2026 € 10.039.000.")
	assert.Contains(t, shown, ": -7.825 → -7.702", "the other figure that may be wrong")
	assert.Contains(t, shown, "overgeslagen: 1 × .png")
	assert.Contains(t, shown, "leeg.csv: overgeslagen: 1 × dit bestand is leeg")
	assert.Contains(t, shown, "document.json")
	assert.NotContains(t, shown, "\uFFFD", "line ends are blanks")
	p, err := bbv.Open(t.Context(), filepath.Join(dir, "leeg.csv"))
	require.Error(t, err)
	var out strings.Builder
	require.NoError(t, report.HTML{}.Write(&out, p))
	assert.Contains(t, out.String(), "Er is niets gelezen.")
	assert.Contains(t, out.String(), "dit bestand is leeg")
	assert.NotContains(t, out.String(), `lang="en"`)
}

// On paper a table of nine figures of six digits stands, and one of ten lies; of fifteen its letters are small.
func TestWideTablesLie(t *testing.T) {
	for columns, class := range map[int]string{9: "", 10: ` class="wide"`, 14: ` class="wide"`, 15: ` class="wider"`} {
		file := filepath.Join(t.TempDir(), "wide.tsv")
		require.NoError(t, os.WriteFile(file, []byte(strings.Repeat("\t2024", columns)+"\nLasten"+strings.Repeat("\t110.500", columns)+"\n"), 0o600))
		assert.Contains(t, page(t, report.HTML{}, file), `<section id="t1"`+class+"><h2", "%d columns", columns)
	}
}

package table_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/read/html"
)

// readers are those of the forms in which everything comes back. Text has a layout, and no signs: what its reader makes of
// it is tested there.
var readers = map[table.Format]tabletest.Reader{
	table.FormatMarkdown: read.Markdown, table.FormatCSV: read.CSV, table.FormatHTML: html.Read, table.FormatJSON: read.JSON,
}

// told is all that a table says, its header joined, short rows padded.
func told(tb table.Table) string {
	return fmt.Sprintf("%q\n%q\n%q\n%q\n%q\n%q", tb.Caption, tb.UnitLine, tb.Corner.Text, tabletest.Headers(tb), tabletest.Texts(tb), tb.Notes)
}

// requireRound writes a table in every form and reads it again.
func requireRound(t *testing.T, tb table.Table) {
	t.Helper()
	for f, reader := range readers {
		out := write(t, tb, f)
		require.Equal(t, told(tb), told(tabletest.ReadOne(t, reader, out)), "%v:\n%s", f, out)
	}
}

// awkward are texts that mean something in some form, or look like something else than they are.
var awkward = []string{
	"a|b", `a\|b`, `\`, "a;b", `"quoted"`, `say "x"`, "1.  Wonen  en   leven", "*bold*", "**bold**", "_x_", "`code`", "[a](b)", "# kop",
	"&amp;", "AT&T", "&nbsp;x", "<br>", "<b>x</b>", "a<br>b", "=1+1", "+x", "-x", "@x", "'=1", "'t Zand", "--", "---", ":--:", "~", "noot: x",
	"titel: x", "eenheid: x", "Jeugd x € 1.000", "PM", "n.v.t.", "a\tb",
	"![x](y)", "~~x~~", "x*", `\*x\*`, "> x", "1) x", "10. x", "a_b_c", "x `y`",
}

var captions = []string{
	"", "Programma 3", "Reserves (x € 1.000)", "Jeugd, bedragen x € 1.000", "noot: x", "titel: eenheid: y", "a | b; c", "# kop", "=1+1", "*x*",
	"Overzicht  van baten", "<b>x</b> & &amp;", "1. Veilig & leefbaar", "- x", "12) y", "> z", "[a]: b", "* x", "Wonen_werken *",
}

var unitLines = []string{"", "x € 1.000", "(bedragen x € 1 miljoen)", "in euro's", "euro", "per row", "eenheid: euro", "in 1.000 | ton", "=x", "Programma 3, bedragen x € 1.000"}

// randomTable is a table as budgets have it, with awkward texts here and there.
func randomTable(r *rand.Rand) table.Table {
	pick := func(list []string) string { return list[r.IntN(len(list))] }
	columns := 1 + r.IntN(4)
	var t table.Table
	for range 1 + r.IntN(2) {
		level := make([]table.Cell, columns)
		for i := range level {
			level[i].Text = []string{"Begroting", "Lasten", "Realisatie", "2024", "2025", "Saldo"}[(i+len(t.Header)*2+r.IntN(2))%6]
		}
		t.Header = append(t.Header, level)
	}
	t.Corner.Text = "Omschrijving"
	t.Caption, t.UnitLine = pick(captions), pick(unitLines)
	for range r.IntN(3) {
		t.Notes = append(t.Notes, strings.ReplaceAll(pick(awkward), "\t", " "))
	}
	for i := range 2 + r.IntN(5) {
		row := table.Row{Label: table.Cell{Text: fmt.Sprintf("Post %d %s", i, strings.ReplaceAll(pick(awkward), "\t", " "))}}
		for range columns {
			text := fmt.Sprint(r.IntN(99_999) - 20_000)
			switch r.IntN(6) {
			case 0:
				text = ""
			case 1:
				text = strings.ReplaceAll(pick(awkward), "\t", " ")
			}
			row.Cells = append(row.Cells, table.Cell{Text: text})
		}
		if i > 0 && r.IntN(4) == 0 {
			row.Cells = row.Cells[:r.IntN(columns)] // short, or a heading
		}
		if i == 0 {
			row.Cells[0].Text = "-1.234"
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// What is written is read again, whatever stands in it: caption, unit line, header, rows, notes.
func TestWrittenTablesAreReadAgain(t *testing.T) {
	for seed := range uint64(2_000) {
		requireRound(t, randomTable(rand.New(rand.NewPCG(seed, 13))))
	}
}

// Levels of the header come back where a form has them.
func TestLevelsAreReadAgain(t *testing.T) {
	for _, f := range []table.Format{table.FormatCSV, table.FormatHTML, table.FormatJSON} {
		got := tabletest.ReadOne(t, readers[f], write(t, written(), f))
		require.Len(t, got.Header, 2, f)
		require.Equal(t, "Begroting 2024", got.Header[0][1].Text)
		require.Equal(t, "Baten", got.Header[1][1].Text)
	}
}

// JSON keeps short, ragged and hidden rows as they are.
func TestRowsOfJSON(t *testing.T) {
	tb := written()
	tb.Rows[1].Ragged, tb.Rows[2].Hidden = true, true
	tb.Rows[0].Cells = nil
	got := tabletest.ReadOne(t, read.JSON, write(t, tb, table.FormatJSON))
	for r := range tb.Rows {
		require.Len(t, got.Rows[r].Cells, len(tb.Rows[r].Cells))
		require.Equal(t, tb.Rows[r].Ragged, got.Rows[r].Ragged)
		require.Equal(t, tb.Rows[r].Hidden, got.Rows[r].Hidden)
	}
}

// A table that follows another keeps what is its own, and takes nothing of it.
func TestTablesOneAfterAnother(t *testing.T) {
	first, second := written(), written()
	first.UnitLine, first.Notes = "", nil
	second.Caption, second.UnitLine = "", "x € 1 miljoen"
	for f, reader := range readers {
		list := tabletest.ReadAll(t, reader, write(t, first, f)+"\n"+write(t, second, f))
		require.Len(t, list, 2, f)
		require.Empty(t, list[0].UnitLine, f)
		require.Equal(t, "x € 1 miljoen", list[1].UnitLine, f)
		require.Empty(t, list[1].Caption, f)
	}
}

// Text keeps columns apart by two blanks, and by nothing else.
func TestGapsOfText(t *testing.T) {
	tb := tabletest.Of([]string{"Begroting  2024"}, []string{"1.  Wonen   en", "5"}, []string{"2. Werken", "12.345"})
	tb.Caption, tb.Corner.Text = "Wat  kost het", "Post"
	out := strings.Split(strings.TrimSpace(write(t, tb, table.FormatText)), "\n")
	require.Equal(t, "Wat \u00a0kost het", out[0])
	for _, line := range out[2:] {
		require.Len(t, regexp.MustCompile(` {2,}`).FindAllString(line, -1), 1, "%q", line)
	}
	require.Contains(t, out[4], "1. \u00a0Wonen \u00a0 en")
}

// FuzzRound writes and reads a table with any texts that a reader can yield.
func FuzzRound(f *testing.F) {
	for i, s := range awkward {
		f.Add(captions[i%len(captions)], unitLines[i%len(unitLines)], s, awkward[(i+7)%len(awkward)], s)
	}
	f.Add("Programma 3", "x  1.000", `a\|b`, "**bold**", `a\|b`)
	f.Fuzz(func(t *testing.T, caption, unit, label, cell, note string) {
		for _, s := range []string{caption, unit, label, cell, note} {
			if len(s) > 100 || s != strings.TrimSpace(s) || strings.ToValidUTF8(s, "") != s || strings.ContainsFunc(s, unreadable) {
				t.Skip()
			}
		}
		if note == "" {
			t.Skip()
		}
		tb := tabletest.Of([]string{"2024", "2025"}, []string{strings.TrimSpace("Lasten " + label), "1", cell}, []string{"Baten", "7", "8"})
		tb.Corner.Text, tb.Caption, tb.UnitLine, tb.Notes = "Omschrijving", caption, unit, []string{note}
		requireRound(t, tb)
	})
}

// unreadable reports characters of which readers make something else: control characters, blanks that are none, soft
// hyphens.
func unreadable(r rune) bool {
	return unicode.IsControl(r) || unicode.IsSpace(r) && r != ' ' || r == '\u00ad' || r == '\ufeff' || r == 0xFFFD
}

package geometry

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
)

// Each test here fails when a distance or a number that decides is doubled or halved.

// on sets texts on a line, each behind where it begins, in letters of the given size that are half as wide.
func on(base, size float64, cells ...any) (words []Word) {
	for i := 0; i < len(cells); i += 2 {
		at := float64(cells[i].(int))
		for _, text := range strings.Fields(cells[i+1].(string)) {
			width := size / 2 * float64(utf8.RuneCountInString(text))
			words = append(words, Word{Text: text, Size: size, Box: table.Box{Left: at, Right: at + width, Top: base - size, Bottom: base}})
			at += width + size/4
		}
	}
	return words
}

// lined are the lines of a page.
func lined(list ...[]Word) []*line {
	lines := linesOf(Page{Number: 1, Words: slices.Concat(list...)}, 0)
	headsIn(lines)
	return lines
}

func line1(base, size float64, cells ...any) *line {
	l := newLine(on(base, size, cells...))
	l.row, l.heads = l.seeded(), l.headlike()
	return l
}

// tablesOf are the tables of pages: headers and rows, cells parted by bars.
func tablesOf(t *testing.T, pages ...[][]Word) (list []string) {
	t.Helper()
	each := func(yield func(Page, error) bool) {
		for i, p := range pages {
			if !yield(Page{Number: i + 1, Words: slices.Concat(p...)}, nil) {
				return
			}
		}
	}
	for b, err := range Blocks(each, table.FormatPDF, table.Limits{}) {
		require.NoError(t, err)
		if b.Table == nil {
			continue
		}
		var rows []string
		for _, r := range b.Table.Rows {
			text := r.Label.Text
			for _, c := range r.Cells {
				text += "|" + c.Text
			}
			rows = append(rows, text)
		}
		var heads []string
		for i := range b.Table.Columns() {
			heads = append(heads, b.Table.Column(i))
		}
		list = append(list, strings.Join(heads, "|")+"\n"+strings.Join(rows, "\n"))
	}
	return list
}

// regular are rows of a label and two figures, a pitch apart, from base on.
func regular(base, pitch float64, names ...string) (list [][]Word) {
	for i, name := range names {
		list = append(list, on(base+pitch*float64(i), 10, 0, name, 150, fmt.Sprint(311+7*i), 220, fmt.Sprint(405+9*i)))
	}
	return list
}

// Notes are set at 8 points under figures of 10, and headings a tenth larger than the text.
func TestSizesOfWhatStandsOutsideTables(t *testing.T) {
	row := line1(20, 10, 0, "Lasten", 100, "12")
	assert.True(t, note(row, line1(35, 8, 0, "inclusief rente")))
	assert.False(t, note(row, line1(35, 10, 0, "inclusief rente")))
	text := line1(20, 10, 0, "Een regel tekst")
	assert.True(t, oneParagraph(text, line1(32, 10.9, 0, "die verder gaat")))
	assert.False(t, oneParagraph(text, line1(32, 11.7, 0, "Zorg")), "the smallest heading of office programs")
}

// A heading of rows stands below the last row as a row does, or a little lower; what stands half a row lower is apart.
func TestHowFarAHeadingAtTheEndOfAPageStands(t *testing.T) {
	for d, want := range map[float64]bool{24: true, 30: false} {
		list := regions(lined(regular(20, 20, "Zorg", "Wonen", "Wegen")...))
		require.Len(t, list, 1)
		assert.Equal(t, want, list[0].hold([]*line{line1(60+d, 10, 0, "Sport")}), d)
	}
}

// "woon- en zorg": short words behind a hyphen stand apart.
func TestShortWordsBehindAHyphen(t *testing.T) {
	assert.Equal(t, "woon- en zorgtaken", join("woon-", "en zorgtaken"))
	assert.Equal(t, "Toevoe-gingen", join("Toevoe-", "gingen"))
}

// Names and figures, however short, are no codes before names.
func TestCodesNeedNamesBehindThem(t *testing.T) {
	assert.Contains(t, tablesOf(t, [][]Word{
		on(20, 10, 0, "A1", 100, "350 kind"), on(40, 10, 0, "A2", 100, "120 kind"), on(60, 10, 0, "A3", 100, "730 kind"),
	})[0], "A2|120 kind\nA3|730 kind", "of two columns neither is a name")
	assert.Contains(t, tablesOf(t, [][]Word{
		on(20, 10, 0, "6.1", 100, "Zorg", 200, "350"), on(40, 10, 0, "6.2", 100, "Wonen", 200, "120"), on(60, 10, 0, "6.3", 100, "Sport", 200, "730"),
	})[0], "6.1 Zorg|350", "one column of figures")
}

// One row in six may begin with something else than a code, such as that of the total; one in five is too many.
func TestHowManyRowsHaveNoCode(t *testing.T) {
	for coded, want := range map[int]string{5: "6.0 Zorg|350", 4: "6.0|Zorg|350"} {
		var page [][]Word
		for i := range coded {
			page = append(page, on(20*float64(i+1), 10, 0, fmt.Sprint("6.", i), 100, "Zorg", 200, "350", 300, "12"))
		}
		page = append(page, on(20*float64(coded+1), 10, 0, "Samen", 100, "Alles", 200, "730", 300, "60"))
		assert.Contains(t, tablesOf(t, page)[0], want, "%d with a code", coded)
	}
}

// Columns that stand less than a blank apart, a quarter of the letters, are one that is not set straight.
func TestHowNearColumnsStand(t *testing.T) {
	rows := []*line{{size: 10}}
	assert.Len(t, together([]column{{0, 10}, {12, 20}}, rows), 1)
	assert.Len(t, together([]column{{0, 10}, {13, 20}}, rows), 2)
}

// Columns are counted where half of the rows have as many figures.
func TestHalfOfTheRowsAgree(t *testing.T) {
	var page [][]Word
	for i := range 7 {
		cells := []any{0, "Zorg", 100, "12"}
		if i < 3 {
			cells = append(cells, 200, "34")
		}
		page = append(page, on(20*float64(i+1), 10, cells...))
	}
	lines := lined(page...)
	assert.Len(t, inOrder(lines[:6]), 3)
	assert.Nil(t, inOrder(lines))
}

// What every page repeats is looked for at its edges, not in the middle.
func TestEdgesOfAPage(t *testing.T) {
	lines := lined(regular(20, 20, "a", "b", "c", "d", "e", "f", "g")...)
	assert.Len(t, atEdges(lines), 6)
	assert.NotContains(t, atEdges(lines), lines[3])
	assert.Len(t, atEdges(lines[:4]), 4)
}

// Books have up to 9.999 pages; a longer number is a figure. A footer has up to four texts, a row of a table more.
func TestPageNumbersAndFooters(t *testing.T) {
	for text, want := range map[string]bool{"7": true, "318": true, "1204": true, "12045": false} {
		assert.Equal(t, want, line1(20, 10, 0, text).pageNumber(), text)
	}
	footer := []any{0, "Gemeente", 100, "Jaarstukken", 200, "2023", 300, "24"}
	assert.NotEmpty(t, line1(20, 10, footer...).keys())
	assert.Empty(t, line1(20, 10, append(footer, 400, "concept")...).keys())
}

// A header that reaches over long labels begins where these end; one that begins at their left belongs to them.
func TestHeadersBesideLabels(t *testing.T) {
	h := &header{region: &region{columns: []column{{0, 90}, {100, 150}}}}
	for left, from := range map[float64]int{35: 1, 20: 0} {
		g := &heading{box: table.Box{Left: left, Right: 140}, from: 0, to: 2}
		h.besideLabels(g)
		assert.Equal(t, from, g.from, left)
	}
}

// Two titles over lasten and baten of two years, each a little left of the middle of its two columns: groups of as many
// columns each are taken as long as that costs no more than half a letter for each column.
func TestGroupsHaveAsManyColumns(t *testing.T) {
	page := func(second float64) [][]Word {
		title := func(text string, middle float64) Word {
			return Word{Text: text, Size: 10, Box: table.Box{Left: middle - 4, Right: middle + 4, Top: 10, Bottom: 20}}
		}
		under := on(40, 10, 0, "Post", 100, "Last", 140, "Baat", 180, "Last", 220, "Baat")
		p := [][]Word{{title("Nu", 120), title("Dan", second)}, under}
		for i := range 3 {
			p = append(p, on(60+20*float64(i), 10, 0, "Zorg", 100, "1234", 140, "2345", 180, "3456", 220, "4567"))
		}
		return p
	}
	assert.Contains(t, tablesOf(t, page(198))[0], "Nu Last|Nu Baat|Dan Last|Dan Baat")
	assert.Contains(t, tablesOf(t, page(196.5))[0], "Nu Last|Dan Baat|Dan Last|Dan Baat")
}

// A rule is drawn with three signs or more: two are a dash in a cell.
func TestHowLongARuleIs(t *testing.T) {
	assert.True(t, line1(20, 10, 0, "---").rule())
	assert.False(t, line1(20, 10, 0, "--", 50, "--").rule())
}

func TestFiguresInThrees(t *testing.T) {
	cells := func(text string) (list []string) {
		for _, p := range line1(20, 10, 0, text).phrases {
			list = append(list, p.text())
		}
		return list
	}
	assert.Equal(t, []string{"1 234 567"}, cells("1 234 567"))
	assert.Equal(t, []string{"1", "23 456"}, cells("1 23 456"), "before three digits stand three, or the first of the figure")
	assert.Equal(t, []string{"1234", "567"}, cells("1234 567"))
}

// A figure of a footnote in a header has two digits at most, and four texts or more beside it.
func TestNotesInHeaders(t *testing.T) {
	head := func(texts int, note string) bool {
		cells := []any{0, "Post"}
		for i := range texts {
			cells = append(cells, 60*(i+1), "Begin")
		}
		return line1(20, 10, append(cells, 60*(texts+1), note)...).headlike()
	}
	assert.True(t, head(4, "(12)"))
	assert.False(t, head(4, "(120)"))
	assert.False(t, head(3, "(12)"))
}

func TestDatesByTheirParts(t *testing.T) {
	for text, want := range map[string]bool{
		"2022/2023": true, "31-12-2024": true, "1-1-24": true, "12-2024": true, "7/8/9/2024": false, "123-12-2024": false, "12.345": false,
	} {
		assert.Equal(t, want, dated(text), text)
	}
}

// Half of the cells of a row may be nil: with fewer dashes than texts a line is prose with dashes in it.
func TestHowManyDashesARowHas(t *testing.T) {
	assert.True(t, line1(20, 10, 0, "Zorg", 100, "-", 150, "-", 200, "goed", 250, "hoog").seed())
	assert.False(t, line1(20, 10, 0, "Zorg", 100, "-", 150, "goed", 200, "hoog").seed())
}

// A page has at most 99 notes.
func TestHowManyDigitsAMarkHas(t *testing.T) {
	assert.True(t, mark("12)"))
	assert.False(t, mark("123"))
}

// Units of one word have up to eight letters, as "inwoners"; what is longer names what is counted, and may be a label.
func TestHowLongUnitsAre(t *testing.T) {
	assert.True(t, line1(20, 10, 100, "350 inwoners").phrases[0].isValue)
	assert.False(t, line1(20, 10, 100, "350 huishoudens").phrases[0].isValue)
}

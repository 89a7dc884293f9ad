package geometry

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
)

// Rows that are set one further to the right than the other have no columns: that is no table, and none that goes on.
func TestRowsWithoutColumns(t *testing.T) {
	stairs := [][]Word{
		on(20, 10, 0, "Programma"),
		on(40, 10, 0, "Jeugdhulp.", 60, "123456"), on(60, 10, 15, "Woningbouw", 75, "234567"), on(80, 10, 30, "Sportvelde", 90, "345678"), on(100, 10, 45, "Wegenbouw.", 105, "456789"),
	}
	require.Len(t, columnsOf(lined(stairs...)), 1)
	assert.Empty(t, tablesOf(t, stairs))
	assert.Len(t, tablesOf(t, regular(20, 20, "a", "b", "c"), stairs), 1)
}

// A header has six lines at most, a word of "Begroting 2023 na 1e wijziging" on each: seven are a table of texts.
func TestHowManyLinesAHeaderHas(t *testing.T) {
	var page [][]Word
	for i := range 7 {
		page = append(page, on(12*float64(i+1), 10, 0, "Begin", 100, "Bij", 200, "Eind"))
	}
	assert.Equal(t, 0, headAtEnd(lined(page[:6]...)))
	assert.Equal(t, 7, headAtEnd(lined(page...)))
}

// Where rows stand three lines apart, a header stands no more than a fifth farther above the first.
func TestHowFarAHeaderStandsAboveWideRows(t *testing.T) {
	for d, want := range map[float64]bool{33: true, 42: false} {
		page := append([][]Word{on(100-d, 10, 150, "Begin", 220, "Eind")}, regular(100, 30, "Zorg", "Wonen", "Wegen")...)
		assert.Equal(t, want, strings.HasPrefix(tablesOf(t, page)[0], "Begin|Eind"), d)
	}
}

// Headings of programme, beleidsveld, taakveld and product may stand between a header and its first row.
func TestHowManyHeadingsStandBelowAHeader(t *testing.T) {
	for n, want := range map[int]bool{4: true, 5: false} {
		page := [][]Word{on(20, 10, 150, "Begin", 220, "Eind")}
		for i := range n {
			page = append(page, on(40+20*float64(i), 10, 0, fmt.Sprint("Deel ", i)))
		}
		page = append(page, regular(40+20*float64(n), 20, "Zorg", "Wonen", "Wegen")...)
		assert.Equal(t, want, strings.HasPrefix(tablesOf(t, page)[0], "Begin|Eind"), "%d headings", n)
	}
}

func wide() *region {
	return &region{columns: []column{{0, 40}, {100, 120}, {160, 180}}, body: lined(regular(20, 20, "a", "b")...)}
}

// A header of a column has a dozen words at most; a line of more is a sentence that reaches over the columns.
func TestHowManyWordsAHeaderHas(t *testing.T) {
	words := func(n int) string { return strings.TrimSpace(strings.Repeat("of ", n)) }
	assert.True(t, wide().over(line1(20, 4, 100, words(10))))
	assert.False(t, wide().over(line1(20, 4, 100, words(13))))
}

// What begins in the labels stands over the figures if its middle does.
func TestTheMiddleOfAHeaderStandsOverItsColumn(t *testing.T) {
	at := func(left, right float64) *line {
		l := line1(20, 10, 0, "x")
		l.phrases[0].box.Left, l.phrases[0].box.Right = left, right
		l.box = l.phrases[0].box
		return l
	}
	assert.True(t, wide().over(at(25, 160)), "middle at 92")
	assert.False(t, wide().over(at(25, 130)), "middle at 78")
}

// A single text far above a header is its title if it begins two letters before the figures do.
func TestWhereATitleBegins(t *testing.T) {
	next := line1(100, 10, 100, "Begin", 160, "Eind")
	assert.True(t, wide().title(line1(60, 10, 75, "Lasten"), next))
	assert.False(t, wide().title(line1(60, 10, 85, "Lasten"), next))
}

// A label may go on for a paragraph of fifteen lines below its figures; of thirty lines the rest is prose.
func TestHowManyLinesALabelGoesOn(t *testing.T) {
	for n, want := range map[int]bool{15: true, 30: false} {
		page := [][]Word{on(20, 10, 0, "Begroting van de", 150, "12", 220, "34"), on(45, 10, 0, "Rekening van de", 150, "56", 220, "78"), on(70, 10, 0, "Begroting van de", 150, "13", 220, "35")}
		for i := range n {
			page = append(page, on(82+12*float64(i), 10, 0, fmt.Sprintf("gemeente %05d en", i)))
		}
		got := tablesOf(t, page)
		require.Len(t, got, 1)
		assert.Equal(t, want, strings.Contains(got[0], fmt.Sprintf("%05d", n-1)), "%d lines", n)
	}
}

// Texts without figures are a row where they stand no more than a third farther below the last row than rows do.
func TestHowFarARowOfTextsStandsBelow(t *testing.T) {
	for d, want := range map[float64]bool{23: true, 30: false} {
		page := append(regular(20, 20, "Zorg", "Wonen", "Wegen"), on(60+d, 10, 0, "Sport", 150, "geen", 220, "geen"))
		assert.Equal(t, want, strings.Contains(tablesOf(t, page)[0], "Sport|geen|geen"), d)
	}
}

// One row is a table where each of two columns has its header.
func TestOneRowWithHeaders(t *testing.T) {
	assert.Len(t, tablesOf(t, [][]Word{on(20, 10, 150, "Begin", 220, "Eind"), on(40, 10, 0, "Zorg", 150, "120", 220, "340")}), 1)
}

// Numbers of up to three digits that do not fall may be those of pages; of four digits they are figures, unless all
// books were that thick. And so they are where a row has more than a chapter, its title and the page.
func TestATableOfContents(t *testing.T) {
	pages := func(from int, cells ...any) *region {
		r := &region{}
		for i := range 5 {
			r.body = append(r.body, line1(20*float64(i+1), 10, append(append([]any{0, "Zorg"}, cells...), 300, fmt.Sprint(from+i))...))
		}
		return r
	}
	assert.True(t, pages(14).contents())
	assert.True(t, pages(314).contents())
	assert.True(t, pages(314, 100, "en meer").contents())
	assert.False(t, pages(3140).contents())
	assert.False(t, pages(314, 100, "12", 200, "13").contents())
}

// A header and one line of texts are two lines of texts.
func TestHowManyLinesATableOfTextsHas(t *testing.T) {
	line := func(base float64) []Word {
		return on(base, 10, 0, "Zorg", 100, "hoog", 200, "laag", 300, "midden", 400, "geen")
	}
	assert.Empty(t, tablesOf(t, [][]Word{line(20), line(40)}))
	assert.Len(t, tablesOf(t, [][]Word{line(20), line(40), line(60)}), 1)
}

// Three labels that all fill their line before figures on the next one tell that labels go on below.
func TestLabelsThatAreAllBroken(t *testing.T) {
	page := func(n int) [][]Word {
		list := [][]Word{on(0, 10, 180, "Begin", 240, "Eind")}
		for i, names := range [][2]string{{"Zorg voor alle jonge", "Ouderen"}, {"Wonen voor alle oude", "Jongeren"}, {"Wegen voor alle late", "Fietsers"}}[:n] {
			list = append(list, on(20+24*float64(i), 10, 0, names[0]), on(32+24*float64(i), 10, 0, names[1], 180, "12", 240, "34"))
		}
		return list
	}
	assert.Contains(t, tablesOf(t, page(3))[0], "Zorg voor alle jonge Ouderen|12|34")
	assert.NotContains(t, tablesOf(t, page(2))[0], "Zorg voor alle jonge Ouderen|12|34")
}

// Labels of six letters are three times as wide as they are high: nobody breaks such.
func TestLabelsThatAreTooShortToBreak(t *testing.T) {
	page := func(label string) [][]Word {
		return [][]Word{on(0, 10, 180, "Begin", 240, "Eind"), on(20, 10, 0, label), on(32, 10, 0, "nu", 180, "12", 240, "34"), on(44, 10, 0, label[:len(label)-1], 180, "12", 240, "34")}
	}
	assert.NotContains(t, tablesOf(t, page("Wonen e"))[0], "Wonen e nu|12|34")
	assert.Contains(t, tablesOf(t, page("Wonen en wegen e"))[0], "Wonen en wegen e nu|12|34")
}

// Where lines stand about as far apart, which of them part two rows is told by how other labels are broken, and not by a
// fortieth of a line.
func TestLinesThatStandAboutAsFarApart(t *testing.T) {
	for last, want := range map[float64]int{10.25: 1, 15: 2} {
		body := []*line{{box: box(10)}, {box: box(20)}, {box: box(20 + last)}}
		assert.Equal(t, want, (&labels{}).weakest(body, 0, 2), last)
	}
}

func box(bottom float64) table.Box { return table.Box{Bottom: bottom} }

// A column is cut where three rows have two texts in it and one has a text across: that is a label that is too long. Where
// only two have, it is a column.
func TestHowManyTextsReachAcrossTheBorderOfColumns(t *testing.T) {
	two, across := line1(20, 10, 0, "Zorg", 30, "Zorg"), line1(20, 10, 0, "Zorgtaken.")
	c := column{0, 50}
	assert.Len(t, c.cut([]*line{two, two, two, across}, 2), 2)
	assert.Len(t, c.cut([]*line{two, two, across}, 2), 1)
}

// A line below a header is a row where it has a label and something beside it; the second line of the header of the
// labels is none.
func TestLinesBelowAHeader(t *testing.T) {
	above := line1(20, 10, 0, "Post", 100, "Rekening", 160, "Begroting")
	assert.True(t, wide().row(line1(32, 10, 0, "Zorg", 100, "goed"), above))
	assert.False(t, wide().row(line1(32, 10, 0, "soort"), above))
}

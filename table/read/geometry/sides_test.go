package geometry

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/table"
)

// balance is a balans of rows that each have a label and figures on either side, of labels at the right that begin at
// these places.
func balance(lefts []int, label func(int) string) (page [][]Word) {
	for i, left := range lefts {
		page = append(page, on(20*float64(i+1), 10, 0, fmt.Sprint("Activa", string(rune('a'+i))), 100, fmt.Sprint(1200+i), left, label(i), 400, fmt.Sprint(900+7*i)))
	}
	return page
}

func all(left, n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = left
	}
	return list
}

func distinct(i int) string { return fmt.Sprint("Passiva", string(rune('a'+i))) }

// Two tables stand beside each other where the labels of the second are those of a table: words, of three letters or more,
// in three rows or more, most of them different.
func TestWhatTheLabelsOfASecondTableAre(t *testing.T) {
	tables := func(n int, label func(int) string) int { return len(tablesOf(t, balance(all(200, n), label))) }
	assert.Equal(t, 2, tables(4, distinct))
	assert.Equal(t, 2, tables(4, func(i int) string { return []string{"Bank", "Kas", "Loon", "Huur"}[i] }), "as short as words are")
	assert.Equal(t, 1, tables(4, func(i int) string { return []string{"aL", "bL", "cB", "dB"}[i] }), "marks")
	assert.Equal(t, 1, tables(2, distinct), "two rows")
	assert.Equal(t, 2, tables(8, func(i int) string { return distinct(i % 6) }), "three of four are different")
	assert.Equal(t, 1, tables(8, func(i int) string { return distinct(i % 4) }), "half of them are")
}

// Nine of ten labels begin at the same place, within a quarter of a letter.
func TestHowStraightTheLabelsOfASecondTableStand(t *testing.T) {
	tables := func(lefts ...int) int { return len(tablesOf(t, balance(lefts, distinct))) }
	straight := all(200, 9)
	assert.Equal(t, 2, tables(append(straight, 205)...))
	assert.Equal(t, 1, tables(append(straight[:8], 205, 205)...))
	assert.Equal(t, 2, tables(200, 202, 200, 202), "a fifth of a letter")
	assert.Equal(t, 1, tables(200, 204, 200, 204), "two fifths")
}

// Columns on both sides are as many: five are one table, whatever text stands in the middle.
func TestBothSidesHaveAsManyColumns(t *testing.T) {
	var page [][]Word
	for i := range 4 {
		page = append(page, on(20*float64(i+1), 10, 0, fmt.Sprint("Activa", string(rune('a'+i))), 100, "1200", 200, distinct(i), 400, "900", 500, "850"))
	}
	assert.Len(t, tablesOf(t, page), 1)
}

// Where rows are set three lines apart, one left out makes twice that; more is another table.
func TestHowFarWideRowsStand(t *testing.T) {
	for gap, want := range map[float64]int{56: 1, 66: 2} {
		page := append(regular(30, 30, "Zorg", "Wonen", "Wegen"), regular(90+gap, 30, "Sport", "Groen", "Riool")...)
		assert.Len(t, tablesOf(t, page), want, gap)
	}
}

// A sentence between rows ends a table if more than a line stands between it and the next row, though less than a blank one.
func TestHowFarASentenceStandsAboveARow(t *testing.T) {
	for d, want := range map[float64]int{17: 2, 13: 1} {
		page := append(regular(20, 12, "Zorg", "Wonen", "Wegen"), on(56, 10, 0, "De raad stelde daarvoor in het voorjaar meer geld beschikbaar."))
		page = append(page, regular(56+d, 12, "Sport", "Groen", "Riool")...)
		assert.Len(t, tablesOf(t, page), want, d)
	}
}

// A sentence without its full stop has a dozen words, as the first line of a paragraph; it is one text or two.
func TestWhatProseIs(t *testing.T) {
	assert.True(t, line1(20, 4, 0, "de raad stelde daarvoor in het voorjaar van dit jaar meer geld beschikbaar").prose(30))
	assert.False(t, line1(20, 4, 0, "de raad stelde daarvoor in het voorjaar geld").prose(30))
	assert.True(t, line1(20, 4, 0, "de raad stelde daarvoor", 70, "in het voorjaar geld beschikbaar.").prose(30))
	assert.False(t, line1(20, 4, 0, "de raad stelde", 70, "daarvoor in het", 120, "voorjaar meer geld.").prose(20))
}

// column is a region of one column of figures with these edges.
func figuresAt(edges ...[2]float64) *region {
	r := &region{columns: []column{{0, 50}, {100, 300}}}
	for i, e := range edges {
		l := line1(20*float64(i+1), 10, 0, "Zorg", 100, "12345")
		l.phrases[1].box = table.Box{Left: e[0], Right: e[1]}
		r.body = append(r.body, l)
	}
	return r
}

// Figures stand straight where half of them have the same left, right or middle, within a quarter of a letter.
func TestHowStraightFiguresStand(t *testing.T) {
	assert.True(t, figuresAt([2]float64{100, 150}, [2]float64{112, 150}, [2]float64{131, 177}, [2]float64{141, 199}).straight(), "two of four")
	assert.False(t, figuresAt([2]float64{100, 150}, [2]float64{112, 150}, [2]float64{131, 177}, [2]float64{141, 199}, [2]float64{151, 220}).straight(), "two of five")
	assert.True(t, figuresAt([2]float64{100, 150}, [2]float64{110, 152}, [2]float64{130, 171}, [2]float64{140, 190}).straight(), "right at 150 and 152")
	assert.False(t, figuresAt([2]float64{100, 150}, [2]float64{110, 154}, [2]float64{130, 158}).straight())
	assert.True(t, figuresAt([2]float64{100, 150}, [2]float64{111, 143}, [2]float64{140, 160}, [2]float64{150, 190}).straight(), "middles at 125 and 127")
	assert.False(t, figuresAt([2]float64{100, 150}, [2]float64{112, 146}, [2]float64{131, 135}).straight(), "middles at 125, 129 and 133")
}

package words

import (
	"errors"
	"fmt"
	"iter"
	"math"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/publication/files"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/geometry"
)

// upright is an A4 of which the page is shown as it is written: y points down.
func upright(items ...Item) Sheet {
	return Sheet{View: Matrix{1, 0, 0, -1, 0, 842}, Width: 595, Height: 842, Items: items}
}

// at is a text of letters of 10 points whose line begins at a place.
func at(x, y float64, text string, width float64, gap Gap) Item {
	return Item{Text: text, Place: Matrix{10, 0, 0, 10, x, y}, Width: width, Size: 10, Gap: gap}
}

func TestWords(t *testing.T) {
	s := upright(at(60, 700, "Lasten", 28.9, Apart), at(300, 700, "1.250", 25, Apart), at(60, 685, "Baten van", 44.5, Apart), at(107.3, 685, "de wijk", 33.4, Blank))
	list := s.pages(3)
	require.Len(t, list, 1)
	assert.Equal(t, 3, list[0].Number)
	var texts []string
	for _, w := range list[0].Words {
		texts = append(texts, w.Text)
	}
	assert.Equal(t, []string{"Lasten", "1.250", "Baten", "van", "de", "wijk"}, texts)
	lasten, van, de := list[0].Words[0], list[0].Words[3], list[0].Words[4]
	assert.Equal(t, table.Box{Left: 60, Right: 88.9, Top: 842 - 700 - 9.8, Bottom: 842 - 700}, lasten.Box, "from the line up")
	assert.True(t, lasten.Begins)
	assert.InDelta(t, 11.2, lasten.Size, 1e-9, "by the box of the font")
	assert.False(t, van.Begins, "a blank is before it")
	assert.False(t, de.Begins)
	// "Baten " is 667+556+278+556+556+278 of the 4503 thousandths that "Baten van" has, after the widths of Helvetica.
	assert.InDelta(t, 60+44.5*2891/4503, van.Box.Left, 0.05)
	assert.InDelta(t, 104.5, van.Box.Right, 1e-9)
}

// A font may change within a word, and a mark of a footnote is none.
func TestWordsInTwoPieces(t *testing.T) {
	mark := at(110, 704, "1)", 5, None)
	mark.Size = 6
	for _, c := range []struct {
		second Item
		want   string
	}{
		{at(80, 700, "ten", 15, None), "Lasten"},
		{at(81.3, 700, "ten", 15, None), "Lasten"}, // 0.116 of the size
		{at(81.4, 700, "ten", 15, None), "Las ten"},
		{at(80, 702, "ten", 15, None), "Las ten"},
		{at(80, 700, "ten", 15, Blank), "Las ten"},
		{at(80, 700, "ten", 15, Apart), "Las ten"},
		{mark, "Las 1)"},
	} {
		var texts []string
		for _, w := range upright(at(60, 700, "Las", 20, Apart), c.second).words() {
			texts = append(texts, w.Text)
		}
		assert.Equal(t, c.want, strings.Join(texts, " "), "%+v", c.second)
	}
	small := at(80, 700, "2", 5, None)
	small.Size = 8.9
	assert.Len(t, upright(at(60, 700, "Las", 20, Apart), small).words(), 2, "smaller by more than a tenth")
	small.Size = 9.1
	assert.Len(t, upright(at(60, 700, "Las", 20, Apart), small).words(), 1)
}

// A file without blanks: what stands as near as in a sentence is a sentence.
func TestFilesWithoutBlanks(t *testing.T) {
	list := upright(at(60, 700, "Lasten", 30, Apart), at(93, 700, "van", 15, Apart), at(111, 700, "de", 10, Apart), at(124, 700, "wijk", 20, Apart)).words()
	for _, w := range list {
		assert.False(t, w.Begins, w.Text)
	}
	list = upright(at(60, 700, "Lasten", 30, Apart), at(93, 700, "van", 15, Blank), at(111, 700, "de", 10, Blank), at(124, 700, "baten", 20, Apart)).words()
	assert.True(t, list[3].Begins, "a column that stands near")
	list = upright(at(60, 700, "Lasten", 30, Apart), at(94.5, 700, "van", 15, Apart), at(114.1, 700, "de", 10, Apart)).words()
	assert.True(t, list[1].Begins, "blanks of a sentence are at most 0.4 of the size")
}

// Texts that run another way are turned, and stand on a page of their own where most do not run so.
func TestWays(t *testing.T) {
	text := func(m Matrix) Item { return Item{Text: "Lasten", Place: m, Width: 30, Size: 10, Gap: Apart} }
	for name, c := range map[string]struct {
		item Item
		want table.Box
	}{
		"right":       {text(Matrix{10, 0, 0, 10, 100, 742}), table.Box{Left: 100, Right: 130, Top: 90.2, Bottom: 100}},
		"up":          {text(Matrix{0, 10, -10, 0, 100, 742}), table.Box{Left: 742, Right: 772, Top: 90.2, Bottom: 100}},
		"down":        {text(Matrix{0, -10, 10, 0, 100, 742}), table.Box{Left: 100, Right: 130, Top: 485.2, Bottom: 495}},
		"upside down": {text(Matrix{-10, 0, 0, -10, 100, 742}), table.Box{Left: 495, Right: 525, Top: 732.2, Bottom: 742}},
		"nowhere":     {text(Matrix{0, 0, 0, 0, 100, 742}), table.Box{Left: 100, Right: 130, Top: 90.2, Bottom: 100}},
	} {
		list := upright(c.item).pages(1)
		if assert.Len(t, list, 1, name) && assert.Len(t, list[0].Words, 1, name) {
			assert.Equal(t, c.want, list[0].Words[0].Box, name)
		}
	}
	long := at(60, 700, "Lasten van de wijk", 90, Apart)
	list := upright(text(Matrix{0, 10, -10, 0, 40, 742}), long).pages(2)
	require.Len(t, list, 2)
	assert.Len(t, list[0].Words, 4)
	assert.Equal(t, "Lasten", list[1].Words[0].Text)
	assert.Equal(t, 2, list[1].Number)
}

func TestTake(t *testing.T) {
	var s Sheet
	s.Take([]float64{1, 0, 0, 1, 5, 6, 20, 10, 2, math.NaN(), 0, 0, 1, 5, 6, 20, 10, 0, 1, 0, 0, 1, 7, 8, 30, 11, 9, 1, 2}, []string{"een", "twee", "drie", "vier"})
	assert.Equal(t, []Item{
		{"een", Matrix{1, 0, 0, 1, 5, 6}, 20, 10, Blank},
		{"drie", Matrix{1, 0, 0, 1, 7, 8}, 30, 11, Apart},
	}, s.Items, "one has no place, of one the numbers lack")
	s = Sheet{}
	s.Take([]float64{1, 0, 0, 1, 2e9, 6, 20, 10, 0}, []string{"ver"})
	assert.Empty(t, s.Items)
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{"ge\u00admeente": "gemeente", "ge\u00ad": "ge-", "a\x00b": "a\ufffdb", "\u200ba\ufeff": "a"} {
		assert.Equal(t, want, clean([]rune(in)))
	}
	assert.Empty(t, upright(at(60, 700, "\u200b", 0, None), at(60, 700, "  ", 10, None), at(60, 700, "a", -1, None)).words())
}

// sheets are pages of a file, whatever its bytes.
func sheets(list ...Sheet) Pages {
	return func([]byte) iter.Seq2[Sheet, error] {
		return func(yield func(Sheet, error) bool) {
			for _, s := range list {
				if !yield(s, nil) {
					return
				}
			}
		}
	}
}

func printed() Sheet {
	var items []Item
	for i, row := range [][]string{{"", "2024", "2025"}, {"Lasten", "1.250", "1.300"}, {"Baten", "250", "400"}, {"Saldo", "-1.000", "-900"}} {
		for k, text := range row {
			if text != "" {
				items = append(items, at([]float64{60, 300, 380}[k], float64(700-15*i), text, 5*float64(len(text)), Apart))
			}
		}
	}
	return upright(append(items, at(60, 500, "De lasten stijgen met 50.", 110, Apart))...)
}

func TestRead(t *testing.T) {
	var told []string
	var tables []table.Table
	for tb, err := range sheets(printed()).Read(strings.NewReader("%PDF"), table.Limits{}, func(p table.Passage) { told = append(told, p.Text) }) {
		require.NoError(t, err)
		tables = append(tables, tb)
	}
	require.Len(t, tables, 1)
	assert.Equal(t, table.FormatPDF, tables[0].Format)
	assert.Equal(t, "1.300", tables[0].Cell(0, 1).Text)
	assert.Equal(t, 1, tables[0].Cell(0, 1).Origin.Page)
	assert.Equal(t, []string{"De lasten stijgen met 50."}, told)
	for range sheets(printed(), printed()).Read(strings.NewReader(""), table.Limits{}, nil) {
		break // nobody need read on
	}
}

// last is the error with which a file ends.
func last(p Pages, limits table.Limits) (n int, last error) {
	for _, err := range p.Read(strings.NewReader("%PDF"), limits, nil) {
		if last = err; err == nil {
			n++
		}
	}
	return n, last
}

func TestPictures(t *testing.T) {
	var problem *files.Problem
	n, err := last(sheets(printed(), Sheet{Picture: true}, Sheet{}, Sheet{Picture: true}), table.Limits{})
	assert.Equal(t, 1, n)
	require.ErrorAs(t, err, &problem)
	assert.Equal(t, "niet gelezen, want een afbeelding zonder tekst: bladzijde 2, 4", problem.Text.NL)
	assert.Contains(t, problem.Text.EN, "page 2, 4")
	_, err = last(sheets(Sheet{Picture: true}, Sheet{}), table.Limits{})
	require.ErrorAs(t, err, &problem)
	assert.Contains(t, problem.Text.NL, "op geen bladzijde staat tekst")
	n, err = last(sheets(printed(), Sheet{Damaged: true}, Sheet{Picture: true}), table.Limits{})
	assert.Equal(t, 1, n)
	require.ErrorAs(t, err, &problem)
	assert.Equal(t, "niet gelezen, want een afbeelding zonder tekst: bladzijde 3; niet gelezen, want beschadigd: bladzijde 2", problem.Text.NL)
	assert.Contains(t, problem.Text.EN, "since it is damaged: page 2")
	_, err = last(sheets(Sheet{Damaged: true}), table.Limits{})
	require.ErrorAs(t, err, &problem)
	assert.Equal(t, "niet gelezen, want beschadigd: bladzijde 1", problem.Text.NL)
	_, err = last(sheets(Sheet{}), table.Limits{})
	assert.NoError(t, err, "an empty page is no picture")
}

func TestLimits(t *testing.T) {
	for what, limits := range map[string]table.Limits{"bytes": {Bytes: 3}, "pages": {Rows: 1}, "bytes of text in a PDF": {Unpacked: 1000}, "columns in one table": {Columns: 2}} {
		_, err := last(sheets(printed(), printed()), limits)
		var limit *budget.LimitError
		require.ErrorAs(t, err, &limit, what)
		assert.Equal(t, what, limit.What)
	}
	_, err := last(sheets(printed()), table.Limits{Bytes: 4})
	assert.NoError(t, err, "a file may be as large as the limit")
	assert.Equal(t, table.Limits{Bytes: 64 << 20, Unpacked: 256 << 20, Rows: 100_000}, bounded(table.Limits{}), "as package table has them")
}

func TestErrors(t *testing.T) {
	broken := errors.New("the cable is out")
	for _, err := range sheets(printed()).Read(iotest.ErrReader(broken), table.Limits{}, nil) {
		require.ErrorIs(t, err, broken)
	}
	damaged := Pages(func([]byte) iter.Seq2[Sheet, error] {
		return func(yield func(Sheet, error) bool) { yield(Sheet{}, broken) }
	})
	_, err := last(damaged, table.Limits{})
	assert.ErrorIs(t, err, broken)
}

// Whatever the numbers are, there is no panic, and every word stands within its item.
func FuzzWords(f *testing.F) {
	f.Add("Lasten 1.250", 10.0, 0.0, 0.0, 10.0, 60.0, 700.0, 50.0, 10.0)
	f.Add("\u00ad", 0.0, -1.0, 1.0, 0.0, -1e9, 1e9, 1e-9, 1e9)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d, e, g, width, size float64) {
		s := upright()
		s.Take([]float64{a, b, c, d, e, g, width, size, 1}, []string{text})
		for _, p := range s.pages(1) {
			for _, w := range p.Words {
				if w.Box.Right-w.Box.Left > width*1.001+1e-6 && w.Box.Right-w.Box.Left > 1e-3 {
					t.Fatalf("%q is wider than its text: %v of %v", w.Text, w.Box, width)
				}
				if strings.ContainsAny(w.Text, " \x00\n") {
					t.Fatalf("%q is no word", w.Text)
				}
			}
		}
		for range geometry.Blocks(one(s), table.FormatPDF, table.Limits{}) {
		}
	})
}

func one(s Sheet) iter.Seq2[geometry.Page, error] {
	return func(yield func(geometry.Page, error) bool) {
		for _, p := range s.pages(1) {
			if !yield(p, nil) {
				return
			}
		}
	}
}

func ExamplePages_Read() {
	for t, err := range sheets(printed()).Read(strings.NewReader("%PDF"), table.Limits{}, nil) {
		fmt.Println(err, t.Rows[2].Label.Text, t.Cell(2, 1).Text)
	}
	// Output: <nil> Saldo -900
}

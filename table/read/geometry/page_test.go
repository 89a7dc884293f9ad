package geometry_test

import (
	"iter"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/geometry"
)

// typed makes pages of a text: characters are one wide and lines four high, as large as the letters; form feeds part pages.
func typed(text string) (pages []geometry.Page) {
	for i, part := range strings.Split(text, "\f") {
		p := geometry.Page{Number: i + 1}
		for n, l := range strings.Split(part, "\n") {
			at := 0
			for _, field := range strings.SplitAfter(l, " ") {
				word := strings.TrimSuffix(field, " ")
				if width := utf8.RuneCountInString(word); width > 0 {
					p.Words = append(p.Words, at4(word, float64(at), float64(4*n+4), width))
				}
				at += utf8.RuneCountInString(field)
			}
		}
		pages = append(pages, p)
	}
	return pages
}

func at4(word string, left, base float64, width int) geometry.Word {
	return geometry.Word{Text: word, Size: 4, Box: table.Box{Left: left, Right: left + float64(width), Top: base - 4, Bottom: base}}
}

func each(pages []geometry.Page) iter.Seq2[geometry.Page, error] {
	return func(yield func(geometry.Page, error) bool) {
		for _, p := range pages {
			if !yield(p, nil) {
				return
			}
		}
	}
}

// read is the tables and the prose of pages.
func read(t *testing.T, pages []geometry.Page) (tables []table.Table, prose []string) {
	t.Helper()
	for b, err := range geometry.Blocks(each(pages), table.FormatPDF, table.Limits{}) {
		require.NoError(t, err)
		if b.Table != nil {
			tables = append(tables, *b.Table)
		} else {
			prose = append(prose, b.Prose)
		}
	}
	return tables, prose
}

func readTyped(t *testing.T, text string) ([]table.Table, []string) {
	t.Helper()
	return read(t, typed(strings.TrimPrefix(text, "\n")))
}

// one is the only table of a text.
func one(t *testing.T, text string) table.Table {
	t.Helper()
	tables, prose := readTyped(t, text)
	require.Len(t, tables, 1, "%q", prose)
	return tables[0]
}

// rows is the rows of a table, cells parted by a bar.
func rows(tb table.Table) []string {
	list := make([]string, len(tb.Rows))
	for i, r := range tb.Rows {
		list[i] = r.Label.Text
		for c := range tb.Columns() {
			list[i] += "|" + tb.Cell(i, c).Text
		}
	}
	return list
}

func headers(tb table.Table) []string {
	list := make([]string, tb.Columns())
	for i := range list {
		list[i] = tb.Column(i)
	}
	return list
}

// set sets the cells of a line on a page, wide apart, in letters of 10 points that are 5 wide.
func set(p *geometry.Page, base, wide float64, cells ...string) {
	for i, c := range cells {
		x := wide * 1.5 * float64(i)
		for _, w := range strings.Fields(c) {
			p.Words = append(p.Words, geometry.Word{Text: w, Size: 10, Box: table.Box{Left: x, Right: x + 5*float64(len(w)), Top: base - 10, Bottom: base}})
			x += 5*float64(len(w)) + 2.5
		}
	}
}

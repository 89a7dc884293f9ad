package geometry_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/geometry"
)

// scattered makes a page of bytes: three for each word, its kind, column and line. No two words are the same.
func scattered(data []byte) geometry.Page {
	p := geometry.Page{Number: 1}
	taken := map[[2]int]bool{}
	for i := 0; i+2 < len(data) && i < 900; i += 3 {
		word := fmt.Sprintf("w%d", 10_000+i)
		switch data[i] % 4 {
		case 0, 1:
			word = fmt.Sprint(10_000 + i)
		case 2:
			word = fmt.Sprintf("Lang%d", 10_000+i)
		}
		column, line := int(data[i+1])%40, int(data[i+2])%60
		for k := range 2 {
			if taken[[2]int{column + k, line}] {
				word = ""
			}
		}
		if word == "" {
			continue // words do not stand over each other
		}
		taken[[2]int{column, line}], taken[[2]int{column + 1, line}] = true, true
		p.Words = append(p.Words, at4(word, 5*float64(column), 4*float64(line)+float64(data[i]%16)/16, len(word)))
	}
	return p
}

// Every word of a page lands in one cell of a body, in one paragraph, in one note, or in a header, which a title over
// several columns repeats; none is lost, and nothing panics.
func FuzzBlocks(f *testing.F) {
	f.Add([]byte("abcdefghijklmnopqrstuvwxyz"))
	var rows []byte
	for line := range byte(12) {
		for column := range byte(5) {
			rows = append(rows, min(column, 1)*4+3*(1-min(column, 1)), column*6, line)
		}
	}
	f.Add(rows)
	f.Add(slices.Concat(rows[:30], []byte{3, 0, 40, 2, 9, 40, 3, 20, 41}, rows[30:]))
	f.Fuzz(func(t *testing.T, data []byte) {
		p := scattered(data)
		once, often := map[string]int{}, map[string]int{}
		count := func(in map[string]int, text string) {
			for _, w := range strings.Fields(text) {
				in[w]++
			}
		}
		for b, err := range geometry.Blocks(each([]geometry.Page{p}), table.FormatPDF, table.Limits{}) {
			if err != nil {
				t.Fatal(err)
			}
			count(once, b.Prose)
			passed := map[string]int{}
			for _, p := range b.Passages {
				count(passed, p.Text)
			}
			for w, n := range passed { // words that are broken at the end of a line are other ones
				if strings.Count(b.Prose, w) < n && !strings.Contains(b.Prose, "-") {
					t.Errorf("%s is in passages %d times, and not in %q", w, n, b.Prose)
				}
			}
			if b.Table == nil {
				continue
			}
			for _, r := range b.Table.Rows {
				count(once, r.Label.Text)
				for _, c := range r.Cells {
					count(once, c.Text)
				}
			}
			for _, n := range b.Table.Notes {
				count(once, n)
			}
			for _, text := range []string{b.Table.Corner.Text, b.Table.Caption, b.Table.UnitLine} {
				count(often, text)
			}
			for _, level := range b.Table.Header {
				for _, c := range level {
					count(often, c.Text)
				}
			}
		}
		for _, w := range p.Words {
			if n := once[w.Text]; n > 1 || n+often[w.Text] == 0 {
				t.Errorf("%s is in %d cells and paragraphs, and %d times in headers", w.Text, n, often[w.Text])
			}
		}
	})
}

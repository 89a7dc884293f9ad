package workbook_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/workbook"
)

// Names follow the rules of Excel: 31 characters in UTF-16, none of []:*?/\, no apostrophe at an end, not "History", and each once in any case.
func TestNames(t *testing.T) {
	long := strings.Repeat("a", 40)
	got := workbook.Names([]string{"Zorg", "zorg", "ZORG", "", "[a]:*?/\\b", "'Wonen'", "History", long, long, strings.Repeat("😀", 20), strings.Repeat("b", 30) + "'c"})
	assert.Equal(t, []string{"Zorg", "zorg (2)", "ZORG (3)", "Blad", "a b", "Wonen", "Blad History", strings.Repeat("a", 31), strings.Repeat("a", 27) + " (2)", strings.Repeat("😀", 15), strings.Repeat("b", 30)}, got)
}

func TestRef(t *testing.T) {
	for want, at := range map[string][2]int{"A1": {0, 0}, "Z9": {8, 25}, "AA10": {9, 26}, "AZ1": {0, 51}, "BA1": {0, 52}, "ZZ1": {0, 701}, "AAA1": {0, 702}, "XFD1048576": {1048575, 16383}} {
		assert.Equal(t, want, workbook.Ref(at[0], at[1]))
	}
}

// A cell holds 32,767 characters in UTF-16; what is longer ends in a mark, and no character that commands something stays.
func TestPlain(t *testing.T) {
	text, cut := workbook.Plain(strings.Repeat("a", 32767))
	assert.False(t, cut)
	assert.Len(t, text, 32767)
	text, cut = workbook.Plain(strings.Repeat("a", 32768))
	assert.True(t, cut)
	assert.Equal(t, strings.Repeat("a", 32766)+"…", text)
	text, cut = workbook.Plain(strings.Repeat("😀", 16384))
	assert.True(t, cut)
	assert.Equal(t, strings.Repeat("😀", 16382)+"…", text)
	text, _ = workbook.Plain("a\x1b\x00\u202e\u200fb\nc\xff\uffff")
	assert.Equal(t, "a\ufffd\ufffd\ufffd\ufffdb\nc\ufffd\ufffd", text)
}

// part is a part of a workbook of one sheet.
func part(t *testing.T, s workbook.Sheet, name string) string {
	t.Helper()
	var out bytes.Buffer
	b := workbook.New(&out, "bbv", []string{"x"})
	b.Sheet(0, s)
	require.NoError(t, b.Close())
	in, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	require.NoError(t, err)
	r, err := in.Open(name)
	require.NoError(t, err)
	text, err := io.ReadAll(r)
	require.NoError(t, err)
	return string(text)
}

// Shapes are numbered in blocks of 1,024 of which the first number is not used, and each number once, as Excel does.
func TestManyComments(t *testing.T) {
	s := workbook.Sheet{}
	for i := range 2500 {
		s.Rows = append(s.Rows, workbook.Row{Cells: []workbook.Cell{{Text: "x", Comment: fmt.Sprint("regel ", i)}}})
	}
	shapes := part(t, s, "xl/drawings/vmlDrawing1.vml")
	assert.Contains(t, shapes, `data="1,2,3"`)
	for _, id := range []int{1025, 2047, 2049, 3071, 3073} {
		assert.Equal(t, 1, strings.Count(shapes, fmt.Sprintf(`id="_x0000_s%d"`, id)), id)
	}
	for _, id := range []int{1024, 2048, 3072} {
		assert.NotContains(t, shapes, fmt.Sprintf(`id="_x0000_s%d"`, id))
	}
	assert.Equal(t, 2500, strings.Count(part(t, s, "xl/comments1.xml"), "<comment "))
}

func TestSheet(t *testing.T) {
	s := workbook.Sheet{FrozenRows: 2, Widths: []float64{12.5}, Merged: []workbook.Area{{Row: 0, Column: 1, Columns: 3}},
		Rows: []workbook.Row{{Lines: 2}, {Hidden: true, Cells: []workbook.Cell{{}, {Text: "a", To: &workbook.Target{Sheet: "d'x", Row: 4, Column: 2}}}}, {Lines: 99}}}
	text := part(t, s, "xl/worksheets/sheet1.xml")
	for _, want := range []string{`<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>`, `<mergeCell ref="B1:D1"/>`, `<row r="1" ht="30" customHeight="1">`, `<row r="2" hidden="1">`,
		`ht="405"`, `width="12.5"`, `<hyperlink ref="B2" location="'d''x'!C5"/>`, `tabSelected="1"`} {
		assert.Contains(t, text, want)
	}
	assert.NotContains(t, text, `r="A2"`, "an empty cell is not written")
	s.FrozenRows, s.FrozenColumns = 0, 1
	assert.Contains(t, part(t, s, "xl/worksheets/sheet1.xml"), `<pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozen"/>`)
}

package pdf_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/pdf"
)

// marked is a copy of a PDF with marks.
func marked(t *testing.T, m made, what pdf.Marking) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, what.Write(&out, bytes.NewReader(m.bytes()), table.Limits{}))
	return out.Bytes()
}

// beside is a mark at a cell of the first table of a PDF.
func beside(t *testing.T, m made, row, column int, sign rune) pdf.Note {
	t.Helper()
	list := all(t, pdf.Reader{}, m)
	require.NotEmpty(t, list)
	origin := list[0].Cell(row, column).Origin
	require.NotNil(t, origin)
	return pdf.Note{Page: origin.Page, Box: origin.Box, Sign: sign, Text: "1.300 − 400 = 900; vermeld −900 ✗"}
}

// What a page says stays as it is, letter for letter and point for point; the marks stand at their figures, with their texts. The figure 1.300 begins
// 380 from the left, on the line 685 above the lower edge, as the page is drawn.
func TestMarks(t *testing.T) {
	m := made{pages: []string{rows(700, columns, lasten...), text(60, 700, "Bladzijde twee")}}
	notes := []pdf.Note{beside(t, m, 0, 1, '✓'), beside(t, m, 1, 1, '≈'), beside(t, m, 2, 0, '✗'), {Page: 7, Sign: '?', Text: "nergens"}}
	data := marked(t, m, pdf.Marking{Notes: notes})
	before, none, err := pdf.PagesOf(m.bytes())
	require.NoError(t, err)
	assert.Empty(t, none[0])
	after, got, err := pdf.PagesOf(data)
	require.NoError(t, err)
	assert.Equal(t, before, after)
	require.Len(t, got[0], 3)
	assert.Empty(t, got[1], "what stands on no page is passed over")
	for i, a := range got[0] {
		assert.Equal(t, "1.300 – 400 = 900; vermeld –900 x", a.Text, "in characters of Windows-1252, of which browsers leave out none: mark %d", i)
		assert.True(t, a.Stamp)
		assert.True(t, a.Printed)
		assert.Contains(t, a.Appearance, " RG")
	}
	a := got[0][0]
	assert.InDelta(t, 380-12, a.Left, 2, "the sign stands before the figure, 8 wide at most")
	assert.InDelta(t, 380+25, a.Right, 3)
	assert.InDelta(t, 685, a.Bottom, 4)
	assert.Greater(t, a.Top, 685+5.0)
	assert.Less(t, a.Top, 700.0, "and covers no other row")
	assert.NotContains(t, a.Appearance, "380.00", "a figure that adds up has no frame")
}

// What else is on a page stays, such as links.
func TestMarksBesideOthers(t *testing.T) {
	m := made{pages: []string{rows(700, columns, lasten...)}, page: "/Annots[4 0 R]", objects: []string{"<</Type/Annot/Subtype/Link/Rect[10 20 30 40]/Contents(verder)/A<</S/URI/URI(https://example.org)>>>>"}}
	_, got, err := pdf.PagesOf(marked(t, m, pdf.Marking{Notes: []pdf.Note{beside(t, m, 0, 1, '✓')}}))
	require.NoError(t, err)
	require.Len(t, got[0], 2)
	assert.Equal(t, pdf.Annotation{Left: 10, Bottom: 20, Right: 30, Top: 40, Text: "verder"}, got[0][0])
	assert.True(t, got[0][1].Stamp)
}

// However a page is turned, cut or printed, a mark stands at its figure: the rectangle holds the place where the file draws it.
func TestMarksOfTurnedPages(t *testing.T) {
	table := rows(500, columns, lasten...)
	at := map[string][2]float64{} // where 1.300 begins in the file: 380 from the left and 485 up, before it is turned
	pages := map[string]made{
		"upright":      {pages: []string{table}},
		"cut":          {pages: []string{table}, page: "/CropBox[40 60 560 800]"},
		"sideways":     {pages: []string{sideways(table)}},
		"turned":       {pages: []string{sideways(table)}, page: "/Rotate 90"},
		"cut, turned":  {pages: []string{sideways(table)}, page: "/Rotate 90/CropBox[30 40 580 800]"},
		"turned back":  {pages: []string{"q 0 -1 1 0 0 842 cm\n" + table + "Q\n"}, page: "/Rotate 270"},
		"down":         {pages: []string{"q 0 -1 1 0 0 842 cm\n" + table + "Q\n"}},
		"upside down":  {pages: []string{"q -1 0 0 -1 595 842 cm\n" + table + "Q\n"}, page: "/Rotate 180"},
		"on its heads": {pages: []string{"q -1 0 0 -1 595 842 cm\n" + table + "Q\n"}},
	}
	at["upright"], at["cut"] = [2]float64{385, 488}, [2]float64{385, 488}
	at["sideways"] = [2]float64{595 - 488, 385}
	at["turned"], at["cut, turned"] = at["sideways"], at["sideways"]
	at["turned back"] = [2]float64{488, 842 - 385}
	at["down"] = at["turned back"]
	at["upside down"], at["on its heads"] = [2]float64{595 - 385, 842 - 488}, [2]float64{595 - 385, 842 - 488}
	for name, m := range pages {
		data := marked(t, m, pdf.Marking{Notes: []pdf.Note{beside(t, m, 0, 1, '✓')}})
		_, got, err := pdf.PagesOf(data)
		require.NoError(t, err, name)
		require.Len(t, got[0], 1, name)
		a, x, y := got[0][0], at[name][0], at[name][1]
		assert.True(t, a.Left < x && x < a.Right && a.Bottom < y && y < a.Top, "%s: %v does not hold %v", name, a, at[name])
		assert.Less(t, (a.Right-a.Left)*(a.Top-a.Bottom), 45*20.0, "%s: as small as a figure with its sign", name)
	}
}

// A text that runs another way than most of a page is marked the way it runs.
func TestMarkInTheMargin(t *testing.T) {
	side := "q 0 1 -1 0 560 300 cm\n" + rows(0, []float64{0, 90, 150}, lasten[:2]...) + "Q\n"
	m := made{pages: []string{rows(700, columns, lasten...) + side}}
	list := all(t, pdf.Reader{}, m)
	require.Len(t, list, 2)
	origin := list[1].Cell(0, 1).Origin // 1.300, drawn at 150 along and 15 below: 575 from the left, 450 up
	data := marked(t, m, pdf.Marking{Notes: []pdf.Note{{Page: 1, Box: origin.Box, Sign: '!'}}})
	_, got, err := pdf.PagesOf(data)
	require.NoError(t, err)
	a := got[0][0]
	assert.True(t, a.Left < 572 && a.Right > 572 && a.Bottom < 455 && a.Top > 455, "%v", a)
	assert.Greater(t, a.Top-a.Bottom, a.Right-a.Left, "it runs up")
}

// The findings come last, in lines that fit; what the letters lack is drawn or replaced, and hostile texts are texts.
func TestLastPages(t *testing.T) {
	m := made{pages: []string{text(60, 700, "Bladzijde")}}
	long := strings.Repeat("woord ", 40)
	lines := []string{"✓ sluit aan ≈ → ‘é’", "", "  " + long, "=cmd|' /C calc'!A0 <script> \" \x1b[31m \u202e שלום"}
	for range 100 {
		lines = append(lines, "regel")
	}
	words, notes, err := pdf.PagesOf(marked(t, m, pdf.Marking{Last: lines}))
	require.NoError(t, err)
	require.Len(t, words, 3, "a page holds 64 lines")
	assert.Empty(t, notes[1])
	var said []string
	for _, w := range words[1] {
		said = append(said, w.Text)
		assert.Less(t, w.Box.Right, 595-45.0)
		assert.Greater(t, w.Box.Left, 45.0)
		assert.Less(t, w.Box.Bottom, 842-45.0)
	}
	all := strings.Join(said, " ")
	assert.True(t, strings.HasPrefix(all, "✓ sluit aan ≈ → ‘é’ woord"), all[:60])
	assert.Equal(t, 40, strings.Count(all, "woord"))
	assert.Contains(t, all, "=cmd|' /C calc'!A0 <script> \" \ufffd[31m \ufffd \ufffd\ufffd\ufffd\ufffd regel")
}

// That a copy is not signed is said where the file is, and nowhere else.
func TestSignedFiles(t *testing.T) {
	what := pdf.Marking{Last: []string{"bevindingen"}, Unsigned: "dit exemplaar is niet ondertekend"}
	for catalog, want := range map[string]int{"": 1, "/AcroForm<</SigFlags 3/Fields[4 0 R]>>": 6} {
		m := made{pages: []string{text(60, 700, "Bladzijde")}, catalog: catalog, objects: []string{"<</FT/Sig/T(handtekening)/V<</Type/Sig/Filter/Adobe.PPKLite/Contents<00>/ByteRange[0 1 2 3]>>>>"}}
		words, _, err := pdf.PagesOf(marked(t, m, what))
		require.NoError(t, err)
		require.Len(t, words, 2)
		assert.Len(t, words[1], want, catalog)
	}
}

// A copy of an encrypted file would not be protected: it is refused, also where no password is needed to read it.
func TestEncryptedFilesAreNotMarked(t *testing.T) {
	var closed *pdf.EncryptedError
	var out bytes.Buffer
	m := made{pages: []string{rows(700, columns, lasten...)}, password: "geheim"}
	require.ErrorAs(t, pdf.Marking{}.Write(&out, bytes.NewReader(m.bytes()), table.Limits{}), new(*pdf.PasswordError))
	m.open = true
	require.ErrorAs(t, pdf.Marking{}.Write(&out, bytes.NewReader(m.bytes()), table.Limits{}), &closed)
	assert.ErrorContains(t, closed, "encrypted")
	assert.Zero(t, out.Len())
}

type broken struct{ after int }

var errFull = errors.New("the disk is full")

func (b *broken) Write(p []byte) (int, error) {
	if b.after -= len(p); b.after < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestMarkingThatFails(t *testing.T) {
	m := made{pages: []string{rows(700, columns, lasten...)}}
	require.ErrorIs(t, pdf.Marking{}.Write(&broken{200}, bytes.NewReader(m.bytes()), table.Limits{}), errFull)
	require.Error(t, pdf.Marking{}.Write(nil, bytes.NewReader(m.bytes()), table.Limits{}))
	require.Error(t, pdf.Marking{}.Write(io.Discard, nil, table.Limits{}))
	require.ErrorAs(t, pdf.Marking{}.Write(io.Discard, strings.NewReader("Lasten"), table.Limits{}), new(*pdf.DamagedError))
	require.ErrorAs(t, pdf.Marking{}.Write(io.Discard, bytes.NewReader(m.bytes()), table.Limits{Bytes: 100}), new(*budget.LimitError))
	two := made{pages: []string{rows(700, columns, lasten...), ""}}.bytes()
	two = bytes.Replace(two, []byte("/Kids[4 0 R 6 0 R]"), []byte("/Kids[4 0 R 9 0 R]"), 1)
	damaged := (*pdf.DamagedError)(nil)
	require.ErrorAs(t, pdf.Marking{Notes: []pdf.Note{{Page: 2}}}.Write(io.Discard, bytes.NewReader(two), table.Limits{}), &damaged)
	assert.Equal(t, 2, damaged.Page)
}

package pdf_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table/read/pdf"
)

// widths of Helvetica, in thousandths of its size, for what is drawn here.
var widths = map[rune]float64{'.': 278, '-': 333, ' ': 278, 'i': 222, 'l': 222, 't': 278, 's': 500, 'W': 944, 'L': 556, 'O': 778, 'm': 833, 'Z': 611, 'r': 333,
	'B': 667, 'P': 667, 'v': 500, 'w': 722, 'j': 222, 'k': 500}

// spelled draws each letter of a text by itself, as browsers do on a page of which the coordinates run down.
func spelled(x, y float64, s string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "BT /F 10.6599998 Tf 1 0 0 -1 %g %g Tm\n", x, y)
	last := 0.0
	for i, c := range s {
		if i > 0 {
			fmt.Fprintf(&b, "%g 0 Td ", last)
		}
		fmt.Fprintf(&b, "(%c) Tj\n", c)
		if last = widths[c]; last == 0 {
			last = 556
		}
		last *= 0.0106599998
	}
	return b.String() + "ET\n"
}

func TestLetterByLetter(t *testing.T) {
	var page strings.Builder
	page.WriteString(".75 0 0 -.75 0 842 cm\n")
	for i, row := range lasten {
		for k, cell := range row {
			if cell != "" {
				page.WriteString(spelled(columns[k], 200+16*float64(i), cell))
			}
		}
	}
	list := all(t, pdf.Reader{}, made{pages: []string{page.String()}})
	require.Len(t, list, 1)
	assert.Equal(t, []string{"Lasten|1.250|1.300", "Baten||400", "Saldo|-1.250|-900"}, texts(list[0]))
}

// Cells that stand no farther apart than words are told by the blanks that the file has between words.
func TestCellsThatNearlyTouch(t *testing.T) {
	var list [][]string
	for range 3 {
		list = append(list, []string{"Lasten van de wijken", "12.345.678", "12.345.678"})
	}
	// The label is 93.4 points wide, the figures 50: 2.6 points are between them, less than a blank.
	page := rows(700, []float64{60, 156, 208.6}, append([][]string{{"", "2024", "2025"}}, list...)...)
	got := all(t, pdf.Reader{}, made{pages: []string{page}})
	require.Len(t, got, 1)
	assert.Equal(t, "Lasten van de wijken|12.345.678|12.345.678", texts(got[0])[0])
}

// In a file without any blanks every word is placed by itself, and words of a label belong together all the same.
func TestWordsWithoutBlanks(t *testing.T) {
	var page strings.Builder
	for i, row := range [][]string{{"Post", "2024", "2025"}, {"Lasten van de wijken", "1.250", "1.300"}, {"Baten van de wijken", "900", "950"}} {
		y := 700 - 15*float64(i)
		x := columns[0]
		for _, w := range strings.Fields(row[0]) {
			page.WriteString(text(x, y, w))
			for _, c := range w {
				if wide := widths[c]; wide > 0 {
					x += wide / 100
				} else {
					x += 5.56
				}
			}
			x += 2.6
		}
		page.WriteString(text(columns[1], y, row[1]) + text(columns[2], y, row[2]))
	}
	list := all(t, pdf.Reader{}, made{pages: []string{page.String()}})
	require.Len(t, list, 1)
	assert.Equal(t, []string{"Lasten van de wijken|1.250|1.300", "Baten van de wijken|900|950"}, texts(list[0]))
}

// A text at an angle, such as a stamp over the page, does not stand in the way.
func TestSlantedText(t *testing.T) {
	page := rows(700, columns, lasten...) + "q .7 .7 -.7 .7 100 100 cm\n" + text(0, 0, "CONCEPT") + "Q\n"
	list := all(t, pdf.Reader{}, made{pages: []string{page}})
	require.Len(t, list, 1)
	assert.Equal(t, []string{"Lasten|1.250|1.300", "Baten||400", "Saldo|-1.250|-900"}, texts(list[0]))
}

// Letters of which the file does not say what they are show as such, instead of not at all.
func TestUnknownLetters(t *testing.T) {
	font := "<</Type/Font/Subtype/Type3/FontBBox[0 0 600 800]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 48/LastChar 57/Widths[600 600 600 600 600 600 600 600 600 600]" +
		"/Encoding<</Type/Encoding/Differences[48/g0/one/two/three/four/five/six/seven/eight/nine]>>/CharProcs<</g0 4 0 R/one 4 0 R/two 4 0 R/three 4 0 R/four 4 0 R/five 4 0 R/six 4 0 R/seven 4 0 R/eight 4 0 R/nine 4 0 R>>/Resources<<>>>>"
	glyph := "<</Length 36>>stream\n600 0 0 0 600 800 d1 0 0 500 700 re f\nendstream"
	page := rows(700, columns, []string{"11", "1234", "5678"}, []string{"12", "901", "12"}, []string{"13", "345", "6789"})
	list := all(t, pdf.Reader{}, made{pages: []string{page}, font: font, objects: []string{glyph}})
	require.Len(t, list, 1)
	assert.Len(t, list[0].Rows, 3)
	assert.NotContains(t, texts(list[0])[1], "|91|", "a letter that is not known is not left out")
}

// sized draws a text in letters of a size.
func sized(x, y, size float64, s string) string {
	return fmt.Sprintf("BT /F %g Tf %g %g Td (%s) Tj ET\n", size, x, y, s)
}

// The mark of a footnote that stands against a figure is none of its digits.
func TestMarksOfFootnotes(t *testing.T) {
	// "1.300" is four digits of 5.56 points and a point of 2.78, on the second line; marks are raised by a third.
	page := rows(700, columns, lasten...)
	for _, mark := range []string{
		sized(columns[2]+25.02, 688.3, 5.8, "2"),
		"BT /F 10 Tf 405.02 685 Td /F 8.3 Tf 3.5 Ts (2) Tj ET\n",
		"BT /F 10 Tf 405.02 685 Td /F 5.8 Tf 3.3 Ts (2\\)) Tj ET\n",
	} {
		list := all(t, pdf.Reader{}, made{pages: []string{page + mark}})
		require.Len(t, list, 1)
		assert.Equal(t, []string{"Lasten|1.250|1.300²", "Baten||400", "Saldo|-1.250|-900"}, texts(list[0]), mark)
	}
	// against the figure, as LibreOffice writes it, so that PDFium sees one text
	whole := strings.Replace(page, "(1.300) Tj ET\n", "(1.300) Tj ET\n"+sized(404, 687.9, 8, "2"), 1)
	require.NotEqual(t, page, whole)
	list := all(t, pdf.Reader{}, made{pages: []string{whole}})
	require.Len(t, list, 1)
	assert.Equal(t, []string{"Lasten|1.250|1.300²", "Baten||400", "Saldo|-1.250|-900"}, texts(list[0]))
}

// A browser may write no blanks in the letters of one size and blanks in those of another.
func TestBlanksOfOneSize(t *testing.T) {
	page := rows(700, columns, []string{"Lasten en baten", "2024", "2025"}, []string{"Lasten van de wijken", "1.250", "1.300"}, []string{"Baten van de wijken", "900", "950"})
	x := 60.0
	for _, w := range []string{"Bedragen", "x", "duizend", "euro"} {
		page += sized(x, 725, 11, w)
		for _, c := range w {
			if wide := widths[c]; wide > 0 {
				x += wide * 0.011
			} else {
				x += 6.1
			}
		}
		x += 3
	}
	list := all(t, pdf.Reader{}, made{pages: []string{page}})
	require.Len(t, list, 1)
	assert.Equal(t, "Bedragen x duizend euro", list[0].UnitLine)
}

// Single letters of a page that is printed sideways stand on the line of the words beside them.
func TestLettersSideways(t *testing.T) {
	page := rows(500, columns, lasten...) + text(60, 520, "x € 1.000")
	list := all(t, pdf.Reader{}, made{pages: []string{sideways(strings.ReplaceAll(page, "€", "\x80"))}})
	require.Len(t, list, 1)
	assert.Equal(t, "x € 1.000", list[0].UnitLine)
}

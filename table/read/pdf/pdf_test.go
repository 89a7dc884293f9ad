package pdf_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/pdf"
)

// all reads all tables of a PDF.
func all(t *testing.T, o pdf.Reader, m made) []table.Table {
	t.Helper()
	var list []table.Table
	for tb, err := range o.Read(bytes.NewReader(m.bytes()), table.Limits{}, nil) {
		require.NoError(t, err)
		list = append(list, tb)
	}
	return list
}

// failure is the error of reading.
func failure(o pdf.Reader, r io.Reader, limits table.Limits) error {
	for _, err := range o.Read(r, limits, nil) {
		if err != nil {
			return err
		}
	}
	return nil
}

// texts is the rows of a table, cells parted by a bar.
func texts(tb table.Table) []string {
	list := make([]string, len(tb.Rows))
	for i, r := range tb.Rows {
		list[i] = r.Label.Text
		for _, c := range r.Cells {
			list[i] += "|" + c.Text
		}
	}
	return list
}

var columns = []float64{60, 300, 380}

var lasten = [][]string{{"Omschrijving", "2024", "2025"}, {"Lasten", "1.250", "1.300"}, {"Baten", "", "400"}, {"Saldo", "-1.250", "-900"}}

func TestReadsTables(t *testing.T) {
	page := text(60, 780, "Programma Zorg") + text(60, 760, "Bedragen x € 1.000") + rows(730, columns, lasten...) + text(290, 30, "12")
	page = strings.ReplaceAll(page, "€", "\x80") // WinAnsi
	list := all(t, pdf.Reader{}, made{pages: []string{page}})
	require.Len(t, list, 1)
	tb := list[0]
	assert.Equal(t, []string{"Lasten|1.250|1.300", "Baten||400", "Saldo|-1.250|-900"}, texts(tb))
	assert.Equal(t, []string{"2024", "2025"}, []string{tb.Column(0), tb.Column(1)})
	assert.Equal(t, "Programma Zorg", tb.Caption)
	assert.Equal(t, "Bedragen x € 1.000", tb.UnitLine)
	assert.Equal(t, table.FormatPDF, tb.Format)
	assert.Equal(t, 1, tb.Page)
	cell := tb.Cell(1, 1)
	require.NotNil(t, cell.Origin)
	assert.Equal(t, 1, cell.Origin.Page)
	assert.Equal(t, table.At(5, 2), cell.At, "the fifth line of the page, its second word")
	// The text begins 380 from the left, and stands 700 above the lower edge of a page of 842; three digits of Helvetica
	// are 3 × 5.56 wide.
	assert.InDelta(t, 380, cell.Origin.Box.Left, 0.5)
	assert.InDelta(t, 380+16.7, cell.Origin.Box.Right, 0.5)
	assert.Less(t, cell.Origin.Box.Top, 842-700.0)
	assert.InDelta(t, 842-700, cell.Origin.Box.Bottom, 1)
}

// turnedText draws rows that run up the page.
func sideways(s string) string {
	return "q 0 1 -1 0 595 0 cm\n" + s + "Q\n"
}

// A page that is turned when it is shown, and one that is printed sideways, hold the same table.
func TestTurnedPages(t *testing.T) {
	want := []string{"Lasten|1.250|1.300", "Baten||400", "Saldo|-1.250|-900"}
	table := rows(500, columns, lasten...)
	for name, m := range map[string]made{
		"sideways":         {pages: []string{sideways(table)}},
		"turned":           {pages: []string{sideways(table)}, page: "/Rotate 90"},
		"sideways, down":   {pages: []string{"q 0 -1 1 0 0 842 cm\n" + table + "Q\n"}},
		"turned back":      {pages: []string{"q 0 -1 1 0 0 842 cm\n" + table + "Q\n"}, page: "/Rotate 270"},
		"upside down":      {pages: []string{"q -1 0 0 -1 595 842 cm\n" + table + "Q\n"}, page: "/Rotate 180"},
		"never turned":     {pages: []string{table}},
		"printed on heads": {pages: []string{"q -1 0 0 -1 595 842 cm\n" + table + "Q\n"}},
	} {
		list := all(t, pdf.Reader{}, m)
		if assert.Len(t, list, 1, name) {
			assert.Equal(t, want, texts(list[0]), name)
		}
	}
}

// What runs up the margin is no part of the table.
func TestTextInTheMargin(t *testing.T) {
	page := rows(500, columns, lasten...) + "q 0 1 -1 0 40 480 cm\n" + text(0, 0, "Jaarstukken 2024") + "Q\n"
	list := all(t, pdf.Reader{}, made{pages: []string{page}})
	require.Len(t, list, 1)
	assert.Equal(t, []string{"Lasten|1.250|1.300", "Baten||400", "Saldo|-1.250|-900"}, texts(list[0]))
}

func TestLettersThatAreDrawnTogether(t *testing.T) {
	font := "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[1/fi/fl]>>>>"
	page := rows(700, columns, []string{"", "2024", "2025"}, []string{"\x01nanci\xebn", "1", "2"}, []string{"in\x02atie", "3", "4"}, []string{"ge\xadmeente", "5", "6"})
	list := all(t, pdf.Reader{}, made{pages: []string{page}, font: font})
	require.Len(t, list, 1)
	assert.Equal(t, []string{"financiën|1|2", "inflatie|3|4"}, texts(list[0])[:2])
	assert.Contains(t, []string{"gemeente|5|6", "ge-meente|5|6"}, texts(list[0])[2], "PDFium may show the soft hyphen of Windows-1252 as a hyphen")
}

// The glyphs of a Type 3 font are drawings; their names say which letters they are.
func TestDrawnFont(t *testing.T) {
	font := "<</Type/Font/Subtype/Type3/FontBBox[0 0 600 800]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 49/LastChar 57/Widths[600 600 600 600 600 600 600 600 600]" +
		"/Encoding<</Type/Encoding/Differences[49/one/two/three/four/five/six/seven/eight/nine]>>/CharProcs<</one 4 0 R/two 4 0 R/three 4 0 R/four 4 0 R/five 4 0 R/six 4 0 R/seven 4 0 R/eight 4 0 R/nine 4 0 R>>/Resources<<>>>>"
	glyph := "<</Length 36>>stream\n600 0 0 0 600 800 d1 0 0 500 700 re f\nendstream"
	page := rows(700, columns, []string{"1", "2144", "2125"}, []string{"11", "1234", "5678"}, []string{"12", "9", "12"}, []string{"13", "345", "6789"})
	list := all(t, pdf.Reader{}, made{pages: []string{page}, font: font, objects: []string{glyph}})
	require.Len(t, list, 1)
	assert.Contains(t, texts(list[0]), "12|9|12")
}

func TestPasswords(t *testing.T) {
	m := made{pages: []string{rows(700, columns, lasten...)}, password: "geheim"}
	var wrong *pdf.PasswordError
	require.ErrorAs(t, failure(pdf.Reader{}, bytes.NewReader(m.bytes()), table.Limits{}), &wrong)
	assert.False(t, wrong.Given)
	assert.ErrorContains(t, wrong, "protected by a password")
	require.ErrorAs(t, failure(pdf.Reader{Password: "onbekend"}, bytes.NewReader(m.bytes()), table.Limits{}), &wrong)
	assert.True(t, wrong.Given)
	assert.ErrorContains(t, wrong, "does not open")
	list := all(t, pdf.Reader{Password: "geheim"}, m)
	require.Len(t, list, 1)
	assert.Equal(t, "Saldo|-1.250|-900", texts(list[0])[2])
}

func TestPagesThatArePictures(t *testing.T) {
	words := rows(700, columns, lasten...)
	var errs []error
	for _, err := range pdf.Read(bytes.NewReader(made{pages: []string{picture, picture}}.bytes()), table.Limits{}, nil) {
		errs = append(errs, err)
	}
	require.Len(t, errs, 3, "each page, and the file")
	var none *pdf.PictureError
	require.ErrorAs(t, errs[2], &none)
	assert.Zero(t, none.Page)
	assert.ErrorContains(t, none, "no text to read")

	n, told := skipping(t, made{pages: []string{words, picture, "", words}}.bytes())
	assert.Equal(t, 2, n)
	assert.Equal(t, []string{"2 pdf: page 2: this page is a picture: no text to read"}, told, "an empty page is no picture")
	n, told = skipping(t, made{pages: []string{words, picture, picture}}.bytes())
	assert.Equal(t, 1, n)
	assert.Len(t, told, 2)
	assert.Empty(t, all(t, pdf.Reader{}, made{pages: []string{""}}))

	n = 0
	for _, err := range pdf.Read(bytes.NewReader(made{pages: []string{words, picture, picture, words}}.bytes()), table.Limits{}, nil) {
		var skipped *pdf.SkippedError
		require.ErrorAs(t, err, &skipped, "who stops at the first error has no table")
		assert.Equal(t, 2, skipped.Page)
		n++
		break
	}
	assert.Equal(t, 1, n)
}

// skipping reads a PDF and passes over the pages that cannot be read: how many tables it has, and what was told.
func skipping(t *testing.T, data []byte) (tables int, told []string) {
	t.Helper()
	for _, err := range pdf.Read(bytes.NewReader(data), table.Limits{}, nil) {
		if skipped := (*pdf.SkippedError)(nil); errors.As(err, &skipped) {
			told = append(told, fmt.Sprint(skipped.Page, " ", err))
			continue
		}
		require.NoError(t, err)
		tables++
	}
	return tables, told
}

// A table that fills forty pages, which several instances of PDFium read, is one table with its rows in order.
func TestPagesInOrder(t *testing.T) {
	var pages []string
	var want []string
	for p := range 40 {
		var list [][]string
		for i := range 20 {
			list = append(list, []string{fmt.Sprintf("Regel %d", p*20+i), fmt.Sprint(1000 + p), fmt.Sprint(2000 + p*20 + i)})
			want = append(want, strings.Join(list[i], "|"))
		}
		pages = append(pages, rows(700, columns, list...)+text(290, 30, fmt.Sprint(p+1)))
	}
	pages[0] = rows(715, columns, []string{"", "Aantal", "Bedrag"}) + pages[0]
	var progress []int
	list := all(t, pdf.Reader{Progress: func(page, of int) { progress = append(progress, page*100/of) }}, made{pages: pages})
	require.Len(t, list, 1)
	assert.Equal(t, want, texts(list[0]))
	assert.Len(t, progress, 40)
	assert.IsIncreasing(t, progress)
	assert.Equal(t, 40, list[0].Rows[799].Cells[0].Origin.Page)
}

func TestFilesThatAreNone(t *testing.T) {
	good := made{pages: []string{rows(700, columns, lasten...)}}.bytes()
	for _, data := range [][]byte{nil, []byte("%PDF-1.7\n"), []byte("Lasten;1;2\n"), good[:len(good)/3]} {
		var damaged *pdf.DamagedError
		require.ErrorAs(t, failure(pdf.Reader{}, bytes.NewReader(data), table.Limits{}), &damaged, "%.20q", data)
		assert.Zero(t, damaged.Page)
		assert.ErrorContains(t, damaged, "no PDF, or a damaged one")
		assert.Error(t, errors.Unwrap(damaged))
	}
	assert.Equal(t, "pdf: page 3 is damaged", (&pdf.DamagedError{Page: 3}).Error())
	broken := errors.New("the cable is out")
	require.ErrorIs(t, failure(pdf.Reader{}, iotest.ErrReader(broken), table.Limits{}), broken)
}

// A page that its tree promises and the file lacks is told, and the others are read.
func TestDamagedPage(t *testing.T) {
	data := made{pages: []string{rows(700, columns, lasten...), ""}}.bytes()
	data = bytes.Replace(data, []byte("/Kids[4 0 R 6 0 R]"), []byte("/Kids[4 0 R 9 0 R]"), 1)
	var damaged *pdf.DamagedError
	require.ErrorAs(t, failure(pdf.Reader{}, bytes.NewReader(data), table.Limits{}), &damaged)
	assert.Equal(t, 2, damaged.Page)
	n, told := skipping(t, data)
	assert.Equal(t, 1, n)
	require.Len(t, told, 1)
	assert.Contains(t, told[0], "2 pdf: page 2 is damaged")

	head := rows(715, columns, []string{"", "Aantal", "Bedrag"})
	full := head + rows(700, columns, slices.Repeat([][]string{{"Regel", "1000", "2000"}}, 45)...)
	data = made{pages: []string{full, "", rows(700, columns, slices.Repeat([][]string{{"Regel", "1000", "2000"}}, 45)...)}}.bytes()
	n, _ = skipping(t, bytes.Replace(data, []byte(" 6 0 R 8 0 R]"), []byte(" 8 0 R]     "), 1))
	assert.Equal(t, 1, n, "a table that goes on over pages is one")
	n, _ = skipping(t, bytes.Replace(data, []byte(" 6 0 R 8 0 R]"), []byte(" 9 9 R 8 0 R]"), 1))
	assert.Equal(t, 2, n, "nothing goes on over a page that nobody read")
}

func TestLimits(t *testing.T) {
	data := made{pages: []string{rows(700, columns, lasten...), "", ""}}.bytes()
	for what, limits := range map[string]table.Limits{
		"bytes":                  {Bytes: 100},
		"pages":                  {Rows: 2},
		"bytes of text in a PDF": {Unpacked: 1_000},
		"columns in one table":   {Columns: 2},
	} {
		var limit *budget.LimitError
		require.ErrorAs(t, failure(pdf.Reader{}, bytes.NewReader(data), limits), &limit, what)
		assert.Equal(t, what, limit.What)
	}
}

func TestStopsWhenAsked(t *testing.T) {
	page := rows(700, columns, lasten...)
	n := 0
	for _, err := range pdf.Read(bytes.NewReader(made{pages: []string{page + text(60, 600, "Nog een tabel"), page}}.bytes()), table.Limits{}, nil) {
		require.NoError(t, err)
		n++
		break
	}
	assert.Equal(t, 1, n)
}

// Whatever the bytes are, there is no panic, and every cell that is read says its page.
func FuzzRead(f *testing.F) {
	good := made{pages: []string{rows(700, columns, lasten...), picture}}.bytes()
	f.Add(good, 0, byte(0))
	f.Add(good[:300], 20, byte('<'))
	f.Add([]byte("%PDF-1.4\n"), 3, byte(0xFF))
	f.Fuzz(func(t *testing.T, data []byte, at int, b byte) {
		if len(data) > 0 {
			data = bytes.Clone(data)
			data[max(0, at)%len(data)] = b
		}
		for tb, err := range pdf.Read(bytes.NewReader(data), table.Limits{Rows: 100}, nil) {
			if skipped := (*pdf.SkippedError)(nil); errors.As(err, &skipped) {
				continue
			}
			if err != nil {
				return
			}
			for _, r := range tb.Rows {
				for _, c := range r.Cells {
					if !c.Blank() && (c.Origin == nil || c.Origin.Page < 1) {
						t.Fatalf("%q has no page", c.Text)
					}
				}
			}
		}
	})
}

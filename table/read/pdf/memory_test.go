package pdf_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/pdf"
)

// grown is a page of a table of figures of one digit, forty in a row.
func grown() string {
	at := make([]float64, 40)
	row := make([]string, len(at))
	for i := range at {
		at[i], row[i] = 20+14*float64(i), fmt.Sprint(i%10)
	}
	return rows(820, at, slices.Repeat([][]string{row}, 50)...)
}

// crowded is a page of words of one digit that stand as near as in a sentence, so many lines of fifty that differ: what is
// drawn twice in one place is read once.
func crowded(lines int) string {
	var b strings.Builder
	for i := range lines {
		b.WriteString(text(20, 820-float64(i), strings.Repeat("1 2 3 4 5 6 7 8 9 0 ", 8)[i*7%60:][:100]))
	}
	return b.String()
}

// pdfium is what an instance of PDFium takes itself, whatever it reads: 19 to 23 megabytes of pages as they are.
const pdfium = 25 << 20

// A PDF takes fifty times its size at most, unpacked, beside two instances of PDFium.
func TestMemory(t *testing.T) {
	for name, m := range map[string]made{
		"a page of figures":           {pages: []string{grown()}},
		"the same over pages, packed": {pages: slices.Repeat([]string{grown()}, 16), packed: true},
	} {
		data, tables := string(m.bytes()), 0
		m.packed = false
		size := int64(len(m.bytes()))
		took := tabletest.Peak(func() {
			for _, err := range pdf.Read(strings.NewReader(data), table.Limits{}, nil) {
				require.NoError(t, err)
				tables++
			}
		})
		t.Logf("%-28s %7d bytes, %4.1f MB", name, size, float64(took)/1e6)
		assert.Less(t, took, 50*size+2*pdfium, name)
		assert.Equal(t, 1, tables, name)
	}
}

func TestWordsThatAreTooMany(t *testing.T) {
	for what, m := range map[string]made{
		"words on one page of a PDF": {pages: []string{crowded(410)}, packed: true},
		"words in a PDF":             {pages: slices.Repeat([]string{crowded(390)}, 3), packed: true},
	} {
		var limit *budget.LimitError
		require.ErrorAs(t, failure(pdf.Reader{}, strings.NewReader(string(m.bytes())), table.Limits{}), &limit)
		assert.Equal(t, what, limit.What)
	}
	require.NoError(t, failure(pdf.Reader{}, strings.NewReader(string(made{pages: []string{crowded(390)}, packed: true}.bytes())), table.Limits{}))
}

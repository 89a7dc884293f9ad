package docx_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/docx"
)

// passages are the texts outside tables with the numbers of their paragraphs.
func passages(t *testing.T, body string) (list []string) {
	t.Helper()
	for p, err := range docx.Passages(strings.NewReader(file(t, body)), table.Limits{}) {
		require.NoError(t, err)
		assert.Equal(t, p.At(1), p.At(len(p.Text)), "a document of Word has no lines")
		assert.Zero(t, p.At(1).Column())
		list = append(list, fmt.Sprint(p.At(1).Line(), " ", p.Text))
	}
	return list
}

func TestPassages(t *testing.T) {
	assert.Equal(t, []string{
		"1 Jeugd", "2 De lasten van Jeugd zijn 12,0 miljoen.", "6 Een regel met een tab.", "7 Eerste deel. Tweede deel gaat door.", "7 Het derde is af!", "8 Vier", "9 Bijschrift",
	}, passages(t, p("Jeugd")+"<w:p>"+r("De las")+`<w:del>`+r("weg")+`</w:del>`+r("ten van Jeugd zijn ")+`<w:r><w:rPr><w:vanish/></w:rPr><w:t>weg</w:t></w:r>`+r("12,0 miljoen.")+"</w:p>"+
		tbl(row("Lasten", "12.016"))+p("")+"<w:p>"+r("Een regel met")+"<w:r><w:tab/></w:r>"+r("een tab.")+"</w:p>"+
		"<w:p>"+r("Eerste deel. Tweede deel")+"<w:r><w:br/></w:r>"+r("gaat door.")+"<w:r><w:br/><w:br/></w:r>"+r("Het derde is af!")+"<w:r><w:br/></w:r></w:p>"+p("Vier")+styled("Bijschrift", "Bijschrift")+styled("Inhopg1", "Jeugd 12")))
	assert.Equal(t, []string{"5 na"}, passages(t, "<w:p>"+r("Lasten")+"<w:r><w:tab/></w:r>"+r("5")+"</w:p><w:p>"+r("Baten")+"<w:r><w:tab/></w:r>"+r("6")+"</w:p>"+tbl(row("a", "weg"))+p("na")), "rows with tabs")
}

// Of a paragraph that is longer than a cell may be nobody looks at sentences; it is whole or absent.
func TestPassagesAreWhole(t *testing.T) {
	long := strings.Repeat("Nog een zin. ", 2000) // 26,000 bytes
	list := passages(t, p(long)+"<w:p>"+r(long)+r(long)+r(long)+r(long)+"</w:p>"+p("na"))
	require.Len(t, list, 2)
	assert.Len(t, list[0], len("1 ")+len(long)-1)
	assert.Equal(t, "3 na", list[1])
}

func TestPassagesStop(t *testing.T) {
	count := 0
	for range docx.Passages(strings.NewReader(file(t, p("a")+p("b")+p("c"))), table.Limits{}) {
		count++
		break
	}
	assert.Equal(t, 1, count)
	wrong := errors.New("wrong")
	for p, err := range docx.Passages(iotest.ErrReader(wrong), table.Limits{}) {
		assert.Empty(t, p.Text)
		assert.ErrorIs(t, err, wrong)
	}
}

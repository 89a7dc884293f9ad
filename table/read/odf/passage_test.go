package odf_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/odf"
)

func TestPassages(t *testing.T) {
	body := `<text:h text:outline-level="1">Jeugd</text:h>` + p(`De lasten van Jeugd zijn <text:span text:style-name="T2">weg</text:span>12,0<text:s/>miljoen<text:span text:style-name="T1">1</text:span>.`) +
		tbl(row("Lasten", "12.016")) + `<text:list><text:list-item>` + p("Een punt.<text:line-break/>Nog een punt.") + `</text:list-item></text:list>` +
		`<text:table-of-content><text:index-body>` + p("Jeugd 12") + `</text:index-body></text:table-of-content>` + p("")
	var list []string
	for p, err := range odf.Passages(strings.NewReader(textFile(t, body)), table.Limits{}) {
		require.NoError(t, err)
		list = append(list, fmt.Sprint(p.At(3), " ", p.Text))
	}
	assert.Equal(t, []string{"1:0 Jeugd", "2:0 De lasten van Jeugd zijn 12,0 miljoen¹.", "5:0 Een punt.", "5:0 Nog een punt."}, list)
	for p, err := range odf.Passages(strings.NewReader("PK"), table.Limits{}) {
		assert.Empty(t, p.Text)
		assert.Error(t, err)
	}
}

//go:build !race

package odf_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table/read/odf"
)

// The worst that was thought of, against the size of what is in the archive.
func TestMemory(t *testing.T) {
	const size = 500_000 // what is packed to less than 1/250 from a megabyte on is refused
	about := func(piece string) string { return strings.Repeat(piece, size/len(piece)) }
	wide := func(piece string) string { return strings.Repeat(piece, 40) }
	cell := c("", p("1"))
	const far = `<table:table-row><table:table-cell table:number-columns-repeated="`
	for name, f := range map[string]struct {
		read    tabletest.Reader
		content string
		refused bool
	}{
		"sheets: cells":                    {odf.Sheets, tbl(about(tr(wide(cell)))), false},
		"sheets: numbers":                  {odf.Sheets, tbl(about(tr(wide(`<table:table-cell office:value-type="float" office:value="1">` + p("1") + `</table:table-cell>`)))), false},
		"sheets: rows":                     {odf.Sheets, tbl(about(tr(cell + cell))), false},
		"sheets: a cell in several":        {odf.Sheets, tbl(about(far + `20">` + p("1") + `</table:table-cell></table:table-row>`)), false},
		"sheets: a cell in very many":      {odf.Sheets, tbl(about(far + `900">` + p("1") + `</table:table-cell></table:table-row>`)), true},
		"sheets: a row very often":         {odf.Sheets, tbl(`<table:table-row table:number-rows-repeated="9000">` + about(cell)[:90*len(cell)] + `</table:table-row>`), true},
		"sheets: far from a label":         {odf.Sheets, tbl(about(`<table:table-row>` + cell + `<table:table-cell table:number-columns-repeated="20"/>` + cell + `</table:table-row>`)), false},
		"text: cells":                      {odf.Text, tbl(about(tr(wide(cell)))), false},
		"text: empty cells":                {odf.Text, tbl(about(tr(wide("<table:table-cell/>") + cell))), false},
		"text: tabs":                       {odf.Text, about(`<text:p>a<text:tab/>1</text:p>`), false},
		"text: paragraphs":                 {odf.Text, about(p("a")), false},
		"text: empty cells that go on":     {odf.Text, tbl(about(far + `20"/>` + cell + `</table:table-row>`)), false},
		"text: very many of these":         {odf.Text, tbl(about(far + `900"/>` + cell + `</table:table-row>`)), true},
		"text: a row very often":           {odf.Text, tbl(`<table:table-row table:number-rows-repeated="9000">` + strings.Repeat(cell, 90) + `</table:table-row>`), true},
		"text: cells that reach downwards": {odf.Text, tbl(tr(wide(`<table:table-cell table:number-rows-spanned="90000"/>`)) + about(tr("<table:covered-table-cell/>"+cell))), false},
	} {
		text := textFile(t, f.content)
		if strings.HasPrefix(name, "sheets") {
			text = sheetsFile(t, f.content)
		}
		_, err := tabletest.InMemory(t, name, f.read, text, len(f.content))
		if !f.refused {
			require.NoError(t, err, name)
			continue
		}
		var limit *budget.LimitError
		require.ErrorAs(t, err, &limit, name)
		assert.Contains(t, limit.What, "repeat", name)
	}
}

//go:build !race

package xlsx_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table/read/xlsx"
)

// workbook is a workbook of one sheet, and how large its parts are.
func workbook(t *testing.T, sheet, texts string) (string, int) {
	const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	files := []string{
		"_rels/.rels", relations + `<Relationship Id="r" Type="` + relation + `officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml", `<workbook ` + main + ` xmlns:r="` + strings.TrimSuffix(relation, "/") + `"><sheets><sheet name="a" r:id="s"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", relations + `<Relationship Id="s" Type="` + relation + `worksheet" Target="s.xml"/><Relationship Id="t" Type="` + relation + `sharedStrings" Target="t.xml"/></Relationships>`,
		"xl/s.xml", `<worksheet ` + main + `>` + sheet + `</worksheet>`,
		"xl/t.xml", `<sst ` + main + `>` + texts + `</sst>`,
	}
	size := 0
	for i := 1; i < len(files); i += 2 {
		size += len(files[i])
	}
	return tabletest.Zip(t, files...), size
}

// The worst that was thought of, against the size of what is in the archive.
func TestMemory(t *testing.T) {
	const size = 500_000 // what is packed to less than 1/250 from a megabyte on is refused
	about := func(piece string) string { return strings.Repeat(piece, size/len(piece)) }
	wide := func(piece string) string { return strings.Repeat(piece, 40) }
	const some = "<si><t>a</t></si>"
	const one = `<sheetData><row><c t="s"><v>0</v></c><c><v>1</v></c></row></sheetData>`
	for name, c := range map[string]struct{ sheet, texts string }{
		"cells":            {"<sheetData>" + about("<row>"+wide("<c><v>1</v></c>")+"</row>") + "</sheetData>", some},
		"texts":            {"<sheetData>" + about("<row>"+wide(`<c t="b"/>`)+"</row>") + "</sheetData>", some},
		"rows":             {"<sheetData>" + about(`<row><c t="b"/><c><v>1</v></c></row>`) + "</sheetData>", some},
		"formulas":         {"<sheetData>" + about("<row>"+wide("<c><f>A</f><v>1</v></c>")+"</row>") + "</sheetData>", some},
		"shared texts":     {one, about("<si><t>a</t></si>")},
		"empty texts":      {one, some + about("<si/>")},
		"merged":           {one + "<mergeCells>" + about(`<mergeCell ref="A1:A1"/>`) + "</mergeCells>", some},
		"hidden columns":   {"<cols>" + about(`<col hidden="1"/>`) + "</cols>" + one, some},
		"hidden rows":      {"<sheetData>" + about(`<row hidden="1"/>`) + "</sheetData>", some},
		"far from a label": {"<sheetData>" + about(`<row><c><v>1</v></c>`+wide("<c/>")+`<c><v>1</v></c></row>`) + "</sheetData>", some},
	} {
		text, size := workbook(t, c.sheet, c.texts)
		_, err := tabletest.InMemory(t, name, xlsx.Read, text, size)
		require.NoError(t, err, name)
	}
	text, size2 := workbook(t, "<sheetData>"+about(`<row><c><v>1</v></c></row>`)+`<row><c r="ALA40000"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:ALA39000"/></mergeCells>`, some)
	_, err := tabletest.InMemory(t, "merged over all", xlsx.Read, text, size2)
	var limit *budget.LimitError
	require.ErrorAs(t, err, &limit)
	assert.Contains(t, limit.What, "repeat")
}

package publication_test

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
)

// Namespaces of ECMA-376.
const (
	mainSpace     = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	officeSpace   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	relationSpace = "http://schemas.openxmlformats.org/package/2006/relationships"
)

// workbook is a table as a workbook with one sheet: figures are numbers in a format with groups of thousands, all else is text.
func workbook(t *testing.T, printed table.Table) string {
	var rows strings.Builder
	line := func(cells ...string) {
		rows.WriteString("<row>")
		for _, c := range cells {
			rows.WriteString(sheetCell(t, c))
		}
		rows.WriteString("</row>")
	}
	line(printed.Caption)
	line(printed.UnitLine)
	header := []string{""}
	for _, h := range printed.Header[0] {
		header = append(header, h.Text)
	}
	line(header...)
	for _, r := range printed.Rows {
		cells := []string{r.Label.Text}
		for _, c := range r.Cells {
			cells = append(cells, c.Text)
		}
		line(cells...)
	}
	relation := func(kind, target string) string {
		return `<Relationships xmlns="` + relationSpace + `"><Relationship Id="a" Type="` + officeSpace + "/" + kind + `" Target="` + target + `"/></Relationships>`
	}
	return tabletest.Zip(t, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"),
		"xl/workbook.xml", `<workbook xmlns="`+mainSpace+`" xmlns:r="`+officeSpace+`"><sheets><sheet name="Blad1" r:id="a"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", strings.Replace(relation("worksheet", "sheet1.xml"), "</Relationships>", `<Relationship Id="b" Type="`+officeSpace+`/styles" Target="styles.xml"/></Relationships>`, 1),
		"xl/styles.xml", `<styleSheet xmlns="`+mainSpace+`"><cellXfs><xf numFmtId="0"/><xf numFmtId="3"/></cellXfs></styleSheet>`,
		"xl/sheet1.xml", `<worksheet xmlns="`+mainSpace+`"><sheetData>`+rows.String()+`</sheetData></worksheet>`)
}

// grouped is a figure as Lay prints it in thousands.
var grouped = regexp.MustCompile(`^-?\d{1,3}(\.\d{3})*$`)

func sheetCell(t *testing.T, text string) string {
	if grouped.MatchString(text) {
		return fmt.Sprintf(`<c s="1"><v>%s</v></c>`, strings.ReplaceAll(text, ".", ""))
	}
	var escaped strings.Builder
	require.NoError(t, xml.EscapeText(&escaped, []byte(text)))
	return `<c t="inlineStr"><is><t>` + escaped.String() + `</t></is></c>`
}

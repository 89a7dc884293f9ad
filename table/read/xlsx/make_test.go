package xlsx_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/xlsx"
)

const (
	mainSpace   = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	officeSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	relsSpace   = "http://schemas.openxmlformats.org/package/2006/relationships"
	sheetKind   = officeSpace + "/worksheet"
)

// made is a workbook for tests: the content of its sheets, styles and shared texts as XML. The zero value is one without
// sheets.
type made struct {
	props   string   // of the workbook
	names   []string // of its sheets, perhaps with attributes behind it
	sheets  []string // what stands in each
	formats []string // number formats of the styles 1 and on
	strings string
}

// one is a workbook of one sheet.
func one(cells string, formats ...string) made {
	return made{names: []string{`Programma 3"`}, sheets: []string{"<sheetData>" + cells + "</sheetData>"}, formats: formats}
}

func (m made) String(t testing.TB) string {
	var list, rels strings.Builder
	files := []string{"[Content_Types].xml", "<Types/>"}
	for i, name := range m.names {
		fmt.Fprintf(&list, `<sheet name="%s sheetId="%d" r:id="r%d"/>`, name, i+1, i+1)
		fmt.Fprintf(&rels, `<Relationship Id="r%d" Type="%s" Target="worksheets/sheet%d.xml"/>`, i+1, sheetKind, i+1)
		files = append(files, fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), fmt.Sprintf(`<worksheet xmlns="%s">%s</worksheet>`, mainSpace, m.sheets[i]))
	}
	fmt.Fprintf(&rels, `<Relationship Id="s" Type="%s/styles" Target="/xl/styles.xml"/><Relationship Id="t" Type="%s/sharedStrings" Target="sharedStrings.xml"/>`, officeSpace, officeSpace)
	fmt.Fprintf(&rels, `<Relationship Id="u" Type="x" Target="http://example.org" TargetMode="External"/>`)
	files = append(files,
		"_rels/.rels", fmt.Sprintf(`<Relationships xmlns="%s"><Relationship Id="a" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>`, relsSpace, officeSpace),
		"xl/workbook.xml", fmt.Sprintf(`<workbook xmlns="%s" xmlns:r="%s">%s<sheets>%s</sheets></workbook>`, mainSpace, officeSpace, m.props, list.String()),
		"xl/_rels/workbook.xml.rels", fmt.Sprintf(`<Relationships xmlns="%s">%s</Relationships>`, relsSpace, rels.String()),
		"xl/styles.xml", m.styles(),
		"xl/sharedStrings.xml", fmt.Sprintf(`<sst xmlns="%s">%s</sst>`, mainSpace, m.strings),
	)
	return tabletest.Zip(t, files...)
}

func (m made) styles() string {
	var own, cells strings.Builder
	for i, code := range m.formats {
		code = strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;").Replace(code)
		fmt.Fprintf(&own, `<numFmt numFmtId="%d" formatCode="%s"/>`, 164+i, code)
		fmt.Fprintf(&cells, `<xf numFmtId="%d"/>`, 164+i)
	}
	return fmt.Sprintf(`<styleSheet xmlns="%s"><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>%s</cellXfs></styleSheet>`, mainSpace, own.String(), cells.String())
}

// row is a row of cells: figures as they are, with the style behind "s:", other texts inline, nothing for "".
func row(number int, cells ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<row r="%d">`, number)
	for i, c := range cells {
		name := table.At(number, i+1).CellName()
		style, value, styled := strings.Cut(c, ":")
		switch {
		case c == "":
		case styled && len(style) < 3:
			fmt.Fprintf(&b, `<c r="%s" s="%s"><v>%s</v></c>`, name, style, value)
		case strings.Trim(c, "-0123456789.") == "":
			fmt.Fprintf(&b, `<c r="%s"><v>%s</v></c>`, name, c)
		default:
			fmt.Fprintf(&b, `<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, name, c)
		}
	}
	return b.String() + "</row>"
}

func read(t *testing.T, m made) []table.Table { return tabletest.ReadAll(t, xlsx.Read, m.String(t)) }

func readOne(t *testing.T, m made) table.Table { return tabletest.ReadOne(t, xlsx.Read, m.String(t)) }

package workbook

import (
	"fmt"
	"strings"
)

// Sheet writes a sheet, in whatever order, once each.
func (b *Book) Sheet(number int, s Sheet) {
	xml, comments := b.sheetXML(s, number == 0)
	b.part(fmt.Sprintf("xl/worksheets/sheet%d.xml", number+1), xml)
	if len(comments) == 0 {
		return
	}
	b.notes[number] = true
	b.part(fmt.Sprintf("xl/comments%d.xml", number+1), commentsXML(comments))
	b.part(fmt.Sprintf("xl/drawings/vmlDrawing%d.vml", number+1), shapesXML(comments, b.block))
	b.block += blocks(len(comments))
	b.part(fmt.Sprintf("xl/worksheets/_rels/sheet%d.xml.rels", number+1), relationsXML(
		relation{"vmlDrawing", fmt.Sprintf("../drawings/vmlDrawing%d.vml", number+1)},
		relation{"comments", fmt.Sprintf("../comments%d.xml", number+1)}))
}

// Close writes what holds the sheets together.
func (b *Book) Close() error {
	var sheets strings.Builder
	list := make([]relation, 0, len(b.names)+1)
	for i, name := range b.names {
		fmt.Fprintf(&sheets, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, attribute(name), i+1, i+1)
		list = append(list, relation{"worksheet", fmt.Sprintf("worksheets/sheet%d.xml", i+1)})
	}
	list = append(list, relation{"styles", "styles.xml"})
	b.part("xl/workbook.xml", declaration+`<workbook xmlns="`+mainSpace+`" xmlns:r="`+relations+`"><bookViews><workbookView activeTab="0"/></bookViews><sheets>`+sheets.String()+`</sheets><calcPr calcId="191029"/></workbook>`)
	b.part("xl/_rels/workbook.xml.rels", relationsXML(list...))
	b.part("xl/styles.xml", b.styles.xml())
	b.part("_rels/.rels", relationsXML(relation{"officeDocument", "xl/workbook.xml"}, relation{"extended-properties", "docProps/app.xml"}))
	b.part("[Content_Types].xml", b.types())
	if err := b.out.Close(); b.err == nil {
		b.err = err
	}
	return b.err
}

// types says what each part is.
func (b *Book) types() string {
	var out strings.Builder
	out.WriteString(declaration + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>`)
	add := func(part, kind string) {
		fmt.Fprintf(&out, `<Override PartName="/%s.xml" ContentType="application/vnd.openxmlformats-officedocument.%s+xml"/>`, part, kind)
	}
	add("docProps/app", "extended-properties")
	add("xl/workbook", "spreadsheetml.sheet.main")
	add("xl/styles", "spreadsheetml.styles")
	for i, notes := range b.notes {
		if add(fmt.Sprintf("xl/worksheets/sheet%d", i+1), "spreadsheetml.worksheet"); notes {
			add(fmt.Sprintf("xl/comments%d", i+1), "spreadsheetml.comments")
		}
	}
	out.WriteString("</Types>")
	return out.String()
}

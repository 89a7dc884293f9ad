package workbook

import (
	"fmt"
	"strings"
)

// comment is a note beside a cell.
type comment struct {
	row, column int
	text        string
}

// shapesEach is how many shapes Excel numbers as one block.
const shapesEach = 1024

// commentsXML is the texts of the comments of a sheet.
func commentsXML(list []comment) string {
	var b strings.Builder
	b.WriteString(declaration + `<comments xmlns="` + mainSpace + `"><authors><author>bbv</author></authors><commentList>`)
	for _, c := range list {
		fmt.Fprintf(&b, `<comment ref="%s" authorId="0"><text><r><rPr><sz val="9"/><rFont val="Calibri"/></rPr><t xml:space="preserve">%s</t></r></text></comment>`, Ref(c.row, c.column), escaped(c.text))
	}
	b.WriteString(`</commentList></comments>`)
	return b.String()
}

// shapesXML is the boxes in which Excel shows the comments of a sheet (VML, ECMA-376 part 4), numbered from a block on.
func shapesXML(list []comment, block int) string {
	var b strings.Builder
	b.WriteString(`<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
		`<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="`)
	for i := range blocks(len(list)) {
		if i > 0 {
			b.WriteString(",")
		}
		fmt.Fprint(&b, block+i)
	}
	b.WriteString(`"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`)
	for i, c := range list {
		fmt.Fprintf(&b, `<v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>`+
			`<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%d, 15, %d, 10, %d, 15, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>`,
			block*shapesEach+i+1+i/(shapesEach-1), c.column+1, max(0, c.row-1), c.column+5, max(0, c.row-1)+rowsOf(c.text), c.row, c.column)
	}
	b.WriteString(`</xml>`)
	return b.String()
}

// blocks is how many blocks of numbers so many shapes take; the first number of each is not used.
func blocks(shapes int) int { return (shapes + shapesEach - 2) / (shapesEach - 1) }

// perLine is about how many characters of a comment stand on a line, four columns wide.
const perLine = 40

// rowsOf is how many rows a comment is high.
func rowsOf(text string) int {
	lines := 2
	for line := range strings.SplitSeq(text, "\n") {
		lines += 1 + len(line)/perLine
	}
	return min(lines, 20)
}

package workbook

import (
	"fmt"
	"strings"
)

// sheetXML is a sheet, and what of it stands in other parts. The order of its elements is that of the standard (ECMA-376 part 1, 18.3.1.99).
func (b *Book) sheetXML(s Sheet, first bool) (xml string, comments []comment) {
	var out, links strings.Builder
	columns := 1
	out.WriteString(declaration + `<worksheet xmlns="` + mainSpace + `" xmlns:r="` + relations + `"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
	out.WriteString(views(s, first) + `<sheetFormatPr defaultRowHeight="15"/>` + widths(s) + `<sheetData>`)
	for i, row := range s.Rows {
		fmt.Fprintf(&out, `<row r="%d"%s>`, i+1, height(row))
		for k, c := range row.Cells {
			b.cell(&out, i, k, c)
			if c.Comment != "" {
				comments = append(comments, comment{i, k, b.plain(c.Comment)})
			}
			if c.To != nil {
				fmt.Fprintf(&links, `<hyperlink ref="%s" location="%s"/>`, Ref(i, k), attribute(target(c.To.Sheet, c.To.Row, c.To.Column)))
			}
		}
		columns = max(columns, len(row.Cells))
		out.WriteString("</row>")
	}
	out.WriteString("</sheetData>" + merged(s))
	if links.Len() > 0 {
		out.WriteString("<hyperlinks>" + links.String() + "</hyperlinks>")
	}
	out.WriteString(`<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>`)
	fmt.Fprintf(&out, `<ignoredErrors><ignoredError sqref="A1:%s" numberStoredAsText="1"/></ignoredErrors>`, Ref(max(0, len(s.Rows)-1), columns-1))
	if len(comments) > 0 {
		out.WriteString(`<legacyDrawing r:id="rId1"/>`)
	}
	out.WriteString("</worksheet>")
	return out.String(), comments
}

// lineHeight is the height of a line of text, mostHeight that of a row, in points.
const lineHeight, mostHeight = 15, 405

// height is what is said of the height of a row.
func height(r Row) string {
	attributes := ""
	if r.Lines > 1 {
		attributes = fmt.Sprintf(` ht="%d" customHeight="1"`, min(r.Lines*lineHeight, mostHeight))
	}
	if r.Hidden {
		attributes += ` hidden="1"`
	}
	return attributes
}

// cell writes a cell, nothing for an empty one without a look.
func (b *Book) cell(out *strings.Builder, row, column int, c Cell) {
	if c.Number == "" && c.Text == "" && c.Style == (Style{}) {
		return
	}
	text := b.plain(c.Text)
	if c.Number == "" && text != "" && strings.ContainsRune("=+-@", rune(text[0])) {
		c.Style.quoted = true
	}
	fmt.Fprintf(out, `<c r="%s" s="%d"`, Ref(row, column), b.styles.of(c.Style))
	switch {
	case c.Number != "":
		out.WriteString(">")
		if c.Formula != "" {
			out.WriteString("<f>" + attribute(c.Formula) + "</f>")
		}
		out.WriteString("<v>" + attribute(c.Number) + "</v></c>")
	case text != "":
		out.WriteString(` t="inlineStr"><is><t xml:space="preserve">` + escaped(text) + "</t></is></c>")
	default:
		out.WriteString("/>")
	}
}

// plain is a text as a cell can hold it; what is cut is counted.
func (b *Book) plain(s string) string {
	text, cut := Plain(s)
	if cut {
		b.Cut++
	}
	return text
}

func views(s Sheet, first bool) string {
	selected, pane := "", ""
	if first {
		selected = ` tabSelected="1"`
	}
	if s.FrozenRows > 0 || s.FrozenColumns > 0 {
		split, corner := "", "bottomLeft"
		if s.FrozenColumns > 0 {
			split, corner = fmt.Sprintf(` xSplit="%d"`, s.FrozenColumns), "topRight"
		}
		if s.FrozenRows > 0 {
			split += fmt.Sprintf(` ySplit="%d"`, s.FrozenRows)
			if s.FrozenColumns > 0 {
				corner = "bottomRight"
			}
		}
		pane = fmt.Sprintf(`<pane%s topLeftCell="%s" activePane="%s" state="frozen"/>`, split, Ref(s.FrozenRows, s.FrozenColumns), corner)
	}
	return `<sheetViews><sheetView` + selected + ` workbookViewId="0">` + pane + `</sheetView></sheetViews>`
}

func widths(s Sheet) string {
	if len(s.Widths) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("<cols>")
	for i, w := range s.Widths {
		fmt.Fprintf(&b, `<col min="%d" max="%d" width="%.1f" customWidth="1"/>`, i+1, i+1, w)
	}
	b.WriteString("</cols>")
	return b.String()
}

func merged(s Sheet) string {
	if len(s.Merged) == 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<mergeCells count="%d">`, len(s.Merged))
	for _, m := range s.Merged {
		fmt.Fprintf(&b, `<mergeCell ref="%s:%s"/>`, Ref(m.Row, m.Column), Ref(m.Row, m.Column+m.Columns-1))
	}
	b.WriteString("</mergeCells>")
	return b.String()
}

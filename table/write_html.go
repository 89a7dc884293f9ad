package table

import (
	"bufio"
	"html"
	"strconv"
	"strings"
	"unicode"

	"github.com/bbvgo/bbv/internal/labels"
)

func writeHTML(b *bufio.Writer, t Table) {
	caption, unit := oneLine(t.Caption), oneLine(t.UnitLine)
	if caption == "" && unit != "" {
		b.WriteString(htmlText("p", labels.With(labels.Unit, unit)) + "\n")
	}
	b.WriteString("<table>\n")
	switch {
	case caption != "" && unit != "":
		both := htmlText("caption", caption+"\n"+labels.OfUnit(unit))
		b.WriteString(strings.Replace(both, "\n", "<br>", 1) + "\n")
	case caption != "":
		b.WriteString(htmlText("caption", caption) + "\n")
	}
	b.WriteString("<thead>\n")
	for k, level := range levels(t) {
		if len(t.Header) == 0 {
			level = []string{""}
		}
		writeHTMLLevel(b, level, k >= len(t.Header)-1)
	}
	b.WriteString("</thead>\n<tbody>\n")
	for _, row := range body(t) {
		b.WriteString("<tr>")
		for i, s := range row {
			b.WriteString(htmlCell(oneLine(s), i == 0))
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</tbody>\n</table>\n")
	for _, note := range below(t) {
		b.WriteString(htmlText("p", note) + "\n")
	}
}

// htmlText is an element with a text. Where the text has blanks side by side the element says that they stay.
func htmlText(element, text string) string {
	begin := element
	if strings.Contains(text, "  ") {
		begin += keepBlanks
	}
	return "<" + begin + ">" + html.EscapeString(text) + "</" + element + ">"
}

// htmlCell is a cell of the body: the label as the header of its row, a text without letters as a figure.
func htmlCell(text string, label bool) string {
	switch {
	case label && text != "":
		return strings.Replace(htmlText("th", text), "<th", `<th scope="row"`, 1)
	case !label && text != "" && !strings.ContainsFunc(text, unicode.IsLetter):
		return strings.Replace(htmlText("td", text), "<td", `<td class="num"`, 1)
	}
	return htmlText("td", text)
}

const keepBlanks = ` style="white-space: pre-wrap"`

// writeHTMLLevel writes one level of the header; neighbours with the same text become one cell in all but the last.
func writeHTMLLevel(b *bufio.Writer, level []string, last bool) {
	b.WriteString("<tr>")
	for i := 0; i < len(level); {
		j := i + 1
		for i > 0 && !last && j < len(level) && level[j] == level[i] {
			j++
		}
		text := htmlText("th", oneLine(level[i]))
		switch {
		case j-i > 1:
			text = strings.Replace(text, "<th", `<th colspan="`+strconv.Itoa(j-i)+`" scope="colgroup"`, 1)
		case level[i] != "":
			text = strings.Replace(text, "<th", `<th scope="col"`, 1)
		}
		b.WriteString(text)
		i = j
	}
	b.WriteString("</tr>\n")
}

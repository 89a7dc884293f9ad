package table

import (
	"bufio"
	"html"
	"strings"
)

func writeMarkdown(b *bufio.Writer, t Table) {
	for _, line := range above(t) {
		b.WriteString(markdownProse(line) + "\n\n")
	}
	line := func(row []string) {
		for i, s := range row {
			row[i] = markdownText(oneLine(s))
		}
		b.WriteString("| " + strings.Join(row, " | ") + " |\n")
	}
	line(joined(t))
	b.WriteString("| ---" + strings.Repeat(" | ---:", t.Columns()) + " |\n")
	for _, row := range body(t) {
		line(row)
	}
	for _, note := range below(t) {
		b.WriteString("\n" + markdownProse(note) + "\n")
	}
}

// markdownProse is a text outside the table, so without a pipe.
func markdownProse(s string) string { return strings.ReplaceAll(markdownText(s), `\|`, "&#124;") }

// markdownText is a text in which nothing is markup: what might be is written as an entity, and so is every blank behind
// a blank, which renderers drop.
func markdownText(s string) string {
	if html.UnescapeString(s) != s {
		s = strings.ReplaceAll(s, "&", "&amp;")
	}
	if strings.Contains(s, `\`) {
		s = strings.ReplaceAll(strings.ReplaceAll(s, `\`, "&#92;"), "|", "&#124;")
	}
	s = markdownSigns.Replace(s)
	if s != "" && strings.ContainsRune("*_`[#", rune(s[0])) || len(s) > 1 && strings.Trim(s, "-:") == "" {
		s = entities.Replace(s[:1]) + s[1:]
	}
	return s
}

var (
	markdownSigns = strings.NewReplacer("|", `\|`, "<", "&lt;", "  ", " &nbsp;")
	entities      = strings.NewReplacer("*", "&#42;", "_", "&#95;", "`", "&#96;", "[", "&#91;", "#", "&#35;", "-", "&#45;", ":", "&#58;")
)

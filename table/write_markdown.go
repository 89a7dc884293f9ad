package table

import (
	"bufio"
	"html"
	"regexp"
	"strings"
	"unicode"
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

// markdownProse is a text outside the table, so without a pipe, and without what begins a heading, a quotation or a list.
func markdownProse(s string) string {
	s = strings.ReplaceAll(markdownText(s), `\|`, "&#124;")
	if at := markdownBegin.FindString(s); at != "" {
		sign := len(at) - len(strings.TrimLeft(at, "0123456789"))
		s = s[:sign] + `\` + s[sign:]
	}
	return s
}

// markdownBegin matches what makes more of a line than a paragraph (CommonMark 0.31, 4 and 5): the sign behind its digits is escaped.
var markdownBegin = regexp.MustCompile(`^(?:(?:\d{1,9}[.)]|[-+])(?: |$)|[>#])`)

// markdownText is a text in which nothing is markup: a sign that might be is escaped, or written as an entity, and so is
// every blank behind a blank, which renderers drop.
func markdownText(s string) string {
	if html.UnescapeString(s) != s {
		s = strings.ReplaceAll(s, "&", "&amp;")
	}
	if strings.Contains(s, `\`) {
		s = strings.ReplaceAll(strings.ReplaceAll(s, `\`, "&#92;"), "|", "&#124;")
	}
	s = markdownSigns.Replace(escaped(s))
	if len(s) > 1 && strings.Trim(s, "-:") == "" {
		s = entities.Replace(s[:1]) + s[1:]
	}
	return s
}

// escaped is a text in which no sign is emphasis, code, a link or struck through. One between blanks is none ("bedragen *
// € 1.000"), nor is a low line within a word, or a single tilde.
func escaped(s string) string {
	if !strings.ContainsAny(s, "*_`[~") {
		return s
	}
	var b strings.Builder
	runes, struck := []rune(s), strings.Count(s, "~") > 1
	for i, r := range runes {
		before, after := ' ', ' '
		if i > 0 {
			before = runes[i-1]
		}
		if i+1 < len(runes) {
			after = runes[i+1]
		}
		switch {
		case r == '*' && !(i > 0 && before == ' ' && after == ' '), r == '_' && !(inWord(before) && inWord(after)),
			r == '`', r == '[', r == '~' && struck:
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

var (
	markdownSigns = strings.NewReplacer("|", `\|`, "<", "&lt;", "  ", " &nbsp;")
	entities      = strings.NewReplacer("-", "&#45;", ":", "&#58;")
)

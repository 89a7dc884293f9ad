package workbook

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/report/internal/plain"
)

const (
	declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainSpace   = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relations   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// mostText is how many characters a cell or a comment holds, counted in UTF-16 as Excel does.
const mostText = 32767

// Plain is a text as a cell can hold it: without characters that command a terminal or change the direction of what stands beside them, and no
// longer than a cell may be. cut tells that the end is left out.
func Plain(s string) (text string, cut bool) {
	var b strings.Builder
	units := 0
	for _, r := range s {
		r, n := plain.Rune(r), 1
		if r > 0xFFFF {
			n = 2
		}
		if units += n; units > mostText {
			return withoutLast(b.String()) + "…", true
		}
		b.WriteRune(r)
	}
	return b.String(), false
}

// withoutLast makes room for a mark.
func withoutLast(s string) string {
	_, n := utf8.DecodeLastRuneInString(s)
	return s[:len(s)-n]
}

// escapes is what Excel would read as a character that is written by its number.
var escapes = regexp.MustCompile(`_(x[0-9A-Fa-f]{4}_)`)

var markup = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\n", "&#10;", "\t", "&#9;")

// escaped is a text in XML.
func escaped(s string) string {
	return markup.Replace(escapes.ReplaceAllString(s, "_x005F_$1"))
}

// attribute is a text in XML where Excel reads no numbers of characters.
func attribute(s string) string { return markup.Replace(s) }

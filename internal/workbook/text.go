package workbook

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/plain"
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

// byNumber is what Excel would read as a character that is written by its number (ECMA-376 part 1, 22.9.2.19).
var byNumber = regexp.MustCompile(`^_x[0-9A-Fa-f]{4}_`)

var markup = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\n", "&#10;", "\t", "&#9;")

// escaped is a text in XML. An underscore that would begin a character by its number is one by its number itself.
func escaped(s string) string {
	var b strings.Builder
	for s != "" {
		n := 1 + strings.IndexByte(s[1:], '_')
		if n == 0 {
			n = len(s)
		}
		if byNumber.MatchString(s) {
			b.WriteString("_x005F")
		}
		b.WriteString(markup.Replace(s[:n]))
		s = s[n:]
	}
	return b.String()
}

// attribute is a text in XML where Excel reads no numbers of characters.
func attribute(s string) string { return markup.Replace(s) }

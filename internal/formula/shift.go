package formula

import "strings"

// lost is what Excel writes for a reference outside the sheet.
const lost = "#REF!"

// Shift moves a formula so many rows down and columns to the right: references that no dollar fixes move with it. So a
// formula that a file states once for many cells becomes that of each of them.
func Shift(formula string, rows, columns int) string {
	var b strings.Builder
	before := byte(0)
	for rest := formula; rest != ""; {
		t := next(rest)
		rest = rest[len(t.text):]
		b.WriteString(shifted(t, before, rest, rows, columns))
		before = t.text[len(t.text)-1]
	}
	return b.String()
}

// shifted is a token in its new place. A name before a parenthesis is a function, and a column or a row alone is one only
// beside a colon.
func shifted(t token, before byte, rest string, rows, columns int) string {
	if t.kind != word || strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "[") {
		return t.text
	}
	r, ok := parseReference(t.text)
	if !ok || !r.cell() && before != ':' && !strings.HasPrefix(rest, ":") {
		return t.text
	}
	if r, ok = r.moved(rows, columns); !ok {
		return lost
	}
	return r.String()
}

package flow

import (
	"strings"
	"unicode"
)

// paragraph is one that is open.
type paragraph struct {
	text    strings.Builder
	number  int  // counted from 1
	caption bool // the title of a table by its style
	muted   bool // of a list of contents
}

// superscripts are the digits of footnotes as Unicode has them: a mark that nobody takes for a digit of the figure before
// it. package budget/printed reads them so.
var superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")

// Raised is a raised text: digits become superscript ones; a bracket behind them, as in "1)", goes with them.
func Raised(s string) string {
	t := strings.TrimSpace(s)
	digits := strings.TrimSuffix(t, ")")
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return s
	}
	return superscripts.Replace(digits)
}

// squeeze makes all runs of blanks one blank, and takes out hyphens that only show where a word may break.
func squeeze(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00ad", "")), " ")
}

// blank reports whether a text shows nothing.
func blank(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) && r != '\u00ad' }) < 0
}

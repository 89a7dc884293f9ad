package flow

import (
	"strings"
	"unicode"

	"github.com/bbvgo/bbv/internal/form"
)

// paragraph is one that is open.
type paragraph struct {
	text    strings.Builder
	number  int  // counted from 1
	caption bool // the title of a table by its style
	muted   bool // of a list of contents
	cut     bool // longer than is kept
}

// Squeeze makes one line of a text, and all runs of blanks one blank, takes out hyphens that only show where a word may break, and makes those
// that keep words together plain ones: -8 is a figure, however its sign is kept beside it.
func Squeeze(s string) string {
	return strings.Join(strings.Fields(form.OneLine(hyphens.Replace(s))), " ")
}

var hyphens = strings.NewReplacer("\u00ad", "", "\u2011", "-")

// blank reports whether a text shows nothing.
func blank(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) && r != '\u00ad' }) < 0
}

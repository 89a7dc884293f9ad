package flow

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/table"
)

// paragraph is one that is open.
type paragraph struct {
	text    strings.Builder
	number  int  // counted from 1
	caption bool // the title of a table by its style
	muted   bool // of a list of contents
	cut     bool // longer than is kept
}

// pass hands on a paragraph outside tables. Lines that its writer ended are passages of their own, where they may be: behind
// the end of a sentence.
func (f *Flow) pass(text string, number int) {
	whole := ""
	for line := range strings.Lines(text) {
		if line = Squeeze(line); line != "" {
			whole = strings.TrimLeft(whole+" "+line, " ")
		}
		if last, _ := utf8.DecodeLastRuneInString(whole); strings.ContainsRune(".:;!?", last) {
			f.passage(whole, number)
			whole = ""
		}
	}
	f.passage(whole, number)
}

func (f *Flow) passage(text string, number int) {
	if text != "" {
		f.Passage(table.Passage{Text: text, At: func(int) table.Position { return table.At(number, 0) }})
	}
}

// Squeeze makes all runs of blanks one blank, takes out hyphens that only show where a word may break, and makes those
// that keep words together plain ones: -8 is a figure, however its sign is kept beside it.
func Squeeze(s string) string {
	return strings.Join(strings.Fields(hyphens.Replace(s)), " ")
}

var hyphens = strings.NewReplacer("\u00ad", "", "\u2011", "-")

// blank reports whether a text shows nothing.
func blank(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) && r != '\u00ad' }) < 0
}

package words

import (
	"strings"
	"unicode"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/geometry"
)

// ascent is how far letters reach above their line, in their size: 0.9 in the usual fonts.
const ascent = 0.9

// word is a word of a page, and the way in which it runs.
type word struct {
	geometry.Word
	way way
}

// words cuts the items of a page at blanks.
func (s Sheet) words() (list []word) {
	for _, it := range s.Items {
		list = append(list, s.cut(it)...)
	}
	return list
}

// cut cuts an item at its blanks. Each word gets the share of the width that its letters have.
func (s Sheet) cut(it Item) (list []word) {
	codes := []rune(it.Text)
	ends := make([]float64, len(codes)+1)
	for i, c := range codes {
		ends[i+1] = ends[i] + share(c)
	}
	all := ends[len(codes)]
	if !(all > 0) || !(it.Width > 0) || !(it.Size > 0) {
		return nil
	}
	run := s.run(it)
	for from := 0; from < len(codes); from++ {
		if unicode.IsSpace(codes[from]) {
			continue
		}
		to := from + 1
		for to < len(codes) && !unicode.IsSpace(codes[to]) {
			to++
		}
		if text := clean(codes[from:to]); text != "" {
			list = append(list, word{geometry.Word{Text: text, Size: it.Size, Box: run.box(it, ends[from]/all, ends[to]/all)}, run.way})
		}
		from = to - 1
	}
	return list
}

// box is the place of a part of an item on the page held so that it runs to the right. Its bottom is the line on which it
// stands.
func (r run) box(it Item, from, to float64) table.Box {
	return table.Box{Left: r.left + from*it.Width, Right: r.left + to*it.Width, Top: r.line - ascent*it.Size, Bottom: r.line}
}

// clean is the text of characters: soft hyphens out unless they end it, unknown characters shown as such.
func clean(codes []rune) string {
	var b strings.Builder
	for i, c := range codes {
		switch {
		case c == '\u00ad' && i < len(codes)-1, c == '\u200b', c == '\ufeff':
		case c == '\u00ad':
			b.WriteByte('-')
		case c == 0 || unicode.IsControl(c):
			b.WriteRune(unicode.ReplacementChar)
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}

package words

import (
	"strings"
	"unicode"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/geometry"
)

// ascent and size are how far letters reach above their line, and how large they are, by the boxes of the usual fonts
// (Arial, Liberation Sans: from 0.98 above the line to 0.30 below it), in the size in which they are set. Package
// table/read/pdf has no other measure, and the distances of package geometry are in that: of 24 made publications 21 are the
// same to a letter as with PDFium, with the size in which letters are set 13.
const (
	ascent = 0.98
	size   = 1.12
)

// word is a word of a page, and the way in which it runs.
type word struct {
	geometry.Word
	way way
}

// words cuts the items of a page at blanks, and joins those that touch: a font may change within a word.
func (s Sheet) words() (list []word) {
	for _, it := range s.Items {
		cut := s.cut(it)
		if n := len(list); n > 0 && len(cut) > 0 && it.Gap == None && list[n-1].touches(cut[0]) {
			list[n-1].Text += cut[0].Text
			list[n-1].Box.Right = max(list[n-1].Box.Right, cut[0].Box.Right)
			cut = cut[1:]
		}
		list = append(list, cut...)
	}
	return spaced(list)
}

// touching is how far apart letters of one word stand at most, and how far above each other, in their size; blanks are 0.2 and
// more. raised is how much smaller than the text before it the mark of a footnote is set at most: browsers set it at 0.83.
const (
	touching = 0.12
	raised   = 0.9
)

// touches reports whether a word goes on with another, of about the same size.
func (w word) touches(next word) bool {
	return w.way == next.way && abs(next.Box.Left-w.Box.Right) < touching*w.Size && abs(next.Box.Bottom-w.Box.Bottom) < touching*w.Size &&
		next.Size > raised*w.Size && w.Size > raised*next.Size
}

// sentence is how wide the blanks of a sentence are at most, in the size of its letters.
const sentence = 0.4

// spaced forgets where texts begin if most words that stand as near each other as in a sentence are said to be texts of their
// own: then the file has no blanks.
func spaced(list []word) []word {
	begin, inner := 0, 0
	for i := 1; i < len(list); i++ {
		a, b := list[i-1], list[i]
		gap := b.Box.Left - a.Box.Right
		switch {
		case a.way != b.way, gap < touching*a.Size, gap > sentence*a.Size, abs(a.Box.Bottom-b.Box.Bottom) > touching*a.Size, !lettered(a.Text), !lettered(b.Text):
		case b.Begins:
			begin++
		default:
			inner++
		}
	}
	for i := range list {
		list[i].Begins = list[i].Begins && begin <= inner
	}
	return list
}

func lettered(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

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
			list = append(list, word{geometry.Word{Text: text, Size: size * it.Size, Begins: it.Gap == Apart && len(list) == 0, Box: run.box(it, ends[from]/all, ends[to]/all)}, run.way})
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
